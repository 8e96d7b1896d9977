// SPDX-License-Identifier: MIT
#include "tests/fault/paper/steps.h"

#include "build/artifacts/artifact_store.h"
#include "store/store.h"
#include "build/tree/copy.h"
#include "build/tree/pool.h"
#include "deploy/engine/world.h"
#include "deploy/retention.h"
#include "deploy/steps/inputs.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "deploy/steps/removal_step.h"
#include "store/deployments.h"

namespace shipdeck::deploy {

using namespace Qt::StringLiterals;

paper::Site paperSite(const store::Project& project, const QString& environment)
{
    return {project.settings[paperAccount].toString(),
            siteSlug(project, environment.isEmpty() ? u"production"_s : environment)};
}

Result<> checkOwner(const paper::Site& site, const store::Project& project)
{
    if (site.owner().isEmpty() || site.owner() == project.id)
        return {};
    return fail(Error::Kind::Conflict, "paper-taken", verbatim(u"%1 belongs to another project."_s.arg(site.folder())),
                verbatim(u"Deploy under another name with --project."_s));
}

namespace {

paper::Site siteOf(const Context& context)
{
    return paperSite(context->project, context->operation.environment);
}

//! What every step is, as far as the plan tells.
PlannedStep plannedAs(const Step& step, const QString& title, const QStringList& commands, const QString& undo = {})
{
    return {step.name(), step.stage(), verbatim(title), {}, commands, verbatim(undo)};
}

class ProvisionPaper final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"provision-paper"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        return plannedAs(*this, u"Make the site's folder"_s, {u"mkdir "_s + release().slug}, u"It is removed."_s);
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        paper::Site site = siteOf(context);
        context->hasActed = false; // what is refused leaves nothing to take back
        CO_CHECK(checkOwner(site, context->project));
        context->hasActed = true;
        CO_CHECK(context->calls->made(u"mkdir "_s + site.folder(), [&] { return site.make(context->project.id); }));
        co_return QJsonObject{};
    }
    Task<Result<>> undo(Context context) override
    {
        paper::Site site = siteOf(context);
        if (!site.releases().isEmpty() || !site.current().isEmpty() || !checkOwner(site, context->project))
            co_return Result<>{};
        co_return context->calls->made(u"rm -r "_s + site.folder(), [&] { return site.remove(); });
    }
};

class PublishPaper final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"publish-paper"_s; }
    QString stage() const override { return u"publish"_s; }
    PlannedStep planned() const override
    {
        return plannedAs(*this, u"Copy the release"_s, {u"cp -r <artifact> releases/"_s + release().id},
                         u"The copy is removed."_s);
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const paper::Site site = siteOf(context);
        const QString id = context->deployment.id;
        CO_TRY(const build::Artifact artifact, context->world.artifacts.open(context->deployment.artifact));
        CO_TRY(const build::TreeEntries entries, context->world.artifacts.entries(artifact.digest));
        const Cancel cancel = context->cancel;
        const std::function<Result<>()> copy = [site, id, artifact, entries, cancel] {
            return paper::Site(site).add(id, artifact.folder, entries, cancel);
        };
        const std::function<Task<Result<>>()> effect = [copy] { return build::onPool(copy); };
        const QString command = u"cp -r <artifact> "_s + site.release(id);
        if (!site.releases().contains(id)) // an agent before this one may have got so far
            CO_CHECK(co_await context->calls->made(command, effect));
        context->deployment.url = release().address;
        CO_CHECK(context->save());
        co_return QJsonObject{};
    }
    Task<Result<>> undo(Context context) override
    {
        paper::Site site = siteOf(context);
        const QString id = context->deployment.id;
        co_return context->calls->made(u"rm -r "_s + site.release(id), [&] { return site.drop(id); });
    }
};

class VerifyPaper final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"verify-paper"_s; }
    QString stage() const override { return u"verify"_s; }
    PlannedStep planned() const override
    {
        return plannedAs(*this, u"Compare the copy"_s, {u"diff -r <artifact> releases/"_s + release().id});
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const QString folder = siteOf(context).release(context->deployment.id);
        CO_TRY(const build::TreeEntries entries, context->world.artifacts.entries(context->deployment.artifact));
        const Cancel cancel = context->cancel;
        const std::function<Result<>()> compare = [folder, entries, cancel]() -> Result<> {
            build::TreeEntries copied = entries;
            SD_CHECK(build::hashEntries(folder, copied, cancel));
            if (build::treeDigest(copied) == build::treeDigest(entries))
                return {};
            return fail(Error::Kind::Provider, "paper-differs", verbatim(u"%1 is not what was built."_s.arg(folder)),
                        verbatim(u"Deploy again."_s));
        };
        const std::function<Task<Result<>>()> effect = [compare] { return build::onPool(compare); };
        const QString command = u"diff -r <artifact> "_s + folder;
        CO_CHECK(co_await context->calls->made(command, effect));
        co_return QJsonObject{};
    }
};

