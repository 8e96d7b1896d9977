// SPDX-License-Identifier: MIT
#include "agent_watch.h"

#include "deck/agent.h"
#include "output.h"

namespace shipdeck::cli {

AgentWatch::AgentWatch(Deck* deck, Output& out)
{
    if (!deck)
        return;
    QObject::connect(&m_second, &QTimer::timeout, [this, deck, &out] {
        const Text trouble = deck->agent().trouble();
        if (!trouble.isEmpty() && !m_isSaid)
            out.note(trouble.render());
        m_isSaid = !trouble.isEmpty();
    });
    m_second.start(std::chrono::seconds(1));
}

} // namespace shipdeck::cli
