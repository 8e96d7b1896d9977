// SPDX-License-Identifier: MIT
#include "targets/cloudfront/history/site_history.h"

#include "aws/error_codes.h"
#include "base/all.h"
#include "base/clock.h"
#include "base/ids.h"
#include "base/names.h"
#include "deploy/snapshot.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "base/slug.h"
#include "github/project_settings.h"
#include "store/access.h"
#include "store/operations.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/taken_over.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString releasesFolder = u"releases/"_s;
const QString pointersFolder = u"environments/"_s;
const QString logsFolder = u"logs/"_s;
const QString json = u".json"_s;
const QString logSuffix = u".log.gz"_s;
constexpr qint64 leastMemory = 64 << 20; // as in `shipctl settings memory=`

QString between(const QString& name, const QString& folder, const QString& suffix)
{
    return name.startsWith(folder) && name.endsWith(suffix) ? name.mid(folder.size()).chopped(suffix.size())
                                                            : QString();
}

using store::Outcome;

//! The outcome of each release, from the pointer's history.
QHash<QString, Outcome> outcomesOf(const site::Pointer& pointer)
{
    QHash<QString, Outcome> outcomes;
    QString current;
    QDateTime last; // the pointer stores seconds, and computers' clocks differ, so the order decides
    for (auto move = pointer.history.rbegin(); move != pointer.history.rend(); ++move) {
        last = last.isValid() ? std::max(move->at, last.addMSecs(1)) : move->at;
        if (!current.isEmpty())
            outcomes[current] = move->isBack ? Outcome{store::State::RolledBack, store::ReleaseRole::None, 0, last}
                                             : Outcome{store::State::Ready, store::ReleaseRole::Superseded, 0, last};
        current = move->release;
    }
    if (pointer.canary)
        outcomes[pointer.canary->release] = {store::State::Ready, store::ReleaseRole::Rolling, pointer.canary->weight};
    if (!pointer.current.isEmpty())
        outcomes[pointer.current] = {store::State::Ready, store::ReleaseRole::Current};
    return outcomes;
}

//! When it first became Current, else when its upload was complete.
QDateTime finishedAt(const QString& release, const SiteHistory& history, const site::Pointer& pointer)
{
    for (auto move = pointer.history.rbegin(); move != pointer.history.rend(); ++move)
        if (move->release == release)
            return move->at;
    return history.releases.value(release);
}

store::Deployment deploymentOf(const site::ReleaseManifest& release, const store::Project& project,
                               const CloudFrontPlace& place, const QDateTime& finishedAt)
{
    store::Deployment made;
    made.id = DeploymentId(release.id);
    made.project = project.id;
    made.environment = EnvironmentName(release.environment);
    made.target = cloudFrontName;
    made.state = store::State::Ready;
    made.commit = CommitId(release.commit);
    made.ref = release.ref;
    made.message = release.about[u"message"].toString();
    made.author = release.about[u"author"].toString();
    made.deployedBy = release.about[u"deployedBy"].toString();
    made.cause = store::Cause::fromText(release.about[u"cause"].toString());
    made.artifact = release.artifact;
    CloudFrontPlace there = place; // below a zone each environment has its own host
    if (!place.prefix.isEmpty())
        there.domain = hostBelowZone(project, release.environment).value_or(place.domain);
    made.url = there.address();
    made.snapshot = release.about[u"snapshot"].toObject();
    made.createdAt = release.createdAt;
    made.startedAt = release.createdAt;
    made.finishedAt = finishedAt;
    made.durationMs = std::max<qint64>(0, release.createdAt.msecsTo(finishedAt));
    return made;
}

//! The record's settings that an import adopts. Someone else may have written the record, so none that makes this
//! computer deploy automatically, and a repository only if it is the source's.
QJsonObject importable(const site::ProjectRecord& record)
{
    QJsonObject settings;
    for (const QString& name : {u"framework"_s, u"health"_s, u"testRule"_s})
        if (const QJsonValue value = record.settings[name]; value.isString())
            settings.insert(name, value);
    if (const QJsonValue kept = record.settings[u"retention"_s]; kept.toInt() > 0)
        settings.insert(u"retention"_s, kept.toInt());
    if (const qint64 memory = record.settings[u"memory"_s].toInteger(); memory >= leastMemory)
        settings.insert(u"memory"_s, memory);
    const github::RepositoryLink link = github::linkOf(record.settings);
    QString path = QUrl(record.location).path();
    if (path.endsWith(u".git"))
        path.chop(4);
    if (!link.fullName.isEmpty() && path.compare(u'/' + link.fullName, Qt::CaseInsensitive) == 0)
        settings.insert(u"github"_s, link.toJson());
    return settings;
}

