// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "deck/service.h"

namespace shipdeck {

//! The agent's process: whether it lives, and how it is brought to life.
class AgentService : DeckService {
public:
    using DeckService::DeckService;

    bool isAlive() const;
    //! Starts the agent if there is something for it to finish or to look after: work that a dead one left, and sites
    //! that are Current (after a reboot nothing runs until somebody comes).
    Result<> wake();
    //! What keeps a living agent from working, with the way out: it was suspended, or does nothing about what is open.
    //! Empty: nothing that is known.
    Text trouble() const;
    bool isSuspended() const;
    //! Lets a suspended agent go on, ends one that is stuck, and starts one where none lives.
    Result<> revive();
    //! Ends it; whatever runs is taken up by the next one. False: none lived. Conflict `agent-stays`.
    Task<Result<bool>> stop();
    //! Whether it starts when the person logs in; off by default.
    bool startsAtLogin() const;
    //! As `shipctl agent install` and `uninstall` do. Errors of files; Provider `systemctl-failed`.
    Task<Result<>> setStartsAtLogin(bool starts);

private:
    qint64 process() const; //!< 0: none lives
    bool isStuck() const;
};

} // namespace shipdeck
