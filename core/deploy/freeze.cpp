// SPDX-License-Identifier: MIT
#include "deploy/freeze.h"

#include "base/clock.h"
#include "base/command.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString liftedKey = u"freezeLifted"_s;

//! All previews have one name.
bool isOf(const FreezeWindow& window, const EnvironmentName& environment)
{
    return window.environment == environment || window.environment == variablesOf(environment);
}

} // namespace

Result<QList<FreezeWindow>> freezesOf(const store::Project& project)
{
    const QJsonValue set = project.settings.value(u"freeze"_s);
    return readFreezes(set.isUndefined() ? QString() : set.toString(u"?"_s)); // what is no text is no window either
}

Result<> checkFrozenNames(store::Database& db, const store::Project& project, const EnvironmentName& coming)
{
    SD_TRY(const auto windows, freezesOf(project));
    for (const FreezeWindow& window : windows)
        if (window.environment != coming && window.environment != u"preview")
            SD_CHECK(store::checkEnvironment(db, project, window.environment));
    return {};
}

Result<QDateTime> frozenUntil(const store::Project& project, const EnvironmentName& environment, const QDateTime& at)
{
    SD_TRY(const auto windows, freezesOf(project));
    const QDateTime now = at.toLocalTime(), latest = now.addYears(1); // windows may cover every minute of a week
    QDateTime until;
    for (QDateTime moment = now, end = now; end.isValid() && moment < latest; moment = end) {
        end = {};
        for (const FreezeWindow& window : windows)
            if (isOf(window, environment))
                end = std::max(end, window.endAt(moment));
        until = end.isValid() ? end : until;
    }
    return until;
}

bool freezeHolds(const store::Project& project, const EnvironmentName& environment, const QDateTime& at)
{
    const auto until = frozenUntil(project, environment, at);
    return !until || until->isValid();
}

FreezeLift freezeLift(const store::Project& project, const EnvironmentName& environment, const QDateTime& at)
{
    const QJsonObject lift = project.settings.value(liftedKey).toObject().value(environment).toObject();
    // A clock that is put back later must not make it longer.
    const QDateTime from = QDateTime::fromString(lift.value(u"at"_s).toString(), Qt::ISODate);
    const QDateTime until = from.addDuration(freezeLiftedFor);
    return from.isValid() && from <= at && at < until
        ? FreezeLift{until, lift.value(u"by"_s).toString(), lift.value(u"reason"_s).toString()}
        : FreezeLift();
}

QDateTime freezeChangesAt(const store::Project& project, const EnvironmentName& environment, const QDateTime& at)
{
    QDateTime next = freezeLift(project, environment, at).until;
    const auto earlier = [&next](const QDateTime& change) {
        if (change.isValid() && (!next.isValid() || change < next))
            next = change;
    };
    const QDateTime until = frozenUntil(project, environment, at).value_or(QDateTime());
    earlier(until);
    if (!until.isValid())
        for (const FreezeWindow& window : freezesOf(project).value_or(QList<FreezeWindow>()))
            if (isOf(window, environment))
                earlier(window.beginAfter(at.toLocalTime()));
    return next;
}

QJsonObject withFreezeLift(const store::Project& project, const EnvironmentName& environment, const FreezeLift& lift)
{
    QJsonObject settings = project.settings;
    QJsonObject lifts = settings.value(liftedKey).toObject();
    lifts.insert(environment,
                 QJsonObject{{u"at"_s, lift.until.addDuration(-freezeLiftedFor).toUTC().toString(Qt::ISODate)},
                             {u"by"_s, lift.by},
                             {u"reason"_s, lift.reason}});
    settings.insert(liftedKey, lifts);
    return settings;
}

bool releases(const store::Operation& operation)
{
    using Kind = store::Operation::Kind;
    return operation.kind == Kind::Deploy || operation.kind == Kind::Promote
        || (operation.kind == Kind::Canary && canaryWeightOf(operation) > 0);
}

bool isFrozen(const store::Project& project, const EnvironmentName& environment)
{
    const QDateTime now = nowUtc();
    return freezeHolds(project, environment, now) && !freezeLift(project, environment, now).until.isValid();
}

Result<> checkFreeze(const store::Project& project, const EnvironmentName& environment)
{
    if (!isFrozen(project, environment))
        return {};
    const QString lift = shellQuoted(project.name) + u" --lift REASON"_s
        + (environment == u"production" ? QString() : u" --env "_s + environment);
    const auto until = frozenUntil(project, environment, nowUtc());
    Failure failure = until
        ? fail(Error::Kind::Conflict, code::frozen,
               say(QT_TRANSLATE_NOOP("core", "%1 is frozen in %2 until %3: nothing new goes live there."),
                   {project.name, environment, until->toString(u"yyyy-MM-dd hh:mm"_s)}),
               say(QT_TRANSLATE_NOOP("core",
                                     "Wait until then, or lift the freeze for an hour: shipctl freeze %1. A "
                                     "rollback is always possible."),
                   {lift}),
               say(QT_TRANSLATE_NOOP("core", "The project's setting freeze: %1."),
                   {freezesText(freezesOf(project).value_or(QList<FreezeWindow>()))}))
        : fail(Error::Kind::Conflict, code::frozen,
               say(QT_TRANSLATE_NOOP("core", "%1 counts as frozen in %2: its setting freeze cannot be read."),
                   {project.name, environment}),
               say(QT_TRANSLATE_NOOP("core",
                                     "Correct the setting (shipctl settings), or lift the freeze for an hour: shipctl "
                                     "freeze %1. A rollback is always possible."),
                   {lift}),
               until.error().what);
    failure.value().details = {{u"project"_s, project.id}, {u"environment"_s, environment}};
    return failure;
}

} // namespace shipdeck::deploy
