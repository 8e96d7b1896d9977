// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/projects.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! How pushes of the project's repository are detected, which computer deploys them, and the open previews. Hidden for
//! a project without a GitHub repository.
class PushesCard final : public Card {
    Q_OBJECT
public:
    explicit PushesCard(QWidget* parent = nullptr);
    void show(const Deck& deck, const ProjectSummary& project);
    using QWidget::show;

Q_SIGNALS:
    void settingsRequested();
    void takeOverRequested();
    void openRequested(const QString& deployment);
    void visitRequested(const QString& address);
    void removeRequested(const EnvironmentName& environment);

private:
    void showWatch(const Deck& deck, const store::Project& project);
    void showLast(const Deck& deck, const ProjectSummary& project);
    void showPreviews(const Deck& deck, const ProjectSummary& project);
    void addWords(const QString& text, Color colour = Color::TextSecondary);

    QString m_shown; //!< the shown content as text: rebuilt only after changes, to keep the focus
};

} // namespace shipdeck::ui
