// SPDX-License-Identifier: MIT
#include "sample_search.h"

#include "base/clock.h"
#include "deploy/bisect/bisection.h"
#include "store/operations.h"
#include "sure.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

using State = store::Operation::State;
using deploy::BisectTest;
using deploy::Verdict;

const char* const subjects[] = {"Show shipping estimate before checkout",
                                "Tune search ranking weights",
                                "Fix typos in README",
                                "Cache product pages at the edge",
                                "Localise order e-mails to Korean",
                                "Upgrade image pipeline to sharp 0.34",
                                "Round totals per currency",
                                "Checkout: Apple Pay sheet",
                                "Fix stale cart totals",
                                "Move coupons into the cart"};
constexpr int count = 33, broken = 21;

QJsonObject commits()
{
    QJsonArray list;
    for (int i = 0; i < count; ++i) {
        build::HistoryCommit commit;
        commit.id = u"%1c1d7e8f90a1b2c3d4e5f60718293a4b5c6d7"_s.arg(0x70d1 + i * 977, 4, 16, QLatin1Char('0'));
        commit.author = i % 2 ? u"sora"_s : u"mina"_s;
        commit.date = nowUtc().addSecs(qint64(i - count) * 3600);
        commit.subject = QString::fromLatin1(subjects[i == broken ? 5 : i % 5]);
        list << commit.toJson();
    }
    return {{u"commits"_s, list}};
}

BisectTest testOf(const store::Operation& search, int number, int at, Verdict verdict, bool isBuilt)
{
    BisectTest test;
    test.at = at;
    test.verdict = verdict;
    test.isBuilt = isBuilt;
    test.log = isBuilt ? u"%1-%2"_s.arg(search.id).arg(number) : QString(SampleDeck::failed);
    return test;
}

//! In the order in which the search makes them.
QList<BisectTest> testsOf(const store::Operation& search)
{
    QList<BisectTest> tests{testOf(search, 1, count - 1, Verdict::Bad, false),
                            testOf(search, 2, 0, Verdict::Good, false)};
    const auto add = [&](int at, Verdict verdict) {
        tests << testOf(search, int(tests.size()) + 1, at, verdict, true);
    };
    add(16, Verdict::Good);
    add(24, Verdict::Bad);
    add(17, Verdict::Skipped);
    add(19, Verdict::Good);
    add(21, Verdict::Bad);
    add(20, Verdict::Good);
    add(21, Verdict::Bad);
    add(20, search.state == State::Failed ? Verdict::Bad : Verdict::Good);
    return tests;
}

void write(SampleDeck& sample, const QString& log, const QByteArray& text)
{
    const auto writer = sure(logs::LogWriter::open(sample.deck().paths().logs(), log));
    writer->begin(u"build"_s);
    writer->write(text);
    writer->flush();
}

Result<> journal(store::Database& db, const store::Operation& search, const QString& step, const QJsonObject& facts)
{
    constexpr qint64 epoch = 0; // no agent has begun
    return store::writeJournal(db, epoch, search.id, {0, step, store::JournalLine::Phase::Intent, step, facts})
        .map([](qint64) {});
}

} // namespace

store::Operation addSearch(SampleDeck& sample, State state, const QString& id)
{
    const store::Operation search = sample.addAction(store::Operation::Kind::Bisect, u"mina"_s, 90, [&](auto& one) {
        if (!id.isEmpty())
            one.id = OperationId(id);
        one.state = state;
        one.params = {{deploy::bisectOf, SampleDeck::failed}};
    });
    sample.write([&](store::Database& db) -> Result<> {
        SD_CHECK(journal(db, search, u"history"_s, commits()));
        QList<BisectTest> tests = testsOf(search);
        if (state == State::Running)
            tests = tests.first(5);
        for (const BisectTest& test : std::as_const(tests))
            SD_CHECK(journal(db, search, u"bisect"_s, test.toJson()));
        store::Operation ended = search;
        if (state == State::Failed)
            ended.error =
                fail(Error::Kind::Conflict, "bisect-flaky",
                     verbatim(u"8bb2e21 was tested twice with different results, so no commit is to blame."_s),
                     verbatim(u"Compare the two logs of this commit."_s))
                    .value();
        return store::updateOperation(db, ended);
    });
    write(sample, u"%1-6"_s.arg(search.id),
          "$ npm run build\nvite v5.4.11 building for production...\ntransforming...\n");
    write(sample, deploy::bisectDiffLog(search.id),
          " package.json          | 2 +-\n src/images/resize.ts  | 4 ++--\n 2 files changed, 3 insertions(+), 3 "
          "deletions(-)\n\n"
          "\x1b[1mdiff --git a/package.json b/package.json\x1b[m\n\x1b[36m@@ -14,3 +14,3 @@\x1b[m\n"
          "     \"dependencies\": {\n\x1b[31m-        \"sharp\": \"^0.33.5\"\x1b[m\n\x1b[32m+        \"sharp\": "
          "\"^0.34.0\"\x1b[m\n");
    return search;
}

void testOneMore(SampleDeck& sample, const store::Operation& search)
{
    sample.write([&](store::Database& db) -> Result<> {
        SD_CHECK(journal(db, search, u"bisect"_s, testsOf(search)[5].toJson()));
        SD_TRY(const store::Operation today, store::operation(db, search.id));
        return store::updateOperation(db, today);
    });
}

} // namespace shipdeck::test
