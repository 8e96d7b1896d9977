// SPDX-License-Identifier: MIT
// Detects builds that download data. Others get no network, as a build with network could send its variables away.
#include "build/detect/detection.h"
#include "build/detect/framework_config.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr int mostSources = 2'000;

void allow(Detection& detection, const QString& place, const char* sentence, const QString& what = {})
{
    detection.setBuildNetwork(true, place);
    warn(detection, code::buildNetwork, say(sentence, {place, what}));
}

//! An app's sources; if each read is a request, only the files that usually load fonts.
QStringList sourcesOf(const AppFolder& app)
{
    QStringList files = app.match(u"{app,src/app}/layout.{tsx,jsx,js,ts}"_s)
        + app.match(u"{pages,src/pages}/_app.{tsx,jsx,js,ts}"_s)
        + app.match(u"{app,src/app}/*/layout.{tsx,jsx,js,ts}"_s)
        + app.match(u"{app,src/app,lib,src/lib,styles,src/styles}/fonts.{ts,js}"_s)
        + app.match(u"{app,src/app}/page.{tsx,jsx,js,ts}"_s);
    if (!app.tree().isNear())
        return files;
    static const QRegularExpression source(u"\\.(?:tsx?|jsx?|mjs)$"_s);
    const QStringList all = app.files();
    for (const QString& file : all)
        if (files.size() < mostSources && source.match(file).hasMatch())
            files << file;
    return files;
}

bool findGoogleFonts(const AppFolder& folder, Detection& detection)
{
    static const QRegularExpression import(u"(?:from|require\\()\\s*[\"']@?next/font/google[\"']"_s);
    const QStringList files = sourcesOf(folder);
    for (const QString& file : files) {
        const auto bytes = folder.tree().read(folder.full(file));
        if (!bytes || !bytes->contains("next/font/google"))
            continue;
        if (const int line = lineOf(QString::fromUtf8(*bytes), import)) {
            allow(detection, u"%1:%2"_s.arg(folder.full(file)).arg(line),
                  QT_TRANSLATE_NOOP("core",
                                    "%1 loads Google fonts while building, so the build step gets network access."));
            return true;
        }
    }
    return false;
}

//! A static generator's configuration file, and the pattern for remote data in it; the first group is its name.
struct RemoteData {
    const char* framework;
    const char* files;
    const char* pattern;
};
constexpr RemoteData remoteData[] = {
    {"gatsby", "gatsby-config.{js,ts,mjs,cjs}", R"((gatsby-source-(?!filesystem\b)[\w-]+))"},
    {"gridsome", "gridsome.config.js", R"((@gridsome/source-(?!filesystem\b)[\w-]+))"},
    {"eleventy", "package.json", R"re("(@11ty/eleventy-fetch)"\s*:)re"},
    {"docusaurus", "docusaurus.config.{js,ts,mjs,cjs}", R"((docusaurus-plugin-remote-content))"},
    {"nuxt", "nuxt.config.{js,ts,mjs,mts}", R"((@nuxt/fonts|@nuxtjs/google-fonts))"},
    {"astro", "astro.config.{js,ts,mjs,mts,cjs,cts}", R"((fontProviders\.(?!local\b)\w+))"},
    {"hugo", "{hugo,config}.{toml,yaml,yml,json}", R"re(["']?path["']?\s*[:=]\s*["']?([\w-]+\.[\w.-]+/[\w./-]+))re"},
    {"jekyll", "_config.yml", R"(^(remote_theme):)"},
    {"mkdocs", "mkdocs.{yml,yaml}", R"(^\s*-\s*["']?(social|privacy)\b)"},
};

} // namespace

void findBuildNetwork(const Scene& scene, Detection& detection)
{
    if (detection.buildCommand.isEmpty())
        return;
    if (scene.app.has(u"next"_s)) {
        QStringList roots{scene.app.folder.root()};
        if (scene.workspace && scene.member) {
            const auto dependencies = scene.workspace->dependenciesOf(*scene.member);
            for (const Member* dependency : dependencies)
                roots << dependency->root;
        }
        for (const QString& root : std::as_const(roots))
            if (findGoogleFonts(AppFolder(scene.repository.tree(), root), detection))
                return;
    }
    for (const RemoteData& one : remoteData) {
        if (scene.row.slug != QLatin1StringView(one.framework))
            continue;
        const QString file = scene.app.folder.firstMatch({QString::fromLatin1(one.files)});
        const QString text = file.isEmpty() ? QString() : scene.app.folder.text(file);
        const QRegularExpression pattern(QString::fromLatin1(one.pattern), QRegularExpression::MultilineOption);
        if (const auto match = pattern.match(text); match.hasMatch())
            return allow(detection, scene.place(file, lineAt(text, match.capturedStart(1))),
                         QT_TRANSLATE_NOOP("core",
                                           "%1 loads data while building (%2), so the build step gets network access."),
                         match.captured(1));
    }
}

} // namespace shipdeck::build
