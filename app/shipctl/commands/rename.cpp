// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/projects.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

Task<Exit> runRename(Call call)
{
    Deck* const deck = call.deck;
    const auto before = deck->projects().get(call.arguments.first());
    if (!before)
        co_return call.out.failure(before.error());
    const ProjectId id = before->project.id;
    const QJsonObject name{{u"name"_s, call.arguments.positional().at(1)}};
    if (const auto done = co_await deck->projects().setSettings(id, name); !done)
        co_return call.out.failure(done.error());
    const auto after = deck->projects().get(id);
    if (!after)
        co_return call.out.failure(after.error());
    const QString now = after->project.name;
    call.out.result(QCoreApplication::translate("core", "%1 is now named %2. Its addresses stay as they are.")
                        .arg(before->project.name, now),
                    {{u"id"_s, id}, {u"project"_s, now}, {u"before"_s, before->project.name}});
    co_return Exit::Done;
}

} // namespace

Command renameCommand()
{
    return {
        {u"rename"_s, u"<project> <name>"_s, u"rename a project; its addresses and resources keep theirs"_s, {}, 2, 2},
        &runRename};
}

} // namespace shipdeck::cli
