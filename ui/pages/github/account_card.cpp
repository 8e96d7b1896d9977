// SPDX-License-Identifier: MIT
#include "pages/github/account_card.h"

#include "deck/github_sign_ins.h"
#include "models/github_words.h"
#include "models/time_words.h"
#include "pages/fact_row.h"
#include "pages/open_page.h"
#include "theme/theme.h"
#include "widgets/key_value.h"
#include "widgets/repository_delegate.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! The account's picture, or a letter until it is loaded.
class Portrait final : public QWidget {
public:
    Portrait(Pictures& pictures, const github::Account& account) : m_pictures(pictures), m_account(account)
    {
        setFixedSize(Theme::px(36), Theme::px(36));
        connect(&pictures, &Pictures::arrived, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintPicture(painter, rect(), m_pictures.of(m_account.avatar), m_account.login);
    }

private:
    Pictures& m_pictures;
    github::Account m_account;
};

} // namespace

AccountCard::AccountCard(GitHubService& github, Pictures& pictures, const github::Account& account, QWidget* parent)
    : Card({}, parent), m_github(github), m_account(account), m_rights(new QVBoxLayout)
{
    setAccessibleName(accountText(account));
    addHead(pictures);
    body()->addSpacing(Theme::px(space::s2));
    addFacts();
    m_rights->setSpacing(Theme::px(6));
    body()->addLayout(m_rights);
    if (account.state == github::Account::State::Ok)
        askForRights();
}

AccountCard::~AccountCard()
{
    m_stop.request();
}

void AccountCard::addHead(Pictures& pictures)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(new Portrait(pictures, m_account));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(m_account.name.isEmpty() ? m_account.login : m_account.name, FontRole::Title));
    words->addWidget(new Label(accountText(m_account), FontRole::Small, Color::TextSecondary));
    row->addLayout(words, 1);
    const bool isOut = m_account.state == github::Account::State::SignedOut;
    if (isOut) {
        auto* again = new Button(tr("Sign in again"), Button::Kind::Primary);
        again->setObjectName(u"signInAgain"_s);
        row->addWidget(again);
        connect(again, &Button::clicked, this, &AccountCard::signInRequested);
    }
    auto* repositories = new Button(tr("Repositories"));
    repositories->setAccessibleName(tr("Repositories of %1").arg(accountText(m_account)));
    row->addWidget(repositories);
    auto* out = new Button(Icon::LogOut, tr("Sign out…"));
    out->setObjectName(u"signOut"_s);
    out->setAccessibleName(tr("Sign out of %1").arg(accountText(m_account)));
    row->addWidget(out);
    body()->addLayout(row);
    connect(repositories, &Button::clicked, this, &AccountCard::repositoriesRequested);
    connect(out, &Button::clicked, this, &AccountCard::signOutRequested);
}

void AccountCard::addFacts()
{
    auto* facts = new KeyValue(104);
    const bool isOut = m_account.state == github::Account::State::SignedOut;
    facts->addText(tr("State"),
                   isOut ? tr("GitHub no longer accepts this sign-in. Data loaded earlier is kept.")
                         : tr("Signed in %1").arg(wayText(m_account.way)));
    if (m_account.expiresAt.isValid())
        facts->addText(tr("Valid until"), absoluteText(m_account.expiresAt));
    if (!m_account.scopes.isEmpty())
        facts->addText(tr("Permissions"), m_account.scopes.join(u", "_s), FontRole::Code);
    m_limits = facts->addText(tr("Requests"), QString());
    m_limits->setWrapped(true);
    if (!m_account.server.caFile.isEmpty())
        facts->addText(tr("CA file"), m_account.server.caFile, FontRole::Code);
    if (!m_account.server.proxy.isEmpty())
        facts->addText(tr("Proxy"), m_account.server.proxy, FontRole::Code);
    body()->addWidget(facts);
    showLimits();
}

void AccountCard::showLimits()
{
    const QString text = limitText(m_github.limits(m_account.id));
    m_limits->setText(text.isEmpty() ? tr("Known after the next request") : text);
}

void AccountCard::askForRights()
{
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_github.signIns().missingRights(m_account.id, cancel), this,
                   [this](const Result<QList<github::MissingRight>>& missing) {
                       for (const github::MissingRight& right : missing.value_or(QList<github::MissingRight>())) {
                           auto* row = new QHBoxLayout;
                           row->setSpacing(Theme::px(space::s2));
                           row->addWidget(new Glyph(Icon::TriangleAlert, 14, Color::LogWarnBar), 0, Qt::AlignTop);
                           auto* words =
                               new Label(tr("Missing permission: %1 (%2)").arg(right.right, right.use.render()),
                                         FontRole::Small);
                           words->setWrapped(true);
                           row->addWidget(words, 1);
                           if (!right.solveAt.isEmpty()) {
                               auto* give = new LinkLabel(tr("Grant it on GitHub"));
                               give->setExternal(true);
                               give->setAccessibleName(tr("Grant %1 on GitHub").arg(right.right));
                               connect(give, &LinkLabel::clicked, this,
                                       [give, page = right.solveAt] { openPage(give, page); });
                               row->addWidget(give, 0, Qt::AlignTop);
                           }
                           m_rights->addLayout(row);
                       }
                       showLimits();
                   });
}

} // namespace shipdeck::ui
