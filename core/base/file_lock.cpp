// SPDX-License-Identifier: MIT
#include "base/file_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck {
namespace {

//! The whole file, for one.
struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

FileLock::FileLock(const QString& path)
    : m_file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)),
      m_error(m_file ? 0 : errno)
{
}

bool FileLock::tryTake()
{
    if (!m_file)
        return false;
    struct flock lock = wholeFile();
    m_error = ::fcntl(m_file.get(), F_OFD_SETLK, &lock) == 0 ? 0 : errno;
    return m_error == 0;
}

bool FileLock::isHeld(const QString& path)
{
    const FileLock asking(path);
    struct flock lock = wholeFile();
    return asking.m_file && ::fcntl(asking.m_file.get(), F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

bool FileLock::isThere() const
{
    struct stat about = {};
    return m_file && ::fstat(m_file.get(), &about) == 0 && about.st_nlink > 0;
}

} // namespace shipdeck
