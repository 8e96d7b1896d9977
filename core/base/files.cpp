// SPDX-License-Identifier: MIT
#include "base/files.h"

#include "base/descriptor.h"
#include "base/error_codes.h"
#include "base/openssl.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <memory>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace shipdeck {

Failure ioFailure(Text what, int error)
{
    const Text why = systemReason(error);
    if (error == ENOSPC || error == EDQUOT)
        return fail(Error::Kind::Limit, code::diskFull, std::move(what),
                    say(QT_TRANSLATE_NOOP("core", "Free some disk space, then try again.")), why);
    if (error == ENOENT)
        return fail(Error::Kind::NotFound, "file-missing", std::move(what),
                    say(QT_TRANSLATE_NOOP("core", "Check the path.")), why);
    if (error == ENAMETOOLONG)
        return fail(Error::Kind::BadInput, "path-too-long", std::move(what),
                    say(QT_TRANSLATE_NOOP("core", "Give its folders shorter names, or use fewer of them.")), why);
    return fail(error == EACCES || error == EPERM || error == EROFS ? Error::Kind::Denied : Error::Kind::Provider,
                "file-failed", std::move(what),
                say(QT_TRANSLATE_NOOP("core", "Check the permissions of that path, then try again.")), why);
}

int copyBytes(int from, int to)
{
    if (::ioctl(to, FICLONE, from) == 0)
        return 0;
    for (;;) {
        const ssize_t n = ::copy_file_range(from, nullptr, to, nullptr, 1 << 30, 0);
        if (n == 0)
            return 0;
        if (n > 0)
            continue;
        if (errno != EXDEV && errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
            return errno;
        char buffer[64 * 1024];
        ssize_t got = 0;
        while ((got = ::read(from, buffer, sizeof buffer)) > 0)
            for (ssize_t done = 0; done < got;) {
                const ssize_t wrote = ::write(to, buffer + done, size_t(got - done));
                if (wrote < 0)
                    return errno;
                done += wrote;
            }
        return got < 0 ? errno : 0;
    }
}

namespace {

Failure cannotWrite(const QString& path, int error)
{
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {path}), error);
}

Failure cannotRead(const QString& path, int error)
{
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {path}), error);
}

bool isDotEntry(const char* name)
{
    return std::strcmp(name, ".") == 0 || std::strcmp(name, "..") == 0;
}

struct CloseDir {
    void operator()(DIR* dir) const { ::closedir(dir); }
};
using Folder = std::unique_ptr<DIR, CloseDir>;

int removeBelow(int parent, const char* name)
{
    int fd = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0 && errno == EACCES && ::fchmodat(parent, name, 0700, 0) == 0)
        fd = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return errno == ENOENT                     ? 0
            : (errno == ENOTDIR || errno == ELOOP) ? (::unlinkat(parent, name, 0) == 0 ? 0 : errno)
                                                   : errno;
    ::fchmod(fd, 0700); // published trees are read-only
    Folder folder(::fdopendir(fd));
    int failure = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
        if (isDotEntry(entry->d_name))
            continue;
        int error = 0;
        if (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN)
            error = removeBelow(fd, entry->d_name);
        else if (::unlinkat(fd, entry->d_name, 0) != 0 && errno != ENOENT)
            error = errno;
        if (error != 0 && failure == 0)
            failure = error;
    }
    if (::unlinkat(parent, name, AT_REMOVEDIR) != 0 && errno != ENOENT && failure == 0)
        failure = errno;
    return failure;
}

