// SPDX-License-Identifier: MIT
#include "pages/deck_page.h"

#include "theme/theme.h"
#include "widgets/columns.h"

#include <QScrollArea>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

void padPage(QLayout* layout)
{
    layout->setContentsMargins(Theme::px(space::page), Theme::px(20), Theme::px(space::page), Theme::px(20));
    layout->setSpacing(Theme::px(space::gutter));
}

QVBoxLayout* centredColumn(QWidget* page, int widest)
{
    auto* row = new QHBoxLayout(page);
    padPage(row);
    auto* holder = new QWidget;
    holder->setMaximumWidth(Theme::px(widest));
    row->addStretch(1);
    row->addWidget(holder, 30); // nearly all the width, up to its limit
    row->addStretch(1);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::gutter));
    return column;
}

DeckPage::DeckPage(const PageContext& context, Skeleton::Shape loading, QWidget* parent)
    : Page(parent), m_context(context), m_polls(new QStackedLayout(this)), m_loading(new QWidget(this)),
      m_filled(new QWidget(this))
{
    auto* waiting = new QVBoxLayout(m_loading);
    padPage(waiting);
    waiting->addWidget(new Skeleton(loading));
    waiting->addStretch();
    m_polls->addWidget(m_loading);
    m_polls->addWidget(m_filled);
    connect(&m_context.watch, &DeckWatch::changed, this, [this] {
        if (m_inFront)
            load();
    });
    connect(&m_context.watch, &DeckWatch::ticked, this, [this] {
        if (m_inFront && m_look == Look::Filled)
            tick();
    });
}

void DeckPage::setEmpty(EmptyState* empty)
{
    m_empty = empty;
    m_polls->addWidget(empty);
}

QScrollArea* DeckPage::fillWith(QWidget* content, const QString& name)
{
    auto* outer = new QVBoxLayout(m_filled);
    outer->setContentsMargins(0, 0, 0, 0);
    // The bar has its place in the page's margin, needed or not: a page that becomes longer stays as wide.
    content->setContentsMargins(0, 0, -style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0);
    QScrollArea* area = scrolled(content, name, Qt::ScrollBarAlwaysOn);
    outer->addWidget(area);
    return area;
}

CauseCard* DeckPage::cause()
{
    if (m_cause)
        return m_cause;
    m_failed = new QWidget(this);
    m_cause = new CauseCard;
    auto* column = new QVBoxLayout(m_failed);
    padPage(column);
    column->addWidget(m_cause);
    column->addStretch();
    Button* again = m_cause->addAction(tr("Try again"));
    connect(again, &Button::clicked, this, [this] { refresh(); });
    m_polls->addWidget(m_failed);
    return m_cause;
}

void DeckPage::showLook(Look look)
{
    m_look = look;
    QWidget* shown = m_filled;
    if (look == Look::Loading)
        shown = m_loading;
    else if (look == Look::Failed && m_failed)
        shown = m_failed;
    else if (look == Look::Empty && m_empty)
        shown = m_empty;
    m_polls->setCurrentWidget(shown);
}

void DeckPage::showFailure(const Error& error)
{
    cause()->setCause(Cause::from(error));
    showLook(Look::Failed);
}

void DeckPage::activated()
{
    m_inFront = true;
    load();
}

} // namespace shipdeck::ui
