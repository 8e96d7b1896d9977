// SPDX-License-Identifier: MIT
#include "aws/protocols/event_stream.h"
#include "unit/aws/event_bytes.h"

#include <QtEndian>

using namespace shipdeck;

namespace {

//! What a stream says when its bytes come in pieces of `step`; nothing once it broke.
std::optional<QList<aws::EventMessage>> readIn(const QByteArray& bytes, qsizetype step)
{
    aws::EventStream stream;
    QList<aws::EventMessage> all;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const auto messages = stream.take(bytes.mid(at, step));
        if (!messages)
            return std::nullopt;
        all += *messages;
    }
    return all;
}

} // namespace

//! The bytes as they are, and as headers and payload of a message with the right checksums, which random bytes never
//! have. However they are cut, the same comes out.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype split = bytes.isEmpty() ? 0 : quint8(bytes.front()) % bytes.size();
    const QByteArray framed = test::eventBytes(bytes.first(split), bytes.sliced(split));
    for (const QByteArray& stream : {bytes, framed, framed + framed}) {
        const auto whole = readIn(stream, std::max<qsizetype>(1, stream.size()));
        const auto parts = readIn(stream, 7);
        if (whole.has_value() != parts.has_value() || (whole && whole->size() != parts->size()))
            __builtin_trap();
        if (whole)
            for (const aws::EventMessage& message : *whole)
                (void)message.error();
    }
    return 0;
}
