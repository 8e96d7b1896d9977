// SPDX-License-Identifier: MIT
#include "deck/remote_tree.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

//! As a folder of this computer would be listed: not too deep, and without what nobody wrote.
bool isShown(const QString& path)
{
    const QStringList names = path.split(u'/');
    if (names.size() > build::FolderTree::deepest)
        return false;
    return std::none_of(names.begin(), std::prev(names.end()),
                        [](const QString& name) { return build::isIgnoredFolder(name); });
}

} // namespace

RemoteTree::RemoteTree(const QJsonArray& entries)
{
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        const QString path = entry[u"path"_s].toString();
        const bool isFile = entry[u"type"_s].toString() == u"blob" && entry[u"mode"_s].toString() != u"120000";
        if (!isFile || path.isEmpty() || !isShown(path) || m_files.size() >= build::FolderTree::mostFiles)
            continue;
        m_files << path;
        m_sizes.insert(path, entry[u"size"_s].toInteger());
    }
    std::sort(m_files.begin(), m_files.end());
}

Result<QByteArray> RemoteTree::read(const QString& path) const
{
    if (const auto known = m_contents.constFind(path); known != m_contents.constEnd())
        return *known;
    if (m_sizes.value(path) > largestRead)
        return fail(Error::Kind::BadInput, "file-too-large",
                    say(QT_TRANSLATE_NOOP("core", "%1 is larger than 1 MiB."), {path}),
                    say(QT_TRANSLATE_NOOP("core", "Make the file smaller, or put the settings into shipdeck.yml.")));
    if (contains(path))
        m_wanted.insert(path);
    return fail(Error::Kind::NotFound, "file-missing", say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {path}),
                say(QT_TRANSLATE_NOOP("core", "Check that the file exists in the folder and is readable.")));
}

void RemoteTree::bring(const QString& path, Result<QByteArray> content)
{
    m_wanted.remove(path);
    m_contents.insert(path, std::move(content));
}

} // namespace shipdeck
