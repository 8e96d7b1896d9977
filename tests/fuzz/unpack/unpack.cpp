// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "build/sources/unpack.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace shipdeck;

//! Whatever a server sends as an archive: nothing is written beside the folder, and a refusal has words.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir scratch;
    const QString archive = scratch.filePath(QStringLiteral("archive"));
    const QString folder = scratch.filePath(QStringLiteral("into"));
    QFile file(archive);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return 0;
    file.write(reinterpret_cast<const char*>(data), qint64(size));
    file.close();
    build::FetchOptions options;
    options.maxBytes = 1 << 20;
    options.maxFiles = 100;
    const auto unpacked = build::unpackSource(archive, folder, options, {});
    if (!unpacked && (unpacked.error().what.render().isEmpty() || unpacked.error().next.render().isEmpty()))
        __builtin_trap();
    if (QDir(scratch.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() != 2)
        __builtin_trap();
    removeTree(folder);
    return 0;
}
