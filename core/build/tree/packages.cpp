// SPDX-License-Identifier: MIT
#include "build/tree/packages.h"

#include <QDir>

namespace shipdeck::build {

bool isPackageFolder(const QString& name)
{
    return name == QStringLiteral("node_modules") || name == QStringLiteral(".venv");
}

QStringList packageFolders(const QString& root)
{
    // Deep enough for `packages/group/app/.next/standalone`, and an end to a build that nests folders for ever.
    constexpr int deepest = 6;
    QStringList found;
    QStringList open{QString()};
    while (!open.isEmpty()) {
        const QString folder = open.takeLast();
        const auto entries = QDir(root + u'/' + folder)
                                 .entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QFileInfo& entry : entries) {
            const QString path = folder.isEmpty() ? entry.fileName() : folder + u'/' + entry.fileName();
            if (isPackageFolder(entry.fileName()))
                found << path;
            else if (entry.fileName() != QStringLiteral(".git") && path.count(u'/') < deepest)
                open << path;
        }
    }
    return found;
}

} // namespace shipdeck::build
