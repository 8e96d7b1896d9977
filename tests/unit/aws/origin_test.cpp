// SPDX-License-Identifier: MIT
#include "aws/credentials/origin.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;
using Kind = Origin::Kind;

namespace {

const QByteArray ownKeys = "aws_access_key_id = AKIA\naws_secret_access_key = secret-of-the-test\n";

Result<Origin> originFor(const QByteArray& config, const QByteArray& credentials = {}, const QString& chosen = {},
                         const QStringList& variables = {})
{
    QProcessEnvironment environment;
    for (const QString& variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    const auto settings = Settings::of({chosen, {}}, environment, *ConfigFiles::parse(config, credentials));
    if (!settings)
        return tl::unexpected(settings.error());
    return originOf(*settings);
}

} // namespace

class OriginTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheEnvironmentUnlessAProfileWasChosen()
    {
        const QStringList keys{u"AWS_ACCESS_KEY_ID=a"_s, u"AWS_SECRET_ACCESS_KEY=b"_s, u"AWS_PROFILE=p"_s};
        const QByteArray config = "[profile p]\n" + ownKeys;
        QCOMPARE(originFor(config, {}, {}, keys)->kind, Kind::Environment);
        QCOMPARE(originFor(config, {}, u"p"_s, keys)->kind, Kind::Profile);
    }

    void refusesHalfAPairOfKeys()
    {
        const Error alone = originFor({}, {}, {}, {u"AWS_ACCESS_KEY_ID=a"_s}).error();
        QCOMPARE(alone.code, u"aws-keys-incomplete"_s);
        QVERIFY(alone.what.render().contains(u"AWS_SECRET_ACCESS_KEY"_s));
        const Error inFile = originFor({}, "[default]\n\naws_secret_access_key = wJalr\n").error();
        QVERIFY(inFile.what.render().contains(u"credentials:3"_s));
        QVERIFY(!inFile.render().contains(u"wJalr"_s));
    }