void addBytes(int parent, const char* name, qint64& total)
{
    Descriptor fd(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd)
        return;
    Folder folder(::fdopendir(::dup(fd.get())));
    while (const dirent* entry = folder ? ::readdir(folder.get()) : nullptr) {
        struct stat info = {};
        if (isDotEntry(entry->d_name) || ::fstatat(fd.get(), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (S_ISDIR(info.st_mode))
            addBytes(fd.get(), entry->d_name, total);
        else
            total += qint64(info.st_blocks) * 512;
    }
}

QString temporaryBeside(const QString& path)
{
    return QStringLiteral("%1.%2.tmp").arg(path).arg(QRandomGenerator::system()->generate64(), 0, 36);
}

} // namespace

Text systemReason(int error)
{
    return verbatim(QString::fromLocal8Bit(std::strerror(error)));
}

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd)
        return cannotRead(path, errno);
    struct stat info = {};
    if (::fstat(fd.get(), &info) != 0)
        return cannotRead(path, errno);
    if (!S_ISREG(info.st_mode))
        return fail(Error::Kind::BadInput, "not-a-file",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not a regular file."), {path}),
                    say(QT_TRANSLATE_NOOP("core", "Check the path.")));
    if (info.st_size > limit)
        return fail(Error::Kind::Limit, "file-too-large",
                    say(QT_TRANSLATE_NOOP("core", "%1 is larger than %2 bytes."), {path, QString::number(limit)}),
                    say(QT_TRANSLATE_NOOP("core", "Use a smaller file.")));
    QByteArray bytes;
    char buffer[64 * 1024];
    ssize_t n = 0;
    while ((n = ::read(fd.get(), buffer, sizeof buffer)) > 0)
        bytes.append(buffer, n);
    if (n < 0)
        return cannotRead(path, errno);
    return bytes;
}

Result<> writeFile(const QString& path, const QByteArray& bytes)
{
    const QString temporary = temporaryBeside(path);
    const QByteArray encoded = QFile::encodeName(temporary);
    {
        Descriptor fd(::open(encoded.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!fd)
            return cannotWrite(path, errno);
        for (qint64 done = 0; done < bytes.size();) {
            const ssize_t n = ::write(fd.get(), bytes.constData() + done, size_t(bytes.size() - done));
            if (n < 0) {
                const int error = errno;
                ::unlink(encoded.constData());
                return cannotWrite(path, error);
            }
            done += n;
        }
        if (::fsync(fd.get()) != 0) {
            const int error = errno;
            ::unlink(encoded.constData());
            return cannotWrite(path, error);
        }
    }
    return renamePath(temporary, path);
}

Result<> makeFolder(const QString& path)
{
    if (QDir(path).exists())
        return {};
    const QString parent = path.section(u'/', 0, -2);
    if (!parent.isEmpty() && parent != path)
        SD_CHECK(makeFolder(parent));
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return cannotWrite(path, errno);
    return {};
}

Result<> removeTree(const QString& path)
{
    if (const int error = removeBelow(AT_FDCWD, QFile::encodeName(path).constData()); error != 0)
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be removed."), {path}), error);
    return {};
}

Result<> replaceLink(const QString& link, const QString& target)
{
    const QString temporary = temporaryBeside(link);
    if (::symlink(QFile::encodeName(target).constData(), QFile::encodeName(temporary).constData()) != 0)
        return cannotWrite(link, errno);
    return renamePath(temporary, link);
}

Result<> renamePath(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return cannotWrite(to, errno);
    Descriptor folder(
        ::open(QFile::encodeName(to.section(u'/', 0, -2)).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder)
        ::fsync(folder.get());
    return {};
}

qint64 treeBytes(const QString& path)
{
    qint64 total = 0;
    addBytes(AT_FDCWD, QFile::encodeName(path).constData(), total);
    return total;
}

qint64 freeBytes(const QString& path)
{
    struct statvfs info = {};
    return ::statvfs(QFile::encodeName(path).constData(), &info) == 0 ? qint64(info.f_bavail) * qint64(info.f_frsize)
                                                                      : -1;
}

QString sha256Hex(const QByteArray& bytes)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    openssl().EVP_Digest(bytes.constData(), size_t(bytes.size()), digest, &length, openssl().EVP_sha256(), nullptr);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(digest), length).toHex());
}

} // namespace shipdeck
