// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

#include <QStringList>

namespace shipdeck::deploy {

//! source, detect, install, build, test, package, provision, publish, release, verify, assign
const QStringList& stageNames();
int stagePosition(const QString& stage); //!< 0-based; 99 if unknown
//! The state of a deployment while it runs this stage.
store::State stateDuring(const QString& stage);

} // namespace shipdeck::deploy
