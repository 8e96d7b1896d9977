// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QCoroTask>

namespace shipdeck {

//! A running job. Destroying it does not stop it; only Cancel does.
template <typename T = void> using Task = QCoro::Task<T>;

} // namespace shipdeck
