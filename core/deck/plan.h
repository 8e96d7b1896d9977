// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "deploy/planned_step.h"
#include "deploy/previews.h"
#include "insights/policy/policy.h"
#include "insights/prices/usage.h"

namespace shipdeck {

//! What would happen, without doing any of it.
struct PlanPreview {
    QString project;
    QString target;
    EnvironmentName environment;
    QString address; //!< of the site; may be a guess
    bool isNewProject = false;
    build::Detection detection;
    QList<deploy::PlannedStep> steps;
    QStringList remarks;                    //!< fallbacks and limits of this computer, in words
    insights::SiteSize size;                //!< of a release, as far as this computer can tell
    Text price;                             //!< "Nothing: it runs on this computer."
    std::optional<insights::Policy> policy; //!< what the steps may do in the account; none: they do nothing there
    std::optional<insights::UsagePrices> estimate; //!< of that, where it follows from use
    insights::Currency currency;                   //!< to show it in
    QStringList traps;                             //!< what such bills have surprised people with
    QJsonObject settings;                          //!< of the project, with where it would be
    bool hasPreviews = false;                      //!< there is a place for other environments beside production
    deploy::UntrustedSource untrusted;
    CommitId commit; //!< full, the one that would be built; empty: it is no repository, or it cannot be read
    QJsonObject toPublicJson() const;
};

} // namespace shipdeck
