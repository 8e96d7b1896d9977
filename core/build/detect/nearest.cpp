// SPDX-License-Identifier: MIT
#include "build/detect/project_file.h"

namespace shipdeck::build {
namespace {

int distance(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int before = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j) + 1;
            const int substituted = before + (a[i].toLower() == b[j].toLower() ? 0 : 1);
            before = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, substituted});
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString& word, const QStringList& known)
{
    if (word.size() > 60)
        return {};
    QString best;
    int least = word.size() <= 4 ? 2 : 3; // closer than this
    for (const QString& one : known) {
        const int d = one.startsWith(word, Qt::CaseInsensitive) || word.startsWith(one, Qt::CaseInsensitive)
            ? 1
            : distance(word, one);
        if (d < least) {
            least = d;
            best = one;
        }
    }
    return best;
}

} // namespace shipdeck::build
