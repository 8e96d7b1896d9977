// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <QObject>

namespace shipdeck::local {

//! A one-time event that a coroutine can wait for. The coroutine resumes from the event loop, not from within the
//! signal, so it may destroy the sender.
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
