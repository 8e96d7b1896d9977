// SPDX-License-Identifier: MIT
#include "deck/agent.h"
#include "page_window.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/cause_card.h"

#include <QAbstractButton>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
//! An agent that lives and does not work: the window says so, and stays usable.
class SilentAgentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSuspendedAgentIsSaidOnEveryPageUntilItGoesOn()
    {
        PageWindow it;
        Silent agent(it);
        ::kill(pid_t(agent.process.processId()), SIGSTOP);
        QTRY_VERIFY(it.sample.deck().agent().isSuspended());
        agent.askLongAgo(it);
        QTRY_VERIFY(trouble(it).contains(u"suspended"_s));
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.says(u"Environments"_s)); // from the store
        QVERIFY(trouble(it).contains(u"suspended"_s));
        click(it, u"Resume agent"_s);
        QTRY_VERIFY(trouble(it).isEmpty());
        QVERIFY(!it.sample.deck().agent().isSuspended());
        QCOMPARE(agent.process.state(), QProcess::Running);
    }

    //! It holds its lock and is not suspended, but said long ago that it works.
    void anAgentThatDoesNotRespondIsReplaced()
    {
        PageWindow it;
        Silent agent(it);
        QVERIFY(trouble(it).isEmpty());
        QFile beat(it.sample.deck().paths().data + u"/run/agent.beat"_s);
        QVERIFY(beat.open(QIODevice::WriteOnly) && beat.write("1") == 1);
        beat.close();
        agent.askLongAgo(it);
        QTRY_VERIFY(trouble(it).contains(u"does not respond"_s));
        click(it, u"Restart agent"_s);
        QTRY_COMPARE(agent.process.state(), QProcess::NotRunning);
        QCOMPARE(agent.process.exitStatus(), QProcess::CrashExit); // killed
    }

private:
    //! A process that the store takes for the agent, with work that was asked for long ago.
    struct Silent {
        explicit Silent(PageWindow& it)
        {
            const QString program = it.sample.homeFolder() + u"/shipctl"_s;
            if (!QFile::copy(u"/bin/sleep"_s, program))
                qFatal("there is no sleep");
            process.start(program, {u"600"_s});
            if (!process.waitForStarted(deadlineMs))
                qFatal("it does not start");
            it.sample.write([this](store::Database& db) -> Result<> {
                SD_TRY(auto update, db.prepare("UPDATE agent SET pid = ?1"));
                return update.with(process.processId()).run();
            });
        }
        ~Silent()
        {
            process.kill();
            process.waitForFinished(deadlineMs);
        }
        static void askLongAgo(PageWindow& it)
        {
            it.sample.write([](store::Database& db) {
                return db.execute("UPDATE operations SET created_at = '2020-01-01T00:00:00.000Z'");
            });
        }
        QProcess process;
    };

    static QString trouble(const PageWindow& it)
    {
        const auto* strip = it.find<ui::InlineError>("trouble");
        return strip ? strip->accessibleName() : QString();
    }
    static void click(const PageWindow& it, const QString& text)
    {
        for (auto* button : it.find<QWidget>("trouble")->findChildren<QAbstractButton*>())
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        qFatal("the trouble has no button \"%s\"", qPrintable(text));
    }
};
SHIPDECK_TEST(SilentAgentTest)

} // namespace shipdeck::test

#include "silent_agent_test.moc"
