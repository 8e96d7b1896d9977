// SPDX-License-Identifier: MIT
#include "sample_log.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/log/log_pane.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;
using test::SampleLog;

namespace {

class LogLiveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsLinesByItselfAsTheyAreWritten();
    void followsTheEndUntilSomebodyScrollsUp();
    void newLinesNeverMoveWhatIsBeingRead();
    void endKeyAndPillBringFollowBack();
    void aSelectionEndsFollowingAndSurvivesAppends();
    void foldsAFinishedStepWhenTheNextStartsUnlessTouched();
    void showsTheFirstErrorWhenTheJobFails();
    void waitsForALogThatIsStillToCome();
    void searchGoesOnAsTheLogGrows();
    void cutsHugeLinesAndShowsThemWholeOnRequest();
    void keepsALineThatArrivesInPiecesWhole();
    void footCountsAndSaysLive();
    void goesToALineThatIsNotReadYet();
    void opensAnotherLogInItsPlace();
};

void LogLiveTest::showsLinesByItselfAsTheyAreWritten()
{
    SampleLog log;
    log.line("first");
    LogView view;
    QVERIFY(test::open(view, log));
    log.line("second");
    log.flush();
    QTRY_COMPARE(view.document().lineCount(), 2); // nobody called refresh()
    QTRY_VERIFY(!view.rectOfLine(1).isEmpty());
}

void LogLiveTest::followsTheEndUntilSomebodyScrollsUp()
{
    SampleLog log;
    log.lines(200, "line");
    LogView view;
    QVERIFY(test::open(view, log));
    QVERIFY(view.isFollowing());
    QCOMPARE(view.visibleLines().second, 199);
    log.lines(50, "more");
    log.flush();
    QVERIFY(test::catchUp(view, 250));
    QCOMPARE(view.visibleLines().second, 249);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY(!view.isFollowing());
    QTest::keyClick(&view, Qt::Key_PageDown);
    QVERIFY(view.isFollowing()); // the last row is in view again
}

void LogLiveTest::newLinesNeverMoveWhatIsBeingRead()
{
    SampleLog log;
    log.writer().begin(u"install"_s);
    log.lines(300, "line");
    LogView view;
    QVERIFY(test::open(view, log));
    view.goToLine(100);
    const QRect before = view.rectOfLine(100);
    log.writer().end(u"install"_s, StageState::Done);
    log.writer().begin(u"build"_s);
    log.lines(77, "more");
    log.flush();
    QVERIFY(test::catchUp(view, 377));
    QCOMPARE(view.rectOfLine(100), before);
    QCOMPARE(view.newLines(), 77);
}

void LogLiveTest::endKeyAndPillBringFollowBack()
{
    SampleLog log;
    log.lines(300, "line");
    LogView view;
    QVERIFY(test::open(view, log));
    view.goToLine(10);
    log.lines(353, "more");
    log.flush();
    QVERIFY(test::catchUp(view, 653));
    QCOMPARE(view.newLines(), 353);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      QPoint(view.viewport()->width() - 40, view.viewport()->height() - 24));
    QVERIFY(view.isFollowing());
    QCOMPARE(view.visibleLines().second, 652);
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(!view.isFollowing());
    QCOMPARE(view.visibleLines().first, 0);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isFollowing());
    QTest::keyClick(&view, Qt::Key_F);
    QVERIFY(!view.isFollowing());
}

void LogLiveTest::aSelectionEndsFollowingAndSurvivesAppends()
{
    SampleLog log;
    log.lines(5, "line");
    LogView view;
    QVERIFY(test::open(view, log));
    view.setTimes(LogTimes::Off);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(20, view.rectOfLine(2).center().y()));
    QVERIFY(!view.isFollowing());
    log.lines(5000, "more");
    log.flush();
    QVERIFY(test::catchUp(view, 5005));
    QCOMPARE(view.textToCopy(), u"line 3"_s);
}

void LogLiveTest::foldsAFinishedStepWhenTheNextStartsUnlessTouched()
{
    SampleLog log;
    log.writer().begin(u"source"_s);
    log.lines(3, "fetch");
    log.writer().end(u"source"_s, StageState::Done);
    log.writer().begin(u"install"_s);
    log.lines(3, "npm");
    LogView view;
    QVERIFY(test::open(view, log));
    QVERIFY(view.rows().isFolded(0));
    view.setFolded(1, true); // the running one, by hand
    view.setFolded(1, false);
    view.setFollowing(true);
    log.writer().end(u"install"_s, StageState::Done);
    log.writer().begin(u"build"_s);
    log.lines(3, "next build");
    log.flush();
    QVERIFY(test::catchUp(view, 9));
    QVERIFY(!view.rows().isFolded(1));
    log.writer().end(u"build"_s, StageState::Failed);
    log.writer().begin(u"package"_s);
    log.line("never green");
    log.flush();
    QVERIFY(test::catchUp(view, 10));
    QVERIFY(!view.rows().isFolded(2)); // failed ones stay open
}

