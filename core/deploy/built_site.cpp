// SPDX-License-Identifier: MIT
#include "deploy/built_site.h"

#include "base/error_codes.h"
#include "build/detect/detection.h"
#include "deploy/steps/detecting.h"

#include <QDir>

namespace shipdeck::deploy {
namespace {

//! The id of the previewed release, which does not exist yet.
const QString upcoming = QStringLiteral("next");

bool isBelow(const QString& path, const QString& folder)
{
    return folder.isEmpty() || path == folder || path.startsWith(folder + u'/');
}

//! The root of the innermost app that contains `output`; nullopt if no app does.
std::optional<QString> rootAround(const QList<build::AppChoice>& apps, const QString& output)
{
    std::optional<QString> around;
    for (const build::AppChoice& app : apps)
        if (isBelow(output, app.root) && (!around || app.root.size() > around->size()))
            around = app.root;
    return around;
}

bool isNothing(const Error& error)
{
    return error.code == code::nothingDetected || error.code == code::folderEmpty;
}

//! Detects the project around `output`, which is relative to `built.root`.
Result<build::Detection> detectionOf(const BuiltFolder& built, const QString& output)
{
    DetectOptions options;
    options.framework = built.framework;
    options.mayAsk = true;
    auto found = detectFolder(built.root, options);
    if (found && found->detection.needsChoice()) {
        const auto root = rootAround(found->detection.apps, output);
        if (!root)
            return build::Detection();
        options.root = root->isEmpty() ? QStringLiteral(".") : *root;
        found = detectFolder(built.root, options);
    }
    if (found)
        return found->detection;
    if (isNothing(found.error()))
        return build::Detection();
    return tl::unexpected(found.error());
}

//! The fallback page that shipdeck.yml names; needed when there is no detection to supply it.
Result<std::optional<QString>> namedFallback(const edge::SiteFolder& site)
{
    for (const QString& name : {QStringLiteral("shipdeck.yml"), QStringLiteral("shipdeck.yaml")}) {
        if (!site.texts.contains(name))
            continue;
        SD_TRY(const build::ProjectFile file, build::readProjectFile(site.texts[name], name));
        return file.fallback;
    }
    return std::nullopt;
}

} // namespace

Result<BuiltSite> builtSite(const BuiltFolder& built)
{
    const QString output = QDir::cleanPath(built.output), root = QDir::cleanPath(built.root);
    build::Detection detection = built.detection.value_or(build::Detection());
    if (!built.detection && isBelow(output, root)) {
        SD_TRY(detection, detectionOf(built, output.mid(root.size() + 1)));
    }
    BuiltSite site;
    const QString app = QDir::cleanPath(root + u'/' + detection.root);
    SD_TRY(site.folder, built.files ? edge::siteFolder(output, app, *built.files) : edge::siteFolder(output, app));
    std::optional<QString> named;
    if (!built.detection) {
        SD_TRY(named, namedFallback(site.folder));
    }
    // A framework's default fallback may be missing; a page that a person named is kept, so that its absence is an
    // error.
    const QString found = site.folder.files.contains(detection.spaFallback) ? detection.spaFallback : QString();
    const QString fallback = built.fallback.value_or(named.value_or(found));
    SD_TRY(const edge::SiteRules rules, edge::readSiteRules(site.folder.texts));
    SD_TRY(site.rules, edge::compiled(upcoming, rules, site.folder.files, fallback, {}, built.missing));
    return site;
}

} // namespace shipdeck::deploy
