// SPDX-License-Identifier: MIT
#include "deck/prepare.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/ids.h"
#include "build/detect/project_file.h"
#include "deck/github.h"
#include "deck/github_sources.h"
#include "deck/like.h"
#include "deck/places.h"
#include "deck/settings.h"
#include "deploy/freeze.h"
#include "deploy/previews.h"
#include "deploy/readable_source.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "deploy/target_change.h"
#include "github/publishing/publishing_link.h"
#include "store/error_codes.h"
#include "store/project_names.h"
#include "store/projects.h"

#include <QUrl>

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

Task<deploy::ProjectSpec> published(GitHubService* gitHub, deploy::ProjectSpec spec, DeployRequest request)
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
        source.commit = request.source.commit;
    }
    if (source.account.isEmpty() && source.credential.isEmpty())
        source.account = github::linkOf(project.settings).account;
    SD_CHECK(build::checkRef(source));
    return source;
}

//! The project that is named, else the one of this source, at the target that is asked for.
Result<std::optional<store::Project>> knownProject(store::Database& db, const DeployRequest& request)
{
    if (!request.target.isEmpty())
        SD_CHECK(deploy::targetNamed(request.target));
    if (request.project.isEmpty())
        return store::projectOfSource(db, request.source.location, request.source.root, request.target,
                                      deploy::defaultTarget().name());
    SD_TRY(const QString name, store::checkedProjectName(request.project));
    const auto found = store::project(db, name);
    return found ? std::optional(*found) : std::nullopt;
}

QString serverOf(const QString& address)
{
    return QUrl(address).adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded).toLower();
}

//! The same request, for the project that its repository has already under another spelling or a former name. What
//! GitHub cannot be asked stays as it is.
Task<Result<DeployRequest>> recognised(DeckState* state, DeployRequest request, Cancel cancel)
{
    if (!request.like.isEmpty())
        co_return withSourceOfLike(state->database(), request);
    const build::SourceSpec source = request.source;
    const auto link = state->gitHub->linkOf(source);
    if (!request.project.isEmpty() || !link)
        co_return request;
    store::Database& db = state->database();
    const QString usual = deploy::defaultTarget().name();
    CO_TRY(const auto exact, store::projectOfSource(db, source.location, source.root, request.target, usual));
    if (exact)
        co_return request;
    CO_TRY(const QList<store::Project> all, store::projects(db));
    QList<store::Project> possible;
    for (const store::Project& project : all)
        if (serverOf(project.location) == serverOf(source.location) && project.root == source.root
            && (request.target.isEmpty() || deploy::targetOf(project).name() == request.target))
            possible << project;
    const auto named = [&](const QString& fullName) -> const store::Project* {
        for (const store::Project& project : std::as_const(possible))
            if (const auto its = state->gitHub->linkOf(deploy::sourceOf(project));
                its && its->fullName.compare(fullName, Qt::CaseInsensitive) == 0)
                return &project;
        return nullptr;
    };
    if (const store::Project* same = named(link->fullName)) {
        request.source.location = same->location;
        co_return request;
    }
    const QString owner = link->fullName.section(u'/', 0, 0), name = link->fullName.section(u'/', 1);
    const auto repository = co_await state->gitHub->repository(link->account, owner, name, cancel);
    // From here on this account is passed over, and nobody would say why a private one is not seen.
    if (!repository && repository.error().code == code::githubSignedOut)
        co_return tl::unexpected(repository.error());
    if (!repository) // whoever fetches it says why
        co_return request;
    request.repository = repository->id;
    request.source.location = state->gitHub->gitUrl(link->account, *repository);
    const store::Project* same = named(repository->fullName());
    for (const store::Project& project : std::as_const(possible))
        if (!same && github::linkOf(project.settings).repository == repository->id)
            same = &project;
    // The former name is free for somebody else's repository from now on: the project follows its own.
    if (same)
        request.project = same->name;
    co_return request;
}

