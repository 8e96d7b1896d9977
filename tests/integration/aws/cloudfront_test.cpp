// SPDX-License-Identifier: MIT
#include "aws/services/cloudfront.h"

#include "scripted_aws.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray parseDistribution(const QByteArray& status, const QByteArray& enabled)
{
    return "<Distribution><Id>E1</Id><ARN>arn:aws:cloudfront::111122223333:distribution/E1</ARN><Status>" + status
        + "</Status><DomainName>d1.cloudfront.net</DomainName>"
          "<DistributionConfig xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\">"
          "<CallerReference>r</CallerReference><Aliases><Quantity>1</Quantity><Items><CNAME>shop.example.com</CNAME>"
          "</Items></Aliases><Origins><Items><Origin><OriginShield><Enabled>true</Enabled></OriginShield></Origin>"
          "</Items></Origins><Comment>a &lt; b &amp; 한글</Comment><Enabled>"
        + enabled + "</Enabled><Logging><Enabled>true</Enabled></Logging></DistributionConfig></Distribution>";
}

} // namespace

class CloudFrontTest : public ScriptedAwsTest {
    Q_OBJECT
private Q_SLOTS:
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

    void readsOneAsItIsNow()
    {
        aws->server.answers(200, parseDistribution("InProgress", "false"));
        aws->server.answers(200, parseDistribution("Deployed", "true"));
        const auto seen = finish(cloudFront::distribution(aws->client(), u"E1"_s));
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().render()));
        QCOMPARE(aws->lineOf(0), "GET /2020-05-31/distribution/E1 HTTP/1.1");
        QCOMPARE(seen->domain, u"d1.cloudfront.net"_s);
        QCOMPARE(seen->aliases, QStringList{u"shop.example.com"_s});
        QCOMPARE(seen->comment, u"a < b & 한글"_s);
        QVERIFY(!seen->isDeployed && !seen->isEnabled); // whatever is enabled in it
        const auto later = finish(cloudFront::distribution(aws->client(), u"E1"_s));
        QVERIFY(later->isDeployed && later->isEnabled);
        aws->refuses(404, "NoSuchDistribution", "gone");
        QCOMPARE(finish(cloudFront::distribution(aws->client(), u"E1"_s)).error().code, u"aws-no-such-distribution"_s);
    }
};

SHIPDECK_TEST(CloudFrontTest)
#include "cloudfront_test.moc"
