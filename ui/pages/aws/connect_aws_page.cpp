// SPDX-License-Identifier: MIT
#include "pages/aws/connect_aws_page.h"

#include "deploy/aws/account.h"
#include "pages/actions.h"
#include "pages/aws/found_projects.h"
#include "pages/aws/keys_dialog.h"
#include "pages/aws/prepare_offer.h"
#include "pages/aws/sso_dialog.h"
#include "pages/aws/sso_setup_dialog.h"
#include "pages/aws/zone_offer.h"
#include "theme/theme.h"

#include <QScrollArea>
#include <QShortcut>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 720;

//! Alt+1…3
QKeySequence shortcutOf(int way)
{
    return {Qt::ALT | Qt::Key(Qt::Key_1 + way)};
}

} // namespace

ConnectAwsPage::ConnectAwsPage(const PageContext& context, const QString& detail, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_sso(new Button(Icon::User, tr("Sign in with SSO…"))),
      m_keys(new Button(Icon::KeyRound, tr("Use access keys…"))), m_trouble(new InlineError), m_column(new QVBoxLayout)
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    column->addWidget(new Label(title(), FontRole::Display));
    auto* about = new Label(tr("Profiles from AWS's own files, and keys in Shipdeck's vault. Sign-ins are stored where "
                               "the AWS CLI stores its own. Checking changes nothing in the account."),
                            FontRole::Body, Color::TextSecondary);
    about->setWrapped(true);
    column->addWidget(about);
    m_trouble->setObjectName(u"filesTrouble"_s);
    column->addWidget(m_trouble);
    column->addLayout(makeWays());
    connect(m_trouble, &InlineError::retry, this, &ConnectAwsPage::load);
    m_column->setSpacing(Theme::px(space::gutter));
    column->addLayout(m_column);
    column->addStretch();
    m_area = fillWith(inside, title());
    if (const QString check = u"check:"_s; detail.startsWith(check))
        m_wanted = detail.mid(check.size());
    setEmpty(makeEmpty());
    addShortcuts();
}

QLayout* ConnectAwsPage::makeWays()
{
    auto* ways = new QHBoxLayout;
    ways->setSpacing(Theme::px(space::s2));
    m_sso->setObjectName(u"addSso"_s);
    m_sso->setToolTip(tr("Sign in with SSO  %1").arg(shortcutOf(0).toString(QKeySequence::NativeText)));
    m_keys->setObjectName(u"addKeys"_s);
    m_keys->setToolTip(tr("Use access keys  %1").arg(shortcutOf(2).toString(QKeySequence::NativeText)));
    connect(m_sso, &Button::clicked, this, &ConnectAwsPage::addSso);
    connect(m_keys, &Button::clicked, this, &ConnectAwsPage::addKeys);
    ways->addWidget(m_sso);
    ways->addWidget(m_keys);
    ways->addStretch();
    return ways;
}

//! The ways to connect an account, each with its key: a sign-in, an existing profile, access keys.
QList<Command> ConnectAwsPage::commands() const
{
    auto* self = const_cast<ConnectAwsPage*>(this); // commands act on this page
    QList<Command> all;
    const auto add = [&](int way, const QString& id, const QString& text, Icon icon, void (ConnectAwsPage::*go)()) {
        Command command;
        command.id = id;
        command.text = text;
        command.icon = icon;
        command.shortcut = shortcutOf(way).toString(QKeySequence::NativeText);
        command.run = [self, go] { (self->*go)(); };
        all << command;
    };
    if (canSignIn())
        add(0, u"aws.sso"_s, tr("Sign in with SSO…"), Icon::User, &ConnectAwsPage::addSso);
    if (!m_cards.isEmpty())
        add(1, u"aws.profiles"_s, tr("Go to the profiles"), Icon::Cloud, &ConnectAwsPage::focusProfiles);
    if (look() != Look::Failed)
        add(2, u"aws.keys"_s, tr("Use access keys…"), Icon::KeyRound, &ConnectAwsPage::addKeys);
    return all;
}

void ConnectAwsPage::addShortcuts()
{
    for (int way = 0; way < 3; ++way) {
        const QKeySequence keys = shortcutOf(way);
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, name = keys.toString(QKeySequence::NativeText)] {
            if (Overlay::top(window())) // a dialog gets all keys
                return;
            for (const Command& command : commands())
                if (command.shortcut == name)
                    return command.run();
        });
    }
}

