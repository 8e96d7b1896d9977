// SPDX-License-Identifier: MIT
#include "targets/pages/target.h"

#include "deploy/snapshot.h"
#include "targets/pages/steps/remote.h"
#include "targets/pages/steps/steps.h"
#include "targets/pages/place/base_path.h"
#include "targets/pages/place/limits.h"
#include "github/publishing/publishing_link.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! The expected address; after the first deployment, deployments have the actual one.
QUrl expectedAddress(const store::Project& project)
{
    const QString fullName = github::publishingLinkOf(project.settings).fullName;
    // The source's address determines the GitHub instance.
    const auto instance = github::instanceFor(QUrl(project.location).adjusted(QUrl::RemovePath).toString());
    const auto usual = instance ? instance : github::instanceFor();
    if (!usual || fullName.isEmpty())
        return {};
    return github::expectedPagesAddress(*usual, fullName.section(u'/', 0, 0), fullName.section(u'/', 1));
}

class OnGitHubPages final : public Target {
public:
    QString name() const override { return u"github-pages"_s; }
    Text title() const override { return verbatim(u"GitHub Pages"_s); }
    Text price(const store::Project&, const insights::Currency&) const override
    {
        return say(QT_TRANSLATE_NOOP("core", "Free: GitHub Pages costs nothing for public repositories."));
    }
    bool isInRepository() const override { return true; }
    Keeps keeps() const override { return Keeps::There; }
    QStringList settings() const override { return {u"publishTo"_s}; }
    Result<bool> hasPlace(store::Database& db, const QString& project) const override
    {
        SD_TRY(const auto before, pagesBefore(db, project));
        return before.has_value();
    }
    QList<Text> limits(const store::Project&) const override { return pages::limitsInWords(); }

    Result<> accepts(const store::Project& project, const QString& environment) const override
    {
        SD_CHECK(pagesRepository(project));
        if (environment != u"production")
            return fail(Error::Kind::BadInput, "pages-production-only",
                        say(QT_TRANSLATE_NOOP(
                                "core", "GitHub Pages allows one site per repository, so %1 can't be deployed there."),
                            {environment}),
                        say(QT_TRANSLATE_NOOP("core",
                                              "Deploy production, or make previews on this computer: --target "
                                              "local")));
        if (project.ref == pagesBranch)
            return fail(Error::Kind::BadInput, "pages-same-branch",
                        say(QT_TRANSLATE_NOOP("core",
                                              "%1 is the branch that is published; it cannot be the source as well."),
                            {pagesBranch}),
                        say(QT_TRANSLATE_NOOP("core", "Choose the branch to build from with --ref.")));
        return {};
    }
    Result<> canRun(const build::Detection& detection) const override
    {
        if (detection.kind == build::Detection::Kind::Static)
            return {};
        return fail(Error::Kind::BadInput, "pages-static-only",
                    say(QT_TRANSLATE_NOOP("core", "This is a server (%1); GitHub Pages serves files only."),
                        {detection.name}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Have it export a static site, or run it on this computer: --target "
                                          "local")));
    }
    void adapt(build::Detection& detection, const store::Project& project) const override
    {
        const QUrl site = expectedAddress(project);
        if (pages::setBasePath(detection, site))
            return;
        detection.warnings.append(
            {u"base-path"_s,
             say(QT_TRANSLATE_NOOP("core",
                                   "The site is served below %1: set that as base path in the configuration of %2, "
                                   "unless its addresses are relative."),
                 {site.path(), detection.name})});
    }
    Task<Result<PlannedRelease>> preview(PreviewContext context, store::Project project,
                                         PlannedRelease release) const override
    {
        CO_TRY(const auto before, pagesBefore(*context.database, project.id));
        CO_TRY(const PagesRemote remote, pagesRemote(*context.github, project, nullptr, context.cancel));
        CO_TRY(const PagesPlace place, co_await lookAtPages(remote));
        CO_CHECK(checkPlace(place, project, before.has_value(), context.replace));
        CO_CHECK(co_await checkSwitchingOn(remote, place, context.cancel));
        release.address = place.address.toString(QUrl::FullyEncoded);
        co_return release;
    }
    PlannedRelease planned(const store::Project& project, const store::Deployment& deployment) const override
    {
        PlannedRelease release;
        release.id = deployment.id;
        release.place = {{repositoryInPlace, github::publishingLinkOf(project.settings).fullName}};
        release.address =
            deployment.url.isEmpty() ? expectedAddress(project).toString(QUrl::FullyEncoded) : deployment.url;
        return release;
    }
    void addRelease(Steps& steps, const PlannedRelease& release, Move move) const override
    {
        steps.push_back(provisionPages(release));
        steps.push_back(publishPages(release));
        steps.push_back(verifyPages(release));
        steps.push_back(assignPages(release, move));
    }
    void addRemoval(Steps& steps, const store::Project& project, const QString&) const override
    {
        steps.push_back(removePages(project));
    }
};

} // namespace

const Target& onGitHubPages()
{
    static const OnGitHubPages target;
    return target;
}

} // namespace shipdeck::deploy
