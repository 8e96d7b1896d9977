// SPDX-License-Identifier: MIT
#include "secrets/system_keyring.h"
#include "secrets/vault.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

QDBusMessage ask(const QString& method, const QVariant& argument)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                               u"org.freedesktop.Secret.Service"_s, method);
    call << argument;
    return QDBusConnection::sessionBus().call(call);
}

//! Every entry that the keyring holds for us, canaries included.
qsizetype entriesInKeyring()
{
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const Attributes ours{{u"server"_s, u"shipdeck"_s}};
    const QDBusMessage reply = ask(u"SearchItems"_s, QVariant::fromValue(ours));
    const auto unlocked = qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().value(0));
    return unlocked.size();
}

void lockKeyring()
{
    const QList<QDBusObjectPath> login{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    const QDBusMessage reply = ask(u"Lock"_s, QVariant::fromValue(login));
    if (reply.type() == QDBusMessage::ErrorMessage)
        qFatal("%s", qPrintable(reply.errorMessage()));
}

} // namespace

//! With a keyring that is unlocked.
class OpenKeyringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsAKey()
    {
        const QByteArray key("\0\1binary\xff", 9);
        SystemKeyring keyring;
        QCOMPARE(finish(keyring.state()), KeyringState::Available);
        QVERIFY(finish(keyring.write(u"vault-1"_s, key)));
        QCOMPARE(finish(keyring.read(u"vault-1"_s)).value(), key);
        QCOMPARE(finish(keyring.read(u"vault-2"_s)).error().code, u"key-missing"_s);
        QVERIFY(finish(keyring.remove(u"vault-1"_s)));
        QCOMPARE(finish(keyring.read(u"vault-1"_s)).error().code, u"key-missing"_s);
        QVERIFY(finish(keyring.remove(u"vault-1"_s)));
    }
    void leavesNoCanaryBehind()
    {
        SystemKeyring keyring;
        QVERIFY(finish(keyring.write(u"vault-1"_s, "key")));
        QCOMPARE(entriesInKeyring(), 1);
        QCOMPARE(finish(keyring.state()), KeyringState::Available);
        QCOMPARE(entriesInKeyring(), 1);
        QVERIFY(finish(keyring.remove(u"vault-1"_s)));
        QCOMPARE(entriesInKeyring(), 0);
    }
    void carriesAVault()
    {
        QTemporaryDir folder;
        SystemKeyring keyring;
        Vault vault(folder.filePath(u"secrets.db"_s), keyring);
        const QString id = finish(vault.put("a secret value", u"TOKEN"_s)).value();
        SystemKeyring another;
        Vault later(folder.filePath(u"secrets.db"_s), another);
        QCOMPARE(finish(later.get(id)).value(), QByteArray("a secret value"));
        QCOMPARE(finish(later.state())->keyring, KeyringState::Available);
    }
};
SHIPDECK_TEST(OpenKeyringTest)

//! With a keyring that somebody locks in the middle of the session.
class ThenLockedKeyringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysLockedAndNotMissing()
    {
        QTemporaryDir folder;
        SystemKeyring keyring;
        Vault vault(folder.filePath(u"secrets.db"_s), keyring);
        const QString id = finish(vault.put("a secret value", u"TOKEN"_s)).value();
        lockKeyring();

        QCOMPARE(finish(vault.get(id)).value(), QByteArray("a secret value")); // the key is already here
        Vault later(folder.filePath(u"secrets.db"_s), keyring);
        const auto refused = finish(later.get(id));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"keyring-locked"_s);
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
        QCOMPARE(finish(later.state())->keyring, KeyringState::Locked);
        QCOMPARE(finish(later.state())->secrets, 1);
        QCOMPARE(finish(keyring.remove(u"any"_s)).error().code, u"keyring-locked"_s);
        Vault fresh(folder.filePath(u"other.db"_s), keyring);
        QCOMPARE(finish(fresh.put("a secret value", u"TOKEN"_s)).error().code, u"keyring-locked"_s);
    }
};
SHIPDECK_TEST(ThenLockedKeyringTest)

//! With a keyring service that was never unlocked, as over ssh.
class NeverUnlockedKeyringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysLocked()
    {
        SystemKeyring keyring;
        QCOMPARE(finish(keyring.state()), KeyringState::Locked);
        QCOMPARE(finish(keyring.read(u"any"_s)).error().code, u"keyring-locked"_s);
        QCOMPARE(finish(keyring.write(u"any"_s, "key")).error().code, u"keyring-locked"_s);
        QCOMPARE(finish(keyring.remove(u"any"_s)).error().code, u"keyring-locked"_s);
    }
};
SHIPDECK_TEST(NeverUnlockedKeyringTest)

//! Without a session bus, as in a bare container.
class AbsentKeyringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysMissingAndWhatToDo()
    {
        SystemKeyring keyring;
        QCOMPARE(finish(keyring.state()), KeyringState::Absent);
        const auto refused = finish(keyring.read(u"any"_s));
        QCOMPARE(refused.error().code, u"keyring-missing"_s);
        QVERIFY(refused.error().next.render().contains(u"SHIPDECK_PASSPHRASE_FILE"_s));
        QCOMPARE(finish(keyring.write(u"any"_s, "key")).error().code, u"keyring-missing"_s);
        QCOMPARE(finish(keyring.remove(u"any"_s)).error().code, u"keyring-missing"_s);
    }
};
SHIPDECK_TEST(AbsentKeyringTest)
#include "keyring_test.moc"
