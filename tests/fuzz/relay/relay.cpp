// SPDX-License-Identifier: MIT
#include "github/hooks/relay_message.h"
#include "github/pushes/owner.h"

//! What is signed was signed with our secret, which no input knows.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto event = shipdeck::github::readRelayMessage(bytes);
        event && shipdeck::github::isSigned(*event, "a secret that no input knows"))
        __builtin_trap();
    (void)shipdeck::github::ownerFrom(QString::fromUtf8(bytes));
    return 0;
}
