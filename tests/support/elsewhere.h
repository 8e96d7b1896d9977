// SPDX-License-Identifier: MIT
#pragma once
#include <QProcess>

namespace shipdeck::test {

//! Another computer with a web server: a network namespace of its own, reached by an address that is none of this
//! computer's. Making one needs root.
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
