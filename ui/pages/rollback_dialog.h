// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/projects.h"
#include "widgets/deployment_list.h"
#include "widgets/overlay.h"

namespace shipdeck::ui {

//! Current at the left, the releases to restore at the right; their differences in between.
class RollbackDialog final : public Dialog {
    Q_OBJECT
public:
    //! `to` empty: the previous release is preselected.
    RollbackDialog(const Deck& deck, const ProjectSummary& project, const EnvironmentName& environment,
                   const DeploymentId& to, QWidget* anywhere);

Q_SIGNALS:
    void chosen(const DeploymentId& deployment);

private:
    QWidget* currentSide();
    void follow();

    std::optional<store::Deployment> m_current;
    QList<store::Deployment> m_choices;
    DeploymentList* m_list;
    Label* m_difference;
    Button* m_go = nullptr;
};

} // namespace shipdeck::ui
