// SPDX-License-Identifier: MIT
#include "build/tree/copy.h"

#include "base/files.h"
#include "base/openssl.h"
#include "build/tree/beneath.h"
#include "build/tree/pool.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::build {
namespace {

using Type = TreeEntry::Type;

Failure unreadable(const QByteArray& path, int error)
{
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {shownPath(path)}), error);
}

Failure unwritable(const QByteArray& path, int error)
{
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {shownPath(path)}), error);
}

Descriptor openFolder(const QString& path)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

//! Reads the rest of `from`, writes it to `to` (unless that is -1) and returns the digest. Empty on failure, see errno.
QByteArray pump(int from, int to)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(OpenSsl::EVP_MD_CTX_free)> context(openssl().EVP_MD_CTX_new(),
                                                                                  openssl().EVP_MD_CTX_free);
    openssl().EVP_DigestInit_ex(context.get(), openssl().EVP_sha256(), nullptr);
    thread_local std::vector<char> buffer(256 * 1024);
    ssize_t got = 0;
    while ((got = ::read(from, buffer.data(), buffer.size())) > 0) {
        openssl().EVP_DigestUpdate(context.get(), buffer.data(), size_t(got));
        for (ssize_t done = 0; to >= 0 && done < got;) {
            const ssize_t wrote = ::write(to, buffer.data() + done, size_t(got - done));
            if (wrote < 0)
                return {};
            done += wrote;
        }
    }
    if (got < 0)
        return {};
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    openssl().EVP_DigestFinal_ex(context.get(), digest, &length);
    return QByteArray(reinterpret_cast<const char*>(digest), length).toHex();
}

Result<> makeFolders(int to, const TreeEntries& entries)
{
    for (const TreeEntry& entry : entries) // sorted: a folder comes before what is in it
        if (entry.type == Type::Folder && ::mkdirat(to, entry.path.constData(), 0755) != 0 && errno != EEXIST)
            return unwritable(entry.path, errno);
    return {};
}

//! Last, so that no file is written through a link.
Result<> makeLinks(int to, const TreeEntries& entries)
{
    for (const TreeEntry& entry : entries)
        if (entry.type == Type::Link && ::symlinkat(entry.target.constData(), to, entry.path.constData()) != 0)
            return unwritable(entry.path, errno);
    return {};
}

Result<> copyFile(int from, int to, TreeEntry& entry, StatCache* cache)
{
    const Links links = entry.viaLink ? Links::FollowInside : Links::Refuse;
    const Descriptor target(::openat(to, entry.path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                     entry.executable ? 0755 : 0644));
    if (!target)
        return unwritable(entry.path, errno);
    for (int attempt = 0; attempt < 3; ++attempt) {
        // Non-blocking: it may have been replaced by a fifo.
        const Descriptor source = openBeneath(from, entry.path, O_RDONLY | O_NONBLOCK, links);
        struct stat before = {};
        if (!source || ::fstat(source.get(), &before) != 0)
            return unreadable(entry.path, errno);
        if (!S_ISREG(before.st_mode))
            break;
        if (::lseek(target.get(), 0, SEEK_SET) != 0 || ::ftruncate(target.get(), 0) != 0)
            return unwritable(entry.path, errno);
        const FileStamp stamp = stampOf(before);
        QByteArray digest = cache ? cache->digest(entry.path, stamp) : QByteArray();
        if (!digest.isEmpty()) {
            if (const int error = copyBytes(source.get(), target.get()); error != 0)
                return unwritable(entry.path, error);
        } else if (digest = pump(source.get(), target.get()); digest.isEmpty()) {
            return unwritable(entry.path, errno);
        }
        struct stat after = {};
        ::fstat(source.get(), &after);
        if (stampOf(after) != stamp)
            continue; // an editor has just saved it
        const timespec times[] = {before.st_mtim, before.st_mtim};
        ::futimens(target.get(), times);
        if (cache)
            cache->remember(entry.path, stamp, digest);
        entry.size = before.st_size;
        entry.digest = digest;
        return {};
    }
    return fail(Error::Kind::Conflict, "file-changing",
                say(QT_TRANSLATE_NOOP("core", "%1 kept changing while it was copied."), {shownPath(entry.path)}),
                say(QT_TRANSLATE_NOOP("core", "Stop the program that writes to it, or list it in .gitignore.")));
}

Result<> moveFile(int from, int to, TreeEntry& entry)
{
    struct stat info = {};
    if (entry.viaLink || ::fstatat(from, entry.path.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return copyFile(from, to, entry, nullptr);
    // With a second name (pnpm hard-links files from its store) the file could change later.
    if (!S_ISREG(info.st_mode) || info.st_nlink > 1
        || ::renameat(from, entry.path.constData(), to, entry.path.constData()) != 0)
        return copyFile(from, to, entry, nullptr);
    const Descriptor file = openBeneath(to, entry.path, O_RDONLY);
    entry.digest = file ? pump(file.get(), -1) : QByteArray();
    return entry.digest.isEmpty() ? Result<>(unreadable(entry.path, errno)) : Result<>();
}

} // namespace

Result<> copyEntries(const QString& from, const QString& to, TreeEntries& entries, StatCache* cache,
                     const Cancel& cancel)
{
    const Descriptor source = openFolder(from);
    return source ? copyEntries(source.get(), to, entries, cache, cancel)
                  : Result<>(unreadable(QFile::encodeName(from), errno));
}

Result<> copyEntries(int from, const QString& to, TreeEntries& entries, StatCache* cache, const Cancel& cancel)
{
    const Descriptor target = openFolder(to);
    if (!target)
        return unreadable(QFile::encodeName(to), errno);
    SD_CHECK(makeFolders(target.get(), entries));
    SD_CHECK(inParallel(entries.size(), cancel, [&](size_t i) {
        return entries[i].type == Type::File ? copyFile(from, target.get(), entries[i], cache) : Result<>();
    }));
    return makeLinks(target.get(), entries);
}

Result<> moveEntries(int from, const QString& to, TreeEntries& entries, const Cancel& cancel)
{
    const Descriptor target = openFolder(to);
    if (!target)
        return unreadable(QFile::encodeName(to), errno);
    SD_CHECK(makeFolders(target.get(), entries));
    // Files that are needed twice are copied before any is moved.
    for (const bool viaLink : {true, false})
        SD_CHECK(inParallel(entries.size(), cancel, [&](size_t i) {
            return entries[i].type == Type::File && entries[i].viaLink == viaLink
                ? moveFile(from, target.get(), entries[i])
                : Result<>();
        }));
    return makeLinks(target.get(), entries);
}

Result<> hashEntries(const QString& root, TreeEntries& entries, const Cancel& cancel)
{
    const Descriptor folder = openFolder(root);
    if (!folder)
        return unreadable(QFile::encodeName(root), errno);
    return inParallel(entries.size(), cancel, [&](size_t i) -> Result<> {
        TreeEntry& entry = entries[i];
        if (entry.type != Type::File)
            return {};
        const Descriptor file = openBeneath(folder.get(), entry.path, O_RDONLY | O_NONBLOCK);
        entry.digest = file ? pump(file.get(), -1) : QByteArray();
        return entry.digest.isEmpty() ? Result<>(unreadable(entry.path, errno)) : Result<>();
    });
}

} // namespace shipdeck::build
