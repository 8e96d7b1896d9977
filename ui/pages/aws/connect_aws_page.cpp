// SPDX-License-Identifier: MIT
#include "pages/aws/connect_aws_page.h"

#include "deploy/steps/static_place.h"
#include "pages/aws/found_projects.h"
#include "pages/aws/keys_dialog.h"
#include "pages/aws/prepare_offer.h"
#include "pages/aws/sso_dialog.h"
#include "pages/aws/sso_setup_dialog.h"
#include "pages/aws/zone_offer.h"
#include "theme/theme.h"

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
    auto* about =
        new Label(tr("The profiles in AWS's own files, and keys in Shipdeck's vault. A sign-in is kept where the "
                     "AWS CLI keeps its own; checking changes nothing in the account."),
                  FontRole::Body, Color::TextSecondary);
    about->setWrapped(true);
    column->addWidget(about);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(Theme::px(space::s2));
    const auto addWay = [&](Icon icon, const QString& text, const char* object, auto open) {
        auto* button = new Button(icon, text);
        button->setObjectName(QString::fromLatin1(object));
        connect(button, &Button::clicked, this, open);
        ways->addWidget(button);
    };
    addWay(Icon::User, tr("Sign in by SSO…"), "addSso", &ConnectAwsPage::addSso);
    addWay(Icon::KeyRound, tr("Use access keys…"), "addKeys", &ConnectAwsPage::addKeys);
    ways->addStretch();
    column->addLayout(ways);
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
    auto* none = new EmptyState(Icon::Cloud, tr("No AWS profile on this computer"),
                                tr("Sign in to your company's access portal, which makes one, or give access keys."));
    Button* sso = none->addAction(tr("Sign in by SSO…"), Button::Kind::Primary);
    sso->setObjectName(u"firstSso"_s);
    connect(sso, &Button::clicked, this, &ConnectAwsPage::addSso);
    Button* keys = none->addAction(tr("Use access keys…"));
    keys->setObjectName(u"firstKeys"_s);
    connect(keys, &Button::clicked, this, &ConnectAwsPage::addKeys);
    connect(none->addAction(tr("What Shipdeck needs")), &Button::clicked, this, [this] {
        Q_EMIT navigate({u"aws-policy"_s, {}, {}});
    });
    connect(none->addAction(tr("Look again")), &Button::clicked, this, [this] { load(); });
    return none;
}

void ConnectAwsPage::addSso()
{
    auto* dialog = new SsoSetupDialog(this);
    connect(dialog, &SsoSetupDialog::asked, this, &ConnectAwsPage::showCode);
    dialog->open();
}

void ConnectAwsPage::showCode(const aws::SsoCode& code)
{
    auto* dialog = new SsoDialog(code, this);
    connect(dialog, &SsoDialog::foundPlaces, this, [this, session = code.session](const QList<SsoPlace>& places) {
        auto* choice = new SsoPlaceDialog(session, places, this);
        connect(choice, &SsoPlaceDialog::saved, this, &ConnectAwsPage::welcome);
        choice->open();
    });
    dialog->open();
}

void ConnectAwsPage::addKeys()
{
    auto* dialog = new KeysDialog(this);
    connect(dialog, &KeysDialog::kept, this, &ConnectAwsPage::welcome);
    dialog->open();
}

//! A new one is looked at at once.
void ConnectAwsPage::welcome(const QString& profile)
{
    m_wanted = profile;
    load();
}

void ConnectAwsPage::forget(const QString& profile)
{
    auto* dialog = new Dialog(tr("Delete the keys of %1?").arg(profile), this);
    QStringList projects;
    for (const ProjectSummary& one : deck().allProjects().value_or(QList<ProjectSummary>()))
        if (deploy::AwsChoice::of(one.project).profile == profile)
            projects << one.project.name;
    if (!projects.isEmpty())
        dialog->addText(tr("Without them nothing can be done with %1 until new ones are given; what is served goes on.")
                            .arg(projects.join(u", "_s)));
    dialog->addText(tr("They go from this computer only. In AWS they still work: deactivate them there if nobody needs "
                       "them."));
    dialog->addButton(tr("Keep them"));
    Button* go = dialog->addButton(tr("Delete the keys"), Button::Kind::Danger);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this, [this, profile] {
        QCoro::connect(m_aws.forgetKeys(profile), this, [this](const Result<>& gone) {
            if (!gone)
                return act().failed(gone.error());
            load();
        });
    });
    dialog->open();
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
        connect(card, &ProfileCard::forgetRequested, this, &ConnectAwsPage::forget);
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