void LogLiveTest::showsTheFirstErrorWhenTheJobFails()
{
    SampleLog log;
    log.lines(200, "line");
    log.writer().write("it broke\n", logs::Level::Error);
    log.lines(200, "tail");
    LogView view;
    QVERIFY(test::open(view, log));
    QCOMPARE(view.visibleLines().second, 400);
    view.setPhase(LogPhase::Failed);
    QVERIFY(!view.rectOfLine(200).isEmpty());
    QVERIFY(!view.isFollowing());
    LogView later;
    QVERIFY(test::open(later, log, LogPhase::Failed));
    QVERIFY(!later.rectOfLine(200).isEmpty());
}

void LogLiveTest::waitsForALogThatIsStillToCome()
{
    QTemporaryDir folder;
    LogView view;
    view.resize(600, 300);
    view.show();
    view.open(folder.path(), u"late"_s, LogPhase::Live);
    QCOMPARE(view.document().state(), LogDocument::State::Missing);
    auto writer = *logs::LogWriter::open(folder.path(), u"late"_s);
    writer->write("here\n");
    writer->flush();
    QTRY_COMPARE(view.document().lineCount(), 1); // the folder told
    QVERIFY(view.isFollowing());
}

void LogLiveTest::searchGoesOnAsTheLogGrows()
{
    SampleLog log;
    log.lines(10, "needle");
    LogView view;
    QVERIFY(test::open(view, log));
    view.search({u"needle"_s, {}, {}});
    QTRY_COMPARE(view.searchRun().count(), 10);
    QTRY_COMPARE(view.searchRun().current(), 0);
    log.lines(7, "needle");
    log.flush();
    QTRY_COMPARE(view.searchRun().count(), 17);
    QCOMPARE(view.searchRun().current(), 0);
}

void LogLiveTest::cutsHugeLinesAndShowsThemWholeOnRequest()
{
    SampleLog log;
    log.writer().write(QByteArray(100'000, 'x') + "end\n");
    LogView view;
    QVERIFY(test::open(view, log));
    QCOMPARE(view.document().line(0).text.size(), LogDocument::longestShown);
    QVERIFY(view.document().line(0).isCut);
    QVERIFY(view.textToCopy().contains(u"xend"_s)); // what is copied is never cut
    const_cast<LogDocument&>(view.document()).showWhole(0);
    QCOMPARE(view.document().line(0).text.size(), 100'003);
}

void LogLiveTest::keepsALineThatArrivesInPiecesWhole()
{
    SampleLog log;
    log.line("done");
    log.writer().write("progress 10%");
    log.writer().settle();
    LogView view;
    QVERIFY(test::open(view, log));
    QTRY_COMPARE(view.document().line(1).text, u"progress 10%"_s);
    log.writer().write("\rprogress 99%");
    log.writer().settle();
    QTRY_COMPARE((view.refresh(), view.document().line(1).text), u"progress 99%"_s);
    QCOMPARE(view.document().lineCount(), 2);
}

void LogLiveTest::footCountsAndSaysLive()
{
    SampleLog log;
    log.writeHarborWeb(true);
    LogPane pane;
    QVERIFY(test::open(*pane.view(), log));
    QCOMPARE(pane.foot()->text(), u"1,283 lines, 2 warnings, live"_s);
    pane.view()->setPhase(LogPhase::Succeeded);
    QCOMPARE(pane.foot()->text(), u"1,283 lines, 2 warnings"_s);
}

void LogLiveTest::goesToALineThatIsNotReadYet()
{
    SampleLog log;
    log.lines(200'000, "a line of a log that is longer than what is read before the first paint");
    log.flush();
    LogView view;
    view.resize(698, 433);
    view.show();
    view.open(log.folder(), QString::fromLatin1(SampleLog::id), LogPhase::Succeeded);
    view.goToLine(150'000);
    QTRY_COMPARE(view.caretLine(), 150'000);
    QVERIFY(test::catchUp(view, 200'000));
    QVERIFY(!view.rectOfLine(150'000).isEmpty());
    // Without a wish, a finished log opens at its end, however long it takes to read.
    LogView other;
    QVERIFY(test::open(other, log, LogPhase::Succeeded));
    QVERIFY(test::catchUp(other, 200'000));
    QTRY_COMPARE(other.visibleLines().second, 199'999);
}

void LogLiveTest::opensAnotherLogInItsPlace()
{
    SampleLog first;
    first.lines(500, "first");
    SampleLog second;
    second.lines(3, "second");
    LogView view;
    QVERIFY(test::open(view, first));
    view.search({u"first"_s, {}, {}});
    QVERIFY(test::open(view, second));
    QTRY_COMPARE(view.document().lineCount(), 3);
    QCOMPARE(view.document().line(0).text, u"second 1"_s);
    QCOMPARE(view.searchRun().count(), 0);
}

} // namespace

SHIPDECK_TEST(LogLiveTest)
#include "log_live_test.moc"
