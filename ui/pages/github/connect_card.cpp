// SPDX-License-Identifier: MIT
#include "pages/github/connect_card.h"

#include "deck/github_sign_ins.h"
#include "models/github_words.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

ConnectCard::ConnectCard(GitHubService& github, QWidget* parent)
    : Card(u"GitHub"_s, parent), m_github(github), m_text(new Label({}, FontRole::Small, Color::TextSecondary)),
      m_button(new Button(Icon::Github, QString())), m_other(new LinkLabel(QString()))
{
    setObjectName(u"connectCard"_s);
    m_text->setWrapped(true);
    m_button->setObjectName(u"startConnect"_s);
    body()->addWidget(m_text);
    body()->addSpacing(Theme::px(space::s1));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(m_button);
    row->addWidget(m_other);
    row->addStretch();
    body()->addLayout(row);
    connect(m_button, &Button::clicked, this, [this] {
        if (!m_account)
            return Q_EMIT requested({u"connect"_s, {}, {}});
        const bool isOut = m_account->state == github::Account::State::SignedOut;
        Q_EMIT requested(isOut ? Route{u"connect"_s, {}, m_account->id} : Route{u"repositories"_s, {}, {}});
    });
    connect(m_other, &LinkLabel::clicked, this, [this] {
        Q_EMIT requested(m_account ? Route{u"accounts"_s, {}, {}} : Route{u"repositories"_s, {}, u"public"_s});
    });
    connect(&github, &GitHubService::accountsChanged, this, &ConnectCard::load);
    load();
}

void ConnectCard::load()
{
    m_account = m_github.signIns().standard();
    if (const auto all = m_github.signIns().accounts(); !m_account && all && !all->isEmpty())
        m_account = all->first();
    if (!m_account) {
        m_text->setText(tr("See all your repositories, including private ones, and deploy on every push."));
        m_button->setText(tr("Connect GitHub"));
        m_other->setText(tr("Public repositories"));
        return m_other->setAccessibleName(tr("Public repositories without an account"));
    }
    const bool isOut = m_account->state == github::Account::State::SignedOut;
    m_text->setText(isOut ? tr("%1 has to sign in again. Everything is kept.").arg(accountText(m_account))
                          : tr("Signed in as %1.").arg(accountText(m_account)));
    m_button->setText(isOut ? tr("Sign in again") : tr("Import a repository"));
    m_other->setText(tr("Accounts"));
    m_other->setAccessibleName(tr("GitHub accounts"));
}

} // namespace shipdeck::ui
