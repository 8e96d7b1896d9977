// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <memory>

namespace shipdeck::aws {

//! Asks a person one question at a time: others with the same question wait until this is released.
using AskingTurn = std::shared_ptr<const QObject>;

//! On this thread. Canceled: the wait was canceled.
Task<Result<AskingTurn>> askingTurn(QString what, Cancel cancel);

} // namespace shipdeck::aws
