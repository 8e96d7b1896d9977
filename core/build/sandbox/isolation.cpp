// SPDX-License-Identifier: MIT
#include "build/sandbox/isolation.h"

#include <QFileInfo>

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

// Name service, certificates, the linker's cache, Debian's alternatives, the time zone: ordinary tools fail in odd ways
// without them. Not passwd and group, which we replace by one user.
constexpr const char* sharedEtc[] = {"hosts",      "nsswitch.conf", "ssl/certs",    "ca-certificates", "ld.so.cache",
                                     "ld.so.conf", "ld.so.conf.d",  "alternatives", "localtime",       "timezone",
                                     "mime.types", "protocols",     "services",     "ssl/openssl.cnf"};

//! With uid 0, npm and tar try to change owners, and fail; so root becomes an ordinary user inside.
QString insideUid()
{
    return QString::number(::getuid() == 0 ? 1000 : ::getuid());
}
QString insideGid()
{
    return QString::number(::getuid() == 0 ? 1000 : ::getgid());
}

class Arguments {
public:
    Arguments(Inherited& inherited) : m_inherited(inherited) {}
    QStringList words;

    void add(std::initializer_list<QString> more) { words += more; }
    void addFile(const QByteArray& content, const QString& inside)
    {
        const Descriptor file = memoryFile(content);
        m_inherited << file;
        add({u"--perms"_s, u"0444"_s, u"--ro-bind-data"_s, QString::number(*file), inside});
    }
    void addFolder(const QString& inside, qint64 limit)
    {
        if (limit > 0)
            add({u"--size"_s, QString::number(limit)});
        add({u"--tmpfs"_s, inside});
    }

private:
    Inherited& m_inherited;
};

void addSystem(Arguments& arguments)
{
    arguments.add({u"--ro-bind"_s, u"/usr"_s, u"/usr"_s});
    for (const char* name : {"bin", "sbin", "lib", "lib32", "lib64", "libx32"}) {
        const QString path = u'/' + QString::fromLatin1(name);
        const QFileInfo info(path);
        if (info.isSymLink()) // a merged /usr, as on Debian
            arguments.add({u"--symlink"_s, u"usr/"_s + QString::fromLatin1(name), path});
        else if (info.isDir())
            arguments.add({u"--ro-bind"_s, path, path});
    }
    for (const char* name : sharedEtc)
        if (const QString path = u"/etc/"_s + QString::fromLatin1(name); QFileInfo::exists(path))
            arguments.add({u"--ro-bind"_s, path, path});
    const QByteArray ids = insideUid().toLatin1() + ':' + insideGid().toLatin1();
    arguments.addFile("build:x:" + ids + "::/home/build:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n",
                      u"/etc/passwd"_s);
    arguments.addFile("build:x:" + insideGid().toLatin1() + ":\nnogroup:x:65534:\n", u"/etc/group"_s);
}

} // namespace

