// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/ids.h"

#include <QJsonObject>

namespace shipdeck {
namespace store {
class Database;
}
struct DeployRequest;

//! The settings that a new project takes from project `id`: those of the app, not those of the place where it runs, of who
//! may see it, or of what deploys it.
Result<QJsonObject> settingsLike(store::Database& db, const ProjectId& id);
//! The request with the source of the project that it is like. BadInput `like-unnamed`, `like-source`; Conflict `like-known`.
Result<DeployRequest> withSourceOfLike(store::Database& db, DeployRequest request);

} // namespace shipdeck
