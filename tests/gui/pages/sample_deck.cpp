// SPDX-License-Identifier: MIT
#include "sample_deck.h"

#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "sure.h"

#include "base/clock.h"
#include "base/files.h"
#include "build/artifacts/artifact_store.h"
#include "deploy/engine/stages.h"
#include "deploy/operations.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/variables.h"
#include "support/finish.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;

build::Detection vite()
{
    build::Detection found;
    found.framework = u"vite"_s;
    found.name = u"Vite"_s;
    found.version = u"5.4.10"_s;
    found.kind = build::Detection::Kind::Static;
    found.runtime = u"node"_s;
    found.packageManager = u"npm"_s;
    found.installCommand = u"npm ci"_s;
    found.buildCommand = u"npm run build"_s;
    found.outputDirectory = u"dist"_s;
    found.sources = {{u"installCommand"_s, u"package-lock.json"_s},
                     {u"buildCommand"_s, u"package.json"_s},
                     {u"outputDirectory"_s, u"default"_s}};
    found.evidence = {{u"package.json"_s, 12, verbatim(u"package.json has vite ^5.4.0"_s)}};
    return found;
}

QString digestOf(const QString& id)
{
    return sha256Hex(id.toUtf8());
}

} // namespace

SampleDeck::SampleDeck()
{
    // A program of this name that does nothing: asking for an agent is harmless.
    const QString programs = m_home.filePath(u"programs"_s);
    QDir().mkpath(programs);
    QFile::link(u"/bin/true"_s, programs + u"/shipctl"_s);
    qputenv("SHIPDECK_PROGRAMS", programs.toLocal8Bit());
    qputenv("SHIPDECK_HOME", m_home.filePath(u"home"_s).toLocal8Bit());
    m_paths = sure(Paths::fromEnvironment());
    m_store = sure(store::Store::open(m_paths));
    m_agent = sure(agent::AgentLock::tryTake(m_paths));
    m_deck = sure(Deck::open(m_paths));
}

void SampleDeck::write(const std::function<Result<>(store::Database&)>& work)
{
    sure(m_store->write(work));
}

store::Deployment SampleDeck::edit(const QString& id, const std::function<void(store::Deployment&)>& change)
{
    store::Deployment deployment = sure(store::deployment(m_store->database(), id));
    change(deployment);
    write([&](store::Database& db) { return store::updateDeployment(db, deployment); });
    return deployment;
}

store::Project SampleDeck::addProject(const QString& id, const QString& name, const QString& location,
                                      const QString& kind)
{
    store::Project project;
    project.id = ProjectId(id);
    project.name = name;
    project.slug = name;
    project.sourceKind = kind;
    project.location = location;
    if (kind == u"git")
        project.ref = u"main"_s;
    project.createdAt = nowUtc().addSecs(-30 * day);
    write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::insertProject(db, project));
        SD_TRY(const auto made, store::environment(db, id, u"production"_s));
        (void)made;
        return {};
    });
    return project;
}

