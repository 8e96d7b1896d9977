// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "command_line.h"
#include "deck/deck.h"
#include "output.h"

namespace shipdeck::cli {

//! What a command is given. `deck` is null for commands that need no store (completion).
struct Call {
    Words words;
    Deck* deck = nullptr;
    Output& out;
    Cancel cancel; //!< Ctrl+C
};

//! A command: its usage, and what it does. Each lives in a file of its own under commands/.
struct Command {
    enum class Needs { Deck, Nothing };
    Usage usage;
    Task<Exit> (*run)(Call call);
    Needs needs = Needs::Deck;
};

const QList<Command>& allCommands();
const Command* findCommand(const QString& name);

// commands/<name>.cpp
Command deployCommand();
Command listCommand();
Command showCommand();
Command logsCommand();
Command cancelCommand();
Command retryCommand();
Command redeployCommand();
Command rollbackCommand();
Command promoteCommand();
Command unpinCommand();
Command removeCommand();
Command projectsCommand();
Command agentCommand();

} // namespace shipdeck::cli
