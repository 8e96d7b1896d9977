// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "store/records.h"
#include "store/servers.h"

namespace shipdeck {

//! How a release that should answer fares, as it was seen last.
struct Health {
    enum class State { Unknown, Passing, Starting, Failing, Stopped, Asleep };
    State state = State::Unknown;
    Text what;        //!< "It crashes: it ended with code 1 and was started again 6 times."
    QString output;   //!< the app's own last words, when it fails
    QDateTime seenAt; //!< when that was observed; since when it is asleep
    QList<Text> next; //!< the likeliest first; empty unless it fails or is stopped
    bool isFailing() const { return state == State::Failing; }
    bool isStopped() const { return state == State::Stopped; } //!< by a person
    bool isAsleep() const { return state == State::Asleep; }   //!< until the next request
    QJsonObject toPublicJson() const;
};

//! `stages`: of its deployment, whose probe counts until the server was seen again; `server`: none for files.
Health healthOf(const store::Deployment& deployment, const QString& projectName, const QList<store::Stage>& stages,
                const std::optional<store::ServerRecord>& server);

//! Whether a server runs or is about to be restarted, as it was seen last.
bool isUp(const std::optional<store::ServerRecord>& server);

} // namespace shipdeck
