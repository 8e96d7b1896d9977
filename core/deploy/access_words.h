// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonObject>

namespace shipdeck::deploy {

//! Describes who may see an environment, from Environment::access: "open to everybody", "only 203.0.113.0/24".
Text accessWords(const QJsonObject& access);

} // namespace shipdeck::deploy
