// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
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

//! What GitHub was told of a deployment: one line for each kind of report. Empty: it is none of GitHub's.
QList<FactLine> toldLines(const DeploymentDetail& detail);
//! Why something is not told yet, or never will be; empty: all is told, or is about to be.
QString toldTrouble(const DeploymentDetail& detail);
//! Where GitHub shows it: the pull request of a preview, else the commit; empty: nowhere.
QString pageOnGitHub(const DeploymentDetail& detail);

//! How a project's pushes arrive, by each way there is, and who deploys them.
QList<FactLine> pushLines(const store::Watch& watch, const QString& localHook);
//! "Every push to main deploys production.": what the rules make of pushes; empty: nothing.
//! `followed` are the environments with a branch of their own.
QStringList ruleTexts(const QJsonObject& projectSettings, const QMap<QString, QString>& followed);
//! Those that pushes are awaited on and that are not there, as one text; empty: all are.
QString missingBranches(const store::Watch& watch);
//! The computer that deploys instead of this one; empty: this one does, or nobody knows yet.
QString otherOwner(const store::Watch& watch);

} // namespace shipdeck::ui
