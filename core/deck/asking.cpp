// SPDX-License-Identifier: MIT
// What the Deck puts into the store for the agent to do.
#include "agent/agent_lock.h"
#include "base/files.h"
#include "base/ids.h"
#include "build/tree/pool.h"
#include "deck/deck.h"
#include "deploy/operations.h"
#include "deploy/steps/detecting.h"
#include "deploy/steps/serving.h"
#include "deploy/targets/local/slug.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QDir>
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

QJsonArray planJson(const QList<deploy::PlannedStep>& steps)
{
    QJsonArray array;
    for (const auto& step : steps)
        array << step.toJson();
    return array;
}

build::SourceSpec sourceOf(const store::Project& project)
{
    build::SourceSpec source;
    source.kind = deploy::sourceKindFromName(project.sourceKind);
    source.location = project.location;
    source.ref = project.ref;
    source.root = project.root;
    return source;
}

} // namespace

Task<Result<store::Project>> Deck::projectFor(DeployRequest request)
{
    store::Database& db = m_store->database();
    const build::SourceSpec source = request.source;
    if (!request.project.isEmpty()) {
        CO_TRY(const QString name, store::checkedProjectName(request.project));
        if (auto known = store::project(db, name)) {
            store::Project project = *known;
            if (source.location.isEmpty())
                co_return project;
            // The project's source may move: another folder, another branch.
            project.sourceKind = deploy::sourceKindName(source.kind);
            project.location = source.location;
            project.ref = source.ref;
            project.root = source.root;
            std::function<Result<>(store::Database&)> work = [project](store::Database& inside) {
                return store::updateProject(inside, project);
            };
            CO_CHECK(co_await write(std::move(work)));
            co_return project;
        }
    } else if (source.location.isEmpty()) {
        co_return fail(Error::Kind::BadInput, "source-needed",
                       say(QT_TRANSLATE_NOOP("core",
                                             "There is nothing to deploy: no folder, address or project was named.")),
                       say(QT_TRANSLATE_NOOP("core", "Name a folder: shipctl deploy .")));
    } else {
        CO_TRY(const auto known, store::projectOfSource(db, source.location, source.root));
        if (known)
            co_return *known;
    }
    store::Project project;
    project.id = newId();
    project.sourceKind = deploy::sourceKindName(source.kind);
    project.location = source.location;
    project.ref = source.ref;
    project.root = source.root;
    project.createdAt = nowUtc();
    const QString wanted = request.project.isEmpty() ? nameOf(source) : request.project;
    const QString environment = request.environment;
    const bool mayNumber = request.project.isEmpty();
    std::function<Result<>(store::Database&)> work = [&project, wanted, environment,
                                                      mayNumber](store::Database& inside) -> Result<> {
        // Two folders with the same last name are two projects; two commands at once on one folder are one.
        SD_TRY(const auto raced, store::projectOfSource(inside, project.location, project.root));
        if (raced && mayNumber) {
            project = *raced;
            return {};
        }
        SD_TRY(project.name, store::checkedProjectName(wanted));
        for (int number = 2; mayNumber && store::project(inside, project.name); ++number)
            project.name = QStringLiteral("%1-%2").arg(wanted).arg(number);
        project.slug = local::slugOf(project.name, [&inside](const QString& slug) {
            return store::slugTaken(inside, slug).value_or(true);
        });
        SD_CHECK(store::insertProject(inside, project));
        SD_TRY(const auto made, store::environment(inside, project.id, environment));
        (void)made;
        return {};
    };
    CO_CHECK(co_await write(std::move(work)));
    co_return project;
}

Task<Result<store::Deployment>> Deck::deploy(DeployRequest request)
{
    CO_TRY(const store::Project project, co_await projectFor(request));
    if (!request.variables.isEmpty()) {
        const QString id = project.id;
        const QString environment = request.environment;
        const QList<NewVariable> variables = request.variables;
        CO_CHECK(co_await setVariables(id, environment, variables));
    }
    build::SourceSpec source = request.source.location.isEmpty() ? sourceOf(project) : request.source;
    QJsonObject params{{QStringLiteral("force"), request.force}, {QStringLiteral("noCache"), request.noCache}};
    const QString environment = request.environment;
    const QString cause = QStringLiteral("deploy");
    co_return co_await enqueueDeploy(project, environment, source, params, cause);
}

