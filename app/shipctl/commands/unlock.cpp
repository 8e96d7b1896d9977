// SPDX-License-Identifier: MIT
#include "asked.h"
#include "commands.h"
#include "deck/releases.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text)
{
    return QCoreApplication::translate("core", text);
}

QJsonObject documentOf(const ProjectId& project, const EnvironmentName& environment,
                       const QList<deploy::HeldLock>& locks)
{
    QJsonArray freed;
    for (const deploy::HeldLock& lock : locks)
        freed << QJsonObject{{u"computer"_s, lock.computer},
                             {u"operation"_s, lock.operation},
                             {u"until"_s, lock.until.toUTC().toString(Qt::ISODate)}};
    return {{u"project"_s, project}, {u"environment"_s, environment}, {u"freed"_s, freed}};
}

Task<Exit> runUnlock(Call call)
{
    Output* const out = &call.out;
    Deck* const deck = call.deck;
    const ProjectId project(call.arguments.first());
    const EnvironmentName environment(call.arguments.value(u"env"_s, u"production"_s));
    const Cancel cancel = call.cancel;
    const bool isOnlyLook = false;
    const auto found = co_await deck->releases().unlock(project, environment, isOnlyLook, cancel);
    if (!found)
        co_return out->failure(found.error());
    if (found->isEmpty()) {
        out->result(tr(QT_TRANSLATE_NOOP("core", "%1, %2 is not locked.")).arg(project, environment),
                    documentOf(project, environment, {}));
        co_return Exit::Done;
    }
    for (const deploy::HeldLock& lock : *found)
        out->note(tr(QT_TRANSLATE_NOOP("core", "Locked by %1 since %2 (UTC)."))
                      .arg(lock.computer, lock.since.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s)));
    out->note(tr(QT_TRANSLATE_NOOP(
        "core", "If that computer is still deploying, its deployment fails. The live release does not change.")));
    if (!call.arguments.has(u"yes"_s)) {
        if (!canAsk(*out))
            co_return out->failure(
                fail(Error::Kind::BadInput, "confirmation-needed",
                     say(QT_TRANSLATE_NOOP("core", "Nothing was done: confirmation is not possible here.")),
                     say(QT_TRANSLATE_NOOP("core", "To confirm: shipctl unlock %1 --yes"), {project}))
                    .value());
        if (!isConfirmed(*out, tr(QT_TRANSLATE_NOOP("core", "Take over the lock?")))) {
            out->note(tr(QT_TRANSLATE_NOOP("core", "Nothing was done.")));
            co_return Exit::Canceled;
        }
    }
    const bool isMeant = true;
    const auto freed = co_await deck->releases().unlock(project, environment, isMeant, cancel);
    if (!freed)
        co_return out->failure(freed.error());
    out->result(tr(QT_TRANSLATE_NOOP("core", "%1, %2 is unlocked.")).arg(project, environment),
                documentOf(project, environment, *freed));
    co_return Exit::Done;
}

} // namespace

Command unlockCommand()
{
    return {{u"unlock"_s,
             u"<project>"_s,
             u"release a stale deployment lock of a site on AWS"_s,
             {{u"env"_s, u"ENVIRONMENT"_s, u"environment; default: production"_s}, {u"yes"_s, {}, u"do not ask"_s}},
             1,
             1},
            &runUnlock};
}

} // namespace shipdeck::cli
