// SPDX-License-Identifier: MIT
#include "aws/credentials/settings.h"
#include "aws/protocols/endpoints.h"
#include "support/registry.h"
#include "support/paths.h"

#include <QRegularExpression>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

namespace {

Result<Endpoints> endpointsFor(const QHash<QString, QString>& variables, const QByteArray& config = {})
{
    QProcessEnvironment environment;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), *variable);
    return Endpoints::of(*Settings::of({}, environment, *ConfigFiles::parse(config, {})));
}

} // namespace

class EndpointsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsEachServicesOwnRule_data()
    {
        QTest::addColumn<const Service*>("service");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("dual");
        QTest::addColumn<QString>("fips");
        QTest::addColumn<QByteArray>("signedFor");
        QTest::newRow("STS") << &services::sts << u"ap-northeast-2"_s << u"https://sts.ap-northeast-2.amazonaws.com"_s
                             << u"https://sts.ap-northeast-2.api.aws"_s
                             << u"https://sts-fips.ap-northeast-2.amazonaws.com"_s << QByteArray("ap-northeast-2");
        QTest::newRow("S3") << &services::s3 << u"eu-west-1"_s << u"https://s3.eu-west-1.amazonaws.com"_s
                            << u"https://s3.dualstack.eu-west-1.amazonaws.com"_s
                            << u"https://s3-fips.eu-west-1.amazonaws.com"_s << QByteArray("eu-west-1");
        QTest::newRow("IAM") << &services::iam << u"eu-west-1"_s << u"https://iam.amazonaws.com"_s
                             << u"https://iam.global.api.aws"_s << u"https://iam-fips.amazonaws.com"_s
                             << QByteArray("us-east-1");
        QTest::newRow("CloudFront") << &services::cloudFront << u"eu-west-1"_s << u"https://cloudfront.amazonaws.com"_s
                                    << u"https://cloudfront.global.api.aws"_s
                                    << u"https://cloudfront-fips.amazonaws.com"_s << QByteArray("us-east-1");
        QTest::newRow("SSO") << &services::sso << u"us-west-2"_s << u"https://portal.sso.us-west-2.amazonaws.com"_s
                             << u"https://portal.sso.us-west-2.api.aws"_s
                             << u"https://portal.sso-fips.us-west-2.amazonaws.com"_s << QByteArray("us-west-2");
        QTest::newRow("Signin") << &services::signIn << u"eu-west-1"_s << u"https://eu-west-1.signin.aws.amazon.com"_s
                                << u"https://signin.eu-west-1.api.aws"_s
                                << u"https://signin-fips.eu-west-1.amazonaws.com"_s << QByteArray("eu-west-1");
        QTest::newRow("China") << &services::sts << u"cn-north-1"_s << u"https://sts.cn-north-1.amazonaws.com.cn"_s
                               << u"https://sts.cn-north-1.api.amazonwebservices.com.cn"_s
                               << u"https://sts-fips.cn-north-1.amazonaws.com.cn"_s << QByteArray("cn-north-1");
    }
    void knowsEachServicesOwnRule()
    {
        QFETCH(const Service*, service);
        QFETCH(QString, region);
        QFETCH(QString, plain);
        QFETCH(QString, dual);
        QFETCH(QString, fips);
        QFETCH(QByteArray, signedFor);
        const Endpoint endpoint = endpointsFor({})->of(*service, region);
        QCOMPARE(endpoint.url.toString(), plain);
        QCOMPARE(endpoint.region, signedFor);
        QVERIFY(!endpoint.isOverride);
        QCOMPARE(endpointsFor({{u"AWS_USE_DUALSTACK_ENDPOINT"_s, u"true"_s}})->of(*service, region).url.toString(),
                 dual);
        QCOMPARE(endpointsFor({}, "[default]\nuse_fips_endpoint = TRUE")->of(*service, region).url.toString(), fips);
    }

    void takesAnAddressFromWhoeverComesFirst_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("url");
        QTest::newRow("of the service, in the environment")
            << QStringList{u"AWS_ENDPOINT_URL_S3=http://a:1/"_s, u"AWS_ENDPOINT_URL=http://b:2"_s} << u"http://a:1"_s;
        QTest::newRow("of all, in the environment")
            << QStringList{u"AWS_ENDPOINT_URL=http://b:2/base"_s, u"AWS_ENDPOINT_URL_STS=http://x"_s}
            << u"http://b:2/base"_s;
        QTest::newRow("of the service, in the file") << QStringList() << u"http://c:3"_s;
        QTest::newRow("none") << QStringList{u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true"_s,
                                             u"AWS_ENDPOINT_URL=http://b:2"_s}
                              << u"https://s3.us-east-1.amazonaws.com"_s;
    }
    void takesAnAddressFromWhoeverComesFirst()
    {
        QFETCH(QStringList, variables);
        QFETCH(QString, url);
        QHash<QString, QString> all;
        for (const QString& variable : variables)
            all.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        const auto endpoints = endpointsFor(all,
                                            "[default]\nservices = mine\nendpoint_url = http://d:4\n"
                                            "[services mine]\ns3 =\n  endpoint_url = http://c:3\n");
        QCOMPARE(endpoints->of(services::s3, u"us-east-1"_s).url.toString(), url);
    }

    void takesTheProfilesAddressForAllOtherServices()
    {
        const auto endpoints =
            endpointsFor({},
                         "[default]\nservices = mine\nendpoint_url = http://d:4\n"
                         "[services mine]\ncloudfront_keyvaluestore =\n  endpoint_url = http://e:5\n");
        QCOMPARE(endpoints->of(services::iam, u"eu-west-1"_s).url.toString(), u"http://d:4"_s);
        QCOMPARE(endpoints->of(services::iam, u"eu-west-1"_s).region, "us-east-1");
        QCOMPARE(endpoints->of(services::keyValueStore, u"eu-west-1"_s).url.toString(), u"http://e:5"_s);
    }

    //! Each that service.h has, also one that somebody adds to it.
    void takesAnAddressOfEachServiceOfItsOwn_data()
    {
        // As AWS's table of service-specific endpoints names them.
        static const QHash<QString, QString> names{
            {u"STS"_s, u"STS"_s},
            {u"IAM"_s, u"IAM"_s},
            {u"S3"_s, u"S3"_s},
            {u"CloudFormation"_s, u"CLOUDFORMATION"_s},
            {u"CloudFront"_s, u"CLOUDFRONT"_s},
            {u"CloudFront KeyValueStore"_s, u"CLOUDFRONT_KEYVALUESTORE"_s},
            {u"Resource Groups Tagging API"_s, u"RESOURCE_GROUPS_TAGGING_API"_s},
            {u"Route 53"_s, u"ROUTE_53"_s},
            {u"ACM"_s, u"ACM"_s},
            {u"Service Quotas"_s, u"SERVICE_QUOTAS"_s},
            {u"SSO"_s, u"SSO"_s},
            {u"SSO OIDC"_s, u"SSO_OIDC"_s},
            {u"Signin"_s, u"SIGNIN"_s},
        };
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("name");
        QFile header(test::inSource(u"core/aws/protocols/service.h"));
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(header.readAll());
        static const QRegularExpression service(u"\\bconstexpr Service \\w+\\{\"([^\"]+)\""_s);
        int found = 0;
        for (auto matches = service.globalMatch(text); matches.hasNext(); ++found) {
            const QString said = matches.next().captured(1);
            QTest::newRow(qPrintable(said)) << said << names.value(said);
        }
        QCOMPARE(found, text.count(u"constexpr Service "_s));
        QVERIFY(found >= int(names.size()));
    }
    void takesAnAddressOfEachServiceOfItsOwn()
    {
        QFETCH(QString, service);
        QFETCH(QString, name);
        QVERIFY2(!name.isEmpty(), "a new service, which the table above lacks");
        const QByteArray said = service.toLatin1();
        const Service meant{said.constData(), "host", "signing", Protocol::Query};
        const QByteArray key = name.toLower().toLatin1();
        const auto byVariable = endpointsFor({{u"AWS_ENDPOINT_URL_"_s + name, u"http://own:1"_s}});
        const auto byBlock =
            endpointsFor({},
                         "[default]\nservices = mine\n[services mine]\n" + key + " =\n  endpoint_url = http://own:2\n");
        QCOMPARE(byVariable->of(meant, u"eu-west-1"_s).url.toString(), u"http://own:1"_s);
        QCOMPARE(byBlock->of(meant, u"eu-west-1"_s).url.toString(), u"http://own:2"_s);
        // And no other's.
        const Service& other = name == u"STS" ? services::iam : services::sts;
        QVERIFY(!byVariable->of(other, u"eu-west-1"_s).isOverride);
        QVERIFY(!byBlock->of(other, u"eu-west-1"_s).isOverride);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("address");
        for (const char* wrong : {"127.0.0.1:5055", "ftp://x", "http://", "http://user:pw@host", "http://host?x=y"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong);
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, address);
        const auto endpoints = endpointsFor({{u"AWS_ENDPOINT_URL"_s, address}});
        QCOMPARE(endpoints.error().code, u"aws-endpoint-invalid"_s);
        QVERIFY(endpoints.error().what.render().contains(u"AWS_ENDPOINT_URL"_s));
        QVERIFY(!endpoints.error().render().contains(u"pw"_s));
    }

    void refusesABlockThatIsNotThere()
    {
        QCOMPARE(endpointsFor({}, "[default]\nservices = gone\n").error().code, u"aws-services-missing"_s);
    }
};

SHIPDECK_TEST(EndpointsTest)
#include "endpoints_test.moc"