store::Deployment SampleDeck::add(const Spec& spec)
{
    const store::Project project = sure(store::project(m_store->database(), spec.project));
    store::Deployment deployment;
    deployment.id = DeploymentId(spec.id);
    deployment.project = ProjectId(spec.project);
    deployment.environment = EnvironmentName(spec.environment);
    deployment.target = u"local"_s;
    deployment.state = spec.state;
    deployment.role = spec.role;
    deployment.commit = CommitId(spec.commit);
    deployment.ref = spec.ref;
    deployment.message = spec.message;
    deployment.author = spec.commit.isEmpty() ? QString() : spec.author;
    deployment.deployedBy = spec.deployedBy;
    deployment.cause = spec.cause;
    deployment.createdAt = nowUtc().addSecs(-spec.secondsAgo);
    if (spec.state != store::State::Queued)
        deployment.startedAt = deployment.createdAt;
    deployment.durationMs = spec.tookMs;
    if (store::isFinal(spec.state))
        deployment.finishedAt = deployment.createdAt.addMSecs(spec.tookMs);
    deploy::Snapshot snapshot;
    snapshot.source.kind =
        project.sourceKind == u"git" ? build::SourceSpec::Kind::Git : build::SourceSpec::Kind::Folder;
    snapshot.source.location = project.location;
    snapshot.sourceDigest = u"source-"_s + spec.id;
    snapshot.detection = vite();
    snapshot.nodeVersion = u"22.11.0"_s;
    snapshot.variables = spec.variables;
    snapshot.buildKey = u"key-"_s + spec.id;
    const bool released = spec.state == store::State::Ready || spec.state == store::State::RolledBack;
    if (released) {
        deployment.artifact = digestOf(spec.id);
        deployment.url = u"http://%1.localhost:8080/"_s.arg(project.slug);
        deployment.releaseUrl = u"http://%1--%2.localhost:8080/"_s.arg(project.slug, spec.id.left(7));
    }
    deployment.snapshot = snapshot.toJson();
    write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::insertDeployment(db, deployment));
        SD_CHECK(store::updateDeployment(db, deployment)); // what only a run sets: times, artifact, addresses
        SD_TRY(const auto where, store::environment(db, spec.project, spec.environment));
        (void)where;
        if (spec.role == store::ReleaseRole::Current)
            SD_CHECK(store::setCurrent(db, spec.project, spec.environment, spec.id));
        if (!released)
            return {};
        return store::rememberBuild(
            db, {snapshot.buildKey, deployment.project, deployment.artifact, u"cloudfront"_s, 4'380'000, {}});
    });
    return deployment;
}

void SampleDeck::putOnAws(const QString& zone)
{
    write([&](store::Database& db) -> Result<> {
        SD_TRY(store::Project project, store::project(db, harbor));
        project.settings[u"target"_s] = u"cloudfront"_s;
        project.settings[u"aws"_s] =
            QJsonObject{{u"region"_s, u"ap-northeast-2"_s}, {u"account"_s, u"123456789012"_s}, {u"zone"_s, zone}};
        return store::updateProject(db, project);
    });
}

void SampleDeck::rememberPlace()
{
    write([](store::Database& db) {
        return store::setSetting(db, u"cloudfront."_s + harbor, uR"({"bucket":"harbor-bucket"})"_s);
    });
}

void SampleDeck::giveFiles(const QString& deployment, const QHash<QString, QByteArray>& files)
{
    const QTemporaryDir output;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = output.filePath(file.key());
        sure(makeFolder(path.section(u'/', 0, -2)));
        sure(writeFile(path, file.value()));
    }
    const build::Artifact packed =
        sure(finish(build::ArtifactStore(m_paths).pack(build::UntrustedFolder(output.path()), {}, {})));
    edit(deployment, [&packed](store::Deployment& one) { one.artifact = packed.digest; });
}

void SampleDeck::addOperation(const store::Deployment& deployment, store::Operation::State state)
{
    const store::Project project = sure(store::project(m_store->database(), deployment.project));
    store::Operation operation;
    operation.id = OperationId(u"op"_s + deployment.id.mid(2));
    operation.kind = store::Operation::Kind::Deploy;
    operation.project = deployment.project;
    operation.environment = deployment.environment;
    operation.deployment = deployment.id;
    operation.state = state;
    operation.createdAt = deployment.createdAt;
    QJsonArray steps;
    const auto planned = deploy::planOf(deploy::stepsFor(operation, project, deployment));
    for (const deploy::PlannedStep& step : planned)
        steps << step.toJson();
    operation.plan = {{u"steps"_s, steps}};
    write([&](store::Database& db) { return store::insertOperation(db, operation); });
}

void SampleDeck::addStage(const QString& deployment, const QString& stage, StageState state, qint64 startMs,
                          qint64 endMs, const QString& note)
{
    write([&](store::Database& db) {
        return store::setStage(db, deployment, deploy::stagePosition(stage), {stage, state, startMs, endMs, note});
    });
}

void SampleDeck::endBuilding()
{
    write([](store::Database& db) -> Result<> {
        SD_TRY(store::Deployment deployment, store::deployment(db, building));
        deployment.state = store::State::Canceled;
        SD_CHECK(store::updateDeployment(db, deployment));
        SD_TRY(auto operation, store::operationOf(db, building));
        operation->state = store::Operation::State::Canceled;
        return store::updateOperation(db, *operation);
    });
}

