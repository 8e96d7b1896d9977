// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace shipdeck::run {

//! The parent of a server's sandbox: starts it, connects its network to the internet and keeps it connected, ends with
//! it. Both the sandbox and the program that connects it die with us, so that none is ever left without the other.
class Outside {
public:
    //! CONTROL-SOCKET IP ROUTES TOOL… -- SANDBOX…; core/build/sandbox/way_out.h says what the first ones mean.
    explicit Outside(std::vector<std::string> words);
    int run(); //!< gives the exit code

private:
    using Words = std::vector<std::string>;
    static pid_t start(Words words, const std::function<bool()>& setUp);
    bool findLauncher();
    std::string connectNetwork();
    std::string startTool(int users);
    std::string closeRoutes();
    void addressesChanged();
    void wait(std::chrono::milliseconds atMost);
    void tell(const std::string& why);
    bool outlives(std::chrono::milliseconds pause);
    bool hasSandboxEnded();
    void endTool();

    std::string m_control;
    std::string m_ip;
    std::string m_routes;
    Words m_toolWords;
    Words m_sandboxWords;
    pid_t m_sandbox = -1;
    pid_t m_launcher = -1;
    pid_t m_tool = -1;
    Descriptor m_toolSays;
    Descriptor m_childEnds;     //!< a signalfd
    Descriptor m_addressesCome; //!< netlink: this computer gets and loses addresses
    int m_exitCode = 0;
    bool m_told = false;
    bool m_connected = false;
};

} // namespace shipdeck::run
