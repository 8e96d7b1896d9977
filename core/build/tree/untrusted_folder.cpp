// SPDX-License-Identifier: MIT
#include "build/tree/untrusted_folder.h"

#include "base/files.h"
#include "build/tree/tree.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::build {
namespace {

QByteArray cleaned(const QString& relative)
{
    const QString clean = QDir::cleanPath(relative);
    return clean == QStringLiteral(".") ? QByteArray() : QFile::encodeName(clean);
}

bool is(const Descriptor& opened, mode_t type)
{
    struct stat info = {};
    return opened && ::fstat(opened.get(), &info) == 0 && (info.st_mode & S_IFMT) == type;
}

Failure notMoved(const QString& relative, int error)
{
    if (error == ELOOP || error == EXDEV || error == ENOTDIR)
        return fail(Error::Kind::Denied, "link-in-the-way",
                    say(QT_TRANSLATE_NOOP("core", "%1 was not changed: a link or a file is in its place."),
                        {shownPath(QFile::encodeName(relative))}),
                    say(QT_TRANSLATE_NOOP("core", "Configure the build to create a folder there, not a link.")));
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be moved."), {relative}), error);
}

} // namespace

Descriptor UntrustedFolder::open(const QString& relative, int flags, Links links) const
{
    const Descriptor top(::open(QFile::encodeName(m_path).constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    return top ? openBeneath(top.get(), cleaned(relative), flags, links) : Descriptor();
}

bool UntrustedFolder::hasFile(const QString& relative) const
{
    return is(open(relative, O_PATH, Links::FollowInside), S_IFREG);
}

bool UntrustedFolder::hasFolder(const QString& relative) const
{
    return is(open(relative, O_PATH, Links::FollowInside), S_IFDIR);
}

Result<QByteArray> UntrustedFolder::read(const QString& relative, qint64 limit) const
{
    // Non-blocking: a fifo must not block.
    const Descriptor opened = open(relative, O_RDONLY | O_NONBLOCK, Links::FollowInside);
    const int error = opened ? EINVAL : errno;
    QFile file;
    if (!is(opened, S_IFREG) || !file.open(opened.get(), QIODevice::ReadOnly))
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {relative}), error);
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {relative}), EFBIG);
    return bytes;
}

QStringList UntrustedFolder::folders(const QString& relative) const
{
    QStringList found;
    const Descriptor opened = open(relative, O_RDONLY | O_DIRECTORY, Links::FollowInside);
    DIR* const folder = opened ? ::fdopendir(::dup(opened.get())) : nullptr;
    if (!folder)
        return found;
    while (const dirent* entry = ::readdir(folder)) {
        struct stat info = {};
        const QByteArray name(entry->d_name);
        if (name != "." && name != ".." && ::fstatat(opened.get(), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0
            && S_ISDIR(info.st_mode))
            found << QFile::decodeName(name);
    }
    ::closedir(folder);
    found.sort();
    return found;
}

Descriptor UntrustedFolder::parentOf(const QString& relative, bool make) const
{
    Descriptor folder = open({}, O_PATH | O_DIRECTORY);
    const QList<QByteArray> names = cleaned(relative).split('/');
    for (qsizetype i = 0; folder && i + 1 < names.size(); ++i) {
        if (make && ::mkdirat(folder.get(), names[i].constData(), 0755) != 0 && errno != EEXIST)
            return Descriptor();
        folder = openBeneath(folder.get(), names[i], O_PATH | O_DIRECTORY);
    }
    return folder;
}

Result<> UntrustedFolder::moveOut(const QString& relative, const QString& to) const
{
    const Descriptor parent = parentOf(relative, false);
    const QByteArray name = cleaned(relative).split('/').last();
    struct stat info = {};
    if (!parent || ::fstatat(parent.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return notMoved(relative, errno);
    if (!S_ISDIR(info.st_mode))
        return notMoved(relative, ENOTDIR);
    SD_CHECK(makeFolder(to.section(u'/', 0, -2)));
    SD_CHECK(removeTree(to));
    if (::renameat(parent.get(), name.constData(), AT_FDCWD, QFile::encodeName(to).constData()) != 0)
        return notMoved(relative, errno);
    return {};
}

Result<> UntrustedFolder::moveIn(const QString& from, const QString& relative) const
{
    const Descriptor parent = parentOf(relative, true);
    if (!parent
        || ::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), parent.get(),
                       cleaned(relative).split('/').last().constData(), RENAME_NOREPLACE)
            != 0)
        return notMoved(relative, errno);
    return {};
}

} // namespace shipdeck::build
