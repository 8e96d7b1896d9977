// SPDX-License-Identifier: MIT
#include "pages/github/sign_in_page.h"

#include "deck/github_sign_ins.h"
#include "models/github_words.h"
#include "pages/actions.h"
#include "pages/fact_row.h"
#include "pages/github/device_dialog.h"
#include "pages/open_page.h"
#include "theme/theme.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 720;

} // namespace

SignInPage::SignInPage(const PageContext& context, const GitHubContext& github, const QString& account, QWidget* parent)
    : GitHubPage(context, github, Skeleton::Shape::Rows, parent), m_server(new ServerFields), m_ways(new QWidget),
      m_device(makeDevice()), m_logins(makeLogins()), m_token(makeToken()), m_app(makeApp()), m_done(makeDone())
{
    if (const auto known = github.github.signIns().account(account); !account.isEmpty() && known)
        m_again = *known;
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    column->addWidget(
        new Label(m_again ? tr("Sign in again as %1").arg(m_again->login) : tr("Connect GitHub"), FontRole::Display));
    auto* about =
        new Label(m_again ? tr(
                      "GitHub no longer accepts this sign-in. Projects, settings and data loaded earlier are kept.")
                          : tr("See every repository you can deploy, and deploy on every push. Your credentials stay "
                               "in this computer's keyring; signing out deletes them."),
                  FontRole::Body, Color::TextSecondary);
    about->setWrapped(true);
    column->addWidget(about);
    auto* ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(Theme::px(space::gutter));
    ways->addWidget(m_server);
    for (WayCard* card : {m_device, m_logins, m_token, m_app}) {
        ways->addWidget(card);
        connect(card, &WayCard::stopped, this, &SignInPage::stop);
    }
    auto* without = new LinkLabel(tr("Continue without an account (public repositories only)"));
    without->setObjectName(u"withoutAccount"_s);
    connect(without, &LinkLabel::clicked, this, [this] { Q_EMIT navigate({u"repositories"_s, {}, u"public"_s}); });
    ways->addWidget(without, 0, Qt::AlignLeft);
    column->addWidget(m_ways);
    column->addWidget(m_done);
    column->addStretch();
    m_done->hide();
    fillWith(inside, title());
    if (m_again)
        m_server->setServer(m_again->server);
    connect(m_server, &ServerFields::changed, this, &SignInPage::follow);
    showLogins();
    follow();
}

SignInPage::~SignInPage()
{
    m_stop.request();
}

QList<Crumb> SignInPage::breadcrumbs() const
{
    return {{tr("Repositories"), {u"repositories"_s, {}, {}}}, {title(), {}}};
}

WayCard* SignInPage::makeDevice()
{
    auto* card = new WayCard(Icon::Globe, tr("In your browser"),
                             tr("GitHub shows the permissions that Shipdeck requests. Approve them there."));
    m_deviceButton = new Button(Icon::Github, tr("Sign in with GitHub"), Button::Kind::Primary);
    m_deviceButton->setObjectName(u"deviceSignIn"_s);
    card->controls()->addWidget(m_deviceButton, 0, Qt::AlignLeft);
    connect(m_deviceButton, &Button::clicked, this, [this] {
        auto* dialog = new DeviceDialog(github(), m_server->server(), this);
        connect(dialog, &DeviceDialog::signedIn, this, &SignInPage::signedIn);
        dialog->open();
    });
    return card;
}

WayCard* SignInPage::makeLogins()
{
    auto* card = new WayCard(
        Icon::Terminal, tr("With an existing sign-in on this computer"),
        tr("Shipdeck copies its token once, when you press the button. The original sign-in is not changed."));
    m_loginRows = new QVBoxLayout;
    m_loginRows->setSpacing(Theme::px(space::s2));
    card->controls()->addLayout(m_loginRows);
    return card;
}

