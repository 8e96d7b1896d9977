// SPDX-License-Identifier: MIT
#include "domains/name.h"
#include "domains/walk.h"

using namespace shipdeck::domains;

//! A response from anyone, and a name that anyone typed. A referral never leads up or aside.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto message = readMessage(bytes)) {
        const Question question = message->question.value_or(Question());
        const QString zone = parentOf(parentOf(question.name));
        if (meaningOf(*message, question, zone) == Meaning::Referral) {
            const ZoneServers next = referralOf(*message, question, zone);
            if (next.zone == zone || !isWithin(next.zone, zone) || !isWithin(question.name, next.zone))
                __builtin_trap();
        }
        (void)queryMessage(message->id, question, true);
    }
    if (const auto name = domainName(QString::fromUtf8(bytes));
        name && !queryMessage(1, {name->ascii, RecordType::A}, true))
        __builtin_trap(); // what is a domain name can be asked for
    return 0;
}
