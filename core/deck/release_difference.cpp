// SPDX-License-Identifier: MIT
#include "deck/release_difference.h"

#include "deck/deployments.h"
#include "deck/variables.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using Versions = QHash<QString, VariableVersion>;

//! Name to version; a version that was deleted has no name any more.
QMap<QString, QString> namesOf(const QStringList& variables, const Versions& versions)
{
    QMap<QString, QString> names;
    for (const QString& id : variables)
        if (const auto version = versions.constFind(id); version != versions.constEnd())
            names.insert(version->name, id);
    return names;
}

//! The variables that `next` has once it replaces `live`: its own, and from another environment those that are set where
//! it goes to.
Result<QMap<QString, QString>> namesAfter(const Deck& deck, const store::Deployment& live,
                                          const store::Deployment& next, const Versions& versions)
{
    if (live.environment == next.environment)
        return namesOf(deploy::Snapshot::of(next).variables, versions);
    QMap<QString, QString> names;
    SD_TRY(const auto rows, deck.variables().list(live.project, deploy::variablesOf(live.environment)));
    for (const VariableRow& row : rows)
        names.insert(row.variable.name, row.variable.id);
    return names;
}

void compareVariables(ReleaseDifference& difference, const QMap<QString, QString>& before,
                      const QMap<QString, QString>& after)
{
    for (auto one = after.begin(); one != after.end(); ++one) {
        if (!before.contains(one.key()))
            difference.added << one.key();
        else if (before[one.key()] != one.value())
            difference.changed << one.key();
    }
    for (auto one = before.begin(); one != before.end(); ++one)
        if (!after.contains(one.key()))
            difference.removed << one.key();
}

//! What of a detection decides how an app is built and started.
void compareSettings(ReleaseDifference& difference, const deploy::Snapshot& before, const deploy::Snapshot& after)
{
    const QJsonObject a = before.detection.toJson(), b = after.detection.toJson();
    for (const QString& name : {u"framework"_s, u"version"_s, u"root"_s, u"packageManager"_s, u"installCommand"_s,
                                u"buildCommand"_s, u"outputDirectory"_s, u"startCommand"_s})
        if (a[name] != b[name])
            difference.settings << ReleaseDifference::Value{name, a[name].toString(), b[name].toString()};
    if (before.nodeVersion != after.nodeVersion)
        difference.settings << ReleaseDifference::Value{u"nodeVersion"_s, before.nodeVersion, after.nodeVersion};
    if (before.healthPath != after.healthPath)
        difference.settings << ReleaseDifference::Value{u"health"_s, before.healthPath, after.healthPath};
}

//! Newest first, without the first one, which both have.
QList<build::HistoryCommit> since(QList<build::HistoryCommit> history)
{
    history.removeFirst();
    std::reverse(history.begin(), history.end());
    return history;
}

Task<Result<>> compareCommits(ReleaseDifference* difference, store::Deployment live, store::Deployment next,
                              Paths paths, Cancel cancel)
{
    const QString from = live.commit, to = next.commit;
    if (from.isEmpty() || to.isEmpty())
        co_return fail(Error::Kind::NotFound, "commit-unknown",
                       say(QT_TRANSLATE_NOOP("core", "The commits of the two releases are not known.")));
    if (from == to)
        co_return Result<>();
    const build::SourceSpec source = deploy::Snapshot::of(next).source;
    CO_TRY(const build::SourceSpec repository, build::repositoryOf(source));
    const build::FetchOptions options;
    const auto forwards = co_await build::historyBetween(repository, from, to, paths, options, cancel);
    if (forwards && !forwards->isEmpty() && forwards->first().id == from) {
        difference->commits = since(*forwards);
        co_return Result<>();
    }
    const auto backwards = co_await build::historyBetween(repository, to, from, paths, options, cancel);
    difference->isBackwards = backwards && !backwards->isEmpty() && backwards->first().id == to;
    if (difference->isBackwards)
        difference->commits = since(*backwards);
    else if (forwards && !forwards->isEmpty()) // of a branch that left before the live release
        difference->commits = since(*forwards);
    else
        co_return tl::unexpected(forwards ? backwards.error() : forwards.error());
    co_return Result<>();
}

} // namespace

Task<Result<ReleaseDifference>> releaseDifference(Deck* deck, store::Deployment live, store::Deployment next,
                                                  Cancel cancel)
{
    const deploy::Snapshot before = deploy::Snapshot::of(live), after = deploy::Snapshot::of(next);
    ReleaseDifference difference;
    CO_TRY(const Versions versions, deck->variables().versions(next.project));
    CO_TRY(const auto names, namesAfter(*deck, live, next, versions));
    compareVariables(difference, namesOf(before.variables, versions), names);
    compareSettings(difference, before, after);
    difference.bytesBefore = deck->deployments().artifactBytes(live);
    difference.bytesAfter = deck->deployments().artifactBytes(next);
    const Paths paths = deck->paths();
    const auto known = co_await compareCommits(&difference, live, next, paths, cancel);
    if (!known && known.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(known.error());
    if (!known)
        difference.commitsUnknown = known.error();
    co_return difference;
}

QJsonObject ReleaseDifference::toPublicJson() const
{
    QJsonArray listed, values;
    for (const build::HistoryCommit& commit : commits)
        listed << commit.toJson();
    for (const Value& value : settings)
        values << QJsonObject{{u"name"_s, value.name}, {u"before"_s, value.before}, {u"after"_s, value.after}};
    return {{u"commits"_s, commitsUnknown ? QJsonValue() : QJsonValue(listed)},
            {u"isBackwards"_s, isBackwards},
            {u"commitsError"_s, commitsUnknown ? QJsonValue(commitsUnknown->toPublicJson()) : QJsonValue()},
            {u"variables"_s,
             QJsonObject{{u"added"_s, QJsonArray::fromStringList(added)},
                         {u"removed"_s, QJsonArray::fromStringList(removed)},
                         {u"changed"_s, QJsonArray::fromStringList(changed)}}},
            {u"settings"_s, values},
            {u"bytesBefore"_s, bytesBefore > 0 ? QJsonValue(bytesBefore) : QJsonValue()},
            {u"bytesAfter"_s, bytesAfter > 0 ? QJsonValue(bytesAfter) : QJsonValue()}};
}

} // namespace shipdeck
