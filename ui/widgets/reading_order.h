// SPDX-License-Identifier: MIT
#pragma once
#include <QList>

class QWidget;

namespace shipdeck::ui {

//! What Tab goes to below `root`, in the order in which it is read: from the top to the bottom, in a row from left to
//! right. Cards and buttons are made when their data comes, so the order in which they were made says nothing.
QList<QWidget*> readingOrder(const QWidget* root);
//! Moves the focus to the next or previous of them, around at the end, and scrolls to it. False: there is none.
bool focusInReadingOrder(const QWidget* root, bool next);

} // namespace shipdeck::ui
