// SPDX-License-Identifier: MIT
#include "build/tree/packages.h"

namespace shipdeck::build {

bool isPackageFolder(const QString& name)
{
    return name == QStringLiteral("node_modules") || name == QStringLiteral(".venv");
}

QStringList packageFolders(const UntrustedFolder& root)
{
    // Enough for `packages/group/app/.next/standalone`, and a limit for endlessly nested folders.
    constexpr int deepest = 6;
    QStringList found;
    QStringList open{QString()};
    while (!open.isEmpty()) {
        const QString folder = open.takeLast();
        for (const QString& name : root.folders(folder)) {
            const QString path = folder.isEmpty() ? name : folder + u'/' + name;
            if (isPackageFolder(name))
                found << path;
            else if (name != QStringLiteral(".git") && path.count(u'/') < deepest)
                open << path;
        }
    }
    return found;
}

} // namespace shipdeck::build
