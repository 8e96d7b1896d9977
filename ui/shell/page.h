// SPDX-License-Identifier: MIT
#pragma once
#include "shell/route.h"
#include "widgets/command_palette.h"

#include <QWidget>

class QMimeData;

namespace shipdeck::ui {

//! One part of the way to a page; without a page in its route it is only text.
struct Crumb {
    QString text;
    Route route;
};

//! What the window shows below its top bar. The window makes pages by their entry's `make`, keeps a few alive and
//! calls activated() whenever one comes to the front.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; //!< the window's title, and the last crumb by default
    //! Parts before and including this page; changed ones are told by headerChanged().
    virtual QList<Crumb> breadcrumbs() const { return {{title(), {}}}; }
    //! Buttons for the top bar, made once and owned by the page; the primary one last.
    virtual QList<QWidget*> actions() { return {}; }
    //! What Ctrl+K offers on this page; each also has its place on the page.
    virtual QList<Command> commands() const { return {}; }
    virtual void activated() {}
    virtual void left() {}
    virtual void refresh() {} //!< F5
    virtual void find() {}    //!< Ctrl+F
    //! A page that takes dropped things itself (a `.env` on Variables); folders are the window's business.
    virtual bool canDrop(const QMimeData*) const { return false; }
    virtual void drop(const QMimeData*) {}
    virtual QString dropText() const { return title(); } //!< below "Drop to add"

Q_SIGNALS:
    void headerChanged();                         //!< title, breadcrumbs or actions
    void navigate(const shipdeck::ui::Route& to); //!< the window goes there
};

} // namespace shipdeck::ui
