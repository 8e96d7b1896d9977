// SPDX-License-Identifier: MIT
#include "aws/services/cloudfront.h"

#include "scripted_aws.h"
#include "aws/protocols/xml.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray configSaid(const QByteArray& enabled)
{
    return "<?xml version=\"1.0\"?>\n<DistributionConfig xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\">"
           "<CallerReference>r</CallerReference><Aliases><Quantity>1</Quantity><Items><CNAME>shop.example.com</CNAME>"
           "</Items></Aliases><Origins><Items><Origin><OriginShield><Enabled>true</Enabled></OriginShield></Origin>"
           "</Items></Origins><Comment>a &lt; b &amp; 한글</Comment><Enabled>"
        + enabled + "</Enabled><Logging><Enabled>true</Enabled></Logging></DistributionConfig>";
}

QByteArray distributionSaid(const QByteArray& status)
{
    return "<Distribution><Id>E1</Id><ARN>arn:aws:cloudfront::111122223333:distribution/E1</ARN><Status>" + status
        + "</Status><DomainName>d1.cloudfront.net</DomainName>" + configSaid("true").mid(22) + "</Distribution>";
}

} // namespace

class CloudFrontTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { aws = std::make_unique<ScriptedAws>(); }

    void switchesOffTheDistributionAndNothingInIt()
    {
        const auto off = cloudFront::disabledConfig(configSaid("true"));
        QVERIFY(off);
        QVERIFY(off->contains("<Logging><Enabled>true</Enabled>"));
        QVERIFY(off->contains("<OriginShield><Enabled>true</Enabled>"));
        QVERIFY(off->contains("a &lt; b &amp; 한글"));
        const auto before = parseXml(configSaid("false"));
        const auto after = parseXml(*off);
        QVERIFY(after);
        QCOMPARE(flat(*after), flat(*before));
        QCOMPARE(cloudFront::disabledConfig(configSaid("false")), configSaid("false"));
        QCOMPARE(cloudFront::disabledConfig("<html>"), std::nullopt);
        QCOMPARE(cloudFront::disabledConfig("<DistributionConfig><Enabled>true</Enabled>"), std::nullopt);
        QCOMPARE(cloudFront::disabledConfig("<DistributionConfig><Enabled>tr"), std::nullopt);
        QCOMPARE(cloudFront::disabledConfig("<DistributionConfig><Enabled><b/></Enabled></DistributionConfig>"),
                 std::nullopt);
        QCOMPARE(cloudFront::disabledConfig("<Other><Enabled>true</Enabled></Other>"), std::nullopt);
    }

    void disablesWhatItHasJustRead()
    {
        aws->server.answers(200, configSaid("true"), "ETag: e-1\r\n");
        aws->server.answers(200, distributionSaid("InProgress"));
        const auto done = finish(cloudFront::disable(aws->client(), u"E1"_s));
        QVERIFY2(done, done ? "" : qPrintable(done.error().render()));
        QCOMPARE(aws->lineOf(1), "PUT /2020-05-31/distribution/E1/config HTTP/1.1");
        QCOMPARE(aws->headerOf(1, "If-Match"), "e-1");
        QVERIFY(aws->bodyOf(1).contains("</Comment><Enabled>false</Enabled>"));
        aws->server.answers(200, configSaid("false"), "ETag: e-2\r\n");
        QVERIFY(finish(cloudFront::disable(aws->client(), u"E1"_s)));
        QCOMPARE(aws->server.requests().size(), 3); // it is off: nothing to write
    }

    void removesOnceAndCountsGoneAsDone()
    {
        aws->server.answers(200, configSaid("false"), "ETag: e-2\r\n");
        aws->server.answers(204);
        QVERIFY(finish(cloudFront::remove(aws->client(), u"E1"_s)));
        QCOMPARE(aws->lineOf(1), "DELETE /2020-05-31/distribution/E1 HTTP/1.1");
        QCOMPARE(aws->headerOf(1, "If-Match"), "e-2");
        aws->refuses(404, "NoSuchDistribution", "gone");
        QVERIFY(finish(cloudFront::remove(aws->client(), u"E1"_s)));
        aws->server.answers(200, configSaid("true"), "ETag: e-3\r\n");
        aws->refuses(409, "DistributionNotDisabled", "still on");
        QCOMPARE(finish(cloudFront::remove(aws->client(), u"E1"_s)).error().code, u"aws-distribution-not-disabled"_s);
    }

    void readsDistributionsByPages()
    {
        const QByteArray summary =
            "<Items><DistributionSummary><Id>E%</Id><Status>Deployed</Status><Comment>c</Comment>"
            "<Enabled>true</Enabled><Aliases><Items><CNAME>a.example</CNAME></Items></Aliases>"
            "</DistributionSummary></Items>";
        aws->server.answers(200,
                            "<DistributionList><IsTruncated>true</IsTruncated><NextMarker>E1</NextMarker>"
                                + QByteArray(summary).replace('%', '1') + "</DistributionList>");
        aws->server.answers(200,
                            "<DistributionList><IsTruncated>false</IsTruncated><NextMarker>x</NextMarker>"
                                + QByteArray(summary).replace('%', '2') + "</DistributionList>");
        const auto all = finish(cloudFront::distributions(aws->client()));
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(1).id, u"E2"_s);
        QCOMPARE(all->at(0).aliases, QStringList{u"a.example"_s});
        QVERIFY(all->at(0).isEnabled && all->at(0).isDeployed);
        QVERIFY(aws->lineOf(1).contains("Marker=E1"));
    }

    void waitsUntilEveryEdgeHasIt()
    {
        aws->server.answers(200, distributionSaid("InProgress"));
        aws->server.answers(200, distributionSaid("Deployed"));
        const Wait wait = aws->wait("The distribution");
        const auto seen = finish(cloudFront::deployed(aws->client(), u"E1"_s, wait));
        QCOMPARE(seen->domain, u"d1.cloudfront.net"_s);
        QCOMPARE(seen->aliases, QStringList{u"shop.example.com"_s});
        QCOMPARE(seen->comment, u"a < b & 한글"_s);
    }

    void readsTags()
    {
        aws->server.answers(200,
                            "<Tags><Items><Tag><Key>shipdeck:project</Key><Value>shop</Value></Tag></Items></Tags>");
        const auto tags = finish(cloudFront::tags(aws->client(), u"arn:aws:cloudfront::1:distribution/E1"_s));
        QCOMPARE(tags->value(u"shipdeck:project"_s), u"shop"_s);
        QVERIFY(aws->lineOf(0).contains("Resource=arn%3Aaws%3Acloudfront%3A%3A1%3Adistribution%2FE1"));
    }

    void invalidatesAndWaits()
    {
        aws->server.answers(502, "<html/>");
        aws->server.answers(201, "<Invalidation><Id>I1</Id><Status>InProgress</Status></Invalidation>");
        const auto id = finish(cloudFront::invalidate(aws->client(), u"E1"_s, {u"/*"_s, u"/a&b"_s}, u"t-1"_s));
        QCOMPARE(*id, u"I1"_s);
        QVERIFY(aws->bodyOf(1).contains("<Quantity>2</Quantity><Items><Path>/*</Path><Path>/a&amp;b</Path></Items>"));
        QCOMPARE(aws->bodyOf(0), aws->bodyOf(1)); // the token makes it one
        aws->server.answers(200, "<Invalidation><Status>InProgress</Status></Invalidation>");
        aws->server.answers(200, "<Invalidation><Status>Completed</Status></Invalidation>");
        const Wait wait = aws->wait("The edges");
        QVERIFY(finish(cloudFront::invalidated(aws->client(), u"E1"_s, u"I1"_s, wait)));
        QCOMPARE(aws->lineOf(3), "GET /2020-05-31/distribution/E1/invalidation/I1 HTTP/1.1");
    }

private:
    static QString flat(const XmlElement& element)
    {
        QString all = element.name + u'=' + element.text + u'(';
        for (const XmlElement& child : element.children)
            all += flat(child) + u',';
        return all + u')';
    }

    std::unique_ptr<ScriptedAws> aws;
};

SHIPDECK_TEST(CloudFrontTest)
#include "cloudfront_test.moc"
