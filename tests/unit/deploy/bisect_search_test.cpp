// SPDX-License-Identifier: MIT
#include "deploy/bisect/commit_test.h"
#include "deploy/bisect/search.h"
#include "support/registry.h"

#include <QSet>
#include <QTest>
#include <cmath>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using deploy::Search;
using deploy::Tested;
using deploy::Verdict;
using State = deploy::Search::State;

//! A history whose commits are bad from `firstBad` on; `skipped` ones cannot be tested.
struct Played {
    Search end;
    QList<Tested> tests;
    int searched = 0; //!< tests of commits between the ends that were not tested before
};

Played play(int commits, int firstBad, const QSet<int>& skipped = {})
{
    Played played;
    for (;;) {
        played.end = deploy::nextOf(commits, played.tests);
        if (played.end.state != State::Test || played.tests.size() > commits + 4)
            return played;
        const int at = played.end.at;
        const bool isEnd = at == 0 || at == commits - 1;
        played.searched += isEnd || played.end.again ? 0 : 1;
        const Verdict verdict = skipped.contains(at) ? Verdict::Skipped : at < firstBad ? Verdict::Good : Verdict::Bad;
        played.tests << Tested{at, verdict};
    }
}

Error failure(Error::Kind kind, const char* code, const QString& what)
{
    return fail(kind, code, verbatim(what)).value();
}

} // namespace

class BisectSearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsEveryCommitOfEveryHistory()
    {
        for (int commits = 2; commits <= 70; ++commits)
            for (int firstBad = 1; firstBad < commits; ++firstBad) {
                const Played played = play(commits, firstBad);
                QCOMPARE(played.end.state, State::Found);
                QCOMPARE(played.end.at, firstBad);
                QVERIFY(played.searched <= int(std::ceil(std::log2(commits - 1))));
            }
    }

    void finds64CommitsInSixTests()
    {
        for (int firstBad = 1; firstBad <= 64; ++firstBad)
            QVERIFY(play(65, firstBad).searched <= 6);
    }

    void testsTheFoundPairTwice()
    {
        const Played played = play(65, 40);
        for (const int at : {39, 40})
            QCOMPARE(std::count_if(played.tests.begin(), played.tests.end(),
                                   [at](const Tested& test) { return test.at == at; }),
                     2);
    }

    void estimatesTheTestsThatAreLeft()
    {
        const QList<Tested> ends{{64, Verdict::Bad}, {0, Verdict::Good}};
        const Search first = deploy::nextOf(65, ends);
        QCOMPARE(first.at, 32);
        QCOMPARE(first.to - first.from + 1, 64);
        QCOMPARE(first.testsLeft, 8); // with the second tests of the pair
        QCOMPARE(play(65, 7).end.testsLeft, 0);
    }

    void goesAroundWhatCannotBeTested()
    {
        const Played played = play(65, 50, {30, 31, 32, 33, 34});
        QCOMPARE(played.end.state, State::Found);
        QCOMPARE(played.end.at, 50);
        QVERIFY(played.searched <= 8);
    }

    void namesAllThatItCanBe()
    {
        const Played played = play(20, 11, {9, 10, 11});
        QCOMPARE(played.end.state, State::Ambiguous);
        QCOMPARE(played.end.from, 9);
        QCOMPARE(played.end.to, 12);
    }

    void doesNotGuessFromWrongEnds()
    {
        QCOMPARE(play(20, 0).end.state, State::GoodFails);
        QCOMPARE(play(20, 20).end.state, State::BadPasses);
        QCOMPARE(play(20, 20).tests.size(), 1);
        const Played untestable = play(20, 9, {0});
        QCOMPARE(untestable.end.state, State::Untestable);
        QCOMPARE(untestable.end.at, 0);
    }

    void saysThatAVerdictChanged()
    {
        QList<Tested> tests = play(65, 40).tests;
        for (const int at : {39, 40}) {
            QList<Tested> changed = tests;
            const auto second =
                std::find_if(changed.rbegin(), changed.rend(), [at](const Tested& test) { return test.at == at; });
            second->verdict = at == 40 ? Verdict::Good : Verdict::Bad;
            const Search end = deploy::nextOf(65, changed);
            QCOMPARE(end.state, State::Flaky);
            QCOMPARE(end.at, at);
        }
    }

    void tellsTheWantedFailureFromOthers()
    {
        const Error wanted = failure(Error::Kind::Build, "type-error", u"Type error in src/a.ts:41."_s);
        const auto verdict = [&](const Error& error) { return deploy::verdictOf(tl::unexpected(error), wanted); };
        QCOMPARE(verdict(failure(Error::Kind::Build, "type-error", u"Type error in src/a.ts:57."_s)).value(),
                 Verdict::Bad);
        QCOMPARE(verdict(failure(Error::Kind::Build, "type-error", u"Type error in src/b.ts:41."_s)).value(),
                 Verdict::Skipped);
        QCOMPARE(verdict(failure(Error::Kind::Build, "build-failed", u"`npm run build` ended."_s)).value(),
                 Verdict::Skipped);
        QCOMPARE(deploy::verdictOf({}, wanted).value(), Verdict::Good);
        QCOMPARE(deploy::verdictOf(tl::unexpected(wanted), {}).value(), Verdict::Bad);
    }

    void blamesNoCommitForTheNetwork()
    {
        const Error offline = failure(Error::Kind::Network, "network-unreachable", u"No answer."_s);
        const Error full = failure(Error::Kind::Limit, "disk-full", u"No space."_s);
        for (const Error& error : {offline, full, canceled().value()})
            QCOMPARE(deploy::verdictOf(tl::unexpected(error), {}).error().code, error.code);
    }
};
SHIPDECK_TEST(BisectSearchTest)

} // namespace shipdeck::test

#include "bisect_search_test.moc"