//! The project as the request would make it; nothing is stored.
Result<deploy::ProjectSpec> specOf(DeckState& state, const DeployRequest& request)
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
    SD_TRY(const std::optional<store::Project> known, knownProject(state.database(), request));
    const bool isNamed = !request.environment.isEmpty();
    if (isNamed && (!known || !store::checkEnvironment(state.database(), *known, request.environment)))
        SD_CHECK(store::checkEnvironmentName(request.environment));
    spec.isMoved = known && !spec.mayNumber && !source.location.isEmpty();
    spec.isNew = !known;
    if (known) {
        project = *known;
        spec.before = known->settings;
    }
    if (spec.isNew) {
        if (!request.like.isEmpty()) {
            SD_TRY(project.settings, settingsLike(state.database(), request.like));
        }
        project.id = ProjectId(newId());
        project.createdAt = nowUtc();
        project.name = nameInProjectFile(source);
        if (project.name.isEmpty())
            project.name = nameOf(source);
        if (!spec.mayNumber) {
            SD_TRY(project.name, store::checkedProjectName(request.project));
        } else if (!request.name.isEmpty()) {
            SD_TRY(project.name, store::checkedProjectName(request.name));
            SD_CHECK(store::checkNameIsFree(state.database(), project.name));
            spec.mayNumber = false;
        }
        if (!request.target.isEmpty())
            project.settings[QStringLiteral("target")] = request.target;
    }
    // Made before anybody was signed in: it is the account's from now on.
    if (known && !spec.isMoved && github::linkOf(project.settings).account.isEmpty()) {
        const auto link = state.gitHub->linkOf(deploy::sourceOf(project));
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
        if (auto link = state.gitHub->linkOf(source)) {
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
        SD_TRY(project, deploy::retargeted(state.database(), project, request.target));
        spec.isMoved = true;
    }
    const deploy::Target& target = deploy::targetOf(project);
    SD_CHECK(target.checkOptions(request.options));
    const QJsonObject before = project.settings;
    target.keepOptions(project, request.options);
    mergeSettings(project.settings, request.settings);
    if (request.settings.contains(QStringLiteral("freeze")))
        SD_CHECK(deploy::checkFrozenNames(state.database(), project, request.environment));
    spec.isMoved = spec.isMoved || (known && project.settings != before);
    return spec;
}

//! Empty: it is not in a repository, or it cannot be read; the fetch then gives the reason.
Task<QString> commitNow(DeckState* state, build::SourceSpec source, Cancel cancel)
{
    if (source.kind != build::SourceSpec::Kind::Git)
        co_return {};
    const auto readable = co_await readableSource(state, source);
    if (!readable)
        co_return {};
    co_return (co_await build::currentCommit(readable->source, readable->options, cancel)).value_or(QString());
}

} // namespace

Task<Result<Prepared>> prepare(DeckState* state, DeployRequest request, PrepareFor purpose, Cancel cancel)
{
    Prepared prepared;
    CO_TRY(request, co_await recognised(state, request, cancel));
    CO_TRY(prepared.spec, specOf(*state, request));
    GitHubService* const gitHub = state->gitHub.get();
    const deploy::ProjectSpec spec = prepared.spec;
    prepared.spec = co_await published(gitHub, spec, request);
    prepared.request = request;
    if (purpose == PrepareFor::Save)
        co_return prepared;
    CO_TRY(build::SourceSpec source, sourceFor(request, prepared.spec.project));
    const QString asked = source.commit;
    build::SourceSpec whose = source;
    if (deploy::pullRequestOfRef(source.ref) > 0) { // its commit is asked with whose it is
        CO_TRY(prepared.trust, co_await checkTrustOf(state, request, whose, cancel));
        prepared.now = prepared.trust.commit;
    } else {
        prepared.now = co_await commitNow(state, source, cancel);
        if (!asked.isEmpty() && asked != prepared.now)
            whose.ref = asked; // the branch does not vouch for it
        CO_TRY(prepared.trust, co_await checkTrustOf(state, request, whose, cancel));
    }
    source.commit = asked.isEmpty() ? prepared.now : asked;
    prepared.source = source;
    co_return prepared;
}

Task<Result<deploy::ProjectSpec>> connected(DeckState* state, deploy::ProjectSpec spec, DeployRequest request,
                                            Cancel cancel, bool mayGuess)
{
    deploy::PreviewContext looking;
    looking.paths = state->paths();
    looking.database = &state->database();
    looking.mayGuess = mayGuess;
    looking.environment = request.environment;
    if (!mayGuess)
        looking.mfaCode = state->mfaCode;
    looking.cancel = cancel;
    const deploy::Target* const target = &deploy::targetOf(spec.project);
    const deploy::TargetOptions options = request.options;
    const store::Project project = spec.project;
    CO_TRY(spec.project, co_await target->connect(looking, project, options));
    spec.isMoved = spec.isMoved || (!spec.isNew && spec.project.settings != project.settings);
    co_return spec;
}

} // namespace shipdeck
