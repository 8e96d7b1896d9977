// SPDX-License-Identifier: MIT
#include "build/sources/head_of.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cctype>

namespace shipdeck::build {
namespace {

QByteArray contentOf(const QString& path, qint64 limit)
{
    const auto bytes = readFile(path, limit);
    return bytes ? bytes->trimmed() : QByteArray();
}

bool isCommit(const QByteArray& text)
{
    return (text.size() == 40 || text.size() == 64)
        && std::all_of(text.begin(), text.end(), [](char c) { return std::isxdigit(uchar(c)); });
}

//! `.git` of the nearest `checkout`: a folder, or (in worktrees and submodules) a file with its path.
QString gitFolderOf(const QString& folder, QString& checkout)
{
    for (QDir dir(folder);;) {
        checkout = dir.path();
        const QString git = dir.filePath(QStringLiteral(".git"));
        const QFileInfo info(git);
        if (info.isDir())
            return git;
        if (info.isFile()) {
            const QByteArray pointer = contentOf(git, 64 << 10);
            return pointer.startsWith("gitdir: ") ? dir.absoluteFilePath(QString::fromUtf8(pointer.mid(8))) : QString();
        }
        if (dir.isRoot() || !dir.cdUp())
            return {};
    }
}

QByteArray commitOf(const QString& git, const QByteArray& ref)
{
    const QByteArray loose = contentOf(git + u'/' + QString::fromUtf8(ref), 4096);
    if (isCommit(loose))
        return loose;
    for (const QByteArray& line : contentOf(git + QStringLiteral("/packed-refs"), 64 << 20).split('\n'))
        if (line.endsWith(' ' + ref) && isCommit(line.first(line.indexOf(' '))))
            return line.first(line.indexOf(' '));
    return {};
}

} // namespace

Head headOf(const QString& folder)
{
    Head found;
    found.git = gitFolderOf(folder, found.checkout);
    if (found.git.isEmpty())
        return {};
    const QByteArray head = contentOf(found.git + QStringLiteral("/HEAD"), 4096);
    // A worktree's branches are in the main checkout's folder.
    const QByteArray common = contentOf(found.git + QStringLiteral("/commondir"), 4096);
    found.common = common.isEmpty() ? found.git : QDir(found.git).absoluteFilePath(QString::fromUtf8(common));
    if (isCommit(head)) {
        found.commit = QString::fromLatin1(head);
        return found;
    }
    if (!head.startsWith("ref: refs/") || head.contains("..") || head.contains('\n'))
        return {};
    const QByteArray ref = head.mid(5);
    QByteArray commit = commitOf(found.git, ref);
    if (commit.isEmpty() && !common.isEmpty())
        commit = commitOf(found.common, ref);
    found.branch = QString::fromUtf8(ref.startsWith("refs/heads/") ? ref.mid(11) : ref);
    found.commit = QString::fromLatin1(commit);
    return found;
}

} // namespace shipdeck::build
