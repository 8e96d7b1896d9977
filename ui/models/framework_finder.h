// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github.h"

namespace shipdeck::ui {

//! Detects the frameworks of the repositories in view, a few at a time, without cloning. Those that leave the view
//! before their turn are skipped.
class FrameworkFinder final : public QObject {
    Q_OBJECT
public:
    explicit FrameworkFinder(GitHubService& github, QObject* parent = nullptr);
    ~FrameworkFinder() override;

    void want(const QString& account, const QList<github::Repository>& inView);
    void stop();
    const QHash<QString, QString>& known() const { return m_known; } //!< by full name in lower case

Q_SIGNALS:
    void found();

private:
    void next();
    GitHubService& m_github;
    QString m_account;
    QList<github::Repository> m_wanted;
    QHash<QString, QString> m_known; //!< empty: checked without a result
    int m_asking = 0;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
