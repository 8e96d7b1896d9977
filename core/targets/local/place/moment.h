// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <QObject>

namespace shipdeck::local {

//! Something that happens once, and that a coroutine can wait for. It goes on from the event loop, never from within
//! the signal that told it, so it may destroy the sender.
class Moment : public QObject {
    Q_OBJECT
public:
    void come();
    Task<> wait();

Q_SIGNALS:
    void came();

private:
    bool m_came = false;
};

} // namespace shipdeck::local
