// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/ids.h"
#include "command_line.h"
#include "deck/deck.h"
#include "insights/prices/currency.h"
#include "output.h"

namespace shipdeck::cli {

//! A call of a command. `deck` is nullptr for commands that need no store (completion).
struct Call {
    Arguments arguments;
    Deck* deck = nullptr;
    Output& out;
    Cancel cancel; //!< Ctrl+C

    //! `--currency`, else the setting, else the country's. BadInput `currency-unknown`.
    Result<insights::Currency> currency() const;
};

//! A command: its usage and its function. Each is in a separate file in commands/.
struct Command {
    enum class Needs { Deck, Nothing };
    enum class Shown { Yes, No }; //!< No: for our own scripts, not listed
    Usage usage;
    Task<Exit> (*run)(Call call);
    Needs needs = Needs::Deck;
    Shown shown = Shown::Yes;
};

//! Imports other computers' releases; a failure is reported on stderr. An empty project: all.
Task<> seeOthers(Call* call, ProjectId project = {});

const QList<Command>& allCommands();
const QStringList& shownStates(); //!< values of `list --state`
const Command* findCommand(const QString& name);
QStringList commandNames(); //!< without hidden ones

// commands/<name>.cpp
Command deployCommand();
Command detectCommand();
Command listCommand();
Command activityCommand();
Command showCommand();
Command logsCommand();
Command openCommand();
Command cancelCommand();
Command retryCommand();
Command redeployCommand();
Command bisectCommand();
Command rollbackCommand();
Command promoteCommand();
Command canaryCommand();
Command accessCommand();
Command unpinCommand();
Command unlockCommand();
Command freezeCommand();
Command removeCommand();
Command forgetCommand();
Command renameCommand();
Command projectsCommand();
Command varsCommand();
Command settingsCommand();
Command pushesCommand();
Command hookCommand();
Command loginCommand();
Command logoutCommand();
Command accountsCommand();
Command spacesCommand();
Command reposCommand();
Command connectionsCommand();
Command dataCommand();
Command cleanCommand();
Command stopCommand();
Command startCommand();
Command restartCommand();
Command shareCommand();
Command doctorCommand();
Command domainsCommand();
Command edgeCommand();
Command pricesCommand();
Command inventoryCommand();
Command importCommand();
Command agentCommand();
Command completionCommand();
Command completeCommand(); //!< called by the completion scripts

} // namespace shipdeck::cli
