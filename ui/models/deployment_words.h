// SPDX-License-Identifier: MIT
#pragma once
#include "deck/action_text.h"
#include "deck/deck.h"
#include "deck/deployments.h"
#include "widgets/deployment_list.h"

namespace shipdeck::ui {

//! The one action that a row offers; None: it can only be opened.
enum class RowAction { None, Cancel, Promote, Visit, RollBack, Retry, Deploy };

Status statusOf(const store::Deployment& deployment);
//! Replaces the status's own word: "Shifting traffic 25 %"; empty: that word.
QString statusNoteOf(const store::Deployment& deployment);
bool isUnderWay(const store::Deployment& deployment);
using shipdeck::titleOf;
//! Branch and short commit, or the folder; never empty.
QString refOf(const store::Deployment& deployment);
//! Seven characters of the commit, else the deployment's id.
QString shortNameOf(const store::Deployment& deployment);
//! "Deployed by mina, commit by Bob": two facts, of which either may be unknown.
QString byOf(const store::Deployment& deployment);
//! Beside the commit: its author, and whether the folder had changes that are not in it.
QString noteOf(const store::Deployment& deployment);
//! A name, or "a push".
QString deployerOf(const store::Deployment& deployment);
//! The deployment that this one retries; empty: none.
QString retriedBy(const store::Deployment& deployment);
QString environmentName(const QString& name);
//! An address without its scheme.
QString addressText(const QString& url);
RowAction actionOf(const store::Deployment& deployment);
QString actionText(RowAction action);

DeploymentRow rowOf(const store::Deployment& deployment);
//! "Yesterday" where a day ends; `above`: the next newer row's time, invalid: none.
QString sectionOf(const QDateTime& at, const QDateTime& above);
//! The elapsed or total time in ms.
qint64 tookOf(const store::Deployment& deployment);

} // namespace shipdeck::ui
