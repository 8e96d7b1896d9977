// SPDX-License-Identifier: MIT
#include "deploy/steps/test_report.h"

#include <QByteArray>

using namespace shipdeck::deploy;

//! A broken or hostile report costs no more than its size and counts no test that is not in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const auto& counts : {countJUnit(bytes), countTap(bytes)})
        if (counts && (counts->passed < 0 || counts->passed + counts->failed + counts->skipped > bytes.size()))
            __builtin_trap();
    return 0;
}
