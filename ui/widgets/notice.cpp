// SPDX-License-Identifier: MIT
#include "widgets/notice.h"

#include "theme/paint.h"

#include <QVBoxLayout>

namespace shipdeck::ui {

Notice::Notice(QWidget* parent)
    : QFrame(parent), m_what(new Label({}, FontRole::BodyStrong)),
      m_why(new Label({}, FontRole::Small, Color::TextSecondary)), m_action(new Button(QString()))
{
    m_what->setWrapped(true);
    m_why->setWrapped(true);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_what);
    texts->addWidget(m_why);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(40), Theme::px(8), Theme::px(8), Theme::px(8));
    row->setSpacing(Theme::px(space::s3));
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &Button::clicked, this, &Notice::acted);
    hide();
}

void Notice::show(Status status, Icon icon, const QString& what, const QString& why, const QString& actionText)
{
    m_status = status;
    m_icon = icon;
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_action->setEnabled(true);
    setAccessibleName(what);
    setAccessibleDescription(why);
    QWidget::show();
    update();
}

void Notice::setActionText(const QString& text)
{
    m_action->setText(text);
}

void Notice::setActionEnabled(bool enabled)
{
    m_action->setEnabled(enabled);
}

void Notice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StatusColors& colours = Theme::status(m_status);
    paintBox(painter, rect(), Theme::px(radius::md), colours.bg, colours.border);
    paintIcon(painter, m_icon, QRect(Theme::px(12), 0, Theme::px(16), height()), colours.fg, Theme::px(16));
}

} // namespace shipdeck::ui
