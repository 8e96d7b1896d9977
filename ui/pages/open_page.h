// SPDX-License-Identifier: MIT
#pragma once
#include <QUrl>
#include <QWidget>

namespace shipdeck::ui {

//! Opens a page in the browser. Where no browser can be started, a dialog over the window of `anywhere` says so, with the
//! address to copy; `Clipboard::Take` has put it into the clipboard already.
enum class Clipboard { Take, Leave };
void openPage(QWidget* anywhere, const QUrl& page, Clipboard clipboard = Clipboard::Take);

} // namespace shipdeck::ui
