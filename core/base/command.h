// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <chrono>
#include <functional>

namespace shipdeck {

//! One run of another program: an argument list, never a shell line.
struct Command {
    QString program; //!< absolute path
    QStringList arguments;
    QString folder;
    QProcessEnvironment environment; //!< complete: nothing else is inherited
    QByteArray input;
    std::chrono::milliseconds deadline = std::chrono::minutes(10);
    //! Called with each piece of output as it arrives (both streams); when set, `Finished::output` stays empty.
    std::function<void(const QByteArray&)> onOutput;
    //! Runs in the child between fork and exec: async-signal-safe calls only.
    std::function<void()> inChild;

    //! The command line for a shell, quoted for sh.
    QString line() const;
};

struct Finished {
    int exitCode = 0; //!< 128 + signal if it was killed by one
    QByteArray output;
    QByteArray errors;
    std::chrono::milliseconds took{};
    bool ok() const { return exitCode == 0; }
};

//! Runs a command to its end in its own process group; that group is killed on cancel (Canceled) and at the deadline
//! (Limit, code `deadline`). A non-zero exit is not an error here. NotFound: it could not be started.
Task<Result<Finished>> run(Command command, Cancel cancel = {});

//! PATH, LANG=C.UTF-8, HOME and the settings for proxies and CA files of this process: for git and our own helpers.
QProcessEnvironment plainEnvironment();
QString shellQuoted(const QString& word);
//! For `inChild` and similar: kills this process when its parent `parent` ends; immediately if that has ended already.
void dieWith(qint64 parent);

} // namespace shipdeck
