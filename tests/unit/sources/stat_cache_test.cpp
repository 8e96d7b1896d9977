// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "build/tree/stat_cache.h"
#include "support/registry.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;

class StatCacheTest : public QObject {
    Q_OBJECT
private:
    static constexpr qint64 second = 1'000'000'000;
    const QByteArray m_digest = QByteArray("a").repeated(64);

private Q_SLOTS:
    void remembersAFileUntilItsStampChanges()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"stat/x"_s);
        const FileStamp stamp{10, 5 * second, 6 * second, 7};
        StatCache first(file, 100 * second);
        QCOMPARE(first.digest("a\nb", stamp), QByteArray());
        first.remember("a\nb", stamp, m_digest);
        first.save();

        const StatCache second_(file, 100 * second);
        QCOMPARE(second_.digest("a\nb", stamp), m_digest);
        for (const FileStamp& other :
             {FileStamp{11, stamp.mtimeNs, stamp.ctimeNs, 7}, FileStamp{10, 1, stamp.ctimeNs, 7},
              FileStamp{10, stamp.mtimeNs, 1, 7}, FileStamp{10, stamp.mtimeNs, stamp.ctimeNs, 8}})
            QCOMPARE(second_.digest("a\nb", other), QByteArray());
    }

    void doesNotTrustAFileThatWasJustWritten()
    {
        QTemporaryDir dir;
        const FileStamp stamp{10, 99 * second, 99 * second, 7};
        StatCache cache(dir.filePath(u"x"_s), 100 * second);
        cache.remember("a", stamp, m_digest);
        cache.save();
        QCOMPARE(StatCache(dir.filePath(u"x"_s), 100 * second).digest("a", stamp), QByteArray());
    }

    void startsAnewFromADamagedFile()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"x"_s);
        QVERIFY(writeFile(file, QByteArray("SCH1\xFF\xFF\xFF\xF0garbage", 15)));
        QCOMPARE(StatCache(file, 0).digest("a", {}), QByteArray());
    }
};

SHIPDECK_TEST(StatCacheTest)
#include "stat_cache_test.moc"
