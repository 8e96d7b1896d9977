// SPDX-License-Identifier: MIT
#pragma once
#include "deck/github_deck.h"

#include <QPixmap>

namespace shipdeck::ui {

//! Pictures of people and organisations, round and small. What is not here yet is asked for once and told when it came;
//! one that cannot be had stays a letter.
class Pictures final : public QObject {
    Q_OBJECT
public:
    explicit Pictures(GitHubDeck& github, QObject* parent = nullptr);
    ~Pictures() override;

    QPixmap of(const QUrl& address); //!< null: not here

Q_SIGNALS:
    void arrived();

private:
    GitHubDeck& m_github;
    QHash<QUrl, QPixmap> m_known; //!< null ones are on their way, or never come
    CancelSource m_stop;
};

} // namespace shipdeck::ui