Task<Result<store::Deployment>> Deck::enqueueDeploy(store::Project project, QString environment,
                                                    build::SourceSpec source, QJsonObject params, QString cause)
{
    store::Deployment deployment;
    deployment.id = newId();
    deployment.project = project.id;
    deployment.environment = environment;
    deployment.target = QStringLiteral("local");
    deployment.state = store::State::Queued;
    deployment.ref = source.ref;
    deployment.cause = cause;
    deployment.author = qEnvironmentVariable("USER");
    deployment.createdAt = nowUtc();
    source.credential.clear();
    deploy::Snapshot snapshot;
    snapshot.source = source;
    deployment.snapshot = snapshot.toJson();

    store::Operation operation;
    operation.id = newId();
    operation.kind = QStringLiteral("deploy");
    operation.project = project.id;
    operation.environment = environment;
    operation.deployment = deployment.id;
    operation.params = params;
    operation.createdAt = deployment.createdAt;
    operation.plan = {
        {QStringLiteral("steps"), planJson(deploy::planOf(deploy::stepsFor(operation, project, deployment)))}};
    std::function<Result<>(store::Database&)> work = [deployment, operation](store::Database& db) -> Result<> {
        SD_TRY(const auto where, store::environment(db, deployment.project, deployment.environment));
        (void)where;
        SD_CHECK(store::insertDeployment(db, deployment));
        return store::insertOperation(db, operation);
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
    const QJsonObject params{{QStringLiteral("force"), true},
                             {QStringLiteral("noCache"), noCache},
                             {QStringLiteral("from"), earlier.id}};
    const QString environment = earlier.environment;
    const QString cause = QStringLiteral("redeploy of %1").arg(earlier.id);
    co_return co_await enqueueDeploy(project, environment, source, params, cause);
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
    const QJsonObject params{{QStringLiteral("force"), true}};
    const QString environment = earlier.environment;
    const QString cause = QStringLiteral("retry of %1").arg(earlier.id);
    co_return co_await enqueueDeploy(project, environment, source, params, cause);
}

Task<Result<store::Operation>> Deck::enqueue(store::Operation operation)
{
    operation.id = newId();
    operation.createdAt = nowUtc();
    store::Deployment deployment;
    if (!operation.deployment.isEmpty()) {
        CO_TRY(deployment, store::deployment(m_store->database(), operation.deployment));
    }
    CO_TRY(const store::Project project, store::project(m_store->database(), operation.project));
    operation.plan = {
        {QStringLiteral("steps"), planJson(deploy::planOf(deploy::stepsFor(operation, project, deployment)))}};
    std::function<Result<>(store::Database&)> work = [operation](store::Database& db) -> Result<> {
        SD_CHECK(store::insertOperation(db, operation));
        if (operation.kind == QStringLiteral("rollback"))
            return store::setRollingBack(db, operation.project, operation.environment);
        if (operation.kind != QStringLiteral("remove"))
            return {};
        // Whatever is still under way for this project is stopped first.
        SD_TRY(const auto open, store::openOperations(db));
        for (const auto& other : open)
            if (other.project == operation.project && other.id != operation.id)
                SD_CHECK(store::requestCancel(db, other.id));
        return {};
    };
    CO_CHECK(co_await write(std::move(work)));
    CO_CHECK(agent::ensureAgent(paths()));
    co_return operation;
}

Task<Result<store::Operation>> Deck::rollback(QString projectName, QString to, QString environment)
{
    store::Database& db = m_store->database();
    CO_TRY(const store::Project project, store::project(db, projectName));
    CO_TRY(const auto choices, store::rollbackChoices(db, project.id, environment));
    store::Operation operation;
    operation.kind = QStringLiteral("rollback");
    operation.project = project.id;
    operation.environment = environment;
    if (!to.isEmpty()) {
        CO_TRY(const store::Deployment target, store::deployment(db, to));
        const bool possible =
            std::any_of(choices.begin(), choices.end(), [&](const auto& choice) { return choice.id == target.id; });
        if (target.face == store::Face::Current)
            co_return fail(Error::Kind::Conflict, "already-current",
                           say(QT_TRANSLATE_NOOP("core", "%1 is Current already."), {target.id}),
                           say(QT_TRANSLATE_NOOP("core", "`shipctl list` shows the others.")));
        if (!possible)
            co_return fail(Error::Kind::Conflict, "rollback-impossible",
                           say(QT_TRANSLATE_NOOP(
                                   "core",
                                   "%1 cannot be made Current again: it never was ready, or its artifact was pruned."),
                               {target.id}),
                           say(QT_TRANSLATE_NOOP("core", "Rebuild it: shipctl redeploy %1"), {target.id}));
        operation.deployment = target.id;
    } else {
        // The one that was Current before; never one that was rolled back from, nor a staged one.
        for (const auto& choice : choices)
            if (choice.state == store::State::Ready && choice.face == store::Face::Superseded) {
                operation.deployment = choice.id;
                break;
            }
        if (operation.deployment.isEmpty())
            co_return fail(Error::Kind::NotFound, "no-earlier-release",
                           say(QT_TRANSLATE_NOOP("core", "%1 has no earlier release to go back to."), {project.name}),
                           say(QT_TRANSLATE_NOOP("core", "`shipctl list --project %1` shows its deployments."),
                               {project.name}));
    }
    co_return co_await enqueue(operation);
}

Task<Result<store::Operation>> Deck::promote(QString id)
{
    CO_TRY(const store::Deployment target, store::deployment(m_store->database(), id));
    if (target.state != store::State::Ready || target.face == store::Face::Current || target.artifact.isEmpty())
        co_return fail(Error::Kind::Conflict, "promote-impossible",
                       say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: it is %2."),
                           {target.id,
                            target.face == store::Face::Current ? QStringLiteral("CURRENT")
                                                                : store::stateName(target.state)}),
                       say(QT_TRANSLATE_NOOP("core", "Only a staged or an earlier ready release can be promoted.")));
    store::Operation operation;
    operation.kind = QStringLiteral("promote");
    operation.project = target.project;
    operation.environment = target.environment;
    operation.deployment = target.id;
    co_return co_await enqueue(operation);
}

