// SPDX-License-Identifier: MIT
#include "aws/services/s3.h"

#include "aws/services/s3_multipart.h"
#include "aws/signing/chunks.h"
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

    //! The rig knows the signature that each chunk must have, and that of what trails them.
    void takesABodyInSignedChunks_data()
    {
        QTest::addColumn<int>("trailer");
        QTest::addColumn<qsizetype>("spoiled"); // a byte of it; -1: none
        QTest::addColumn<int>("status");
        const int none = int(SignedChunks::Trailer::None), checksum = int(SignedChunks::Trailer::Checksum);
        QTest::newRow("chunks") << none << qsizetype(-1) << 200;
        QTest::newRow("a checksum trails them") << checksum << qsizetype(-1) << 200;
        QTest::newRow("another byte in the first") << none << qsizetype(500) << 403;
        QTest::newRow("another byte in the second") << checksum << qsizetype(65536 + 500) << 403;
        const qsizetype value = SignedChunks::encodedLength(streamed, chunkSize) - 2 + 22; // of x-amz-checksum-crc32c
        QTest::newRow("another checksum") << checksum << value << 403;
    }
    void takesABodyInSignedChunks()
    {
        QFETCH(int, trailer);
        QFETCH(qsizetype, spoiled);
        QFETCH(int, status);
        const QByteArray body(streamed, 'a');
        Request request = chunkedPut(body, SignedChunks::Trailer(trailer));
        QVERIFY(!request.body.isEmpty());
        if (spoiled >= 0)
            request.body[spoiled] = char(request.body[spoiled] ^ 1);
        Http http;
        const auto answer = finish(http.send(request));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().render()));
        QVERIFY2(answer->status == status, answer->body);
        if (status == 200) {
            const auto kept = finish(s3::get(client, u"site"_s, u"stream"_s));
            QCOMPARE(kept->body, body);
            QCOMPARE(OnRig::rig().violations(), QStringList());
        } else {
            QVERIFY(answer->body.contains("<Code>SignatureDoesNotMatch</Code>"));
            QVERIFY2(OnRig::rig().violations().join(u'\n').contains(u"but should be"_s), answer->body);
            OnRig::rig().request("DELETE", u"/_rig/violations"_s); // it was meant
        }
    }

    void handsOutAnAddress()
    {
        QVERIFY(finish(s3::put(client, page(u"a b+c"_s, "shared"))));
        const auto url = finish(s3::presignedGet(client, u"site"_s, u"a b+c"_s, std::chrono::minutes(5)));
        QVERIFY(url);
        Http plain;
        Request request;
        request.url = *url;
        QCOMPARE(finish(plain.get(request))->body, "shared");
    }

    void saysWhatIsMissing()
    {
        QCOMPARE(finish(s3::get(client, u"site"_s, u"gone"_s)).error().code, u"aws-no-such-key"_s);
        QCOMPARE(finish(s3::head(client, u"site"_s, u"gone"_s)).error().kind, Error::Kind::NotFound);
        QCOMPARE(finish(s3::list(client, u"gone"_s, {})).error().code, u"aws-no-such-bucket"_s);
        QCOMPARE(finish(s3::bucketRegion(client, u"site"_s)).value(), u"us-east-1"_s);
    }

private:
    static constexpr qsizetype chunkSize = 65536, streamed = 66560;

    static Request chunkedPut(const QByteArray& body, SignedChunks::Trailer trailer)
    {
        const auto kind = shipdeck::aws::Checksum::Kind::Crc32c;
        const bool isTrailed = trailer == SignedChunks::Trailer::Checksum;
        const QProcessEnvironment known = OnRig::rig().environment({});
        Keys keys;
        keys.id = known.value(u"AWS_ACCESS_KEY_ID"_s).toLatin1();
        keys.secret = known.value(u"AWS_SECRET_ACCESS_KEY"_s).toLatin1();
        const Scope scope{known.value(u"AWS_REGION"_s).toLatin1(), "s3"};
        const QDateTime now = nowUtc();
        Request request;
        request.url = QUrl(OnRig::rig().endpoint() + u"/site/stream"_s);
        request.method = "PUT";
        request.answers = Answers::Any;
        const QByteArray hash = SignedChunks::payloadHash(trailer);
        Signable signable{"PUT", "/site/stream", {}, {{"Host", hostOf(request.url)}}, hash};
        signable.headers += Headers{{"Content-Encoding", "aws-chunked"},
                                    {"X-Amz-Content-Sha256", hash},
                                    {"X-Amz-Decoded-Content-Length", QByteArray::number(body.size())}};
        if (isTrailed)
            signable.headers.emplaceBack("X-Amz-Trailer", shipdeck::aws::Checksum::header(kind));
        const QByteArray seed = sigv4::sign(signable, keys, scope, now, PathRule::AsSent);
        request.headers = signable.headers.mid(1);
        SignedChunks chunks(keys, scope, now, seed);
        for (qsizetype at = 0; at < body.size(); at += chunkSize)
            request.body += chunks.chunk(QByteArrayView(body).sliced(at, std::min(chunkSize, body.size() - at)));
        request.body += isTrailed
            ? chunks.end(shipdeck::aws::Checksum::header(kind), shipdeck::aws::Checksum::of(kind, body).toBase64())
            : chunks.end();
        return request;
    }
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
