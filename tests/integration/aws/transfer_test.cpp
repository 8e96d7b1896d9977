// SPDX-License-Identifier: MIT
#include "aws/transfer/transfer.h"

#include "aws/protocols/calls.h"
#include "aws/services/s3.h"
#include "aws/services/sts.h"
#include "on_rig.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TransferTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        NEEDS_AWS_RIG();
        OnRig::rig().post(u"/_rig/reset"_s);
        on = std::make_unique<OnRig>();
        client = &on->client();
        QVERIFY(finish(s3::createBucket(client, u"site"_s)));
        settings = {};
        settings.bucket = u"site"_s;
        settings.largestPut = 6 << 20;
        settings.partSize = 5 << 20;
        settings.idleTimeout = 1s;
        folder = std::make_unique<QTemporaryDir>();
        OnRig::rig().forget();
    }
    void cleanup()
    {
        if (!OnRig::rig().isUp())
            return;
        QCOMPARE(OnRig::rig().violations(), QStringList());
        OnRig::rig().post(u"/_rig/reset"_s);
    }

    void sendsManyFiles()
    {
        const QList<Upload> uploads = many(200);
        TransferProgress last;
        const auto sent = send(uploads, [&last](const TransferProgress& progress) {
            QVERIFY(progress.files >= last.files);
            last = progress;
        });
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(sent->outcomes, QList<Uploaded>(200, Uploaded::Sent));
        QCOMPARE(last.files, 200);
        QCOMPARE(last.bytes, last.allBytes);
        QCOMPARE(sent->sentBytes, last.allBytes);
        compareAll(uploads);
        QCOMPARE(on->records().size(), 1 + 200 + 2); // the bucket before, a list and an object after
        QCOMPARE(on->records()[1].action, u"s3:PutObject"_s);
    }

    void keepsNamesAndHeaders_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("signs") << u"a b+c#d%25?e&f=g;h'(i)!*@:,~$.txt"_s;
        QTest::newRow("Hangul") << u"한글/파일.html"_s;
        QTest::newRow("NFD") << u"\u1112\u1161\u11ab.html"_s;
        QTest::newRow("slashes") << u"a//b//c"_s;
    }
    void keepsNamesAndHeaders()
    {
        QFETCH(QString, key);
        Upload upload = file(key, "<h1>배포</h1>");
        upload.contentType = "text/html; charset=utf-8";
        upload.cacheControl = "public, max-age=0";
        QVERIFY(send({upload}));
        const auto there = finish(s3::get(client, u"site"_s, key));
        QCOMPARE(there->body, "<h1>배포</h1>");
        QCOMPARE(there->info.contentType, upload.contentType);
        Upload copy = upload;
        copy.key = u"copy/"_s + key;
        copy.copyFrom = key;
        copy.file.clear();
        QCOMPARE(send({copy})->outcomes, QList{Uploaded::Copied});
        QCOMPARE(finish(s3::get(client, u"site"_s, copy.key))->info.contentType, upload.contentType);
    }

    void sendsNamesThatLookLikeFolders()
    {
        QVERIFY(send({file(u"a/../b/./.c/d"_s, "dots")})); // which Client cannot ask for
        QCOMPARE(finish(s3::list(client, u"site"_s, {}))->first().key, u"a/../b/./.c/d"_s);
    }

    void leavesWhatIsThere()
    {
        Upload upload = file(u"assets/app.js"_s, "one()");
        upload.onlyIfMissing = true;
        QCOMPARE(send({upload})->outcomes, QList{Uploaded::Sent});
        QCOMPARE(send({upload})->outcomes, QList{Uploaded::AlreadyThere});
        upload = file(u"assets/app.js"_s, "two()");
        upload.onlyIfMissing = true;
        QCOMPARE(send({upload})->outcomes, QList{Uploaded::Replaced});
        QCOMPARE(textOf(u"assets/app.js"_s), "two()");
    }

    void goesOnWhereItWasBrokenOff()
    {
        QList<Upload> uploads = many(20);
        QVERIFY(send(uploads.mid(0, 12)));
        OnRig::rig().forget();
        for (Upload& upload : uploads)
            upload.mayBeThere = true;
        const auto sent = send(uploads);
        QCOMPARE(sent->outcomes.count(Uploaded::AlreadyThere), 12);
        QCOMPARE(sent->outcomes.count(Uploaded::Sent), 8);
        QCOMPARE(OnRig::rig().calls().filter(u"PUT "_s).size(), 8);
        compareAll(uploads);
    }

    void sendsWhatCannotBeCopied()
    {
        QVERIFY(send({file(u"r1/a"_s, "one"), file(u"r1/b"_s, "changed by hand")}));
        Upload same = file(u"r2/a"_s, "one");
        same.copyFrom = u"r1/a"_s;
        Upload gone = file(u"r2/c"_s, "three");
        gone.copyFrom = u"r1/c"_s;
        Upload other = file(u"r2/b"_s, "two");
        other.copyFrom = u"r1/b"_s;
        const auto sent = send({same, gone, other});
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(sent->outcomes, QList({Uploaded::Copied, Uploaded::Sent, Uploaded::Sent}));
        compareAll({same, gone, other});
    }

    void sendsLargeFilesInParts()
    {
        const QByteArray bytes = QByteArray("0123456789abcdef").repeated((13 << 20) / 16) + "the end";
        Upload large = file(u"large.bin"_s, bytes);
        large.onlyIfMissing = true;
        const auto sent = send({large, file(u"small"_s, "x")});
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(OnRig::rig().calls().filter(u"uploadId"_s).size(), 4); // three parts, and that it is complete
        QVERIFY(textOf(u"large.bin"_s) == bytes);
        QCOMPARE(send({large})->outcomes, QList{Uploaded::AlreadyThere});
        QCOMPARE(unfinished(), 0);
    }

    void refusesAFileThatIsWrittenTo()
    {
        Upload upload = file(u"a"_s, "before");
        write(u"a"_s, "behind"); // of the same size
        QCOMPARE(send({upload}).error().code, u"file-changed"_s);
        write(u"a"_s, "longer than before");
        QCOMPARE(send({upload}).error().code, u"file-changed"_s);
        QFile::remove(upload.file);
        QCOMPARE(send({upload}).error().code, u"file-missing"_s);
        Upload large = file(u"large"_s, QByteArray(13 << 20, 'a'));
        write(u"large"_s, QByteArray(13 << 20, 'b'));
        QCOMPARE(send({large}).error().code, u"file-changed"_s);
        QCOMPARE(unfinished(), 0);
        QCOMPARE(finish(s3::list(client, u"site"_s, {}))->size(), 0);
    }

    void survives_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("throttle") << QByteArray(
            R"({"do":"throttle","operation":"PutObject|UploadPart","nth":3,"count":4})");
        QTest::newRow("html") << QByteArray(R"({"do":"html","operation":"PutObject|UploadPart","nth":2,"count":3})");
        QTest::newRow("500") << QByteArray(
            R"({"do":"error","code":"InternalError","status":500,"operation":"Multipart","count":2})");
        QTest::newRow("cut") << QByteArray(
            R"({"do":"cut-upload","operation":"PutObject|UploadPart","after":100,"count":2})");
        QTest::newRow("reset") << QByteArray(
            R"({"do":"reset","operation":"PutObject|UploadPart|Multipart","count":3})");
        QTest::newRow("lost") << QByteArray(R"({"do":"lost","operation":"PutObject|CopyObject","count":3})");
        QTest::newRow("lost completion") << QByteArray(R"({"do":"lost","operation":"CompleteMultipartUpload"})");
        QTest::newRow("hang") << QByteArray(R"({"do":"hang","operation":"PutObject|UploadPart","nth":2})");
        QTest::newRow("mute") << QByteArray(R"({"do":"mute","operation":"PutObject"})");
        QTest::newRow("error in 200") << QByteArray(
            R"({"do":"error-in-200","code":"InternalError","operation":"CopyObject|CompleteMultipartUpload","count":2})");
        QTest::newRow("conflict") << QByteArray(
            R"({"do":"error","code":"ConditionalRequestConflict","status":409,"operation":"PutObject"})");
    }
    void survives()
    {
        QFETCH(QByteArray, fault);
        QList<Upload> uploads = mixed();
        OnRig::rig().post(u"/_rig/faults"_s, fault);
        const auto sent = send(uploads);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        compareAll(uploads);
        QCOMPARE(unfinished(), 0);
    }

    void endsCleanly_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("denied") << QByteArray(R"({"do":"denied","operation":"PutObject","nth":5,"count":0})")
                                << u"aws-access-denied"_s;
        QTest::newRow("denied part") << QByteArray(R"({"do":"denied","operation":"UploadPart","nth":2,"count":0})")
                                     << u"aws-access-denied"_s;
        QTest::newRow("throttled for good")
            << QByteArray(R"({"do":"throttle","operation":"PutObject","count":0})") << u"aws-slow-down"_s;
        QTest::newRow("html for good") << QByteArray(R"({"do":"html","operation":"CompleteMultipartUpload","count":0})")
                                       << u"aws-http-502"_s;
        QTest::newRow("cut for good") << QByteArray(R"({"do":"reset","operation":"UploadPart","count":0})")
                                      << u"connection-lost"_s;
        QTest::newRow("expired for good")
            << QByteArray(R"({"do":"expired","operation":"PutObject","nth":3,"count":0})") << u"aws-expired-token"_s;
    }
    void endsCleanly()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QString, code);
        const QList<Upload> uploads = mixed();
        OnRig::rig().post(u"/_rig/faults"_s, fault);
        const auto sent = send(uploads);
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, code);
        QVERIFY(!sent.error().next.isEmpty());
        QCOMPARE(unfinished(), 0);
        // What is there is whole, and the same call finishes the rest.
        OnRig::rig().request("DELETE", u"/_rig/faults"_s);
        QVERIFY(send(uploads));
        compareAll(uploads);
    }

    void stopsWhenItIsTold()
    {
        const QList<Upload> uploads = mixed();
        OnRig::rig().post(u"/_rig/faults"_s, R"({"do":"hang","operation":"PutObject|UploadPart","nth":4,"count":0})");
        Transfer transfer(client, settings);
        CancelSource stop;
        const auto sent = finish(transfer.upload(
            uploads,
            [&stop](const TransferProgress& progress) {
                if (progress.files > 0)
                    stop.request();
            },
            stop.token()));
        QCOMPARE(sent.error().kind, Error::Kind::Canceled);
        QCOMPARE(unfinished(), 0);
        OnRig::rig().request("DELETE", u"/_rig/faults"_s);
        QCOMPARE(unfinished(), 0);
        // The same Transfer goes on.
        QVERIFY(finish(transfer.upload(uploads)));
        compareAll(uploads);
    }

    void stopsBeforeItBegins()
    {
        CancelSource stop;
        stop.request();
        Transfer transfer(client, settings);
        QCOMPARE(finish(transfer.upload(many(3), {}, stop.token())).error().kind, Error::Kind::Canceled);
        QCOMPARE(OnRig::rig().calls(), QStringList());
    }

    void renewsKeysOnceForAll()
    {
        int asked = 0;
        QList<QByteArray> refusals;
        RoleRequest role;
        role.arn = u"arn:aws:iam::123456789012:role/deploy"_s;
        role.sessionName = u"test"_s;
        ClientSettings own = client->settings();
        own.keys = [this, role, &asked, &refusals](QByteArray refused, Cancel) {
            ++asked;
            refusals << refused;
            return sts::assumeRole(client, role);
        };
        Client temporary(client->http(), own);
        const QList<Upload> uploads = many(40);
        OnRig::rig().post(u"/_rig/faults"_s, R"({"do":"expired","operation":"PutObject","count":4})");
        settings.connections = settings.mostConnections = 4; // so that all four are refused before one is sent again
        Transfer transfer(&temporary, settings);
        const auto sent = finish(transfer.upload(uploads));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(asked, 2);
        QVERIFY(refusals[0].isEmpty() && !refusals[1].isEmpty());
        compareAll(uploads);
    }

    void saysWhyThereAreNoKeys()
    {
        ClientSettings own = client->settings();
        own.keys = [](QByteArray, Cancel) -> Task<Result<Keys>> {
            co_return fail(Error::Kind::Denied, "aws-sso-signed-out", say("x"), say("y"));
        };
        Client none(client->http(), own);
        Transfer transfer(&none, settings);
        QCOMPARE(finish(transfer.upload(many(3))).error().code, u"aws-sso-signed-out"_s);
    }

    void correctsAClockThatIsWrong()
    {
        ClientSettings own = client->settings();
        own.now = [] { return nowUtc().addSecs(-3600); };
        Client late(client->http(), own);
        const QList<Upload> uploads = many(20);
        Transfer transfer(&late, settings);
        const auto sent = finish(transfer.upload(uploads));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        compareAll(uploads);
    }

    void findsABucketInAnotherRegion()
    {
        ClientSettings own = client->settings();
        own.region = u"eu-west-1"_s;
        Client there(client->http(), own);
        QVERIFY(finish(s3::createBucket(&there, u"far"_s)));
        settings.bucket = u"far"_s;
        QVERIFY(send(many(20)));
        QCOMPARE(finish(s3::list(&there, u"far"_s, {}))->size(), 20);
    }

    void saysWhatIsNotThere()
    {
        settings.bucket = u"nowhere"_s;
        QCOMPARE(send(many(3)).error().code, u"aws-no-such-bucket"_s);
        ClientSettings own = client->settings();
        QProcessEnvironment environment;
        environment.insert(u"AWS_ENDPOINT_URL"_s, u"http://127.0.0.1:1"_s);
        own.endpoints = *Endpoints::of(*Settings::of({}, environment, *ConfigFiles::parse({}, {})));
        Client nobody(client->http(), own);
        Transfer transfer(&nobody, settings);
        QCOMPARE(finish(transfer.upload(many(3))).error().code, u"connection-refused"_s);
    }

