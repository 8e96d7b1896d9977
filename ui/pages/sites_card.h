// SPDX-License-Identifier: MIT
#pragma once
#include "pages/actions.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! "Your sites": the live release of each project, with its actions.
class SitesCard final : public Card {
    Q_OBJECT
public:
    static constexpr int shownSites = 6; //!< a page has fewer than 150 widgets; more sites are one click away

    SitesCard(Deck& deck, Actions& actions, QWidget* parent = nullptr);
    void show(const QList<ProjectSummary>& projects); //!< so many
    using QWidget::show;

Q_SIGNALS:
    void allRequested();
    void projectRequested(const QString& id);

private:
    struct Row {
        QString id, name, address, deployment, age;
        Status status = Status::Queued;
        bool operator==(const Row&) const = default;
    };
    QWidget* makeRow(const Row& row);
    void showMenu(const Row& row, QWidget* anchor);

    Deck& m_deck;
    Actions& m_actions;
    QList<Row> m_rows;
};

} // namespace shipdeck::ui
