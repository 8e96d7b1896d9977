// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "build/sandbox/sandbox.h"
#include "net/http.h"

namespace shipdeck::build {

//! The tools for one build, ready to be mounted. Paths in `binFolders` and `environment` are inside paths.
struct Toolchain {
    QStringList binFolders; //!< precede the system's in PATH, in this order
    QList<Mount> mounts;
    QProcessEnvironment environment; //!< registries, proxies, CA files
    QStringList versions;            //!< "node 24.1.0", "npm 11.2.0": for the build key and the log
    QList<Text> remarks;

    //! Into a spec: mounts in front of its own, environment where the spec says nothing, PATH.
    void addTo(SandboxSpec& spec) const;
};

struct NodeRequirement {
    QString node;                            //!< as found: "20.11.1", "^20 || >=22", "lts/iron"; empty: the default
    QString manager = QStringLiteral("npm"); //!< npm, pnpm, yarn, bun
    QString managerVersion;                  //!< exact, a major, a range, or empty
    QString managerDigest;                   //!< see checkDigest(); empty: none
    bool berry = false;                      //!< Yarn 2 and later
    QString registry;                        //!< empty: npmRegistry()
};

struct PythonRequirement {
    QString python;     //!< as found: "3.12", ">=3.10", "3.11.4"; empty: any
    QString manager;    //!< pip, uv, poetry, pdm, pipenv
    QString demandedBy; //!< the file that requires `python`; empty: another version is acceptable
};

using Report = std::function<void(Text)>; //!< "Fetching node 24.1.0." as it happens

//! Node and the package manager from the npm registry: chosen by docs/detection.md, fetched once, integrity verified,
//! kept under paths.toolchains(), shared by processes. Without a network, cached versions are used, then the system's
//! Node. NotFound `node-version-missing`, `manager-version-missing`; Provider `toolchain-broken`; those of Http.
//! `http` must outlive the task.
Task<Result<Toolchain>> prepareNode(NodeRequirement requirement, Paths paths, Http* http, Report report, Cancel cancel);

//! The system's Python; another version than wanted is used with a remark, or is `python-version-missing` (NotFound). Tools such as uv and poetry come into a
//! virtual environment under paths.toolchains(), made in the sandbox as part of `operation`. NotFound `python-missing`, `python3-venv-missing`.
Task<Result<Toolchain>> preparePython(PythonRequirement requirement, Paths paths, const Sandbox* sandbox,
                                      QString operation, Report report, Cancel cancel);

//! NPM_CONFIG_REGISTRY, then the `registry` line of ~/.npmrc and /etc/npmrc, then the public one. Never a token.
QString npmRegistry();
//! Proxies and CA files of this process and its package indexes, for commands in the sandbox; the files are mounted.
Toolchain sandboxEnvironment();

} // namespace shipdeck::build
