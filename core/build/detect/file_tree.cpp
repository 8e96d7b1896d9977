// SPDX-License-Identifier: MIT
#include "build/detect/file_tree.h"

#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

Failure tooLarge(const QString& path)
{
    return fail(Error::Kind::BadInput, "file-too-large",
                say(QT_TRANSLATE_NOOP("core", "%1 is larger than 1 MiB."), {path}),
                say(QT_TRANSLATE_NOOP("core", "Make the file smaller, or put the settings into shipdeck.yml.")));
}

Failure unreadable(const QString& path, int error)
{
    const bool missing = error == ENOENT || error == ENOTDIR;
    // EXDEV: a link leads out of the folder.
    return fail(missing ? Error::Kind::NotFound : Error::Kind::Denied, missing ? "file-missing" : "file-unreadable",
                say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {path}),
                say(QT_TRANSLATE_NOOP("core", "Check that the file exists in the folder and is readable.")),
                systemReason(error));
}

bool isUsableName(const QByteArray& raw, const QString& name)
{
    // Names that are not UTF-8 are skipped, as they could not be opened again by their text.
    return raw != "." && raw != ".." && QFile::encodeName(name) == raw;
}

} // namespace

bool isIgnoredFolder(const QString& name)
{
    static const QSet<QString> names{u"node_modules"_s, u".git"_s,    u"vendor"_s, u"dist"_s,  u"build"_s,   u"out"_s,
                                     u".next"_s,        u".output"_s, u"target"_s, u".venv"_s, u"coverage"_s};
    return names.contains(name);
}

Result<std::shared_ptr<FolderTree>> FolderTree::open(const QString& folder)
{
    const int root = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root < 0) {
        const int error = errno;
        if (error == ENOENT)
            return fail(Error::Kind::NotFound, "folder-missing",
                        say(QT_TRANSLATE_NOOP("core", "There is no folder %1."), {folder}),
                        say(QT_TRANSLATE_NOOP("core", "Check the path.")));
        if (error == ENOTDIR)
            return fail(Error::Kind::BadInput, "folder-is-file",
                        say(QT_TRANSLATE_NOOP("core", "%1 is a file, not a folder."), {folder}),
                        say(QT_TRANSLATE_NOOP("core", "Choose the project's folder.")));
        return fail(Error::Kind::Denied, "folder-unreadable",
                    say(QT_TRANSLATE_NOOP("core", "The folder %1 can't be read."), {folder}),
                    say(QT_TRANSLATE_NOOP("core", "Change its permissions so that you can read it, then try again.")),
                    systemReason(error));
    }
    std::shared_ptr<FolderTree> tree(new FolderTree(root));
    tree->list();
    return tree;
}

FolderTree::~FolderTree()
{
    ::close(m_root);
}

int FolderTree::openBeneath(const QString& path, int flags) const
{
    open_how how{};
    how.flags = static_cast<quint64>(flags | O_CLOEXEC | O_NONBLOCK); // O_NONBLOCK: a fifo must not block
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    const QByteArray name = path.isEmpty() ? QByteArray(".") : QFile::encodeName(path);
    return static_cast<int>(::syscall(SYS_openat2, m_root, name.constData(), &how, sizeof how));
}

void FolderTree::list()
{
    QStringList level{QString()};
    for (int depth = 1; depth <= deepest && !level.isEmpty(); ++depth) {
        QStringList next;
        for (const QString& folder : std::as_const(level))
            next += listOne(folder);
        level = next;
    }
    std::sort(m_files.begin(), m_files.end());
    m_known = QSet<QString>(m_files.cbegin(), m_files.cend());
}

//! Adds the files of one folder; returns its subfolders to visit.
QStringList FolderTree::listOne(const QString& folder)
{
    QStringList folders;
    const int fd = openBeneath(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    DIR* dir = fd < 0 ? nullptr : ::fdopendir(fd);
    if (!dir) {
        if (fd >= 0)
            ::close(fd);
        return folders; // an unreadable folder is skipped, as it can't be deployed either
    }
    const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
    while (const dirent* entry = ::readdir(dir)) {
        if (m_files.size() >= mostFiles) {
            m_truncated = true;
            break;
        }
        const QByteArray raw(entry->d_name);
        const QString name = QFile::decodeName(raw);
        if (!isUsableName(raw, name))
            continue;
        struct stat info {};
        const bool folderEntry = entry->d_type == DT_DIR
            || (entry->d_type == DT_UNKNOWN && ::fstatat(::dirfd(dir), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0
                && S_ISDIR(info.st_mode));
        if (folderEntry) {
            if (!isIgnoredFolder(name))
                folders << prefix + name;
        } else if (entry->d_type == DT_REG || entry->d_type == DT_UNKNOWN || entry->d_type == DT_LNK) {
            m_files << prefix + name;
        }
    }
    ::closedir(dir);
    std::sort(folders.begin(), folders.end());
    return folders;
}

bool FolderTree::contains(const QString& path) const
{
    if (!m_truncated || m_known.contains(path))
        return m_known.contains(path);
    // With too many files the list is incomplete, so this checks the disk.
    const int fd = openBeneath(path, O_PATH);
    struct stat info {};
    const bool found = fd >= 0 && ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
    if (fd >= 0)
        ::close(fd);
    return found;
}

Result<QByteArray> FolderTree::read(const QString& path) const
{
    const int fd = openBeneath(path, O_RDONLY);
    if (fd < 0)
        return unreadable(path, errno);
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        return unreadable(path, EIO);
    }
    struct stat info {};
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        return unreadable(path, EINVAL);
    QByteArray bytes = file.read(largestRead + 1);
    if (bytes.size() > largestRead)
        return tooLarge(path);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, EIO);
    return bytes;
}

MemoryTree::MemoryTree(const QMap<QString, QByteArray>& files)
{
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        const QStringList parts = it.key().split(u'/');
        if (std::none_of(parts.cbegin(), parts.cend() - 1, isIgnoredFolder)) {
            m_files.insert(it.key(), it.value());
            m_paths << it.key();
        }
    }
}

Result<QByteArray> MemoryTree::read(const QString& path) const
{
    const auto found = m_files.constFind(path);
    if (found == m_files.cend())
        return unreadable(path, ENOENT);
    if (found->size() > largestRead)
        return tooLarge(path);
    return *found;
}

} // namespace shipdeck::build
