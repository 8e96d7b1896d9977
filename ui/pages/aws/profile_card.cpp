// SPDX-License-Identifier: MIT
#include "pages/aws/profile_card.h"

#include "deploy/error_codes.h"
#include "models/time_words.h"
#include "pages/aws/sso_dialog.h"
#include "theme/theme.h"
#include "widgets/key_value.h"
#include "widgets/spinner.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int keyWidth = 104;

} // namespace

ProfileCard::ProfileCard(const AwsProfile& profile, QWidget* parent)
    : Card({}, parent), m_profile(profile), m_state(new Label({}, FontRole::Small, Color::TextSecondary)),
      m_facts(new QVBoxLayout), m_links(new QWidget), m_divider(new Divider), m_checks(new CheckList),
      m_more(new QVBoxLayout), m_waiting(new QWidget), m_error(new InlineError),
      m_copy(new CopyButton(tr("Copy statement"))), m_signIn(new Button(tr("Sign in"))),
      m_check(new Button(tr("Check")))
{
    setObjectName(u"profileCard"_s);
    setAccessibleName(tr("AWS profile %1").arg(name()));
    addHead();
    body()->addSpacing(Theme::px(space::s2));
    body()->addLayout(m_facts);
    addLinks();
    body()->addWidget(m_divider);
    body()->addWidget(m_checks);
    m_divider->hide();
    addWaiting();
    m_error->setObjectName(u"profileFailure"_s);
    body()->addWidget(m_error);
    m_copy->setObjectName(u"copyStatement"_s);
    m_copy->setAccessibleName(tr("Copy the policy statement that %1 lacks").arg(name()));
    body()->addWidget(m_copy, 0, Qt::AlignLeft);
    m_copy->hide();
    body()->addLayout(m_more);
    connect(m_error, &InlineError::retry, this, &ProfileCard::check);
    follow();
}

ProfileCard::~ProfileCard()
{
    m_stop.request();
}

QString ProfileCard::name() const
{
    return m_profile.name.isEmpty() ? tr("Keys from environment variables") : m_profile.name;
}

void ProfileCard::addHead()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(new Glyph(m_profile.name.isEmpty() ? Icon::Terminal : Icon::KeyRound, 20, Color::TextSecondary), 0,
                   Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* title = new Label(name(), FontRole::Title);
    title->setElided(true);
    words->addWidget(title);
    m_state->setObjectName(u"profileState"_s);
    m_state->setWrapped(true);
    words->addWidget(m_state);
    row->addLayout(words, 1);
    m_signIn->setObjectName(u"signInProfile"_s);
    m_signIn->setAccessibleName(tr("Sign in for %1").arg(name()));
    m_check->setObjectName(u"checkProfile"_s);
    m_check->setAccessibleName(tr("Check %1").arg(name()));
    row->addWidget(m_signIn, 0, Qt::AlignTop);
    row->addWidget(m_check, 0, Qt::AlignTop);
    body()->addLayout(row);
    connect(m_signIn, &Button::clicked, this, &ProfileCard::signIn);
    connect(m_check, &Button::clicked, this, &ProfileCard::check);
}

void ProfileCard::addLinks()
{
    auto* row = new QHBoxLayout(m_links);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s4));
    const auto add = [&](const QString& text, const QString& about, const char* object, const QString& page) {
        auto* link = new LinkLabel(text);
        link->setObjectName(QString::fromLatin1(object));
        link->setAccessibleName(about);
        row->addWidget(link);
        connect(link, &LinkLabel::clicked, this, [this, page] { Q_EMIT requested({page, {}, m_profile.name}); });
    };
    add(tr("Permissions"), tr("Permissions of %1").arg(name()), "showPolicy", u"aws-policy"_s);
    add(tr("AWS resources"), tr("AWS resources in the account of %1").arg(name()), "showInventory", u"aws-inventory"_s);
    if (m_profile.isKept) {
        auto* forget = new LinkLabel(tr("Delete these keys…"));
        forget->setObjectName(u"forgetKeys"_s);
        forget->setAccessibleName(tr("Delete the keys of %1").arg(name()));
        row->addWidget(forget);
        connect(forget, &LinkLabel::clicked, this, [this] { Q_EMIT forgetRequested(m_profile.name); });
    }
    row->addStretch(1);
    body()->addWidget(m_links);
}

void ProfileCard::addWaiting()
{
    auto* row = new QHBoxLayout(m_waiting);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(new Spinner(tr("Waiting for AWS")));
    row->addWidget(new Label(tr("Checking with AWS …"), FontRole::Small, Color::TextSecondary), 1);
    auto* stop = new Button(tr("Stop"));
    stop->setObjectName(u"stopCheck"_s);
    stop->setAccessibleName(tr("Stop checking %1").arg(name()));
    row->addWidget(stop);
    body()->addWidget(m_waiting);
    m_waiting->hide();
    connect(stop, &Button::clicked, this, &ProfileCard::stop);
}

