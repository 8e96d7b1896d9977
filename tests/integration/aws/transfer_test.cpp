// SPDX-License-Identifier: MIT
#include "transfer_case.h"

using namespace shipdeck;
using namespace shipdeck::test;

class TransferTest : public TransferCase {
    Q_OBJECT
private Q_SLOTS:
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

    void sendsWhatIsTooLargeToBeCopied()
    {
        QVERIFY(send({file(u"first.bin"_s, "0123456789")}));
        Upload copy = file(u"second.bin"_s, "0123456789");
        copy.copyFrom = u"first.bin"_s;
        settings.largestCopy = 9;
        QCOMPARE(send({copy})->outcomes, QList{Uploaded::Sent});
        settings.largestCopy = 10;
        QCOMPARE(send({copy})->outcomes, QList{Uploaded::Copied});
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
        QCOMPARE(send({upload})->outcomes, QList{Uploaded::Different});
        QCOMPARE(textOf(u"assets/app.js"_s), "one()");
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

    void beginsInTheOrderThatIsAskedFor_data()
    {
        QTest::addColumn<int>("connections");
        QTest::newRow("one connection") << 1;
        QTest::newRow("many") << settings.connections;
    }
    void beginsInTheOrderThatIsAskedFor()
    {
        QFETCH(int, connections);
        settings.connections = connections;
        settings.mostConnections = connections;
        QList<Upload> uploads = mixed();
        uploads << file(u"manifest"_s, "last") << file(u"page.html"_s, "second");
        uploads[uploads.size() - 2].begins = Begins::WhenOthersAreThere;
        uploads.last().begins = Begins::WhenOthersAreSent;
        OnRig::rig().forget();
        const auto sent = send(uploads);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QVERIFY(!sent->outcomes.contains(Uploaded::Withheld));
        // By when they came: the page's answer may be quicker than that of what was sent before it.
        QList<QJsonObject> calls = OnRig::rig().takeOperations();
        std::sort(calls.begin(), calls.end(), [](const QJsonObject& a, const QJsonObject& b) {
            return a[u"came"_s].toDouble() < b[u"came"_s].toDouble();
        });
        // On other connections, requests that were sent before the page's may be read after it.
        if (connections == 1)
            QVERIFY(calls[calls.size() - 2][u"resource"_s].toString().endsWith(u"/page.html"_s));
        QVERIFY(calls.last()[u"resource"_s].toString().endsWith(u"/manifest"_s));
        for (const QJsonObject& call : calls.mid(0, calls.size() - 1))
            QVERIFY(call[u"at"_s].toDouble() <= calls.last()[u"came"_s].toDouble());
        compareAll(uploads);
    }

    void withholdsWhatComesAfterSomethingInTheWay()
    {
        QVERIFY(send({file(u"shared"_s, "somebody else's")}));
        QList<Upload> uploads = many(8);
        uploads << file(u"shared"_s, "shared") << file(u"page.html"_s, "second");
        uploads[8].onlyIfMissing = true;
        uploads[9].begins = Begins::WhenOthersAreThere;
        const auto sent = send(uploads);
        QCOMPARE(sent->outcomes.count(Uploaded::Sent), 8);
        QCOMPARE(sent->outcomes[8], Uploaded::Different);
        QCOMPARE(sent->outcomes[9], Uploaded::Withheld);
        QCOMPARE(textOf(u"page.html"_s), "aws-no-such-key");
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
        if (fault.contains("hang") || fault.contains("mute"))
            settings.idleTimeout = 3s; // enough for what is only slow
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
};

SHIPDECK_TEST(TransferTest)
#include "transfer_test.moc"
