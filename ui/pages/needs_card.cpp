// SPDX-License-Identifier: MIT
#include "pages/needs_card.h"

#include "deck/github_deck.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/skeleton.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

NeedsCard::NeedsCard(Deck& deck, QWidget* parent)
    : Card(tr("What it needs"), parent), m_deck(deck), m_again(addLink(tr("Check again")))
{
    setObjectName(u"needsCard"_s);
    body()->addWidget(new Skeleton(Skeleton::Shape::Text, 4));
    connect(m_again, &LinkLabel::clicked, this, &NeedsCard::check);
    connect(&deck.github(), &GitHubDeck::accountsChanged, this, &NeedsCard::changed);
}

//! Looking at this computer starts programs: not while nobody sees what comes of it, and never twice at once.
void NeedsCard::changed()
{
    if (!isVisible() || m_checking)
        m_isStale = true;
    else
        check();
}

void NeedsCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    if (m_isStale)
        QTimer::singleShot(300, this, &NeedsCard::check); // after the picture, as at the first time
}

void NeedsCard::check()
{
    if (std::exchange(m_checking, true))
        return;
    m_isStale = false;
    QCoro::connect(m_deck.doctor(), this, [this](const QList<HealthCheck>& checks) {
        m_checking = false;
        show(checks);
        if (m_isStale && isVisible())
            check();
    });
}

void NeedsCard::show(const QList<HealthCheck>& checks)
{
    clearLayout(body());
    for (const HealthCheck& check : checks) {
        auto* row = new QHBoxLayout;
        row->setSpacing(Theme::px(space::s2));
        const bool good = check.state == HealthCheck::State::Good;
        const bool bad = check.state == HealthCheck::State::Bad;
        auto* icon = good ? new Glyph(Icon::CircleCheck, 14, Color::AnsiGreen)
            : bad         ? new Glyph(Icon::OctagonX, 14, Color::AnsiRed)
                          : new Glyph(Icon::Info, 14, Color::TextTertiary);
        icon->setAccessibleName(good ? tr("Good") : bad ? tr("Missing") : tr("Note"));
        row->addWidget(icon, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* what = new Label(check.what.render(), FontRole::Small, good ? Color::TextSecondary : Color::TextPrimary);
        what->setWrapped(true);
        words->addWidget(what);
        if (!good && !check.next.isEmpty()) {
            auto* next = new Label(check.next.render(), FontRole::Small, Color::TextTertiary);
            next->setWrapped(true);
            words->addWidget(next);
        }
        row->addLayout(words, 1);
        body()->addLayout(row);
    }
}

} // namespace shipdeck::ui