//! After a deployment, which does not fail by this: the next one prunes again.
void prune(const Context& context)
{
    paper::Site site = siteOf(context);
    store::Store& store = context->world.store;
    const QString environment = context->operation.environment;
    const auto forgotten =
        store.write([&](store::Database& db) { return forgetBeyondRetention(db, context->project, environment); });
    const auto kept = store::rollbackChoices(store.database(), context->project.id, environment);
    if (!forgotten || !kept)
        return;
    QStringList going = site.releases();
    going.removeAll(site.current());
    going.removeAll(context->deployment.id);
    for (const store::Deployment& one : *kept)
        going.removeAll(one.id);
    for (const QString& id : std::as_const(going))
        if (const auto gone = context->calls->made(u"rm -r "_s + site.release(id), [&] { return site.drop(id); });
            !gone)
            context->say(gone.error().what, logs::Level::Warning);
}

class AssignPaper final : public ReleaseStep {
public:
    AssignPaper(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return u"assign-paper"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override
    {
        PlannedStep step =
            plannedAs(*this, u"Switch to the release"_s, {link(release().id)}, u"The link names the release before."_s);
        planStaging(step, release());
        return step;
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        paper::Site site = siteOf(context);
        const QString id = context->deployment.id;
        CO_TRY(const auto environment, context->environment());
        const bool isStaged = m_move == Move::Deploy && staysStaged(context, environment);
        QJsonObject facts{{u"former"_s, environment.current}};
        if (isStaged) {
            CO_TRY(facts, stageInstead(context, environment));
        } else {
            CO_CHECK(context->calls->made(link(id), [&] { return site.makeCurrent(id); }));
            CO_CHECK(recordMove(context, m_move));
        }
        if (m_move == Move::Deploy)
            prune(context);
        co_return facts;
    }
    Task<Result<>> undo(Context context) override
    {
        paper::Site site = siteOf(context);
        CO_TRY(const auto environment, context->environment());
        const QString former = environment.current; // the store moves last: that is what was seen before
        if (site.current() != context->deployment.id || former == context->deployment.id)
            co_return Result<>{};
        co_return context->calls->made(link(former), [&] { return site.makeCurrent(former); });
    }
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        if (siteOf(context).current() != context->deployment.id)
            co_return Reconciled{};
        co_return reconcileMove(context);
    }

private:
    static QString link(const QString& id)
    {
        return u"ln -s releases/%1 current.new && mv -T current.new current"_s.arg(id);
    }

    Move m_move;
};

class RemovePaper final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return u"remove-paper"_s; }
    PlannedStep planned() const override
    {
        PlannedStep step = plannedAs(*this, u"Remove the site's folder"_s, {u"rm -r <site>"_s});
        step.changes = {{Change::Verb::Delete, verbatim(project().settings[paperAccount].toString())}};
        return step;
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const QString account = project().settings[paperAccount].toString();
        const QStringList slugs = environment().isEmpty() ? paper::sitesOf(account, project().id)
                                                          : QStringList(siteSlug(project(), environment()));
        for (const QString& slug : slugs) {
            paper::Site site(account, slug);
            if (site.owner() != project().id)
                continue;
            CO_CHECK(context->calls->made(u"rm -r "_s + site.folder(), [&] { return site.remove(); }));
        }
        co_return QJsonObject{};
    }
};

} // namespace

std::unique_ptr<Step> provisionPaper(const PlannedRelease& release)
{
    return std::make_unique<ProvisionPaper>(release);
}

std::unique_ptr<Step> publishPaper(const PlannedRelease& release)
{
    return std::make_unique<PublishPaper>(release);
}

std::unique_ptr<Step> verifyPaper(const PlannedRelease& release)
{
    return std::make_unique<VerifyPaper>(release);
}

std::unique_ptr<Step> assignPaper(const PlannedRelease& release, Move move)
{
    return std::make_unique<AssignPaper>(release, move);
}

std::unique_ptr<Step> removePaper(const store::Project& project, const QString& environment)
{
    return std::make_unique<RemovePaper>(project, environment);
}

} // namespace shipdeck::deploy
