// SPDX-License-Identifier: MIT
#pragma once
#include "base/command.h"

#include <QObject>

class QSocketNotifier;

namespace shipdeck::local {

//! The three standard streams of a program that outlives us; descriptors stay the caller's.
struct Streams {
    int input = -1; //!< -1: /dev/null
    int output = -1;
    int errors = -1;
};

//! Starts a program in a session of its own, with nothing of ours open but these streams. Gives its process id.
Result<qint64> startDetached(const Command& command, Streams streams);

//! Tells when a process has ended, by pidfd: it need not be a child of ours, and its number may be used again.
class ProcessWatch : public QObject {
    Q_OBJECT
public:
    explicit ProcessWatch(qint64 pid);
    ~ProcessWatch() override;
    qint64 pid() const { return m_pid; }
    bool isRunning() const;
    void kill(int signal) const; //!< by the descriptor: never hits another process

Q_SIGNALS:
    void ended();

private:
    void collect();
    qint64 m_pid;
    int m_fd;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace shipdeck::local
