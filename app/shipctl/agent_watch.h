// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QTimer>

namespace shipdeck::cli {

class Output;

//! While a command waits, says once what keeps the agent from working: one that is suspended keeps its lock, so the
//! command would wait forever without an explanation. It goes on by itself when the agent does.
class AgentWatch {
public:
    AgentWatch(Deck* deck, Output& out); //!< `deck`: nullptr for a command that has none

private:
    QTimer m_second;
    bool m_isSaid = false;
};

} // namespace shipdeck::cli
