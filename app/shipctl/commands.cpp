// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/imports.h"

namespace shipdeck::cli {

const QList<Command>& allCommands()
{
    static const QList<Command> commands{
        deployCommand(),      detectCommand(),   listCommand(),     showCommand(),     logsCommand(),
        openCommand(),        cancelCommand(),   retryCommand(),    redeployCommand(), bisectCommand(),
        promoteCommand(),     canaryCommand(),   accessCommand(),   rollbackCommand(), unpinCommand(),
        unlockCommand(),      projectsCommand(), varsCommand(),     settingsCommand(), renameCommand(),
        freezeCommand(),      removeCommand(),   forgetCommand(),   pushesCommand(),   hookCommand(),
        dataCommand(),        stopCommand(),     startCommand(),    restartCommand(),  shareCommand(),
        loginCommand(),       logoutCommand(),   accountsCommand(), spacesCommand(),   reposCommand(),
        connectionsCommand(), doctorCommand(),   domainsCommand(),  edgeCommand(),     pricesCommand(),
        inventoryCommand(),   importCommand(),   cleanCommand(),    activityCommand(), agentCommand(),
        completionCommand(),  completeCommand()};
    return commands;
}

Result<insights::Currency> Call::currency() const
{
    const QString option = QStringLiteral("currency");
    return arguments.has(option) ? insights::currencyNamed(arguments.value(option)) : deck->currency();
}

Task<> seeOthers(Call* call, ProjectId project)
{
    const Cancel cancel = call->cancel;
    const QList<Text> remarks = co_await call->deck->imports().seeOthers(project, cancel);
    for (const Text& remark : remarks)
        call->out.note(remark.render());
}

const Command* findCommand(const QString& name)
{
    for (const Command& command : allCommands())
        if (command.usage.name == name)
            return &command;
    return nullptr;
}

QStringList commandNames()
{
    QStringList names;
    for (const Command& command : allCommands())
        if (command.shown == Command::Shown::Yes)
            names << command.usage.name;
    return names;
}

} // namespace shipdeck::cli
