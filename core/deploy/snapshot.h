// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/sources/source.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! All that an exact rollback needs, kept as JSON with the deployment: the source it came from, how it was understood,
//! the versions of its variables and of its tools, and how its artifact is served.
struct Snapshot {
    build::SourceSpec source;
    QString sourceDigest;
    build::Detection detection;
    QStringList variables;    //!< ids of versions
    QStringList toolVersions; //!< "node 24.1.0", exact
    QString nodeVersion;      //!< exact; empty: none
    QString buildKey;
    QString healthPath;         //!< asked by probes; "/" unless shipdeck.yml says otherwise
    QJsonObject serverSettings; //!< those of the project that its server is started with: memory, network
    bool buildNetwork = false;  //!< the build step may use the network
    bool reusedArtifact = false;
    QString passedTests;     //!< the command line of the tests that the artifact has passed; empty: none
    bool isReleased = false; //!< its release command has run
    //! Files of the source that are not published and say how the site behaves, by name; as Target::remembered() has them.
    QJsonObject sourceRules;
    //! What the target calls this release, where it lies outside this computer; on GitHub Pages `commit` and `tree`.
    QJsonObject placed;

    bool isServer() const { return detection.kind == build::Detection::Kind::Server; }
    QJsonObject toJson() const;
    static Snapshot fromJson(const QJsonObject& object);
    static Snapshot of(const store::Deployment& deployment) { return fromJson(deployment.snapshot); }
};

//! How many releases beside the current one stay ready for a rollback: what a person has set for the project, else what
//! shipdeck.yml of `current` says.
int retentionOf(const store::Project& project, const store::Deployment& current);

QString sourceKindName(build::SourceSpec::Kind kind); //!< folder, ready, git
build::SourceSpec::Kind sourceKindFromName(const QString& name);

} // namespace shipdeck::deploy
