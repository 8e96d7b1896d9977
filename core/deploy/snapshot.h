// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/sources/source.h"
#include "store/records.h"

namespace shipdeck::deploy {

inline const QString modifiedInSnapshot = QStringLiteral("modified");

//! Everything that an exact rollback needs, stored as JSON with the deployment: its source, the detection, the versions
//! of its variables and tools, and how its artifact is served.
struct Snapshot {
    build::SourceSpec source;
    QString sourceDigest;    //!< empty: the source was never fetched
    bool isModified = false; //!< its folder was not as the commit has it
    build::Detection detection;
    QStringList variables;    //!< ids of versions
    QStringList toolVersions; //!< "node 24.1.0", exact
    QString nodeVersion;      //!< exact; empty: none
    QString buildKey;
    QString healthPath;         //!< requested by probes; "/" unless shipdeck.yml sets it
    QJsonObject serverSettings; //!< settings of its server: memory, network
    bool buildNetwork = false;  //!< the build step may use the network
    bool reusedArtifact = false;
    QString passedTests;     //!< the command line of the tests that the artifact has passed; empty: none
    bool isReleased = false; //!< its release command has run successfully
    //! Unpublished files of the source that configure the site, by name; from Target::remembered().
    QJsonObject sourceRules;
    //! How the target identifies this release, if it is outside this computer; on GitHub Pages `commit` and `tree`.
    QJsonObject placed;

    bool isServer() const { return detection.kind == build::Detection::Kind::Server; }
    QJsonObject toJson() const;
    static Snapshot fromJson(const QJsonObject& object);
    static Snapshot of(const store::Deployment& deployment) { return fromJson(deployment.snapshot); }
};

QString sourceKindName(build::SourceSpec::Kind kind); //!< folder, ready, git
build::SourceSpec::Kind sourceKindFromName(const QString& name);

} // namespace shipdeck::deploy
