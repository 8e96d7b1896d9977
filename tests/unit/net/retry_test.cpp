// SPDX-License-Identifier: MIT
#include "net/retry.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace std::chrono_literals;

class RetryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void doublesTheCeilingUpToTwentySeconds()
    {
        QCOMPARE(retryDelay(1, 0.999999999, {}), 999ms);
        QCOMPARE(retryDelay(2, 0.5, {}), 1000ms);
        QCOMPARE(retryDelay(30, 0.5, {}), 10000ms);
    }
    void neverComesBackBeforeTheServerAsked() { QCOMPARE(retryDelay(1, 0.0, 7s), 7000ms); }
    void givesUpAtTheLastAttemptOrWhenAskedToWaitForLong()
    {
        RetryBudget budget;
        QCOMPARE(nextRetry(2, 3, 0.5, {}, budget).value(), 1000ms);
        QVERIFY(!nextRetry(3, 3, 0.5, {}, budget));
        QCOMPARE(nextRetry(1, 3, 0.5, 60s, budget).value(), 60s);
        QVERIFY(!nextRetry(1, 3, 0.5, 61s, budget));
    }
    void stopsSpendingWhenTheBudgetIsGone()
    {
        RetryBudget budget;
        int spent = 0;
        while (budget.spend())
            ++spent;
        QCOMPARE(spent, RetryBudget::capacity / RetryBudget::price);
        budget.earn(1);
        QVERIFY(!budget.spend());
        budget.earn(2);
        QVERIFY(budget.spend());
    }
    void readsRetryAfterAsSecondsAndAsADate()
    {
        qputenv("SHIPDECK_FIXED_CLOCK", "2026-01-02T03:04:05Z");
        QCOMPARE(parseRetryAfter(" 3 ").value(), 3000ms);
        QCOMPARE(parseRetryAfter("Fri, 02 Jan 2026 03:04:15 GMT").value(), 10000ms);
        QCOMPARE(parseRetryAfter("Fri, 02 Jan 2026 03:00:00 GMT").value(), 0ms);
        QVERIFY(!parseRetryAfter("soon"));
        QVERIFY(!parseRetryAfter("-4"));
        QVERIFY(!parseRetryAfter(""));
        qunsetenv("SHIPDECK_FIXED_CLOCK");
    }
    void knowsWhatMayBeSentTwice()
    {
        QVERIFY(isIdempotent("GET"));
        QVERIFY(isIdempotent("put"));
        QVERIFY(!isIdempotent("POST"));
        QVERIFY(!isIdempotent("PATCH"));
    }
};

SHIPDECK_TEST(RetryTest)
#include "retry_test.moc"