//! Created once, as the logins of `gh` and the environment do not change while the page is open.
void SignInPage::showLogins()
{
    const auto addRow = [this](const QString& text, const QString& button, auto run) {
        auto* row = new QHBoxLayout;
        row->setSpacing(Theme::px(space::s3));
        row->addWidget(new Label(text), 1);
        auto* use = new Button(button);
        use->setObjectName(u"useLogin"_s);
        use->setAccessibleName(tr("%1: %2").arg(button, text));
        row->addWidget(use);
        m_loginRows->addLayout(row);
        connect(use, &Button::clicked, this, run);
    };
    const QList<github::GhLogin> logins = github().signIns().ghLogins();
    for (const github::GhLogin& login : logins)
        addRow(tr("%1 on %2, signed in with gh").arg(login.login, login.host), tr("Use this sign-in"), [this, login] {
            const Cancel cancel = m_stop.token();
            begin(m_logins, tr("Checking with gh …"), github().signIns().signInWithGh(login, cancel));
        });
    const QList<github::EnvironmentToken> tokens = github().signIns().environmentTokens();
    for (const github::EnvironmentToken& token : tokens)
        addRow(tr("Environment variable %1, for %2").arg(token.variable, token.host), tr("Use this token"),
               [this, token] {
                   const Cancel cancel = m_stop.token();
                   begin(m_logins, tr("Checking with GitHub …"),
                         github().signIns().signInWithEnvironment(token, cancel));
               });
    m_logins->setVisible(!logins.isEmpty() || !tokens.isEmpty());
}

