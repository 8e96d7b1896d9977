// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

//! The state of a release's app server: in the store, in what its launcher reports, and on the screen.
enum class ServerState : quint8 {
    Gone,
    Starting,
    Listening,
    Waiting, //!< for the next try
    CrashLoop,
    Stopping,
    Asleep //!< nothing of the app runs; the next request starts it
};
QString
serverStateName(ServerState state); //!< "gone", "starting", "listening", "waiting", "crash-loop", "stopping", "asleep"
ServerState serverStateOf(const QString& name, ServerState otherwise); //!< `otherwise`: for a name it does not know

} // namespace shipdeck
