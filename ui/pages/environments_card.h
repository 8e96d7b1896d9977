// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/projects.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! The environments of a project, each with its Current; those other than production with their address and a button to
//! remove them.
class EnvironmentsCard final : public Card {
    Q_OBJECT
public:
    explicit EnvironmentsCard(QWidget* parent = nullptr);
    void show(const Deck& deck, const ProjectSummary& project);
    using QWidget::show;

Q_SIGNALS:
    void previewRequested();
    void visitRequested(const QString& address);
    void removeRequested(const EnvironmentName& environment);

private:
    void addEnvironment(const store::Environment& environment, const std::optional<store::Deployment>& shown,
                        Status status);

    LinkLabel* m_preview;
    QString m_shown; //!< rebuilt only after changes, to keep the focus
};

} // namespace shipdeck::ui
