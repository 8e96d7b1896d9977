// SPDX-License-Identifier: MIT
#include "theme/paint.h"
#include "widgets/cause_card.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

InlineError::InlineError(QWidget* parent)
    : QFrame(parent), m_text(new Label({}, FontRole::BodyStrong)),
      m_why(new Label({}, FontRole::Small, Color::TextSecondary)), m_retry(new Button(tr("Try again")))
{
    m_text->setWrapped(true);
    m_why->setWrapped(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_text);
    texts->addWidget(m_why);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(40), Theme::px(8), Theme::px(8), Theme::px(8));
    row->setSpacing(Theme::px(space::s3));
    row->addLayout(texts, 1);
    row->addWidget(m_retry, 0, Qt::AlignVCenter);
    connect(m_retry, &Button::clicked, this, &InlineError::retry);
    hide();
}

void InlineError::show(const Error& error, const QString& retryText)
{
    QStringList rest{error.why.render(), error.next.render()};
    rest.removeAll(QString());
    if (rest.size() > 1 && !u".!?…:"_s.contains(rest[0].back())) // AWS's own texts end without a full stop
        rest[0] += u'.';
    setMessage(error.what.render(), rest.join(u' '), retryText);
}

void InlineError::setMessage(const QString& what, const QString& why, const QString& retryText)
{
    m_text->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_retry->setText(retryText);
    m_retry->setVisible(!retryText.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(why);
    QWidget::show();
}

void InlineError::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StatusColors& colours = Theme::status(Status::Error);
    paintBox(painter, rect(), Theme::px(radius::md), colours.bg, colours.border);
    if (Theme::isHighContrast())
        painter.fillRect(QRect(0, 0, 2, height()), colours.fg);
    paintIcon(painter, Icon::CircleAlert, QRect(Theme::px(12), 0, Theme::px(16), height()), colours.fg, Theme::px(16));
}

} // namespace shipdeck::ui
