// SPDX-License-Identifier: MIT
#pragma once
#include "base/server_state.h"
#include "build/sandbox/sandbox.h"

#include <QMap>
#include <QMetaType>
#include <QStringList>
#include <chrono>

namespace shipdeck::local {

//! A folder of this computer that is mounted for the app.
struct Share {
    QString from;
    QString to; //!< absolute path inside
    bool writable = false;
};

//! What is needed to run one release of a server.
struct ServerSpec {
    enum class Files { OwnCopy, ReadOnly };

    QString slug;
    QString release;
    QString command;              //!< a line for `sh -c`
    QString tree;                 //!< the artifact's folder
    Files files = Files::OwnCopy; //!< OwnCopy: the app may write next to its files; deleted with the release
    QString mountAt = QStringLiteral("/app"); //!< where the app's files are mounted
    QString folder;                           //!< working folder, relative to mountAt
    QList<Share> shares;                      //!< toolchains and the like
    build::Limits limits;                     //!< the launcher enforces memory and processes
    bool reachesLan = false;                  //!< allow this computer's private networks besides the internet
    QMap<QString, QString> environment;       //!< complete except PORT; only for the app, never on a command line
    QMap<QString, QString> secrets; //!< name → value: part of the environment, and replaced in the log by [secret NAME]
    int port = 3000;                //!< passed to the app in `portVariable`; each app has its own network
    QString portVariable = QStringLiteral("PORT");
    //! `….log` of a log with an index (logs/log_file.h); written by the launcher, redacted before it reaches the disk.
    QString logFile;
    qint64 logKeep = qint64(64) << 20; //!< bytes of output that are kept; earlier ones are dropped
    std::chrono::milliseconds listenWithin = std::chrono::seconds(60);
    std::chrono::milliseconds grace = std::chrono::seconds(10); //!< between SIGTERM and SIGKILL
    //! Pause before the first restart after a crash; doubles up to 60 s, and is reset once the app ran for 60 s.
    std::chrono::milliseconds firstRetry = std::chrono::seconds(1);
};

//! The current state of a server, as its launcher reports it.
struct Server {
    using State = ServerState;

    QString release;
    State state = State::Gone;
    int port = 0;          //!< where it actually listens; 0: not known yet
    int requestedPort = 0; //!< the configured one
    int exitCode = 0;      //!< of the last run; 128 + signal
    int crashes = 0;       //!< early crashes in a row
    std::chrono::milliseconds retryIn{};
    bool offline = false; //!< the internet connection failed
    bool asked = false;   //!< draining, stopping or gone on request
    Text inWords() const;
    QList<Text> notes() const; //!< remarks for a person, e.g. that it listens on another port than configured
};

} // namespace shipdeck::local
