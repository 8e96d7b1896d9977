// SPDX-License-Identifier: MIT
#include "store/reserve.h"

#include "base/descriptor.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace shipdeck::store {
namespace {

// Enough for the journal of any undo, log lines and SQLite's own WAL beside it.
constexpr off_t reserveBytes = 8 << 20;

QByteArray fileOf(const Paths& paths)
{
    return QFile::encodeName(paths.data + QStringLiteral("/run/reserve"));
}

} // namespace

void keepReserve(const Paths& paths)
{
    const QByteArray file = fileOf(paths);
    const Descriptor made(::open(file.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (made && ::posix_fallocate(made.get(), 0, reserveBytes) != 0)
        ::unlink(file.constData()); // the room is needed more elsewhere
}

bool spendReserve(const Paths& paths)
{
    return ::unlink(fileOf(paths).constData()) == 0;
}

} // namespace shipdeck::store
