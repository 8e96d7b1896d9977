// SPDX-License-Identifier: MIT
// New deployments: what one would do, and asking the agent for it.
#include "agent/agent_lock.h"
#include "base/files.h"
#include "base/ids.h"
#include "build/tree/pool.h"
#include "deck/github_deck.h"
#include "deck/writer.h"
#include "deploy/asking.h"
#include "deploy/operations.h"
#include "deploy/steps/detecting.h"
#include "deploy/steps/serving.h"
#include "deploy/targets/local/slug.h"
#include "github/project_settings.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/variables.h"

#include <QPointer>

namespace shipdeck {
namespace {

//! "harbor-web" of /home/mina/harbor-web, https://host/acme/harbor-web.git or git@host:acme/harbor-web.
QString nameOf(const build::SourceSpec& source)
{
    QString name = source.root.isEmpty() || source.root == QStringLiteral(".") ? source.location : source.root;
    while (name.endsWith(u'/'))
        name.chop(1);
    name = name.section(u'/', -1).section(u':', -1);
    if (name.endsWith(QStringLiteral(".git")) && name.size() > 4)
        name.chop(4);
    QString clean;
    for (const QChar c : name.normalized(QString::NormalizationForm_C))
        clean += c.category() == QChar::Other_Control || c == u'\\' ? u' ' : c;
    clean = clean.simplified().left(64).trimmed();
    while (clean.startsWith(u'-') || clean.startsWith(u'.'))
        clean.remove(0, 1);
    return clean.isEmpty() ? QStringLiteral("site") : clean;
}

} // namespace

Result<deploy::Wish> Deck::wishOf(const DeployRequest& request) const
{
    store::Database& db = m_store->database();
    const build::SourceSpec source = request.source;
    deploy::Wish wish;
    store::Project& project = wish.project;
    wish.mayNumber = request.project.isEmpty();
    std::optional<store::Project> known;
    if (!wish.mayNumber) {
        SD_TRY(project.name, store::checkedProjectName(request.project));
        if (auto found = store::project(db, project.name))
            known = *found;
        wish.isMoved = known && !source.location.isEmpty();
    } else if (source.location.isEmpty()) {
        return fail(Error::Kind::BadInput, "source-needed",
                    say(QT_TRANSLATE_NOOP("core",
                                          "There is nothing to deploy: no folder, address or project was named.")),
                    say(QT_TRANSLATE_NOOP("core", "Name a folder: shipctl deploy .")));
    } else {
        SD_TRY(known, store::projectOfSource(db, source.location, source.root));
        project.name = nameOf(source);
    }
    wish.isNew = !known;
    if (known)
        project = *known;
    if (wish.isNew) {
        project.id = newId();
        project.createdAt = nowUtc();
    }
    if (wish.isNew || wish.isMoved) {
        project.sourceKind = deploy::sourceKindName(source.kind);
        project.location = source.location;
        project.ref = source.ref;
        project.root = source.root;
        if (const auto link = m_github->linkOf(source))
            project.settings[QStringLiteral("github")] = link->toJson();
        else
            project.settings.remove(QStringLiteral("github"));
    }
    return wish;
}

Task<Result<store::Deployment>> Deck::deploy(DeployRequest request)
{
    CO_TRY(deploy::Wish wish, wishOf(request));
    const QString id = wish.isNew ? QString() : wish.project.id;
    const QString environment = request.environment;
    const QList<NewVariable> wanted = request.variables;
    // Secrets first: where there is no keyring nothing else may be left behind.
    CO_TRY(wish.variables, co_await newVersions(id, environment, wanted));
    build::SourceSpec source = request.source.location.isEmpty() ? deploy::sourceOf(wish.project) : request.source;
    if (source.account.isEmpty() && source.credential.isEmpty())
        source.account = github::linkOf(wish.project.settings).account;
    const QJsonObject params{{QStringLiteral("force"), request.force}, {QStringLiteral("noCache"), request.noCache}};
    const QString cause = QStringLiteral("deploy");
    co_return co_await enqueueDeploy(wish, environment, source, params, cause);
}

Task<Result<store::Deployment>> Deck::enqueueDeploy(deploy::Wish wish, QString environment, build::SourceSpec source,
                                                    QJsonObject params, QString cause)
{
    deploy::Ask wanted;
    wanted.environment = environment;
    wanted.source = source;
    wanted.params = params;
    wanted.cause = cause;
    wanted.author = qEnvironmentVariable("USER");
    store::Deployment deployment;
    std::function<Result<>(store::Database&)> work = [wish, wanted, &deployment](store::Database& db) -> Result<> {
        SD_TRY(deployment, deploy::ask(db, wish, wanted));
        return {};
    };
    CO_CHECK(co_await write(std::move(work)));
    CO_CHECK(agent::ensureAgent(paths()));
    co_return deployment;
}

Task<Result<store::Deployment>> Deck::redeploy(QString id, bool noCache)
{
    CO_TRY(const store::Deployment earlier, store::deployment(m_store->database(), id));
    CO_TRY(const store::Project project, store::project(m_store->database(), earlier.project));
    build::SourceSpec source = deploy::Snapshot::of(earlier).source;
    if (source.kind == build::SourceSpec::Kind::Git && !earlier.commit.isEmpty())
        source.ref = earlier.commit;
    CO_TRY(QJsonObject params, deploy::paramsAfter(m_store->database(), earlier.id));
    params.insert(QStringLiteral("force"), true);
    params.insert(QStringLiteral("noCache"), noCache);
    params.insert(QStringLiteral("from"), earlier.id);
    deploy::Wish wish;
    wish.project = project;
    const QString environment = earlier.environment;
    const QString cause = QStringLiteral("redeploy of %1").arg(earlier.id);
    co_return co_await enqueueDeploy(wish, environment, source, params, cause);
}

Task<Result<store::Deployment>> Deck::retry(QString id)
{
    CO_TRY(const store::Deployment earlier, store::deployment(m_store->database(), id));
    if (!store::isFinal(earlier.state) || earlier.state == store::State::Ready)
        co_return fail(Error::Kind::Conflict, "nothing-to-retry",
                       say(QT_TRANSLATE_NOOP("core", "%1 is %2; there is nothing to try again."),
                           {earlier.id, store::stateName(earlier.state)}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl redeploy %1` deploys the same again."), {earlier.id}));
    CO_TRY(const store::Project project, store::project(m_store->database(), earlier.project));
    const build::SourceSpec source = deploy::Snapshot::of(earlier).source;
    CO_TRY(QJsonObject params, deploy::paramsAfter(m_store->database(), earlier.id));
    params.insert(QStringLiteral("force"), true);
    deploy::Wish wish;
    wish.project = project;
    const QString environment = earlier.environment;
    const QString cause = QStringLiteral("retry of %1").arg(earlier.id);
    co_return co_await enqueueDeploy(wish, environment, source, params, cause);
}

Task<Result<build::Detection>> Deck::detect(build::SourceSpec source, Cancel cancel)
{
    deploy::DetectWish wish;
    wish.root = source.root;
    wish.ready = source.kind == build::SourceSpec::Kind::Ready;
    wish.mayAsk = true;
    QString folder = source.location;
    QString scratch;
    if (source.kind == build::SourceSpec::Kind::Git) {
        scratch = paths().builds() + QStringLiteral("/look-") + newId();
        const Paths here = paths();
        CO_TRY(const auto readable, co_await m_github->readable(source));
        CO_TRY(const auto fetched,
               co_await build::fetchSource(readable.source, scratch, here, readable.options, cancel));
        folder = fetched.folder;
    }
    const std::function<Result<deploy::Detected>()> work = [folder, wish, scratch] {
        auto found = deploy::detectFolder(folder, wish);
        if (!scratch.isEmpty())
            (void)removeTree(scratch);
        return found;
    };
    CO_TRY(const auto found, co_await build::onPool(work));
    co_return found.detection;
}

Task<Result<PlanPreview>> Deck::plan(DeployRequest request, Cancel cancel)
{
    PlanPreview preview;
    build::SourceSpec source = request.source;
    store::Database& db = m_store->database();
    std::optional<store::Project> known;
    if (!request.project.isEmpty()) {
        CO_TRY(preview.project, store::checkedProjectName(request.project));
        if (auto found = store::project(db, preview.project))
            known = *found;
    } else {
        CO_TRY(known, store::projectOfSource(db, source.location, source.root));
    }
    if (known && source.location.isEmpty())
        source = deploy::sourceOf(*known);
    const QPointer<Deck> alive(this); // the window may close meanwhile
    CO_TRY(preview.detection, co_await detect(source, cancel));
    if (!alive)
        co_return canceled();
    preview.isNewProject = !known;
    preview.project = known ? known->name : preview.project.isEmpty() ? nameOf(source) : preview.project;
    deploy::PlannedRelease release;
    release.slug = known ? deploy::siteSlug(*known, request.environment) : local::slugOf(preview.project);
    release.id = QStringLiteral("<id>");
    release.server = preview.detection.kind == build::Detection::Kind::Server;
    release.startCommand = preview.detection.startCommand;
    local::LocalTarget target(paths());
    release.address = target.nginx().address(release.slug);
    release.releaseAddress = target.nginx().address(release.slug, release.id);
    preview.steps = deploy::deployPlan(source, preview.detection, release);
    preview.price = say(QT_TRANSLATE_NOOP("core", "Nothing: it runs on this computer."));
    const build::Sandbox sandbox = co_await build::Sandbox::probe(cancel);
    const QList<Text> remarks = sandbox.remarks();
    for (const Text& remark : remarks)
        preview.remarks << remark.render();
    co_return preview;
}

} // namespace shipdeck
