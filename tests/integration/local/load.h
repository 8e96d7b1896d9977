// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace shipdeck::test {

//! Clients that keep their connection and never retry: what fails once is counted.
class Load {
public:
    Load(unsigned short port, std::string host, int clients);
    ~Load();
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    long answered() const { return m_answered; }
    long failed() const { return m_failed; }
    void stop();

private:
    void ask(unsigned short port, const std::string& host);
    std::atomic<bool> m_running = true;
    std::atomic<long> m_answered = 0;
    std::atomic<long> m_failed = 0;
    std::vector<std::thread> m_clients;
};

} // namespace shipdeck::test
