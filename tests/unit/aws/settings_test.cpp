// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "aws/connection.h"
#include "aws/credentials/settings.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment with(const QHash<QString, QString>& variables)
{
    QProcessEnvironment environment;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), *variable);
    return environment;
}

ConfigFiles files(const QByteArray& config)
{
    return *ConfigFiles::parse(config, {});
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheProfileThatWasChosenBeforeTheEnvironments()
    {
        const ConfigFiles both = files("[profile a]\nregion = us-west-1\n[profile b]\n[default]\n");
        const QProcessEnvironment environment = with({{u"AWS_PROFILE"_s, u"b"_s}, {u"AWS_DEFAULT_PROFILE"_s, u"c"_s}});
        QCOMPARE(Settings::of({u"a"_s, {}}, environment, both)->profile().name, u"a"_s);
        QCOMPARE(Settings::of({}, environment, both)->profile().name, u"b"_s);
        QVERIFY(!Settings::of({}, environment, both)->isProfileChosen());
        QCOMPARE(Settings::of({}, {}, both)->profile().name, u"default"_s);
        QCOMPARE(Settings::of({}, {}, files({}))->profile().name, u"default"_s);
        QCOMPARE(Settings::of({u"z"_s, {}}, {}, both).error().code, u"aws-profile-missing"_s);
    }

    void findsTheRegion_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("newer");
        QTest::addColumn<QString>("older");
        QTest::addColumn<QString>("expected");
        QTest::newRow("chosen") << u"eu-west-1"_s << u"eu-west-2"_s << u"eu-west-3"_s << u"eu-west-1"_s;
        QTest::newRow("AWS_REGION") << QString() << u"eu-west-2"_s << u"eu-west-3"_s << u"eu-west-2"_s;
        QTest::newRow("AWS_DEFAULT_REGION") << QString() << QString() << u"eu-west-3"_s << u"eu-west-3"_s;
        QTest::newRow("profile") << QString() << QString() << QString() << u"us-gov-west-1"_s;
    }
    void findsTheRegion()
    {
        QFETCH(QString, chosen);
        QFETCH(QString, newer);
        QFETCH(QString, older);
        QFETCH(QString, expected);
        const auto settings =
            Settings::of({{}, chosen}, with({{u"AWS_REGION"_s, newer}, {u"AWS_DEFAULT_REGION"_s, older}}),
                         files("[default]\nregion = us-gov-west-1\n"));
        QCOMPARE(settings->region().value(), expected);
    }

    void goesByTheLocaleWhereNobodySays()
    {
        const auto settings = Settings::of({}, {}, files({}));
        QCOMPARE(settings->region().value(), QString());
        QCOMPARE(settings->regionNear(QLocale(u"ko_KR"_s)).value(), u"ap-northeast-2"_s);
        QCOMPARE(settings->regionNear(QLocale(u"en_US"_s)).value(), u"us-east-1"_s);
        QCOMPARE(settings->regionNear(QLocale(u"de_DE"_s)).value(), u"eu-central-1"_s);
        QCOMPARE(settings->regionNear(QLocale::c()).value(), u"us-east-1"_s);
    }

    //! A region becomes part of a host name: "x.evil.example/" would send a signed request there.
    void refusesWhatIsNoRegion()
    {
        for (const QString& wrong : {u"us-east-1.evil.example"_s, u"US-EAST-1"_s, u"us-east-1/"_s, u"us east 1"_s,
                                     u"us-east-1\n"_s, u"virginia"_s}) {
            const auto settings = Settings::of({{}, wrong}, {}, files({}));
            QCOMPARE(settings->region().error().code, u"aws-region-invalid"_s);
        }
        const auto settings = Settings::of({}, {}, files("[default]\nregion = seoul\n"));
        QVERIFY(settings->region().error().what.render().contains(u"config:2"_s));
    }

    void readsSettingsFromEnvironmentThenProfile()
    {
        const ConfigFiles one = files("[default]\nuse_fips_endpoint = true\nretry_mode = standard\n");
        const auto settings = Settings::of({}, with({{u"AWS_RETRY_MODE"_s, u"legacy"_s}}), one);
        QCOMPARE(settings->value("AWS_RETRY_MODE", "retry_mode"), u"legacy"_s);
        QVERIFY(settings->isTrue("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"));
        QVERIFY(!settings->isTrue("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"));
    }

    void triesAsOftenAsItIsTold()
    {
        QProcessEnvironment environment = with({{u"HOME"_s, u"/nonexistent"_s},
                                                {u"AWS_ACCESS_KEY_ID"_s, u"AKIDTEST"_s},
                                                {u"AWS_SECRET_ACCESS_KEY"_s, u"secret-of-the-test"_s},
                                                {u"AWS_REGION"_s, u"eu-west-1"_s}});
        QCOMPARE(Connection::open({}, environment).value()->client().settings().attempts, 3);
        environment.insert(u"AWS_MAX_ATTEMPTS"_s, u"7"_s);
        QCOMPARE(Connection::open({}, environment).value()->client().settings().attempts, 7);
        for (const QString& wrong : {u"0"_s, u"-1"_s, u"three"_s}) {
            environment.insert(u"AWS_MAX_ATTEMPTS"_s, wrong);
            const auto refused = Connection::open({}, environment);
            QCOMPARE(refused.error().code, u"aws-attempts-invalid"_s);
            QVERIFY(refused.error().what.render().contains(wrong) && !refused.error().next.isEmpty());
        }
    }
};

SHIPDECK_TEST(SettingsTest)
#include "settings_test.moc"
