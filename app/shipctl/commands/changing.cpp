// SPDX-License-Identifier: MIT
// Commands that ask for one operation on a deployment or a project and follow it.
#include "commands.h"
#include "follow.h"

namespace shipdeck::cli {
namespace {

Task<Exit> followDeployment(Deck* deck, Output* out, QString id, bool detach, Cancel cancel)
{
    const auto detail = deck->detail(id);
    if (!detail)
        co_return out->failure(detail.error());
    if (detach || !detail->operation) {
        out->result(id, toPublicJson(*detail));
        co_return Exit::Done;
    }
    const QString operation = detail->operation->id;
    const auto followed = co_await follow(deck, out, operation, cancel);
    if (!followed)
        co_return out->failure(followed.error());
    co_return concluded(*deck, *out, *followed, id);
}

Task<Exit> followOperation(Deck* deck, Output* out, store::Operation operation, Cancel cancel)
{
    const QString id = operation.id;
    const auto followed = co_await follow(deck, out, id, cancel);
    if (!followed)
        co_return out->failure(followed.error());
    const QString deployment = operation.deployment;
    co_return concluded(*deck, *out, *followed, deployment);
}

Task<Exit> runCancel(Call call)
{
    Deck* const deck = call.deck;
    const QString wanted = call.words.first();
    if (const auto asked = co_await deck->cancel(wanted); !asked)
        co_return call.out.failure(asked.error());
    const auto detail = deck->detail(wanted);
    if (!detail || !detail->operation)
        co_return Exit::Failed;
    const QString operation = detail->operation->id;
    const Cancel none;
    const auto ended = co_await deck->ended(operation, none);
    if (!ended)
        co_return call.out.failure(ended.error());
    const auto after = deck->detail(wanted);
    if (!after)
        co_return call.out.failure(after.error());
    call.out.result(QStringLiteral("%1 %2").arg(after->deployment.id, store::stateName(after->deployment.state)), toPublicJson(*after));
    co_return ended->state == store::Operation::State::Canceled ? Exit::Done : Exit::Failed;
}

Task<Exit> runRetry(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const QString wanted = call.words.first();
    const auto made = co_await deck->retry(wanted);
    if (!made)
        co_return out->failure(made.error());
    const QString id = made->id;
    const bool detach = call.words.has(QStringLiteral("detach"));
    const Cancel cancel = call.cancel;
    co_return co_await followDeployment(deck, out, id, detach, cancel);
}

Task<Exit> runRedeploy(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const QString wanted = call.words.first();
    const bool noCache = call.words.has(QStringLiteral("no-cache"));
    const auto made = co_await deck->redeploy(wanted, noCache);
    if (!made)
        co_return out->failure(made.error());
    const QString id = made->id;
    const bool detach = call.words.has(QStringLiteral("detach"));
    const Cancel cancel = call.cancel;
    co_return co_await followDeployment(deck, out, id, detach, cancel);
}

Task<Exit> runRollback(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const QString project = call.words.first();
    const QString to = call.words.value(QStringLiteral("to"));
    const QString environment = call.words.value(QStringLiteral("env"), QStringLiteral("production"));
    const auto asked = co_await deck->rollback(project, to, environment);
    if (!asked)
        co_return out->failure(asked.error());
    const store::Operation operation = *asked;
    const Cancel cancel = call.cancel;
    co_return co_await followOperation(deck, out, operation, cancel);
}

Task<Exit> runPromote(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const QString wanted = call.words.first();
    const auto asked = co_await deck->promote(wanted);
    if (!asked)
        co_return out->failure(asked.error());
    const store::Operation operation = *asked;
    const Cancel cancel = call.cancel;
    co_return co_await followOperation(deck, out, operation, cancel);
}

Task<Exit> runUnpin(Call call)
{
    const QString project = call.words.first();
    const QString environment = call.words.value(QStringLiteral("env"), QStringLiteral("production"));
    if (const auto done = co_await call.deck->unpin(project, environment); !done)
        co_return call.out.failure(done.error());
    call.out.result(QCoreApplication::translate("core", "%1 is no longer pinned: the next deployment becomes Current.").arg(project),
                    {{QStringLiteral("project"), project}, {QStringLiteral("environment"), environment}, {QStringLiteral("pinned"), false}});
    co_return Exit::Done;
}

Task<Exit> runRemove(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const QString project = call.words.first();
    const auto asked = co_await deck->remove(project);
    if (!asked)
        co_return out->failure(asked.error());
    const QString id = asked->id;
    const Cancel cancel = call.cancel;
    const auto followed = co_await follow(deck, out, id, cancel);
    if (!followed)
        co_return out->failure(followed.error());
    if (followed->operation.state != store::Operation::State::Done)
        co_return followed->operation.error ? out->failure(*followed->operation.error) : Exit::Failed;
    out->result(QCoreApplication::translate("core", "%1 is gone: nothing of it is left on this computer.").arg(project),
                {{QStringLiteral("project"), project}, {QStringLiteral("removed"), true}});
    co_return Exit::Done;
}

const Usage::Option detachOption{QStringLiteral("detach"), {}, QStringLiteral("queue it and come back at once")};
const Usage::Option environmentOption{QStringLiteral("env"), QStringLiteral("NAME"), QStringLiteral("environment; default: production")};
const QString oneDeployment = QStringLiteral("<deployment>");
const QString oneProject = QStringLiteral("<project>");

} // namespace

Command cancelCommand()
{
    return {{QStringLiteral("cancel"), oneDeployment, QStringLiteral("stop a deployment and wait for the proof"), {}, 1, 1}, &runCancel};
}

Command retryCommand()
{
    return {{QStringLiteral("retry"), oneDeployment, QStringLiteral("try a failed deployment again"), {detachOption}, 1, 1}, &runRetry};
}

Command redeployCommand()
{
    return {{QStringLiteral("redeploy"), oneDeployment, QStringLiteral("deploy the same source with today's variables"),
             {detachOption, {QStringLiteral("no-cache"), {}, QStringLiteral("build again, without earlier artifacts and caches")}}, 1, 1},
            &runRedeploy};
}

Command rollbackCommand()
{
    return {{QStringLiteral("rollback"), oneProject, QStringLiteral("make an earlier release Current, exactly, and pin it"),
             {{QStringLiteral("to"), QStringLiteral("ID"), QStringLiteral("that deployment; default: the one before")}, environmentOption}, 1, 1},
            &runRollback};
}

Command promoteCommand()
{
    return {{QStringLiteral("promote"), oneDeployment, QStringLiteral("make a staged or earlier release Current"), {}, 1, 1}, &runPromote};
}

Command unpinCommand()
{
    return {{QStringLiteral("unpin"), oneProject, QStringLiteral("let new deployments become Current again after a rollback"), {environmentOption}, 1, 1},
            &runUnpin};
}

Command removeCommand()
{
    return {{QStringLiteral("remove"), oneProject, QStringLiteral("remove a project and all that it made"),
             {{QStringLiteral("yes"), {}, QStringLiteral("do not ask")}}, 1, 1},
            &runRemove};
}

} // namespace shipdeck::cli
