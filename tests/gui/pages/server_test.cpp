// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "deck/projects.h"
#include "models/project_items.h"
#include "page_window.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/stopped.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/log/log_pane.h"
#include "widgets/overlay.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! The server of what is live: its health, its log and its switches.
class ServerPagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysThatTheServerIsDownUntilItListensAgain()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        const auto health = [&it] {
            const auto* line = it.onPage<QLabel>("health"); // none while the card is made anew
            return line ? line->text() : QString();
        };
        QVERIFY(health().startsWith(u"Passing: "_s));
        it.sample.runServer(SampleDeck::current);
        const auto says = [&health](const QString& words) { // the time is that of this moment
            static const QRegularExpression time(u" Checked \\d\\d:\\d\\d:\\d\\d\\.$"_s);
            return QString(health()).remove(time) == words && health() != words;
        };
        it.sample.noteServer(SampleDeck::current, ServerState::CrashLoop,
                             {{u"exitCode"_s, 1}, {u"crashes"_s, 6}, {u"output"_s, u"Error: no database"_s}});
        QTRY_VERIFY(says(u"Crashes repeatedly (exit code 1); restarted 6 times."_s));
        const auto ofEnvironment = [&it] {
            const auto* icon = it.onPage<QWidget>("environmentStatus");
            return icon ? icon->accessibleName() : QString();
        };
        QTRY_COMPARE(ofEnvironment(), ui::statusName(ui::Status::Error));
        const QJsonObject answered{{u"at"_s, store::toIso(nowUtc())},
                                   {u"passed"_s, true},
                                   {u"status"_s, 200},
                                   {u"ms"_s, 29}};
        it.sample.noteServer(SampleDeck::current, ServerState::Listening,
                             {{u"exitCode"_s, 3}, {u"crashes"_s, 6}, {u"check"_s, answered}});
        QTRY_VERIFY(says(u"Running again after a crash (exit code 3): HTTP 200, 29 ms."_s));
    }

    void saysSinceWhenTheServerIsAsleep()
    {
        PageWindow it;
        it.sample.runServer(SampleDeck::current);
        it.sample.noteServer(SampleDeck::current, ServerState::Asleep);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        static const QRegularExpression words(u"^Asleep since \\d\\d:\\d\\d:\\d\\d\\. The next request wakes it\\.$"_s);
        QTRY_VERIFY(it.onPage<QLabel>("health"));
        QVERIFY2(it.onPage<QLabel>("health")->text().contains(words), qPrintable(it.onPage<QLabel>("health")->text()));
        QVERIFY(it.onPage<QAbstractButton>("restart"));
        QVERIFY(it.onPage<QAbstractButton>("stop"));
        const auto project = it.sample.deck().projects().get(SampleDeck::harbor);
        QCOMPARE(ui::statusNoteOf(*project), u"Asleep"_s);
        it.sample.serverLog(SampleDeck::current)->write("ready\n");
        it.click("serverLog");
        QTRY_COMPARE(it.onPage<ui::LogPane>("logPane")->foot()->text(), u"1 line, server asleep"_s);
    }

    void showsTheServerLogInTheLogPane()
    {
        PageWindow it;
        it.sample.runServer(SampleDeck::current);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("serverLog");
        QCOMPARE(it.window->route().detail, SampleDeck::current + u"/server"_s);
        const auto* view = it.onPage<ui::LogView>("logView"); // the build log is hidden
        const auto* foot = it.onPage<ui::LogPane>("logPane")->foot();
        QVERIFY(view->document().id().endsWith(u".server"_s));
        QCOMPARE(view->document().state(), ui::LogDocument::State::Missing);

        const auto log = it.sample.serverLog(SampleDeck::current);
        log->line(u"shipdeck: server started: node server.js"_s);
        log->write("\x1b[31mError\x1b[0m: no database\n");
        QTRY_COMPARE(view->document().lineCount(), 2);
        QCOMPARE(view->document().line(1).text, u"Error: no database"_s);
        QTRY_COMPARE(foot->text(), u"2 lines, 1 error, server running"_s);
        log->write(QByteArray("asked for /\n").repeated(500));
        QTRY_COMPARE(view->visibleLines().second, 501); // it follows
        it.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(it.window->focusWidget(), u"database"_s);
        QTRY_COMPARE(view->searchRun().count(), 1);
    }

    void followsItsServerFromAStopToTheNextStart()
    {
        PageWindow it;
        it.sample.runServer(SampleDeck::current);
        it.sample.noteServer(SampleDeck::current, ServerState::Gone);
        const auto log = it.sample.serverLog(SampleDeck::current);
        log->write(QByteArray("asked for /\n").repeated(500));
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        it.onPage<ui::SegmentedControl>("logOrBox")->setCurrent(2);
        const auto* view = it.onPage<ui::LogView>("logView");
        const auto* foot = it.onPage<ui::LogPane>("logPane")->foot();
        QTRY_COMPARE(foot->text(), u"500 lines, server stopped"_s);
        QVERIFY(view->phase() != ui::LogPhase::Live);
        it.sample.noteServer(SampleDeck::current, ServerState::Listening);
        QTRY_COMPARE(foot->text(), u"500 lines, server running"_s);
        log->write("ready\n");
        QTRY_COMPARE(view->visibleLines().second, 500); // its end was in view
    }

    void onlyAServerHasALogOfItsOwn()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.onPage<QLabel>("health"));
        QVERIFY(!it.onPage<QAbstractButton>("serverLog"));
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        auto* choice = it.onPage<ui::SegmentedControl>("logOrBox");
        choice->setCurrent(2);
        QVERIFY(choice->current() != 2);
    }

    void restartsAndSaysWhenItIsDone()
    {
        PageWindow it;
        it.sample.runServer(SampleDeck::current);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("restart");
        QTRY_VERIFY(!it.newestOperation(u"restart"_s).id.isEmpty());
        QTRY_VERIFY(it.onPage<QLabel>("serverUnderWay"));
        QCOMPARE(it.onPage<QLabel>("serverUnderWay")->text(), u"Restarting…"_s);
        QVERIFY(!it.onPage<QAbstractButton>("restart"));
        end(it, u"restart"_s, store::Operation::State::Done);
        QTRY_VERIFY(PageWindow::says(it.window.get(), u"harbor-web was restarted"_s));
        QTRY_VERIFY(it.onPage<QAbstractButton>("restart"));
    }

    void staysStoppedAndOffersTheStart()
    {
        PageWindow it;
        it.sample.runServer(SampleDeck::current);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("stop");
        it.click("confirm");
        QTRY_VERIFY(!it.newestOperation(u"stop"_s).id.isEmpty());
        it.sample.write(
            [](store::Database& db) { return store::setStopped(db, SampleDeck::harbor, u"production"_s, true); });
        end(it, u"stop"_s, store::Operation::State::Done);
        QTRY_VERIFY(PageWindow::says(it.window.get(), u"harbor-web is stopped"_s));
        QTRY_VERIFY(it.onPage<QAbstractButton>("start"));
        QVERIFY(!it.onPage<QAbstractButton>("stop") && !it.onPage<QAbstractButton>("restart"));
        QVERIFY(it.onPage<QAbstractButton>("serverLog"));
        it.click("start");
        QTRY_VERIFY(!it.newestOperation(u"start"_s).id.isEmpty());
    }

    void aStartThatFailsLeadsToTheServerLog()
    {
        PageWindow it;
        it.sample.runServer(SampleDeck::current);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("restart");
        QTRY_VERIFY(!it.newestOperation(u"restart"_s).id.isEmpty());
        end(it, u"restart"_s, store::Operation::State::Failed);
        QTRY_VERIFY(it.onPage<QAbstractButton>("showServerLog"));
        QVERIFY(PageWindow::says(it.window.get(), u"The server exited with code 3."_s));
        it.click("showServerLog");
        QTRY_COMPARE(it.window->route().detail, SampleDeck::current + u"/server"_s);
    }

private:
    static void end(PageWindow& it, const QString& kind, store::Operation::State state)
    {
        store::Operation operation = it.newestOperation(kind);
        operation.state = state;
        if (state == store::Operation::State::Failed)
            operation.error = fail(Error::Kind::Build, "server-exited", say("The server exited with code 3."),
                                   say("Look at its last lines."))
                                  .value();
        it.sample.write([&operation](store::Database& db) { return store::updateOperation(db, operation); });
    }
};

SHIPDECK_TEST(ServerPagesTest)

} // namespace shipdeck::test

#include "server_test.moc"
