// SPDX-License-Identifier: MIT
#include "store/operations.h"
#include "store_fixture.h"
#include "support/registry.h"

using namespace shipdeck;
using Phase = store::JournalLine::Phase;

class JournalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsLinesInTheirOrder()
    {
        test::StoreFixture fixture;
        const qint64 epoch = *store::beginEpoch(fixture.db(), 1);
        for (const Phase phase : {Phase::Intent, Phase::Outcome, Phase::UndoIntent, Phase::Undone})
            QVERIFY(store::writeJournal(fixture.db(), epoch, QStringLiteral("op"),
                                        {0, QStringLiteral("fetch"), phase, newToken(), {{QStringLiteral("n"), 1}}}));
        const auto lines = *store::journal(fixture.db(), QStringLiteral("op"));
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[1].phase, Phase::Outcome);
        QCOMPARE(lines[3].phase, Phase::Undone);
        QVERIFY(lines[0].seq < lines[3].seq);
        QCOMPARE(lines[0].facts.value(QStringLiteral("n")).toInt(), 1);
    }

    void refusesALineOfAnAgentWhoseTimeIsOver()
    {
        test::StoreFixture fixture;
        const qint64 first = *store::beginEpoch(fixture.db(), 1);
        const qint64 second = *store::beginEpoch(fixture.db(), 2);
        const store::JournalLine line{0, QStringLiteral("fetch"), Phase::Intent, newToken(), {}};
        const auto late = store::writeJournal(fixture.db(), first, QStringLiteral("op"), line);
        QVERIFY(!late);
        QCOMPARE(late.error().code, QStringLiteral("epoch-over"));
        QVERIFY(store::writeJournal(fixture.db(), second, QStringLiteral("op"), line));
        QCOMPARE(store::journal(fixture.db(), QStringLiteral("op"))->size(), 1);
    }

    void asksOnlyOpenOperationsToCancel()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(QStringLiteral("shop"));
        store::Operation operation;
        operation.id = OperationId(newId());
        operation.kind = store::Operation::Kind::Deploy;
        operation.project = project.id;
        operation.environment = EnvironmentName(QStringLiteral("production"));
        operation.createdAt = QDateTime::currentDateTimeUtc();
        QVERIFY(store::insertOperation(fixture.db(), operation));
        operation.state = store::Operation::State::Done;
        QVERIFY(store::updateOperation(fixture.db(), operation));
        QVERIFY(store::requestCancel(fixture.db(), operation.id));
        QVERIFY(store::openOperations(fixture.db())->isEmpty());
    }
};

SHIPDECK_TEST(JournalTest)
#include "journal_test.moc"
