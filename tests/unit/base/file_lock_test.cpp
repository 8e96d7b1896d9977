// SPDX-License-Identifier: MIT
#include "base/file_lock.h"
#include "support/registry.h"

#include <QTemporaryDir>

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
