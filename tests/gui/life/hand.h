// SPDX-License-Identifier: MIT
#pragma once
#include "life.h"

class QAbstractItemView;
class QLineEdit;

namespace shipdeck::test {

//! How a person reaches what they see: by the mouse alone, or by the keyboard alone. Text is typed in both cases, into a
//! field that was reached that way.
class Hand {
public:
    enum class Kind { Mouse, Keyboard };
    Hand(Life& life, Kind kind) : m_life(life), m_kind(kind) {}

    //! Presses a button as soon as it can be pressed. False, with a warning: it cannot be reached.
    bool press(const char* button);
    //! Replaces what is in a field.
    bool type(const char* field, const QString& text);
    //! Opens a row of a list.
    bool open(QAbstractItemView* list, int row);

private:
    bool reach(QWidget* widget);
    bool scrollTo(QWidget* widget) const;
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

    Life& m_life;
    Kind m_kind;
};

} // namespace shipdeck::test
