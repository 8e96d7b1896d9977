// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_codes.h"
#include "build/sandbox/descriptor.h"
#include "build/sandbox/loopback_relay.h"
#include "build/sandbox/process_tree.h"
#include "build/sandbox/sandbox.h"
#include "build/sandbox/way_out.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QProcess;
class QSocketNotifier;

namespace shipdeck::code {
inline constexpr Code buildMemory("build-memory");
inline constexpr Code sandboxFailed("sandbox-failed");
inline constexpr Code sandboxNetwork("sandbox-network");
} // namespace shipdeck::code

namespace shipdeck::build {

//! One command from its start until all its processes have ended.
class Job : public QObject {
    Q_OBJECT
public:
    struct Settings {
        bool isolated = false;
        std::optional<WayOutPlan> wayOut;   //!< nullopt: no network to connect
        std::optional<LoopbackRoute> route; //!< likewise
        SandboxSpec spec;
        std::function<void(const QByteArray&)> output;
    };
    Job(const Sandbox& sandbox, Settings settings);
    ~Job() override;

    void start();
    //! Ends all processes with this outcome, unless it already has one.
    void stop(Failure outcome);
    //! Call it after over() was emitted.
    Result<Finished> outcome();

Q_SIGNALS:
    void over();

private:
    void readStatus();
    void initIsKnown(pid_t pid);
    void connectNetwork(pid_t pid);
    void openGate();
    void deliver();
    void watch();
    void measure();
    qint64 freeDisk() const;
    void killAll();
    void commandEnded();
    void bury();
    QSet<pid_t> members() const;

    const Sandbox& m_sandbox;
    Settings m_settings;
    QProcess* m_process;
    WayOut* m_wayOut = nullptr;
    LoopbackRelay* m_relay = nullptr;
    Pipe m_status; //!< bwrap reports the namespace's init here, and whether the command ran
    Pipe m_gate;   //!< the command waits for it until its network is ready
    QByteArray m_statusText;
    QSocketNotifier* m_statusNotifier = nullptr;
    Descriptor m_init; //!< pidfd of the namespace's init, whose end means that every process inside has ended
    pid_t m_initPid = 0;
    QTimer m_watch;
    QElapsedTimer m_clock;
    qint64 m_freeAtStart = 0;
    qint64 m_stoppedMs = 0; //!< when it was asked to end
    qint64 m_lastOutputMs = 0;
    qint64 m_lastMeasureMs = 0;
    QByteArray m_mark;                     //!< without isolation: the environment entry that marks our processes
    mutable QHash<pid_t, quint64> m_known; //!< without isolation: members seen so far, by start time
    std::optional<Failure> m_failure;
    QByteArray m_tail; //!< the last output before the command ran, from bwrap
    Finished m_finished;
    bool m_ended = false;
};

} // namespace shipdeck::build
