// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/bisect/bisection.h"

namespace shipdeck {

//! Which search is wanted; what is empty is found.
struct BisectRequest {
    ProjectId project;
    EnvironmentName environment{QStringLiteral("production")};
    DeploymentId deployment; //!< the failed one; empty: the newest of the environment
    QString good;            //!< a commit, branch or tag; empty: what was deployed before it without failure
    QString bad;             //!< likewise; empty: the failed deployment's commit
    QString run;             //!< a command line that fails for bad commits; empty: the build
};

//! state (running, found, canceled, failed), commits, first bad one, error: the contract of `--json`. `diff`: its patch.
QJsonObject toPublicJson(const store::Operation& operation, const deploy::Bisection& bisection, const QByteArray& diff);

} // namespace shipdeck
