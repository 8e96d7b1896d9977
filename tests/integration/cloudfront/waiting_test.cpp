// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QRegularExpression>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! AWS says no for a moment, or until somebody signs in.
class CloudFrontWaitingTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void goesOnAfterASignInThatEndedInTheMiddle()
    {
        Home::write(
            m->home.path() + u"/.aws/config"_s,
            "[profile team]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = AdministratorAccess\n"
            "region = us-east-1\n[sso-session s]\nsso_start_url = https://x.awsapps.com/start\n"
            "sso_region = us-east-1\nsso_registration_scopes = sso:account:access\n");
        for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
            m->home.environment().remove(QString::fromLatin1(name));
        QVERIFY(signIn());
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder, {u"--profile"_s, u"team"_s});
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();

        // The sign-in is gone, and the keys that the agent still has are refused in the middle of an upload.
        const QDir cache(m->home.path() + u"/.aws/sso/cache"_s);
        for (const QString& name : cache.entryList(QDir::Files))
            QVERIFY(QFile::remove(cache.filePath(name)));
        Hosted::fault(R"({"operation": "s3:ListObjectsV2", "do": "expired"})");
        const Answer waiting = m->home.run({u"redeploy"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(waiting.errorCode(), u"aws-sso-signed-out"_s);
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        QVERIFY(waiting.errorNext().contains(u"login aws"_s));
        QVERIFY(Hosted::shown(address).contains("first"));

        QVERIFY(signIn());
        const auto state = [this] {
            return m->home.run({u"list"_s, u"--json"_s}).items().at(0)[u"state"_s].toString();
        };
        QVERIFY(becomesTrue([&] { return state() == u"READY"_s; }));
        const QJsonObject now = m->home.run({u"show"_s, waiting.json()[u"id"_s].toString(), u"--json"_s}).json();
        QCOMPARE(now[u"face"_s].toString(), u"current"_s);
    }

    void outlivesEveryPassingFailure_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char* how : {"throttle", "reset", "html", "lost"})
            QTest::newRow(how) << QByteArray(how);
    }
    //! Once for each kind of call that a redeploy makes.
    void outlivesEveryPassingFailure()
    {
        QFETCH(QByteArray, how);
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        for (const char* operation : {"cloudformation:DescribeStacks", "s3:ListObjectsV2", "s3:GetObject",
                                      "cloudfront-keyvaluestore:DescribeKeyValueStore", "s3:DeleteObject",
                                      "cloudfront-keyvaluestore:UpdateKeys"}) {
            Hosted::fault("{\"operation\": \"" + QByteArray(operation) + "\", \"do\": \"" + how + "\"}");
            Hosted::setHeading(folder, QByteArray(operation) + ' ' + how);
            const Answer next = m->deploy(folder);
            QVERIFY2(next.exit == 0, operation + QByteArray(": ") + next.err);
            QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains(operation + QByteArray(" ") + how));
        }
    }

private:
    //! As a person does it with a browser.
    bool signIn() const
    {
        const auto process = m->home.start({u"login"_s, u"aws"_s, u"--profile"_s, u"team"_s});
        static const QRegularExpression code(u"Confirm the code (\\S+) at"_s);
        QByteArray said;
        QRegularExpressionMatch found;
        const bool isAsked = becomesTrue([&] {
            said += process->readAllStandardError();
            found = code.match(QString::fromUtf8(said));
            return found.hasMatch() || process->state() == QProcess::NotRunning;
        });
        if (!isAsked || !found.hasMatch())
            return process->exitCode() == 0;
        Hosted::rig().post(u"/_rig/device"_s, "{\"user_code\": \"" + found.captured(1).toLatin1() + "\"}");
        return becomesTrue([&] { return process->state() == QProcess::NotRunning; }) && process->exitCode() == 0;
    }
};
SHIPDECK_TEST(CloudFrontWaitingTest)

#include "waiting_test.moc"
