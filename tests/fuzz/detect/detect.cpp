// SPDX-License-Identifier: MIT
#include "build/detect/detector.h"
#include "build/detect/package_json.h"

#include <QJsonDocument>

using namespace shipdeck;

namespace {

//! Files of a tree, each after a line `@@ path`.
QMap<QString, QByteArray> filesIn(const QByteArray& text)
{
    QMap<QString, QByteArray> files;
    QString path = QStringLiteral("package.json");
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype newline = text.indexOf('\n', at);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        const QByteArray line = text.mid(at, end - at);
        at = end;
        if (line.startsWith("@@ "))
            files.insert(path = QString::fromUtf8(line.mid(3).trimmed()), {});
        else
            files[path] += line;
    }
    return files;
}

} // namespace

//! Detection ends, says why when it finds nothing, and what it finds survives the store.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), qsizetype(size));
    const QMap<QString, QByteArray> files = filesIn(text);
    if (const auto manifest =
            build::readPackageJson(files.value(QStringLiteral("package.json")), QStringLiteral("p"))) {
        manifest->looksLikeLibrary();
        for (const QString& name : manifest->scripts.keys())
            if (manifest->lineOfKey(name) < 0)
                __builtin_trap();
        for (const QString& range : manifest->dependencies)
            build::majorOf(build::lowestVersion(range));
    }
    const auto found = build::detect(build::MemoryTree(files));
    if (!found) {
        if (found.error().what.render().isEmpty() || found.error().next.render().isEmpty())
            __builtin_trap();
        return 0;
    }
    const QJsonObject stored = QJsonDocument::fromJson(QJsonDocument(found->toJson()).toJson()).object();
    if (!(build::Detection::fromJson(stored) == *found))
        __builtin_trap();
    found->reasons();
    found->toPublicJson();
    return 0;
}
