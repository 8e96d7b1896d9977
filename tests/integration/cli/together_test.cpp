// SPDX-License-Identifier: MIT
#include "home.h"

#include "base/files.h"
#include "store/operations.h"
#include "store/sqlite.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Several commands at once on one project.
class TogetherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesOneProjectOfOneFolder();
    void makesTwoProjectsOfTwoFoldersWithOneName();
    void skipsTheOneInTheMiddle();
    void startsWhereNothingWasYet();
    void leavesNothingWhereAllIsRemovedAtOnce();
    void takesAPortOfItsOwnInEachHome();

private:
    Home m_home;
};

void TogetherTest::makesOneProjectOfOneFolder()
{
    const QString folder = m_home.site(u"shared"_s);
    std::vector<std::unique_ptr<QProcess>> commands;
    for (int i = 0; i < 4; ++i)
        commands.push_back(m_home.start({u"deploy"_s, folder, u"--json"_s}));
    QSet<QString> ids;
    int ready = 0;
    for (const auto& command : commands) {
        const Answer answer = Home::end(*command);
        QVERIFY2(answer.exit == 0, answer.err.constData());
        ids << answer.json()[u"id"_s].toString(); // each follows its own
        const QString state = answer.json()[u"state"_s].toString();
        ready += state == u"READY"_s ? 1 : 0;
        QVERIFY(state == u"READY"_s || answer.errorCode() == u"overtaken"_s
                || answer.errorCode() == u"nothing-changed"_s);
    }
    QCOMPARE(ids.size(), 4);
    QCOMPARE(ready, 1);
    QCOMPARE(m_home.run({u"projects"_s, u"--json"_s}).items().size(), 1);
}

void TogetherTest::makesTwoProjectsOfTwoFoldersWithOneName()
{
    const auto first = m_home.start({u"deploy"_s, m_home.site(u"a/twin"_s, "one"), u"--json"_s});
    const auto second = m_home.start({u"deploy"_s, m_home.site(u"b/twin"_s, "two"), u"--json"_s});
    const QJsonObject one = Home::end(*first).json(), two = Home::end(*second).json();
    QVERIFY(one[u"project"_s] != two[u"project"_s]);
    const Page onePage = Home::get(one[u"url"_s].toString()), twoPage = Home::get(two[u"url"_s].toString());
    QCOMPARE(onePage.status, 200);
    QCOMPARE(twoPage.status, 200);
    QCOMPARE(onePage.body, QByteArray("one"));
    QCOMPARE(twoPage.body, QByteArray("two"));
}

void TogetherTest::skipsTheOneInTheMiddle()
{
    const QString folder = m_home.built(u"busy"_s, "echo hanging now\nexec sleep 100000\n");
    const auto first = m_home.start({u"deploy"_s, folder});
    QVERIFY(Home::says(*first, "hanging now"));
    const auto second = m_home.start({u"deploy"_s, folder, u"--no-cache"_s, u"--json"_s});
    QVERIFY(becomesTrue([&] {
        return m_home.run({u"list"_s, u"busy"_s, u"--state"_s, u"queued"_s, u"--json"_s}).items().size() == 1;
    }));
    const QString third = m_home.run({u"deploy"_s, folder, u"--detach"_s}).text();
    const Answer middle = Home::end(*second);
    QCOMPARE(middle.exit, 0);
    QCOMPARE(middle.json()[u"state"_s].toString(), u"SKIPPED"_s);
    QCOMPARE(middle.errorCode(), u"overtaken"_s);
    QVERIFY(middle.err.contains(third.toUtf8()));
    // What was asked of the one that is skipped is not lost with it.
    const auto database =
        store::Database::open(m_home.path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
    QVERIFY(database);
    const auto operation = store::operationOf(**database, third);
    QVERIFY(operation && *operation);
    QVERIFY((*operation)->params[u"noCache"_s].toBool());
    // Completion of an id knows the project that was named before it.
    const QString offered =
        m_home.run({u"__complete"_s, u"bash"_s, u"--"_s, u"rollback"_s, u"busy"_s, u"--to"_s, {}}).text();
    QCOMPARE(offered.split(u'\n').size(), 3);
    QVERIFY(offered.contains(third));
    QCOMPARE(m_home.run({u"cancel"_s, third}).exit, 0);
    QCOMPARE(m_home.run({u"cancel"_s, u"busy"_s}).exit, 0);
    QCOMPARE(Home::end(*first).exit, 130);
}

void TogetherTest::startsWhereNothingWasYet()
{
    // Both make the folders, the database and the agent; one of them waits for the other.
    Home fresh;
    const auto first = fresh.start({u"deploy"_s, fresh.site(u"left"_s, "left")});
    const auto second = fresh.start({u"deploy"_s, fresh.site(u"right"_s, "right")});
    const Answer one = Home::end(*first), two = Home::end(*second);
    QVERIFY2(one.exit == 0 && two.exit == 0, (one.err + two.err).constData());
    QCOMPARE(Home::get(one.text()).body, QByteArray("left"));
    QCOMPARE(Home::get(two.text()).body, QByteArray("right"));
}

void TogetherTest::leavesNothingWhereAllIsRemovedAtOnce()
{
    Home home;
    const QStringList names{u"one"_s, u"two"_s, u"three"_s, u"four"_s};
    for (const QString& name : names)
        QCOMPARE(home.run({u"deploy"_s, home.site(name)}).exit, 0);
    std::vector<std::unique_ptr<QProcess>> removals;
    for (const QString& name : names)
        removals.push_back(home.start({u"remove"_s, name, u"--yes"_s}));
    for (const auto& removal : removals)
        QCOMPARE(Home::end(*removal).exit, 0);
    QVERIFY(home.agentEnds());
    QStringList left;
    for (const QString& pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const QByteArray line = readFile(u"/proc/%1/cmdline"_s.arg(pid)).value_or(QByteArray());
        if (line.contains(QFile::encodeName(home.path())))
            left << QString::fromUtf8(line);
    }
    QCOMPARE(left, QStringList());
}

void TogetherTest::takesAPortOfItsOwnInEachHome()
{
    std::array<Home, 3> homes;
    std::vector<std::unique_ptr<QProcess>> commands;
    for (const Home& home : homes)
        commands.push_back(home.start({u"deploy"_s, home.site(u"site"_s)}));
    QSet<QString> addresses;
    for (const auto& command : commands) {
        const Answer answer = Home::end(*command);
        QVERIFY2(answer.exit == 0, answer.err.constData());
        addresses << answer.text();
    }
    QCOMPARE(addresses.size(), 3);
}

SHIPDECK_TEST(TogetherTest)

} // namespace shipdeck::test

#include "together_test.moc"
