// SPDX-License-Identifier: MIT
#include "targets/pages/place/references.h"

#include "build/tree/page_references.h"

using namespace Qt::StringLiterals;

namespace shipdeck::pages {
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
    for (const QUrl& address : build::referencesOf(html, site.resolved(QUrl(page)))) {
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
