// SPDX-License-Identifier: MIT
#include "aws/credentials/sso_profile.h"
#include "base/files.h"
#include "support/registry.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

using aws::ConfigFiles;
using aws::SsoProfile;
using aws::SsoSession;

namespace {

const QString portal = u"https://acme.awsapps.com/start"_s;

SsoSession sessionIn(const QByteArray& config, const QString& address = portal)
{
    const ConfigFiles files = ConfigFiles::parse(config, {}).value();
    return aws::sessionFor(address, u"eu-west-1"_s, files).value_or(SsoSession());
}

SsoProfile requestIn(const QByteArray& config, const QString& name = u"prod"_s)
{
    return {name, sessionIn(config), u"123456789012"_s, u"AdministratorAccess"_s, u"ap-northeast-2"_s};
}

Result<QByteArray> written(const QByteArray& config, const QString& name = u"prod"_s)
{
    return aws::withSsoProfile(config, {}, requestIn(config, name));
}

template <typename T> QString codeOf(const Result<T>& result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class SsoProfileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsWrittenAsTheAwsCliWritesIt()
    {
        QCOMPARE(written({}).value(), R"([sso-session acme]
sso_start_url = https://acme.awsapps.com/start
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[profile prod]
sso_session = acme
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-2
)");
        QVERIFY(written({}, u"default"_s)->contains("\n[default]\nsso_session"));
    }

    void everyByteThatWasThereStays_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("comments and unknown settings")
            << QByteArray("# mine\n[default]\nregion=us-east-1 ; home\ncli_pager=\n");
        QTest::newRow("no line feed at the end") << QByteArray("[profile ci]\ns3 =\n  addressing_style = path");
        QTest::newRow("of Windows") << QByteArray("[profile ci]\r\nregion = us-east-1\r\n\r\n\r\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf[profile ci]\nregion = us-east-1\n");
        QTest::newRow("indented") << QByteArray("  [profile ci]\n  region = us-east-1\n");
    }
    void everyByteThatWasThereStays()
    {
        QFETCH(QByteArray, config);
        const QByteArray text = written(config).value();
        QVERIFY(text.startsWith(config));
        QVERIFY(text.mid(config.size()).startsWith(config.endsWith('\n') ? "\n[sso-session" : "\n\n[sso-session"));
        const ConfigFiles files = ConfigFiles::parse(text, {}).value();
        QCOMPARE(files.profile(u"prod"_s)->text("sso_role_name"), u"AdministratorAccess"_s);
        QCOMPARE(files.ssoSession(u"acme"_s)->text("sso_start_url"), portal);
        const ConfigFiles former = ConfigFiles::parse(config, {}).value();
        for (const aws::Profile& before : former.profiles())
            QCOMPARE(files.profile(before.name)->text("region"), before.text("region"));
    }

    void anIdentityCenterHasOneSession()
    {
        const QByteArray once = written({}).value();
        QCOMPARE(written(once, u"staging"_s)->count("[sso-session"), 1);
        // Another one of the same name is left alone.
        const QByteArray other =
            "[sso-session acme]\nsso_start_url = https://acme.example/start\nsso_region = eu-west-1\n";
        QCOMPARE(sessionIn(other).name, u"acme-2"_s);
        // One that a profile stands on counts by whatever name.
        const QByteArray named =
            "[sso-session hq]\nsso_start_url = https://acme.awsapps.com/start\nsso_region = eu-west-1\n"
            "sso_registration_scopes = sso:account:access, x:y\n[profile a]\nsso_session = hq\n";
        QCOMPARE(sessionIn(named).name, u"hq"_s);
        QCOMPARE(sessionIn(named).scopes.size(), 2);
    }

    void aNameThatIsTakenOrBreaksTheFileIsRefused()
    {
        QCOMPARE(codeOf(written("[profile prod]\nregion = us-east-1\n")), u"aws-profile-taken"_s);
        QCOMPARE(codeOf(aws::withSsoProfile({}, "[prod]\naws_access_key_id = x\n", requestIn({}))),
                 u"aws-profile-taken"_s);
        QCOMPARE(codeOf(written({}, u"a]\n[profile b"_s)), u"aws-profile-name"_s);
        QCOMPARE(codeOf(aws::withSsoProfile("[profile\n", {}, requestIn({}))), u"aws-file-invalid"_s);
        SsoProfile nowhere = requestIn({});
        nowhere.region = u"nowhere/else"_s;
        QCOMPARE(codeOf(aws::withSsoProfile({}, {}, nowhere)), u"aws-region-invalid"_s);
    }

    void onlyThePortalOfAnIdentityCenterIsTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("startUrl");
        QTest::newRow("whole") << portal << portal;
        QTest::newRow("as people say it") << u" acme.awsapps.com/start "_s << portal;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("one word") << u"nonsense"_s << QString();
        QTest::newRow("in the clear") << u"http://acme.awsapps.com/start"_s << QString();
        QTest::newRow("two lines") << u"https://acme.awsapps.com/start\nregion = x"_s << QString();
        QTest::newRow("a blank that is not seen") << u"https://acme.awsapps.com/sta\u00a0rt"_s << QString();
        QTest::newRow("no host") << u"https:///start"_s << QString();
    }
    void onlyThePortalOfAnIdentityCenterIsTaken()
    {
        QFETCH(QString, typed);
        QFETCH(QString, startUrl);
        QCOMPARE(sessionIn({}, typed).startUrl, startUrl);
        QCOMPARE(codeOf(aws::sessionFor(portal, u"nowhere/else"_s, {})), u"aws-region-invalid"_s);
    }

    void aLinkStaysALinkAndTheFileIsForNobodyElse()
    {
        QTemporaryDir home;
        QVERIFY(writeFile(home.filePath(u"dotfiles"_s), "# mine\n"));
        QVERIFY(makeFolder(home.filePath(u".aws"_s)));
        const QString path = home.filePath(u".aws/config"_s);
        QVERIFY(QFile::link(home.filePath(u"dotfiles"_s), path));
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        QVERIFY(aws::addSsoProfile(environment, requestIn({})));
        QVERIFY(QFileInfo(path).isSymLink());
        QVERIFY(readFile(home.filePath(u"dotfiles"_s))->startsWith("# mine\n\n[sso-session acme]"));
        QVERIFY(ConfigFiles::read(environment)->profile(u"prod"_s));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }
};
SHIPDECK_TEST(SsoProfileTest)

} // namespace shipdeck::test

#include "sso_profile_test.moc"
