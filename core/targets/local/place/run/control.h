// SPDX-License-Identifier: MIT
#pragma once
#include "loop.h"

#include <functional>
#include <map>
#include <string>

namespace shipdeck::run {

//! The socket by which agents watch and control this server. A client gets the state when it connects and after each
//! change, as a line of JSON; a closed connection means that this launcher is gone. Accepts the lines `online` and
//! `offline REASON` (from outside.h), `stop`, `drain MILLISECONDS`, `sleep MILLISECONDS` and `wake`.
class Control {
public:
    using Order = std::function<void(const std::string& word, const std::string& rest)>;
    Control(Loop& loop, int listener, Order order);
    void tell(const std::string& state); //!< a line of JSON

private:
    void acceptSome();
    void readFrom(int fd);
    void drop(int fd);

    Loop& m_loop;
    int m_listener;
    Order m_order;
    std::string m_state;
    std::map<int, std::string> m_watchers; //!< and the beginning of a line that each has sent
};

int connectTo(const std::string& path); //!< -1: nothing listens there

} // namespace shipdeck::run
