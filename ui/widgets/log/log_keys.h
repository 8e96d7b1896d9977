// SPDX-License-Identifier: MIT
#pragma once
class QKeyEvent;

namespace shipdeck::ui {

class LogNavigator;
class LogView;

//! Copy, search, jump to problems, follow, times, wrap. False: another key.
bool runKey(LogView& view, const QKeyEvent& event);
//! Caret, pages, begin and end, folds, next and previous step. False: another key.
bool moveByKey(LogNavigator& navigator, const QKeyEvent& event);

} // namespace shipdeck::ui