void ConnectAwsPage::focusProfiles()
{
    m_area->ensureWidgetVisible(m_cards.first());
    for (auto* part : m_cards.first()->findChildren<Button*>())
        if (part->isVisible() && part->isEnabled())
            return part->setFocus(Qt::ShortcutFocusReason);
}

EmptyState* ConnectAwsPage::makeEmpty()
{
    auto* none = new EmptyState(Icon::Cloud, tr("No AWS profile on this computer"),
                                tr("Sign in to your company's access portal to create one, or enter access keys."));
    Button* sso = none->addAction(tr("Sign in with SSO…"), Button::Kind::Primary);
    sso->setObjectName(u"firstSso"_s);
    connect(sso, &Button::clicked, this, &ConnectAwsPage::addSso);
    Button* keys = none->addAction(tr("Use access keys…"));
    keys->setObjectName(u"firstKeys"_s);
    connect(keys, &Button::clicked, this, &ConnectAwsPage::addKeys);
    connect(none->addAction(tr("Show required permissions")), &Button::clicked, this, [this] {
        Q_EMIT navigate({u"aws-policy"_s, {}, {}});
    });
    connect(none->addAction(tr("Refresh")), &Button::clicked, this, [this] { load(); });
    return none;
}

void ConnectAwsPage::addSso()
{
    auto* dialog = new SsoSetupDialog(m_typed, this);
    connect(dialog, &SsoSetupDialog::asked, this, &ConnectAwsPage::showCode);
    dialog->open();
}

void ConnectAwsPage::showCode(const aws::SsoCode& code)
{
    m_typed = code.session;
    auto* dialog = new SsoDialog(code, this);
    connect(dialog, &SsoDialog::foundPlaces, this, [this, session = code.session](const QList<SsoPlace>& places) {
        auto* choice = new SsoPlaceDialog(session, places, this);
        connect(choice, &SsoPlaceDialog::saved, this, [this](const QString& profile) {
            m_typed = {};
            welcome(profile);
        });
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

//! Checks a new profile at once.
void ConnectAwsPage::welcome(const QString& profile)
{
    m_wanted = profile;
    load();
}

void ConnectAwsPage::forget(const QString& profile)
{
    auto* dialog = new Dialog(tr("Delete the keys of %1?").arg(profile), this);
    QStringList projects;
    for (const ProjectSummary& one : deck().projects().all().value_or(QList<ProjectSummary>()))
        if (deploy::AwsChoice::of(one.project).profile == profile)
            projects << one.project.name;
    if (!projects.isEmpty())
        dialog->addText(tr("Until you enter new keys, Shipdeck can do nothing with %1. Live sites are not affected.")
                            .arg(projects.join(u", "_s)));
    dialog->addText(tr("They are deleted from this computer only. They still work in AWS: deactivate them there if "
                       "they are no longer needed."));
    dialog->addButton(tr("Cancel"));
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
    const auto usable = profiles ? profiles : m_aws.keptProfiles();
    if (!usable)
        return showFailure(usable.error());
    m_sso->setVisible(profiles.has_value()); // it would write to a file that cannot be parsed
    m_trouble->hide();
    if (!profiles)
        showTrouble(profiles.error());
    show(*usable);
    showLook(profiles && profiles->isEmpty() ? Look::Empty : Look::Filled);
}

//! An error in AWS's files: their profiles are unknown, but Shipdeck's own connections still work.
void ConnectAwsPage::showTrouble(const Error& error)
{
    Error told = error;
    told.next = verbatim(error.next.render() + u' '
                         + tr("Meanwhile, access keys in Shipdeck's vault still work without these files."));
    m_trouble->show(told, tr("Try again"));
}

void ConnectAwsPage::show(const QList<AwsProfile>& profiles)
{
    QStringList names;
    for (const AwsProfile& profile : profiles)
        names << profile.name;
    if (std::exchange(m_names, names) == names) // keeps the focus
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
            found->refresh();
            auto* offer = new PrepareOffer(deck(), choice);
            card->addMore(offer);
            offer->refresh();
            auto* zone = new ZoneOffer(deck(), choice);
            connect(zone, &ZoneOffer::visitRequested, &act(), &Actions::visit);
            connect(zone, &ZoneOffer::removeRequested, &act(), &Actions::remove);
            connect(zone, &ZoneOffer::projectsRequested, this, [this] { Q_EMIT navigate({u"projects"_s, {}, {}}); });
            card->addMore(zone);
            zone->refresh();
        });
    }
}

} // namespace shipdeck::ui
