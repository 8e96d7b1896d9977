// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/error_code.h"
#include "base/variable_scope.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace shipdeck::code {
inline constexpr Code nothingDetected("nothing-detected");
inline constexpr Code dataLost("data-lost");
inline constexpr Code buildNetwork("build-network");
} // namespace shipdeck::code

namespace shipdeck::build {

//! One piece of evidence: `file` relative to the repository root, `line` from 1 (0: the file as a whole).
struct Evidence {
    QString file;
    int line = 0;
    Text saw;
    bool operator==(const Evidence&) const = default;
};

//! A stable code (`no-lockfile`, `adapter-foreign`, …) and what it means here.
struct Warning {
    QString code;
    Text text;
    bool operator==(const Warning&) const = default;
};

//! An app of a monorepo that could be deployed instead.
struct AppChoice {
    QString root;      //!< relative to the repository root, "" for the root itself
    QString framework; //!< slug
    QString name;      //!< the framework's name for people
    int confidence = 0;
    bool operator==(const AppChoice&) const = default;
};

//! A variable of shipdeck.yml, with a plain value. Secrets have no place in a repository.
struct ProjectVariable {
    QString name, value;
    VariableScope scope = VariableScope::Both;
    bool operator==(const ProjectVariable&) const = default;
};

//! An environment of shipdeck.yml.
struct ProjectEnvironment {
    QString name;
    QString branch;                   //!< pushes to it deploy there; empty: none
    QList<ProjectVariable> variables; //!< on top of the project's
    bool operator==(const ProjectEnvironment&) const = default;
};

//! The type of a source tree, and how to build and run it. Every command is a line for `sh -c`, run in the app's root
//! unless it says otherwise; empty means there is nothing to do.
struct Detection {
    enum class Kind { Static, Server };

    QString root;          //!< the app, relative to the repository root; "" is the root itself
    QString workspaceRoot; //!< where install runs (the lock file's folder), relative to the repository root
    QString framework;     //!< slug of frameworks.json
    QString name;          //!< "Vite", "Next.js"
    QString version;       //!< of the framework, may be empty
    Kind kind = Kind::Static;
    QString runtime; //!< node, python, static, or another of frameworks.json
    QString
        packageManager; //!< npm, pnpm, yarn, bun, pip, uv, poetry, pdm, pipenv; empty when there is nothing to install
    QString packageManagerVersion; //!< exact ("9.12.3") or a major ("9"); empty: whatever comes with the runtime
    QString packageManagerDigest;  //!< from `packageManager` in package.json ("sha512.9f86…"); empty: none
    QString nodeVersion;           //!< as found ("20.11.1", "20", ">=18"); empty: the default
    QString pythonVersion;
    QString lockFile;        //!< relative to the repository root, may be empty
    QString installCommand;  //!< run in workspaceRoot
    QString buildCommand;    //!< run in `buildFolder`
    QString buildFolder;     //!< relative to the repository root: the app, or the workspace root in monorepos
    QString outputDirectory; //!< relative to the app; for static kinds what is published
    QString startCommand;    //!< run in the app's root of the artifact, with PORT set
    QString releaseCommand;  //!< once before traffic moves (Procfile `release`), may be empty
    QString testCommand;     //!< detected, not enabled
    QString spaFallback;     //!< file served for unknown paths without extension; empty: a site of pages
    int port = 0;            //!< the framework's default
    QString portVariable = QStringLiteral("PORT");
    QHash<QString, QString> buildEnvironment; //!< extra variables the build needs (NODE_OPTIONS=…)
    QHash<QString, QString> runEnvironment;   //!< extra variables the server needs (HOST=0.0.0.0)
    QStringList publicPrefixes;               //!< variables that are compiled into the browser bundle
    QStringList cachePaths;                   //!< kept between builds, relative to the app
    QStringList variableNames;                //!< asked for by .env.example and the like
    bool buildNetwork = false; //!< the build step itself needs network (Google fonts), or shipdeck.yml requests it
    bool wantsLan = false;     //!< from shipdeck.yml only: its code needs this computer's private networks
    QStringList workers;       //!< other lines of the Procfile, by name: listed, not run
    //! Folders whose changes concern this app (itself and what it depends on in the workspace); empty: all.
    QStringList watchedPaths;
    int confidence = 0; //!< 0..100, docs/detection.md
    QList<Evidence> evidence;
    QList<Warning> warnings;
    QStringList alternatives; //!< slugs of other candidates
    QList<AppChoice> apps;    //!< more than one: a choice is needed unless `root` was given
    //! Where each setting came from: "installCommand" → "package-lock.json", "outputDirectory" → "vite.config.ts:7".
    QHash<QString, QString> sources;
    //! From shipdeck.yml only: the rule of `test:` ("off", "warn", "block") and the file its results are in.
    QString testRule;
    QString testReport;
    int retention = 0; //!< releases kept; 0: not set. From shipdeck.yml only, as are these:
    QList<ProjectVariable> variables;
    QList<ProjectEnvironment> environments;

    bool operator==(const Detection&) const = default;
    bool needsChoice() const { return apps.size() > 1 && framework.isEmpty(); }
    //! Replaces an earlier result, with a warning about it. `source`: its origin, a place in a file or a setting.
    void setBuildNetwork(bool isAllowed, const QString& source);
    //! shipdeck.yml's variables of an environment: each name once, the environment's own value before the project's.
    QList<ProjectVariable> variablesIn(const QString& environment) const;
    //! "Vite, because package.json has vite ^5"; one sentence per line.
    QStringList reasons() const;
    QJsonObject toJson() const;       //!< for the store, lossless
    QJsonObject toPublicJson() const; //!< the contract of `shipctl detect --json`
    static Detection fromJson(const QJsonObject& object);
};

QString kindName(Detection::Kind kind); //!< "static", "server"
//! `root` is published as it is: nothing is detected and nothing is built.
Detection readyFolder(const QString& root);

} // namespace shipdeck::build
