// SPDX-License-Identifier: MIT
#include "sample_log.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/log/log_export.h"
#include "widgets/log/log_pane.h"
#include "widgets/log/log_search_box.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;
using test::SampleLog;

namespace {

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

class LogKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void copiesWhatIsMarkedWithoutNumbersAndColours();
    void copiesWholeLinesFromTheGutterWithTheTimesThatAreShown();
    void marksAWordAndALineByClicking();
    void copiesALinkToTheMarkedLines();
    void walksErrorsInCircles();
    void foldsAndUnfoldsWithTheArrowKeys();
    void clickOnAHeaderFoldsItsStep();
    void walksStepsWithBrackets();
    void cyclesTimesAndTogglesWrapByKey();
    void goesToTheLineTypedAfterG();
    void searchesSmartCaseAndCountsWhereItIs();
    void searchShowsAHitInsideAFoldedStep();
    void saysWhatIsWrongWithAPattern();
    void filtersByLevelAndKeepsLineNumbers();
    void opensPathsAndAddressesOnCtrlClick();
    void speaksLevelNumberAndText();
    void exportsTextColoursAndJson();
};

void LogKeysTest::copiesWhatIsMarkedWithoutNumbersAndColours()
{
    SampleLog log;
    log.line("\033[32madded 14 packages\033[0m, reused 598   ");
    log.line("배포 준비 완료");
    log.line("third");
    LogView view;
    QVERIFY(test::open(view, log));
    view.setTimes(LogTimes::Off);
    // From behind "added " to behind the second syllable of the next line, by mouse.
    const LogMetrics metrics = LogMetrics::of(0, LogTimes::Off, 3);
    const auto spot = [&](qint64 line, qreal column) {
        return QPoint(int(metrics.text + metrics.cell * column), view.rectOfLine(line).center().y());
    };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, spot(0, 6));
    QTest::mouseMove(view.viewport(), spot(1, 4));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, spot(1, 4));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"14 packages, reused 598\n배포"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"added 14 packages, reused 598\n배포 준비 완료\nthird"_s);
    QCOMPARE(view.textToCopy(LogView::CopyAs::Markdown).left(12), u"```text\nadde"_s);
    QVERIFY(view.textToCopy(LogView::CopyAs::Colours).contains(u"\033[32madded"_s));
}

void LogKeysTest::copiesWholeLinesFromTheGutterWithTheTimesThatAreShown()
{
    SampleLog log;
    log.writer().begin(u"build"_s);
    log.at(3);
    log.line("one");
    log.at(64);
    log.line("two");
    LogView view;
    QVERIFY(test::open(view, log));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(20, view.rectOfLine(0).center().y()));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(20, view.rectOfLine(1).center().y()));
    view.copy();
    QCOMPARE(clipboard(), u"00:00:03  one\n00:01:04  two"_s);
}

void LogKeysTest::marksAWordAndALineByClicking()
{
    SampleLog log;
    log.line("open ./app/cart.ts now");
    LogView view;
    QVERIFY(test::open(view, log));
    view.setTimes(LogTimes::Off);
    const LogMetrics metrics = LogMetrics::of(0, LogTimes::Off, 1);
    const QPoint onPath(int(metrics.text + metrics.cell * 9.5), view.rectOfLine(0).center().y());
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, onPath);
    QCOMPARE(view.textToCopy(), u"./app/cart.ts"_s);
    QCOMPARE(view.selectedWords(), u"./app/cart.ts"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onPath);
    QCOMPARE(view.textToCopy(), u"open ./app/cart.ts now"_s);
}

void LogKeysTest::copiesALinkToTheMarkedLines()
{
    SampleLog log;
    log.lines(9, "line");
    LogView view;
    QVERIFY(test::open(view, log));
    view.setLinkBase(u"shipdeck://d/4be07d2/log"_s);
    view.goToLine(4);
    QTest::keyClick(&view, Qt::Key_L);
    QCOMPARE(clipboard(), u"shipdeck://d/4be07d2/log#L5"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(20, view.rectOfLine(7).center().y()));
    QTest::keyClick(&view, Qt::Key_L);
    QCOMPARE(clipboard(), u"shipdeck://d/4be07d2/log#L5-L8"_s);
}

