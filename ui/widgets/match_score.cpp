// SPDX-License-Identifier: MIT
#include "widgets/command_palette.h"

namespace shipdeck::ui {
namespace {

QStringList wordsOf(const QString& query)
{
    return query.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
}

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

//! Beginnings of words, in order: "od" and "opdep" find "Open deployments". Letters from within words do not count, or
//! almost any text of some length would match.
int scoreAbbreviation(const QString& word, const QString& text)
{
    // Where in the text the first letters of the word end at the earliest; what is found later can only be worse.
    QList<qsizetype> ends(word.size() + 1, -1);
    ends[0] = 0;
    for (qsizetype done = 0; done < word.size(); ++done)
        for (qsizetype at = ends[done]; at >= 0 && at < text.size(); ++at) {
            if (!startsWord(text, at))
                continue;
            for (qsizetype n = 1; done + n <= word.size() && at + n <= text.size(); ++n) {
                if (text[at + n - 1] != word[done + n - 1])
                    break;
                qsizetype& end = ends[done + n];
                end = end < 0 ? at + n : std::min(end, at + n);
            }
        }
    return ends.last() < 0 ? -1 : 10;
}

int scoreWord(const QString& word, const QString& text)
{
    if (const qsizetype at = text.indexOf(word); at >= 0) {
        if (at == 0)
            return word.size() == text.size() ? 120 : 100;
        return startsWord(text, at) ? 80 : 50;
    }
    return scoreAbbreviation(word, text);
}

} // namespace

int matchScore(const QString& query, const QString& text)
{
    const QString folded = text.toCaseFolded();
    int total = 0;
    for (const QString& word : wordsOf(query)) {
        const int score = scoreWord(word, folded);
        if (score < 0)
            return -1;
        total += score;
    }
    return total + (folded == query.toCaseFolded() ? 200 : 0);
}

bool hasWords(const QString& query, const QString& text)
{
    const QString folded = text.toCaseFolded();
    const QStringList words = wordsOf(query);
    return std::all_of(words.begin(), words.end(), [&folded](const QString& word) { return folded.contains(word); });
}

} // namespace shipdeck::ui
