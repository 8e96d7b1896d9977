// SPDX-License-Identifier: MIT
#pragma once
#include <QElapsedTimer>
#include <QTimer>
#include <functional>

class QAbstractItemView;
class QKeyEvent;

namespace shipdeck::ui {

//! Letters that act on the current row of a list in which typed words find a row: "Cart" and "Fix" may neither act by their
//! first letter, nor cancel a row at their x. A letter acts once no other has followed for as long as a word is typed in;
//! any other key makes it act at once, Esc and Backspace drop it.
class LetterKeys final : public QObject {
    Q_OBJECT
public:
    using Action = std::function<void()>;
    //! `actionOf`: what a key (Qt::Key) does to the current row; empty: nothing.
    LetterKeys(QAbstractItemView* list, std::function<Action(int key)> actionOf);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool hold(const QKeyEvent& key); //!< whether the list does not get it

    QAbstractItemView* m_list;
    std::function<Action(int key)> m_actionOf;
    QElapsedTimer m_typed; //!< since the last letter of a word
    QTimer m_held;         //!< runs while a letter may begin one
    QString m_heldText;
    Action m_onHeld;
};

} // namespace shipdeck::ui
