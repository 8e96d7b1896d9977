// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "deck/deck.h"
#include "deck/projects.h"
#include "deck/variables.h"
#include "widgets/variable_list.h"

namespace shipdeck::ui {

//! The variables of an environment: those that are set, those that its live release was made with, and those that
//! other environments have.
struct VariableState {
    EnvironmentName environment;
    QList<VariableRow> rows;
    QList<store::Variable> removed; //!< the live release still has them
    QList<build::ProjectVariable> ofFile;
    QList<store::Variable> missing; //!< of other environments, one for each name
    QHash<QString, VariableVersion> versions;
    std::optional<store::Deployment> live;
    std::optional<store::Deployment> underWay; //!< the deployment that will make all changes live

    const VariableRow* find(const QString& name) const;
    QStringList names() const; //!< of those that are set
    //! "CART_TTL changed, SENTRY_DSN added": what differs from the live release; empty: nothing, or none is live.
    QStringList changes() const;
};

//! A secret that the person is looking at.
struct Revealed {
    QString id; //!< of its version
    QString value;
    int secondsLeft = 0;
};

//! Environments that can have variables: production, preview, then the others by name. All previews share one.
QList<EnvironmentName> variableEnvironments(const ProjectSummary& project);
Result<VariableState> readVariables(const Deck& deck, const ProjectSummary& project,
                                    const EnvironmentName& environment);
QList<VariableItem> itemsOf(const VariableState& state, const std::optional<Revealed>& revealed);
QString scopeText(VariableScope scope); //!< "Build", "Run", "Both"
//! The name in an item's id.
QString variableNameOf(const QString& itemId);

} // namespace shipdeck::ui
