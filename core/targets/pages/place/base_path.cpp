// SPDX-License-Identifier: MIT
#include "targets/pages/place/base_path.h"

using namespace Qt::StringLiterals;

namespace shipdeck::pages {
namespace {

//! How a framework's build gets the base path: %1 is "/name/", %2 "/name", %3 the whole address.
struct Way {
    const char* framework;
    const char* option;      //!< after the command
    const char* environment; //!< before it
};
constexpr Way ways[] = {
    {"vite", "--base=%1", nullptr},
    {"vitepress", "--base=%1", nullptr},
    {"solid", "--base=%1", nullptr},
    {"ionic-react", "--base=%1", nullptr},
    {"ionic-vue", "--base=%1", nullptr},
    {"rsbuild", "--base=%1", nullptr},
    {"astro", "--base=%2", nullptr},
    {"angular", "--base-href=%1", nullptr},
    {"ionic-angular", "--base-href=%1", nullptr},
    {"flutter-web", "--base-href=%1", nullptr},
    {"trunk", "--public-url=%1", nullptr},
    {"zola", "--base-url=%3", nullptr},
    {"eleventy", "--pathprefix=%1", nullptr},
    {"parcel", "--public-url=%1", nullptr},
    {"jekyll", "--baseurl=%2", nullptr},
    {"hugo", "--baseURL=%3", nullptr},
    {"nuxt", nullptr, "NUXT_APP_BASE_URL=%1"},
    {"create-react-app", nullptr, "PUBLIC_URL=%2"},
};

QString filled(const char* form, const QUrl& site)
{
    QString folder = site.path(QUrl::FullyEncoded);
    while (folder.endsWith(u'/'))
        folder.chop(1);
    return QString::fromLatin1(form)
        .replace(u"%1"_s, folder + u'/')
        .replace(u"%2"_s, folder)
        .replace(u"%3"_s, site.toString(QUrl::FullyEncoded));
}

//! npm needs `--` before options; the others pass them on.
QString withOption(const QString& command, const QString& option)
{
    const bool isScript = command.startsWith(u"npm run "_s);
    return command + (isScript && !command.contains(u" -- "_s) ? u" -- "_s : u" "_s) + option;
}

} // namespace

bool setBasePath(build::Detection& detection, const QUrl& site)
{
    if (detection.buildCommand.isEmpty() || site.path().size() <= 1)
        return true;
    for (const Way& way : ways) {
        if (detection.framework != QLatin1StringView(way.framework))
            continue;
        if (way.option)
            detection.buildCommand = withOption(detection.buildCommand, filled(way.option, site));
        else
            detection.buildCommand = filled(way.environment, site) + u' ' + detection.buildCommand;
        return true;
    }
    return false;
}

} // namespace shipdeck::pages
