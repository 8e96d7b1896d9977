// SPDX-License-Identifier: MIT
#include "build/tree/scan.h"

#include "base/files.h"

#include <QFile>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::build {
namespace {

constexpr qsizetype longestShown = 200;

struct CloseDir {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

//! A folder to read. Its ancestors show whether a followed link leads back to one of them.
struct Pending {
    QByteArray path;
    int parent;
    bool viaLink = false;
    dev_t device = 0;
    ino_t inode = 0;
};

class Scanner {
public:
    Scanner(Descriptor root, QString shownRoot, const ScanRules& rules)
        : m_root(std::move(root)), m_shownRoot(std::move(shownRoot)), m_rules(rules)
    {
        m_realRoot = realPath(m_root.get());
    }

    Result<Scan> run(const Cancel& cancel)
    {
        m_folders.push_back({{}, -1});
        // Level by level, so that at the limit every part of the tree is covered.
        for (size_t i = 0; i < m_folders.size(); ++i) {
            if (cancel)
                return canceled();
            SD_CHECK(readFolder(int(i)));
        }
        std::sort(m_scan.entries.begin(), m_scan.entries.end(),
                  [](const TreeEntry& a, const TreeEntry& b) { return a.path < b.path; });
        return std::move(m_scan);
    }

private:
    Failure unreadable(const QByteArray& path, int error) const
    {
        QString name = path.isEmpty() ? m_shownRoot : shownPath(path);
        if (name.size() > longestShown)
            name = name.left(longestShown) + u'…';
        Failure failure = ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {name}), error);
        if (error != ENAMETOOLONG)
            failure.value().next = say(QT_TRANSLATE_NOOP("core", "Check its permissions, or list it in .gitignore."));
        return failure;
    }

    Result<> readFolder(int index)
    {
        const QByteArray path = m_folders[size_t(index)].path;
        Descriptor opened = openBeneath(m_root.get(), path, O_RDONLY | O_DIRECTORY, m_rules.links);
        if (!opened)
            return unreadable(path, errno);
        struct stat info = {};
        ::fstat(opened.get(), &info);
        m_folders[size_t(index)].device = info.st_dev;
        m_folders[size_t(index)].inode = info.st_ino;
        if (comesRound(index)) {
            m_scan.deadLinks << path;
            return {};
        }
        if (m_rules.entering)
            m_rules.entering(opened.get(), path);
        const std::unique_ptr<DIR, CloseDir> folder(::fdopendir(::dup(opened.get())));
        if (!folder)
            return unreadable(path, errno);
        while (const dirent* entry = ::readdir(folder.get())) {
            const QByteArray name(entry->d_name);
            if (name != "." && name != "..")
                SD_CHECK(take(opened.get(), name, path.isEmpty() ? name : path + '/' + name, index));
        }
        return {};
    }

    bool comesRound(int index) const
    {
        const Pending& here = m_folders[size_t(index)];
        for (int up = here.parent; up >= 0; up = m_folders[size_t(up)].parent)
            if (m_folders[size_t(up)].inode == here.inode && m_folders[size_t(up)].device == here.device)
                return true;
        return false;
    }

