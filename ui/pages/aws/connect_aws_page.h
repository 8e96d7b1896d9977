// SPDX-License-Identifier: MIT
#pragma once
#include "deck/sso_setup.h"
#include "pages/aws/profile_card.h"
#include "pages/deck_page.h"

namespace shipdeck::ui {

//! The AWS profiles of this computer: the source of their keys, their account, signing in; and two ways to add one.
//! AWS's files are read when the page is shown; AWS is asked only on request.
class ConnectAwsPage final : public DeckPage {
    Q_OBJECT
public:
    //! `detail`: "check:<profile>" checks that one at once.
    ConnectAwsPage(const PageContext& context, const QString& detail, QWidget* parent);

    QString title() const override { return tr("Connect AWS"); }
    QList<Command> commands() const override;

protected:
    void load() override;

private:
    EmptyState* makeEmpty();
    QLayout* makeWays();
    void addShortcuts();
    void focusProfiles();
    bool canSignIn() const { return look() != Look::Failed && m_trouble->isHidden(); }
    void addSso();
    void showCode(const aws::SsoCode& code);
    void addKeys();
    void welcome(const QString& profile);
    void forget(const QString& profile);
    void show(const QList<AwsProfile>& profiles);
    void showTrouble(const Error& error);
    void makeCards(const QList<AwsProfile>& profiles);
    using QWidget::show;

    AwsService m_aws;
    aws::SsoSession m_typed; //!< the portal of an unfinished sign-in
    Button* m_sso;
    Button* m_keys;
    InlineError* m_trouble; //!< an error in AWS's files; other connections still work
    QStringList m_names;
    QList<ProfileCard*> m_cards; //!< one for each profile
    QVBoxLayout* m_column;
    QScrollArea* m_area;
    std::optional<QString> m_wanted; //!< the profile to check, once
};

} // namespace shipdeck::ui
