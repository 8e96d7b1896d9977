// SPDX-License-Identifier: MIT
#pragma once
#include <QSet>
#include <chrono>
#include <vector>

namespace shipdeck::aws {

//! Finds readable and writable sockets with epoll. For one thread; only wake() may be called by others.
class ReadySockets {
public:
    struct Ready {
        int socket;
        bool canRead;
        bool canWrite;
        bool isBroken;
    };

    ReadySockets();
    ~ReadySockets();
    ReadySockets(const ReadySockets&) = delete;
    ReadySockets& operator=(const ReadySockets&) = delete;

    //! Watches it until it is closed or passed again; with neither flag it is ignored.
    void watch(int socket, bool reading, bool writing);
    //! The ready ones. Waits until one is ready, wake() is called or the time is over.
    std::vector<Ready> wait(std::chrono::milliseconds time);
    void wake();

private:
    int m_poll;
    int m_bell;
    QSet<int> m_watched;
};

} // namespace shipdeck::aws
