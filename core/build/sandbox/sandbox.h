// SPDX-License-Identifier: MIT
#pragma once
#include "base/command.h"
#include "build/sandbox/descriptor.h"
#include "build/sandbox/way_out.h"

#include <QList>
#include <optional>

namespace shipdeck::build {

//! The network access of a sandboxed command. Outbound: the internet, but not this computer, the metadata address or a
//! private network, except for a proxy in this computer's environment. Shared: everything that this user reaches,
//! only as a fallback.
enum class Network { None, Outbound, Shared };

//! A file or folder of this computer for the command. `inside` is absolute; empty means the same path as outside.
struct Mount {
    QString host;
    QString inside;
    bool writable = false;
    bool operator==(const Mount&) const = default;
};

//! Zero means no limit.
struct Limits {
    qint64 memoryBytes = 0;      //!< of the whole tree, by a watchdog: `build-memory`
    qint64 dataBytes = 0;        //!< RLIMIT_DATA of each process (RLIMIT_AS breaks Node)
    qint64 fileBytes = 0;        //!< RLIMIT_FSIZE: no single file grows beyond it
    int processes = 0;           //!< of the whole tree, by the watchdog: `build-processes`
    int openFiles = 0;           //!< of the whole tree, by the watchdog where memory is limited too: `build-files`
    qint64 freeDiskBytes = 0;    //!< must stay free on its disk, or an eighth of the initial free space: `disk-full`
    std::chrono::seconds cpu{0}; //!< RLIMIT_CPU of each process
    std::chrono::milliseconds deadline{0}; //!< `build-timeout`
    std::chrono::milliseconds silence{0};  //!< time without output: `build-silent`
    //! The default limits of a build: deadline 30 min, silence 10 min, memory by this machine.
    static Limits forBuilds();
    static Limits forServers(); //!< half of this machine's memory, and no time limits
};

//! One command and everything it may access. `command[0]` is looked up in the PATH of `environment`, inside.
struct SandboxSpec {
    QStringList command;
    QString folder;                  //!< working folder, inside
    QList<Mount> mounts;             //!< in this order: a later one may lie within an earlier one
    QProcessEnvironment environment; //!< complete; HOME, PATH, TMPDIR, CI and the like are added if missing
    Network network = Network::None;
    bool reachesLan = false; //!< with Outbound: also the private networks of this computer
    Limits limits;
    QString operation; //!< becomes SHIPDECK_OPERATION, which identifies orphans after a crash
    //! Builds die with this process; servers live on.
    bool dieWithParent = true;
    //! The command is process 1 of the sandbox, which no process inside can kill or inspect; it has to reap orphans.
    bool isFirst = false;
    QByteArray input;
    Descriptor status; //!< with isolation: bwrap's --json-status-fd; nullptr: unused
    Descriptor gate;   //!< with isolation: the command waits until it is readable; nullptr: no wait
};

//! The only way to run untrusted code: as this user, or under root as a user without privileges.
class Sandbox {
public:
    //! Tests what this computer supports. Never fails: missing features are in remarks().
    static Task<Sandbox> probe(Cancel cancel = {});
    //! Without isolation, for tests of the fallback.
    static Sandbox bare();

    //! False: no user namespaces or no bubblewrap. Commands then have this user's access.
    bool isIsolated() const { return !m_bwrap.isEmpty(); }
    //! The network that `wanted` gives here: Outbound becomes Shared if unsupported, or if
    //! SHIPDECK_BUILD_NETWORK=shared is set (for a package registry on this computer's loopback).
    Network granted(Network wanted) const;
    //! Whether a command with this network cannot reach this user's files and services. SHIPDECK_BUILD_NETWORK=shared
    //! allows the services, so they do not count then.
    bool isolates(Network wanted) const { return isIsolated() && (m_sharedWanted || granted(wanted) == wanted); }
    //! For callers that start a command() with Outbound: how to connect its network. nullopt: Outbound is not granted.
    std::optional<WayOutPlan> wayOut(bool reachesLan) const;
    //! Descriptions of fallbacks, to be shown once.
    QList<Text> remarks() const { return m_remarks; }

    //! The command line, for display and for servers that another program starts (it must call its `inChild`: the
    //! environment is passed by descriptor and not on the command line). With Outbound its network is unconnected until
    //! the caller connects it, as run() does. Without isolation, inside paths in the command, its folder and its
    //! environment are translated to outside paths.
    Command command(const SandboxSpec& spec) const;

    //! Runs to the end and returns only when every process of it is gone, also on cancel (Canceled) and at a limit
    //! (Limit: `build-memory`, `build-processes`, `build-timeout`, `build-silent`). A non-zero exit is not an error here.
    //! Provider `sandbox-failed`, Network `sandbox-network`: the command was never started.
    //! Both streams go to `output` as they arrive; unread output stays in the pipe, so an endlessly printing
    //! command is slowed down and not stored. Call it on the main thread: the death signal is per thread.
    Task<Result<Finished>> run(SandboxSpec spec, std::function<void(const QByteArray&)> output, Cancel cancel) const;

private:
    QString m_bwrap;       //!< empty: no isolation
    QString m_outbound;    //!< pasta, or slirp4netns as root; empty: Outbound can't be had
    QString m_systemdRun;  //!< holds whole trees to their limits with cgroups; empty: can't be used here
    QStringList m_proxies; //!< addresses of this computer's proxies
    bool m_sharedWanted = false;
    QList<Text> m_remarks;
};

//! Kills processes of this operation that a crashed agent left (SHIPDECK_OPERATION in /proc/*/environ, ours only), with
//! their children; returns their number once they have ended.
Task<Result<int>> sweepOrphans(QString operation);

} // namespace shipdeck::build