void SampleDeck::setVariable(const QString& id, const QString& project, const QString& name, bool secret)
{
    store::Variable variable{id,
                             ProjectId(project),
                             EnvironmentName(u"production"_s),
                             name,
                             VariableScope::Both,
                             secret,
                             secret ? QString() : u"900"_s,
                             nowUtc()};
    write([&](store::Database& db) { return store::setVariable(db, variable); });
}

void SampleDeck::fill()
{
    fillOthers();
    fillHarbor();
    addPlanned();
    fillRuns();
    fillActions();
    addCalls();
    writeBuildingLog();
    writeFailedLog();
    writeCurrentLog();
}

void SampleDeck::plan(const Spec& spec)
{
    m_planned << spec;
}

void SampleDeck::fillReadyStages(const QString& id)
{
    struct Took {
        const char* stage;
        qint64 ms;
        const char* note;
    };
    const Took all[]{{"source", 3900, "main at 9c41f7e"},
                     {"detect", 1000, "Vite 5.4, npm"},
                     {"install", 31200, "612 packages, 598 from cache"},
                     {"build", 52400, "148 pages"},
                     {"package", 6100, "4.2 MB"},
                     {"provision", 4000, ""},
                     {"publish", 6200, "312 files"},
                     {"release", 4100, ""},
                     {"verify", 3000, "status 200 in 12 ms"},
                     {"assign", 2000, "http://harbor-web.localhost:8080/ answers in 9 ms"}};
    qint64 at = 0;
    for (const Took& one : all) {
        addStage(id, QString::fromLatin1(one.stage), StageState::Done, at, at + one.ms, QString::fromLatin1(one.note));
        at += one.ms;
    }
}

void SampleDeck::fillHarbor()
{
    addProject(harbor, u"harbor-web"_s, u"https://github.com/acme/harbor-web.git"_s, u"git"_s);
    setVariable(u"var0000000a"_s, harbor, u"API_BASE"_s);
    setVariable(u"var0000000b"_s, harbor, u"STRIPE_KEY"_s, true);
    setVariable(u"var0000000c"_s, harbor, u"CART_TTL"_s);
    const QStringList then{u"var0000000a"_s, u"var0000000b"_s};
    const QStringList now{u"var0000000a"_s, u"var0000000b"_s, u"var0000000c"_s};
    using store::ReleaseRole;
    using store::State;
    plan({u"b81d02c0000"_s, harbor, u"production"_s, State::Skipped, ReleaseRole::None, u"Fix typos in README"_s,
          u"main"_s, u"b81d02c0aa11"_s, u"sora"_s, 3 * day, 2000});
    plan({earlier, harbor, u"production"_s, State::Ready, ReleaseRole::Superseded,
          u"Localise order e-mails to Korean"_s, u"main"_s, u"5d20e4106aa1"_s, u"mina"_s, 2 * day, 111000, then});
    plan({u"aa8c7100000"_s, harbor, u"preview"_s, State::Canceled, ReleaseRole::None, u"Tune search ranking weights"_s,
          u"feat/ranking"_s, u"aa8c710be1f2"_s, u"sora"_s, day + 6 * hour, 18000});
    plan({u"1f6b3aa0000"_s, harbor, u"production"_s, State::RolledBack, ReleaseRole::None,
          u"Cache product pages at the edge"_s, u"main"_s, u"1f6b3aa7c010"_s, u"jun"_s, day + hour, 109000, then});
    plan({u"70d1c9e000a"_s, harbor, u"production"_s, State::Error, ReleaseRole::None,
          u"Upgrade image pipeline to sharp 0.34"_s, u"deps/sharp"_s, u"70d1c9e4ab90"_s, u"sora"_s,
          6 * hour + 20 * minute, 39000});
    plan({failed,
          harbor,
          u"production"_s,
          State::Error,
          ReleaseRole::None,
          u"Upgrade image pipeline to sharp 0.34"_s,
          u"deps/sharp"_s,
          u"70d1c9e4ab90"_s,
          u"sora"_s,
          6 * hour,
          41000,
          {},
          {store::Cause::Kind::Retry, u"70d1c9e000a"_s}});
    plan({staged, harbor, u"preview"_s, State::Ready, ReleaseRole::Staged, u"Checkout: Apple Pay sheet"_s,
          u"feat/apple-pay"_s, u"e2aa5b0191cc"_s, u"jun"_s, 4 * hour, 123000, then});
    plan({current, harbor, u"production"_s, State::Ready, ReleaseRole::Current,
          u"Show shipping estimate before checkout"_s, u"main"_s, u"9c41f7e20b31"_s, u"mina"_s, 2 * hour, 114000,
          then});
    plan({building, harbor, u"production"_s, State::Building, ReleaseRole::None,
          u"Fix stale cart totals after coupon removal"_s, u"main"_s, u"4be07d2f55c0"_s, u"mina"_s, 72, 0, now});
}

