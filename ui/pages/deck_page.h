// SPDX-License-Identifier: MIT
#pragma once
#include "models/deck_watch.h"
#include "shell/page.h"
#include "widgets/cause_card.h"
#include "widgets/skeleton.h"

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace shipdeck {
class Deck;
}

namespace shipdeck::ui {

class Actions;
class EmptyState;

//! What every page needs.
struct PageContext {
    Deck& deck;
    DeckWatch& watch;
    Actions& actions;
};

//! A page with four states. It loads when it is shown and after changes while it is visible; a hidden page only
//! remembers that it is out of date.
class DeckPage : public Page {
    Q_OBJECT
public:
    enum class Look { Loading, Empty, Filled, Failed };

    DeckPage(const PageContext& context, Skeleton::Shape loading, QWidget* parent);

    Look look() const { return m_look; }
    void showLook(Look look);
    void showFailure(const Error& error);

    void activated() override;
    void left() override { m_inFront = false; }
    void refresh() override { load(); }

protected:
    virtual void load() = 0; //!< reads and shows
    virtual void tick() {}   //!< update ages and running clocks
    Deck& deck() const { return m_context.deck; }
    Actions& act() const { return m_context.actions; }
    const PageContext& context() const { return m_context; }
    QWidget* filled() const { return m_filled; }
    //! Fills the page with content that scrolls if the window is too low.
    QScrollArea* fillWith(QWidget* content, const QString& name);
    //! Created on first use.
    void setEmpty(EmptyState* empty);
    EmptyState* empty() const { return m_empty; }

private:
    CauseCard* cause();

    PageContext m_context;
    QStackedLayout* m_polls;
    QWidget* m_loading;
    QWidget* m_filled;
    QWidget* m_failed = nullptr; //!< created with the next one after a failure
    CauseCard* m_cause = nullptr;
    EmptyState* m_empty = nullptr;
    Look m_look = Look::Loading;
    bool m_inFront = false;
};

//! The page's own margins and gaps.
void padPage(QLayout* layout);
//! One centred column, at most `widest` (for 100 % text), for a page that is read from top to bottom.
QVBoxLayout* centredColumn(QWidget* page, int widest);

} // namespace shipdeck::ui
