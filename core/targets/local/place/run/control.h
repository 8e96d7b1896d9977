// SPDX-License-Identifier: MIT
#pragma once
#include "loop.h"

#include <functional>
#include <map>
#include <string>

namespace shipdeck::run {

//! The socket by which agents watch and steer this server. Whoever connects is told the state, and again after each
//! change, as a line of JSON; that a connection ends means that this launcher is gone. Understands the lines
//! `online` and `offline` (from outside.h), `stop` and `drain MILLISECONDS`.
class Control {
public:
    using Order = std::function<void(const std::string& word, long number)>;
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
    std::map<int, std::string> m_watchers; //!< and what of a line they have sent
};

int connectTo(const std::string& path); //!< -1: nobody listens there

} // namespace shipdeck::run
