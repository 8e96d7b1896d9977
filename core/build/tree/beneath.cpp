// SPDX-License-Identifier: MIT
#include "build/tree/beneath.h"

#include <QList>

#include <cerrno>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

namespace shipdeck::build {
namespace {

//! Without openat2, as in some sandboxes: a manual walk that allows no links is as safe.
Descriptor openByHand(int root, const QByteArray& path, int flags)
{
    Descriptor folder(::openat(root, ".", O_PATH | O_DIRECTORY | O_CLOEXEC));
    const QList<QByteArray> names = path.split('/');
    for (qsizetype i = 0; folder && i + 1 < names.size(); ++i)
        folder =
            Descriptor(::openat(folder.get(), names[i].constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    return folder ? Descriptor(::openat(folder.get(), names.last().constData(), flags | O_NOFOLLOW)) : Descriptor();
}

//! Resolves `..` in the text. A `..` after a name may lead out through a link, so it counts as outside here.
bool surelyInside(const QByteArray& path, const QByteArray& target, bool allowLaterUps)
{
    qsizetype depth = path.count('/');
    bool named = false;
    for (const QByteArray& name : target.split('/')) {
        if (name.isEmpty() || name == ".")
            continue;
        if (name != "..") {
            named = true;
            ++depth;
        } else if (--depth < 0 || (named && !allowLaterUps)) {
            return false;
        }
    }
    return true;
}

} // namespace

Descriptor openBeneath(int root, const QByteArray& path, int flags, Links links)
{
    const QByteArray relative = path.isEmpty() ? QByteArray(".") : path;
    open_how how = {};
    how.flags = quint64(flags | O_CLOEXEC);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS | (links == Links::Refuse ? RESOLVE_NO_SYMLINKS : 0);
    // EAGAIN: a folder on the way was renamed, so the kernel could not decide.
    for (int attempt = 0; attempt < 16; ++attempt) {
        const long fd = ::syscall(SYS_openat2, root, relative.constData(), &how, sizeof how);
        if (fd >= 0)
            return Descriptor(int(fd));
        if (errno != EAGAIN)
            break;
    }
    if ((errno == ENOSYS || errno == EPERM) && links == Links::Refuse)
        return openByHand(root, relative, flags | O_CLOEXEC);
    return Descriptor();
}

bool linkNamesInside(const QByteArray& path, const QByteArray& target)
{
    return !target.startsWith('/') && surelyInside(path, target, false);
}

bool linkStaysInside(int root, const QByteArray& path, const QByteArray& target)
{
    if (target.startsWith('/') || !surelyInside(path, target, true))
        return false;
    if (const Descriptor end = openBeneath(root, path, O_PATH, Links::FollowInside))
        return true;
    if (errno == ENOSYS || errno == EPERM)
        return surelyInside(path, target, false);
    return errno != EXDEV; // a dangling link or a loop is harmless, and a build may still create the target
}

} // namespace shipdeck::build
