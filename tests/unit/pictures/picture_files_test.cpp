// SPDX-License-Identifier: MIT
#include "pictures/picture_files.h"

#include "base/files.h"
#include "support/registry.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class PictureFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSizeThatAFileClaims_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QSize>("size");
        const QByteArray start = "89504e470d0a1a0a0000000d49484452";
        QTest::newRow("small") << start + "0000028000000190" << QSize(640, 400);
        QTest::newRow("huge") << start + "0000ea600000ea60" << QSize(60000, 60000);
        QTest::newRow("nothing high") << start + "0000028000000000" << QSize();
        QTest::newRow("beyond numbers") << start + "ffffffff00000001" << QSize();
        QTest::newRow("cut") << start + "00000280000001" << QSize();
        QTest::newRow("another kind") << QByteArray("474946383961") << QSize();
        QTest::newRow("empty") << QByteArray() << QSize();
    }
    void readsTheSizeThatAFileClaims()
    {
        QFETCH(const QByteArray, hex);
        QFETCH(const QSize, size);
        QCOMPARE(pngSize(QByteArray::fromHex(hex)), size);
    }

    void aRequestIsTakenUpOnceAfterItWasInterrupted()
    {
        QTemporaryDir home;
        Paths paths;
        paths.data = home.path();
        QVERIFY(makeFolder(picturesFolder(paths)));
        const DeploymentId fresh(u"fresh"_s), begun(u"begun"_s), hopeless(u"hopeless"_s);
        QVERIFY(writeFile(pictureRequest(paths, fresh), {}));
        QVERIFY(writeFile(pictureRequest(paths, begun), "x"));
        QVERIFY(writeFile(pictureRequest(paths, hopeless), "xx"));
        QList<DeploymentId> wanted = pictureRequests(paths);
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(wanted, (QList{begun, fresh}));
        QVERIFY(!QFile::exists(pictureRequest(paths, hopeless)));
    }
};

SHIPDECK_TEST(PictureFilesTest)

} // namespace shipdeck::test
#include "picture_files_test.moc"
