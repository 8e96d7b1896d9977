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

//! "web", "app" and the like come first: that is what people mean by their site.
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

//! A root that only holds tools, hoisted packages or a library for others is not the app when there are others.
bool rootIsReal(const AppChoice& choice, const PackageJson* manifest, bool others)
{
    if (!others)
        return true;
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
        if (const auto choice = choiceFor(folder, view, servable ? 40 : medium);
            choice && !(member.manifest && member.manifest->looksLikeLibrary() && choice->confidence < 85))
            apps << *choice;
    }
    std::sort(apps.begin(), apps.end(), [](const AppChoice& a, const AppChoice& b) {
        return std::tuple(nameRank(a.root), -a.confidence, a.root)
            < std::tuple(nameRank(b.root), -b.confidence, b.root);
    });
    const AppView view{repository, rootManifest, nullptr, {}};
    if (const auto choice = choiceFor(repository, view, 1);
        choice && rootIsReal(*choice, rootManifest, !apps.isEmpty()))
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
