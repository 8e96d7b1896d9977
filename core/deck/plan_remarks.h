// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

namespace shipdeck {

namespace build {
class Sandbox;
}
namespace deploy {
struct PlannedRelease;
}
namespace store {
class Database;
struct Deployment;
struct Project;
} // namespace store

//! What has to be known before a deployment is started, most important first.
QStringList planRemarks(store::Database& db, const build::Sandbox& sandbox, const store::Project& project,
                        const store::Deployment& deployment, const deploy::PlannedRelease& release);

} // namespace shipdeck