    Result<> take(int folder, const QByteArray& name, const QByteArray& path, int parent)
    {
        struct stat info = {};
        if (::fstatat(folder, name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return errno == ENOENT ? Result<>() : Result<>(unreadable(path, errno)); // deleted meanwhile
        if (m_rules.leaveOut && m_rules.leaveOut(path, S_ISDIR(info.st_mode)))
            return {};
        TreeEntry entry;
        entry.path = path;
        if (S_ISLNK(info.st_mode)) {
            if (m_rules.links == Links::FollowInside) {
                if (!follow(folder, name, path, info))
                    return {};
                entry.viaLink = true;
            } else {
                return keepLink(folder, name, std::move(entry));
            }
        }
        entry.viaLink = entry.viaLink || m_folders[size_t(parent)].viaLink;
        return add(std::move(entry), info, parent);
    }

    //! Replaces `info` by that of the link's target. False: the link was noted and is left out.
    bool follow(int folder, const QByteArray& name, const QByteArray& path, struct stat& info)
    {
        const QByteArray target = readLink(folder, name);
        const Descriptor end =
            target.startsWith('/') ? Descriptor() : openBeneath(m_root.get(), path, O_PATH, Links::FollowInside);
        if (!end) {
            const bool outside = target.startsWith('/') || errno == EXDEV || errno == ENOSYS || errno == EPERM;
            (outside ? m_scan.linksOutside : m_scan.deadLinks) << path;
            return false;
        }
        ::fstat(end.get(), &info);
        // `readme.txt -> .env` must not publish a withheld file under another name.
        const QByteArray real = realPath(end.get()).mid(m_realRoot.size() + 1);
        for (qsizetype slash = real.indexOf('/');; slash = real.indexOf('/', slash + 1)) {
            const bool last = slash < 0;
            if (!real.isEmpty() && m_rules.leaveOut
                && m_rules.leaveOut(last ? real : real.first(slash), !last || S_ISDIR(info.st_mode)))
                return false;
            if (last)
                break;
        }
        return true;
    }

    Result<> keepLink(int folder, const QByteArray& name, TreeEntry entry)
    {
        entry.type = TreeEntry::Type::Link;
        entry.target = readLink(folder, name);
        const bool allowed = std::any_of(m_rules.allowedLinkTargets.begin(), m_rules.allowedLinkTargets.end(),
                                         [&entry](const QByteArray& prefix) {
                                             return entry.target == prefix || entry.target.startsWith(prefix + '/');
                                         })
            && !(entry.target + '/').contains("/../");
        // .venv/bin/python -> python3 -> /usr/bin/python3: only the link that leads outside is judged.
        const bool names = !m_rules.allowedLinkTargets.isEmpty() && linkNamesInside(entry.path, entry.target);
        if (allowed || names || linkStaysInside(m_root.get(), entry.path, entry.target)) {
            ++m_scan.files;
            m_scan.entries.push_back(std::move(entry));
        } else {
            m_scan.linksOutside << entry.path;
        }
        return withinLimits();
    }

    Result<> add(TreeEntry entry, const struct stat& info, int parent)
    {
        if (S_ISDIR(info.st_mode)) {
            m_folders.push_back({entry.path, parent, entry.viaLink});
            entry.type = TreeEntry::Type::Folder;
        } else if (S_ISREG(info.st_mode)) {
            entry.size = info.st_size;
            entry.executable = (info.st_mode & S_IXUSR) != 0;
            m_scan.bytes += entry.size;
        } else {
            m_scan.specials << entry.path;
            return {};
        }
        ++m_scan.files; // folders count too: a million empty ones are as harmful
        m_scan.entries.push_back(std::move(entry));
        return withinLimits();
    }

    Result<> withinLimits() const
    {
        if (m_scan.files <= m_rules.maxFiles && m_scan.bytes <= m_rules.maxBytes)
            return {};
        QHash<QByteArray, std::pair<qint64, qint64>> sums;
        for (const TreeEntry& entry : m_scan.entries) {
            auto& sum = sums[entry.path.contains('/') ? entry.path.first(entry.path.indexOf('/')) : QByteArray()];
            ++sum.first;
            sum.second += entry.size;
        }
        const bool tooMany = m_scan.files > m_rules.maxFiles;
        const auto biggest = std::max_element(sums.begin(), sums.end(), [tooMany](const auto& a, const auto& b) {
            return tooMany ? a.first < b.first : a.second < b.second;
        });
        const QString worst = biggest.key().isEmpty() ? m_shownRoot : shownPath(biggest.key());
        const Text next =
            say(QT_TRANSLATE_NOOP("core", "Most of it is in %1. List it in .gitignore, or choose a smaller folder."),
                {worst});
        if (tooMany)
            return fail(Error::Kind::BadInput, code::folderTooLarge,
                        say(QT_TRANSLATE_NOOP("core", "%1 holds more than %2 files."),
                            {m_shownRoot, QString::number(m_rules.maxFiles)}),
                        next);
        return fail(Error::Kind::BadInput, code::folderTooLarge,
                    say(QT_TRANSLATE_NOOP("core", "%1 holds more than %2."),
                        {m_shownRoot, QLocale::c().formattedDataSize(m_rules.maxBytes)}),
                    next);
    }

    static QByteArray readLink(int folder, const QByteArray& name)
    {
        QByteArray target(4096, '\0');
        const ssize_t size = ::readlinkat(folder, name.constData(), target.data(), size_t(target.size()));
        return target.first(std::max<ssize_t>(size, 0));
    }

    static QByteArray realPath(int fd) { return readLink(AT_FDCWD, "/proc/self/fd/" + QByteArray::number(fd)); }

    Descriptor m_root;
    QString m_shownRoot;
    const ScanRules& m_rules;
    QByteArray m_realRoot;
    std::vector<Pending> m_folders;
    Scan m_scan;
};

} // namespace

Result<Scan> scanTree(const QString& root, const ScanRules& rules, const Cancel& cancel)
{
    Descriptor opened(::open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened)
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {root}), errno);
    return Scanner(std::move(opened), root, rules).run(cancel);
}

Result<Scan> scanTree(int root, const QString& shown, const ScanRules& rules, const Cancel& cancel)
{
    Descriptor opened = openBeneath(root, {}, O_RDONLY | O_DIRECTORY);
    if (!opened)
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {shown}), errno);
    return Scanner(std::move(opened), shown, rules).run(cancel);
}

QList<Text> notesOf(const Scan& scan)
{
    QList<Text> notes;
    if (!scan.linksOutside.isEmpty())
        notes << say(QT_TRANSLATE_NOOP("core", "Left out because the link points outside the folder: %1."),
                     {firstFew(scan.linksOutside)});
    if (!scan.deadLinks.isEmpty())
        notes << say(QT_TRANSLATE_NOOP("core", "Left out because the link is broken or circular: %1."),
                     {firstFew(scan.deadLinks)});
    if (!scan.specials.isEmpty())
        notes << say(QT_TRANSLATE_NOOP("core", "Left out because it is a socket, pipe or device: %1."),
                     {firstFew(scan.specials)});
    return notes;
}

} // namespace shipdeck::build
