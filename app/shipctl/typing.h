// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::cli {

//! Standard input up to its end, on a terminal up to the end of the line; no more than `most` bytes. Canceled at once
//! where that is asked for, which a plain read would not notice. BadInput `usage`: there is none.
Task<Result<QByteArray>> typed(qsizetype most, Cancel cancel);

} // namespace shipdeck::cli
