// SPDX-License-Identifier: MIT
// Stops, starts and restarts sites of this computer.
#include "commands.h"
#include "deck/projects.h"
#include "deck/stopping.h"
#include "follow.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

using Kind = store::Operation::Kind;

QString doneWords(Kind kind)
{
    if (kind == Kind::Stop)
        return QCoreApplication::translate("core", "%1, %2 is stopped until you start or deploy it.");
    if (kind == Kind::Restart)
        return QCoreApplication::translate("core", "%1, %2 was restarted and is running.");
    return QCoreApplication::translate("core", "%1, %2 is running.");
}

Task<Exit> stopOrStart(Call call, Kind kind)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const ProjectId project(call.arguments.first());
    const EnvironmentName environment(call.arguments.value(u"env"_s, u"production"_s));
    const auto found = deck->projects().get(project);
    if (!found)
        co_return out->failure(found.error());
    if (const auto known = deck->projects().checkEnvironment(project, environment); !known)
        co_return out->failure(known.error());
    const store::Project record = found->project;
    const auto asked = co_await shipdeck::stopOrStart(deck->paths(), record, environment, kind);
    if (!asked)
        co_return out->failure(asked.error());
    const OperationId id = asked->id;
    const Cancel cancel = call.cancel;
    if (const auto ended = co_await followToEnd(deck, out, id, cancel))
        co_return *ended;
    out->result(doneWords(kind).arg(project, environment),
                {{u"project"_s, project}, {u"environment"_s, environment}, {u"stopped"_s, kind == Kind::Stop}});
    co_return Exit::Done;
}

Task<Exit> runStop(Call call)
{
    return stopOrStart(call, Kind::Stop);
}

Task<Exit> runStart(Call call)
{
    return stopOrStart(call, Kind::Start);
}

Task<Exit> runRestart(Call call)
{
    return stopOrStart(call, Kind::Restart);
}

const Usage::Option environmentOption{u"env"_s, u"ENVIRONMENT"_s, u"environment; default: production"_s};

} // namespace

Command stopCommand()
{
    return {{u"stop"_s,
             u"<project>"_s,
             u"stop a site on this computer; it stays stopped until you start or deploy it"_s,
             {environmentOption},
             1,
             1},
            &runStop};
}

Command startCommand()
{
    return {{u"start"_s, u"<project>"_s, u"start a stopped site"_s, {environmentOption}, 1, 1}, &runStart};
}

Command restartCommand()
{
    return {{u"restart"_s,
             u"<project>"_s,
             u"stop and start the server of a site on this computer, with the same release"_s,
             {environmentOption},
             1,
             1},
            &runRestart};
}

} // namespace shipdeck::cli
