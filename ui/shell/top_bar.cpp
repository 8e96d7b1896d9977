// SPDX-License-Identifier: MIT
#include "shell/top_bar.h"

#include "theme/paint.h"
#include "widgets/breadcrumbs.h"

#include <QHBoxLayout>

namespace shipdeck::ui {

TopBar::TopBar(QWidget* parent) : QWidget(parent), m_crumbs(new Breadcrumbs(this)), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Page header"));
    m_row->addWidget(m_crumbs, 1);
    connect(m_crumbs, &Breadcrumbs::opened, this, &TopBar::crumbOpened);
    connect(&Theme::instance(), &Theme::changed, this, &TopBar::follow);
    follow();
}

void TopBar::follow()
{
    setFixedHeight(Theme::px(ui::size::topbar));
    m_row->setContentsMargins(Theme::px(space::page - 6), 0, Theme::px(space::page), 1);
    m_row->setSpacing(Theme::px(space::s2));
}

void TopBar::setParts(const QStringList& parts)
{
    m_crumbs->setParts(parts);
}

void TopBar::setActions(const QList<QWidget*>& actions, QWidget* owner)
{
    for (const QPointer<QWidget>& old : std::as_const(m_actions)) {
        if (!old || actions.contains(old.data()))
            continue;
        m_row->removeWidget(old);
        old->hide();
        old->setParent(m_owner); // deleted with its page
    }
    m_actions.clear();
    m_owner = owner;
    for (QWidget* action : actions) {
        m_row->addWidget(action);
        action->show(); // a page hides an action by omitting it from actions()
        m_actions.append(action);
    }
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Color::BgWindow));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Color::BorderSubtle));
}

} // namespace shipdeck::ui
