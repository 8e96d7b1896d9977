// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Session tokens of the global STS endpoint are good everywhere but at the store of the routes.
class CloudFrontSessionTokensTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void namesATokenOfVersion1BeforeTheFirstStep()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QVERIFY(m->home.agentEnds());
        takeSession("1");
        Hosted::setHeading(folder, "second");
        Hosted::rig().forget();
        const Answer refused = m->deploy(folder);
        verifyNamed(refused);
        QCOMPARE(Hosted::rig().calls().filter(u"PUT "_s), QStringList());
        QVERIFY(!m->home.run({u"list"_s, u"--json"_s}).text().contains(u"FAILED"_s)); // nothing was begun

        const Answer doctor = m->home.run({u"doctor"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(doctor.exit, 1);
        QCOMPARE(stateOf(doctor, u"aws-session-token"_s), u"bad"_s);
        const Answer plan = m->deploy(folder, {u"--plan"_s});
        QVERIFY2(plan.out.contains("AWS_STS_REGIONAL_ENDPOINTS"), plan.out);

        takeSession("2");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(Hosted::shown(second.json()[u"url"_s].toString()).contains("second"));
    }

    //! Nobody can be asked before there is a store.
    void warnsWhereNothingStandsYetAndLeavesNothing()
    {
        takeSession("1");
        const QString folder = m->site(u"shop"_s);
        const Answer doctor = m->home.run({u"doctor"_s, u"aws"_s, u"--json"_s});
        QCOMPARE(stateOf(doctor, u"aws-session-token"_s), u"note"_s);
        const Answer plan = m->deploy(folder, {u"--plan"_s});
        QVERIFY2(plan.exit == 0 && plan.out.contains("looks like version 1"), plan.out);
        verifyNamed(m->deploy(folder));
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! A rollback, which is to be quick, asks nothing ahead.
    void namesItAtTheFirstAnswerOfTheStore()
    {
        const QString folder = m->site(u"shop"_s);
        QVERIFY(m->deploy(folder).exit == 0);
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(m->home.agentEnds());
        takeSession("1");
        verifyNamed(m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s}));
        QVERIFY(Hosted::shown(second.json()[u"url"_s].toString()).contains("second"));
    }

private:
    //! From now on the environment has keys of a role, with a session token of this version.
    void takeSession(const QByteArray& version)
    {
        Hosted::rig().post(u"/_rig/settings"_s, "{\"token_version\": " + version + "}");
        const QString file = m->home.path() + u"/session"_s;
        Hosted::byHand(u"keys = boto3.client('sts').assume_role(RoleArn='arn:aws:iam::123456789012:role/ci',\n"
                       u"                                       RoleSessionName='kim')['Credentials']\n"
                       u"names = ('AccessKeyId', 'SecretAccessKey', 'SessionToken')\n"
                       u"open('%1', 'w').write('\\n'.join(keys[name] for name in names))\n"_s.arg(file));
        QFile said(file);
        QVERIFY(said.open(QIODevice::ReadOnly));
        const QStringList keys = QString::fromLatin1(said.readAll()).split(u'\n');
        QCOMPARE(keys.size(), 3);
        m->home.environment().insert(u"AWS_ACCESS_KEY_ID"_s, keys[0]);
        m->home.environment().insert(u"AWS_SECRET_ACCESS_KEY"_s, keys[1]);
        m->home.environment().insert(u"AWS_SESSION_TOKEN"_s, keys[2]);
    }
    static void verifyNamed(const Answer& refused)
    {
        QVERIFY2(refused.errorCode() == u"aws-session-token-v1", refused.out + refused.err);
        QCOMPARE(refused.exit, 3);
        for (const QString& way : {u"AWS_STS_REGIONAL_ENDPOINTS=regional"_s,
                                   u"aws iam set-security-token-service-preferences --global-endpoint-token-version "
                                   "v2Token"_s})
            QVERIFY2(refused.errorNext().contains(way), qPrintable(refused.errorNext()));
    }
    static QString stateOf(const Answer& doctor, const QString& code)
    {
        for (const QJsonValue check : doctor.items())
            if (check[u"code"_s].toString() == code)
                return check[u"state"_s].toString();
        return QString::fromUtf8(doctor.out);
    }
};
SHIPDECK_TEST(CloudFrontSessionTokensTest)

#include "session_tokens_test.moc"
