// SPDX-License-Identifier: MIT
#include "base/sizes.h"

#include "support/registry.h"

#include <QLocale>

namespace shipdeck {
using namespace Qt::StringLiterals;

class SizesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesSizesAsPeopleDo_data();
    void readsAndWritesSizesAsPeopleDo();
    void writesNumbersAsTheLocaleDoesExceptInSettings();
    void refusesWhatIsNoSize_data();
    void refusesWhatIsNoSize();
};

void SizesTest::readsAndWritesSizesAsPeopleDo_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("gigabytes") << u"20GB"_s << (qint64(20) << 30) << u"20 GB"_s;
    QTest::newRow("a space and small letters") << u" 512 mb "_s << (qint64(512) << 20) << u"512 MB"_s;
    QTest::newRow("one letter") << u"2g"_s << (qint64(2) << 30) << u"2 GB"_s;
    QTest::newRow("binary unit") << u"3MiB"_s << (qint64(3) << 20) << u"3 MB"_s;
    QTest::newRow("a part") << u"1.5 GB"_s << (qint64(3) << 29) << u"1.5 GB"_s;
    QTest::newRow("bare") << u"100"_s << qint64(100) << u"100 bytes"_s;
}

void SizesTest::readsAndWritesSizesAsPeopleDo()
{
    QFETCH(QString, words);
    QFETCH(qint64, bytes);
    QTEST(sizeWords(bytes), "shown");
    QCOMPARE(sizeOf(words), std::optional(bytes));
}

void SizesTest::writesNumbersAsTheLocaleDoesExceptInSettings()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString text = sizeText(qint64(3) << 29), words = sizeWords(qint64(3) << 29);
    QLocale::setDefault(before);
    QCOMPARE(text, u"1,5 GB"_s);
    QCOMPARE(words, u"1.5 GB"_s);
    QCOMPARE(sizeText(4 << 20), u"4 MB"_s);
}

void SizesTest::refusesWhatIsNoSize_data()
{
    QTest::addColumn<QString>("words");
    for (const char* words : {"", "GB", "-1 GB", "ten", "1,5 GB", "1 XB", "999999999999 TB", "1e9"})
        QTest::addRow("\"%s\"", words) << QString::fromLatin1(words);
}

void SizesTest::refusesWhatIsNoSize()
{
    QFETCH(QString, words);
    QVERIFY(!sizeOf(words));
}

SHIPDECK_TEST(SizesTest)

} // namespace shipdeck

#include "sizes_test.moc"
