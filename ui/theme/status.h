// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"

namespace shipdeck::ui {

//! "Building" / "빌드 중": the product's word in the reader's language. Tokens carry both languages.
QString statusName(Status status);
Icon statusIcon(Status status);
//! Something still changes by itself (Queued and Waiting do not, and a canary keeps its share).
bool isRunning(Status status);

} // namespace shipdeck::ui
