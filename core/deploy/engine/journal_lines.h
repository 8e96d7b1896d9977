// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

namespace shipdeck::deploy {

// Queries on an operation's journal.

//! The facts of the last line of this step and phase; nullopt if there is none.
std::optional<QJsonObject> lastFacts(const QList<store::JournalLine>& journal, const QString& step,
                                     store::JournalLine::Phase phase);
//! What the step has remembered since its last undo, newest last.
QList<QJsonObject> rememberedOf(const QList<store::JournalLine>& journal, const QString& step);
//! Whether the step may have effects that need an undo.
bool hasBegun(const QList<store::JournalLine>& journal, const QString& step);
//! Whether an agent has begun to undo the operation.
bool hasUndoBegun(const QList<store::JournalLine>& journal);

} // namespace shipdeck::deploy
