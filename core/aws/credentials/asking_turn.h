// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <memory>

namespace shipdeck::aws {

//! A person is asked one thing at a time: whoever wants to ask for the same waits until this is let go.
using AskingTurn = std::shared_ptr<const QObject>;

//! On this thread. Canceled: the caller no longer wants to wait.
Task<Result<AskingTurn>> askingTurn(QString what, Cancel cancel);

} // namespace shipdeck::aws
