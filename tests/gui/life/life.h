// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployments.h"
#include "gui/browser.h"
#include "pages/deck_window.h"
#include "support/rig.h"

#include "../../integration/cli/home.h"

namespace shipdeck::test {

//! A person in front of the real window: what they see, click and type, and the repository that they push to.
class Life {
public:
    explicit Life(const QString& seed = QStringLiteral("full")); //!< of the GitHub
    ~Life();

    bool isReady() const { return m_window != nullptr; }
    ui::DeckWindow& window() { return *m_window; }
    Deck& deck() { return *m_deck; }

    // The window
    template <typename T> T* find(const char* name) const
    {
        for (T* found : m_window->findChildren<T*>(QString::fromLatin1(name)))
            if (found->isVisible())
                return found;
        return nullptr;
    }
    //! Clicks a button as soon as it is there and can be clicked.
    bool click(const char* name);
    bool sees(const QString& words) const; //!< some visible label or link says so
    bool showsCurrent() const;             //!< the page of a deployment that is Current
    bool seesPrice() const;                //!< of a plan for AWS
    //! What is on the screen now, to build/life, when SHIPDECK_LIFE_PICTURES is set.
    void picture(const QString& name);

    // The person's clone
    bool clone(const QString& address);
    QString commit(const QString& page, const QString& message); //!< its id
    bool push(const QString& branch);
    bool branch(const QString& name);

    QString addressOf(const QString& environment); //!< of its Current release
    QByteArray page(const QString& environment);
    QJsonArray ask(const QString& path); //!< GET of GitHub's API as the person

    Browser browser;
    Rig rig;
    Home home;
    ProjectId project;

private:
    int m_pictures = 0;
    std::unique_ptr<Deck> m_deck;
    std::unique_ptr<ui::DeckWindow> m_window;
};

} // namespace shipdeck::test
