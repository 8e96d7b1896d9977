// SPDX-License-Identifier: MIT
#include "aws_keys_home.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Keys that a person without any profile gives to Shipdeck, against the AWS of tests/rig.
class AwsKeysTest : public AwsKeysHomeTest {
    Q_OBJECT
private Q_SLOTS:
    void serveAsAProfileUntilForgotten()
    {
        const Answer login = give(u"acme"_s, secret + '\n');
        QVERIFY2(login.exit == 0, login.err.constData());
        QCOMPARE(login.json()[u"profile"_s].toString(), u"acme"_s);
        QCOMPARE(login.json()[u"account"_s].toString(), u"123456789012"_s);
        QCOMPARE(login.json()[u"region"_s].toString(), u"eu-west-1"_s);
        QVERIFY(login.err.contains("over keys that never expire"));
        QVERIFY(!login.out.contains(secret) && !login.err.contains(secret));
        QVERIFY(!QFile::exists(home->path() + u"/.aws"_s));

        const QJsonObject row = home->run({u"connections"_s, u"--json"_s}).items().first().toObject();
        QCOMPARE(row[u"profile"_s].toString(), u"acme"_s);
        QCOMPARE(row[u"state"_s].toString(), u"ready"_s);
        QVERIFY(row[u"isKept"_s].toBool());
        QCOMPARE(home->run({u"doctor"_s, u"aws"_s, u"--profile"_s, u"acme"_s}).exit, 0);
        const Answer inventory = home->run({u"inventory"_s, u"--profile"_s, u"acme"_s, u"--json"_s});
        QCOMPARE(inventory.json()[u"region"_s].toString(), u"eu-west-1"_s);
        QCOMPARE(home->run({u"connections"_s, u"policy"_s, u"--profile"_s, u"acme"_s, u"--json"_s})
                     .json()[u"account"_s]
                     .toString(),
                 u"123456789012"_s);

        QCOMPARE(home->run({u"connections"_s, u"forget"_s, u"acme"_s}).exit, 2); // there is nobody to ask
        QCOMPARE(home->run({u"connections"_s, u"forget"_s, u"acme"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(home->run({u"connections"_s, u"--json"_s}).items().size(), 0);
        const Answer again = home->run({u"connections"_s, u"forget"_s, u"acme"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(again.errorCode(), u"aws-connection-missing"_s);
    }

    void areUsedWhereNobodyNamesAProfile()
    {
        const Answer login = home->run({u"login"_s, u"aws"_s, u"--access-key"_s, id, u"--json"_s}, secret);
        QCOMPARE(login.json()[u"profile"_s].toString(), u"default"_s);
        QCOMPARE(home->run({u"inventory"_s}).exit, 0);
    }

    void areUsedByTheAgent()
    {
        QCOMPARE(give(u"acme"_s, secret).exit, 0);
        const Answer prepared = home->run(
            {u"connections"_s, u"prepare"_s, u"--profile"_s, u"acme"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(prepared.exit == 0, prepared.err.constData());
        QCOMPARE(prepared.json()[u"profile"_s].toString(), u"acme"_s);
        const QStringList forget{u"connections"_s, u"forget"_s, u"acme"_s};
        const QByteArray takeAway = "shipctl connections remove --profile acme --region eu-west-1";
        QVERIFY(home->run(forget).err.contains(takeAway)); // with nobody to ask it goes no further
        QCOMPARE(home->run({u"connections"_s, u"remove"_s, u"--profile"_s, u"acme"_s, u"--yes"_s}).exit, 0);
        const Answer after = home->run(forget);
        QVERIFY2(after.exit == 2 && !after.err.contains(takeAway), after.err.constData());
    }

    void areNotKeptIfAwsDoesNotTakeThem()
    {
        const Answer wrong = give(u"acme"_s, QByteArray(40, 'x'));
        QCOMPARE(wrong.exit, 3);
        QCOMPARE(rig().violations().size(), 1);         // of that signature,
        rig().request("DELETE", u"/_rig/violations"_s); // as it should be here
        QVERIFY(!wrong.errorNext().isEmpty());
        QCOMPARE(home->run({u"connections"_s, u"--json"_s}).items().size(), 0);
    }

    void areNotKeptWithoutAKeyring()
    {
        home->environment().remove(u"SHIPDECK_PASSPHRASE_FILE"_s);
        home->environment().insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        const Answer login = give(u"acme"_s, secret);
        QCOMPARE(login.errorCode(), u"keyring-missing"_s);
        QVERIFY(!login.errorNext().isEmpty());
        QCOMPARE(home->run({u"connections"_s, u"--json"_s}).items().size(), 0);
    }

    void takeNoNameOfAProfile()
    {
        Home::write(home->path() + u"/.aws/config"_s, "[profile acme]\nregion = eu-west-1\n");
        const Answer login = give(u"acme"_s, secret);
        QCOMPARE(login.errorCode(), u"aws-connection-taken"_s);
        QVERIFY(login.errorNext().contains(u"--profile acme"_s));
    }

    void refuseWhatIsNoKey_data()
    {
        QTest::addColumn<QString>("access");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("code");
        QTest::newRow("id") << u"AKIA 1"_s << QByteArray(40, 'x') << u"aws-key-id-form"_s;
        QTest::newRow("no secret") << u"AKIAIOSFODNN7EXAMPLE"_s << QByteArray() << u"aws-key-secret-form"_s;
        QTest::newRow("no token") << u"ASIAIOSFODNN7EXAMPLE"_s << QByteArray(40, 'x') << u"aws-key-session-needed"_s;
    }
    void refuseWhatIsNoKey()
    {
        QFETCH(QString, access);
        QFETCH(QByteArray, input);
        QFETCH(QString, code);
        const Answer login = home->run({u"login"_s, u"aws"_s, u"--access-key"_s, access, u"--json"_s}, input);
        QCOMPARE(login.exit, 2);
        QCOMPARE(login.errorCode(), code);
    }

private:
    Answer give(const QString& name, const QByteArray& input) const
    {
        return home->run({u"login"_s, u"aws"_s, u"--access-key"_s, id, u"--profile"_s, name, u"--region"_s,
                          u"eu-west-1"_s, u"--json"_s},
                         input);
    }
};

SHIPDECK_TEST(AwsKeysTest)
#include "aws_keys_test.moc"
