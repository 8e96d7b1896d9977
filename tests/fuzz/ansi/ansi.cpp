// SPDX-License-Identifier: MIT
#include "logs/ansi.h"

#include <algorithm>
#include <cstring>

using namespace shipdeck;

namespace {

//! Whether a terminal that gets these bytes can do nothing with them but print and colour.
bool isHarmless(const QByteArray& bytes)
{
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const uchar c = uchar(bytes[at]);
        if (c == '\x1b') {
            if (bytes.mid(++at, 1) != "[")
                return false;
            while (++at < bytes.size() && std::strchr("0123456789;:", bytes[at]) && bytes[at] != '\0') {}
            if (bytes.mid(at, 1) != "m")
                return false;
        } else if (c == 0x7f || (c < 0x20 && c != '\n' && c != '\r' && c != '\t')) {
            return false;
        }
    }
    const QString text = QString::fromUtf8(bytes);
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80 && c.unicode() < 0xa0; });
}

} // namespace

//! Nothing that controls a terminal gets through, and the runs of a line cover its text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (!isHarmless(logs::harmless(bytes)) || !isHarmless(logs::stripAnsi(bytes)))
        __builtin_trap();
    logs::AnsiStyle style;
    for (const QByteArray& line : bytes.split('\n')) {
        const logs::AnsiLine parsed = logs::parseAnsi(line, style);
        style = parsed.after;
        qsizetype covered = 0;
        for (const logs::AnsiRun& run : parsed.runs) {
            if (run.start != covered || run.length <= 0)
                __builtin_trap();
            covered += run.length;
        }
        if (!parsed.runs.isEmpty() && covered != parsed.text.size())
            __builtin_trap();
    }
    return 0;
}
