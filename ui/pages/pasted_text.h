// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

class QMimeData;

namespace shipdeck::ui {

//! Its text, before anything looks at it. Limit `paste-too-long` above 1 MB, which is as much as a file of variables may have.
Result<QString> pastedText(const QMimeData& data);

} // namespace shipdeck::ui
