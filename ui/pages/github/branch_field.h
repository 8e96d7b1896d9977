// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github.h"

#include <QLineEdit>
#include <QPointer>

class QCompleter;
class QStringListModel;

namespace shipdeck::ui {

//! A branch, typed or chosen from the repository's: typed letters match anywhere in a name; the arrow or the Down key
//! shows all. GitHub is asked when the field gets the focus; without an answer any text is accepted.
class BranchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit BranchField(QWidget* parent = nullptr);
    ~BranchField() override;

    //! `fullName` empty: not on GitHub, so branches can only be typed.
    void setRepository(GitHubService& github, const github::RepositoryLink& link);
    void offerAll();

Q_SIGNALS:
    void offered(int branches); //!< the number of branches to choose from

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();

    QPointer<GitHubService> m_github;
    github::RepositoryLink m_link;
    QCompleter* m_completer;
    QStringListModel* m_names;
    QAction* m_arrow;
    CancelSource m_stop;
    bool m_isAsked = false;
};

} // namespace shipdeck::ui
