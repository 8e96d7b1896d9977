// SPDX-License-Identifier: MIT
#include "widgets/command_palette.h"

namespace shipdeck::ui {
namespace {

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

int scoreWord(const QString& word, const QString& text)
{
    if (const qsizetype at = text.indexOf(word); at >= 0) {
        if (at == 0)
            return word.size() == text.size() ? 120 : 100;
        return startsWord(text, at) ? 80 : 50;
    }
    // Letters in order, the first of them at the start of a word: "od" finds "Open deployments".
    int score = 0;
    qsizetype from = 0;
    for (const QChar letter : word) {
        qsizetype at = text.indexOf(letter, from);
        while (at >= 0 && from == 0 && !startsWord(text, at))
            at = text.indexOf(letter, at + 1);
        if (at < 0)
            return -1;
        score += startsWord(text, at) ? 6 : 1;
        from = at + 1;
    }
    return std::min(score, 40);
}

} // namespace

int matchScore(const QString& query, const QString& text)
{
    const QString folded = text.toCaseFolded();
    int total = 0;
    for (const QString& word : query.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        const int score = scoreWord(word, folded);
        if (score < 0)
            return -1;
        total += score;
    }
    return total;
}

} // namespace shipdeck::ui
