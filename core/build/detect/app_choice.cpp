// SPDX-License-Identifier: MIT
#include "build/detect/app_choice.h"

#include "build/detect/ranking.h"

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr int medium = 60;

bool isNoApp(const Member& member)
{
    static const QStringList parts{u"eslint-config"_s, u"typescript-config"_s, u"tsconfig"_s, u"config"_s,
                                   u"prettier-config"_s};
    const QString name = member.root.section(u'/', -1);
    return name.endsWith("-e2e"_L1) || member.nxProject["projectType"_L1].toString() == u"library"
        || parts.contains(name);
}

//! Names such as "web" and "app" come first, as they are usually the site.
int nameRank(const QString& root)
{
    static const QStringList names{u"web"_s, u"www"_s, u"app"_s, u"site"_s, u"website"_s, u"frontend"_s, u"client"_s};
    return names.contains(root.section(u'/', -1)) ? 0 : 1;
}

std::optional<AppChoice> choiceFor(const AppFolder& folder, const AppView& view, int least)
{
    const QList<Candidate> best = ranked(candidatesFor(view), view);
    const bool container = folder.has(u"Dockerfile"_s);
    if (best.isEmpty() || (best.first().score < least && !container) || best.first().row->category == u"docs")
        return {};
    return AppChoice{folder.root(), best.first().row->slug, best.first().row->name, best.first().score};
}

//! Whether it has its own configuration, sources or pages, unlike a shared package.json.
bool hasOwnFiles(const AppView& view, const FrameworkRow& row)
{
    if (!view.folder.firstMatch(row.configFiles + QStringList{u"index.html"_s}).isEmpty())
        return true;
    static const QStringList folders{u"src"_s, u"app"_s, u"pages"_s, u"public"_s, u"source"_s, u"content"_s};
    return std::any_of(folders.begin(), folders.end(),
                       [&](const QString& folder) { return view.folder.hasFolder(folder); });
}

//! Whether it is a library for other members, which is not built or started separately.
bool isOnlyImported(const Member& member, const AppChoice& choice)
{
    const FrameworkRow* row = frameworks().find(choice.framework);
    if (!row || row->runtime != u"node" || !member.manifest || !member.nxProject.isEmpty())
        return false;
    const auto& scripts = member.manifest->scripts;
    return !scripts.contains(u"build"_s) && !scripts.contains(u"dev"_s) && !scripts.contains(u"start"_s)
        && member.manifest->json.contains("main"_L1);
}

//! A root with only tools, hoisted packages or a library is not an app if there are others.
bool rootIsReal(const AppChoice& choice, const AppView& root, bool others, bool nx)
{
    const PackageJson* manifest = root.manifest;
    if (!others)
        return true;
    const FrameworkRow* row = frameworks().find(choice.framework);
    if (row && row->runtime == u"node" && !row->isServer() && !hasOwnFiles(root, *row))
        return false;
    if (nx) // its root has the packages and commands of all projects
        return false;
    const bool library = manifest && manifest->looksLikeLibrary();
    return choice.confidence >= 75 && !library;
}

} // namespace

QList<AppChoice> appsOf(const AppFolder& repository, const PackageJson* rootManifest, const Workspace& workspace)
{
    QList<AppChoice> apps;
    for (const Member& member : workspace.members) {
        if (isNoApp(member))
            continue;
        const AppFolder folder(repository.tree(), member.root);
        const AppView view{folder, member.manifest ? &*member.manifest : nullptr, rootManifest, member.nxProject};
        const bool servable =
            member.manifest && member.manifest->scripts.contains(u"start"_s); // plain Node, started by its own script
        if (const auto choice = choiceFor(folder, view, servable ? 40 : medium); choice
            && !isOnlyImported(member, *choice)
            && !(member.manifest && member.manifest->looksLikeLibrary() && choice->confidence < 85))
            apps << *choice;
    }
    std::sort(apps.begin(), apps.end(), [](const AppChoice& a, const AppChoice& b) {
        return std::tuple(nameRank(a.root), -a.confidence, a.root)
            < std::tuple(nameRank(b.root), -b.confidence, b.root);
    });
    const AppView view{repository, rootManifest, nullptr, {}};
    const bool nx = repository.has(u"nx.json"_s) && !repository.has(u"project.json"_s);
    if (const auto choice = choiceFor(repository, view, 1); choice && rootIsReal(*choice, view, !apps.isEmpty(), nx))
        apps.prepend(*choice);
    return apps;
}

std::optional<QString> obviousRoot(const QList<AppChoice>& apps)
{
    if (apps.isEmpty() || apps.first().root.isEmpty() || apps.size() == 1)
        return apps.isEmpty() ? QString() : apps.first().root;
    return {};
}

} // namespace shipdeck::build
