// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

#include <QDir>
#include <QFileInfo>

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
    void whatHappenedIsFilteredByPersonAndDate();
    void aRemovedVariableIsListedUntilItIsLive();
    void howTheWindowLooksIsASetting();
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
    QStringList kinds;
    for (const QJsonValue& item : items)
        kinds << item[u"kind"_s].toString();
    QVERIFY(kinds.contains(u"rollback"_s) && kinds.contains(u"deploy"_s));
}

void CleanTest::whatHappenedIsFilteredByPersonAndDate()
{
    const auto count = [this](const QStringList& command) {
        return int(m_home.run(command + QStringList{u"--json"_s}).json()[u"items"_s].toArray().size());
    };
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    for (const QString& command : {u"list"_s, u"activity"_s}) {
        QVERIFY(count({command}) > 0);
        QCOMPARE(count({command, u"--since"_s, today, u"--until"_s, today}), count({command}));
        QCOMPARE(count({command, u"--until"_s, u"2001-01-01"_s}), 0);
        QCOMPARE(count({command, u"--person"_s, u"nobody-of-this-name"_s}), 0);
        const Answer wrong = m_home.run({command, u"--since"_s, u"yesterday"_s, u"--json"_s});
        QCOMPARE(wrong.exit, 2);
        QVERIFY2(wrong.errorNext().contains(u"--since 2026"_s), qPrintable(wrong.errorNext()));
    }
    QVERIFY(m_home.run({u"list"_s}).out.startsWith("Id "));
}

void CleanTest::aRemovedVariableIsListedUntilItIsLive()
{
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"OLD=value"_s}).exit, 0);
    QCOMPARE(m_home.run({u"unpin"_s, u"site"_s}).exit, 0);
    QCOMPARE(m_home.run({u"redeploy"_s, u"site"_s}).exit, 0);
    const Answer removed = m_home.run({u"vars"_s, u"site"_s, u"--remove"_s, u"OLD"_s});
    QVERIFY2(removed.out.contains("removed, not live yet"), removed.out.constData());
    const QJsonArray items = m_home.run({u"vars"_s, u"site"_s, u"--json"_s}).json()[u"items"_s].toArray();
    QCOMPARE(items.size(), 1);
    QVERIFY(items[0][u"removed"_s].toBool() && items[0][u"pending"_s].toBool() && items[0][u"value"_s].isNull());
}

void CleanTest::howTheWindowLooksIsASetting()
{
    const Answer answer = m_home.run({u"settings"_s, u"theme=dark"_s, u"textSize=150"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"theme"_s].toString(), u"dark"_s);
    QCOMPARE(answer.json()[u"textSize"_s].toString(), u"150"_s);
    QVERIFY(answer.json()[u"motion"_s].isNull());
    const QJsonObject back = m_home.run({u"settings"_s, u"theme=system"_s, u"textSize="_s, u"--json"_s}).json();
    QVERIFY(back[u"theme"_s].isNull() && back[u"textSize"_s].isNull());
    QCOMPARE(m_home.run({u"settings"_s, u"theme=pink"_s, u"--json"_s}).errorCode(), u"setting-invalid"_s);
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
