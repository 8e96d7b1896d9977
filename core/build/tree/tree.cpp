// SPDX-License-Identifier: MIT
#include "build/tree/tree.h"

#include "base/files.h"

#include <QStringList>

namespace shipdeck::build {

QString treeDigest(const TreeEntries& entries)
{
    // NUL cannot be part of a path, a target or a digest, so different trees have different texts.
    QByteArray all("shipdeck-tree 1");
    for (const TreeEntry& entry : entries) {
        constexpr char types[] = {'f', 'd', 'l'};
        all += '\0' + entry.path + '\0' + types[size_t(entry.type)] + (entry.executable ? 'x' : '-');
        all += entry.type == TreeEntry::Type::Link ? entry.target : entry.digest;
    }
    return sha256Hex(all);
}

QString shownPath(const QByteArray& path)
{
    QString shown;
    const QString decoded = QString::fromUtf8(path);
    const bool exact = decoded.toUtf8() == path;
    const QString source = exact ? decoded : QString::fromLatin1(path);
    for (const QChar c : source) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7F || (!exact && c.unicode() > 0x7F))
            shown += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return shown;
}

QString firstFew(const QList<QByteArray>& paths)
{
    QStringList shown;
    for (const QByteArray& path : paths.first(std::min<qsizetype>(3, paths.size())))
        shown << shownPath(path);
    if (paths.size() > 3)
        shown << QStringLiteral("…");
    return shown.join(QStringLiteral(", "));
}

} // namespace shipdeck::build
