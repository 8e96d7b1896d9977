// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "deck/unbuilt.h"
#include "support/registry.h"

#include <QTemporaryDir>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! What a plan's price stands on.
class SiteSizeTest : public QObject {
    Q_OBJECT
    using Known = insights::SiteSize::Known;
private Q_SLOTS:
    void init()
    {
        QVERIFY(makeFolder(m_folder.filePath(u"deep"_s)));
        QVERIFY(writeFile(m_folder.filePath(u"a"_s), QByteArray(10, 'a')));
        QVERIFY(writeFile(m_folder.filePath(u"b"_s), QByteArray(10, 'b')));
        QVERIFY(writeFile(m_folder.filePath(u"deep/c"_s), QByteArray(10, 'c')));
    }

    void countsWhatIsThere()
    {
        const auto all = sizeOfFolder(m_folder.path());
        QCOMPARE(all.known, Known::Counted);
        QCOMPARE(all.files, 3);
        QCOMPARE(all.bytes, 30);
        const auto some = sizeOfFiles(m_folder.path(), {"a", "deep/c"});
        QCOMPARE(some.known, Known::Counted);
        QCOMPARE(some.files, 2);
        QCOMPARE(some.bytes, 20);
        QCOMPARE(sizeOfFolder(m_folder.filePath(u"missing"_s)).files, 0);
    }

    void stopsInALargeFolderAndSaysSo()
    {
        QCOMPARE(sizeOfFolder(m_folder.path(), 3).known, Known::Counted);
        for (const auto& size :
             {sizeOfFolder(m_folder.path(), 2), sizeOfFiles(m_folder.path(), {"a", "b", "deep/c"}, 2)}) {
            QCOMPARE(size.known, Known::AtLeast);
            QCOMPARE(size.files, 2);
            QCOMPARE(size.bytes, 20);
            QCOMPARE(size.toJson()[u"known"_s].toString(), u"at-least"_s);
            QCOMPARE(size.text().render(), u"Size of a release: at least 2 files, 20 bytes. Counting stopped there."_s);
        }
    }

    void saysWhatIsAssumed()
    {
        const insights::SiteSize usual;
        QCOMPARE(usual.text().render(), u"Size of a release: 200 files, 20 MB. An assumption until the first build."_s);
        const insights::SiteSize one{Known::Counted, 1, 1'240'000};
        QCOMPARE(one.text().render(), u"Size of a release: 1 file, 1.2 MB. Counted in the folder."_s);
    }

private:
    QTemporaryDir m_folder;
};

SHIPDECK_TEST(SiteSizeTest)
#include "site_size_test.moc"