Result<bool> isWorkedOn(store::Database& db, const QString& project, const QString& environment)
{
    SD_TRY(const auto open, store::openOperations(db));
    return std::any_of(open.begin(), open.end(), [&](const store::Operation& one) {
        return one.project == project && (one.environment == environment || one.kind == store::Operation::Kind::Remove);
    });
}

//! The environments in the history and on this computer.
Result<QSet<QString>> environmentsOf(store::Database& db, const QString& project, const SiteHistory& history)
{
    QSet<QString> names;
    SD_TRY(const auto known, store::environments(db, project));
    for (const store::Environment& environment : known)
        names << environment.name;
    for (auto pointer = history.pointers.begin(); pointer != history.pointers.end(); ++pointer)
        names << pointer.key();
    for (const site::ReleaseManifest& release : history.fresh)
        names << release.environment;
    return names;
}

Result<int> takeOverOne(store::Database& db, const store::Project& project, const CloudFrontPlace& place,
                        const SiteHistory& history, const QString& environment)
{
    const site::Pointer pointer = history.pointers.value(environment);
    SD_TRY(const QList<store::Deployment> before, store::releasesAt(db, project.id, environment, cloudFrontName));
    QHash<QString, store::Deployment> known;
    for (const store::Deployment& one : before)
        known.insert(one.id, one);
    QList<site::ReleaseManifest> fresh = history.fresh;
    std::sort(fresh.begin(), fresh.end(),
              [](const auto& a, const auto& b) { return std::tie(a.createdAt, a.id) < std::tie(b.createdAt, b.id); });
    int added = 0;
    for (const site::ReleaseManifest& release : std::as_const(fresh)) {
        if (release.environment != environment)
            continue;
        const auto made = store::deployment(db, release.id);
        if (made && made->id == release.id) // known; or it failed here, after it was whole; or it is another project's
            continue;
        const QDateTime end = finishedAt(release.id, history, pointer);
        SD_CHECK(store::insertRelease(db, deploymentOf(release, project, place, end)));
        known.insert(release.id, {});
        ++added;
    }
    const QHash<QString, Outcome> outcomes = outcomesOf(pointer);
    for (auto one = known.begin(); one != known.end(); ++one) {
        const bool isThere = history.releases.contains(one.key());
        const Outcome gone{one->id.isEmpty() ? store::State::Ready : one->state, store::ReleaseRole::None};
        const Outcome outcome = outcomes.value(one.key(), isThere ? Outcome() : gone);
        SD_CHECK(store::setOutcome(db, one.key(), outcome));
        if (!isThere)
            SD_CHECK(store::forgetRelease(db, one.key()));
    }
    const bool isCurrentKnown = known.contains(pointer.current);
    if (known.isEmpty() && pointer.current.isEmpty())
        return added; // the environment never existed
    SD_TRY(const store::Environment now, store::environment(db, project.id, environment));
    const QString current = isCurrentKnown ? pointer.current : QString();
    if (now.current != current)
        SD_CHECK(store::setCurrent(db, project.id, environment, current));
    // Before the first deployment, the access set on this computer is kept.
    const QJsonObject access = pointer.access.toPublicJson();
    SD_TRY(const QJsonObject knownAccess, store::access(db, project.id, environment));
    if (!pointer.current.isEmpty() && knownAccess != access)
        SD_CHECK(store::setAccess(db, project.id, environment, access));
    if (now.pinned != pointer.isHeld)
        SD_CHECK(store::setPinned(db, project.id, environment, pointer.isHeld));
    return added;
}

} // namespace

Result<QSet<QString>> knownReleases(store::Database& db, const QString& project)
{
    SD_TRY(const QStringList ids, store::idsOfKept(db, project));
    return QSet<QString>(ids.begin(), ids.end());
}

