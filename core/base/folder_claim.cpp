// SPDX-License-Identifier: MIT
#include "base/folder_claim.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace shipdeck {
namespace {

Descriptor openFolder(const QString& folder)
{
    return Descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

} // namespace

FolderClaim::FolderClaim(const QString& folder) : m_folder(openFolder(folder))
{
    if (m_folder)
        ::flock(m_folder.get(), LOCK_EX | LOCK_NB);
}

bool FolderClaim::isHeld(const QString& folder)
{
    const Descriptor asked = openFolder(folder);
    return asked && ::flock(asked.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

} // namespace shipdeck
