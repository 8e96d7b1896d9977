// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! The environments of a project, each with what is Current in it; those beside production with their address, and
//! removable.
class EnvironmentsCard final : public Card {
    Q_OBJECT
public:
    explicit EnvironmentsCard(QWidget* parent = nullptr);
    void show(const Deck& deck, const ProjectSummary& project);
    using QWidget::show;

Q_SIGNALS:
    void previewRequested();
    void visitRequested(const QString& address);
    void removeRequested(const QString& environment);

private:
    void addEnvironment(const store::Environment& environment, const std::optional<store::Deployment>& shown);

    LinkLabel* m_preview;
    QString m_shown; //!< nothing is rebuilt under the focus
};

} // namespace shipdeck::ui
