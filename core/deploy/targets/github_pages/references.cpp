// SPDX-License-Identifier: MIT
#include "deploy/targets/github_pages/references.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::pages {
namespace {

QString attributeOf(const QString& tag, const QString& name)
{
    static const QString value = uR"re(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))re"_s;
    const QRegularExpression attribute(u"\\s"_s + name + value, QRegularExpression::CaseInsensitiveOption);
    const auto found = attribute.match(tag);
    QString text = found.captured(1) + found.captured(2) + found.captured(3);
    return text.replace(u"&amp;"_s, u"&"_s).trimmed();
}

bool isNeeded(const QString& tag)
{
    if (tag.startsWith(u"<script"_s, Qt::CaseInsensitive))
        return true;
    const QStringList relations = attributeOf(tag, u"rel"_s).toLower().split(u' ');
    return relations.contains(u"stylesheet"_s) || relations.contains(u"modulepreload"_s);
}

} // namespace

QList<QUrl> referencesOf(const QByteArray& html, const QUrl& page)
{
    static const QRegularExpression comment(uR"(<!--.*?-->)"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(uR"(<(?:script|link|base)\b[^>]*>)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(html).remove(comment);
    QList<QUrl> found;
    QUrl from = page;
    for (auto tag = tags.globalMatch(text); tag.hasNext();) {
        const QString one = tag.next().captured();
        if (one.startsWith(u"<base"_s, Qt::CaseInsensitive)) {
            from = page.resolved(QUrl(attributeOf(one, u"href"_s)));
            continue;
        }
        const QString named = isNeeded(one)
            ? attributeOf(one, one.startsWith(u"<s"_s, Qt::CaseInsensitive) ? u"src"_s : u"href"_s)
            : QString();
        if (named.isEmpty())
            continue;
        const QUrl address = from.resolved(QUrl(named)).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        const bool isOwn =
            address.scheme().startsWith(u"http"_s) && address.host() == page.host() && address.port() == page.port();
        if (isOwn && !found.contains(address))
            found << address;
    }
    return found;
}

QString fileAt(const QUrl& address, const QUrl& site)
{
    const QString path = address.path(QUrl::FullyDecoded);
    const QString base = site.path(QUrl::FullyDecoded);
    return path.startsWith(base) ? path.mid(base.size()) : QString();
}

Result<> checkReferences(const SiteFiles& files, const QString& page, const QUrl& site)
{
    const SiteFile* const file = files.find(page);
    if (!file)
        return fail(Error::Kind::NotFound, "pages-no-index",
                    say(QT_TRANSLATE_NOOP("core", "The build output has no %1: the address would return 404."), {page}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Check the output directory, or set another path to check as `health`.")));
    SD_TRY(const QByteArray html, contentOf(files, *file));
    for (const QUrl& address : referencesOf(html, site.resolved(QUrl(page)))) {
        const QString named = fileAt(address, site);
        if (!named.isEmpty() && files.find(named))
            continue;
        if (!named.isEmpty())
            return fail(Error::Kind::Build, "pages-assets-missing",
                        say(QT_TRANSLATE_NOOP("core", "%1 refers to %2, which is not in the build output."),
                            {page, address.path()}),
                        say(QT_TRANSLATE_NOOP("core", "Check the output directory and the build's log.")));
        return fail(
            Error::Kind::Build, "pages-assets-missing",
            say(QT_TRANSLATE_NOOP("core", "%1 refers to %2, but the site is served below %3."),
                {page, address.path(), site.path()}),
            say(QT_TRANSLATE_NOOP("core",
                                  "Set the base path of the build to %1 (Vite: base, Next.js: basePath, SvelteKit: "
                                  "paths.base), or use relative addresses."),
                {site.path()}));
    }
    return {};
}

} // namespace shipdeck::pages