//! The store orders by insertion, as time does.
void SampleDeck::addPlanned()
{
    std::stable_sort(m_planned.begin(), m_planned.end(),
                     [](const Spec& a, const Spec& b) { return a.secondsAgo > b.secondsAgo; });
    for (Spec spec : std::as_const(m_planned)) {
        if (spec.environment == u"preview") {
            spec.cause = {store::Cause::Kind::Push};
            spec.deployedBy = store::byPush;
        }
        add(spec);
    }
}

void SampleDeck::fillRuns()
{
    fillReadyStages(current);
    fillReadyStages(earlier);
    addOperation(sure(store::deployment(m_store->database(), building)), store::Operation::State::Running);
    addStage(building, u"source"_s, StageState::Done, 0, 4000, u"main at 4be07d2"_s);
    addStage(building, u"detect"_s, StageState::Done, 4000, 5000, u"Vite 5.4, npm"_s);
    addStage(building, u"install"_s, StageState::Done, 5800, 37000, u"612 packages, 598 from cache"_s);
    addStage(building, u"build"_s, StageState::Running, 37000, 0);
    addOperation(sure(store::deployment(m_store->database(), failed)), store::Operation::State::Failed);
    addStage(failed, u"source"_s, StageState::Done, 0, 4000, u"deps/sharp at 70d1c9e"_s);
    addStage(failed, u"detect"_s, StageState::Done, 4000, 5000, u"Vite 5.4, npm"_s);
    addStage(failed, u"install"_s, StageState::Done, 5000, 33000, u"618 packages, 598 from cache"_s);
    addStage(failed, u"build"_s, StageState::Failed, 33000, 41000);
    addOperation(sure(store::deployment(m_store->database(), current)), store::Operation::State::Done);
}

void SampleDeck::fillOthers()
{
    using store::ReleaseRole;
    using store::State;
    const QString home = QDir::homePath();
    addProject(u"landing0000"_s, u"landing"_s, home + u"/code/landing"_s, u"folder"_s);
    plan({u"1and1ng0001"_s,
          u"landing0000"_s,
          u"production"_s,
          State::Ready,
          ReleaseRole::Current,
          {},
          {},
          {},
          u"mina"_s,
          4 * hour,
          900});
    addProject(u"billing0000"_s, u"billing-worker"_s, u"https://github.com/acme/billing-worker.git"_s, u"git"_s);
    plan({u"b111e500001"_s, u"billing0000"_s, u"production"_s, State::Error, ReleaseRole::None, u"Bump queue client"_s,
          u"main"_s, u"c03f1b8aa2d1"_s, u"jun"_s, 18 * minute, 22000});
    addProject(u"docs0000000"_s, u"docs"_s, home + u"/code/docs"_s, u"folder"_s);
    plan({u"d0c50000001"_s,
          u"docs0000000"_s,
          u"production"_s,
          State::Ready,
          ReleaseRole::Current,
          {},
          {},
          {},
          u"mina"_s,
          day,
          1400});
    addProject(u"apigateway0"_s, u"api-gateway"_s, u"https://github.com/acme/api-gateway.git"_s, u"git"_s);
    plan({u"a91gate0001"_s, u"apigateway0"_s, u"production"_s, State::Ready, ReleaseRole::Current, u"Add rate limits"_s,
          u"main"_s, u"77e0a1bc2211"_s, u"sora"_s, 2 * hour, 64000});
}

} // namespace shipdeck::test
