// SPDX-License-Identifier: MIT
#include "build/artifacts/publish.h"

#include "base/files.h"
#include "build/tree/beneath.h"
#include "build/tree/pool.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

Failure notSaved(const QByteArray& path, int error)
{
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {shownPath(path)}), error);
}

//! The file `clock` has the last modification time that was used; the next one is later, even if the clock was set
//! back.
Result<qint64> nextSeconds(const Paths& paths, qint64 requested)
{
    const QString file = paths.artifacts() + u"/clock"_s;
    const auto last = readFile(file, 64);
    const qint64 seconds = std::max(requested, last ? last->trimmed().toLongLong() + 1 : 0);
    SD_CHECK(writeFile(file, QByteArray::number(seconds)));
    return seconds;
}

// For many files one syncfs(), despite the file system's other writes, is several times faster than an fsync each: 0.2
// s instead of 2 s for the 14,000 files of a NestJS app.
constexpr size_t manyEntries = 500;

//! Read-only, to protect the release from servers and from mistakes.
Result<> settle(int tree, const TreeEntry& entry, const timespec& time)
{
    if (entry.type != TreeEntry::Type::File)
        return {};
    const Descriptor file = openBeneath(tree, entry.path, O_RDONLY);
    const timespec times[] = {time, time};
    if (!file || ::fchmod(file.get(), entry.executable ? 0555 : 0444) != 0 || ::futimens(file.get(), times) != 0)
        return notSaved(entry.path, errno);
    return {};
}

//! Only starts writing: once all files are being written, each fsync waits much less.
Result<> startWriting(int tree, const TreeEntry& entry)
{
    const Descriptor file =
        entry.type == TreeEntry::Type::File ? openBeneath(tree, entry.path, O_RDONLY) : Descriptor();
    if (file)
        ::sync_file_range(file.get(), 0, 0, SYNC_FILE_RANGE_WRITE);
    return {};
}

Result<> bringToDisk(int tree, const TreeEntry& entry)
{
    if (entry.type == TreeEntry::Type::Link)
        return {};
    const Descriptor opened = openBeneath(tree, entry.path, O_RDONLY);
    if (!opened || ::fsync(opened.get()) != 0)
        return notSaved(entry.path, errno);
    return {};
}

Result<> bringAllToDisk(int tree, const QByteArray& top, const TreeEntries& entries, const Cancel& cancel)
{
    if (entries.size() >= manyEntries)
        return ::syncfs(tree) == 0 ? Result<>() : Result<>(notSaved(top, errno));
    SD_CHECK(inParallel(entries.size(), cancel, [&](size_t i) { return startWriting(tree, entries[i]); }));
    return inParallel(entries.size(), cancel, [&](size_t i) { return bringToDisk(tree, entries[i]); });
}

} // namespace

Result<bool> publishTree(const Paths& paths, const QString& unfinished, const QString& digest, const Manifest& manifest,
                         qint64 requestedSeconds, const Cancel& cancel)
{
    const QString lockFile = paths.artifacts() + u"/clock.lock"_s;
    qint64 seconds = 0;
    {
        const Descriptor lock(::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        if (!lock || ::flock(lock.get(), LOCK_EX) != 0)
            return notSaved(QFile::encodeName(lockFile), errno);
        SD_TRY(seconds, nextSeconds(paths, requestedSeconds));
    }
    const QByteArray top = QFile::encodeName(unfinished + u"/tree"_s);
    const Descriptor tree(::open(top.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!tree)
        return notSaved(top, errno);
    const timespec time{time_t(seconds), 0};
    const TreeEntries& entries = manifest.entries;
    SD_CHECK(inParallel(entries.size(), cancel, [&](size_t i) { return settle(tree.get(), entries[i], time); }));
    SD_CHECK(bringAllToDisk(tree.get(), top, entries, cancel));
    // The manifest's own time records the files' time.
    const timespec times[] = {time, time};
    const QByteArray list = QFile::encodeName(unfinished + u"/manifest.json"_s);
    if (::fsync(tree.get()) != 0 || ::utimensat(AT_FDCWD, list.constData(), times, 0) != 0)
        return notSaved(list, errno);
    const Descriptor folder(::open(QFile::encodeName(unfinished).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder || ::fsync(folder.get()) != 0)
        return notSaved(QFile::encodeName(unfinished), errno);
    const QByteArray target = QFile::encodeName(paths.artifacts() + u'/' + digest);
    if (::rename(QFile::encodeName(unfinished).constData(), target.constData()) != 0) {
        if (errno == EEXIST || errno == ENOTEMPTY)
            return true;
        return notSaved(target, errno);
    }
    const Descriptor parent(
        ::open(QFile::encodeName(paths.artifacts()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!parent || ::fsync(parent.get()) != 0)
        return notSaved(target, errno);
    return false;
}

} // namespace shipdeck::build
