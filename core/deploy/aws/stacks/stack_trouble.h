// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/stacks/stacks.h"

namespace shipdeck::site {

//! Only gone, or made: what could not be taken back after an update needs a person.
bool mayBeRemade(const aws::Stack& stack);
//! Since AWS was at work on it last: what kept a change from being taken back, not what had made it fail before.
bool beganLast(const aws::StackEvent& event);

} // namespace shipdeck::site
