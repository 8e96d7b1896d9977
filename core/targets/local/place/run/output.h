// SPDX-License-Identifier: MIT
#pragma once
#include "loop.h"
#include "redact.h"
#include "spec.h"

namespace shipdeck::run {

//! Copies the app's output from its pipe into the log. It always reads, so that the app never blocks; what can't be
//! stored (limit reached, disk full) is dropped, and a line says how much.
class Output {
public:
    Output(Loop& loop, const Spec& spec, int log);

    int openPipe();                     //!< a new pipe for one run of the app; returns the app's end
    void drain();                       //!< reads what is left in the pipe and closes it
    void say(const std::string& words); //!< writes a line of our own

private:
    void readSome();
    void store(const std::string& bytes);
    bool writeAll(const std::string& bytes);
    void closePipe();

    Loop& m_loop;
    Redact m_redact;
    int m_log;
    int m_pipe = -1;
    std::int64_t m_limit;
    std::int64_t m_size = 0;
    std::int64_t m_lost = 0;
    bool m_limited = false;
    bool m_atLineStart = true;
};

} // namespace shipdeck::run
