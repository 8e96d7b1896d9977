// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github_deck.h"

#include <QLineEdit>
#include <QPointer>

class QCompleter;
class QStringListModel;

namespace shipdeck::ui {

//! A branch, typed or chosen among those that the repository has: letters anywhere in a name find it, the arrow at the
//! end or the Down key shows all. GitHub is asked when somebody comes here; where it cannot be, what is typed counts.
class BranchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit BranchField(QWidget* parent = nullptr);
    ~BranchField() override;

    //! `fullName` empty: it is none of GitHub's, and branches are only typed.
    void setRepository(GitHubDeck& github, const github::RepositoryLink& link);
    void offerAll();

Q_SIGNALS:
    void offered(int branches); //!< how many there are to choose from

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();

    QPointer<GitHubDeck> m_github;
    github::RepositoryLink m_link;
    QCompleter* m_completer;
    QStringListModel* m_names;
    QAction* m_arrow;
    CancelSource m_stop;
    bool m_isAsked = false;
};

} // namespace shipdeck::ui