void LogKeysTest::walksErrorsInCircles()
{
    SampleLog log;
    log.lines(300, "fine");
    log.writer().write("first\n", logs::Level::Error);
    log.lines(300, "fine");
    log.writer().write("second\n", logs::Level::Error);
    LogView view;
    QVERIFY(test::open(view, log));
    QVERIFY(view.isFollowing());
    QTest::keyClick(&view, Qt::Key_E);
    QCOMPARE(view.caretLine(), 300);
    QVERIFY(!view.isFollowing());
    QVERIFY(!view.rectOfLine(300).isEmpty());
    QTest::keyClick(&view, Qt::Key_N);
    QCOMPARE(view.caretLine(), 601);
    QTest::keyClick(&view, Qt::Key_N);
    QCOMPARE(view.caretLine(), 300);
    QTest::keyClick(&view, Qt::Key_N);
    QTest::keyClick(&view, Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(view.caretLine(), 300);
}

void LogKeysTest::foldsAndUnfoldsWithTheArrowKeys()
{
    SampleLog log;
    log.writeHarborWeb(false);
    LogView view;
    QVERIFY(test::open(view, log));
    const RowMap& rows = view.rows();
    QCOMPARE(rows.stepCount(), 4);
    QVERIFY(rows.isFolded(0) && rows.isFolded(2)); // finished, green, and another has begun
    QVERIFY(!rows.isFolded(3));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(!rows.isFolded(0) && !rows.isFolded(2));
    view.goToLine(100);
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(rows.isFolded(2));
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(!rows.isFolded(2));
}

void LogKeysTest::clickOnAHeaderFoldsItsStep()
{
    SampleLog log;
    log.writeHarborWeb(false);
    LogView view;
    QVERIFY(test::open(view, log));
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(100, 10));
    QVERIFY(!view.rows().isFolded(0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(100, 10));
    QVERIFY(view.rows().isFolded(0));
    // From far inside a step, its sticky header folds it and stays where it is.
    view.setFolded(2, false);
    view.goToLine(500);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(100, 10));
    QVERIFY(view.rows().isFolded(2));
}

void LogKeysTest::walksStepsWithBrackets()
{
    SampleLog log;
    log.writeHarborWeb(true);
    LogView view;
    QVERIFY(test::open(view, log));
    view.setFolded(2, false);
    view.goToLine(500);
    QTest::keyClick(&view, Qt::Key_BracketRight);
    QCOMPARE(view.visibleLines().first, 916);
    QTest::keyClick(&view, Qt::Key_BracketLeft);
    QCOMPARE(view.visibleLines().first, 10);
    QVERIFY(view.goToStage(u"build"_s));
    QCOMPARE(view.visibleLines().first, 916);
    QVERIFY(!view.goToStage(u"verify"_s));
}

void LogKeysTest::cyclesTimesAndTogglesWrapByKey()
{
    SampleLog log;
    log.line(QByteArray(400, 'x').constData());
    LogView view;
    QVERIFY(test::open(view, log));
    for (const LogTimes times : {LogTimes::Local, LogTimes::Utc, LogTimes::Off, LogTimes::SinceStart}) {
        QTest::keyClick(&view, Qt::Key_T);
        QCOMPARE(view.times(), times);
    }
    const int before = view.rectOfLine(0).height();
    QTest::keyClick(&view, Qt::Key_W);
    view.viewport()->grab();
    QVERIFY(view.rectOfLine(0).height() >= 5 * before);
    view.selectAll();
    QCOMPARE(view.textToCopy().count(u'\n'), 0); // wrapped lines are copied unbroken
}

void LogKeysTest::goesToTheLineTypedAfterG()
{
    SampleLog log;
    log.lines(500, "line");
    LogPane pane;
    pane.resize(700, 400);
    pane.show();
    QVERIFY(test::open(*pane.view(), log));
    pane.view()->setFocus();
    QTest::keyClick(pane.view(), Qt::Key_G);
    QTest::keyClicks(pane.toolbar()->searchBox(), u"116"_s);
    QTest::keyClick(pane.toolbar()->searchBox(), Qt::Key_Return);
    QCOMPARE(pane.view()->caretLine(), 115);
    QVERIFY(!pane.view()->rectOfLine(115).isEmpty());
    QVERIFY(!pane.view()->searchRun().isActive());
}

