// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/aws_rig.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDataStream>
#include <QLocalSocket>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! AWS keys that Shipdeck keeps, with a real gnome-keyring (../keyring/with_keyring starts one) that somebody locks.
class LockedAwsKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areLostToNobody();

private:
    static Answer given(const Home& home, const AwsRig& rig, const QString& name)
    {
        const QProcessEnvironment all = rig.environment(home.path());
        return home.run({u"login"_s, u"aws"_s, u"--access-key"_s, all.value(u"AWS_ACCESS_KEY_ID"_s), u"--profile"_s,
                         name, u"--region"_s, u"eu-west-1"_s, u"--json"_s},
                        all.value(u"AWS_SECRET_ACCESS_KEY"_s).toUtf8());
    }
    //! As a sign-in to the desktop does it, by the daemon's own socket.
    static bool isUnlocked(const QByteArray& password)
    {
        QLocalSocket control;
        control.connectToServer(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/keyring/control"_s);
        QDataStream stream(&control);
        constexpr quint32 unlock = 1;
        stream << quint8(0) << quint32(12 + password.size()) << unlock
               << password; // which QDataStream writes with its size
        quint32 size = 0;
        quint32 refusal = 1;
        while (control.bytesAvailable() < 8 && control.waitForReadyRead(deadlineMs)) {}
        stream >> size >> refusal;
        return refusal == 0;
    }
    static QStringList names(const Home& home)
    {
        QStringList all;
        for (const QJsonValue row : home.run({u"connections"_s, u"--json"_s}).items())
            all << row[u"profile"_s].toString();
        return all;
    }
};

void LockedAwsKeysTest::areLostToNobody()
{
    if (!qEnvironmentVariableIsSet("SHIPDECK_TEST_SESSION"))
        QSKIP("needs a session with a keyring");
    const AwsRig rig;
    if (!rig.isUp())
        QSKIP(rig.trouble().constData());
    Home home;
    home.environment().remove(u"SHIPDECK_PASSPHRASE_FILE"_s);
    for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"})
        home.environment().insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    home.environment().insert(u"AWS_ENDPOINT_URL"_s, rig.endpoint());
    const Answer first = given(home, rig, u"acme"_s);
    QVERIFY2(first.exit == 0, first.err.constData());
    const QStringList look{u"inventory"_s, u"--profile"_s, u"acme"_s, u"--json"_s};
    QCOMPARE(home.run(look).exit, 0);

    QCOMPARE(QProcess::execute(u"dbus-send"_s,
                               {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                                u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                                u"array:objpath:/org/freedesktop/secrets/collection/login"_s}),
             0);
    const Answer read = home.run(look);
    QCOMPARE(read.exit, 3);
    QCOMPARE(read.errorCode(), u"keyring-locked"_s);
    QVERIFY(!read.errorNext().isEmpty());
    for (const QString& name : {u"acme"_s, u"other"_s}) {
        const Answer written = given(home, rig, name);
        QCOMPARE(written.exit, 3);
        QCOMPARE(written.errorCode(), u"keyring-locked"_s);
    }
    QCOMPARE(names(home), QStringList{u"acme"_s});

    QVERIFY(isUnlocked("test password"));
    const Answer again = home.run(look);
    QVERIFY2(again.exit == 0, again.err.constData());
    QCOMPARE(rig.violations(), QStringList());
}

SHIPDECK_TEST(LockedAwsKeysTest)

} // namespace shipdeck::test

#include "locked_aws_keys_test.moc"
