// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "aws/credentials/settings.h"
#include "aws/protocols/calls.h"
#include "aws/services/s3.h"
#include "support/aws_requests.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/scripted_server.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray identity = "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account>"
                            "</GetCallerIdentityResult></GetCallerIdentityResponse>";
const QByteArray expired =
    "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>no</Message></Error></ErrorResponse>";
const QByteArray skewed =
    "<ErrorResponse><Error><Code>RequestTimeTooSkewed</Code><Message>no</Message></Error></ErrorResponse>";

Task<> noWait()
{
    co_return;
}

Task<Result<Keys>> given(Keys keys)
{
    co_return keys;
}

QByteArray headerIn(const QByteArray& request, const QByteArray& name)
{
    for (const QByteArray& line : request.split('\n'))
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

} // namespace

class ClientTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        server = std::make_unique<ScriptedServer>();
        awsRequests::judge(*server);
        http = std::make_unique<Http>();
        waits.clear();
        records.clear();
        refused.clear();
        QProcessEnvironment environment;
        environment.insert(u"AWS_ENDPOINT_URL"_s, server->url(u"/"_s).toString());
        ClientSettings settings;
        settings.region = u"ap-northeast-2"_s;
        settings.endpoints = *Endpoints::of(*Settings::of({}, environment, *ConfigFiles::parse({}, {})));
        settings.now = [this] { return now; };
        settings.random = [] { return 0.5; };
        settings.wait = [this](std::chrono::milliseconds time, Cancel) {
            waits << time.count();
            return noWait();
        };
        settings.keys = [this](QByteArray no, Cancel) {
            refused << no;
            return given({no.isEmpty() ? "AKIDOLD" : "AKIDNEW", "secret-of-the-test", {}, {}, {}});
        };
        client = std::make_unique<Client>(*http, settings);
        connect(client.get(), &Client::called, this, [this](const CallRecord& record) { records << record; });
    }

    void cleanupTestCase() { JUDGE_AWS_REQUESTS(); }
    void signsAndReadsAQuery()
    {
        server->answers(200, identity, "x-amzn-RequestId: r-1\r\n");
        const auto result = ask(Repeat::Safe);
        QCOMPARE(result->textOf(u"Account"), u"111122223333"_s);
        const QByteArray request = server->requests().constFirst();
        QVERIFY(request.endsWith("Action=GetCallerIdentity&Version=2011-06-15"));
        QVERIFY(headerIn(request, "Authorization")
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDOLD/20260102/ap-northeast-2/sts/aws4_request, "
                                "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-date,"));
        QCOMPARE(headerIn(request, "Host"), server->url().authority().toLatin1());
        QVERIFY(!request.contains("secret-of-the-test"));
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().action, u"sts:GetCallerIdentity"_s);
        QCOMPARE(records.first().requestId, u"r-1"_s);
    }

    void triesAgainWithTheSameInvocationAndAFreshSignature()
    {
        server->answers(502, "<html>bad gateway</html>");
        server->answers(400, "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>");
        server->answers(200, identity);
        QVERIFY(ask(Repeat::Safe));
        const auto requests = server->requests();
        QCOMPARE(requests.size(), 3);
        QCOMPARE(headerIn(requests[0], "amz-sdk-invocation-id"), headerIn(requests[2], "amz-sdk-invocation-id"));
        QCOMPARE(headerIn(requests[2], "amz-sdk-request"), "attempt=3; max=3");
        QVERIFY(headerIn(requests[0], "Authorization") != headerIn(requests[1], "Authorization"));
        QCOMPARE(waits, QList<qint64>({500, 1000}));
    }

    void givesUpAfterThreeAttempts()
    {
        for (int i = 0; i < 3; ++i)
            server->answers(503, {});
        QCOMPARE(ask(Repeat::Safe).error().code, u"aws-http-503"_s);
        QCOMPARE(server->requests().size(), 3);
    }

    void sendsOnceWhenTheRetryBudgetIsUsedUp()
    {
        constexpr int failing = RetryBudget::capacity / RetryBudget::price / 2; // each tries again twice
        for (int i = 0; i < 3 * failing + 3; ++i)
            server->answers(503);
        for (int i = 0; i < failing + 1; ++i)
            QVERIFY(!ask(Repeat::Safe));
        QCOMPARE(server->requests().size(), 3 * failing + 1);
    }

    void doesNotSendTwiceWhatMayHaveHappened()
    {
        server->hangsUp();
        QCOMPARE(ask(Repeat::ByMethod).error().code, u"connection-lost"_s);
        QCOMPARE(server->requests().size(), 1);
        server->answers(500, {});
        QVERIFY(!ask(Repeat::ByMethod));
        QCOMPARE(server->requests().size(), 2);
        QVERIFY(waits.isEmpty());
    }

    void sendsTwiceWhatWasTurnedAwayUnread()
    {
        server->answers(400, "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>");
        server->answers(200, identity);
        QVERIFY(ask(Repeat::ByMethod));
    }

    void setsItsClockByTheServersAndKeepsIt()
    {
        const QByteArray ahead = "Date: Fri, 02 Jan 2026 03:24:05 GMT\r\n"; // by twenty minutes
        for (const int status : {403, 403, 200, 200})                       // two requests are sent at once
            server->answers(status, status == 200 ? identity : skewed, ahead);
        const Form form;
        auto other = query(client.get(), &services::sts, u"GetCallerIdentity"_s, form, Repeat::ByMethod, {});
        QVERIFY(ask(Repeat::ByMethod));
        QVERIFY(finish(std::move(other)));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(headerIn(server->requests()[i], "X-Amz-Date"), i < 2 ? "20260102T030405Z" : "20260102T032405Z");
        QVERIFY(waits.isEmpty());
    }

    void saysThatTheClockIsWrongWhereThatIsNotIt()
    {
        server->answers(403, skewed, "Date: Fri, 02 Jan 2026 03:04:30 GMT\r\n");
        const Error error = ask(Repeat::ByMethod).error();
        QCOMPARE(error.code, u"aws-request-time-too-skewed"_s);
        QVERIFY(error.next.render().contains(u"clock"_s));
        QCOMPARE(server->requests().size(), 1);
    }

    void asksOnceForOtherKeysWhenTheseHaveExpired()
    {
        server->answers(403, expired);
        server->answers(200, identity);
        QVERIFY(ask(Repeat::ByMethod));
        QCOMPARE(refused, QByteArrayList({"", "AKIDOLD"}));
        QVERIFY(server->requests().constLast().contains("Credential=AKIDNEW/"));
        server->answers(403, expired);
        server->answers(403, expired);
        const Error error = ask(Repeat::ByMethod).error();
        QCOMPARE(error.kind, Error::Kind::Denied);
        QCOMPARE(error.code, u"aws-expired-token"_s);
        QCOMPARE(server->requests().size(), 4);
    }

    //! A HEAD is refused without a word of why.
    void setsItsClockAfterAHeadToo()
    {
        server->answers(403, {}, "Date: Fri, 02 Jan 2026 03:14:05 GMT\r\n"); // ten minutes ahead
        server->answers(200);
        QVERIFY(look());
        QCOMPARE(headerIn(server->requests().constLast(), "X-Amz-Date"), "20260102T031405Z");
        QCOMPARE(client->skewOf(server->url()), 600'000);
        QCOMPARE(refused, QByteArrayList({"", ""}));
    }

    void asksForOtherKeysAfterAHeadToo()
    {
        server->answers(400);
        server->answers(200);
        QVERIFY(look());
        QCOMPARE(refused, QByteArrayList({"", "AKIDOLD"}));
        QVERIFY(server->requests().constLast().contains("Credential=AKIDNEW/"));
    }

    void takesAHeadThatIsRefusedAtTheRightTimeForAMissingPermission()
    {
        server->answers(403, {}, "Date: Fri, 02 Jan 2026 03:04:30 GMT\r\nx-amz-bucket-region: ap-northeast-2\r\n");
        QCOMPARE(look().error().code, u"aws-http-403"_s);
        QCOMPARE(server->requests().size(), 1);
        QCOMPARE(refused, QByteArrayList({""}));
    }

    void takesAHeadThatNamesARegionForNothingElse()
    {
        server->answers(400, {}, "x-amz-bucket-region: eu-west-1\r\n");
        server->answers(200);
        QVERIFY(look());
        QVERIFY(server->requests().constLast().contains("/eu-west-1/s3/"));
        QCOMPARE(refused, QByteArrayList({"", ""}));
    }

    void followsABucketToItsRegionAndRemembersIt()
    {
        server->answers(301, {}, "x-amz-bucket-region: eu-west-1\r\nLocation: http://evil.example/\r\n");
        server->answers(200);
        server->answers(200);
        QVERIFY(look());
        QVERIFY(look());
        const auto requests = server->requests();
        QVERIFY(requests[0].startsWith("HEAD /site/ HTTP/1.1"));
        QVERIFY(requests[0].contains("/ap-northeast-2/s3/"));
        QVERIFY(requests[1].contains("/eu-west-1/s3/"));
        QVERIFY(requests[2].contains("/eu-west-1/s3/"));
    }

    void doesNotFollowARedirectWithASignature()
    {
        server->answers(307, {}, "Location: " + server->url(u"/elsewhere"_s).toEncoded() + "\r\n");
        QCOMPARE(ask(Repeat::Safe).error().code, u"aws-http-307"_s);
        QCOMPARE(server->requests().size(), 1);
    }

    void takesAnErrorInsideASuccessForOne()
    {
        for (int i = 0; i < 3; ++i)
            server->answers(200,
                            "\n <?xml version=\"1.0\"?><Error><Code>InternalError</Code><Message>m</Message></Error>");
        Call call;
        call.service = &services::s3;
        call.operation = u"CopyObject"_s;
        call.method = "PUT";
        call.bucket = u"site"_s;
        call.path = "/a";
        call.mayFailInside = true;
        QCOMPARE(finish(client->send(call)).error().code, u"aws-internal-error"_s);
        QCOMPARE(server->requests().size(), 3);
    }

    //! The first attempt took effect although its answer was lost, so the second one meets our own object.
    void knowsItsOwnConditionalWriteAgain()
    {
        for (const bool isOurs : {true, false}) {
            server->hangsUp();
            server->answers(412, "<Error><Code>PreconditionFailed</Code></Error>");
            connect(server.get(), &ScriptedServer::asked, this, [this, isOurs] {
                if (server->requests().size() % 3 != 2)
                    return;
                const QByteArray writer = headerIn(server->requests().constLast(), "x-amz-meta-shipdeck-write");
                server->answers(200, {},
                                "ETag: \"e\"\r\nx-amz-meta-shipdeck-write: " + (isOurs ? writer : "other") + "\r\n");
            });
            NewObject lock;
            lock.bucket = u"site"_s;
            lock.key = u"lock"_s;
            lock.only.rule = WriteIf::Rule::Missing;
            const auto etag = finish(s3::put(client.get(), lock));
            QCOMPARE(etag.has_value(), isOurs);
            QCOMPARE(etag ? *etag : etag.error().code.toLatin1(), isOurs ? "\"e\"" : "aws-precondition-failed");
            server->disconnect(this);
        }
    }

    void asksForEveryPageOfAList()
    {
        server->answers(200,
                        "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>a%2B+b</Key></Contents>"
                        "<NextContinuationToken>t/1=</NextContinuationToken></ListBucketResult>");
        server->answers(200,
                        "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>%ED%95%9C</Key></Contents>"
                        "</ListBucketResult>");
        const auto found = finish(s3::list(client.get(), u"site"_s, u"p/"_s));
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().key, u"a+ b"_s);
        QCOMPARE(found->last().key, u"한"_s);
        QVERIFY(server->requests().constLast().startsWith(
            "GET /site/?continuation-token=t%2F1%3D&encoding-type=url&list-type=2&prefix=p%2F HTTP/1.1"));
    }

    //! Another path on the wire would be another object, under a signature that is not its own.
    void sendsNamesOfObjectsByteForByte_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("dots") << QByteArray("/a..b/.well-known/...");
        QTest::newRow("slashes") << QByteArray("//a//b//");
        QTest::newRow("signs") << QByteArray("/a%20b%2Bc%23d%25e%3Ff%26g%3Dh~_-.");
        QTest::newRow("Hangul in NFD") << QByteArray("/%E1%84%92%E1%85%A1%E1%86%AB");
        QTest::newRow("control") << QByteArray("/%01%7F%80");
    }
    void sendsNamesOfObjectsByteForByte()
    {
        QFETCH(QByteArray, path);
        server->answers(200);
        Call call;
        call.service = &services::s3;
        call.operation = u"PutObject"_s;
        call.method = "PUT";
        call.bucket = u"site"_s;
        call.path = path;
        call.body = "x";
        call.query = {{"partNumber", "1"}, {"uploadId", "a/b+c"}};
        QVERIFY(finish(client->send(call)));
        const QByteArray request = server->requests().constFirst();
        QCOMPARE(request.left(request.indexOf('\r')), "PUT /site" + path + "?partNumber=1&uploadId=a%2Fb%2Bc HTTP/1.1");
        // Over plain HTTP the body is signed too.
        QCOMPARE(headerIn(request, "x-amz-content-sha256"),
                 "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    }

    void refusesNamesThatQtWouldChangeOnTheWay()
    {
        Call call;
        call.service = &services::s3;
        call.operation = u"GetObject"_s;
        call.method = "GET";
        call.bucket = u"site"_s;
        for (const char* path : {"/a/../b", "/./a", "/..", "/a/.c/b"}) {
            call.path = path;
            QCOMPARE(finish(client->send(call)).error().code, u"aws-name-unsendable"_s);
        }
        QVERIFY(server->requests().isEmpty());
    }

    void stopsWhenCanceled()
    {
        CancelSource stop;
        stop.request();
        const Form form;
        const auto result =
            finish(query(client.get(), &services::sts, u"GetCallerIdentity"_s, form, Repeat::Safe, stop.token()));
        QCOMPARE(result.error().kind, Error::Kind::Canceled);
        QVERIFY(server->requests().isEmpty());
    }

    void refusesAnAnswerOfSomebodyElse_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("HTML") << QByteArray("<html><body>Welcome</body></html>");
        QTest::newRow("another operation") << QByteArray("<ListAllMyBucketsResult/>");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("JSON") << QByteArray("{}");
    }
    void refusesAnAnswerOfSomebodyElse()
    {
        QFETCH(QByteArray, body);
        server->answers(200, body);
        const Error error = ask(Repeat::Safe).error();
        QCOMPARE(error.code, u"aws-unreadable"_s);
        QVERIFY(!error.next.isEmpty());
    }

    void needsKeysForWhatIsSigned()
    {
        Client bare(*http, {});
        const Form form;
        const auto result = finish(query(&bare, &services::sts, u"GetCallerIdentity"_s, form, Repeat::Safe, {}));
        QCOMPARE(result.error().code, u"aws-unsigned"_s);
    }

private:
    Result<Response> look()
    {
        Call call;
        call.service = &services::s3;
        call.operation = u"HeadBucket"_s;
        call.method = "HEAD";
        call.bucket = u"site"_s;
        return finish(client->send(call));
    }
    Result<XmlElement> ask(Repeat repeat)
    {
        const Form form;
        return finish(query(client.get(), &services::sts, u"GetCallerIdentity"_s, form, repeat, {}));
    }

    const QDateTime now = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<Http> http;
    std::unique_ptr<Client> client;
    QList<qint64> waits;
    QList<CallRecord> records;
    QByteArrayList refused;
};
SHIPDECK_TEST(ClientTest)
#include "client_test.moc"
