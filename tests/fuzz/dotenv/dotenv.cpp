// SPDX-License-Identifier: MIT
#include "secrets/dotenv.h"

//! Whatever is read is written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto read =
        shipdeck::parseDotenv(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), QString());
    if (!read)
        return 0;
    const auto written = shipdeck::writeDotenv(read->variables);
    if (!written)
        return 0;
    const auto again = shipdeck::parseDotenv(*written, QString());
    if (!again || again->variables.size() != read->variables.size())
        __builtin_trap();
    for (qsizetype i = 0; i < again->variables.size(); ++i)
        if (again->variables[i].name != read->variables[i].name
            || again->variables[i].value != read->variables[i].value)
            __builtin_trap();
    return 0;
}
