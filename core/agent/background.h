// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck::agent {

//! Counts what runs beside the operations, so that the agent does not exit before it ends.
class Background {
public:
    bool isIdle() const { return m_count == 0; }

private:
    friend class Busy;
    int m_count = 0;
};

//! One such task, while it is alive.
class Busy {
public:
    explicit Busy(Background& background) : m_background(background) { ++m_background.m_count; }
    ~Busy() { --m_background.m_count; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

private:
    Background& m_background;
};

} // namespace shipdeck::agent
