// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/wait.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! With a real gnome-keyring (../keyring/with_keyring starts one) that somebody locks between two deployments.
class LockedKeyringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitsForAPersonAndNeitherFailsNorUndoes();
};

void LockedKeyringTest::waitsForAPersonAndNeitherFailsNorUndoes()
{
    if (!qEnvironmentVariableIsSet("SHIPDECK_TEST_SESSION"))
        QSKIP("needs a session with a keyring");
    Home home;
    home.environment().remove(u"SHIPDECK_PASSPHRASE_FILE"_s);
    for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"})
        home.environment().insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    const Answer first = home.run({u"deploy"_s, home.server(u"greeter"_s), u"--var"_s, u"API_TOKEN=s3cret-of-mina"_s});
    QVERIFY2(first.exit == 0, first.err.constData());
    QCOMPARE(home.run({u"vars"_s, u"greeter"_s, u"--reveal"_s, u"API_TOKEN"_s}).text(), u"s3cret-of-mina"_s);

    QProcess lock;
    lock.start(u"dbus-send"_s,
               {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                u"org.freedesktop.Secret.Service.Lock"_s,
                u"array:objpath:/org/freedesktop/secrets/collection/login"_s});
    QVERIFY(lock.waitForFinished(deadlineMs) && lock.exitCode() == 0);
    QVERIFY(home.agentEnds()); // it has read the key

    const Answer waiting = home.run({u"redeploy"_s, u"greeter"_s, u"--json"_s});
    QCOMPARE(waiting.exit, 3);
    QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
    QCOMPARE(waiting.errorCode(), u"keyring-locked"_s);
    QVERIFY(!waiting.errorNext().isEmpty());
    QVERIFY(Home::get(first.text()).body.contains("hello")); // what was there goes on
    QCOMPARE(home.run({u"vars"_s, u"greeter"_s, u"--reveal"_s, u"API_TOKEN"_s}).exit, 3);
    QVERIFY(home.run({u"doctor"_s}).out.contains("The keyring is locked"));
    QCOMPARE(home.run({u"cancel"_s, u"greeter"_s, u"--json"_s}).json()[u"state"_s].toString(), u"CANCELED"_s);
}

SHIPDECK_TEST(LockedKeyringTest)

} // namespace shipdeck::test

#include "locked_keyring_test.moc"
