// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/aws_requests.h"
#include "support/aws_rig.h"
#include "support/registry.h"
#include "support/scripted_server.h"
#include "support/wait.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! `login aws`, `connections` and `doctor aws`, against the AWS of tests/rig; Identity Center is scripted.
class AwsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        home = std::make_unique<Home>();
        home->environment().insert(u"AWS_EC2_METADATA_DISABLED"_s, u"true"_s);
    }
    void cleanup()
    {
        if (rig().isUp())
            QCOMPARE(rig().violations(), QStringList());
    }
    void cleanupTestCase() { JUDGE_AWS_REQUESTS(); }

    void listsProfilesWithoutAskingAnybody()
    {
        config("[profile prod]\nrole_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = team\n"
               "region = ap-northeast-2\nmfa_serial = arn:aws:iam::123456789012:mfa/kim\n"
               "[profile team]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = Admin\n"
               "[sso-session s]\nsso_start_url = https://x.awsapps.com/start\nsso_region = eu-west-1\n"
               "[profile loop]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = loop\n");
        const Answer answer = home->run({u"connections"_s, u"--json"_s});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.items().size(), 3);
        const QJsonObject loop = answer.items()[0].toObject();
        QCOMPARE(loop[u"state"_s].toString(), u"unusable"_s);
        QCOMPARE(loop[u"error"_s].toObject()[u"code"_s].toString(), u"aws-profile-cycle"_s);
        const QJsonObject prod = answer.items()[1].toObject();
        QCOMPARE(prod[u"chain"_s].toArray(), (QJsonArray{u"prod"_s, u"team"_s}));
        QCOMPARE(prod[u"state"_s].toString(), u"signed-out"_s);
        QCOMPARE(prod[u"region"_s].toString(), u"ap-northeast-2"_s);
        QVERIFY(prod[u"needsMfa"_s].toBool());
        QVERIFY(home->run({u"connections"_s}).text().contains(u"prod ← team"_s));
    }

    void saysWhereAFileIsBroken()
    {
        config("[default]\nregion us-east-1\n");
        const Answer answer = home->run({u"connections"_s, u"--json"_s});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.errorCode(), u"aws-file-invalid"_s);
        QVERIFY(answer.err.contains("/.aws/config:2"));
        QCOMPARE(home->run({u"doctor"_s, u"aws"_s}).exit, 1);
    }

    void saysWhoOneIs()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        useRig();
        const Answer login = home->run({u"login"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(login.exit, 0);
        QCOMPARE(login.json()[u"account"_s].toString(), u"123456789012"_s);
        QCOMPARE(login.json()[u"region"_s].toString(), u"us-east-1"_s);
        QVERIFY(!login.out.contains(rig().environment({}).value(u"AWS_SECRET_ACCESS_KEY"_s).toUtf8()));
        const Answer doctor = home->run({u"doctor"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(doctor.exit, 0);
        QStringList codes;
        for (const QJsonValue& check : doctor.items())
            codes << check[u"code"_s].toString();
        QCOMPARE(codes.mid(0, 4),
                 QStringList({u"aws-credentials"_s, u"aws-keys-forever"_s, u"aws-identity"_s, u"aws-region"_s}));
        QVERIFY(codes.contains(u"aws-clock"_s) && codes.contains(u"aws-quotas"_s)); // nothing is there, and all is seen
    }

    //! So that a person, or a script, can ask AWS's support about it.
    void namesTheRequestThatWasRefused()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        useRig();
        rig().post(u"/_rig/faults"_s, R"({"operation": "GetCallerIdentity", "do": "denied", "count": 2})");
        const Answer read = home->run({u"login"_s, u"aws"_s});
        QCOMPARE(read.exit, 3);
        const QString first = refused();
        QVERIFY(!first.isEmpty());
        const QString last = QString::fromUtf8(read.err).trimmed().section(u'\n', -1);
        QCOMPARE(last, u"Code aws-access-denied, request "_s + first);
        const Answer scripted = home->run({u"login"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(scripted.exit, 3);
        const QString second = refused();
        QVERIFY(!second.isEmpty() && second != first);
        QCOMPARE(scripted.json()[u"error"_s].toObject()[u"requestId"_s].toString(), second);
        const Answer unasked = home->run({u"login"_s, u"aws"_s, u"--profile"_s, u"gone"_s, u"--json"_s});
        const QJsonObject error = unasked.json()[u"error"_s].toObject();
        QVERIFY(error.contains(u"requestId"_s) && error[u"requestId"_s].isNull());
    }

    void goesByTheLocaleWhereNoRegionIsSet()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        useRig();
        home->environment().remove(u"AWS_REGION"_s);
        home->environment().insert(u"LC_ALL"_s, u"ko_KR.UTF-8"_s);
        const Answer login = home->run({u"login"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(login.json()[u"region"_s].toString(), u"ap-northeast-2"_s);
        QVERIFY(login.json()[u"regionGuessed"_s].toBool());
    }

    void signsInToAnIdentityCenterAndSharesIt()
    {
        ScriptedServer server;
        awsRequests::judge(server);
        server.answers(200,
                       "{\"clientId\":\"c\",\"clientSecret\":\"secret-of-c\",\"clientSecretExpiresAt\":4102444800}");
        server.answers(
            200,
            "{\"deviceCode\":\"device-code-1\",\"userCode\":\"ABCD-EFGH\",\"verificationUri\":"
            "\"https://x.awsapps.com/start\",\"verificationUriComplete\":\"https://x.awsapps.com/start/#/device?"
            "user_code=ABCD-EFGH\",\"expiresIn\":600,\"interval\":0}");
        server.answers(200, "{\"accessToken\":\"token-of-sso\",\"expiresIn\":28800}");
        server.answers(200,
                       "{\"roleCredentials\":{\"accessKeyId\":\"ASIASSO\",\"secretAccessKey\":\"secret-of-sso\","
                       "\"sessionToken\":\"session-of-sso\",\"expiration\":4102444800000}}");
        const QByteArray arn = "arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_1/kim";
        server.answers(200,
                       "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account><Arn>" + arn
                           + "</Arn><UserId>u</UserId></GetCallerIdentityResult></GetCallerIdentityResponse>");
        server.answers(200,
                       "<ListAccountAliasesResponse><ListAccountAliasesResult><AccountAliases><member>acme</member>"
                       "</AccountAliases></ListAccountAliasesResult></ListAccountAliasesResponse>");
        config("[profile team]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = Admin\nregion = "
               "eu-west-1\n"
               "[sso-session s]\nsso_start_url = https://x.awsapps.com/start\nsso_region = eu-west-1\n");
        home->environment().insert(u"AWS_ENDPOINT_URL"_s, server.url(u""_s).toString());
        const auto process = home->start({u"login"_s, u"aws"_s, u"--profile"_s, u"team"_s, u"--json"_s});
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
        const Answer login = Home::end(*process);
        QVERIFY2(login.exit == 0, login.err.constData());
        QCOMPARE(login.json()[u"alias"_s].toString(), u"acme"_s);
        QCOMPARE(login.json()[u"arn"_s].toString(), QString::fromLatin1(arn));
        QVERIFY(login.err.contains("ABCD-EFGH"));
        for (const char* secret : {"token-of-sso", "secret-of-sso", "session-of-sso", "secret-of-c", "device-code-1"})
            QVERIFY2(!login.out.contains(secret) && !login.err.contains(secret), secret);
        // `printf %s s | sha1sum`: where `aws sso login` would have put it.
        QFile kept(home->path() + u"/.aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json"_s);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(kept.readAll()).object()[u"accessToken"_s].toString(), u"token-of-sso"_s);
        const Answer after = home->run({u"connections"_s, u"--json"_s});
        QCOMPARE(after.items()[0].toObject()[u"state"_s].toString(), u"ready"_s);
    }

    void printsThePermissionsItNeeds()
    {
        const Answer any = home->run({u"connections"_s, u"policy"_s, u"--region"_s, u"eu-west-1"_s});
        QCOMPARE(any.exit, 0);
        const QJsonObject document = QJsonDocument::fromJson(any.out).object();
        QCOMPARE(document[u"Version"_s].toString(), u"2012-10-17"_s);
        QVERIFY(any.out.contains("arn:aws:cloudformation:eu-west-1:*:stack/shipdeck-*/*"));
        QVERIFY(any.err.contains("Router: "));
        const Answer role = home->run({u"connections"_s, u"policy"_s, u"--github"_s});
        QVERIFY(role.out.contains("sts:AssumeRoleWithWebIdentity") && role.out.contains("\"Sid\":\"Routes\""));
        QVERIFY(!role.out.contains("kim/shop"));
        const Answer named = home->run({u"connections"_s, u"policy"_s, u"--github"_s, u"kim/shop"_s});
        QCOMPARE(named.exit, 0);
        QCOMPARE(QString::fromUtf8(named.out).remove(u"    Default: 'kim/shop'\n"_s).toUtf8(), role.out);
        QVERIFY(named.out != role.out);
        for (const QString& wrong :
             {u"kim"_s, u"kim/shop/deck"_s, u"*/shop"_s, u"https://github.com/kim/shop"_s, u""_s}) {
            const Answer refused = home->run({u"connections"_s, u"policy"_s, u"--github"_s, wrong, u"--json"_s});
            QCOMPARE(refused.exit, 2);
            QCOMPARE(refused.errorCode(), u"repository-name-invalid"_s);
        }
        const Answer unmeant = home->run({u"connections"_s, u"policy"_s, u"kim/shop"_s, u"--json"_s});
        QCOMPARE(unmeant.exit, 2);
        QVERIFY(unmeant.errorNext().contains(u"--github"_s));
        QCOMPARE(home->run({u"connections"_s, u"policy"_s, u"--check"_s, u"--json"_s}).errorCode(),
                 u"aws-no-credentials"_s);
        QCOMPARE(home->run({u"connections"_s, u"policies"_s}).exit, 2);
        QCOMPARE(home->run({u"connections"_s, u"policy"_s, u"--region"_s, u"Dublin"_s, u"--json"_s}).errorCode(),
                 u"aws-region-invalid"_s);
    }

    void asksIamWhatIsMissing()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        useRig();
        rig().post(u"/_rig/policy"_s,
                   R"({"document": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action":
            ["iam:*", "s3:*", "cloudfront:*", "cloudformation:*", "tag:*"], "Resource": "*"}]}})");
        const Answer asked = home->run({u"connections"_s, u"policy"_s, u"--check"_s, u"--json"_s});
        rig().post(u"/_rig/policy"_s, R"({"document": null})");
        QCOMPARE(asked.exit, 3);
        QCOMPARE(asked.json()[u"account"_s].toString(), u"123456789012"_s);
        QStringList missing;
        for (const QJsonValue one : asked.json()[u"missing"_s].toArray())
            missing << one[u"action"_s].toString();
        QVERIFY(missing.contains(u"cloudfront-keyvaluestore:UpdateKeys"_s));
        QVERIFY(missing.filter(u"s3:"_s).isEmpty());
        const Answer whole = home->run({u"connections"_s, u"policy"_s, u"--check"_s, u"--json"_s});
        QCOMPARE(whole.exit, 0);
        QCOMPARE(whole.json()[u"missing"_s].toArray(), QJsonArray());
    }

    void tellsWhatIsInAnAccount()
    {
        QCOMPARE(home->run({u"inventory"_s, u"--json"_s}).errorCode(), u"aws-no-credentials"_s);
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        useRig();
        const Answer nothing = home->run({u"inventory"_s, u"--json"_s});
        QCOMPARE(nothing.exit, 0);
        QVERIFY(nothing.json()[u"isEmpty"_s].toBool());
        QVERIFY(home->run({u"inventory"_s}).text().contains(u"no Shipdeck resources in 123456789012, us-east-1"_s));
        QCOMPARE(home->run({u"inventory"_s, u"--currency"_s, u"GBP"_s}).exit, 2);
    }

    void endsClearlyWithoutCredentials()
    {
        const Answer login = home->run({u"login"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(login.exit, 3);
        QCOMPARE(login.errorCode(), u"aws-no-credentials"_s);
        QVERIFY(!login.errorNext().isEmpty());
        const Answer missing = home->run({u"login"_s, u"aws"_s, u"--profile"_s, u"gone"_s, u"--json"_s});
        QCOMPARE(missing.exit, 4);
        QCOMPARE(home->run({u"connections"_s, u"--json"_s}).items().size(), 0);
        QCOMPARE(home->run({u"login"_s, u"aws"_s, u"--host"_s, u"x"_s}).exit, 2);
        QCOMPARE(home->run({u"login"_s, u"github"_s, u"--profile"_s, u"x"_s}).exit, 2);
        QCOMPARE(home->run({u"doctor"_s, u"gcp"_s}).exit, 2);
    }

private:
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }
    void useRig()
    {
        rig().forget();
        const QProcessEnvironment all = rig().environment(home->path());
        for (const QString& name : all.keys())
            home->environment().insert(name, all.value(name));
    }
    //! The id that the rig gave what it refused since the last look.
    static QString refused()
    {
        for (const QJsonObject& call : rig().takeOperations())
            if (call[u"status"_s].toInt() == 403)
                return call[u"request"_s].toString();
        return {};
    }
    void config(const QByteArray& text) { Home::write(home->path() + u"/.aws/config"_s, text); }

    std::unique_ptr<Home> home;
};

SHIPDECK_TEST(AwsTest)
#include "aws_test.moc"
