// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace shipdeck::run {

//! The parent of a server's sandbox: starts it, connects its network to the internet, reconnects it, and ends with it.
//! The sandbox and the connecting program both die with this process, so that neither is left alone.
class Outside {
public:
    //! CONTROL-SOCKET IP ROUTES TOOL… -- SANDBOX…; core/build/sandbox/way_out.h explains the first ones.
    explicit Outside(std::vector<std::string> words);
    int run(); //!< returns the exit code

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
    Descriptor m_addressesCome; //!< netlink: changes of this computer's addresses
    int m_exitCode = 0;
    bool m_told = false;
    bool m_connected = false;
};

} // namespace shipdeck::run
