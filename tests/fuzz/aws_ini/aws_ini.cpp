// SPDX-License-Identifier: MIT
#include "aws/credentials/config_files.h"

using namespace shipdeck;

//! Any file is read or refused; what is refused names its place and quotes nothing, and no key is empty or has a case.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto sections = aws::parseIni(bytes, QStringLiteral("file"));
    if (!sections) {
        if (sections.error().what.args.first() != QLatin1String("file") || sections.error().next.isEmpty())
            __builtin_trap();
        return 0;
    }
    for (const aws::IniSection& section : *sections)
        for (auto property = section.properties.begin(); property != section.properties.end(); ++property)
            if (property.key().isEmpty() || property.key() != property.key().toLower() || property->line < 1
                || (!property->value.isEmpty() && !property->block.isEmpty()))
                __builtin_trap();
    const auto files = aws::ConfigFiles::parse(bytes, bytes);
    for (const QString& name : files->profiles().keys())
        if (!files->profile(name))
            __builtin_trap();
    return 0;
}
