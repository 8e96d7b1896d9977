// SPDX-License-Identifier: MIT
#include "store/schema.h"

#include "base/files.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace shipdeck::store {

Result<std::unique_ptr<SchemaLock>> SchemaLock::shared(const Paths& paths)
{
    const QByteArray path = QFile::encodeName(paths.schemaLock());
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0 || ::flock(fd, LOCK_SH) != 0) {
        const int error = errno;
        return fail(Error::Kind::Denied, "lock-failed",
                    say(QT_TRANSLATE_NOOP("core", "%1 could not be locked."), {paths.schemaLock()}),
                    say(QT_TRANSLATE_NOOP("core", "Check that the folder is yours and on a local disk.")),
                    systemReason(error));
    }
    return std::unique_ptr<SchemaLock>(new SchemaLock(fd));
}

SchemaLock::~SchemaLock()
{
    ::close(m_fd);
}

Result<> SchemaLock::upgrade()
{
    if (::flock(m_fd, LOCK_EX | LOCK_NB) == 0)
        return {};
    // While waiting for the exclusive lock, no process may hold its shared lock, or two would block each other.
    ::flock(m_fd, LOCK_UN);
    return fail(Error::Kind::Conflict, "schema-busy",
                say(QT_TRANSLATE_NOOP("core",
                                      "The database must be brought up to date, but another Shipdeck has it open.")),
                say(QT_TRANSLATE_NOOP("core", "Close other Shipdeck windows and commands, then try again.")));
}

void SchemaLock::downgrade()
{
    ::flock(m_fd, LOCK_SH);
}

} // namespace shipdeck::store