void ProfileCard::setProfile(const AwsProfile& profile)
{
    if (m_profile.error && !profile.error)
        m_error->hide();
    m_profile = profile;
    follow();
}

void ProfileCard::follow()
{
    const bool isOut = m_profile.signIn && !m_profile.isSignedIn;
    m_signIn->setVisible(isOut && !m_profile.error);
    m_check->setVisible(!m_profile.error);
    m_links->setVisible(!m_profile.error);
    m_state->setText(m_profile.error ? tr("Can't be used as configured")
                         : isOut     ? tr("Signed out")
                         : m_found   ? tr("Works")
                                     : tr("Not checked yet"));
    if (m_profile.error)
        m_error->show(*m_profile.error);
    showFacts();
}

void ProfileCard::showFacts()
{
    clearLayout(m_facts);
    if (m_profile.error)
        return;
    auto* facts = new KeyValue(keyWidth);
    if (m_profile.chain.size() > 1)
        facts->addText(tr("Role chain"), m_profile.chain.join(u" ← "_s));
    facts->addText(tr("Region"),
                   m_profile.region.isEmpty() ? tr("%1 (nearest; none is set)").arg(m_profile.nearest)
                                              : m_profile.region);
    if (m_profile.signIn)
        facts->addText(tr("Sign-in"), m_profile.signIn->startUrl);
    if (m_profile.needsMfa)
        facts->addText(tr("MFA"), tr("Checking requires a code"));
    if (m_found) {
        facts->addText(tr("Account"), m_found->identity.account)->setObjectName(u"account"_s);
        facts->addText(tr("Alias"),
                       m_found->aliasError            ? tr("Could not be read")
                           : m_found->alias.isEmpty() ? tr("None")
                                                      : m_found->alias);
        facts->addText(tr("Identity"), m_found->identity.arn, FontRole::Code)->setObjectName(u"identity"_s);
        facts->addText(tr("Keys valid"),
                       m_found->expiresAt.isValid() ? tr("Until %1").arg(absoluteText(m_found->expiresAt))
                                                    : tr("No expiration"));
    }
    m_facts->addWidget(facts);
}

void ProfileCard::setWaiting(bool waits)
{
    m_waiting->setVisible(waits);
    m_check->setEnabled(!waits);
    m_signIn->setEnabled(!waits);
}

void ProfileCard::check()
{
    m_stop.request();
    m_stop = CancelSource();
    m_found.reset();
    m_error->hide();
    m_copy->hide();
    m_checks->clear();
    m_divider->hide();
    clearLayout(m_more);
    follow();
    setWaiting(true);
    const int round = ++m_round;
    const QPointer<ProfileCard> self(this);
    const ReportCheck told = [self, round](const HealthCheck& check) {
        if (self && self->m_round == round)
            self->addCheck(check);
    };
    const aws::AskMfaCode code = MfaDialog::inFrontOf(this);
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_aws.look(choice(), code, cancel, told), this,
                   [this, round, told, code](const Result<AwsConnection>& found) {
                       if (round != m_round)
                           return;
                       if (!found) {
                           setWaiting(false);
                           return showFailure(found.error());
                       }
                       showFound(*found);
                       examine(round, told, code);
                   });
}

void ProfileCard::examine(int round, const ReportCheck& told, const aws::AskMfaCode& code)
{
    QCoro::connect(m_aws.examine(choice(), told, code, m_stop.token()), this, [this, round](const Result<>& seen) {
        if (round != m_round)
            return;
        setWaiting(false);
        if (!seen)
            showFailure(seen.error());
    });
}

void ProfileCard::addCheck(const HealthCheck& check)
{
    m_divider->show();
    m_checks->add(check);
}

void ProfileCard::showFound(const AwsConnection& found)
{
    m_found = found;
    follow();
    if (found.aliasError)
        offerStatement(*found.aliasError);
    Q_EMIT works(choice());
}

void ProfileCard::addMore(QWidget* more)
{
    m_more->addWidget(more);
}

void ProfileCard::showFailure(const Error& error)
{
    m_check->setFocus(Qt::OtherFocusReason);
    if (error.kind == Error::Kind::Canceled)
        return;
    if (error.code == code::awsSsoSignedOut && m_profile.signIn) {
        m_profile.isSignedIn = false;
        follow();
    }
    m_error->show(error, tr("Try again"));
    offerStatement(error);
}

void ProfileCard::offerStatement(const Error& error)
{
    const QString statement = AwsService::statementFor(error);
    m_copy->setContent(statement);
    m_copy->setVisible(!statement.isEmpty());
}

void ProfileCard::stop()
{
    ++m_round;
    m_stop.request();
    setWaiting(false);
    m_check->setFocus(Qt::OtherFocusReason);
}

void ProfileCard::signIn()
{
    auto* dialog = new SsoDialog(choice(), this);
    connect(dialog, &SsoDialog::signedIn, this, [this] {
        Q_EMIT signedIn();
        check();
    });
    dialog->open();
}

} // namespace shipdeck::ui
