// SPDX-License-Identifier: MIT
#include "targets/local/place/own_files.h"

#include "base/files.h"
#include "build/tree/copy.h"
#include "build/tree/packages.h"
#include "build/tree/scan.h"

#include <QFile>

#include <limits>

namespace shipdeck::local {

Result<> copyOwnFiles(const QString& tree, const QString& into, bool mountsPackages, const Cancel& cancel)
{
    QList<QByteArray> mounted;
    if (mountsPackages)
        for (const QString& folder : build::packageFolders(build::UntrustedFolder(tree)))
            mounted << QFile::encodeName(folder) + '/';
    build::ScanRules rules;
    rules.leaveOut = [&mounted](const QByteArray& path, bool) {
        return std::any_of(mounted.begin(), mounted.end(),
                           [&path](const QByteArray& folder) { return path.startsWith(folder); });
    };
    rules.allowedLinkTargets << ""; // links were checked when it was packed
    rules.maxFiles = std::numeric_limits<qint64>::max();
    rules.maxBytes = std::numeric_limits<qint64>::max();
    SD_TRY(build::Scan scan, build::scanTree(tree, rules, cancel));

    const QString partial = into + QStringLiteral(".partial");
    SD_CHECK(removeTree(partial));
    SD_CHECK(makeFolder(partial));
    SD_CHECK(build::copyEntries(tree, partial, scan.entries, nullptr, cancel));
    return renamePath(partial, into);
}

} // namespace shipdeck::local
