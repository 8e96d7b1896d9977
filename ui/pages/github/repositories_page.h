// SPDX-License-Identifier: MIT
#pragma once
#include "models/framework_finder.h"
#include "models/github_words.h"
#include "pages/github/github_page.h"
#include "pages/github/repository_filters.h"
#include "widgets/notice.h"

class QMenu;

namespace shipdeck::ui {

//! The repositories of an account: its spaces, and their repositories by last push. Shows the last known ones at once,
//! then refreshes in place. Without an account: the public repositories of an owner that is typed.
class RepositoriesPage final : public GitHubPage {
    Q_OBJECT
public:
    //! `detail`: an account; "public": without one; empty: the latest sign-in.
    RepositoriesPage(const PageContext& context, const GitHubContext& github, const QString& detail, QWidget* parent);
    ~RepositoriesPage() override;

    QString title() const override { return tr("Repositories"); }
    QList<QWidget*> actions() override { return {m_accounts}; }
    QList<Command> commands() const override;
    void activated() override;
    void left() override;
    void refresh() override;
    void find() override { m_filters->field()->setFocus(Qt::ShortcutFocusReason); }

protected:
    void load() override;
    void tick() override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void makeEmpty();
    bool isPublic() const { return !m_account; }
    QString accountId() const { return m_account ? m_account->id : QString(); }
    void chooseAccount();
    void fillAccountMenu();
    void fillSpaceMenu(const QList<SpaceRow>& rows);
    void followWidth();
    void readKnown();
    void ask(); //!< requests spaces and repositories from GitHub
    void askOwner();
    void answered(const Error* error);
    void showFailureAbove(const Error& error);
    void showLimit(const QString& what, const QString& why);
    void refreshLater(); //!< when the rate limit is over
    void showRows();
    void showFreshness();
    void showSpaceNotice();
    void lookAtFrameworks();
    void open(const QString& fullName);
    void toggleFavourite(const QString& fullName);
    void showMenu(const QString& fullName, const QPoint& at);
    const github::Repository* repositoryOf(const QString& fullName) const;
    QPixmap pictureOf(const QString& login);

    QString m_detail;
    std::optional<github::Account> m_account;
    QList<github::Space> m_spaces;
    QList<github::Repository> m_repositories;
    RepositoryFacts m_facts;
    FrameworkFinder* m_finder;
    QString m_owner; //!< whose public repositories are shown; only without an account
    bool m_asked = false;
    int m_waiting = 0; //!< number of pending responses
    QDateTime m_askedAt;
    CancelSource m_stop;
    int m_round = 0;

    Button* m_accounts;
    Button* m_spaceMenu;
    QMenu* m_spaceChoices = nullptr;
    QMenu* m_menu = nullptr;
    QList<github::Account> m_offered; //!< in the menu
    SpaceList* m_spaceList;
    QLineEdit* m_ownerField;
    QWidget* m_ownerBar;
    RepositoryFilters* m_filters;
    Label* m_freshness;
    Notice* m_notice;
    Notice* m_spaceNotice;
    RepositoryList* m_list;
    Skeleton* m_skeleton;
    EmptyState* m_none;
    QTimer m_typing;
    QDateTime m_blockedUntil; //!< valid: GitHub's rate limit applies until then
    QTimer m_resume;          //!< active: refresh at that time
};

} // namespace shipdeck::ui
