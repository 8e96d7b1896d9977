// SPDX-License-Identifier: MIT
#include "aws/transfer/pace.h"

#include "support/registry.h"

using namespace shipdeck::aws;
using namespace std::chrono_literals;

class PaceTest : public QObject {
    Q_OBJECT

    //! Full rounds of a service that answers after `roundTrip`, but no more than `most` a second.
    static void rounds(Pace& pace, int count, std::chrono::microseconds roundTrip, double most, Pace::Moment& now)
    {
        for (int round = 0; round < count; ++round) {
            const Pace::Moment sentAt = now;
            const int sent = pace.limit(now);
            for (int i = 1; i <= sent; ++i) {
                now = sentAt + std::max(roundTrip, std::chrono::microseconds(qint64(i / most * 1e6)));
                pace.answered(true, sentAt, now);
            }
        }
    }

private Q_SLOTS:
    void growsWhileThatBringsMore()
    {
        Pace::Moment now(1h);
        Pace pace(32, 128);
        pace.began(now);
        rounds(pace, 1, 50ms, 1e6, now);
        QCOMPARE(pace.limit(now), 64);
        rounds(pace, 9, 50ms, 1e6, now);
        QCOMPARE(pace.limit(now), 128);
    }

    void goesBackWhereMoreBringsNothing()
    {
        Pace::Moment now(1h);
        Pace pace(32, 128);
        pace.began(now);
        rounds(pace, 1, 50ms, 640, now);
        QCOMPARE(pace.limit(now), 64);
        rounds(pace, 9, 50ms, 640, now);
        QCOMPARE(pace.limit(now), 32);
    }

    void needsFewWhereAnswersComeAtOnce()
    {
        Pace::Moment now(1h);
        Pace pace(64, 128);
        pace.began(now);
        pace.answered(false, now, now + 20ms);
        QCOMPARE(pace.limit(now), 64); // 80 would have room
        pace.answered(false, now, now + 10ms);
        QCOMPARE(pace.limit(now), 40);
        rounds(pace, 9, 50us, 20'000, now);
        QCOMPARE(pace.limit(now), 32);
        pace.answered(true, now, now + 1s); // one that was slow says nothing about the way
        QCOMPARE(pace.limit(now), 32);
    }

    void sendsAFewFirstToSeeWhetherTheyAreAnsweredAtOnce()
    {
        Pace::Moment now(1h);
        Pace pace(64, 128);
        pace.began(now);
        QCOMPARE(pace.limit(now), 32);
        QCOMPARE(pace.untilMore(now), 5ms);
        now += 5ms;
        QCOMPARE(pace.limit(now), 64);
        QCOMPARE(pace.untilMore(now), std::chrono::milliseconds::max());
    }

    void learnsNothingWhileThereIsLittleToSend()
    {
        Pace pace(32, 128);
        Pace::Moment now(1h);
        pace.began(now);
        for (int i = 0; i < 500; ++i)
            pace.answered(false, now, now + 50ms);
        QCOMPARE(pace.limit(now), 32);
    }

    void halvesOnceForOneBurst()
    {
        Pace::Moment now(1h);
        Pace pace(32, 128);
        pace.began(now);
        const Pace::Moment sent = now;
        for (int i = 0; i < 20; ++i)
            pace.refused(sent, now += 1ms);
        QCOMPARE(pace.limit(now), 16);
        pace.refused(now + 1ms, now + 2ms);
        QCOMPARE(pace.limit(now), 8);
        for (int i = 0; i < 20; ++i)
            pace.refused(now + 1s * i, now + 1s * i + 1ms);
        QCOMPARE(pace.limit(now), 4);
        // And is careful from then on.
        now += 1min;
        rounds(pace, 3, 50ms, 1e6, now);
        QCOMPARE(pace.limit(now), 7);
    }
};

SHIPDECK_TEST(PaceTest)
#include "pace_test.moc"
