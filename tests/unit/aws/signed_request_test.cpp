// SPDX-License-Identifier: MIT
#include "aws/signing/signed_request.h"
#include "example_keys.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray valueOf(const Request& request, const QByteArray& name)
{
    for (const auto& [key, value] : request.headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

} // namespace

class SignedRequestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheHostAsItIsSent_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("plain") << u"https://sts.us-east-1.amazonaws.com/"_s
                               << QByteArray("sts.us-east-1.amazonaws.com");
        QTest::newRow("default port") << u"https://s3.amazonaws.com:443/"_s << QByteArray("s3.amazonaws.com");
        QTest::newRow("other port") << u"http://127.0.0.1:5055/x"_s << QByteArray("127.0.0.1:5055");
        QTest::newRow("IPv6") << u"http://[::1]:5055/x"_s << QByteArray("[::1]:5055");
    }
    void namesTheHostAsItIsSent()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, host);
        QCOMPARE(hostOf(QUrl(url)), host);
    }

    //! The example of IAM once more, now as a whole request.
    void signsARequestInPlace()
    {
        Request request;
        request.url = QUrl(u"https://iam.amazonaws.com:443/?Action=ListUsers&Version=2010-05-08"_s);
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
        const SigningRule rule{Scope{"us-east-1", "iam"}, {}, {}, {}};
        QVERIFY(signRequest(&request, suiteExample(), rule, at(2015, 8, 30, 12, 36)));
        QVERIFY(valueOf(request, "authorization")
                    .endsWith("=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"));
        QCOMPARE(request.url.port(), -1);
        QCOMPARE(valueOf(request, "host"), QByteArray());
    }

    void leavesTheBodyUnsignedOnlyWhereTlsProtectsIt()
    {
        const SigningRule rule{Scope{"us-east-1", "s3"}, {}, PathRule::AsSent, SigningRule::Hash::Unsigned};
        Request request;
        request.method = "PUT";
        request.body = "Welcome to Amazon S3.";
        request.url = QUrl(u"https://b.s3.amazonaws.com/k"_s);
        Request plain = request;
        plain.url = QUrl(u"http://127.0.0.1:1/b/k"_s);
        QVERIFY(signRequest(&request, s3Example(), rule, at(2013, 5, 24)));
        QVERIFY(signRequest(&plain, s3Example(), rule, at(2013, 5, 24)));
        QCOMPARE(valueOf(request, "x-amz-content-sha256"), unsignedPayload);
        QCOMPARE(valueOf(plain, "x-amz-content-sha256"),
                 "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
    }

    void keepsPathsOfObjectsAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("dots") << QByteArray("/b/a/../c/./d");
        QTest::newRow("slashes") << QByteArray("/b//a//");
        QTest::newRow("encoded") << QByteArray("/b/a%20b%2Bc%23%25%3F%ED%95%9C");
        QTest::newRow("all that may be encoded") << QByteArray(
            "/b/%21%22%23%24%25%26%27%28%29%2A%2B%2C%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D%00%1F%7F%80%FF");
    }
    //! QUrl must not touch what was encoded: another path is another object, and another signature.
    void keepsPathsOfObjectsAsTheyAre()
    {
        QFETCH(QByteArray, path);
        const QUrl url = QUrl::fromEncoded("https://s3.us-east-1.amazonaws.com" + path, QUrl::StrictMode);
        QVERIFY(url.isValid());
        QCOMPARE(url.path(QUrl::FullyEncoded).toLatin1(), path);
    }

    void refusesALineBreakInAHeader()
    {
        Request request;
        request.url = QUrl(u"https://s3.amazonaws.com/"_s);
        request.headers = {{"x-amz-meta-a", "b\r\nx-evil: c"}};
        const auto outcome = signRequest(&request, s3Example(), {}, at(2013, 5, 24));
        QCOMPARE(outcome.error().code, u"header-invalid"_s);
        QVERIFY(!outcome.error().next.isEmpty());
    }
};

SHIPDECK_TEST(SignedRequestTest)
#include "signed_request_test.moc"
