// SPDX-License-Identifier: MIT
#include "base/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace shipdeck {
namespace {

// statfs(2): file systems on which SQLite's WAL and flock are not to be trusted.
constexpr long networkFileSystems[] = {0x6969 /* NFS */, 0xFF534D42 /* CIFS */, 0xFE534D42 /* SMB2 */,
                                       0x517B /* SMB */, 0x5346414F /* AFS */,  0x00C36400 /* Ceph */,
                                       0x01021997 /* 9P */};

QString xdg(const char* variable, const QString& fallback)
{
    const QString value = qEnvironmentVariable(variable);
    return (QDir::isAbsolutePath(value) ? value : QDir::homePath() + fallback) + QStringLiteral("/shipdeck");
}

Result<> makePrivate(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder);
    if (!QDir().mkpath(folder) || ::chmod(path.constData(), 0700) != 0 || ::access(path.constData(), W_OK) != 0)
        return fail(Error::Kind::BadInput, "home-unwritable",
                    say(QT_TRANSLATE_NOOP("core", "Shipdeck cannot write to its own folder %1."), {folder}),
                    say(QT_TRANSLATE_NOOP("core", "Make it writable, or set SHIPDECK_HOME to a folder that is.")));
    struct statfs info = {};
    if (::statfs(path.constData(), &info) == 0)
        for (const long type : networkFileSystems)
            if (long(info.f_type & 0xFFFFFFFF) == type)
                return fail(
                    Error::Kind::BadInput, "home-on-network",
                    say(QT_TRANSLATE_NOOP("core",
                                          "%1 is on a network file system, where a database cannot be locked safely."),
                        {folder}),
                    say(QT_TRANSLATE_NOOP("core", "Set SHIPDECK_HOME to a folder on a local disk.")));
    return {};
}

} // namespace

Result<Paths> Paths::fromEnvironment()
{
    Paths paths;
    const QString home = qEnvironmentVariable("SHIPDECK_HOME");
    if (!home.isEmpty()) {
        const QString base = QDir::cleanPath(QDir::current().absoluteFilePath(home));
        paths = {base + QStringLiteral("/data"), base + QStringLiteral("/state"), base + QStringLiteral("/cache"), {}};
    } else {
        paths = {xdg("XDG_DATA_HOME", QStringLiteral("/.local/share")),
                 xdg("XDG_STATE_HOME", QStringLiteral("/.local/state")),
                 xdg("XDG_CACHE_HOME", QStringLiteral("/.cache")),
                 {}};
    }
    paths.sockets = paths.data + QStringLiteral("/run/s");
    // sun_path holds 108 bytes; a socket's name takes about 30 of them.
    if (QFile::encodeName(paths.sockets).size() > 64) {
        const auto digest = QCryptographicHash::hash(paths.data.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
        const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
        const QString parent = QDir::isAbsolutePath(runtime) && runtime.size() < 40 && QDir(runtime).exists()
            ? runtime
            : QStringLiteral("/tmp");
        paths.sockets = QStringLiteral("%1/shipdeck-%2-%3").arg(parent).arg(::getuid()).arg(QLatin1String(digest));
        // Another user may have made it in /tmp first, or a link to a folder whose mode we would change.
        const QByteArray path = QFile::encodeName(paths.sockets);
        struct stat info = {};
        (void)::mkdir(path.constData(), 0700);
        if (::lstat(path.constData(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != ::getuid())
            return fail(Error::Kind::Denied, "socket-folder-taken",
                        say(QT_TRANSLATE_NOOP("core", "The socket folder %1 belongs to another user."),
                            {paths.sockets}),
                        say(QT_TRANSLATE_NOOP("core", "Set XDG_RUNTIME_DIR to a folder that you own.")));
    }
    for (const QString& folder : {paths.data, paths.data + QStringLiteral("/run"), paths.sockets, paths.state,
                                  paths.logs(), paths.cache, paths.artifacts(), paths.local()})
        SD_CHECK(makePrivate(folder));
    return paths;
}

} // namespace shipdeck
