// SPDX-License-Identifier: MIT
#include "base/next_signal.h"
#include "base/task.h"
#include "support/registry.h"

#include <QCoreApplication>

using namespace shipdeck;

namespace {

class Bell : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void rang(const QString& why);
};

QCoro::Task<> count(Bell* bell, int* rounds, int until)
{
    while (*rounds < until) {
        co_await NextSignal(bell, &Bell::rang);
        ++*rounds;
    }
}

} // namespace

class NextSignalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackOnceForWhatWasEmittedInOneTurn()
    {
        Bell bell;
        int rounds = 0;
        const auto counting = count(&bell, &rounds, 2);
        for (int i = 0; i < 3; ++i)
            Q_EMIT bell.rang(QStringLiteral("again"));
        QCOMPARE(rounds, 0); // never from within the signal
        QCoreApplication::processEvents();
        QCOMPARE(rounds, 1);
        Q_EMIT bell.rang({});
        QCoreApplication::processEvents();
        QCOMPARE(rounds, 2);
    }
    void wakesEveryoneWhoWaits()
    {
        Bell bell;
        int first = 0, second = 0;
        const auto one = count(&bell, &first, 1), two = count(&bell, &second, 1);
        Q_EMIT bell.rang({});
        QCoreApplication::processEvents();
        QCOMPARE(first + second, 2);
    }
};
SHIPDECK_TEST(NextSignalTest)

#include "next_signal_test.moc"
