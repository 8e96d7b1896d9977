// SPDX-License-Identifier: MIT
#include "aws/called_resource.h"
#include "aws/protocols/actions.h"
#include "aws/protocols/aws_error.h"
#include "aws/protocols/denial.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

namespace {

Response answer(int status, const QByteArray& body, const Headers& headers = {})
{
    return {status, headers, body, {}, QUrl(u"https://example.amazonaws.com/"_s)};
}

Error errorFor(const QString& code, int status, const QString& message = {})
{
    return awsError(services::cloudFormation, u"DescribeStacks"_s, answer(status, code.isEmpty() ? "" : "<x/>"),
                    ServiceError{code, message, u"r-1"_s, {}});
}

} // namespace

class AwsErrorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStatementIsForAllObjectsOfABucket()
    {
        const auto statement = [](const QString& on) {
            const auto denial = denialIn(
                u"User: arn:aws:iam::1:user/x is not authorized to perform: s3:PutObject on resource: \"%1\""_s.arg(
                    on));
            return denial ? denial->statement()[u"Resource"_s].toString() : QString();
        };
        QCOMPARE(statement(u"arn:aws:s3:::shop-1/releases/01jd/index.html"_s), u"arn:aws:s3:::shop-1/*"_s);
        QCOMPARE(statement(u"arn:aws-cn:s3:::shop-1/a"_s), u"arn:aws-cn:s3:::shop-1/*"_s);
        QCOMPARE(statement(u"arn:aws:s3:::shop-1"_s), u"arn:aws:s3:::shop-1"_s);
        QCOMPARE(statement(u"arn:aws:cloudfront::1:distribution/E1"_s), u"arn:aws:cloudfront::1:distribution/E1"_s);
    }

    void readsEveryShape_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QStringList>("said"); // code, message, request id
        QTest::newRow("query") << QByteArray(
            "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type>"
            "<Code>NoSuchEntity</Code><Message>No role.</Message></Error><RequestId>r-1</RequestId></ErrorResponse>")
                               << Headers() << QStringList{u"NoSuchEntity"_s, u"No role."_s, u"r-1"_s};
        QTest::newRow("EC2") << QByteArray(
            "<?xml version=\"1.0\"?><Response><Errors><Error><Code>InvalidGroup.NotFound</Code>"
            "<Message>m</Message></Error></Errors><RequestID>r-2</RequestID></Response>")
                             << Headers() << QStringList{u"InvalidGroup.NotFound"_s, u"m"_s, u"r-2"_s};
        QTest::newRow("S3") << QByteArray("<Error><Code>NoSuchKey</Code><Message>m &amp; n</Message><Key>k</Key>"
                                          "<RequestId>r-3</RequestId><HostId>h</HostId></Error>")
                            << Headers() << QStringList{u"NoSuchKey"_s, u"m & n"_s, u"r-3"_s};
        QTest::newRow("Route 53") << QByteArray(
            "<InvalidChangeBatch><Messages><Message>a</Message><Message>b</Message></Messages>"
            "<RequestId>r-4</RequestId></InvalidChangeBatch>")
                                  << Headers() << QStringList{u"InvalidChangeBatch"_s, u"a; b"_s, u"r-4"_s};
        QTest::newRow("JSON") << QByteArray(
            "{\"__type\":\"com.amazonaws.acm#LimitExceededException\",\"message\":\"m\"}")
                              << Headers() << QStringList{u"LimitExceededException"_s, u"m"_s, u""_s};
        QTest::newRow("JSON with a header")
            << QByteArray("{\"Message\":\"m\"}")
            << Headers{{"X-Amzn-ErrorType", "ResourceNotFoundException:http://internal.amazon.com/"}}
            << QStringList{u"ResourceNotFoundException"_s, u"m"_s, u""_s};
        QTest::newRow("JSON that used to be query")
            << QByteArray("{\"__type\":\"x#ResourceNotFound\",\"message\":\"m\"}")
            << Headers{{"x-amzn-query-error", "ResourceNotFound.Old;Sender"}}
            << QStringList{u"ResourceNotFound.Old"_s, u"m"_s, u""_s};
        QTest::newRow("sign-in") << QByteArray("{\"error\":\"authorization_pending\",\"error_description\":\"m\"}")
                                 << Headers{{"x-amzn-ErrorType", "AuthorizationPendingException"}}
                                 << QStringList{u"authorization_pending"_s, u"m"_s, u""_s};
        QTest::newRow("a proxy's page") << QByteArray("<html><body><h1>Bad gateway</h1></body></html>") << Headers()
                                        << QStringList{u""_s, u""_s, u""_s};
        QTest::newRow("broken XML") << QByteArray("<Error><Code>x") << Headers() << QStringList{u""_s, u""_s, u""_s};
        QTest::newRow("nothing") << QByteArray() << Headers() << QStringList{u""_s, u""_s, u""_s};
        QTest::newRow("a bomb") << QByteArray("<!DOCTYPE x [<!ENTITY a \"b\">]><Error><Code>&a;</Code></Error>")
                                << Headers() << QStringList{u""_s, u""_s, u""_s};
    }
    void readsEveryShape()
    {
        QFETCH(QByteArray, body);
        QFETCH(Headers, headers);
        QFETCH(QStringList, said);
        const ServiceError read = parseError(answer(400, body, headers));
        QCOMPARE(QStringList({read.code, read.message, read.requestId}), said);
    }

    void tellsTheRegionOfABucket()
    {
        QCOMPARE(parseError(answer(301, {}, {{"x-amz-bucket-region", "eu-west-1"}})).region, u"eu-west-1"_s);
        QCOMPARE(parseError(
                     answer(400, "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-2</Region></Error>"))
                     .region,
                 u"eu-west-2"_s);
    }

    void knowsWhenToSendAgain_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("again");
        QTest::newRow("throttled") << u"ThrottlingException"_s << 400 << int(RetryDecision::Throttled);
        QTest::newRow("S3 is busy") << u"SlowDown"_s << 503 << int(RetryDecision::Throttled);
        QTest::newRow("429") << QString() << 429 << int(RetryDecision::Throttled);
        QTest::newRow("HTML 502") << QString() << 502 << int(RetryDecision::Transient);
        QTest::newRow("two writers of one object")
            << u"ConditionalRequestConflict"_s << 409 << int(RetryDecision::Transient);
        QTest::newRow("the clock") << u"RequestTimeTooSkewed"_s << 403 << int(RetryDecision::OtherClock);
        QTest::newRow("expired") << u"ExpiredToken"_s << 400 << int(RetryDecision::OtherKeys);
        QTest::newRow("a quota") << u"LimitExceededException"_s << 400 << int(RetryDecision::No);
        QTest::newRow("denied") << u"AccessDenied"_s << 403 << int(RetryDecision::No);
    }
    void knowsWhenToSendAgain()
    {
        QFETCH(QString, code);
        QFETCH(int, status);
        QFETCH(int, again);
        QCOMPARE(int(retryDecision(ServiceError{code, {}, {}, {}}, status)), again);
    }

    void namesActionsAsPoliciesDo()
    {
        QCOMPARE(actionsOf(services::s3, u"UploadPart"_s), QStringList{u"s3:PutObject"_s});
        QCOMPARE(actionsOf(services::s3, u"PutObject"_s), QStringList{u"s3:PutObject"_s});
        QCOMPARE(actionsOf(services::s3, u"CopyObject"_s), (QStringList{u"s3:PutObject"_s, u"s3:GetObject"_s}));
        QCOMPARE(actionsOf(services::tagging, u"GetResources"_s), QStringList{u"tag:GetResources"_s});
        QCOMPARE(bucketArn(u"cn-north-1"_s, u"site"_s, u"a"_s), u"arn:aws-cn:s3:::site/a"_s);
        QCOMPARE(bucketArn(u"eu-west-1"_s, u"site"_s), u"arn:aws:s3:::site"_s);
    }

    //! A proxy's page is no word of AWS's, and what forbids explicitly is not lifted by another statement.
    void namesNothingThatAwsDidNotDeny()
    {
        const auto next = [](const QByteArray& body) {
            const Response refused = answer(403, body);
            return awsError(services::s3, u"HeadObject"_s, refused, parseError(refused), u"arn:aws:s3:::site/a"_s)
                .next.render();
        };
        QVERIFY(next({}).contains(u"s3:GetObject"_s));
        QVERIFY(!next("<html><body>Forbidden</body></html>").contains(u"s3:GetObject"_s));
        QVERIFY(!next("<Error><Code>InvalidAccessKeyId</Code></Error>").contains(u"s3:GetObject"_s));
        QVERIFY(!next("<Error><Code>AllAccessDisabled</Code></Error>").contains(u"s3:GetObject"_s));
    }

    //! A HEAD is refused without a body: with 403 the clock may be wrong, with 400 the keys may have expired.
    void knowsWhatARefusalWithoutWordsMayMean()
    {
        const auto after = [](int status, const QByteArray& body) {
            return retryDecision(parseError(answer(status, body)), status);
        };
        QCOMPARE(int(after(403, {})), int(RetryDecision::OtherClock));
        QCOMPARE(int(after(400, {})), int(RetryDecision::OtherKeys));
        QCOMPARE(int(after(404, {})), int(RetryDecision::No));
        QCOMPARE(int(after(403, "<html><body>A proxy's page</body></html>")), int(RetryDecision::No));
        QCOMPARE(int(after(403, "<Error><Code>AccessDenied</Code></Error>")), int(RetryDecision::No));
    }

    void namesTheRegionWhereTheBucketIs()
    {
        const Response moved = answer(301, "<Error><Code>PermanentRedirect</Code><Message>m</Message></Error>",
                                      {{"x-amz-bucket-region", "eu-west-1"}});
        const Error error = awsError(services::s3, u"ListObjectsV2"_s, moved, parseError(moved), {});
        QVERIFY2(error.next.render().contains(u"--region eu-west-1"_s), qPrintable(error.next.render()));
        QVERIFY(!error.next.render().contains(u"enable-region"_s));
    }

    void tellsAMissingPermissionFromWrongKeys_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isMissing");
        QTest::newRow("denied") << u"AccessDenied"_s << true;
        QTest::newRow("denied in JSON") << u"AccessDeniedException"_s << true;
        QTest::newRow("HEAD") << QString() << true;
        QTest::newRow("clock") << u"RequestTimeTooSkewed"_s << false;
        QTest::newRow("expired") << u"ExpiredToken"_s << false;
        QTest::newRow("keys") << u"SignatureDoesNotMatch"_s << false;
        QTest::newRow("region") << u"RegionDisabledException"_s << false;
    }
    void tellsAMissingPermissionFromWrongKeys()
    {
        QFETCH(QString, code);
        QFETCH(bool, isMissing);
        QCOMPARE(isDenial(errorFor(code, 403)), isMissing);
    }

    void sortsByKind_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("stable");
        QTest::newRow("keys") << u"InvalidClientTokenId"_s << 403 << u""_s << u"denied"_s
                              << u"aws-invalid-client-token-id"_s;
        QTest::newRow("expired") << u"ExpiredTokenException"_s << 400 << u""_s << u"denied"_s << u"aws-expired-token"_s;
        QTest::newRow("denied") << u"AccessDenied"_s << 403 << u""_s << u"denied"_s << u"aws-access-denied"_s;
        QTest::newRow("region that is off")
            << u"RegionDisabledException"_s << 403 << u""_s << u"bad-input"_s << u"aws-region-disabled"_s;
        QTest::newRow("region of a signature")
            << u"SignatureDoesNotMatch"_s << 403 << u"Credential should be scoped to a valid region, not 'mars-1'."_s
            << u"bad-input"_s << u"aws-signature-does-not-match"_s;
        QTest::newRow("throttled") << u"Throttling"_s << 400 << u""_s << u"limit"_s << u"aws-throttling"_s;
        QTest::newRow("quota") << u"TooManyDistributions"_s << 400 << u""_s << u"limit"_s
                               << u"aws-too-many-distributions"_s;
        QTest::newRow("missing") << u"NoSuchBucket"_s << 404 << u""_s << u"not-found"_s << u"aws-no-such-bucket"_s;
        QTest::newRow("missing stack") << u"ValidationError"_s << 400 << u"Stack with id x does not exist"_s
                                       << u"not-found"_s << u"aws-validation-error"_s;
        QTest::newRow("conflict") << u"PreconditionFailed"_s << 412 << u""_s << u"conflict"_s
                                  << u"aws-precondition-failed"_s;
        QTest::newRow("exists") << u"EntityAlreadyExists"_s << 409 << u""_s << u"conflict"_s
                                << u"aws-entity-already-exists"_s;
        QTest::newRow("input") << u"InvalidParameterValue"_s << 400 << u""_s << u"bad-input"_s
                               << u"aws-invalid-parameter-value"_s;
        QTest::newRow("server") << u"InternalFailure"_s << 500 << u""_s << u"provider"_s << u"aws-internal-failure"_s;
        QTest::newRow("no words") << QString() << 502 << u""_s << u"provider"_s << u"aws-http-502"_s;
        QTest::newRow("HEAD of what is not there") << QString() << 404 << u""_s << u"not-found"_s << u"aws-http-404"_s;
        QTest::newRow("dots") << u"InvalidGroup.NotFound"_s << 400 << u""_s << u"not-found"_s
                              << u"aws-invalid-group-not-found"_s;
        QTest::newRow("capitals") << u"IDPCommunicationError"_s << 400 << u""_s << u"bad-input"_s
                                  << u"aws-idp-communication-error"_s;
    }
    void sortsByKind()
    {
        QFETCH(QString, code);
        QFETCH(int, status);
        QFETCH(QString, message);
        QFETCH(QString, kind);
        QFETCH(QString, stable);
        const Error error = errorFor(code, status, message);
        QCOMPARE(kindName(error.kind), kind);
        QCOMPARE(error.code, stable);
        QCOMPARE(error.requestId, u"r-1"_s);
        QVERIFY(!error.what.isEmpty() && !error.next.isEmpty());
    }

    void namesWhatIsMissingReadyToPaste()
    {
        const Error error =
            errorFor(u"AccessDenied"_s, 403,
                     u"User: arn:aws:iam::111122223333:user/kim is not authorized to perform: s3:PutObject on "
                     "resource: \"arn:aws:s3:::site/a b.html\" because no identity-based policy allows the "
                     "s3:PutObject action"_s);
        QVERIFY(error.what.render().contains(u"s3:PutObject"_s));
        // The message quotes the ARN, so a blank inside ends it nowhere but at the quote.
        QVERIFY2(error.next.render().contains(
                     u"{\"Action\":\"s3:PutObject\",\"Effect\":\"Allow\",\"Resource\":\"arn:aws:s3:::site/*\"}"_s),
                 qPrintable(error.next.render()));
        QVERIFY(error.next.render().contains(u"user/kim"_s));
    }

    void namesTheResourceOfTheCallWhereAwsNamesNone_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("resource");
        const QString stack = u"arn:aws:cloudformation:eu-west-1:*:stack/shipdeck-shop/*"_s;
        QTest::newRow("that of the call")
            << u""_s << stack << u"arn:aws:cloudformation:eu-west-1:111122223333:stack/shipdeck-shop/*"_s;
        QTest::newRow("a name alone is none")
            << u" on resource: shipdeck-shop"_s << u"arn:aws:route53:::hostedzone/Z1"_s
            << u"arn:aws:route53:::hostedzone/Z1"_s;
        QTest::newRow("AWS's own") << u" on resource: arn:aws:cloudformation:eu-west-1:1:stack/x/*"_s << stack
                                   << u"arn:aws:cloudformation:eu-west-1:1:stack/x/*"_s;
        QTest::newRow("all, as AWS says") << u" on resource: *"_s << stack << u"*"_s;
        QTest::newRow("nobody knows") << u""_s << u""_s << u"*"_s;
    }
    void namesTheResourceOfTheCallWhereAwsNamesNone()
    {
        QFETCH(QString, said);
        QFETCH(QString, called);
        QFETCH(QString, resource);
        const QString message = u"User: arn:aws:sts::111122223333:assumed-role/r/s is not authorized to perform: "
                                "cloudformation:DescribeStacks%1 because no identity-based policy allows it"_s;
        const Error error = awsError(services::cloudFormation, u"DescribeStacks"_s, answer(403, "<x/>"),
                                     ServiceError{u"AccessDenied"_s, message.arg(said), {}, {}}, called);
        QVERIFY2(error.what.render().endsWith(u" on %1."_s.arg(resource)), qPrintable(error.what.render()));
        QVERIFY2(error.next.render().contains(u"\"Resource\":\"%1\""_s.arg(resource)), qPrintable(error.next.render()));
    }

    void knowsWhatACallIsAbout_data()
    {
        QTest::addColumn<const Service*>("service");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("resource");
        const auto row = [](const char* name, const Service& service, const QByteArray& path, const QByteArray& body,
                            const QString& resource) { QTest::newRow(name) << &service << path << body << resource; };
        const QString stack = u"arn:aws-cn:cloudformation:cn-north-1:*:stack/shipdeck-shop/*"_s;
        row("stack", services::cloudFormation, "/", "Action=DeleteStack&StackName=shipdeck-shop", stack);
        row("stack by its ARN", services::cloudFormation, "/",
            "StackName=arn%3Aaws%3Acloudformation%3Aeu-west-1%3A1%3Astack%2Fshipdeck-shop%2Ff0-1",
            u"arn:aws:cloudformation:eu-west-1:1:stack/shipdeck-shop/*"_s);
        row("change set", services::cloudFormation, "/",
            "ChangeSetName=arn%3Aaws%3Acloudformation%3Aeu-west-1%3A1%3AchangeSet%2Fc%2Ff0",
            u"arn:aws:cloudformation:eu-west-1:1:stack/*"_s);
        row("stacks", services::cloudFormation, "/", "Action=DescribeStacks&Version=2010-05-15", {});
        row("routes", services::keyValueStore,
            "/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A1%3Akey-value-store%2F5f0e/keys", "{}",
            u"arn:aws:cloudfront::1:key-value-store/5f0e"_s);
        row("distribution", services::cloudFront, "/2020-05-31/distribution/E1", {},
            u"arn:aws-cn:cloudfront::*:distribution/E1"_s);
        row("distributions", services::cloudFront, "/2020-05-31/distribution", {}, {});
        row("zone", services::route53, "/2013-04-01/hostedzone/Z1/rrset", {}, u"arn:aws-cn:route53:::hostedzone/Z1"_s);
        row("certificate", services::acm, "/", R"({"CertificateArn":"arn:aws:acm:us-east-1:1:certificate/c"})",
            u"arn:aws:acm:us-east-1:1:certificate/c"_s);
        row("policy", services::iam, "/", "Action=GetPolicy&PolicyArn=arn%3Aaws%3Aiam%3A%3A1%3Apolicy%2Fp",
            u"arn:aws:iam::1:policy/p"_s);
        row("tags", services::tagging, "/", "{}", {});
    }
    void knowsWhatACallIsAbout()
    {
        QFETCH(const Service*, service);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, resource);
        Call call;
        call.service = service;
        call.path = path;
        call.body = body;
        Endpoint endpoint;
        endpoint.region = "cn-north-1";
        QCOMPARE(calledResource(call, endpoint), resource);
    }

    void doesNotAdviseAStatementWhereOneForbids_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("next");
        QTest::newRow("organisation") << u"with an explicit deny in a service control policy"_s << u"organisation"_s;
        QTest::newRow("boundary") << u"because no permissions boundary allows the x action"_s << u"boundary"_s;
        QTest::newRow("session") << u"because no session policy allows the x action"_s << u"session"_s;
        QTest::newRow("policy") << u"with an explicit deny in an identity-based policy"_s << u"explicitly"_s;
    }
    void doesNotAdviseAStatementWhereOneForbids()
    {
        QFETCH(QString, reason);
        QFETCH(QString, next);
        const Error error =
            errorFor(u"AccessDeniedException"_s, 400,
                     u"User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: iam:CreateRole on "
                     "resource: arn:aws:iam::1:role/x "_s
                         + reason);
        QVERIFY2(error.next.render().contains(next), qPrintable(error.next.render()));
        QVERIFY(!error.next.render().contains(u"Allow"_s));
    }

    void showsTheFirstWordsOfAProxysPage()
    {
        const Response page = answer(502, "<html><h1>Bad gateway</h1>" + QByteArray(2000, 'x'));
        const Error error = awsError(services::s3, u"PutObject"_s, page, parseError(page));
        QVERIFY(error.why.render().contains(u"Bad gateway"_s));
        QVERIFY(error.why.render().size() <= 500);
        QCOMPARE(error.retry, Error::Retry::Now);
    }
};

SHIPDECK_TEST(AwsErrorTest)
#include "aws_error_test.moc"
