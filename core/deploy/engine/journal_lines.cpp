// SPDX-License-Identifier: MIT
#include "deploy/engine/journal_lines.h"

namespace shipdeck::deploy {

using Phase = store::JournalLine::Phase;

std::optional<QJsonObject> lastFacts(const QList<store::JournalLine>& journal, const QString& step, Phase phase)
{
    for (auto line = journal.rbegin(); line != journal.rend(); ++line)
        if (line->step == step && line->phase == phase)
            return line->facts;
    return std::nullopt;
}

QList<QJsonObject> rememberedOf(const QList<store::JournalLine>& journal, const QString& step)
{
    QList<QJsonObject> all;
    for (const store::JournalLine& line : journal) {
        if (line.step != step)
            continue;
        if (line.phase == Phase::Undone)
            all.clear();
        else if (line.phase == Phase::Intent && !line.facts.isEmpty())
            all << line.facts;
    }
    return all;
}

bool hasBegun(const QList<store::JournalLine>& journal, const QString& step)
{
    for (auto line = journal.rbegin(); line != journal.rend(); ++line)
        if (line->step == step && line->phase != Phase::UndoIntent)
            return line->phase != Phase::Undone;
    return false;
}

bool hasUndoBegun(const QList<store::JournalLine>& journal)
{
    return std::any_of(journal.begin(), journal.end(),
                       [](const auto& line) { return line.phase == Phase::UndoIntent; });
}

} // namespace shipdeck::deploy
