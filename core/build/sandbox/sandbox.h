// SPDX-License-Identifier: MIT
#pragma once
#include "base/command.h"
#include "build/sandbox/descriptor.h"
#include "build/sandbox/way_out.h"

#include <QList>
#include <optional>

namespace shipdeck::build {

//! What a sandboxed command reaches. Outbound: the internet, but not this computer, the metadata address or a private
//! network, except for a proxy that this computer's environment names. Shared: everything that this user reaches, which is
//! only the fallback.
enum class Network { None, Outbound, Shared };

//! A file or folder of this computer that the command sees. `inside` is absolute; empty means the same path as outside.
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
    qint64 freeDiskBytes = 0;    //!< has to stay free where it writes, or an eighth of what was free: `disk-full`
    std::chrono::seconds cpu{0}; //!< RLIMIT_CPU of each process
    std::chrono::milliseconds deadline{0}; //!< `build-timeout`
    std::chrono::milliseconds silence{0};  //!< without a byte of output for so long: `build-silent`
    //! What a build gets unless its project says otherwise: deadline 30 min, silence 10 min, memory by this machine.
    static Limits forBuilds();
    static Limits forServers(); //!< half of this machine's memory, and no time limits
};

//! One command and all that it may see. `command[0]` is looked up in the PATH of `environment`, inside.
struct SandboxSpec {
    QStringList command;
    QString folder;                  //!< working folder, inside
    QList<Mount> mounts;             //!< in this order: a later one may lie within an earlier one
    QProcessEnvironment environment; //!< complete; HOME, PATH, TMPDIR, CI and the like are added where missing
    Network network = Network::None;
    bool reachesLan = false; //!< with Outbound, the private networks that this computer reaches too
    Limits limits;
    QString operation; //!< becomes SHIPDECK_OPERATION: how orphans are found again after a crash
    //! Builds die with this process; servers live on.
    bool dieWithParent = true;
    //! It is process 1 of the sandbox, which nothing inside can kill or look into; it has to reap what others leave.
    bool isFirst = false;
    QByteArray input;
    Descriptor status; //!< with isolation: bwrap's --json-status-fd; null: not wanted
    Descriptor gate;   //!< with isolation: the command waits until it can be read from; null: it does not wait
};

//! The one way in which code that is not ours gets to run: as this user, and for root as a user without rights.
class Sandbox {
public:
    //! Finds out by really trying what this computer can do. Never fails: what is missing ends up in remarks().
    static Task<Sandbox> probe(Cancel cancel = {});
    //! Without isolation, for tests of the fallback.
    static Sandbox bare();

    //! False: no user namespaces or no bubblewrap. Commands then see what this user sees.
    bool isIsolated() const { return !m_bwrap.isEmpty(); }
    //! What `wanted` comes to here: Outbound becomes Shared where it can't be done, or where
    //! SHIPDECK_BUILD_NETWORK=shared asks for that (a package registry on this computer's loopback).
    Network granted(Network wanted) const;
    //! Whether a command with this network cannot reach this user's files and services. SHIPDECK_BUILD_NETWORK=shared
    //! asks for the services, so they do not count then.
    bool isolates(Network wanted) const { return isIsolated() && (m_sharedWanted || granted(wanted) == wanted); }
    //! For who starts a command() with Outbound: how its network is connected. Nothing where Outbound is not granted.
    std::optional<WayOutPlan> wayOut(bool reachesLan) const;
    //! Fallbacks in words, to be said once and shown.
    QList<Text> remarks() const { return m_remarks; }

    //! What is run, for the glass box and for servers that someone else starts (who must call its `inChild`: the
    //! environment travels by descriptor and not on the command line). With Outbound its network is connected to nothing
    //! until somebody does it, as run() does. Without isolation, inside paths in the command, its folder and its environment are
    //! written back to those outside.
    Command command(const SandboxSpec& spec) const;

    //! Runs to the end and returns only when every process of it is gone, also on cancel (Canceled) and at a limit
    //! (Limit: `build-memory`, `build-processes`, `build-timeout`, `build-silent`). A non-zero exit is not an error here.
    //! Provider `sandbox-failed`, Network `sandbox-network`: the command was never started.
    //! Both streams go to `output` as they come; what it does not take yet stays in the pipe, so that a command that
    //! prints without end is slowed down and not stored. Call it on the main thread: the death signal is per thread.
    Task<Result<Finished>> run(SandboxSpec spec, std::function<void(const QByteArray&)> output, Cancel cancel) const;

private:
    QString m_bwrap;       //!< empty: no isolation
    QString m_outbound;    //!< pasta, or slirp4netns as root; empty: Outbound can't be had
    QString m_systemdRun;  //!< holds whole trees to their limits with cgroups; empty: can't be used here
    QStringList m_proxies; //!< addresses of this computer's proxies
    bool m_sharedWanted = false;
    QList<Text> m_remarks;
};

//! Kills what a crashed agent left of this operation (SHIPDECK_OPERATION in /proc/*/environ, ours only) and whatever
//! those started; returns how many there were once they are gone.
Task<Result<int>> sweepOrphans(QString operation);

} // namespace shipdeck::build
