// SPDX-License-Identifier: MIT
#pragma once
#include <QProcess>

namespace shipdeck::test {

//! Simulates another computer with a web server: a network namespace with an address that is not this computer's. Needs
//! root.
class Elsewhere {
public:
    Elsewhere();
    ~Elsewhere();
    static bool isPossible();
    bool isThere() const { return m_isThere; }
    QString address() const; //!< answers "from elsewhere"

private:
    QProcess m_server;
    bool m_isThere = false;
};

} // namespace shipdeck::test
