// SPDX-License-Identifier: MIT
#include "build/detect/config_scan.h"

using shipdeck::build::ConfigScan;

//! Any source is cut into keys; a literal is a piece of it, on one of its lines.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString source = QString::fromUtf8(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    const ConfigScan scan(source);
    for (const char* path : {"build outDir", "adapter() pages", "output", "kit adapter", "a b c d"}) {
        const auto value = scan.value(QString::fromLatin1(path).split(u' '));
        if (value.state == shipdeck::build::ConfigValue::State::Literal && !source.contains(value.value))
            __builtin_trap();
        if (value.line < 0 || value.line > source.count(u'\n') + 1)
            __builtin_trap();
    }
    return 0;
}
