// SPDX-License-Identifier: MIT
#include "home.h"

#include "base/files.h"
#include "support/aws_rig.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QRegularExpression>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! A person with nothing but the address of an access portal, against the AWS of tests/rig.
class AwsSsoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        home = std::make_unique<Home>();
        rig().forget();
        home->environment().insert(u"AWS_ENDPOINT_URL"_s, rig().environment({}).value(u"AWS_ENDPOINT_URL"_s));
        Home::write(config(), "# mine\n[profile other]\nregion = us-west-2");
    }
    void cleanup()
    {
        if (rig().isUp())
            QCOMPARE(rig().violations(), QStringList());
    }

    void makesAProfileOfWhatItOpens()
    {
        const Answer login = signedIn(
            {u"--sso-role"_s, u"ReadOnlyAccess"_s, u"--profile"_s, u"acme"_s, u"--region"_s, u"ap-northeast-2"_s});
        QVERIFY2(login.exit == 0, login.err.constData());
        QCOMPARE(login.json()[u"profile"_s].toString(), u"acme"_s);
        QCOMPARE(login.json()[u"account"_s].toString(), u"123456789012"_s);
        QCOMPARE(shipdeck::readFile(config()).value(), R"(# mine
[profile other]
region = us-west-2

[sso-session acme]
sso_start_url = https://acme.awsapps.com/start
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[profile acme]
sso_session = acme
sso_account_id = 123456789012
sso_role_name = ReadOnlyAccess
region = ap-northeast-2
)");
        QCOMPARE(home->run({u"doctor"_s, u"aws"_s, u"--profile"_s, u"acme"_s}).exit, 0); // signed in already
    }

    void namesWhatThereIsWhereNobodyCanBeAsked()
    {
        const Answer login = signedIn({});
        QCOMPARE(login.exit, 2);
        QCOMPARE(login.errorCode(), u"aws-sso-choose"_s);
        QVERIFY(login.errorNext().contains(u"--sso-account 123456789012 --sso-role AdministratorAccess"_s));
        QVERIFY(!shipdeck::readFile(config())->contains("sso"));
    }

    void saysThatTheRegionIsMissing()
    {
        const Answer login =
            home->run({u"login"_s, u"aws"_s, u"--sso"_s, u"https://acme.awsapps.com/start"_s, u"--json"_s});
        QCOMPARE(login.exit, 2);
        QVERIFY2(login.errorNext().contains(u"--sso-region"_s), login.err.constData());
    }

    void takesNoOtherAddress()
    {
        const Answer login = home->run({u"login"_s, u"aws"_s, u"--sso"_s, u"http://acme.awsapps.com/start"_s,
                                        u"--sso-region"_s, u"eu-west-1"_s, u"--json"_s});
        QCOMPARE(login.exit, 2);
        QCOMPARE(login.errorCode(), u"aws-sso-address"_s);
        QVERIFY(!login.errorNext().isEmpty());
    }

private:
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }
    QString config() const { return home->path() + u"/.aws/config"_s; }
    //! The person says yes on AWS's page.
    Answer signedIn(const QStringList& more) const
    {
        const auto login = home->start(QStringList{u"login"_s, u"aws"_s, u"--sso"_s, u"acme.awsapps.com/start"_s,
                                                   u"--sso-region"_s, u"eu-west-1"_s, u"--json"_s}
                                       + more);
        login->setReadChannel(QProcess::StandardError);
        static const QRegularExpression code(u"[A-Z]{4}-[A-Z]{4}"_s);
        QString heard;
        while (!code.match(heard).hasMatch() && (login->bytesAvailable() || login->waitForReadyRead(deadlineMs)))
            heard += QString::fromUtf8(login->readAll());
        const QJsonObject yes{{u"user_code"_s, code.match(heard).captured()}, {u"do"_s, u"approve"_s}};
        rig().post(u"/_rig/device"_s, QJsonDocument(yes).toJson());
        return Home::end(*login);
    }

    std::unique_ptr<Home> home;
};

SHIPDECK_TEST(AwsSsoTest)
#include "aws_sso_test.moc"
