// SPDX-License-Identifier: MIT
#pragma once
#include <QAccessible>
#include <QList>
#include <QRect>

class QWidget;

namespace shipdeck::test {

//! One thing that a screen reader meets, with the names of the groups around it.
struct AccessibleNode {
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QStringList groups; //!< from the window inwards, only those with a name
    bool takesFocus = false;
    QWidget* widget = nullptr; //!< nullptr: a row of a list
    QString shown = {};        //!< what a row of a list shows by itself
    bool isButton() const;
    bool isControl() const; //!< can be pressed, chosen or typed into
    QString text() const;   //!< for the message of a test
};

//! What is visible below `root`, in the order of the tree; rows that are scrolled away too.
QList<AccessibleNode> accessibleTree(QWidget* root);

//! Where pressing Tab comes by in this window, from its first thing on, until it is back or is held.
QList<QWidget*> tabStops(QWidget& window);

} // namespace shipdeck::test
