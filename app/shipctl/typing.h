// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <termios.h>

namespace shipdeck::cli {

//! While it lives, what is typed on this terminal is not shown.
class Unseen {
public:
    Unseen();
    ~Unseen();
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
    bool m_isTerminal;
};

//! Standard input up to its end, on a terminal up to the end of the line; no more than `most` bytes. Canceled at once
//! where that is asked for, which a plain read would not notice. BadInput `usage`: there is none.
Task<Result<QByteArray>> typed(qsizetype most, Cancel cancel);

} // namespace shipdeck::cli
