// SPDX-License-Identifier: MIT
#include "build/sources/ignore_rules.h"

#include "base/descriptor.h"
#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::build {
namespace {

constexpr qint64 largest = 8 << 20;

std::vector<IgnorePattern> parseLines(QByteArray content)
{
    if (content.startsWith("\xEF\xBB\xBF"))
        content.remove(0, 3);
    std::vector<IgnorePattern> patterns;
    for (const QByteArray& line : content.split('\n'))
        if (auto pattern = IgnorePattern::parse(line))
            patterns.push_back(*std::move(pattern));
    return patterns;
}

//! As in git, a .gitignore counts only if it is a regular file.
QByteArray readIgnoreFile(int folder)
{
    const Descriptor file(::openat(folder, ".gitignore", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info = {};
    if (!file || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > largest)
        return {};
    QFile content;
    return content.open(file.get(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle) ? content.readAll()
                                                                                       : QByteArray();
}

QByteArray parentOf(const QByteArray& path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf('/'), 0));
}

} // namespace

void IgnoreRules::readAbove(const QString& root)
{
    QDir top(root);
    while (!QFileInfo::exists(top.filePath(QStringLiteral(".git"))))
        if (top.isRoot() || !top.cdUp())
            return; // not in a checkout
    if (const auto excludes = readFile(top.filePath(QStringLiteral(".git/info/exclude")), largest))
        m_excludes = parseLines(*excludes);
    if (top.path() == QDir(root).path())
        return;
    const QByteArray inside = QFile::encodeName(top.relativeFilePath(root));
    IgnoreRules above;
    above.m_excludes = m_excludes;
    for (QByteArray folder = parentOf(inside);; folder = parentOf(folder)) {
        const QByteArray path = QFile::encodeName(top.path()) + '/' + folder;
        const Descriptor opened(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (opened)
            above.add(folder, readIgnoreFile(opened.get()));
        if (folder.isEmpty())
            break;
    }
    for (QByteArray part = inside; !part.isEmpty(); part = parentOf(part))
        if (above.ignores(part, true)) {
            m_excludes.clear();
            return;
        }
    m_files = std::move(above.m_files);
    m_prefix = inside + '/';
}

void IgnoreRules::enter(int folder, const QByteArray& path)
{
    add(path, readIgnoreFile(folder));
}

void IgnoreRules::add(const QByteArray& folder, const QByteArray& content)
{
    auto patterns = parseLines(content);
    const QByteArray key = folder.isEmpty() ? m_prefix.chopped(m_prefix.isEmpty() ? 0 : 1) : m_prefix + folder;
    if (!patterns.empty())
        m_files.insert(key, std::move(patterns));
}

bool IgnoreRules::ignores(const QByteArray& path, bool isFolder) const
{
    const QByteArray full = m_prefix + path;
    // The deepest file with a matching pattern decides.
    for (QByteArray folder = parentOf(full);; folder = parentOf(folder)) {
        if (const auto decided = decide(folder, full, isFolder))
            return *decided;
        if (folder.isEmpty())
            break;
    }
    for (auto pattern = m_excludes.rbegin(); pattern != m_excludes.rend(); ++pattern)
        if (pattern->matches(full, isFolder))
            return !pattern->isNegated();
    return false;
}

std::optional<bool> IgnoreRules::decide(const QByteArray& folder, const QByteArray& path, bool isFolder) const
{
    const auto file = m_files.constFind(folder);
    if (file == m_files.constEnd())
        return {};
    const QByteArray inside = folder.isEmpty() ? path : path.mid(folder.size() + 1);
    for (auto pattern = file->rbegin(); pattern != file->rend(); ++pattern) // the last line wins
        if (pattern->matches(inside, isFolder))
            return !pattern->isNegated();
    return {};
}

} // namespace shipdeck::build
