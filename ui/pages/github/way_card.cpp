// SPDX-License-Identifier: MIT
#include "pages/github/way_card.h"

#include "pages/fact_row.h"
#include "theme/theme.h"

namespace shipdeck::ui {

WayCard::WayCard(Icon icon, const QString& title, const QString& text, QWidget* parent)
    : Card({}, parent), m_box(new QWidget), m_waiting(new QWidget), m_words(new Label), m_error(new InlineError)
{
    setAccessibleName(title);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(new Glyph(icon, 20, Color::TextSecondary), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(Theme::px(space::s2));
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::px(2));
    words->addWidget(new Label(title, FontRole::Heading));
    auto* about = new Label(text, FontRole::Small, Color::TextSecondary);
    about->setWrapped(true);
    words->addWidget(about);
    column->addLayout(words);
    m_controls = new QVBoxLayout(m_box);
    m_controls->setContentsMargins(0, 0, 0, 0);
    m_controls->setSpacing(Theme::px(space::s2));
    column->addWidget(m_box);
    auto* wait = new QHBoxLayout(m_waiting);
    wait->setContentsMargins(0, 0, 0, 0);
    wait->setSpacing(Theme::px(space::s3));
    auto* stop = new Button(tr("Stop"));
    stop->setObjectName(QStringLiteral("wayCancel"));
    m_error->setObjectName(QStringLiteral("wayFailure"));
    wait->addWidget(new Spinner(tr("Waiting")));
    wait->addWidget(m_words, 1);
    wait->addWidget(stop);
    m_words->setWrapped(true);
    column->addWidget(m_waiting);
    column->addWidget(m_error);
    row->addLayout(column, 1);
    body()->addLayout(row);
    m_waiting->hide();
    connect(stop, &Button::clicked, this, &WayCard::stopped);
}

void WayCard::setWaiting(const QString& words)
{
    m_words->setText(words);
    m_waiting->setVisible(!words.isEmpty());
    m_box->setEnabled(words.isEmpty());
    if (!words.isEmpty())
        m_error->hide();
}

void WayCard::showFailure(const Error& error)
{
    if (error.kind != Error::Kind::Canceled)
        m_error->show(error);
}

void WayCard::showFailure(const QString& what, const QString& why)
{
    m_error->setMessage(what, why);
}

} // namespace shipdeck::ui
