// SPDX-License-Identifier: MIT
#include "secrets/vault.h"

#include "base/files.h"
#include "secrets/memory_keyring.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QCoroTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <sqlite3.h>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

//! Answers a turn of the event loop later, as a real keyring does, so that others come in between.
class SlowKeyring final : public Keyring {
public:
    explicit SlowKeyring(MemoryKeyring& keyring) : m_keyring(keyring) {}
    Task<KeyringState> state() override { co_return co_await m_keyring.state(); }
    Task<Result<QByteArray>> read(QString entry) override
    {
        co_await turn();
        co_return co_await m_keyring.read(entry);
    }
    Task<Result<>> write(QString entry, QByteArray key) override
    {
        co_await turn();
        co_return co_await m_keyring.write(entry, key);
    }
    Task<Result<>> remove(QString entry) override { co_return co_await m_keyring.remove(entry); }
    Text words() const override { return m_keyring.words(); }

private:
    Task<> turn()
    {
        QTimer timer;
        timer.start(0);
        co_await qCoro(timer).waitForTimeout();
    }
    MemoryKeyring& m_keyring;
};

} // namespace

class VaultTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        keyring = MemoryKeyring();
    }
    void givesBackWhatItWasGiven()
    {
        const QByteArray value("line 1\nline 2\xff end");
        Vault vault(path(), keyring);
        const QString id = finish(vault.put(value, u"TOKEN"_s)).value();
        QCOMPARE(finish(vault.get(id)).value(), value);
        Vault later(path(), keyring);
        QCOMPARE(finish(later.get(id)).value(), value);
    }
    void keepsEveryVersion()
    {
        Vault vault(path(), keyring);
        const QString first = finish(vault.put("first value", u"TOKEN"_s)).value();
        const QString second = finish(vault.put("second value", u"TOKEN"_s)).value();
        QCOMPARE(finish(vault.get(first)).value(), QByteArray("first value"));
        QVERIFY(finish(vault.remove(first)));
        QCOMPARE(finish(vault.get(first)).error().code, u"secret-missing"_s);
        const auto left = finish(vault.list()).value();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().id, second);
        QCOMPARE(left.first().name, u"TOKEN"_s);
        QVERIFY(finish(vault.remove(first))); // missing is fine
    }
    void keepsNothingInPlainTextAndNothingForOthers()
    {
        const QByteArray value("correct horse battery");
        Vault vault(path(), keyring);
        const QString id = finish(vault.put(value, u"TOKEN"_s)).value();
        const QByteArray bytes = readFile(path()).value();
        for (const QByteArray& form : {value, value.toBase64(), value.toHex(), keyring.entries.begin().value()})
            QVERIFY(!bytes.contains(form));
        for (const QString& file : QDir(folder->path()).entryList(QDir::Files))
            QCOMPARE(QFile::permissions(folder->filePath(file))
                         & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                     QFile::Permissions());
        QVERIFY(finish(vault.remove(id)));
        QVERIFY(!readFile(path()).value().contains("TOKEN")); // removed means overwritten
    }
    void sealsEqualValuesDifferently()
    {
        Vault vault(path(), keyring);
        QVERIFY(finish(vault.put("same value", u"A"_s)));
        QVERIFY(finish(vault.put("same value", u"A"_s)));
        QCOMPARE(column("SELECT count(DISTINCT sealed) FROM secret"), QByteArray("2"));
    }
    void readsTheKeyOncePerProcess()
    {
        Vault vault(path(), keyring);
        const QString id = finish(vault.put("a secret value", u"A"_s)).value();
        keyring.reads = 0;
        keyring.now = KeyringState::Locked;
        QVERIFY(finish(vault.get(id)));
        QVERIFY(finish(vault.put("another value", u"B"_s)));
        QCOMPARE(keyring.reads, 0);
    }
    void makesOneKeyWhenTwoStartAtOnce()
    {
        SlowKeyring slow(keyring);
        Vault one(path(), slow);
        Vault two(path(), slow);
        auto first = one.put("a secret value", u"A"_s);
        auto second = two.put("another value", u"B"_s);
        const QString a = finish(std::move(first)).value();
        const QString b = finish(std::move(second)).value();
        QCOMPARE(keyring.entries.size(), 1);
        Vault later(path(), keyring);
        QCOMPARE(finish(later.get(a)).value(), QByteArray("a secret value"));
        QCOMPARE(finish(later.get(b)).value(), QByteArray("another value"));
    }
    void waitsForALockedKeyringAndLosesNothing()
    {
        Vault vault(path(), keyring);
        const QString id = finish(vault.put("a secret value", u"A"_s)).value();
        keyring.now = KeyringState::Locked;
        Vault later(path(), keyring);
        const auto refused = finish(later.get(id));
        QCOMPARE(refused.error().code, u"keyring-locked"_s);
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
        QVERIFY(!refused.error().next.isEmpty());
        QCOMPARE(finish(later.list())->size(), 1);
        QCOMPARE(finish(later.state())->keyring, KeyringState::Locked);
        keyring.now = KeyringState::Available;
        QCOMPARE(finish(later.get(id)).value(), QByteArray("a secret value"));
    }
    void saysWhenThereIsNoKeyring()
    {
        keyring.now = KeyringState::Absent;
        Vault vault(path(), keyring);
        QCOMPARE(finish(vault.put("a secret value", u"A"_s)).error().code, u"keyring-missing"_s);
        QCOMPARE(finish(vault.state())->keyring, KeyringState::Absent);
    }
    void neverMakesASecondKeyForWhatIsSealed()
    {
        Vault vault(path(), keyring);
        const QString id = finish(vault.put("a secret value", u"A"_s)).value();
        const auto kept = keyring.entries;
        keyring.entries.clear();
        Vault later(path(), keyring);
        QCOMPARE(finish(later.put("another value", u"B"_s)).error().code, u"key-missing"_s);
        QVERIFY(keyring.entries.isEmpty());
        keyring.entries = kept;
        QVERIFY(finish(later.get(id)));
    }
    void saysWhenTheKeyIsAnother()
    {
        Vault vault(path(), keyring);
        const QString id = finish(vault.put("a secret value", u"A"_s)).value();
        keyring.entries.begin().value() = QByteArray(32, 'x');
        Vault later(path(), keyring);
        const auto refused = finish(later.get(id));
        QCOMPARE(refused.error().code, u"vault-key-wrong"_s);
        QVERIFY(!refused.error().next.isEmpty());
    }
    void namesTheVariableWhoseValueIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("a bit") << QByteArray(
            "UPDATE secret SET sealed = CAST(substr(sealed, 1, 20) || x'00' || substr(sealed, 22)"
            " AS BLOB) WHERE name = 'A'");
        QTest::newRow("cut") << QByteArray("UPDATE secret SET sealed = x'00' WHERE name = 'A'");
        QTest::newRow("swapped rows") << QByteArray(
            "UPDATE secret SET sealed = (SELECT sealed FROM secret WHERE name = 'B') WHERE name = 'A'");
    }
    void namesTheVariableWhoseValueIsDamaged()
    {
        QFETCH(QByteArray, damage);
        Vault vault(path(), keyring);
        const QString a = finish(vault.put("a secret value", u"A"_s)).value();
        const QString b = finish(vault.put("another value", u"B"_s)).value();
        column(damage);
        const auto refused = finish(vault.get(a));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"secret-damaged"_s);
        QVERIFY(refused.error().what.render().contains(u" A "_s));
        QCOMPARE(finish(vault.get(b)).value(), QByteArray("another value"));
    }
    void refusesShortSecrets()
    {
        Vault vault(path(), keyring);
        QCOMPARE(finish(vault.put("12345", u"PIN"_s)).error().code, u"secret-too-short"_s);
        QVERIFY(!QFile::exists(path()));
    }
    void refusesADatabaseFromANewerVersion()
    {
        {
            Vault vault(path(), keyring);
            QVERIFY(finish(vault.put("a secret value", u"A"_s)));
        }
        column("PRAGMA user_version = 2");
        const QByteArray before = readFile(path()).value();
        Vault vault(path(), keyring);
        const auto refused = finish(vault.list());
        QCOMPARE(refused.error().code, u"secrets-newer"_s);
        QVERIFY(!refused.error().next.isEmpty());
        QCOMPARE(readFile(path()).value(), before);
    }
    void refusesAFileThatIsNoDatabase()
    {
        const QByteArray junk(5000, 'j');
        QVERIFY(writeFile(path(), junk));
        Vault vault(path(), keyring);
        QCOMPARE(finish(vault.list()).error().code, u"secrets-damaged"_s);
        QCOMPARE(readFile(path()).value(), junk);
    }
    void saysWhenItsFolderIsMissing()
    {
        Vault vault(folder->filePath(u"no/secrets.db"_s), keyring);
        QCOMPARE(finish(vault.list()).error().code, u"file-failed"_s);
    }

private:
    QString path() const { return folder->filePath(u"secrets.db"_s); }
    //! The first column of the first row, straight from the file.
    QByteArray column(const QByteArray& sql) const
    {
        sqlite3* database = nullptr;
        sqlite3_open(QFile::encodeName(path()).constData(), &database);
        sqlite3_stmt* statement = nullptr;
        QByteArray value;
        if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
        if (sqlite3_step(statement) == SQLITE_ROW)
            value = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        sqlite3_close(database);
        return value;
    }

    std::unique_ptr<QTemporaryDir> folder;
    MemoryKeyring keyring;
};

SHIPDECK_TEST(VaultTest)
#include "vault_test.moc"