void LogKeysTest::searchesSmartCaseAndCountsWhereItIs()
{
    SampleLog log;
    log.writeHarborWeb(false);
    LogPane pane;
    pane.resize(700, 400);
    pane.show();
    QVERIFY(test::open(*pane.view(), log));
    LogSearchBox* box = pane.toolbar()->searchBox();
    QTest::keyClick(pane.view(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(box, u"npm"_s);
    const LogSearchRun& run = pane.view()->searchRun();
    QTRY_COMPARE(run.count(), 902);
    QTRY_VERIFY(run.current() >= 0);
    QTest::keyClick(box, Qt::Key_F3);
    QTest::keyClick(box, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(box->outcome(), u"%1 of 902"_s.arg(run.current() + 1));
    box->setText(u"Npm"_s); // a capital letter: case counts
    QTRY_COMPARE(box->outcome(), u"No match"_s);
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!run.isActive());
    QCOMPARE(QApplication::focusWidget(), pane.view());
}

void LogKeysTest::searchShowsAHitInsideAFoldedStep()
{
    SampleLog log;
    log.writeHarborWeb(false);
    LogView view;
    QVERIFY(test::open(view, log));
    QVERIFY(view.rows().isFolded(2));
    view.search({u"react@18.3.1 500"_s, logs::Query::Syntax::Literal, logs::Query::Case::Smart});
    QTRY_COMPARE(view.searchRun().current(), 0);
    QVERIFY(!view.rows().isFolded(2));
    QVERIFY(!view.rectOfLine(509).isEmpty());
    QVERIFY(!view.isFollowing());
}

void LogKeysTest::saysWhatIsWrongWithAPattern()
{
    SampleLog log;
    log.lines(3, "line");
    LogPane pane;
    QVERIFY(test::open(*pane.view(), log));
    pane.view()->search({u"lin(e"_s, logs::Query::Syntax::Regex, logs::Query::Case::Smart});
    QVERIFY(!pane.view()->searchRun().problem().isEmpty());
    QCOMPARE(pane.toolbar()->searchBox()->accessibleDescription(), pane.view()->searchRun().problem());
}

void LogKeysTest::filtersByLevelAndKeepsLineNumbers()
{
    SampleLog log;
    log.writeHarborWeb(false);
    LogPane pane;
    pane.resize(700, 400);
    pane.show();
    QVERIFY(test::open(*pane.view(), log));
    LogView& view = *pane.view();
    view.setFilter(LogFilter::Warnings);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(view.rows().rowCount(), 4 + 2);
    QCOMPARE(view.hiddenLines(), view.document().lineCount() - 2);
    QVERIFY(!view.rectOfLine(913).isEmpty());
    QVERIFY(pane.foot()->text().contains(u"927 hidden"_s));
    // A warning that comes in later shows up, other lines do not.
    log.writer().write("late warning\n", logs::Level::Warning);
    log.lines(5, "noise");
    log.flush();
    QVERIFY(test::catchUp(view, 935));
    QTRY_COMPARE(view.rows().rowCount(), 4 + 3);
    view.goToLine(20); // hidden by the filter, so the filter goes
    QCOMPARE(view.filter(), LogFilter::All);
}

void LogKeysTest::opensPathsAndAddressesOnCtrlClick()
{
    SampleLog log;
    log.line("at app/cart/totals.ts:41:9 see https://nextjs.org/docs/messages.");
    LogView view;
    QVERIFY(test::open(view, log));
    view.setTimes(LogTimes::Off);
    QSignalSpy opened(&view, &LogView::linkActivated);
    const LogMetrics metrics = LogMetrics::of(0, LogTimes::Off, 1);
    const int y = view.rectOfLine(0).center().y();
    for (const int column : {8, 40}) {
        const QPoint spot(int(metrics.text + metrics.cell * column), y);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, spot);
    }
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[0][0].toString(), u"app/cart/totals.ts:41:9"_s);
    QCOMPARE(opened[1][0].toString(), u"https://nextjs.org/docs/messages"_s);
}

void LogKeysTest::speaksLevelNumberAndText()
{
    SampleLog log;
    log.line("\033[32mfine\033[0m");
    log.writer().write("broken\n", logs::Level::Error);
    LogPane pane;
    QVERIFY(test::open(*pane.view(), log));
    QCOMPARE(pane.view()->spokenLine(0), u"line 1, fine"_s);
    auto* spoken = QAccessible::queryAccessibleInterface(pane.view());
    QVERIFY(spoken && spoken->textInterface());
    QCOMPARE(spoken->textInterface()->text(0, 1000), u"line 1, fine\nerror, line 2, broken\n"_s);
    QCOMPARE(spoken->text(QAccessible::Name), u"Log"_s);
}

void LogKeysTest::exportsTextColoursAndJson()
{
    SampleLog log;
    log.at(1);
    log.line("\033[32mfine\033[0m");
    log.flush();
    std::shared_ptr<const logs::LogReader> reader =
        *logs::LogReader::open(log.folder(), QString::fromLatin1(SampleLog::id));
    const auto exported = [&](const char* ending) {
        const QString path = log.folder() + u"/out."_s + QString::fromLatin1(ending);
        if (!exportLog(reader, path, exportKindOf(path)))
            return QByteArray();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(exported("log"), QByteArray("fine\n"));
    QVERIFY(exported("ansi").startsWith("\033[32mfine\033["));
    QCOMPARE(exported("jsonl"),
             QByteArray("{\"level\":\"plain\",\"line\":1,\"text\":\"fine\",\"time\":\"2026-03-04T09:40:01.000Z\"}\n"));
    const auto nowhere = exportLog(reader, log.folder() + u"/no/such/folder"_s, ExportKind::Text);
    QVERIFY(!nowhere && !nowhere.error().next.isEmpty());
}

} // namespace

SHIPDECK_TEST(LogKeysTest)
#include "log_keys_test.moc"
