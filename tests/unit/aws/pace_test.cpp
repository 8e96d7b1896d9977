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
            const int sent = pace.limit();
            now += std::max(roundTrip, std::chrono::microseconds(qint64(sent / most * 1e6)));
            for (int i = 0; i < sent; ++i)
                pace.answered(true, now);
        }
    }

private Q_SLOTS:
    void growsWhileThatBringsMore()
    {
        Pace::Moment now(1h);
        Pace pace(32, 128);
        pace.began(now);
        rounds(pace, 1, 50ms, 1e6, now);
        QCOMPARE(pace.limit(), 64);
        rounds(pace, 9, 50ms, 1e6, now);
        QCOMPARE(pace.limit(), 128);
    }

    void goesBackWhereMoreBringsNothing()
    {
        Pace::Moment now(1h);
        Pace pace(32, 128);
        pace.began(now);
        rounds(pace, 1, 1us, 20'000, now);
        QCOMPARE(pace.limit(), 64);
        rounds(pace, 9, 1us, 20'000, now);
        QCOMPARE(pace.limit(), 32);
    }

    void learnsNothingWhileThereIsLittleToSend()
    {
        Pace pace(32, 128);
        Pace::Moment now(1h);
        pace.began(now);
        for (int i = 0; i < 500; ++i)
            pace.answered(false, now += 1ms);
        QCOMPARE(pace.limit(), 32);
    }

    void halvesOnceForOneBurst()
    {
        Pace::Moment now(1h);
        Pace pace(32, 128);
        pace.began(now);
        const Pace::Moment sent = now;
        for (int i = 0; i < 20; ++i)
            pace.refused(sent, now += 1ms);
        QCOMPARE(pace.limit(), 16);
        pace.refused(now + 1ms, now + 2ms);
        QCOMPARE(pace.limit(), 8);
        for (int i = 0; i < 20; ++i)
            pace.refused(now + 1s * i, now + 1s * i + 1ms);
        QCOMPARE(pace.limit(), 4);
        // And is careful from then on.
        now += 1min;
        rounds(pace, 3, 50ms, 1e6, now);
        QCOMPARE(pace.limit(), 7);
    }
};

SHIPDECK_TEST(PaceTest)
#include "pace_test.moc"