private:
    Result<TransferSummary> send(const QList<Upload>& uploads, const OnTransferProgress& progress = {})
    {
        Transfer transfer(client, settings);
        return finish(transfer.upload(uploads, progress));
    }
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile local(folder->filePath(QString::fromLatin1(name.toUtf8().toHex())));
        QVERIFY(local.open(QIODevice::WriteOnly));
        local.write(bytes);
    }
    Upload file(const QString& key, const QByteArray& bytes)
    {
        write(key, bytes);
        Upload upload;
        upload.key = key;
        upload.file = folder->filePath(QString::fromLatin1(key.toUtf8().toHex()));
        upload.size = bytes.size();
        upload.sha256 = Checksum::of(Checksum::Kind::Sha256, bytes).toHex();
        return upload;
    }
    QList<Upload> many(int count)
    {
        QList<Upload> uploads;
        for (int i = 0; i < count; ++i)
            uploads << file(u"f/%1.txt"_s.arg(i), QByteArray(1 + i * 37, char('a' + i % 26)));
        return uploads;
    }
    //! Small ones, one in parts, one that is copied, one that is shared.
    QList<Upload> mixed()
    {
        QList<Upload> uploads = many(12);
        uploads << file(u"large"_s, QByteArray("large file ").repeated((11 << 20) / 11));
        NewObject original;
        original.bucket = u"site"_s;
        original.key = u"original"_s;
        original.body = "copied";
        if (!finish(s3::put(client, original)))
            qFatal("The original could not be written.");
        uploads << file(u"copy"_s, "copied");
        uploads.last().copyFrom = u"original"_s;
        uploads << file(u"shared"_s, "shared");
        uploads.last().onlyIfMissing = true;
        return uploads;
    }
    QByteArray textOf(const QString& key)
    {
        const auto object = finish(s3::get(client, u"site"_s, key));
        return object ? object->body : object.error().code.toUtf8();
    }
    //! All are there and nothing else is; the largest and the last of them byte for byte.
    void compareAll(const QList<Upload>& uploads)
    {
        const auto objects = finish(s3::list(client, u"site"_s, {}));
        QMap<QString, qint64> there;
        for (const ObjectInfo& object : *objects)
            there[object.key] = object.size;
        for (const Upload& upload : uploads)
            QCOMPARE(there.value(upload.key, -1), upload.size);
        const auto last = finish(s3::get(client, u"site"_s, uploads.last().key));
        QCOMPARE(Checksum::of(Checksum::Kind::Sha256, last->body).toHex(), uploads.last().sha256);
    }
    int unfinished()
    {
        Call call;
        call.service = &services::s3;
        call.operation = u"ListMultipartUploads"_s;
        call.method = "GET";
        call.bucket = u"site"_s;
        call.query = {{"uploads", ""}};
        const auto answer = finish(restXml(client, call, {}));
        return answer ? int(answer->all(u"Upload").size()) : -1;
    }

    std::unique_ptr<OnRig> on;
    Client* client = nullptr;
    TransferSettings settings;
    std::unique_ptr<QTemporaryDir> folder;
};

SHIPDECK_TEST(TransferTest)
#include "transfer_test.moc"
