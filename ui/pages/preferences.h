// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/settings.h"
#include "base/task.h"

namespace shipdeck::ui {

class MainWindow;

//! A setting of the program, in words.
struct Preference {
    enum class Group { Appearance, Computer, Prices };
    const Setting* setting; //!< its key, kind and valid values
    Group group = Group::Appearance;
    QString name;
    QString about;       //!< one line
    QString otherwise;   //!< its default
    QStringList choices; //!< the names of the setting's, in its order
    QString words;       //!< what a search compares with, in all languages
};
QList<Preference> preferences(); //!< in the language of now

//! The settings of the program, wherever they are kept: how the window looks, what the agent and shipctl follow, and
//! whether the agent starts at log-in.
class Preferences {
public:
    Preferences(Deck& deck, MainWindow& window) : m_deck(&deck), m_window(&window) {}

    Result<QString> valueOf(const Setting& setting) const; //!< as its field shows it; empty: the default
    QString about(const Preference& one) const;            //!< of the port also which one it is now
    //! `value` as Setting::valueOf() makes it; takes effect at once. Conflict `port-taken`, BadInput `budget-too-small`;
    //! then the former value stays.
    Task<Result<>> set(const Setting* setting, QJsonValue value) const;

private:
    Deck* m_deck;
    MainWindow* m_window;
};

} // namespace shipdeck::ui
