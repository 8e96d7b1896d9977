// SPDX-License-Identifier: MIT
#include "pages/aws/connect_aws_page.h"

#include "pages/aws/found_projects.h"
#include "pages/aws/prepare_offer.h"
#include "pages/aws/zone_offer.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 720;

} // namespace

ConnectAwsPage::ConnectAwsPage(const PageContext& context, const QString& detail, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_column(new QVBoxLayout)
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    column->addWidget(new Label(title(), FontRole::Display));
    auto* about = new Label(tr("The profiles in AWS's own files. Shipdeck only reads them; a sign-in is kept where the "
                               "AWS CLI keeps its own, and checking changes nothing in the account."),
                            FontRole::Body, Color::TextSecondary);
    about->setWrapped(true);
    column->addWidget(about);
    m_column->setSpacing(Theme::px(space::gutter));
    column->addLayout(m_column);
    column->addStretch();
    m_area = fillWith(inside, title());
    if (const QString check = u"check:"_s; detail.startsWith(check))
        m_wanted = detail.mid(check.size());
    setEmpty(makeEmpty());
}

EmptyState* ConnectAwsPage::makeEmpty()
{
    const QString command = u"aws configure sso"_s;
    auto* none = new EmptyState(Icon::Cloud, tr("No AWS profile on this computer"),
                                tr("Set one up in a terminal with “%1”, then look again.").arg(command));
    Button* copy = none->addAction(tr("Copy the command"), Button::Kind::Primary);
    copy->setObjectName(u"copyConfigure"_s);
    connect(copy, &Button::clicked, this, [this, command] {
        QGuiApplication::clipboard()->setText(command);
        act().say(tr("Copied"));
    });
    connect(none->addAction(tr("What Shipdeck needs")), &Button::clicked, this, [this] {
        Q_EMIT navigate({u"aws-policy"_s, {}, {}});
    });
    connect(none->addAction(tr("Look again")), &Button::clicked, this, [this] { load(); });
    return none;
}

void ConnectAwsPage::load()
{
    const auto profiles = m_aws.profiles();
    if (!profiles)
        return showFailure(profiles.error());
    show(*profiles);
    showLook(profiles->isEmpty() ? Look::Empty : Look::Filled);
}

void ConnectAwsPage::show(const QList<AwsProfile>& profiles)
{
    QStringList names;
    for (const AwsProfile& profile : profiles)
        names << profile.name;
    if (std::exchange(m_names, names) == names) // nothing is rebuilt under the focus
        for (qsizetype i = 0; i < profiles.size(); ++i)
            m_cards[i]->setProfile(profiles[i]);
    else
        makeCards(profiles);
    const auto wanted = std::exchange(m_wanted, {});
    if (ProfileCard* card = wanted ? m_cards.value(names.indexOf(*wanted)) : nullptr) {
        QTimer::singleShot(0, card, [this, card] { m_area->ensureWidgetVisible(card); });
        card->check();
    }
}

void ConnectAwsPage::makeCards(const QList<AwsProfile>& profiles)
{
    clearLayout(m_column);
    m_cards.clear();
    for (const AwsProfile& profile : profiles) {
        auto* card = new ProfileCard(profile);
        m_column->addWidget(card);
        m_cards << card;
        connect(card, &ProfileCard::signedIn, this, [this] { load(); });
        connect(card, &ProfileCard::requested, this, &ConnectAwsPage::navigate);
        connect(card, &ProfileCard::works, this, [this, card](const aws::Choice& choice) {
            auto* found = new FoundProjects(deck(), choice);
            connect(found, &FoundProjects::opened, this, [this](const QString& id) {
                Q_EMIT navigate({u"overview"_s, id, {}});
            });
            card->addMore(found);
            found->look();
            auto* offer = new PrepareOffer(deck(), choice);
            card->addMore(offer);
            offer->look();
            auto* zone = new ZoneOffer(deck(), choice);
            connect(zone, &ZoneOffer::visitRequested, &act(), &Actions::visit);
            card->addMore(zone);
            zone->look();
        });
    }
}

} // namespace shipdeck::ui
