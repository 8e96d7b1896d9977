// SPDX-License-Identifier: MIT
#include "targets/local/place/releases.h"

#include "base/command.h"
#include "base/files.h"
#include "base/slug.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

QString linkTarget(const QString& link)
{
    QByteArray target(4096, '\0');
    const ssize_t n = ::readlink(QFile::encodeName(link).constData(), target.data(), size_t(target.size()));
    return n < 0 ? QString() : QFile::decodeName(target.left(n));
}

bool isId(const QString& id)
{
    return !id.isEmpty() && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
}

//! Names become parts of paths and of nginx's responses, so only safe characters are allowed.
Result<> checkNames(const QString& slug, const QString& id)
{
    if (isSlug(slug) && isId(id))
        return {};
    return fail(Error::Kind::BadInput, "release-name",
                say(QT_TRANSLATE_NOOP("core", "%1 is not the name of a release."), {slug + u"--"_s + id}),
                say(QT_TRANSLATE_NOOP("core", "Use the id that `shipctl list` shows.")));
}

Result<> checkTree(const ReleaseSpec& spec)
{
    if (spec.kind == Kind::Server || QFileInfo(spec.tree).isDir())
        return {};
    return fail(Error::Kind::NotFound, "release-tree-missing",
                say(QT_TRANSLATE_NOOP("core", "The folder to serve, %1, does not exist."), {spec.tree}),
                say(QT_TRANSLATE_NOOP("core", "Deploy again; this recreates the artifact.")));
}

QStringList foldersIn(const QString& path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

//! Link below the release's folder → target. A target in the tree is only linked if it exists.
QList<std::pair<QString, QString>> Releases::linksOf(const ReleaseSpec& spec) const
{
    QList<std::pair<QString, QString>> links;
    const auto inTree = [&spec](const QString& path) {
        const QString file = path.isEmpty() ? QString() : QDir::cleanPath(spec.tree + u'/' + path);
        return file.startsWith(spec.tree + u'/') && QFileInfo(file).isFile() ? file : QString();
    };
    if (spec.kind == Kind::Static) {
        links.append({u"site"_s, spec.tree});
        if (const QString fallback = inTree(spec.fallback); !fallback.isEmpty())
            links.append({u"control/fallback.html"_s, fallback});
    }
    const QString notFound = spec.kind == Kind::Static ? inTree(spec.notFound) : QString();
    links.append({u"control/404.html"_s, notFound.isEmpty() ? m_layout.nginx() + u"/pages/404.html"_s : notFound});
    return links;
}

Result<> Releases::place(const ReleaseSpec& spec) const
{
    SD_CHECK(checkNames(spec.slug, spec.id));
    SD_CHECK(checkTree(spec));
    SD_TRY(const bool done, isPlaced(spec));
    if (done)
        return {};
    // Built in a temporary folder, then renamed: a release is complete or missing.
    const QString folder = m_layout.release(spec.slug, spec.id);
    const QString partial = m_layout.site(spec.slug) + u"/placing-"_s + spec.id;
    SD_CHECK(removeTree(partial));
    SD_CHECK(makeFolder(partial + u"/control"_s));
    SD_CHECK(makeFolder(m_layout.releases(spec.slug)));
    for (const auto& [link, target] : linksOf(spec))
        SD_CHECK(replaceLink(partial + u'/' + link, target));
    if (spec.kind == Kind::Server)
        SD_CHECK(writeFile(partial + u"/control/server"_s, {}));
    SD_CHECK(removeTree(folder));
    return renamePath(partial, folder);
}

Result<bool> Releases::isPlaced(const ReleaseSpec& spec) const
{
    SD_CHECK(checkNames(spec.slug, spec.id));
    if (!exists(spec.slug, spec.id) || kindOf(spec.slug, spec.id) != spec.kind)
        return false;
    const QString folder = m_layout.release(spec.slug, spec.id) + u'/';
    const auto links = linksOf(spec);
    const bool wantsFallback =
        std::any_of(links.begin(), links.end(), [](const auto& l) { return l.first.endsWith(u"fallback.html"); });
    if (!wantsFallback && QFileInfo(folder + u"control/fallback.html"_s).isSymLink())
        return false;
    return std::all_of(links.begin(), links.end(),
                       [&folder](const auto& l) { return linkTarget(folder + l.first) == l.second; });
}

Result<> Releases::makeCurrent(const QString& slug, const QString& id) const
{
    const QString link = m_layout.current(slug);
    if (id.isEmpty()) {
        SD_CHECK(checkNames(slug, u"none"_s));
        QFile::remove(link);
        return {};
    }
    SD_CHECK(checkNames(slug, id));
    if (!exists(slug, id))
        return fail(Error::Kind::NotFound, "release-missing",
                    say(QT_TRANSLATE_NOOP("core", "Release %1 of %2 is not on this computer."), {id, slug}),
                    say(QT_TRANSLATE_NOOP("core", "Choose another release, or deploy again.")));
    return current(slug) == id ? Result<>() : replaceLink(link, u"releases/"_s + id);
}

QString Releases::current(const QString& slug) const
{
    const QString target = linkTarget(m_layout.current(slug));
    return target.startsWith(u"releases/"_s) ? target.mid(9) : QString();
}

bool Releases::exists(const QString& slug, const QString& id) const
{
    return QFileInfo(m_layout.release(slug, id) + u"/control"_s).isDir();
}

Kind Releases::kindOf(const QString& slug, const QString& id) const
{
    return QFileInfo::exists(m_layout.release(slug, id) + u"/control/server"_s) ? Kind::Server : Kind::Static;
}

QStringList Releases::idsOf(const QString& slug) const
{
    return foldersIn(m_layout.releases(slug));
}

QStringList Releases::sites() const
{
    return foldersIn(m_layout.sites());
}

Result<> Releases::close(const QString& slug, const QString& id) const
{
    SD_CHECK(checkNames(slug, id));
    if (current(slug) == id)
        return fail(Error::Kind::Conflict, "release-current",
                    say(QT_TRANSLATE_NOOP("core", "Release %1 of %2 is live."), {id, slug}),
                    say(QT_TRANSLATE_NOOP("core", "Make another release live first.")));
    SD_CHECK(removeTree(m_layout.site(slug) + u"/placing-"_s + id));
    const QString folder = m_layout.release(slug, id) + u'/';
    // Without `control` and `site` nginx serves nothing of it.
    for (const QString& entry : {u"control"_s, u"site"_s})
        SD_CHECK(removeTree(folder + entry));
    return {};
}

Result<> Releases::remove(const QString& slug, const QString& id) const
{
    SD_CHECK(close(slug, id));
    return removeTree(m_layout.release(slug, id));
}

Result<> Releases::removeSite(const QString& slug) const
{
    SD_CHECK(makeCurrent(slug, {}));
    return removeTree(m_layout.site(slug));
}

QString Releases::placeCommand(const ReleaseSpec& spec) const
{
    const QString folder = m_layout.release(spec.slug, spec.id);
    QStringList commands{u"mkdir -p "_s + shellQuoted(folder + u"/control"_s)};
    for (const auto& [link, target] : linksOf(spec))
        commands << u"ln -s %1 %2"_s.arg(shellQuoted(target), shellQuoted(folder + u'/' + link));
    if (spec.kind == Kind::Server)
        commands << u"touch "_s + shellQuoted(folder + u"/control/server"_s);
    return commands.join(u" && "_s);
}

} // namespace shipdeck::local
