// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <termios.h>

namespace shipdeck::cli {

//! While it is alive, the terminal does not echo input.
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

//! Reads standard input to its end, on a terminal to the end of the line; at most `most` bytes. Unlike a plain read it
//! can be canceled. BadInput `usage`: there is no input.
Task<Result<QByteArray>> typed(qsizetype most, Cancel cancel);

} // namespace shipdeck::cli
