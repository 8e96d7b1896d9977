// SPDX-License-Identifier: MIT
#pragma once
#include <QUrl>
#include <QWidget>

namespace shipdeck::ui {

//! Opens a page in the browser. If no browser can be started, a dialog over the window of `anywhere` shows the address;
//! `Clipboard::Take` has copied it already.
enum class Clipboard { Take, Leave };
void openPage(QWidget* anywhere, const QUrl& page, Clipboard clipboard = Clipboard::Take);

} // namespace shipdeck::ui
