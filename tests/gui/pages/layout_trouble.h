// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

class QWidget;

namespace shipdeck::test {

//! Controls that lie over each other or are cut at the side, in a sentence each.
QStringList controlTrouble(const QWidget* page);
//! What reaches out of the window at its side, and what scrolls sideways (a log may).
QStringList widthTrouble(const QWidget& window);
//! Labels and buttons whose text is cut and said nowhere else; labels that show markup. Paint the window before: a text
//! that is cut gets its tool tip then.
QStringList textTrouble(const QWidget& window);
//! Whether there is none; prints a line for each.
bool isFree(const QStringList& trouble);
bool isInView(const QWidget* widget); //!< a part of it, at least: it is not scrolled away
//! A widget, for a person who looks for it.
QString described(const QWidget* widget);

} // namespace shipdeck::test
