// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github.h"
#include "widgets/label.h"
#include "widgets/segmented_control.h"

class QComboBox;

namespace shipdeck::ui {

//! The ref to deploy: a branch, tag, commit or pull request, from a list or typed.
class RefPicker final : public QWidget {
    Q_OBJECT
public:
    explicit RefPicker(GitHubService& github, QWidget* parent = nullptr);
    ~RefPicker() override;

    void setRepository(const QString& account, const github::Repository& repository);
    const github::Ref& ref() const { return m_ref; }
    QString sourceRef() const; //!< for build::SourceSpec
    QString readRef() const;   //!< for GitHub's contents: the commit if it is known
    void showFailure(const QString& text);

Q_SIGNALS:
    void changed();

private:
    void chooseKind(int kind);
    void fill(const QList<github::Ref>& refs);
    void choose(int index);
    void chooseTyped();
    void choose(const github::Ref& ref);
    void showChecks();

    GitHubService& m_github;
    QString m_account;
    github::Repository m_repository;
    github::Ref m_ref;
    QString m_branch; //!< chosen last; its commits are listed
    QList<github::Ref> m_refs;
    SegmentedControl* m_kind;
    QComboBox* m_box;
    Label* m_note;
    CancelSource m_stop;
    int m_round = 0;
};

} // namespace shipdeck::ui
