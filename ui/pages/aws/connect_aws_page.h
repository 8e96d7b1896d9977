// SPDX-License-Identifier: MIT
#pragma once
#include "pages/aws/profile_card.h"
#include "pages/deck_page.h"

namespace shipdeck::ui {

//! The AWS profiles of this computer: how each comes to its keys, whose account it opens, and signing in; and two ways to
//! a new one. AWS's files are read when the page is shown, AWS itself is asked only when a person wants it.
class ConnectAwsPage final : public DeckPage {
    Q_OBJECT
public:
    //! `detail`: "check:<profile>" looks at once what that one opens.
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

    AwsDeck m_aws;
    aws::SsoSession m_typed; //!< the portal of a sign-in that came to no end
    Button* m_sso;
    Button* m_keys;
    InlineError* m_trouble; //!< with AWS's files: what is not in them works all the same
    QStringList m_names;
    QList<ProfileCard*> m_cards; //!< one for each name
    QVBoxLayout* m_column;
    QScrollArea* m_area;
    std::optional<QString> m_wanted; //!< the profile to look at, once
};

} // namespace shipdeck::ui
