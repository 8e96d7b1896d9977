// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployment_detail.h"
#include "deck/variables.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! The right column of a deployment: changes since Current, the canary, its checks, its figures, its artifact.
class DeploymentSide final : public Card {
    Q_OBJECT
public:
    explicit DeploymentSide(QWidget* parent = nullptr);
    //! `current`: what its environment serves now; nullopt, or the same deployment: no comparison.
    void show(const DeploymentDetail& detail, const std::optional<store::Deployment>& current,
              const QList<VariableRow>& variables);
    using QWidget::show;

Q_SIGNALS:
    void visitRequested(const QString& address);
    void signInRequested(const QString& account);

private:
    void showChanges(const DeploymentDetail& detail, const std::optional<store::Deployment>& current,
                     const QList<VariableRow>& variables);
    void showCanary(const DeploymentDetail& detail);
    void showChecks(const DeploymentDetail& detail);
    void showLighthouse(const DeploymentDetail& detail);
    void showUntrusted(const DeploymentDetail& detail);
    void showArtifact(const DeploymentDetail& detail);
    void showTold(const DeploymentDetail& detail);
    QVBoxLayout* section(const QString& title, const QString& note = {});

    QString m_shown; //!< the shown content as text, to rebuild only after changes
};

} // namespace shipdeck::ui
