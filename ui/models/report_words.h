// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployment_detail.h"
#include "deck/pushes.h"
#include "theme/icons.h"

namespace shipdeck::ui {

//! A short fact with its state, for a side card.
struct FactLine {
    Icon icon = Icon::None;
    Color colour = Color::TextTertiary;
    QString text;
    QString value;
    QString tip;
    bool operator==(const FactLine&) const = default;
};

//! What was reported to GitHub about a deployment: one line for each kind of report. Empty: not from GitHub.
QList<FactLine> toldLines(const DeploymentDetail& detail);
//! Why something is not reported yet, or never will be; empty: no problem.
QString toldTrouble(const DeploymentDetail& detail);
//! The page on GitHub: a preview's pull request, else the commit; empty: none.
QString pageOnGitHub(const DeploymentDetail& detail);

//! How a project's pushes are detected, and which computer deploys them.
QList<FactLine> pushLines(const store::Watch& watch, const QString& localHook);
//! "Every push to main deploys production.": the effect of the push rules; empty: none. `followed`: the environments
//! that follow another branch.
QStringList ruleTexts(const QJsonObject& projectSettings, const QMap<QString, QString>& followed);
//! Watched branches that do not exist, as one text; empty: none.
QString missingBranches(const store::Watch& watch);
//! The computer that deploys instead of this one; empty: this one does, or it is not known yet.
QString otherOwner(const store::Watch& watch);

} // namespace shipdeck::ui
