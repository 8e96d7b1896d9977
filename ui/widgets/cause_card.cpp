// SPDX-License-Identifier: MIT
#include "widgets/cause_card.h"

#include "theme/paint.h"
#include "theme/status.h"

namespace shipdeck::ui {

Cause Cause::from(const Error& error)
{
    Cause cause{error.what.render(), error.why.render(), error.next.render(), {}};
    if (!error.requestId.isEmpty())
        cause.details =
            QCoreApplication::translate("CauseCard", "Code %1, request %2").arg(error.code, error.requestId);
    return cause;
}

CauseCard::CauseCard(QWidget* parent)
    : QFrame(parent), m_what(new Label({}, FontRole::BodyStrong)),
      m_why(new Label({}, FontRole::Body, Color::TextSecondary)),
      m_next(new Label({}, FontRole::Body, Color::TextPrimary)),
      m_details(new Label({}, FontRole::Code, Color::TextSecondary)), m_detailsLink(new LinkLabel(tr("Details"))),
      m_copy(new CopyButton(tr("Copy"), Button::Kind::Ghost)), m_actions(new FlowRow)
{
    setAccessibleName(tr("Cause"));
    m_details->setObjectName(QStringLiteral("causeDetails"));
    m_detailsLink->setObjectName(QStringLiteral("showDetails"));
    m_copy->setObjectName(QStringLiteral("copyDetails"));
    for (Label* label : {m_what, m_why, m_next, m_details}) {
        label->setWrapped(true);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
    }
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Theme::px(2));
    texts->addWidget(m_what);
    texts->addWidget(m_why);
    texts->addWidget(m_next);
    texts->addWidget(m_detailsLink, 0, Qt::AlignLeft);
    // Directly in the column: a nested layout with only hidden widgets would limit the width to zero.
    texts->addWidget(m_details);
    texts->addWidget(m_copy, 0, Qt::AlignLeft);
    m_actions->setSpacing(Theme::px(space::s2));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(46), Theme::px(12), Theme::px(16), Theme::px(12));
    row->setSpacing(Theme::px(space::s4));
    row->addLayout(texts, 1);
    row->addLayout(m_actions);
    connect(m_detailsLink, &LinkLabel::clicked, this, [this] {
        const bool open = m_details->isHidden();
        m_details->setVisible(open);
        m_copy->setVisible(open);
    });
}

void CauseCard::setCause(const Cause& cause, Status status)
{
    m_status = status;
    m_what->setText(cause.what);
    m_why->setText(cause.why);
    m_why->setVisible(!cause.why.isEmpty());
    m_next->setText(cause.next);
    m_next->setVisible(!cause.next.isEmpty());
    m_details->setText(cause.details);
    m_copy->setContent(cause.details);
    m_details->hide();
    m_copy->hide();
    m_detailsLink->setVisible(!cause.details.isEmpty());
    setAccessibleDescription(QStringList{cause.what, cause.why, cause.next}.join(u' '));
    update();
}

Button* CauseCard::addAction(const QString& text, Button::Kind kind)
{
    auto* button = new Button(text, kind, this);
    addAction(button);
    return button;
}

void CauseCard::addAction(Button* button)
{
    m_actions->addWidget(button);
}

void CauseCard::clearActions()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

void CauseCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StatusColors& colours = Theme::status(m_status);
    paintBox(painter, rect(), Theme::px(radius::lg), colours.bg, colours.border);
    if (Theme::isHighContrast())
        painter.fillRect(QRect(0, 0, 2, height()), colours.fg);
    paintIcon(painter, statusIcon(m_status), QRect(Theme::px(16), Theme::px(12), Theme::px(18), Theme::px(20)),
              colours.fg, Theme::px(18));
}

} // namespace shipdeck::ui
