// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! How pushes of the project's repository arrive, who deploys them, and the previews that are open. Hidden for a project
//! that is none of GitHub's.
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
    void removeRequested(const QString& environment);

private:
    void showWatch(const Deck& deck, const store::Project& project);
    void showLast(const Deck& deck, const ProjectSummary& project);
    void showPreviews(const Deck& deck, const ProjectSummary& project);
    void addWords(const QString& text, Color colour = Color::TextSecondary);

    QString m_shown; //!< what is on screen, as text: nothing is rebuilt under the focus
};

} // namespace shipdeck::ui
