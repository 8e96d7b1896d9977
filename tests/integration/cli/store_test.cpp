// SPDX-License-Identifier: MIT
#include "home.h"

#include "store/backups.h"
#include "store/schema.h"
#include "store/sqlite.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QFile>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! A database that cannot be used, and secrets that cannot be kept: said clearly, and nothing is lost.
class StoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesADamagedDatabaseAlone();
    void isRestoredFromItsCopyAsTheMessageSays_data();
    void isRestoredFromItsCopyAsTheMessageSays();
    void leavesADatabaseOfANewerVersionAlone();
    void saysThatTheDatabaseIsLocked();
    void refusesAHomeItCannotUse();
    void keepsNoSecretWithoutAKeyring();
    void keepsNoSecretUnderAWrongPassphrase();

private:
    static QString database(const Home& home) { return home.path() + u"/home/data/shipdeck.db"_s; }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void StoreTest::leavesADamagedDatabaseAlone()
{
    Home home;
    const QByteArray rubbish = QByteArray("this was a database once\n").repeated(400);
    Home::write(database(home), rubbish);
    const Answer answer = home.run({u"deploy"_s, home.site(u"site"_s), u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"database-damaged"_s);
    QVERIFY(answer.errorNext().contains(u"There is no copy of it"_s));
    QCOMPARE(bytesOf(database(home)), rubbish);
    Home::write(database(home), {}); // for the tidy-up
}

void StoreTest::isRestoredFromItsCopyAsTheMessageSays_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("rubbish") << QByteArray("this was a database once\n").repeated(400);
    QTest::newRow("empty") << QByteArray();
}

void StoreTest::isRestoredFromItsCopyAsTheMessageSays()
{
    QFETCH(const QByteArray, damage);
    Home home;
    const QString address = home.run({u"deploy"_s, home.site(u"site"_s)}).text();
    QTRY_VERIFY(!store::newestBackup(database(home)).isEmpty());
    QVERIFY(home.agentEnds());
    QFile::remove(database(home) + u"-wal"_s);
    Home::write(database(home), damage);
    const Answer answer = home.run({u"projects"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"database-damaged"_s);
    const QString next = answer.errorNext();
    QVERIFY2(next.contains(u": mv "_s), qPrintable(next));
    QProcess words;
    words.start(u"sh"_s, {u"-c"_s, next.mid(next.indexOf(u": mv "_s) + 2)});
    QVERIFY(words.waitForFinished(deadlineMs) && words.exitCode() == 0);
    const QJsonArray projects = home.run({u"projects"_s, u"--json"_s}).items();
    QCOMPARE(projects.size(), 1);
    QCOMPARE(projects.first()[u"url"_s].toString(), address);
    QCOMPARE(Home::get(address).status, 200);
}

void StoreTest::leavesADatabaseOfANewerVersionAlone()
{
    Home home;
    QCOMPARE(home.run({u"projects"_s}).exit, 0);
    const auto setVersion = [&home](const char* sql) {
        auto opened = store::Database::open(database(home), store::Database::Durability::Full);
        return opened && (*opened)->execute(sql);
    };
    const QByteArray original = "PRAGMA user_version = " + QByteArray::number(store::newestSchema());
    QVERIFY(setVersion("PRAGMA user_version = 4711"));
    const Answer answer = home.run({u"projects"_s, u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"database-newer"_s);
    QVERIFY(setVersion(original.constData()));
    QCOMPARE(home.run({u"projects"_s}).exit, 0);
}

void StoreTest::saysThatTheDatabaseIsLocked()
{
    Home home;
    const QString site = home.site(u"site"_s);
    QCOMPARE(home.run({u"deploy"_s, site}).exit, 0);
    QVERIFY(home.agentEnds());
    auto opened = store::Database::open(database(home), store::Database::Durability::Full);
    QVERIFY(opened.has_value());
    QVERIFY((*opened)->execute("BEGIN IMMEDIATE").has_value());
    const Answer answer = home.run({u"vars"_s, u"site"_s, u"COLOUR=blue"_s, u"--json"_s}); // about ten seconds
    QCOMPARE(home.run({u"projects"_s}).exit, 0);                                           // reading goes on
    QVERIFY((*opened)->execute("ROLLBACK").has_value());
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"database-locked"_s);
    QVERIFY(home.run({u"vars"_s, u"site"_s, u"--json"_s}).items().isEmpty());
}

void StoreTest::refusesAHomeItCannotUse()
{
    Home home;
    Home::write(home.path() + u"/file"_s, "not a folder");
    home.environment().insert(u"SHIPDECK_HOME"_s, home.path() + u"/file"_s);
    const Answer answer = home.run({u"projects"_s, u"--json"_s});
    home.environment().insert(u"SHIPDECK_HOME"_s, home.path() + u"/home"_s);
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.errorCode(), u"home-unwritable"_s);
}

void StoreTest::keepsNoSecretWithoutAKeyring()
{
    Home home;
    const QString site = home.site(u"site"_s);
    home.environment().remove(u"SHIPDECK_PASSPHRASE_FILE"_s); // once named it would be remembered
    home.environment().insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + home.path() + u"/no-bus"_s);
    QCOMPARE(home.run({u"deploy"_s, site}).exit, 0);
    const QStringList words{u"vars"_s, u"site"_s, u"API_TOKEN=s3cret-of-mina"_s, u"--json"_s};
    const Answer answer = home.run(words);
    QCOMPARE(answer.errorCode(), u"keyring-missing"_s);
    QCOMPARE(answer.exit, 4);
    QVERIFY(answer.errorNext().contains(u"SHIPDECK_PASSPHRASE_FILE"_s));
    QVERIFY(!bytesOf(database(home)).contains("s3cret-of-mina"));
    QCOMPARE(home.run({u"vars"_s, u"site"_s, u"COLOUR=blue"_s}).exit, 0); // plain ones go on
    // A first deployment that cannot have its secret leaves no empty project behind.
    const QStringList deploy{u"deploy"_s, home.site(u"other"_s), u"--var"_s, u"API_TOKEN=s3cret-of-mina"_s,
                             u"--json"_s};
    QCOMPARE(home.run(deploy).errorCode(), u"keyring-missing"_s);
    QCOMPARE(home.run({u"projects"_s, u"--json"_s}).items().size(), 1);
    QCOMPARE(home.run({u"deploy"_s, home.site(u"other"_s), u"--json"_s}).json()[u"project"_s].toString(), u"other"_s);
}

void StoreTest::keepsNoSecretUnderAWrongPassphrase()
{
    Home home;
    QCOMPARE(home.run({u"deploy"_s, home.site(u"site"_s), u"--var"_s, u"API_TOKEN=s3cret-of-mina"_s}).exit, 0);
    QVERIFY(!bytesOf(database(home)).contains("s3cret-of-mina"));
    Home::write(home.path() + u"/passphrase"_s, "another long passphrase, the wrong one\n");
    const Answer answer = home.run({u"vars"_s, u"site"_s, u"--reveal"_s, u"API_TOKEN"_s, u"--json"_s});
    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.errorCode(), u"passphrase-wrong"_s);
    Home::write(home.path() + u"/passphrase"_s, "a long passphrase for this test\n");
    QCOMPARE(home.run({u"vars"_s, u"site"_s, u"--reveal"_s, u"API_TOKEN"_s}).text(), u"s3cret-of-mina"_s);
}

SHIPDECK_TEST(StoreTest)

} // namespace shipdeck::test

#include "store_test.moc"
