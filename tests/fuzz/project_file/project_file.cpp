// SPDX-License-Identifier: MIT
#include "build/detect/project_file.h"

#include <QDir>

using namespace shipdeck;

//! A shipdeck.yml is refused with words, or it names only folders inside the project.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto file = build::readProjectFile(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)),
                                             QStringLiteral("shipdeck.yml"));
    if (!file) {
        const Error& error = file.error();
        if (error.kind == Error::Kind::Bug || error.what.render().isEmpty() || error.next.render().isEmpty())
            __builtin_trap();
        return 0;
    }
    for (const auto& folder : {file->root, file->output}) {
        // "...ape" is a name like any other.
        const QString clean = folder ? QDir::cleanPath(*folder) : QString();
        if (clean.startsWith(u'/') || clean == u".." || clean.startsWith(QStringLiteral("../")))
            __builtin_trap();
    }
    build::Detection detection;
    file->overriddenBy(*file).applyTo(detection, file->path);
    return 0;
}
