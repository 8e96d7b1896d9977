// SPDX-License-Identifier: MIT
#pragma once
#include "log.h"
#include "loop.h"
#include "redact.h"
#include "spec.h"

namespace shipdeck::run {

//! Copies the app's output from its pipe into the log. It always reads, so that the app never blocks; what can't be
//! stored (disk full) is dropped, and a line says how much.
class Output {
public:
    Output(Loop& loop, const Spec& spec, int log);

    int openPipe(); //!< a new pipe for one run of the app; returns the app's end
    void drain();   //!< reads what is left in the pipe and closes it
    //! Writes a line of our own, redacted.
    void say(const std::string& words, logs::Level level = logs::Level::Ours);

private:
    void readSome();
    void store(const std::string& bytes);
    void closePipe();

    Loop& m_loop;
    const Spec& m_spec;
    Redact m_redact;
    Log m_log;
    int m_pipe = -1;
    std::uint64_t m_lost = 0;
    bool m_limited = false;
};

} // namespace shipdeck::run
