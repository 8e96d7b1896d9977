// SPDX-License-Identifier: MIT
#include "aws/signing/sigv4.h"
#include "example_keys.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;

namespace {

const Scope s3{"us-east-1", "s3"};

//! A request of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
Signable ofS3(const QByteArray& method, const QByteArray& path, const QByteArray& query, Headers headers,
              const QByteArray& hash = emptyPayloadHash)
{
    headers.emplaceBack("Host", "examplebucket.s3.amazonaws.com");
    headers.emplaceBack("x-amz-content-sha256", hash);
    return {method, path, query, headers, hash};
}

QByteArray authorization(const Signable& request)
{
    return request.headers.last().second;
}

} // namespace

class Sigv4Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
    void signsTheExampleOfIam()
    {
        Signable request{"GET",
                         "/",
                         "Action=ListUsers&Version=2010-05-08",
                         {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"},
                          {"Host", "iam.amazonaws.com"}},
                         emptyPayloadHash};
        sigv4::sign(request, suiteExample(), Scope{"us-east-1", "iam"}, at(2015, 8, 30, 12, 36), PathRule::Normalised);
        QCOMPARE(authorization(request),
                 "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                 "SignedHeaders=content-type;host;x-amz-date, "
                 "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    void signsTheExamplesOfS3_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("hash");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("GET with a range")
            << QByteArray("GET") << QByteArray("/test.txt") << QByteArray() << Headers{{"Range", "bytes=0-9"}}
            << emptyPayloadHash << QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        QTest::newRow("PUT of a name with a dollar")
            << QByteArray("PUT") << QByteArray("/test$file.text") << QByteArray()
            << Headers{{"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}}
            << QByteArray("44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072")
            << QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        QTest::newRow("a query without a value")
            << QByteArray("GET") << QByteArray("/") << QByteArray("lifecycle") << Headers() << emptyPayloadHash
            << QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        QTest::newRow("a list") << QByteArray("GET") << QByteArray("/") << QByteArray("max-keys=2&prefix=J")
                                << Headers() << emptyPayloadHash
                                << QByteArray("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
    void signsTheExamplesOfS3()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        QFETCH(Headers, headers);
        QFETCH(QByteArray, hash);
        QFETCH(QByteArray, signature);
        Signable request = ofS3(method, path, query, headers, hash);
        QCOMPARE(sigv4::sign(request, s3Example(), s3, at(2013, 5, 24), PathRule::AsSent), signature);
    }

    void carriesTheTokenOfTemporaryKeysAndSignsIt()
    {
        Keys keys = suiteExample();
        keys.session = "a/token+of=some length";
        Signable request{"GET", "/", {}, {{"Host", "sts.eu-west-1.amazonaws.com"}}, emptyPayloadHash};
        sigv4::sign(request, keys, Scope{"eu-west-1", "sts"}, at(2015, 8, 30), PathRule::Normalised);
        QVERIFY(authorization(request).contains("SignedHeaders=host;x-amz-date;x-amz-security-token,"));
    }

    void treatsAPathAsItsServiceDoes_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("normalised");
        QTest::addColumn<QByteArray>("asSent");
        QTest::newRow("empty") << QByteArray() << QByteArray("/") << QByteArray("/");
        QTest::newRow("dots") << QByteArray("/a/./b/../c") << QByteArray("/a/c") << QByteArray("/a/./b/../c");
        QTest::newRow("above the root") << QByteArray("/../a") << QByteArray("/a") << QByteArray("/../a");
        QTest::newRow("slashes") << QByteArray("//a//b//") << QByteArray("/a/b/") << QByteArray("//a//b//");
        QTest::newRow("a slash after dots") << QByteArray("/a/b/..") << QByteArray("/a/") << QByteArray("/a/b/..");
        QTest::newRow("escapes are escaped again, but not for S3")
            << QByteArray("/arn%3Aaws%2Fx%20y") << QByteArray("/arn%253Aaws%252Fx%2520y")
            << QByteArray("/arn%3Aaws%2Fx%20y");
    }
    void treatsAPathAsItsServiceDoes()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, normalised);
        QFETCH(QByteArray, asSent);
        const Signable request{"GET", path, {}, {}, {}};
        QCOMPARE(canonicalRequest(request, PathRule::Normalised).split('\n').at(1), normalised);
        QCOMPARE(canonicalRequest(request, PathRule::AsSent).split('\n').at(1), asSent);
    }

    void sortsAQueryByNameThenValue()
    {
        const Signable request{"GET", "/", "b=2&a-b=1&a=%7e&b=1&a=+&empty&%41=x", {}, {}};
        QCOMPARE(canonicalRequest(request, PathRule::Normalised).split('\n').at(2),
                 "A=x&a=%2B&a=~&a-b=1&b=1&b=2&empty=");
    }

    void leavesOutWhatChangesOnTheWay()
    {
        const Headers headers{
            {"X-B", " b  c "}, {"User-Agent", "shipdeck"}, {"host", "h"},           {"Connection", "close"},
            {"x-b", "d"},      {"Expect", "100-continue"}, {"X-Amzn-Trace-Id", "t"}};
        QCOMPARE(signedHeaderNames(headers), "host;x-b");
        QVERIFY(canonicalRequest({"GET", "/", {}, headers, {}}, PathRule::AsSent).contains("\nx-b:b c,d\n"));
    }
};

SHIPDECK_TEST(Sigv4Test)
#include "sigv4_test.moc"
