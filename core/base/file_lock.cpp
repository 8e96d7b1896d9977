// SPDX-License-Identifier: MIT
#include "base/file_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace shipdeck {

FileLock::FileLock(const QString& path)
    : m_file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)),
      m_error(m_file ? 0 : errno)
{
}

bool FileLock::tryTake()
{
    return flock(LOCK_EX);
}

bool FileLock::isHeld(const QString& path)
{
    FileLock lock(path);
    return !lock.flock(LOCK_SH) && lock.error() == EWOULDBLOCK;
}

bool FileLock::isThere() const
{
    struct stat about = {};
    return m_file && ::fstat(m_file.get(), &about) == 0 && about.st_nlink > 0;
}

bool FileLock::flock(int mode)
{
    if (!m_file)
        return false;
    m_error = ::flock(m_file.get(), mode | LOCK_NB) == 0 ? 0 : errno;
    return m_error == 0;
}

} // namespace shipdeck
