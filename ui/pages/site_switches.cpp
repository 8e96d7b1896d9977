// SPDX-License-Identifier: MIT
#include "pages/site_switches.h"

#include "deck/deck.h"
#include "deck/operations.h"
#include "deck/stopping.h"
#include "pages/actions.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SiteSwitches)
};

} // namespace

QList<Command> siteSwitches(Actions& actions, const DeploymentDetail& current)
{
    QList<Command> all;
    if (!canStop(current.project))
        return all;
    const auto add = [&all](const QString& id, const QString& text, Icon icon, std::function<void()> run) {
        Command command;
        command.id = id;
        command.text = text;
        command.icon = icon;
        command.run = std::move(run);
        all << command;
    };
    Actions* const act = &actions;
    const ProjectId project = current.project.id;
    const EnvironmentName environment = current.deployment.environment;
    const QString name = current.project.name;
    const bool isStopped = current.health && current.health->isStopped();
    if (current.hasServer)
        add(u"overview.serverLog"_s, Words::tr("Show server log"), Icon::ScrollText,
            [act, deployment = current.deployment] { act->showServerLog(deployment); });
    if (isStopped)
        add(u"overview.start"_s, Words::tr("Start %1").arg(name), Icon::Play,
            [=] { act->start(project, environment); });
    else
        add(u"overview.stop"_s, Words::tr("Stop %1…").arg(name), Icon::Power, [=] { act->stop(project, environment); });
    if (current.hasServer && !isStopped)
        add(u"overview.restart"_s, Words::tr("Restart %1").arg(name), Icon::RotateCw,
            [=] { act->restart(project, environment); });
    return all;
}

std::optional<store::Operation::Kind> switchUnderWay(const Deck& deck, const QString& project,
                                                     const QString& environment)
{
    using Kind = store::Operation::Kind;
    const auto open = deck.operations().open();
    for (const store::Operation& one : open.value_or(QList<store::Operation>()))
        if (one.project == project && one.environment == environment
            && (one.kind == Kind::Stop || one.kind == Kind::Start || one.kind == Kind::Restart))
            return one.kind;
    return {};
}

} // namespace shipdeck::ui
