// SPDX-License-Identifier: MIT
#include "deploy/aws/history/manifest_files.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using namespace site;

class ManifestTest : public QObject {
    Q_OBJECT

    static ReleaseManifest manifestOf(const QList<ReleaseFile>& files)
    {
        ReleaseManifest manifest;
        manifest.id = u"r1"_s;
        manifest.project = u"shop"_s;
        manifest.environment = u"production"_s;
        manifest.createdAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        manifest.folder = u"r1"_s;
        manifest.rules = {{u"notFound"_s, u"404.html"_s}};
        manifest.about = {{u"kind"_s, u"deploy"_s}};
        manifest.files = files;
        return manifest;
    }
    static QList<ReleaseFile> oddFiles()
    {
        const QByteArray hash(64, 'a');
        return {{u"index.html"_s, 12, hash, false, "text/html; charset=utf-8"},
                {u"assets/app-B1x9Zk_q.js"_s, qint64(5) << 40, hash, true, "text/javascript; charset=utf-8"},
                {u"a \"quoted\" name\\with\tall/\u001f.txt"_s, 0, hash, false, "text/plain"},
                {u"한글/가 #%25&.png"_s, 1, hash, false, "image/png"},
                {u"odd"_s, 1, "not a hash", false, "text/\xe9"}};
    }

private Q_SLOTS:
    void readsWhatItWrote_data()
    {
        QTest::addColumn<int>("count");
        for (int count = 0; count <= oddFiles().size(); ++count)
            QTest::addRow("%d", count) << count;
    }
    void readsWhatItWrote()
    {
        QFETCH(int, count);
        const ReleaseManifest manifest = manifestOf(oddFiles().first(count));
        const auto read = ReleaseManifest::fromJson(manifest.toJson());
        QVERIFY(read);
        QCOMPARE(*read, manifest);
    }

    //! Other versions, and people, take it for what it says: JSON in one certain form.
    void writesAsQtDoes()
    {
        const QByteArray json = manifestOf(oddFiles()).toJson();
        QCOMPARE(QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact), json);
    }

    //! Whoever edits one by hand leaves it in another form.
    void readsAnotherForm()
    {
        const ReleaseManifest manifest = manifestOf(oddFiles());
        QCOMPARE(*ReleaseManifest::fromJson(QJsonDocument::fromJson(manifest.toJson()).toJson()), manifest);
        QByteArray json = manifest.toJson();
        json.replace("{\"contentType\":\"image/png\"", "{\"by\":\"hand\",\"contentType\":\"image/png\"");
        QCOMPARE(*ReleaseManifest::fromJson(json), manifest);
    }

    void takesNoOtherList()
    {
        const QByteArray list = filesToJson(oddFiles().first(1));
        ReleaseManifest manifest = manifestOf(oddFiles());
        const QJsonArray files = QJsonDocument::fromJson(list).array();
        manifest.about = {{u"a"_s, 1}, {u"files"_s, files}, {u"folder"_s, u"x"_s}};
        manifest.rules = manifest.about;
        QCOMPARE(*ReleaseManifest::fromJson(manifest.toJson()), manifest);
    }

    void refusesOneThatIsCut()
    {
        const QByteArray json = manifestOf(oddFiles()).toJson();
        for (qsizetype size = 0; size < json.size(); size += 7)
            QCOMPARE(ReleaseManifest::fromJson(json.first(size)).error().code, u"site-manifest-unreadable"_s);
    }
};

SHIPDECK_TEST(ManifestTest)
#include "manifest_test.moc"

} // namespace shipdeck::test
