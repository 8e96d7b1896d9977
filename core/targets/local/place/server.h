// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"

#include <QMap>
#include <QMetaType>
#include <QStringList>
#include <chrono>

namespace shipdeck::local {

//! A folder of this computer that the app may see.
struct Share {
    QString from;
    QString to; //!< absolute, inside
    bool writable = false;
};

//! What it takes to run one release of a server.
struct ServerSpec {
    enum class Files { OwnCopy, ReadOnly };

    QString slug;
    QString release;
    QString command;              //!< a line for `sh -c`
    QString tree;                 //!< the artifact's folder
    Files files = Files::OwnCopy; //!< OwnCopy: the app may write beside its files; what it wrote goes with the release
    QString mountAt = QStringLiteral("/app"); //!< where the app sees its files
    QString folder;                           //!< relative to mountAt: where the command runs
    QList<Share> shares;                      //!< toolchains and the like
    build::Limits limits;                     //!< memory and processes by its launcher, which ends the app and says so
    bool reachesLan = false;                  //!< the private networks of this computer, beside the internet
    QMap<QString, QString> environment;       //!< complete but for PORT; reaches the app only, never a command line
    QMap<QString, QString> secrets; //!< name → value: also environment, and hidden in the log as [secret NAME]
    int port = 3000; //!< told to the app in `portVariable`; it has a network of its own, so nothing clashes
    QString portVariable = QStringLiteral("PORT");
    QString logFile;                     //!< appended to by the launcher, redacted before the first byte
    qint64 logLimit = qint64(512) << 20; //!< then a line says so and the rest is dropped
    std::chrono::milliseconds listenWithin = std::chrono::seconds(60);
    std::chrono::milliseconds grace = std::chrono::seconds(10); //!< between SIGTERM and SIGKILL
    //! Pause before the first new start after a crash; doubles up to 60 s, begins anew once it stayed up for 60 s.
    std::chrono::milliseconds firstRetry = std::chrono::seconds(1);
};

//! What a server does now, as its launcher tells it.
struct Server {
    enum class State { Gone, Starting, Listening, Waiting /* for the next try */, CrashLoop, Stopping };

    QString release;
    State state = State::Gone;
    int port = 0;          //!< the one it really listens on; 0: not known yet
    int requestedPort = 0; //!< the one it was told
    int exitCode = 0;      //!< of the last end; 128 + signal
    int crashes = 0;       //!< quick ones in a row
    std::chrono::milliseconds retryIn{};
    bool offline = false; //!< no way to the internet could be had
    bool asked = false;   //!< draining, stopping or gone because it was told to
    Text inWords() const;
    QList<Text> notes() const; //!< what a person should know, e.g. that it listens on another port than it was told
};
QString serverStateName(Server::State state); //!< "gone", "starting", "listening", "waiting", "crash-loop", "stopping"

} // namespace shipdeck::local
