// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Ends an operation that cannot be carried out with this error, before anything is changed.
std::unique_ptr<Step> refusedStep(const Error& error);

} // namespace shipdeck::deploy
