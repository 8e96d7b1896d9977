// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github_deck.h"

namespace shipdeck::ui {

//! Finds out what the repositories in view are made with, a few at a time, without cloning. Those that left the view
//! before their turn came are not asked for.
class FrameworkFinder final : public QObject {
    Q_OBJECT
public:
    explicit FrameworkFinder(GitHubDeck& github, QObject* parent = nullptr);
    ~FrameworkFinder() override;

    void want(const QString& account, const QList<github::Repository>& inView);
    void stop();
    const QHash<QString, QString>& known() const { return m_known; } //!< by full name in lower case

Q_SIGNALS:
    void found();

private:
    void next();
    GitHubDeck& m_github;
    QString m_account;
    QList<github::Repository> m_wanted;
    QHash<QString, QString> m_known; //!< an empty one was looked at, and is nothing we know
    int m_asking = 0;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
