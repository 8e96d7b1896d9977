// SPDX-License-Identifier: MIT
#include "shell/top_bar.h"

#include "theme/paint.h"
#include "widgets/breadcrumbs.h"
#include "widgets/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int leastCrumbs = 180; // of their width, before buttons go into the menu

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), m_crumbs(new Breadcrumbs(this)),
      m_more(new IconButton(Icon::Ellipsis, tr("More actions"), this)), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Page header"));
    m_row->addWidget(m_crumbs, 1);
    m_row->addWidget(m_more);
    m_more->setObjectName(u"moreActions"_s);
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &TopBar::openMore);
    connect(m_crumbs, &Breadcrumbs::opened, this, &TopBar::crumbOpened);
    connect(&Theme::instance(), &Theme::changed, this, &TopBar::follow);
    follow();
}

void TopBar::follow()
{
    setFixedHeight(Theme::px(ui::size::topbar));
    m_row->setContentsMargins(Theme::px(space::page - 6), 0, Theme::px(space::page), 1);
    m_row->setSpacing(Theme::px(space::s2));
    fit();
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
    fit();
}

void TopBar::fit()
{
    const int gap = m_row->spacing();
    const QMargins around = m_row->contentsMargins();
    int room = width() - around.left() - around.right() - Theme::px(leastCrumbs);
    for (const QPointer<QWidget>& action : std::as_const(m_actions))
        if (action)
            room -= action->sizeHint().width() + gap;
    const bool isTight = room < 0;
    if (isTight)
        room -= m_more->sizeHint().width() + gap;
    m_more->setVisible(isTight);
    // The last one is what the page is for.
    for (const QPointer<QWidget>& action : std::as_const(m_actions)) {
        if (!action)
            continue;
        const bool goes = room < 0 && action != m_actions.last() && qobject_cast<Button*>(action);
        if (goes)
            room += action->sizeHint().width() + gap;
        if (action->isHidden() != goes)
            action->setVisible(!goes);
    }
}

void TopBar::openMore()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QPointer<QWidget>& action : std::as_const(m_actions)) {
        auto* button = qobject_cast<Button*>(action);
        if (!button || !button->isHidden())
            continue;
        auto* own = button->findChild<QMenu*>();
        QAction* line = own ? menu->addMenu(own) : menu->addAction(button->icon(), button->text());
        line->setText(button->text());
        line->setEnabled(button->isEnabled());
        if (!own)
            connect(line, &QAction::triggered, button, &QAbstractButton::click);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool TopBar::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit(); // a button has another text
    return QWidget::event(event);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Color::BgWindow));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Color::BorderSubtle));
}

} // namespace shipdeck::ui
