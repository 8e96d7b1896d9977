// SPDX-License-Identifier: MIT
#include "aws/services/s3.h"

#include "aws/services/s3_multipart.h"
#include "aws/signing/sigv4.h"
#include "on_rig.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QNetworkReply>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class S3Test : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    void keepsAnObjectAsItWasGiven_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << u"index.html"_s;
        QTest::newRow("signs") << u"a b+c#d%25?e&f=g;h'(i)!*@:,~.txt"_s;
        QTest::newRow("Hangul") << u"한글/파일.html"_s;
        QTest::newRow("NFD") << u"\u1112\u1161\u11ab.html"_s;
        QTest::newRow("slashes") << u"a//b//"_s;
        QTest::newRow("dots") << u".well-known/a..b"_s;
    }
    void keepsAnObjectAsItWasGiven()
    {
        QFETCH(QString, key);
        NewObject object = page(key, "<h1>배포</h1>");
        object.cacheControl = "public, max-age=0, must-revalidate";
        object.metadata = {{"release", "r1"}};
        const auto etag = finish(s3::put(client, object));
        QVERIFY2(etag, etag ? "" : qPrintable(etag.error().render()));
        const auto read = finish(s3::get(client, u"site"_s, key));
        QVERIFY2(read, read ? "" : qPrintable(read.error().render()));
        QCOMPARE(read->body, object.body);
        QCOMPARE(read->info.contentType, "text/html; charset=utf-8");
        QCOMPARE(read->info.etag, *etag);
        QVERIFY(read->info.metadata.contains(std::pair(QByteArray("release"), QByteArray("r1"))));
        const auto head = finish(s3::head(client, u"site"_s, key));
        QCOMPARE(head->size, object.body.size());
        QVERIFY(head->modifiedAt.isValid());
        QCOMPARE(keysBelow({}), QStringList{key});
        NewObject other = object;
        other.key = u"copy/"_s + key;
        other.body.clear();
        other.cacheControl = "max-age=5";
        QVERIFY(finish(s3::copy(client, key, other)));
        QCOMPARE(keysBelow(u"copy/"_s), QStringList{other.key});
        QCOMPARE(finish(s3::get(client, u"site"_s, other.key))->body, object.body);
        QCOMPARE(finish(s3::head(client, u"site"_s, other.key))->contentType, "text/html; charset=utf-8");
        QCOMPARE(finish(s3::removeAll(client, u"site"_s, {key, u"copy/"_s + key}))->size(), 0);
        QCOMPARE(keysBelow({}), QStringList());
    }

    void writesOnlyWhereNothingIs()
    {
        NewObject lock = page(u"lock"_s, "mine");
        lock.only = {WriteIf::Rule::Missing, {}};
        QVERIFY(finish(s3::put(client, lock)));
        lock.body = "theirs";
        const Error error = finish(s3::put(client, lock)).error();
        QCOMPARE(error.code, u"aws-precondition-failed"_s);
        QCOMPARE(error.kind, Error::Kind::Conflict);
        QCOMPARE(finish(s3::get(client, u"site"_s, u"lock"_s))->body, "mine");
    }

    void writesOnlyOverWhatItKnows()
    {
        const QByteArray first = *finish(s3::put(client, page(u"pointer"_s, "r1")));
        NewObject next = page(u"pointer"_s, "r2");
        next.only = {WriteIf::Rule::Same, first};
        QVERIFY(finish(s3::put(client, next)));
        next.body = "r3"; // with the ETag of r1
        QCOMPARE(finish(s3::put(client, next)).error().kind, Error::Kind::Conflict);
        QCOMPARE(finish(s3::get(client, u"site"_s, u"pointer"_s))->body, "r2");
    }

    void listsWhatIsBelowAPrefix()
    {
        for (int i = 0; i < 12; ++i)
            QVERIFY(finish(s3::put(client, page(u"a/%1"_s.arg(i, 2, 10, QChar(u'0')), "x"))));
        QVERIFY(finish(s3::put(client, page(u"b"_s, "x"))));
        QCOMPARE(keysBelow(u"a/"_s).size(), 12);
        QCOMPARE(keysBelow(u"a/"_s).first(), u"a/00"_s);
        QCOMPARE(keysBelow(u"c/"_s), QStringList());
    }

    void sendsALargeObjectInParts()
    {
        const QByteArray large(5 << 20, 'a');
        const auto upload = finish(s3::beginUpload(client, page(u"large"_s, {})));
        QVERIFY2(upload, upload ? "" : qPrintable(upload.error().render()));
        const auto second = finish(s3::uploadPart(client, *upload, 2, "the end"));
        const auto first = finish(s3::uploadPart(client, *upload, 1, large));
        QVERIFY(first && second);
        const auto arrived = finish(s3::uploadedParts(client, *upload));
        QCOMPARE(arrived->size(), 2);
        QCOMPARE(arrived->first().etag, first->etag);
        const QList<UploadedPart> parts{*first, *second};
        const auto etag = finish(s3::completeUpload(client, *upload, parts));
        QVERIFY2(etag, etag ? "" : qPrintable(etag.error().render()));
        QCOMPARE(finish(s3::get(client, u"site"_s, u"large"_s))->body, large + "the end");
    }

    void givesUpAnUploadWithoutATrace()
    {
        const auto upload = finish(s3::beginUpload(client, page(u"large"_s, {})));
        QVERIFY(finish(s3::uploadPart(client, *upload, 1, "x")));
        QVERIFY(finish(s3::abortUpload(client, *upload)));
        QVERIFY(finish(s3::abortUpload(client, *upload)));
        QCOMPARE(finish(s3::uploadedParts(client, *upload)).error().code, u"aws-no-such-upload"_s);
        QCOMPARE(keysBelow({}), QStringList());
    }

    void saysWhatIsMissing()
    {
        QCOMPARE(finish(s3::get(client, u"site"_s, u"gone"_s)).error().code, u"aws-no-such-key"_s);
        QCOMPARE(finish(s3::head(client, u"site"_s, u"gone"_s)).error().kind, Error::Kind::NotFound);
        QCOMPARE(finish(s3::list(client, u"gone"_s, {})).error().code, u"aws-no-such-bucket"_s);
        QCOMPARE(finish(s3::bucketRegion(client, u"site"_s)).value(), u"us-east-1"_s);
    }

private:
    void prepare() override { QVERIFY(finish(s3::createBucket(client, u"site"_s))); }
    static NewObject page(const QString& key, const QByteArray& body)
    {
        NewObject object;
        object.bucket = u"site"_s;
        object.key = key;
        object.body = body;
        object.contentType = "text/html; charset=utf-8";
        return object;
    }
    QStringList keysBelow(const QString& prefix)
    {
        QStringList keys;
        const auto found = finish(s3::list(client, u"site"_s, prefix));
        for (const ObjectInfo& info : found.value())
            keys << info.key;
        return keys;
    }
};

SHIPDECK_TEST(S3Test)
#include "s3_test.moc"
