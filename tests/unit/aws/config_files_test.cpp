// SPDX-License-Identifier: MIT
#include "aws/credentials/config_files.h"
#include "aws/credentials/settings.h"
#include "base/files.h"
#include "support/registry.h"

#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

class ConfigFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsWhichSectionsAreProfiles()
    {
        const auto files =
            ConfigFiles::parse("[default]\nregion = a\n[profile dev]\nregion = b\n"
                               "[profile \"my team\"]\nregion = c\n[dev2]\nregion = d\n"
                               "[sso-session s]\nsso_region = e\n[services t]\ns3 =\n  endpoint_url = f\n"
                               "[plugins]\nx = y\n",
                               "[prod]\naws_access_key_id = AKIA\n[profile odd]\nregion = g\n");
        QVERIFY(files);
        QCOMPARE(files->profiles().keys(), QStringList({u"default"_s, u"dev"_s, u"my team"_s, u"prod"_s}));
        QCOMPARE(files->profile(u"my team"_s)->text("region"), u"c"_s);
        QCOMPARE(files->ssoSession(u"s"_s)->text("sso_region"), u"e"_s);
        QCOMPARE(files->services(u"t"_s)->text("s3", "endpoint_url"), u"f"_s);
    }

    void letsTheCredentialsFileWinKeyByKey()
    {
        const auto files = ConfigFiles::parse("[profile dev]\nregion = a\naws_access_key_id = config\n",
                                              "[dev]\naws_access_key_id = credentials\n");
        const auto dev = files->profile(u"dev"_s);
        QCOMPARE(dev->text("region"), u"a"_s);
        QCOMPARE(dev->text("aws_access_key_id"), u"credentials"_s);
        QCOMPARE(dev->place("aws_access_key_id"), u"credentials:2"_s);
    }

    void prefersProfileDefaultToDefault_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("before") << QByteArray("[profile default]\nregion = right\n[default]\nregion = x\noutput = y\n");
        QTest::newRow("after") << QByteArray("[default]\nregion = x\noutput = y\n[profile default]\nregion = right\n");
    }
    void prefersProfileDefaultToDefault()
    {
        QFETCH(QByteArray, config);
        const auto files = ConfigFiles::parse(config, {});
        QCOMPARE(files->profile(u"default"_s)->text("region"), u"right"_s);
        QVERIFY(!files->profile(u"default"_s)->has("output"));
    }

    void saysWhichProfilesThereAre()
    {
        const auto files = ConfigFiles::parse("[profile dev]\n[profile Prod]\n", {});
        const Error missing = files->profile(u"prod"_s).error(); // names have a case
        QCOMPARE(missing.code, u"aws-profile-missing"_s);
        QVERIFY(missing.next.render().contains(u"Prod, dev"_s));
        QCOMPARE(files->ssoSession(u"x"_s).error().code, u"aws-sso-session-missing"_s);
        QCOMPARE(files->services(u"x"_s).error().code, u"aws-services-missing"_s);
    }

    void readsTheFilesThatTheEnvironmentNames()
    {
        const QTemporaryDir home;
        QDir(home.path()).mkdir(u".aws"_s);
        QFile file(home.path() + u"/.aws/credentials"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[here]\nregion = a\n");
        file.close();
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        QCOMPARE(ConfigFiles::read(environment)->profiles().keys(), QStringList{u"here"_s});
        environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, u"~/nowhere"_s);
        QVERIFY(ConfigFiles::read(environment)->profiles().isEmpty());
        environment.insert(u"AWS_CONFIG_FILE"_s, u"~/.aws/credentials"_s);
        QVERIFY(ConfigFiles::read(environment)->profiles().isEmpty()); // [here] is no profile there
    }

    void aBrokenFileIsToldWhereItIsAskedFor()
    {
        const QTemporaryDir home;
        QDir(home.path()).mkdir(u".aws"_s);
        QVERIFY(writeFile(home.path() + u"/.aws/credentials"_s, "[here]\nregion = a\n"));
        QVERIFY(writeFile(home.path() + u"/.aws/config"_s, "[default]\nregion us-east-1\n"));
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        const auto files = ConfigFiles::read(environment);
        QVERIFY(files && files->broken());
        QCOMPARE(files->broken()->code, u"aws-file-invalid"_s);
        QVERIFY(files->profiles().isEmpty()); // half of it may say the wrong thing
        QCOMPARE(files->profile(u"here"_s).error().code, files->broken()->code);
        QCOMPARE(files->ssoSession(u"here"_s).error().code, files->broken()->code);
        QCOMPARE(Settings::of({}, environment, *files).error().code, files->broken()->code);
    }
};

SHIPDECK_TEST(ConfigFilesTest)
#include "config_files_test.moc"
