// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! The agent lives on with the environment of the shell that started it; a later shell has another one.
class CloudFrontAgentEnvironmentTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void isNotSilentlyAnother()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);

        m->home.environment().insert(u"AWS_CONFIG_FILE"_s, m->home.path() + u"/other-config"_s);
        Hosted::setHeading(folder, "second");
        const Answer refused = m->deploy(folder);
        QCOMPARE(refused.errorCode(), u"aws-agent-differs"_s);
        QVERIFY(refused.err.contains("AWS_CONFIG_FILE"));
        QVERIFY(!refused.err.contains("AWS_ENDPOINT_URL"));
        QVERIFY(refused.errorNext().contains(u"shipctl agent stop"_s));
        QCOMPARE(m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s}).exit == 0, false);
        QCOMPARE(m->home.run({u"connections"_s, u"prepare"_s, u"--yes"_s, u"--json"_s}).errorCode(),
                 u"aws-agent-differs"_s);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        // What does not go to AWS is no matter.
        const Answer local = m->home.run({u"deploy"_s, m->site(u"here"_s), u"--json"_s});
        QVERIFY2(local.exit == 0, local.err);

        const qint64 before = m->home.agentPid();
        QCOMPARE(m->home.run({u"agent"_s, u"stop"_s}).exit, 0);
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(m->home.agentPid() != before);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("second"));
    }

    //! Nothing was asked for with keys it has not, so nothing can have stayed.
    void saysThatItWasStartedWithoutKeys()
    {
        const QProcessEnvironment shell = m->home.environment();
        m->home.environment().remove(u"AWS_ACCESS_KEY_ID"_s);
        m->home.environment().remove(u"AWS_SECRET_ACCESS_KEY"_s);
        const Answer local = m->home.run({u"deploy"_s, m->site(u"here"_s), u"--json"_s}); // starts the agent
        QVERIFY2(local.exit == 0, local.err);
        m->home.environment() = shell;
        const Answer refused = m->deploy(m->site(u"shop"_s));
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.errorCode() == u"aws-environment-keys", refused.out);
        QVERIFY(!refused.errorNext().isEmpty());
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void isNotKeptInTheClear()
    {
        const Answer first = m->deploy(m->site(u"shop"_s));
        QVERIFY2(first.exit == 0, first.err);
        const QProcessEnvironment& environment = m->home.environment();
        QDir data(m->home.path() + u"/data"_s);
        if (!data.exists())
            data.setPath(environment.value(u"SHIPDECK_HOME"_s) + u"/data"_s);
        QByteArray all;
        for (const QString& name : data.entryList({u"shipdeck.db*"_s}, QDir::Files)) {
            QFile file(data.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QVERIFY(all.contains("agentAwsEnvironment"));
        QVERIFY(all.contains("AWS_ENDPOINT_URL"));
        for (const char* name : {"AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"})
            QVERIFY2(!all.contains(environment.value(QString::fromLatin1(name)).toUtf8()), name);
    }
};
SHIPDECK_TEST(CloudFrontAgentEnvironmentTest)

#include "agent_environment_test.moc"