Task<Result<store::Operation>> Deck::remove(QString projectName)
{
    CO_TRY(const store::Project project, store::project(m_store->database(), projectName));
    store::Operation operation;
    operation.kind = QStringLiteral("remove");
    operation.project = project.id;
    operation.environment = QStringLiteral("production");
    co_return co_await enqueue(operation);
}

Task<Result<>> Deck::unpin(QString projectName, QString environment)
{
    CO_TRY(const store::Project project, store::project(m_store->database(), projectName));
    const QString id = project.id;
    std::function<Result<>(store::Database&)> work = [id, environment](store::Database& db) {
        return store::setPinned(db, id, environment, false);
    };
    co_return co_await write(std::move(work));
}

Task<Result<>> Deck::cancel(QString id)
{
    CO_TRY(const store::Deployment deployment, store::deployment(m_store->database(), id));
    CO_TRY(const auto operation, store::operationOf(m_store->database(), deployment.id));
    using State = store::Operation::State;
    if (!operation
        || (operation->state != State::Queued && operation->state != State::Running
            && operation->state != State::Waiting))
        co_return fail(Error::Kind::Conflict, "nothing-to-cancel",
                       say(QT_TRANSLATE_NOOP("core", "%1 is %2; there is nothing to cancel."),
                           {deployment.id, store::stateName(deployment.state)}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl rollback` goes back to an earlier release.")));
    const QString operationId = operation->id;
    std::function<Result<>(store::Database&)> work = [operationId](store::Database& db) {
        return store::requestCancel(db, operationId);
    };
    CO_CHECK(co_await write(std::move(work)));
    co_return agent::ensureAgent(paths());
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
        CO_TRY(const auto fetched, co_await build::fetchSource(source, scratch, here, build::FetchOptions(), cancel));
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
        source = sourceOf(*known);
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
