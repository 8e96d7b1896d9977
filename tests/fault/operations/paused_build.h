// SPDX-License-Identifier: MIT
#pragma once
#include "scenario.h"

namespace shipdeck::test {

//! A deploy of the site whose build waits until it is let go.
class PausedBuild {
public:
    explicit PausedBuild(Home& home);
    QString operation() const { return m_operation; }
    QString deployment() const;
    bool isBuilding() const;
    void releaseLock();

private:
    Home& m_home;
    QString m_operation;
};

} // namespace shipdeck::test