QStringList bwrapArguments(const SandboxSpec& spec, Network granted, Inherited& inherited)
{
    Arguments arguments(inherited);
    // As root, bwrap keeps all capabilities by default.
    arguments.add({u"--unshare-all"_s, u"--unshare-user"_s, u"--disable-userns"_s, u"--new-session"_s, u"--cap-drop"_s,
                   u"ALL"_s, u"--uid"_s, insideUid(), u"--gid"_s, insideGid(), u"--hostname"_s, u"shipdeck"_s});
    if (spec.dieWithParent)
        arguments.add({u"--die-with-parent"_s});
    if (spec.isFirst)
        arguments.add({u"--as-pid-1"_s});
    const auto addPipe = [&](const QString& option, const Descriptor& end) {
        if (!end)
            return;
        inherited << end;
        arguments.add({option, QString::number(*end)});
    };
    addPipe(u"--json-status-fd"_s, spec.status);
    addPipe(u"--block-fd"_s, spec.gate);
    if (granted == Network::Shared)
        arguments.add({u"--share-net"_s});
    addSystem(arguments);
    if (granted == Network::Shared && QFileInfo::exists(u"/etc/resolv.conf"_s))
        arguments.add({u"--ro-bind"_s, u"/etc/resolv.conf"_s, u"/etc/resolv.conf"_s});
    if (granted == Network::Outbound) // the address at which pasta and slirp4netns forward to the host's resolver
        arguments.addFile("nameserver 10.0.2.3\n", u"/etc/resolv.conf"_s);
    arguments.add({u"--proc"_s, u"/proc"_s, u"--dev"_s, u"/dev"_s});
    // A tmpfs uses memory that is charged to no process, so its size is limited.
    arguments.addFolder(u"/tmp"_s, spec.limits.memoryBytes / 2);
    arguments.addFolder(u"/home"_s, spec.limits.memoryBytes / 2);
    arguments.addFolder(u"/dev/shm"_s, spec.limits.memoryBytes / 2);
    arguments.add({u"--dir"_s, u"/home/build"_s});
    for (const Mount& mount : spec.mounts)
        arguments.add({mount.writable ? u"--bind"_s : u"--ro-bind"_s, mount.host,
                       mount.inside.isEmpty() ? mount.host : mount.inside});
    for (const char* folder : {"/dev", "/"}) // a tmpfs too, but without a limit
        arguments.add({u"--remount-ro"_s, QString::fromLatin1(folder)});
    arguments.add({u"--chdir"_s, spec.folder.isEmpty() ? u"/home/build"_s : spec.folder});

    // The environment may contain secrets and names such as LD_PRELOAD: it must be neither on a command line nor in the
    // environment of bwrap itself, which runs outside.
    QByteArray environment = QByteArrayLiteral("--clearenv") + '\0';
    const QProcessEnvironment complete = completeEnvironment(spec);
    for (const QString& name : complete.keys())
        environment +=
            QByteArrayLiteral("--setenv") + '\0' + name.toUtf8() + '\0' + complete.value(name).toUtf8() + '\0';
    const Descriptor file = memoryFile(environment);
    inherited << file;
    arguments.add({u"--args"_s, QString::number(*file)});
    return arguments.words;
}

QProcessEnvironment completeEnvironment(const SandboxSpec& spec)
{
    QProcessEnvironment environment = spec.environment;
    const auto provide = [&environment](const QString& name, const QString& value) {
        if (!environment.contains(name))
            environment.insert(name, value);
    };
    provide(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"_s);
    provide(u"HOME"_s, u"/home/build"_s);
    provide(u"USER"_s, u"build"_s);
    provide(u"LOGNAME"_s, u"build"_s);
    provide(u"SHELL"_s, u"/bin/sh"_s);
    provide(u"TMPDIR"_s, u"/tmp"_s);
    provide(u"LANG"_s, u"C.UTF-8"_s);
    provide(u"TERM"_s, u"xterm-256color"_s);
    if (!spec.operation.isEmpty())
        environment.insert(u"SHIPDECK_OPERATION"_s, spec.operation);
    return environment;
}

QString outsidePath(const QList<Mount>& mounts, const QString& inside)
{
    // The last mount that covers the path is visible.
    for (auto mount = mounts.crbegin(); mount != mounts.crend(); ++mount) {
        const QString& at = mount->inside;
        if (!at.isEmpty() && (inside == at || inside.startsWith(at + u'/')))
            return mount->host + inside.mid(at.size());
    }
    return inside;
}

SandboxSpec withoutMounts(SandboxSpec spec)
{
    for (QString& word : spec.command)
        word = outsidePath(spec.mounts, word);
    spec.environment = completeEnvironment(spec);
    for (const QString& name : spec.environment.keys()) {
        QStringList entries = spec.environment.value(name).split(u':');
        for (QString& entry : entries)
            entry = outsidePath(spec.mounts, entry);
        spec.environment.insert(name, entries.join(u':'));
    }
    spec.folder = outsidePath(spec.mounts, spec.folder);
    return spec;
}

std::function<void()> childSetup(Inherited inherited, Limits limits, bool newSession)
{
    return [inherited = std::move(inherited), limits, newSession] {
        ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
        for (const Descriptor& file : inherited) {
            ::fcntl(*file, F_SETFD, 0);
            ::lseek(*file, 0, SEEK_SET); // harmless on a pipe
        }
        const auto limit = [](__rlimit_resource resource, qint64 value) {
            const rlimit both{rlim_t(value), rlim_t(value)};
            if (value > 0)
                ::setrlimit(resource, &both);
        };
        limit(RLIMIT_DATA, limits.dataBytes);
        limit(RLIMIT_FSIZE, limits.fileBytes);
        limit(RLIMIT_CPU, limits.cpu.count());
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        if (newSession)
            ::setsid();
    };
}

} // namespace shipdeck::build
