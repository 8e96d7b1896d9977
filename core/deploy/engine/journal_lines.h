// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

namespace shipdeck::deploy {

// What an operation's journal says of its steps.

//! Of the last line of this step and phase; nothing: there is none.
std::optional<QJsonObject> lastFacts(const QList<store::JournalLine>& journal, const QString& step,
                                     store::JournalLine::Phase phase);
//! What the step has remembered since it was taken back last, the newest last.
QList<QJsonObject> rememberedOf(const QList<store::JournalLine>& journal, const QString& step);
//! Something of it may be outside, or would be taken back.
bool hasBegun(const QList<store::JournalLine>& journal, const QString& step);
//! Somebody has begun to take steps back.
bool hasUndoBegun(const QList<store::JournalLine>& journal);

} // namespace shipdeck::deploy
