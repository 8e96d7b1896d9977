// SPDX-License-Identifier: MIT
#include "home.h"

#include "store/feed.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"

#include <csignal>
#include <unistd.h>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! The setting `sleep`, from the command to the server and back.
class SleepTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSettingTakesTheTimesThereAre();
    void aRequestWakesWhatSleeps();
    void whatWasStoppedDoesNotWake();
    void outlivesAKilledAgent();
    void aReleaseGoesLiveAndBackWhileItsServerSleeps();

private:
    QJsonObject health() { return m_home.run({u"projects"_s, u"--json"_s}).items().first()[u"health"_s].toObject(); }
    QString state() { return health()[u"state"_s].toString(); }
    QByteArray get() { return Home::get(m_url).body; }
    bool killAgent() const;
    void set(const QString& time);
    void sleep();
    Home m_home;
    QString m_app, m_url;
};

void SleepTest::initTestCase()
{
    const int pid = ::getpid();
    m_home.environment().insert(u"SHIPDECK_SHARE_ADDRESS"_s,
                                u"127.%1.%2.%3"_s.arg(100 + (pid >> 16) % 100).arg((pid >> 8) & 255).arg(pid & 255));
    m_app = m_home.server(u"app"_s);
    const Answer answer = m_home.run({u"deploy"_s, m_app, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.right(2000).constData());
    m_url = answer.json()[u"url"_s].toString();
}

//! Also a time that people cannot choose.
void SleepTest::set(const QString& time)
{
    auto db = store::Database::open(m_home.path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
    QVERIFY(db);
    auto project = store::project(**db, u"app"_s);
    QVERIFY(project);
    project->settings.insert(u"sleep"_s, time);
    QVERIFY(store::updateProject(**db, *project));
    store::ringBell({m_home.path() + u"/home/data"_s, {}, {}, {}}); // the agent follows at once
}

//! Once it is woken it stays awake.
void SleepTest::sleep()
{
    // The agent's check after a start may wake it once more.
    const auto sleepsNow = [this] {
        set(u"1s"_s);
        const bool wasAsleep = becomesTrue([this] { return state() == u"asleep"; });
        set(u"4h"_s);
        return wasAsleep && state() == u"asleep";
    };
    QVERIFY(becomesTrue(sleepsNow));
}

void SleepTest::theSettingTakesTheTimesThereAre()
{
    QCOMPARE(m_home.run({u"settings"_s, u"app"_s, u"sleep=30m"_s, u"--json"_s}).json()[u"sleep"_s].toString(),
             u"30m"_s);
    const Answer wrong = m_home.run({u"settings"_s, u"app"_s, u"sleep=10s"_s, u"--json"_s});
    QCOMPARE(wrong.errorCode(), u"setting-invalid"_s);
    QVERIFY2(wrong.errorNext().contains(u"1m, 5m, 15m, 30m, 1h, 4h"_s), qPrintable(wrong.errorNext()));
    QVERIFY(m_home.run({u"settings"_s, u"app"_s, u"sleep=off"_s, u"--json"_s}).json()[u"sleep"_s].isNull());
}

void SleepTest::aRequestWakesWhatSleeps()
{
    sleep();
    QVERIFY(m_home.run({u"show"_s, u"app"_s}).out.contains("Asleep. The next request wakes it. (for "));
    QVERIFY(m_home.run({u"projects"_s}).out.contains(" asleep "));
    QCOMPARE(m_home.run({u"doctor"_s}).exit, 0);
    QCOMPARE(get(), "hello nobody");
    QTRY_COMPARE(state(), u"passing"_s);
}

void SleepTest::whatWasStoppedDoesNotWake()
{
    sleep();
    QCOMPARE(m_home.run({u"stop"_s, u"app"_s}).exit, 0);
    QCOMPARE(Home::get(m_url).status, 503);
    QCOMPARE(state(), u"stopped"_s);
    QCOMPARE(Home::get(m_url).status, 503);
    QCOMPARE(m_home.run({u"start"_s, u"app"_s}).exit, 0);
    QCOMPARE(get(), "hello nobody");
    sleep();
    QCOMPARE(m_home.run({u"restart"_s, u"app"_s}).exit, 0);
    QCOMPARE(state(), u"passing"_s);
}

//! Whether none is left: one may have begun while another ended.
bool SleepTest::killAgent() const
{
    if (const qint64 pid = m_home.agentPid(); pid > 0)
        ::kill(pid_t(pid), SIGKILL);
    return m_home.isAgentGone();
}

void SleepTest::outlivesAKilledAgent()
{
    sleep();
    const QJsonObject before = health();
    QVERIFY(m_home.agentPid() > 0);
    QTRY_VERIFY(killAgent());
    // Starts the next agent, and shares what sleeps.
    QCOMPARE(m_home.run({u"share"_s, u"app"_s}).exit, 0);
    QCOMPARE(health(), before);
    QVERIFY(m_home.agentPid() > 0);
    QTRY_VERIFY(killAgent());
    QCOMPARE(get(), "hello nobody");
}

void SleepTest::aReleaseGoesLiveAndBackWhileItsServerSleeps()
{
    sleep();
    QCOMPARE(m_home.run({u"deploy"_s, m_app, u"--var"_s, u"GREETING=you"_s}).exit, 0);
    QCOMPARE(get(), "hello you");
    QCOMPARE(m_home.run({u"rollback"_s, u"app"_s}).exit, 0); // to the one that still sleeps
    QCOMPARE(get(), "hello nobody");
    QCOMPARE(state(), u"passing"_s);
    QCOMPARE(m_home.run({u"remove"_s, u"app"_s, u"--yes"_s}).exit, 0);
    QCOMPARE(Home::get(m_url).status, 0);
}

SHIPDECK_TEST(SleepTest)

} // namespace shipdeck::test

#include "sleep_test.moc"