Task<Result<SiteHistory>> readHistory(const site::ReleaseStore* store, QSet<QString> known, QJsonObject seen,
                                      Cancel cancel)
{
    SiteHistory history;
    const QString folder = store->prefix() + u"shipdeck/"_s;
    const auto listed = co_await aws::s3::list(store->client(), store->bucket(), folder, cancel);
    if (!listed && listed.error().code == code::awsNoSuchBucket) {
        history.isGone = true;
        co_return history;
    }
    if (!listed)
        co_return tl::unexpected(listed.error());
    if (listed->isEmpty() && !store->prefix().isEmpty()) { // a shared bucket stays when a project is removed
        history.isGone = true;
        co_return history;
    }
    QStringList wanted;
    QStringList environments;
    for (const aws::ObjectInfo& object : *listed) {
        const QString name = object.key.mid(folder.size());
        // Objects with names that Shipdeck does not use are ignored.
        if (const QString log = between(name, logsFolder, logSuffix); isId(log))
            history.logs << log;
        const QString release = between(name, releasesFolder, json);
        const QString environment = between(name, pointersFolder, json);
        const bool isRelease = isId(release);
        if (!isRelease && !isEnvironmentName(environment))
            continue;
        if (!isRelease)
            environments << environment;
        history.seen.insert(name, QString::fromLatin1(object.etag));
        if (!isRelease)
            continue;
        history.releases.insert(release, object.modifiedAt);
        if (!known.contains(release))
            wanted << release;
    }
    history.isSame = wanted.isEmpty() && history.seen == seen;
    if (history.isSame)
        co_return history;
    auto pointing = store->pointersOf(environments, cancel); // in parallel with the manifests
    std::vector<Task<Result<site::ReleaseManifest>>> reading;
    for (const QString& release : std::as_const(wanted))
        reading.push_back(store->manifest(release, cancel));
    const QList<Result<site::ReleaseManifest>> read = co_await allEnded(std::move(reading));
    const auto pointers = co_await pointing;
    std::optional<Error> trouble;
    if (!pointers)
        trouble = pointers.error();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const Result<site::ReleaseManifest>& manifest = read[i];
        if (manifest)
            history.fresh << *manifest;
        else if (manifest.error().kind == Error::Kind::NotFound) // removed in the meantime
            history.releases.remove(wanted[i]);
        else
            trouble = trouble.value_or(manifest.error());
    }
    if (trouble)
        co_return tl::unexpected(*trouble);
    history.pointers = *pointers;
    co_return history;
}

site::ProjectRecord recordFrom(const site::ReleaseManifest& newest, const QString& slug)
{
    const build::SourceSpec source = Snapshot::fromJson(newest.about[u"snapshot"].toObject()).source;
    site::ProjectRecord record;
    record.id = newest.project;
    record.name = slug;
    record.slug = slug;
    record.sourceKind = newest.source.contains(u"://"_s) || newest.source.contains(u'/') ? u"git"_s : u"folder"_s;
    record.location = newest.source;
    record.root = source.root;
    record.createdAt = newest.createdAt;
    return record;
}

Result<store::Project> importProject(store::Database& db, const site::ProjectRecord& record,
                                     const CloudFrontPlace& place, const AwsChoice& choice)
{
    if (const auto here = store::project(db, record.id); here && here->id == record.id)
        return *here;
    store::Project project;
    project.id = ProjectId(record.id);
    project.sourceKind = record.sourceKind;
    project.location = record.location;
    project.ref = record.ref;
    project.root = record.root;
    project.createdAt = record.createdAt;
    project.settings = importable(record);
    project.settings[u"target"_s] = cloudFrontName;
    project.settings[u"kept"_s] = true; // shown, also where none of its releases is there any more
    choice.setIn(project);
    SD_TRY(const QString wanted, store::checkedProjectName(record.name));
    project.name = wanted;
    for (int number = 2; store::project(db, project.name); ++number)
        project.name = u"%1-%2"_s.arg(wanted).arg(number);
    SD_TRY(const bool isTaken, store::slugTaken(db, record.slug));
    project.slug = isTaken || !isSlug(record.slug)
        ? slugOf(project.name, [&db](const QString& slug) { return store::slugTaken(db, slug).value_or(true); })
        : record.slug;
    if (!place.prefix.isEmpty() && project.slug != record.slug) {
        AwsChoice named = AwsChoice::of(project);
        named.label = record.slug;
        named.setIn(project);
    }
    if (siteStackOf(project) != place.stack) {
        QJsonObject aws = project.settings[u"aws"_s].toObject();
        aws[u"stack"_s] = place.stack;
        project.settings[u"aws"_s] = aws;
    }
    SD_CHECK(store::insertProject(db, project));
    return project;
}

Result<int> takeOver(store::Database& db, const store::Project& project, const CloudFrontPlace& place,
                     const SiteHistory& history)
{
    if (history.isSame)
        return 0;
    int added = 0;
    bool isBusy = false;
    SD_TRY(const QSet<QString> environments, environmentsOf(db, project.id, history));
    for (const QString& environment : environments) {
        SD_TRY(const bool isThisBusy, isWorkedOn(db, project.id, environment));
        isBusy = isBusy || isThisBusy;
        if (isThisBusy)
            continue;
        SD_TRY(const int more, takeOverOne(db, project, place, history, environment));
        added += more;
    }
    if (added > 0)
        SD_CHECK(store::sortByCreation(db));
    if (isBusy) { // the next time all is read again
        SD_CHECK(store::removeSetting(db, seenKey(project.id)));
    } else if (history.isGone) {
        SD_CHECK(setCloudFrontPlace(db, project.id, std::nullopt));
    } else {
        const QByteArray seen = QJsonDocument(history.seen).toJson(QJsonDocument::Compact);
        SD_CHECK(store::setSetting(db, seenKey(project.id), QString::fromUtf8(seen)));
    }
    return added;
}

} // namespace shipdeck::deploy
