// SPDX-License-Identifier: MIT
#include "widgets/avatar.h"

#include "theme/paint.h"

namespace shipdeck::ui {

Avatar::Avatar(const QString& name, int px, QWidget* parent) : QWidget(parent), m_px(px)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString& name)
{
    m_name = name;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize Avatar::sizeHint() const
{
    return {Theme::px(m_px), Theme::px(m_px)};
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_name);
}

} // namespace shipdeck::ui
