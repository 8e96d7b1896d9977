// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github.h"

#include <QPixmap>

namespace shipdeck::ui {

//! Small round pictures of people and organisations. A missing one is requested once, and a signal tells when it has
//! arrived; if it cannot be loaded, a letter is drawn.
class Pictures final : public QObject {
    Q_OBJECT
public:
    explicit Pictures(GitHubService& github, QObject* parent = nullptr);
    ~Pictures() override;

    QPixmap of(const QUrl& address); //!< null: not loaded

Q_SIGNALS:
    void arrived();

private:
    GitHubService& m_github;
    QHash<QUrl, QPixmap> m_known; //!< null: requested, or failed
    CancelSource m_stop;
};

} // namespace shipdeck::ui
