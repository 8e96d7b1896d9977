// SPDX-License-Identifier: MIT
#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/pages/steps/remote.h"
#include "targets/pages/steps/steps.h"
#include "deploy/steps/removal_step.h"
#include "github/publishing/publishing_link.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Deletes what this project created on GitHub and restores the state before it. Later changes by others stay.
class RemovePages final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return u"remove-pages"_s; }
    PlannedStep planned() const override
    {
        const QString repository = github::publishingLinkOf(project().settings).fullName;
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Remove the site from GitHub Pages")),
                {{Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "GitHub Pages of %1"), {repository})},
                 {Change::Verb::Delete,
                  say(QT_TRANSLATE_NOOP("core", "the branch %1 and every release in %2"), {pagesBranch, repository})}},
                {u"gh api -X DELETE repos/%1/pages"_s.arg(repository),
                 u"git push %1 --delete %2"_s.arg(repository, pagesBranch)},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override;
};

Task<Result<>> takeDown(Context context, PagesRemote remote, PagesPlace place, PagesBefore before)
{
    const bool isOurs = place.project == context->project.id;
    const bool isOurSite = place.site && place.site->branch == pagesBranch && (isOurs || place.commit.isEmpty());
    if (isOurSite && before.site) {
        CO_CHECK(co_await github::changePagesSite(remote.call, *before.site));
    } else if (isOurSite) {
        CO_CHECK(co_await github::removePagesSite(remote.call));
    }
    if (!isOurs && !place.commit.isEmpty() && place.commit != before.commit)
        context->say(say(QT_TRANSLATE_NOOP(
                             "core", "The branch %1 now has commits that are not Shipdeck's; it is left unchanged."),
                         {pagesBranch}),
                     logs::Level::Warning);
    if (isOurs && before.commit.isEmpty()) {
        CO_CHECK(co_await github::removeRef(remote.call, pagesRef));
    } else if (isOurs) {
        CO_CHECK(co_await github::setRef(remote.call, pagesRef, before.commit, place.commit));
    }
    const QString base = pagesReleases(context->project.id);
    for (bool any = true; any;) {
        CO_TRY(const QList<github::NamedRef> kept, co_await github::refsBelow(remote.call, base));
        any = !kept.isEmpty();
        for (const github::NamedRef& ref : kept)
            CO_CHECK(co_await github::removeRef(remote.call, ref.name));
    }
    co_return Result<>{};
}

Task<Result<QJsonObject>> RemovePages::run(Context context)
{
    World& world = context->world;
    const QString id = project().id;
    CO_TRY(const auto before, pagesBefore(world.store.database(), id));
    if (!before)
        co_return QJsonObject{}; // nothing was published, or it is removed already
    CO_TRY(const PagesRemote remote, pagesRemote(context));
    const Result<PagesPlace> place = co_await lookAtPages(remote);
    if (!place && place.error().kind == Error::Kind::NotFound) {
        context->say(say(QT_TRANSLATE_NOOP("core", "GitHub no longer has the repository %1; its site went with it."),
                         {remote.fullName}),
                     logs::Level::Warning);
    } else if (!place) {
        co_return tl::unexpected(place.error());
    } else {
        const PagesPlace there = *place;
        const PagesBefore former = *before;
        CO_CHECK(co_await takeDown(context, remote, there, former));
    }
    CO_CHECK(keepPagesBefore(world, id, std::nullopt));
    co_return QJsonObject{};
}

} // namespace

std::unique_ptr<Step> removePages(const store::Project& project)
{
    return std::make_unique<RemovePages>(project);
}

} // namespace shipdeck::deploy