WayCard* SignInPage::makeToken()
{
    auto* card = new WayCard(Icon::KeyRound, tr("With a token"),
                             tr("Create a token on GitHub, where the permissions that Shipdeck needs are already "
                                "selected, and paste it here. A fine-grained token works as well."));
    m_tokenField = new QLineEdit;
    m_tokenField->setObjectName(u"tokenField"_s);
    m_tokenField->setAccessibleName(tr("Token"));
    m_tokenField->setPlaceholderText(u"ghp_…"_s);
    m_tokenField->setEchoMode(QLineEdit::Password);
    m_tokenButton = new Button(tr("Sign in"));
    m_tokenButton->setObjectName(u"tokenSignIn"_s);
    m_tokenButton->setAccessibleName(tr("Sign in with the token"));
    m_tokenPage = new LinkLabel(tr("Create a token on GitHub"));
    m_tokenPage->setObjectName(u"tokenPage"_s);
    m_tokenPage->setExternal(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(m_tokenField, 1);
    row->addWidget(m_tokenButton);
    card->controls()->addLayout(row);
    card->controls()->addWidget(m_tokenPage, 0, Qt::AlignLeft);
    connect(m_tokenPage, &LinkLabel::clicked, this,
            [this] { openPage(this, github().signIns().tokenPage(m_server->server())); });
    connect(m_tokenButton, &Button::clicked, this, &SignInPage::signInByToken);
    connect(m_tokenField, &QLineEdit::returnPressed, this, &SignInPage::signInByToken);
    return card;
}

void SignInPage::signInByToken()
{
    const QByteArray token = m_tokenField->text().trimmed().toUtf8();
    if (token.isEmpty())
        return m_tokenField->setFocus(Qt::OtherFocusReason);
    const Cancel cancel = m_stop.token();
    begin(m_token, tr("Checking the account with GitHub …"),
          github().signIns().signInWithToken(m_server->server(), token, cancel));
}

WayCard* SignInPage::makeApp()
{
    auto* card = new WayCard(Icon::Package, tr("With your own GitHub App"),
                             tr("Two pages open in your browser: one to create the app, one to choose the repositories "
                                "it can see. The app's key stays on this computer."));
    m_organisation = new QLineEdit;
    m_organisation->setObjectName(u"appOrganisation"_s);
    m_organisation->setAccessibleName(tr("Organisation that owns the app"));
    m_organisation->setPlaceholderText(tr("organisation (empty: your own account)"));
    auto* make = new Button(tr("Create the app"));
    make->setObjectName(u"createApp"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(m_organisation, 1);
    row->addWidget(make);
    card->controls()->addLayout(row);
    connect(make, &Button::clicked, this, &SignInPage::makeOwnApp);
    return card;
}

void SignInPage::makeOwnApp()
{
    const Cancel cancel = m_stop.token();
    const QString words = tr("Continue in your browser. This page updates automatically when you are done.");
    const auto show = [page = QPointer(this)](const QUrl& address) {
        if (page)
            openPage(page, address);
    };
    if (m_again && m_again->way == github::Account::Way::App)
        return begin(m_app, words, github().signIns().signInWithApp(m_again->id, show, cancel));
    begin(m_app, words,
          github().signIns().createApp(m_server->server(), m_organisation->text().trimmed(), show, cancel));
}

QWidget* SignInPage::makeDone()
{
    auto* card = new Card;
    m_doneTitle = new Label({}, FontRole::Title);
    card->body()->addWidget(m_doneTitle);
    m_missing = new QVBoxLayout;
    m_missing->setSpacing(Theme::px(space::s3));
    card->body()->addLayout(m_missing);
    auto* go = new Button(tr("Show repositories"), Button::Kind::Primary);
    go->setObjectName(u"signInGoOn"_s);
    card->body()->addSpacing(Theme::px(space::s2));
    card->body()->addWidget(go, 0, Qt::AlignLeft);
    connect(go, &Button::clicked, this, [this] {
        if (const auto account = github().signIns().account(m_doneAccount))
            finish(*account);
    });
    return card;
}

void SignInPage::follow()
{
    const github::Server server = m_server->server();
    const bool named = !m_server->isEnterprise() || !server.host.isEmpty();
    const bool device = named && github().signIns().offersDevice(server);
    m_device->setVisible(device);
    m_tokenButton->setKind(device ? Button::Kind::Secondary : Button::Kind::Primary);
    m_tokenPage->setEnabled(named && !github().signIns().tokenPage(server).isEmpty());
    m_token->setEnabled(named);
    m_app->setEnabled(named);
}

void SignInPage::begin(WayCard* card, const QString& words, Task<Result<github::Account>> task)
{
    for (WayCard* other : {m_device, m_logins, m_token, m_app})
        other->clearFailure();
    m_busy = card;
    card->setWaiting(words);
    const int round = ++m_round;
    QCoro::connect(std::move(task), this, [this, card, round](const Result<github::Account>& account) {
        if (round != m_round)
            return;
        m_busy = nullptr;
        card->setWaiting({});
        if (!account)
            return showFailure(card, account.error());
        signedIn(*account);
    });
}

void SignInPage::showFailure(WayCard* card, const Error& error)
{
    card->showFailure(error);
    if (card == m_token)
        m_tokenField->setFocus(Qt::OtherFocusReason);
}

void SignInPage::stop()
{
    ++m_round;
    m_stop.request();
    m_stop = CancelSource();
    if (WayCard* card = std::exchange(m_busy, nullptr))
        card->setWaiting({});
}

// Missing permissions are shown now, while the person is where they are granted, not when a deployment needs them.
void SignInPage::signedIn(const github::Account& account)
{
    m_tokenField->clear();
    m_ways->setEnabled(false);
    const Cancel cancel = m_stop.token();
    QCoro::connect(github().signIns().missingRights(account.id, cancel), this,
                   [this, account](const Result<QList<github::MissingRight>>& missing) {
                       m_ways->setEnabled(true);
                       if (missing && !missing->isEmpty())
                           return showMissing(account, *missing);
                       finish(account);
                   });
}

void SignInPage::showMissing(const github::Account& account, const QList<github::MissingRight>& missing)
{
    m_doneAccount = account.id;
    m_doneTitle->setText(tr("Signed in as %1").arg(accountText(account)));
    clearLayout(m_missing);
    auto* intro =
        new Label(tr("You are signed in, but permissions are missing:"), FontRole::Body, Color::TextSecondary);
    m_missing->addWidget(intro);
    for (const github::MissingRight& right : missing) {
        auto* row = new QHBoxLayout;
        row->setSpacing(Theme::px(space::s2));
        row->addWidget(new Glyph(Icon::TriangleAlert, 14, Color::LogWarnBar), 0, Qt::AlignTop);
        auto* words = new Label(tr("%1, %2").arg(right.right, right.use.render()));
        words->setWrapped(true);
        row->addWidget(words, 1);
        if (!right.solveAt.isEmpty()) {
            auto* give = new LinkLabel(tr("Grant it on GitHub"));
            give->setObjectName(u"giveRight"_s);
            give->setExternal(true);
            give->setAccessibleName(tr("Grant %1 on GitHub").arg(right.right));
            connect(give, &LinkLabel::clicked, this, [give, page = right.solveAt] { openPage(give, page); });
            row->addWidget(give, 0, Qt::AlignTop);
        }
        m_missing->addLayout(row);
    }
    m_ways->hide();
    m_done->show();
    m_done->findChild<Button*>(u"signInGoOn"_s)->setFocus(Qt::OtherFocusReason);
}

void SignInPage::finish(const github::Account& account)
{
    act().say(tr("Signed in as %1").arg(accountText(account)));
    if (m_again)
        return act().goBack();
    Q_EMIT navigate({u"repositories"_s, {}, {}});
}

void SignInPage::left()
{
    DeckPage::left();
    // When the page is shown again, it offers the ways again, without a token in the field.
    m_done->hide();
    m_ways->show();
    m_tokenField->clear();
}

void SignInPage::load()
{
    showLook(Look::Filled);
    follow();
}

} // namespace shipdeck::ui
