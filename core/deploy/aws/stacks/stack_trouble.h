// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/stacks/stacks.h"

namespace shipdeck::site {

//! Whether the stack can be deleted and created again. After a failed update only a person can decide that.
bool mayBeRemade(const aws::Stack& stack);
//! Whether the event begins work on the stack. Failures since the last one tell why a rollback failed, not why the
//! change before it did.
bool beganLast(const aws::StackEvent& event);

} // namespace shipdeck::site
