// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

#include <QStringList>

namespace shipdeck::deploy {

//! source, detect, install, build, test, package, provision, publish, release, verify, assign
const QStringList& stageNames();
int stagePosition(const QString& stage); //!< 0-based; 99: not one of them
//! The state that a deployment shows while this stage of its deploy runs.
store::State stateDuring(const QString& stage);

} // namespace shipdeck::deploy
