// SPDX-License-Identifier: MIT
#pragma once
#include "shell/route.h"
#include "widgets/command_palette.h"

#include <QWidget>

class QMimeData;

namespace shipdeck::ui {

//! One breadcrumb; without a page in its route it is only text.
struct Crumb {
    QString text;
    Route route;
};

//! A page below the window's top bar. The window creates pages by their entry's `make`, keeps a few alive and calls
//! activated() when one is shown.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; //!< the window's title, and the last crumb by default
    //! Up to and including this page; emit headerChanged() when they change.
    virtual QList<Crumb> breadcrumbs() const { return {{title(), {}}}; }
    //! Buttons for the top bar, created once and owned by the page; the primary one last.
    virtual QList<QWidget*> actions() { return {}; }
    //! Commands of this page for Ctrl+K; each is also on the page itself.
    virtual QList<Command> commands() const { return {}; }
    virtual void activated() {}
    virtual void left() {}
    virtual void refresh() {}                              //!< F5
    virtual void find() {}                                 //!< Ctrl+F
    virtual bool paste(const QMimeData*) { return false; } //!< Ctrl+V outside a field; false: not for this page
    //! Whether the page accepts the dropped data (a `.env` on Variables); folders are handled by the window.
    virtual bool canDrop(const QMimeData*) const { return false; }
    virtual void drop(const QMimeData*) {}
    virtual QString dropText() const { return title(); } //!< below "Drop to add"

Q_SIGNALS:
    void headerChanged();                         //!< title, breadcrumbs or actions have changed
    void navigate(const shipdeck::ui::Route& to); //!< the window goes there
};

} // namespace shipdeck::ui
