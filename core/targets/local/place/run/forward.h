// SPDX-License-Identifier: MIT
#pragma once
#include "loop.h"
#include "ports.h"

#include <functional>
#include <string>
#include <unordered_set>

namespace shipdeck::run {

//! Forwards connections from a unix socket to the app, byte by byte: requests, uploads, WebSockets. A half-closed side
//! is passed on as such.
class Forward {
public:
    //! `onRefused`: the app no longer accepts connections on its port; the connection waits for the next open().
    Forward(Loop& loop, int listener, std::function<void()> onRefused);
    ~Forward();

    void open(const Listener& app); //!< the app listens there
    void hold();                    //!< connections wait, for example during a restart
    void refuse();                  //!< connections are closed, and nginx shows its error page
    //! Connections wait; the first one is reported, also if it waits already.
    void await(std::function<void()> onRequest);
    int connections() const { return int(m_pairs.size()); }
    std::function<void()> onIdle; //!< the last connection has ended

private:
    struct Flow {
        std::string pending;   //!< read, not yet written
        bool ended = false;    //!< end of input
        bool passedOn = false; //!< the end was passed on to the other side
        bool broken = false;   //!< the other side does not accept data
    };
    struct Pair {
        int client = -1;
        int app = -1;
        bool connecting = false;
        Flow up; //!< client → app
        Flow down;
        std::uint32_t clientEvents = 0;
        std::uint32_t appEvents = 0;
    };
    enum class Mode { Hold, Await, Open, Refuse };

    void setMode(Mode mode);
    void acceptSome();
    void connectApp(Pair* pair);
    void connected(Pair* pair);
    void pump(Pair* pair);
    void carry(int from, int to, Flow& flow);
    void listenFor(int fd, std::uint32_t& had, std::uint32_t wanted, Pair* pair);
    void close(Pair* pair);

    Loop& m_loop;
    int m_listener;
    std::function<void()> m_onRefused;
    std::function<void()> m_onRequest;
    Mode m_mode = Mode::Hold;
    bool m_accepting = false;
    Listener m_app;
    std::unordered_set<Pair*> m_pairs;
};

} // namespace shipdeck::run
