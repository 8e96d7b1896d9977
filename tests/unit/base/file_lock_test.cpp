// SPDX-License-Identifier: MIT
#include "base/file_lock.h"
#include "support/registry.h"

#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class FileLockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isHeldByOneAtATime()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        {
            FileLock first(path);
            QVERIFY(first.tryTake());
            QVERIFY(FileLock::isHeld(path));
            FileLock second(path);
            QVERIFY(!second.tryTake());
        }
        QVERIFY(!FileLock::isHeld(path));
    }

    //! Whoever asked by taking it for a moment would turn away who takes it in that moment.
    void asksWithoutStandingInTheWay()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        std::atomic<int> asked = 0;
        std::thread asking([&] {
            for (; asked < 50'000; ++asked)
                (void)FileLock::isHeld(path);
        });
        int refused = 0;
        while (asked < 50'000)
            refused += FileLock(path).tryTake() ? 0 : 1;
        asking.join();
        QCOMPARE(refused, 0);
    }

    void knowsThatItsFolderWasRemoved()
    {
        QTemporaryDir folder;
        FileLock lock(folder.filePath(u"lock"_s));
        QVERIFY(lock.tryTake());
        QVERIFY(lock.isThere());
        QVERIFY(folder.remove());
        QVERIFY(!lock.isThere());
    }
};

SHIPDECK_TEST(FileLockTest)
#include "file_lock_test.moc"
