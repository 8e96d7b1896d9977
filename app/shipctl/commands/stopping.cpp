// SPDX-License-Identifier: MIT
// Stops and starts sites of this computer.
#include "commands.h"
#include "deck/projects.h"
#include "deck/stopping.h"
#include "follow.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

Task<Exit> stopOrStart(Call call, bool isStop)
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
    const auto asked = co_await shipdeck::stopOrStart(deck->paths(), record, environment, isStop);
    if (!asked)
        co_return out->failure(asked.error());
    const OperationId id = asked->id;
    const Cancel cancel = call.cancel;
    if (const auto ended = co_await followToEnd(deck, out, id, cancel))
        co_return *ended;
    const QString arguments = isStop
        ? QCoreApplication::translate("core", "%1, %2 is stopped until you start or deploy it.")
        : QCoreApplication::translate("core", "%1, %2 is running.");
    out->result(arguments.arg(project, environment),
                {{u"project"_s, project}, {u"environment"_s, environment}, {u"stopped"_s, isStop}});
    co_return Exit::Done;
}

Task<Exit> runStop(Call call)
{
    return stopOrStart(call, true);
}

Task<Exit> runStart(Call call)
{
    return stopOrStart(call, false);
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

} // namespace shipdeck::cli
