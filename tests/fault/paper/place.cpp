// SPDX-License-Identifier: MIT
#include "tests/fault/paper/place.h"

#include "base/files.h"
#include "build/tree/copy.h"

#include <QDir>

namespace shipdeck::paper {

using namespace Qt::StringLiterals;

Site::Site(const QString& account, const QString& slug) : m_folder(account + u'/' + slug) {}

QString Site::owner() const
{
    return QString::fromUtf8(readFile(m_folder + u"/owner"_s).value_or(QByteArray()));
}

Result<> Site::make(const QString& owner)
{
    SD_CHECK(makeFolder(m_folder + u"/releases"_s));
    return writeFile(m_folder + u"/owner"_s, owner.toUtf8());
}

Result<> Site::remove()
{
    SD_CHECK(removeTree(m_folder + u"/releases"_s));
    return removeTree(m_folder); // whose it is goes last, so that what is left is found
}

QStringList Site::releases() const
{
    QStringList names = QDir(m_folder + u"/releases"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.removeIf([](const QString& name) { return name.endsWith(u".part"); });
    return names;
}

QString Site::release(const QString& id) const
{
    return m_folder + u"/releases/"_s + id;
}

Result<> Site::add(const QString& id, const QString& tree, build::TreeEntries entries, const Cancel& cancel)
{
    const QString part = release(id) + u".part"_s;
    SD_CHECK(removeTree(part));
    SD_CHECK(makeFolder(part));
    SD_CHECK(build::copyEntries(tree, part, entries, nullptr, cancel));
    return renamePath(part, release(id));
}

Result<> Site::drop(const QString& id)
{
    SD_CHECK(removeTree(release(id) + u".part"_s));
    return removeTree(release(id));
}

QString Site::current() const
{
    return QFileInfo(QFile::symLinkTarget(m_folder + u"/current"_s)).fileName();
}

Result<> Site::makeCurrent(const QString& id)
{
    const QString link = m_folder + u"/current"_s;
    if (id.isEmpty()) {
        QFile::remove(link);
        return {};
    }
    if (!QFileInfo::exists(release(id)))
        return fail(Error::Kind::NotFound, "paper-release-missing", verbatim(u"%1 is not in %2."_s.arg(id, m_folder)),
                    verbatim(u"Deploy again."_s));
    return replaceLink(link, u"releases/"_s + id);
}

QStringList sitesOf(const QString& account, const QString& owner)
{
    QStringList slugs = QDir(account).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    slugs.removeIf([&](const QString& slug) { return Site(account, slug).owner() != owner; });
    return slugs;
}

} // namespace shipdeck::paper
