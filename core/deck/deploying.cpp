// SPDX-License-Identifier: MIT
// New deployments: what one would do, and asking the agent for it.
#include "agent/agent_lock.h"
#include "base/files.h"
#include "base/folder_claim.h"
#include "base/ids.h"
#include "build/detect/project_file.h"
#include "build/tree/pool.h"
#include "deck/data_folders.h"
#include "deck/github_deck.h"
#include "deck/like.h"
#include "deck/places.h"
#include "deck/placing.h"
#include "deck/plan_remarks.h"
#include "deck/saved_zone.h"
#include "deck/unbuilt.h"
#include "deck/writer.h"
#include "deploy/isolation_rule.h"
#include "deploy/enqueue.h"
#include "deploy/operations.h"
#include "deploy/steps/detecting.h"
#include "deploy/steps/moving_current.h"
#include "targets/local/steps/serving.h"
#include "deploy/target.h"
#include "deploy/target_change.h"
#include "base/slug.h"
#include "github/publishing/publishing_link.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/variables.h"

#include <QPointer>

namespace shipdeck {
namespace {

//! What the folder's shipdeck.yml calls the project. What is wrong with that file, detection tells.
QString nameInProjectFile(const build::SourceSpec& source)
{
    if (source.kind != build::SourceSpec::Kind::Folder)
        return {};
    for (const char* file : {"shipdeck.yml", "shipdeck.yaml"}) {
        const QString path = QStringLiteral("%1/%2/%3").arg(source.location, source.root, QLatin1String(file));
        if (const auto bytes = readFile(path, 64 << 10)) {
            const auto read = build::readProjectFile(*bytes, path);
            return read ? read->name.value_or(QString()) : QString();
        }
    }
    return {};
}

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

//! A folder that is published elsewhere goes to the repository that it is pushed to.
Task<deploy::ProjectSpec> published(GitHubDeck* gitHub, deploy::ProjectSpec spec, DeployRequest request)
{
    const bool isFolder = request.source.kind != build::SourceSpec::Kind::Git && !request.source.location.isEmpty();
    if (!deploy::targetOf(spec.project).isInRepository() || !isFolder || !(spec.isNew || spec.isMoved))
        co_return spec;
    const build::SourceSpec source = request.source;
    if (const auto link = co_await remoteOf(gitHub, source))
        github::setPublishingLink(spec.project.settings, *link);
    co_return spec;
}

//! What is to be deployed: the request's own source, else the project's, at the ref and root that were asked for.
Result<build::SourceSpec> sourceFor(const DeployRequest& request, const store::Project& project)
{
    build::SourceSpec source = request.source;
    if (source.location.isEmpty()) {
        source = deploy::sourceOf(project);
        if (!request.source.ref.isEmpty())
            source.ref = request.source.ref;
        if (!request.source.root.isEmpty())
            source.root = request.source.root;
    }
    if (source.account.isEmpty() && source.credential.isEmpty())
        source.account = github::linkOf(project.settings).account;
    SD_CHECK(build::checkRef(source));
    return source;
}

} // namespace

Result<deploy::ProjectSpec> Deck::specOf(const DeployRequest& request) const
{
    const build::SourceSpec source = request.source;
    deploy::ProjectSpec spec;
    store::Project& project = spec.project;
    spec.mayNumber = request.project.isEmpty();
    if (spec.mayNumber && source.location.isEmpty())
        return fail(Error::Kind::BadInput, "source-needed",
                    say(QT_TRANSLATE_NOOP("core",
                                          "There is nothing to deploy: no folder, address or project was named.")),
                    say(QT_TRANSLATE_NOOP("core", "Name a folder: shipctl deploy .")));
    SD_TRY(const std::optional<store::Project> known, knownProject(request));
    const bool isNamed = !request.environment.isEmpty();
    if (isNamed && (!known || !store::checkEnvironment(m_store->database(), *known, request.environment)))
        SD_CHECK(store::checkEnvironmentName(request.environment));
    spec.isMoved = known && !spec.mayNumber && !source.location.isEmpty();
    spec.isNew = !known;
    if (known)
        project = *known;
    if (spec.isNew) {
        if (!request.like.isEmpty()) {
            SD_TRY(project.settings, settingsLike(m_store->database(), request.like));
        }
        project.id = newId();
        project.createdAt = nowUtc();
        project.name = nameInProjectFile(source);
        if (project.name.isEmpty())
            project.name = nameOf(source);
        if (!spec.mayNumber) {
            SD_TRY(project.name, store::checkedProjectName(request.project));
        }
        if (!request.target.isEmpty())
            project.settings[QStringLiteral("target")] = request.target;
        if (!request.profile.isEmpty() || !request.region.isEmpty())
            project.settings[QStringLiteral("aws")] =
                QJsonObject{{QStringLiteral("profile"), request.profile}, {QStringLiteral("region"), request.region}};
    }
    // Made before anybody was signed in: it is the account's from now on.
    if (known && !spec.isMoved && github::linkOf(project.settings).account.isEmpty()) {
        const auto link = m_github->linkOf(deploy::sourceOf(project));
        if (link && !link->account.isEmpty()) {
            project.settings[QStringLiteral("github")] = link->toJson();
            spec.isMoved = true;
        }
    } else if (spec.isNew || spec.isMoved) {
        project.sourceKind = deploy::sourceKindName(source.kind);
        project.location = source.location;
        project.root = source.root;
        const bool isRenamed = spec.isMoved && request.repository > 0; // the same repository under its present name
        // What another environment gets does not change which branch production follows.
        const bool isElsewhere = spec.isMoved
            && (deploy::pullRequestOfRef(source.ref) > 0
                || (isNamed && request.environment != QStringLiteral("production")));
        if (!isRenamed && !isElsewhere)
            project.ref = source.ref;
        if (auto link = m_github->linkOf(source)) {
            const github::RepositoryLink before = github::linkOf(project.settings);
            link->repository = request.repository > 0                   ? request.repository
                : before.fullName.toLower() == link->fullName.toLower() ? before.repository
                                                                        : 0;
            project.settings[QStringLiteral("github")] = link->toJson();
        } else {
            project.settings.remove(QStringLiteral("github"));
        }
    }
    if (known && !request.target.isEmpty() && deploy::targetOf(project).name() != request.target) {
        SD_TRY(project, deploy::retargeted(m_store->database(), project, request.target));
        spec.isMoved = true;
    }
    return spec;
}

Task<Result<store::Deployment>> Deck::deploy(DeployRequest request)
{
    const Cancel never;
    const QPointer<Deck> alive(this); // the window may close meanwhile
    CO_TRY(request, co_await recognised(request, never));
    if (!alive)
        co_return canceled();
    CO_TRY(deploy::ProjectSpec spec, specOf(request));
    GitHubDeck* const gitHub = m_github.get();
    spec = co_await published(gitHub, spec, request);
    CO_TRY(const build::SourceSpec source, sourceFor(request, spec.project));
    CO_TRY(const TrustedRequest trust, co_await checkTrustOf(request, source, never));
    if (!alive)
        co_return canceled();
    CO_TRY(const bool isKnownToRun, deploy::isPlaced(m_store->database(), spec.project));
    if (!isKnownToRun) {
        Deck* const deck = this;
        const deploy::Target* const target = &deploy::targetOf(spec.project);
        CO_CHECK(co_await checkRuns(deck, target, source));
    }
    if (!alive)
        co_return canceled();
    CO_TRY(spec, co_await connected(spec, request, never));
    if (!alive)
        co_return canceled();
    const QString id = spec.isNew ? QString() : spec.project.id;
    const QString environment = trust.environment;
    if (request.canary != 0)
        CO_CHECK(deploy::checkCanary(m_store->database(), spec.project, environment, request.canary));
    const QList<NewVariable> wanted = request.variables;
    // Secrets first: where there is no keyring nothing else may be left behind.
    CO_TRY(spec.variables, co_await newVersions(id, environment, wanted));
    const QString like = request.like;
    CO_TRY(spec.variables, co_await copiedVariables(like, spec.variables));
    QJsonObject params{{QStringLiteral("force"), request.force}, {QStringLiteral("noCache"), request.noCache}};
    if (request.replace)
        params.insert(QStringLiteral("replace"), true);
    if (request.canary != 0)
        params.insert(QStringLiteral("canary"), request.canary);
    trust.untrusted.writeTo(params);
    const QString cause = QStringLiteral("deploy");
    co_return co_await enqueueDeploy(spec, environment, source, params, cause);
}

Task<Result<store::Project>> Deck::save(DeployRequest request)
{
    const Cancel never;
    const QPointer<Deck> alive(this); // the window may close meanwhile
    CO_TRY(request, co_await recognised(request, never));
    if (!alive)
        co_return canceled();
    CO_TRY(deploy::ProjectSpec spec, specOf(request));
    GitHubDeck* const gitHub = m_github.get();
    spec = co_await published(gitHub, spec, request);
    if (!spec.isNew && !request.source.location.isEmpty() && spec.project.ref != request.source.ref) {
        spec.project.ref = request.source.ref;
        spec.isMoved = true;
    }
    if (!request.zone.isEmpty())
        saveZone(spec.project, request.zone);
    spec.project.settings[QStringLiteral("kept")] = true; // shown, also while nothing of it was ever deployed
    const QString id = spec.isNew ? QString() : spec.project.id;
    const QString usual =
        deploy::pullRequestOfRef(request.source.ref) > 0 ? QStringLiteral("preview") : QStringLiteral("production");
    const QString environment = request.environment.isEmpty() ? usual : request.environment;
    const QList<NewVariable> wanted = request.variables;
    CO_TRY(spec.variables, co_await newVersions(id, environment, wanted));
    const QString like = request.like;
    CO_TRY(spec.variables, co_await copiedVariables(like, spec.variables));
    store::Project project;
    std::function<Result<>(store::Database&)> work = [spec, environment, &project](store::Database& db) -> Result<> {
        deploy::ProjectSpec kept = spec;
        SD_CHECK(deploy::applySpec(db, kept, environment));
        project = kept.project;
        return {};
    };
    CO_CHECK(co_await write(std::move(work)));
    co_return project;
}

Task<Result<store::Deployment>> Deck::enqueueDeploy(deploy::ProjectSpec spec, QString environment,
                                                    build::SourceSpec source, QJsonObject params, QString cause)
{
    CO_CHECK(checkAgentFor(spec.project));
    deploy::DeploymentSpec wanted;
    wanted.environment = environment;
    wanted.source = source;
    wanted.params = params;
    wanted.cause = cause;
    wanted.author = qEnvironmentVariable("USER");
    store::Deployment deployment;
    std::function<Result<>(store::Database&)> work = [spec, wanted, &deployment](store::Database& db) -> Result<> {
        SD_TRY(deployment, deploy::enqueue(db, spec, wanted));
        store::Project asked = spec.project;
        asked.id = deployment.project; // that of a failed try, it may be
        return keepAwsEnvironmentOf(db, asked);
    };
    CO_CHECK(co_await write(std::move(work)));
    CO_CHECK(agent::ensureAgent(paths()));
    co_return deployment;
}

Task<Result<build::Detection>> Deck::detect(build::SourceSpec source, Cancel cancel)
{
    CO_CHECK(build::checkRef(source));
    deploy::DetectOptions spec;
    spec.root = source.root;
    spec.ready = source.kind == build::SourceSpec::Kind::Ready;
    spec.mayAsk = true;
    if (source.kind != build::SourceSpec::Kind::Git) {
        const std::function<Result<deploy::Detected>()> work = [source, spec] {
            return deploy::detectFolder(source.location, spec);
        };
        CO_TRY(const auto found, co_await build::onPool(work));
        co_return found.detection;
    }
    const QString room = paths().builds() + u'/' + newId();
    const Paths here = paths();
    CO_TRY(const auto readable, co_await m_github->readable(source));
    CO_CHECK(makeFolder(room));
    const FolderClaim claim(room); // the agent removes rooms that nobody holds
    const auto fetched =
        co_await build::fetchSource(readable.source, room + QStringLiteral("/src"), here, readable.options, cancel);
    const std::function<Result<deploy::Detected>()> work = [fetched, spec, room]() -> Result<deploy::Detected> {
        auto found = fetched ? deploy::detectFolder(fetched->folder, spec) : tl::unexpected(fetched.error());
        (void)removeTree(room);
        return found;
    };
    CO_TRY(const auto found, co_await build::onPool(work));
    co_return found.detection;
}

Task<Result<PlanPreview>> Deck::plan(DeployRequest request, Cancel cancel)
{
    PlanPreview preview;
    const QPointer<Deck> alive(this); // the window may close meanwhile
    CO_TRY(request, co_await recognised(request, cancel));
    if (!alive)
        co_return canceled();
    CO_TRY(deploy::ProjectSpec spec, specOf(request));
    GitHubDeck* const gitHub = m_github.get();
    spec = co_await published(gitHub, spec, request);
    if (!alive)
        co_return canceled();
    if (!spec.isNew)
        (void)co_await seeOthers(spec.project.id, cancel);
    if (!alive)
        co_return canceled();
    const bool mayGuess = true;
    CO_TRY(spec, co_await connected(spec, request, cancel, mayGuess));
    if (!alive)
        co_return canceled();
    store::Project project = spec.project;
    CO_TRY(const build::SourceSpec source, sourceFor(request, project));
    CO_TRY(const TrustedRequest trust, co_await checkTrustOf(request, source, cancel));
    if (!alive)
        co_return canceled();
    preview.environment = trust.environment;
    preview.untrusted = trust.untrusted;
    preview.commit = trust.commit;
    const deploy::Target& target = deploy::targetOf(project);
    CO_CHECK(target.accepts(project, preview.environment));
    if (request.canary != 0)
        CO_CHECK(deploy::checkCanary(m_store->database(), project, preview.environment, request.canary));
    CO_TRY(preview.detection, co_await detect(source, cancel));
    if (!alive)
        co_return canceled();
    deploy::applyNetworkSetting(project, preview.detection);
    if (!preview.detection.needsChoice()) {
        CO_CHECK(target.canRun(preview.detection));
        target.adapt(preview.detection, project);
    }
    preview.isNewProject = spec.isNew;
    preview.project = project.name;
    preview.target = target.name();
    if (spec.isNew)
        project.slug = slugOf(project.name);
    store::Deployment deployment;
    deployment.id = QStringLiteral("<id>");
    deployment.environment = preview.environment;
    deploy::Snapshot snapshot;
    snapshot.detection = preview.detection;
    deployment.snapshot = snapshot.toJson();
    const QStringList data = co_await dataOfPlan(project, source, preview.detection);
    if (!alive)
        co_return canceled();
    deploy::dropProposal(preview.detection, data);
    deploy::setDataOf(snapshot, data);
    deployment.snapshot = snapshot.toJson();
    const deploy::Target* const place = &target;
    const store::Deployment upcoming = deployment;
    CO_TRY(preview.size, co_await checkUnbuilt(place, source, upcoming, cancel));
    if (!alive)
        co_return canceled();
    deploy::PlannedRelease planned = target.planned(project, deployment);
    planned.weight = request.canary;
    CO_TRY(planned.pinnedTo, deploy::pinnedRelease(m_store->database(), project.id, preview.environment));
    const deploy::PlannedRelease guess = planned;
    const bool replace = request.replace;
    CO_TRY(const deploy::PlannedRelease release, co_await m_github->look(place, project, guess, replace, cancel));
    if (!alive)
        co_return canceled();
    preview.address = release.address;
    preview.steps = deploy::deployPlan(target, source, preview.detection, release);
    setPrice(preview, project);
    setPolicy(preview, project);
    preview.zone = deploy::AwsChoice::of(project).zone;
    preview.hasPreviews = target.accepts(project, QStringLiteral("preview")).has_value();
    const build::Sandbox sandbox = co_await build::Sandbox::probe(cancel);
    preview.remarks = planRemarks(m_store->database(), sandbox, project, deployment, release);
    const QString environment = preview.environment;
    const Text unkept = co_await unkeptWrites(this, project, environment);
    if (!unkept.isEmpty())
        preview.remarks << unkept.render();
    co_return preview;
}

} // namespace shipdeck
