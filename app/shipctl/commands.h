// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "command_line.h"
#include "deck/deck.h"
#include "insights/prices/currency.h"
#include "output.h"

namespace shipdeck::cli {

//! What a command is given. `deck` is null for commands that need no store (completion).
struct Call {
    Arguments arguments;
    Deck* deck = nullptr;
    Output& out;
    Cancel cancel; //!< Ctrl+C

    //! `--currency`, else the setting, else that of the country. BadInput `currency-unknown`.
    Result<insights::Currency> currency() const;
};

//! A command: its usage, and what it does. Each lives in a file of its own under commands/.
struct Command {
    enum class Needs { Deck, Nothing };
    enum class Shown { Yes, No }; //!< No: for our own scripts, in no list
    Usage usage;
    Task<Exit> (*run)(Call call);
    Needs needs = Needs::Deck;
    Shown shown = Shown::Yes;
};

//! Takes in what other computers have released; on stderr, why that cannot be seen. An empty project: all.
Task<> seeOthers(Call* call, QString project = {});

const QList<Command>& allCommands();
const QStringList& shownStates(); //!< what `list --state` takes
const Command* findCommand(const QString& name);
QStringList commandNames(); //!< the shown ones

// commands/<name>.cpp
Command deployCommand();
Command detectCommand();
Command listCommand();
Command showCommand();
Command logsCommand();
Command openCommand();
Command cancelCommand();
Command retryCommand();
Command redeployCommand();
Command rollbackCommand();
Command promoteCommand();
Command canaryCommand();
Command accessCommand();
Command unpinCommand();
Command unlockCommand();
Command removeCommand();
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
Command stopCommand();
Command startCommand();
Command doctorCommand();
Command edgeCommand();
Command pricesCommand();
Command inventoryCommand();
Command importCommand();
Command agentCommand();
Command completionCommand();
Command completeCommand(); //!< what the completion scripts ask

} // namespace shipdeck::cli
