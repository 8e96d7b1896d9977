// SPDX-License-Identifier: MIT
#include "widgets/columns.h"

#include "theme/theme.h"

#include <QScrollArea>

namespace shipdeck::ui {

Columns::Columns(QWidget* main, QWidget* side, int sideWidth, int mainLeast, QWidget* parent)
    : QWidget(parent), m_side(side), m_sideWidth(sideWidth), m_mainLeast(mainLeast),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Theme::px(space::gutter));
    m_row->addWidget(main, 1);
    m_row->addWidget(side);
    m_side->setFixedWidth(Theme::px(m_sideWidth));
}

QSize Columns::minimumSizeHint() const
{
    return {Theme::px(m_sideWidth), m_row->minimumSize().height()};
}

void Columns::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < Theme::px(m_mainLeast + m_sideWidth) + m_row->spacing();
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    m_side->setMinimumWidth(isNarrow ? 0 : Theme::px(m_sideWidth));
    m_side->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : Theme::px(m_sideWidth));
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    Q_EMIT narrowChanged(isNarrow);
}

QScrollArea* scrolled(QWidget* content, const QString& name, Qt::ScrollBarPolicy bar)
{
    auto* area = new QScrollArea;
    area->setAccessibleName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBarPolicy(bar);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace shipdeck::ui
