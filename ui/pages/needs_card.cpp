// SPDX-License-Identifier: MIT
#include "pages/needs_card.h"

#include "deck/doctor.h"
#include "deck/github.h"
#include "pages/check_row.h"
#include "pages/fact_row.h"
#include "widgets/skeleton.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

NeedsCard::NeedsCard(Deck& deck, QWidget* parent)
    : Card(tr("Requirements"), parent), m_deck(deck), m_again(addLink(tr("Check again")))
{
    setObjectName(u"needsCard"_s);
    body()->addWidget(new Skeleton(Skeleton::Shape::Text, 4));
    connect(m_again, &LinkLabel::clicked, this, &NeedsCard::check);
    connect(&deck.github(), &GitHubService::accountsChanged, this, &NeedsCard::changed);
}

//! Checking this computer starts programs: only while the card is visible, and once at a time.
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
        QTimer::singleShot(300, this, &NeedsCard::check); // after painting, as the first time
}

void NeedsCard::check()
{
    if (std::exchange(m_checking, true))
        return;
    m_isStale = false;
    QCoro::connect(m_deck.doctor().check(), this, [this](const QList<HealthCheck>& checks) {
        m_checking = false;
        show(checks);
        if (m_isStale && isVisible())
            check();
    });
}

void NeedsCard::show(const QList<HealthCheck>& checks)
{
    clearLayout(body());
    for (const HealthCheck& check : checks)
        body()->addWidget(new CheckRow(check));
}

} // namespace shipdeck::ui
