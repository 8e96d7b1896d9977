// SPDX-License-Identifier: MIT
#include "commands.h"

namespace shipdeck::cli {

const QList<Command>& allCommands()
{
    static const QList<Command> commands{
        deployCommand(),   listCommand(),    showCommand(),   logsCommand(),  cancelCommand(), retryCommand(), redeployCommand(),
        rollbackCommand(), promoteCommand(), unpinCommand(),  removeCommand(), projectsCommand(), agentCommand()};
    return commands;
}

const Command* findCommand(const QString& name)
{
    for (const Command& command : allCommands())
        if (command.usage.name == name)
            return &command;
    return nullptr;
}

} // namespace shipdeck::cli
