// SPDX-License-Identifier: MIT
#include "aws/services/key_value_store.h"

#include "scripted_aws.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString arn = u"arn:aws:cloudfront::111122223333:key-value-store/5f0e"_s;
const QByteArray path = "/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A111122223333%3Akey-value-store%2F5f0e";

} // namespace

class KeyValueStoreTest : public ScriptedAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void readsAStoreSignedForEveryRegion()
    {
        describes("e-1");
        const auto store = finish(keyValueStore::describe(aws->client(), arn));
        QVERIFY2(store, store ? "" : qPrintable(store.error().render()));
        QCOMPARE(store->etag, "e-1");
        QVERIFY(store->isReady());
        QCOMPARE(store->count, 3);
        QCOMPARE(aws->lineOf(0), "GET " + path + " HTTP/1.1");
        QVERIFY(aws->headerOf(0, "Authorization").startsWith("AWS4-ECDSA-P256-SHA256 "));
        QCOMPARE(aws->headerOf(0, "X-Amz-Region-Set"), "*");
    }

    void aKeyIsThereOrNot()
    {
        aws->server.answers(200, R"({"Key":"shop.example.com","Value":"v","ItemCount":1,"TotalSizeInBytes":9})");
        QCOMPARE(finish(keyValueStore::get(aws->client(), arn, u"shop.example.com/*"_s))->value(), u"v"_s);
        QCOMPARE(aws->lineOf(0), "GET " + path + "/keys/shop.example.com%2F%2A HTTP/1.1");
        refuses(404, "ResourceNotFoundException", "Key not found");
        const auto none = finish(keyValueStore::get(aws->client(), arn, u"x"_s));
        QVERIFY(none);
        QVERIFY(!*none);
        refuses(403, "AccessDeniedException", "no");
        QCOMPARE(finish(keyValueStore::get(aws->client(), arn, u"x"_s)).error().kind, Error::Kind::Denied);
    }

    void listsEveryPage()
    {
        aws->server.answers(200, R"({"Items":[{"Key":"a","Value":"1"}],"NextToken":"n+"})");
        aws->server.answers(200, R"({"Items":[{"Key":"b","Value":"2"}]})");
        const auto all = finish(keyValueStore::all(aws->client(), arn));
        QCOMPARE(*all, (QHash<QString, QString>{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
        QVERIFY(aws->lineOf(1).contains("NextToken=n%2B"));
    }

    void changesSeveralKeysAtOnceFromAKnownState()
    {
        aws->server.answers(200, R"({"ItemCount":2,"TotalSizeInBytes":9})", "ETag: e-2\r\n");
        const QList<KeyChange> changes{{u"a"_s, u"한글"_s}, {u"b"_s, std::nullopt}};
        QCOMPARE(*finish(keyValueStore::change(aws->client(), arn, changes, "e-1")), "e-2");
        QCOMPARE(aws->lineOf(0), "POST " + path + "/keys HTTP/1.1");
        QCOMPARE(aws->headerOf(0, "If-Match"), "e-1");
        QCOMPARE(aws->bodyOf(0), R"({"Deletes":[{"Key":"b"}],"Puts":[{"Key":"a","Value":"한글"}]})");
    }

    void anOlderStateIsAConflictAndIsNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("by name") << 409 << QByteArray("ConflictException") << QByteArray("changed");
        QTest::newRow("by words") << 400 << QByteArray("ValidationException") << QByteArray("Pre-Condition failed");
    }
    void anOlderStateIsAConflictAndIsNotTriedAgain()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        refuses(status, code, message);
        const auto done = finish(keyValueStore::change(aws->client(), arn, {{u"a"_s, u"1"_s}}, "e-0"));
        QCOMPARE(done.error().kind, Error::Kind::Conflict);
        QCOMPARE(aws->server.requests().size(), 1);
    }

    void ownKeysAreWrittenWhateverOthersWrite()
    {
        describes("e-1");
        refuses(409, "ConflictException", "changed");
        describes("e-2");
        aws->server.answers(200, "{}", "ETag: e-3\r\n");
        QVERIFY(finish(keyValueStore::changeOwn(aws->client(), arn, {{u"a"_s, u"1"_s}})));
        QCOMPARE(aws->headerOf(3, "If-Match"), "e-2");
        QCOMPARE(aws->pauses, 1); // who comes back at once meets the same others
    }

    //! Of many who write at once, each is beaten often. Nobody waits long for the others, who are soon done.
    void whoIsBeatenOftenComesBackSoon()
    {
        for (int number = 1; number <= 20; ++number) {
            describes("e-1");
            refuses(409, "ConflictException", "changed");
        }
        describes("e-2");
        aws->server.answers(200, "{}", "ETag: e-3\r\n");
        QVERIFY(finish(keyValueStore::changeOwn(aws->client(), arn, {{u"a"_s, u"1"_s}})));
        QCOMPARE(aws->pauses, 20);
        QVERIFY(aws->longestPause <= std::chrono::seconds(2));
    }

    void aLostAnswerIsFoundOutByWritingAgain()
    {
        describes("e-1");
        aws->server.hangsUp();
        describes("e-2");
        aws->server.answers(200, "{}", "ETag: e-3\r\n");
        QVERIFY(finish(keyValueStore::changeOwn(aws->client(), arn, {{u"a"_s, u"1"_s}})));
    }

    void whatIsRefusedIsNotWrittenAgain()
    {
        describes("e-1");
        refuses(403, "AccessDeniedException", "no");
        QVERIFY(!finish(keyValueStore::changeOwn(aws->client(), arn, {{u"a"_s, u"1"_s}})));
        QCOMPARE(aws->server.requests().size(), 2);
    }

    //! It has one answer to keys that are over and to session tokens that SigV4A does not take.
    void othersAreAskedForOnceWhereItRefusesTheKeys()
    {
        refuses(403, "AccessDeniedException", "Authentication failed");
        describes("e-1");
        QVERIFY(finish(keyValueStore::describe(aws->client(), arn)));
        QCOMPARE(aws->refusedKeys, 1);
    }

    void aSessionTokenOfVersion1IsNamed_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("code");
        QTest::newRow("global endpoint") << QByteArray("FwoGZXIvYXdzEBY") << u"aws-session-token-v1"_s;
        QTest::newRow("older") << QByteArray("FQoGZXIvYXdzEBY") << u"aws-session-token-v1"_s;
        QTest::newRow("unknown") << QByteArray("c29tZXRoaW5n") << u"aws-session-token-v1"_s;
        QTest::newRow("regional endpoint") << QByteArray("IQoJb3JpZ2luX2Vj") << u"aws-keys-refused"_s;
        QTest::newRow("none") << QByteArray() << u"aws-keys-refused"_s;
    }
    void aSessionTokenOfVersion1IsNamed()
    {
        QFETCH(QByteArray, token);
        aws->session = token;
        refuses(403, "AccessDeniedException", "Authentication failed");
        refuses(403, "AccessDeniedException", "Authentication failed");
        const Error error = finish(keyValueStore::describe(aws->client(), arn)).error();
        QCOMPARE(error.kind, Error::Kind::Denied);
        QTEST(error.code, "code");
        QVERIFY(!isDenial(error)); // no permission helps
        QCOMPARE(aws->refusedKeys, 1);
        QCOMPARE(error.next.render().contains(u"AWS_STS_REGIONAL_ENDPOINTS=regional"_s),
                 error.code == u"aws-session-token-v1");
        QVERIFY(token.isEmpty() || !error.render().contains(QString::fromLatin1(token)));
    }

    void whatDoesNotFitIsSaidBeforeItIsSent()
    {
        const QString fits(keyValueStore::longestValue / 3, u'한');
        const auto refused = finish(keyValueStore::change(aws->client(), arn, {{u"a"_s, fits + u"한"_s}}, "e-1"));
        QCOMPARE(refused.error().code, u"aws-key-value-too-large"_s);
        const QString host(keyValueStore::longestKey + 1, u'a');
        const auto unusable = finish(keyValueStore::change(aws->client(), arn, {{host, u"v"_s}}, "e-1"));
        QCOMPARE(unusable.error().code, u"aws-key-unusable"_s);
        QVERIFY(unusable.error().what.render().contains(u"513 bytes"_s));
        QCOMPARE(finish(keyValueStore::change(aws->client(), arn, {{QString(), fits}}, "e-1")).error().code,
                 u"aws-key-unusable"_s);
        QCOMPARE(aws->server.requests().size(), 0);
        aws->server.answers(200, "{}", "ETag: e-2\r\n");
        QVERIFY(finish(keyValueStore::change(aws->client(), arn, {{u"a"_s, fits}}, "e-1")));
    }

private:
    void describes(const QByteArray& etag)
    {
        aws->server.answers(200,
                            "{\"KvsARN\":\"" + arn.toLatin1()
                                + "\",\"Status\":\"READY\",\"ItemCount\":3,\"TotalSizeInBytes\":99,\"Created\":1.7e9}",
                            "ETag: " + etag + "\r\n");
    }
    void refuses(int status, const QByteArray& code, const QByteArray& message)
    {
        aws->server.answers(status, "{\"Message\":\"" + message + "\"}", "x-amzn-ErrorType: " + code + "\r\n");
    }
};

SHIPDECK_TEST(KeyValueStoreTest)
#include "key_value_store_test.moc"
