// SPDX-License-Identifier: MIT
#include "home.h"

#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! `shipctl clean`: what a person deletes from this computer.
class CleanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsWhatIsStoredAndWhetherItMayGo();
    void deletesWithoutAKindOnlyWhatIsDownloadedAgain();
    void keepsTheLiveReleaseAndTheOneThatARollbackRestores();
    void saysThatALogWasDeleted();
    void activityKeepsWhatWasDeleted();
    void oneThatWasInterruptedIsRecordedWhole();
    void anotherAgentEndsItWhenOneIsKilled();
    void whatCannotBeForgottenIsSaidAndPlannedBeforeItGoes();
    void deletesNothingThatMustStay_data();
    void deletesNothingThatMustStay();

private:
    QJsonObject group(const QString& kind, bool isDeletable) const
    {
        const QJsonArray groups = m_home.run({u"clean"_s, u"--list"_s, u"--json"_s}).json()[u"groups"_s].toArray();
        for (const QJsonValue& one : groups)
            if (one[u"kind"_s] == kind && one[u"deletable"_s].toBool() == isDeletable)
                return one.toObject();
        return {};
    }
    QJsonObject newest() const { return m_home.run({u"activity"_s, u"--json"_s}).items().first().toObject(); }
    bool execute(const char* sql) const
    {
        auto database =
            store::Database::open(m_home.path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
        return database && (*database)->execute(sql);
    }
    bool set(const QString& key, const QString& value) const
    {
        auto database =
            store::Database::open(m_home.path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
        return database && store::setSetting(**database, key, value);
    }
    bool isCleaning() const
    {
        auto database =
            store::Database::open(m_home.path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
        const QString stored = database ? store::setting(**database, u"cleanUp"_s).value_or(QString()) : QString();
        return stored.contains(u"\"items\":[\""_s) && !stored.contains(u"endedAt"_s);
    }
    QStringList artifacts() const
    {
        return QDir(m_home.path() + u"/home/data/artifacts"_s).entryList({u"????????????????*"_s}, QDir::Dirs);
    }

    Home m_home;
    QStringList m_ids; //!< of the deployments, oldest first
    QString m_address;
};

void CleanTest::initTestCase()
{
    const QString site = m_home.built(u"site"_s, "echo a line of the build\nmkdir dist; cp index.html dist\n");
    for (const char* page : {"one", "two", "three", "four"}) {
        Home::write(site + u"/index.html"_s, QByteArray("<p>") + page);
        const Answer answer = m_home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err.right(2000).constData());
        m_ids << answer.json()[u"id"_s].toString();
        m_address = answer.json()[u"url"_s].toString();
    }
}

void CleanTest::listsWhatIsStoredAndWhetherItMayGo()
{
    QCOMPARE(group(u"live"_s, false)[u"count"_s].toInt(), 2); // Current, and what a rollback restores
    QCOMPARE(group(u"live"_s, true), QJsonObject());
    const QJsonObject releases = group(u"releases"_s, true);
    QCOMPARE(releases[u"count"_s].toInt(), 2);
    QCOMPARE(releases[u"project"_s].toString(), u"site"_s);
    QVERIFY(releases[u"about"_s].toString().contains(u"rollback"_s));
    QCOMPARE(group(u"logs"_s, true)[u"count"_s].toInt(), 2);
    QCOMPARE(group(u"records"_s, false)[u"bytes"_s].toInteger() > 0, true);
    const QByteArray text = m_home.run({u"clean"_s, u"--list"_s}).out;
    QVERIFY2(text.contains("in total, of which"), text.constData());
    QSet<QString> kinds;
    const Answer some = m_home.run({u"clean"_s, u"logs"_s, u"--list"_s, u"--project"_s, u"site"_s, u"--json"_s});
    for (const QJsonValue one : some.json()[u"groups"_s].toArray())
        kinds << one[u"kind"_s].toString() + u' ' + one[u"project"_s].toString();
    QCOMPARE(kinds, QSet<QString>{u"logs site"_s});
}

void CleanTest::deletesWithoutAKindOnlyWhatIsDownloadedAgain()
{
    const QString tool = m_home.path() + u"/home/cache/toolchains/node/0.0.1"_s;
    QVERIFY(QDir().mkpath(tool));
    Home::write(tool + u"/node"_s, QByteArray(200'000, 'x'));
    const Answer answer = m_home.run({u"clean"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(!QFileInfo::exists(tool));
    QVERIFY(answer.json()[u"freedBytes"_s].toInteger() >= 200'000);
    QCOMPARE(artifacts().size(), 4);
    QCOMPARE(m_home.run({u"logs"_s, m_ids[0]}).exit, 0);
    QCOMPARE(m_home.run({u"clean"_s, u"--json"_s}).json()[u"items"_s].toInt(), 0); // nothing more of that kind
}

void CleanTest::keepsTheLiveReleaseAndTheOneThatARollbackRestores()
{
    const Answer answer = m_home.run({u"clean"_s, u"releases"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(answer.json()[u"freedBytes"_s].toInteger() > 0);
    QCOMPARE(artifacts().size(), 2); // when the command has ended, and not some time later
    QVERIFY(Home::get(m_address).body.contains("four"));
    QVERIFY(m_home.run({u"rollback"_s, u"site"_s, u"--to"_s, m_ids[0]}).exit != 0);
    QCOMPARE(m_home.run({u"rollback"_s, u"site"_s}).exit, 0);
    QVERIFY(Home::get(m_address).body.contains("three"));
}

void CleanTest::saysThatALogWasDeleted()
{
    QCOMPARE(m_home.run({u"clean"_s, u"logs"_s, u"--project"_s, u"site"_s}).exit, 0);
    const Answer gone = m_home.run({u"logs"_s, m_ids[0], u"--json"_s});
    QCOMPARE(gone.errorCode(), u"log-pruned"_s);
    const QString what = gone.json()[u"error"_s][u"what"_s].toString();
    QVERIFY2(what.contains(u"clean-up"_s), qPrintable(what));
    QCOMPARE(m_home.run({u"logs"_s, m_ids[2]}).exit, 0); // live since the rollback
}

void CleanTest::activityKeepsWhatWasDeleted()
{
    const QJsonArray items = m_home.run({u"activity"_s, u"--json"_s}).json()[u"items"_s].toArray();
    const QJsonObject newest = items[0].toObject();
    QCOMPARE(newest[u"kind"_s].toString(), u"clean-up"_s);
    QCOMPARE(newest[u"state"_s].toString(), u"DONE"_s);
    QVERIFY(newest[u"freed"_s].toInteger() > 0);
    QVERIFY(!newest[u"by"_s].toString().isEmpty());
    const QJsonObject logs = newest[u"removed"_s][0].toObject();
    QCOMPARE(logs[u"kind"_s].toString(), u"log"_s);
    QCOMPARE(logs[u"name"_s].toString(), u"site"_s);
    QVERIFY(logs[u"count"_s].toInt() > 0 && logs[u"bytes"_s].toInteger() > 0);
    QVERIFY(m_home.run({u"activity"_s}).out.contains("Clean-up of this computer"));
}

// As an agent left it that was killed while it deleted: what is gone is nowhere but in the plan.
void CleanTest::oneThatWasInterruptedIsRecordedWhole()
{
    const auto tool = [](const QString& name, qint64 bytes) {
        return QJsonObject{{u"key"_s, u"tool/"_s + name},
                           {u"kind"_s, u"tool"_s},
                           {u"name"_s, name},
                           {u"bytes"_s, bytes}};
    };
    const QString left = m_home.path() + u"/home/cache/toolchains/node/0.0.2"_s;
    QVERIFY(QDir().mkpath(left));
    Home::write(left + u"/node"_s, QByteArray(200'000, 'x'));
    const qint64 before = qint64(1) << 40;
    const QJsonObject asked{{u"id"_s, u"interrupted"_s},
                            {u"by"_s, u"mina"_s},
                            {u"items"_s, QJsonArray{u"tool/node 0.0.1"_s, u"tool/node 0.0.2"_s}},
                            {u"planned"_s, QJsonArray{tool(u"node 0.0.1"_s, 4000), tool(u"node 0.0.2"_s, 200'000)}},
                            {u"before"_s, before}};
    QVERIFY(set(u"cleanUp"_s, QString::fromUtf8(QJsonDocument(asked).toJson())));
    QTRY_COMPARE(newest()[u"id"_s].toString(), u"interrupted"_s);
    QVERIFY(!QFileInfo::exists(left));
    QCOMPARE(newest()[u"state"_s].toString(), u"DONE"_s);
    QVERIFY(newest()[u"freed"_s].toInteger() > before / 2);
    QCOMPARE(newest()[u"removed"_s].toArray().size(), 2);
    QCOMPARE(newest()[u"removed"_s][0][u"bytes"_s].toInteger(), 4000);
}

void CleanTest::anotherAgentEndsItWhenOneIsKilled()
{
    QCOMPARE(m_home.run({u"unpin"_s, u"site"_s}).exit, 0);
    for (int i = 0; i < 2; ++i) // until the former releases' logs may go
        QCOMPARE(m_home.run({u"redeploy"_s, u"site"_s}).exit, 0);
    const auto agent = pid_t(m_home.agentPid());
    QVERIFY(agent > 0);
    ::kill(agent, SIGSTOP);
    const auto process = m_home.start({u"clean"_s, u"logs"_s, u"--json"_s});
    const bool isAsked = becomesTrue([this] { return isCleaning(); });
    ::kill(agent, SIGKILL);
    const Answer answer = Home::end(*process);
    QVERIFY(isAsked);
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(newest()[u"state"_s].toString(), u"DONE"_s);
}

void CleanTest::whatCannotBeForgottenIsSaidAndPlannedBeforeItGoes()
{
    QCOMPARE(m_home.run({u"redeploy"_s, u"site"_s}).exit, 0); // a log more that may go
    QVERIFY(execute("CREATE TRIGGER refuse BEFORE UPDATE OF log_pruned_at ON deployments"
                    " WHEN (SELECT json_array_length(value, '$.planned') FROM settings WHERE key = 'cleanUp') > 0"
                    " BEGIN SELECT RAISE(ABORT, 'planned and refused'); END"));
    const Answer answer = m_home.run({u"clean"_s, u"logs"_s, u"--json"_s});
    QVERIFY(execute("DROP TRIGGER refuse"));
    QCOMPARE(answer.exit, 1);
    QVERIFY2(answer.out.contains("planned and refused"), answer.out.constData());
    QCOMPARE(newest()[u"state"_s].toString(), u"FAILED"_s);
    QCOMPARE(newest()[u"removed"_s].toArray(), QJsonArray());
    QVERIFY2(newest()[u"error"_s].isObject(), "no error");
}

void CleanTest::deletesNothingThatMustStay_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"live", "data", "records", "builds", "everything"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void CleanTest::deletesNothingThatMustStay()
{
    QFETCH(QString, kind);
    const Answer answer = m_home.run({u"clean"_s, kind, u"--json"_s});
    QCOMPARE(answer.exit, 2);
    QVERIFY2(answer.errorNext().contains(u"dependencies"_s), qPrintable(answer.errorNext()));
}

SHIPDECK_TEST(CleanTest)

} // namespace shipdeck::test

#include "clean_test.moc"