    void prefersWhatComesFirstInTheChain_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("credentials");
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<int>("kind");
        const QByteArray role = "role_arn = arn:aws:iam::111122223333:role/x\n";
        const QByteArray sso = "sso_account_id = 1\nsso_role_name = r\nsso_start_url = https://x.awsapps.com/start\n"
                               "sso_region = us-east-1\n";
        const QByteArray process = "credential_process = /bin/true\n";
        QTest::newRow("role before keys") << "[default]\n" + role + "source_profile = default\n"
                                          << "[default]\n" + ownKeys << QStringList() << int(Kind::Role);
        QTest::newRow("web identity of the profile") << "[default]\n" + role + "web_identity_token_file = /t\n"
                                                     << QByteArray() << QStringList() << int(Kind::WebIdentity);
        QTest::newRow("web identity of the environment")
            << "[default]\n" + sso << QByteArray()
            << QStringList{u"AWS_WEB_IDENTITY_TOKEN_FILE=/t"_s, u"AWS_ROLE_ARN=arn:aws:iam::111122223333:role/x"_s}
            << int(Kind::WebIdentity);
        QTest::newRow("SSO before keys") << "[default]\n" + sso + ownKeys << QByteArray() << QStringList()
                                         << int(Kind::Sso);
        QTest::newRow("keys of the credentials file before a process")
            << "[default]\n" + process << "[default]\n" + ownKeys << QStringList() << int(Kind::Profile);
        QTest::newRow("aws login before a process")
            << "[default]\nlogin_session = arn\n" + process << QByteArray() << QStringList() << int(Kind::Login);
        QTest::newRow("a process before keys of the config file")
            << "[default]\n" + process + ownKeys << QByteArray() << QStringList() << int(Kind::Process);
        QTest::newRow("keys of the config file")
            << "[default]\n" + ownKeys << QByteArray() << QStringList() << int(Kind::Profile);
    }
    void prefersWhatComesFirstInTheChain()
    {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, credentials);
        QFETCH(QStringList, variables);
        QFETCH(int, kind);
        const auto origin = originFor(config, credentials, {}, variables);
        QVERIFY2(origin, origin ? "" : qPrintable(origin.error().render()));
        QCOMPARE(int(origin->kind), kind);
    }

    void walksAChainOfRolesToItsKeys()
    {
        const auto origin =
            originFor("[profile prod]\nrole_arn = arn:aws:iam::111122223333:role/deploy\n"
                      "source_profile = admin\nexternal_id = x-1\nmfa_serial = arn:aws:iam::1:mfa/kim\n"
                      "duration_seconds = 3600\nrole_session_name = kim@work\n"
                      "[profile admin]\nrole_arn = arn:aws:iam::111122223333:role/admin\n"
                      "source_profile = team\n"
                      "[profile team]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = r\n"
                      "[sso-session s]\nsso_start_url = https://x.awsapps.com/start\nsso_region = eu-west-1\n"
                      "sso_registration_scopes = sso:account:access, other:scope\n",
                      {}, u"prod"_s);
        QVERIFY2(origin, origin ? "" : qPrintable(origin.error().render()));
        QCOMPARE(origin->chain(), QStringList({u"prod"_s, u"admin"_s, u"team"_s}));
        QCOMPARE(origin->externalId, u"x-1"_s);
        QCOMPARE(origin->mfaSerial, u"arn:aws:iam::1:mfa/kim"_s);
        QCOMPARE(origin->duration, std::chrono::hours(1));
        QCOMPARE(origin->sessionName, u"kim@work"_s);
        QCOMPARE(*origin->signIn(),
                 (SsoSession{u"s"_s,
                             u"https://x.awsapps.com/start"_s,
                             u"eu-west-1"_s,
                             {u"sso:account:access"_s, u"other:scope"_s}}));
    }

    void letsAProfileWithKeysNameItself()
    {
        const auto origin =
            originFor("[default]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = default\n" + ownKeys);
        QCOMPARE(origin->base->kind, Kind::Profile);
        QCOMPARE(origin->chain(), QStringList({u"default"_s, u"default"_s}));
    }

    void takesTheEnvironmentAsASource()
    {
        const QByteArray config =
            "[profile p]\nrole_arn = arn:aws:iam::111122223333:role/x\ncredential_source = Environment\n";
        const auto origin = originFor(config, {}, u"p"_s, {u"AWS_ACCESS_KEY_ID=a"_s, u"AWS_SECRET_ACCESS_KEY=b"_s});
        QCOMPARE(origin->base->kind, Kind::Environment);
        QCOMPARE(originFor(config, {}, u"p"_s).error().code, u"aws-no-credentials"_s);
    }

    void refusesWithPlaceAndWayOut_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QByteArray role = "role_arn = arn:aws:iam::111122223333:role/x\n";
        QTest::newRow("nothing") << QByteArray() << u"aws-no-credentials"_s << u"default"_s;
        QTest::newRow("circle") << "[default]\n" + role + "source_profile = a\n[profile a]\n" + role
                + "source_profile = b\n[profile b]\n" + role + "source_profile = a\n"
                                << u"aws-profile-cycle"_s << u"default → a → b → a"_s;
        QTest::newRow("itself without keys") << "[default]\n" + role + "source_profile = default\n"
                                             << u"aws-profile-cycle"_s << u"default → default"_s;
        QTest::newRow("no source") << "[default]\n" + role << u"aws-role-source"_s << u"config:2"_s;
        QTest::newRow("two sources") << "[default]\n" + role + "source_profile = a\ncredential_source = Environment\n"
                                     << u"aws-role-source"_s << u"config:2"_s;
        QTest::newRow("source is gone") << "[default]\n" + role + "source_profile = gone\n"
                                        << u"aws-profile-missing"_s << u"gone"_s;
        QTest::newRow("source is empty") << "[default]\n" + role + "source_profile = a\n[profile a]\nregion = x\n"
                                         << u"aws-no-credentials"_s << u"a"_s;
        QTest::newRow("metadata") << "[default]\n" + role + "credential_source = Ec2InstanceMetadata\n"
                                  << u"aws-source-unsupported"_s << u"config:3"_s;

        QTest::newRow("no ARN") << QByteArray("[default]\nrole_arn = deploy\nsource_profile = a\n")
                                << u"aws-setting-invalid"_s << u"config:2"_s;
        QTest::newRow("session name") << "[default]\n" + role + "source_profile = a\nrole_session_name = a b\n"
                                      << u"aws-setting-invalid"_s << u"config:4"_s;
        QTest::newRow("duration") << "[default]\n" + role + "source_profile = a\nduration_seconds = 60\n"
                                  << u"aws-setting-invalid"_s << u"config:4"_s;
        QTest::newRow("SSO without a role")
            << QByteArray("[default]\nsso_session = s\nsso_account_id = 1\n[sso-session s]\n"
                          "sso_start_url = u\nsso_region = us-east-1\n")
            << u"aws-sso-incomplete"_s << u"sso_role_name"_s;
        QTest::newRow("SSO without a session") << QByteArray("[default]\nsso_account_id = 1\nsso_role_name = r\n")
                                               << u"aws-sso-incomplete"_s << u"sso_session"_s;
        QTest::newRow("SSO session is gone")
            << QByteArray("[default]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n")
            << u"aws-sso-session-missing"_s << u"[sso-session s]"_s;
        QTest::newRow("SSO said twice") << QByteArray(
            "[default]\nsso_session = s\nsso_region = eu-west-1\nsso_account_id = 1\n"
            "sso_role_name = r\n[sso-session s]\nsso_start_url = u\nsso_region = us-east-1\n")
                                        << u"aws-sso-disagrees"_s << u"config:3"_s;
        QTest::newRow("SSO region") << QByteArray(
            "[default]\nsso_account_id = 1\nsso_role_name = r\nsso_start_url = u\n"
            "sso_region = evil.example\n")
                                    << u"aws-region-invalid"_s << u"config:5"_s;
    }
    void refusesWithPlaceAndWayOut()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, code);
        QFETCH(QString, words);
        const auto origin = originFor(config);
        QVERIFY(!origin);
        QCOMPARE(origin.error().code, code);
        QVERIFY2(origin.error().what.render().contains(words), qPrintable(origin.error().render()));
        QVERIFY(!origin.error().next.isEmpty());
    }
};

SHIPDECK_TEST(OriginTest)
#include "origin_test.moc"
