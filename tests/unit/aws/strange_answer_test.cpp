// SPDX-License-Identifier: MIT
#include "aws/protocols/aws_error.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

//! What is concluded from a status, by who said it.
class StrangeAnswerTest : public QObject {
    Q_OBJECT

    static Response answer(int status, const QByteArray& body)
    {
        return {status, {}, body, {}, QUrl(u"https://example.amazonaws.com/"_s)};
    }

private Q_SLOTS:
    //! A proxy may have answered in AWS's place, or half an answer came: nobody knows then what is there.
    void claimsNothingByAStatusWhoseWordsAreNotAws_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("garbled") << 404 << QByteArray("<Error><Code>NoSuchKey</Co");
        QTest::newRow("a proxy's page") << 404 << QByteArray("<html><body>Not Found</body></html>");
        QTest::newRow("a page that is no XML") << 404 << QByteArray("<!DOCTYPE html><html><body>Not<br>Found</html>");
        QTest::newRow("plain words") << 404 << QByteArray("404 page not found\n");
        QTest::newRow("a document of others") << 404 << QByteArray("{\"detail\":\"Not Found\"}");
        QTest::newRow("half of a document") << 404 << QByteArray("{\"__type\":\"NoSuch");
        QTest::newRow("a proxy that forbids") << 403 << QByteArray("<html><body>Blocked</body></html>");
    }
    void claimsNothingByAStatusWhoseWordsAreNotAws()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const Response said = answer(status, body);
        const Error error = awsError(services::s3, u"GetObject"_s, said, parseError(said), u"arn:aws:s3:::site/a"_s);
        QCOMPARE(int(error.kind), int(Error::Kind::Provider));
        QCOMPARE(error.code, u"aws-unreadable"_s);
        QCOMPARE(error.what.render(), u"The response of S3 to GetObject could not be read."_s);
        QVERIFY2(error.why.render().startsWith(u"HTTP %1: %2"_s.arg(status).arg(QString::fromUtf8(body.left(9)))),
                 qPrintable(error.why.render()));
        QVERIFY2(error.next.render().contains(u"proxy"_s), qPrintable(error.next.render()));
    }

    //! AWS's own words, with or without a name, and none at all where a HEAD is refused.
    void believesAStatusThatAwsSaid()
    {
        const auto kind = [](int status, const QByteArray& body) {
            const Response said = answer(status, body);
            return awsError(services::s3, u"HeadObject"_s, said, parseError(said)).kind;
        };
        QCOMPARE(int(kind(404, {})), int(Error::Kind::NotFound));
        QCOMPARE(int(kind(403, {})), int(Error::Kind::Denied));
        QCOMPARE(int(kind(404, "<Error><Code>NoSuchKey</Code></Error>")), int(Error::Kind::NotFound));
        QCOMPARE(int(kind(404, "{\"Message\":\"There is none.\"}")), int(Error::Kind::NotFound));
        QCOMPARE(int(kind(429, "<html>Too many</html>")), int(Error::Kind::Limit)); // whoever says so is obeyed
    }
};
SHIPDECK_TEST(StrangeAnswerTest)

#include "strange_answer_test.moc"
