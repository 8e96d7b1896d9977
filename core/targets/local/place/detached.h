// SPDX-License-Identifier: MIT
#pragma once
#include "base/command.h"

#include <QObject>

class QSocketNotifier;

namespace shipdeck::local {

//! The standard streams of a program that outlives us; the caller keeps the descriptors.
struct Streams {
    int input = -1; //!< -1: /dev/null
    int output = -1;
    int errors = -1;
};

//! Starts a program in its own session with no open descriptors but these. Returns its process id.
Result<qint64> startDetached(const Command& command, Streams streams);

//! Signals the end of a process, by pidfd: also of one that is no child, and safe if its id is used again.
class ProcessWatch : public QObject {
    Q_OBJECT
public:
    explicit ProcessWatch(qint64 pid);
    ~ProcessWatch() override;
    qint64 pid() const { return m_pid; }
    bool isRunning() const;
    void kill(int signal) const; //!< by the descriptor, so it cannot hit another process

Q_SIGNALS:
    void ended();

private:
    void collect();
    qint64 m_pid;
    int m_fd;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace shipdeck::local
