// SPDX-License-Identifier: MIT
#include "deploy/bisect/search.h"

#include <QHash>
#include <cmath>

namespace shipdeck::deploy {
namespace {

using State = Search::State;
using Verdicts = QHash<int, QList<Verdict>>; //!< by position, each in the order of the tests

//! 1/2, 1/4, 3/4, 1/8, 5/8, …: commits that cannot be tested often follow each other, so the next try is not a neighbour.
double fraction(int number)
{
    double sum = 0;
    for (double part = 0.5; number > 0; number /= 2, part /= 2)
        sum += number % 2 * part;
    return sum;
}

//! Nothing if the end is as it should be.
std::optional<Search> checkEnd(const Verdicts& verdicts, int at, Verdict expected, State otherwise)
{
    if (!verdicts.contains(at))
        return Search{State::Test, at};
    const Verdict verdict = verdicts[at].first();
    if (verdict == expected)
        return std::nullopt;
    return Search{verdict == Verdict::Skipped ? State::Untestable : otherwise, at};
}

//! Tests the found pair once more: a verdict that changes says nothing of a commit.
Search confirm(const Verdicts& verdicts, int low, int high)
{
    for (const int at : {high, low})
        if (verdicts[at].size() < 2)
            return {State::Test, at, true};
    for (const int at : {high, low})
        if (verdicts[at].last() != verdicts[at].first())
            return {State::Flaky, at};
    return {State::Found, high};
}

//! `skips`: how many tests in a row were skipped just now.
Search between(const Verdicts& verdicts, int low, int high, int skips)
{
    QList<int> untested;
    for (int at = low + 1; at < high; ++at)
        if (!verdicts.contains(at))
            untested << at;
    if (!untested.isEmpty()) {
        Search search{State::Test, untested[int(fraction(skips + 1) * double(untested.size()))]};
        search.testsLeft = int(std::ceil(std::log2(double(untested.size() + 1)))) + 2;
        return search;
    }
    Search search = high - low > 1 ? Search{State::Ambiguous} : confirm(verdicts, low, high);
    search.testsLeft = search.state != State::Test ? 0 : search.at == high ? 2 : 1;
    return search;
}

} // namespace

Search nextOf(int commits, const QList<Tested>& tests)
{
    Verdicts verdicts;
    for (const Tested& test : tests)
        verdicts[test.at] << test.verdict;
    int low = 0, high = commits - 1;
    auto search = checkEnd(verdicts, high, Verdict::Bad, State::BadPasses);
    if (!search)
        search = checkEnd(verdicts, low, Verdict::Good, State::GoodFails);
    if (search) {
        const int ends = 2 - int(verdicts.contains(high));
        search->testsLeft =
            search->state == State::Test ? int(std::ceil(std::log2(double(std::max(1, high))))) + 2 + ends : 0;
    } else {
        for (const Tested& test : tests)
            if (verdicts[test.at].first() == Verdict::Good)
                low = std::max(low, test.at);
        for (const Tested& test : tests)
            if (verdicts[test.at].first() == Verdict::Bad && test.at > low)
                high = std::min(high, test.at);
        const auto lastTold = std::find_if(tests.rbegin(), tests.rend(),
                                           [](const Tested& test) { return test.verdict != Verdict::Skipped; });
        search = between(verdicts, low, high, int(lastTold - tests.rbegin()));
    }
    search->from = low + 1;
    search->to = high;
    return *search;
}

} // namespace shipdeck::deploy
