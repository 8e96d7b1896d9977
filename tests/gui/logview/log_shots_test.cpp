// SPDX-License-Identifier: MIT
#include "sample_log.h"
#include "support/registry.h"
#include "support/wait.h"
#include "theme/theme.h"
#include "widgets/log/log_pane.h"
#include "widgets/log/log_search_box.h"
#include "widgets/log/stage_timeline.h"

#include <QDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;

namespace {

//! Draws what the mock-ups show. SHIPDECK_SHOTS names a folder to keep the pictures in.
class LogShotsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsTheMockUp_data();
    void drawsTheMockUp();
    void drawsErrorsWrapAndSelection_data() { drawsTheMockUp_data(); }
    void drawsErrorsWrapAndSelection();
    void drawsItsStates_data() { drawsTheMockUp_data(); }
    void drawsItsStates();

private:
    static void keep(QWidget& widget, const QString& name);
    static void use(Appearance appearance) { Theme::instance().setAppearance(appearance); }
};

void LogShotsTest::drawsTheMockUp_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("dark") << Appearance::Dark;
    QTest::newRow("light") << Appearance::Light;
}

void LogShotsTest::keep(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("SHIPDECK_SHOTS");
    const QPixmap picture = widget.grab();
    QVERIFY(!picture.isNull());
    if (!folder.isEmpty())
        picture.save(QDir(folder).filePath(name + u'.' + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
}

void LogShotsTest::drawsTheMockUp()
{
    QFETCH(Appearance, appearance);
    use(appearance);
    test::SampleLog log;
    log.writeHarborWeb(false);
    QWidget page;
    page.resize(1048, 660);
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(24, 24, 24, 16);
    auto* timeline = new StageTimeline;
    timeline->setRows(test::harborStages());
    timeline->setBasis(u"from the last 5 builds of main"_s);
    auto* pane = new LogPane;
    pane->setFixedWidth(700);
    layout->addWidget(timeline);
    layout->addSpacing(6);
    layout->addWidget(pane);
    page.show();
    LogView& view = *pane->view();
    view.open(log.folder(), QString::fromLatin1(test::SampleLog::id), LogPhase::Live);
    QVERIFY(test::catchUp(view, 929));
    view.setFolded(2, false);
    view.goToLine(916);
    QTest::keyClick(&view, Qt::Key_Escape);
    test::SampleLog whole;
    pane->toolbar()->searchBox()->setFocus();
    pane->toolbar()->searchBox()->setText(u"sharp"_s);
    QTRY_VERIFY(view.searchRun().current() >= 0 && !view.searchRun().isRunning());
    log.at(60);
    log.lines(354, "  route /products  static  4.2 kB");
    log.flush();
    QVERIFY(test::catchUp(view, 1283));
    QTest::keyClick(pane->toolbar()->searchBox(), Qt::Key_F3);
    keep(page, u"deployment-log"_s);
    // The warning's bar is where the row is, in the theme's own colour.
    const QRect warning = view.rectOfLine(913);
    const QImage picture = view.viewport()->grab().toImage();
    QCOMPARE(picture.pixelColor(1, warning.center().y()), Theme::color(Color::LogWarnBar));
}

void LogShotsTest::drawsErrorsWrapAndSelection()
{
    QFETCH(Appearance, appearance);
    use(appearance);
    test::SampleLog log;
    log.writeHarborWeb(false);
    log.writer().write("npm ERR! Type error: Property 'total' does not exist on type 'Cart'.\n", logs::Level::Error);
    log.line("    at /srv/app/cart/totals.ts:41:9 in a stack frame that is long enough to be wrapped at the right edge "
             "of the pane, with 한글 in the middle and a tail behind it");
    log.line("\033[41;97m FAIL \033[0m \033[38;5;208morange of 256\033[0m \033[38;2;40;40;120mdark blue\033[0m "
             "\033[7minverse\033[0m \033[4munderlined\033[0m \033[3mitalic\033[0m \033[9mstruck\033[0m 🚀 ok");
    log.line("\033[30mblack\033[0m \033[31mred\033[0m \033[32mgreen\033[0m \033[33myellow\033[0m \033[34mblue\033[0m "
             "\033[35mmagenta\033[0m \033[36mcyan\033[0m \033[37mwhite\033[0m \033[90mb.black\033[0m "
             "\033[91mb.red\033[0m \033[92mb.green\033[0m \033[94mb.blue\033[0m");
    log.writer().end(u"build"_s, StageState::Failed, say("exit code 1"));
    LogPane pane;
    pane.resize(700, 440);
    pane.show();
    LogView& view = *pane.view();
    log.flush();
    view.open(log.folder(), QString::fromLatin1(test::SampleLog::id), LogPhase::Failed);
    QVERIFY(test::catchUp(view, 933));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_W);
    view.goToProblem(logs::Level::Error, 0);
    const QRect from = view.rectOfLine(925);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(220, from.center().y()));
    QTest::mouseMove(view.viewport(), QPoint(300, view.rectOfLine(927).center().y()));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(300, view.rectOfLine(927).center().y()));
    keep(pane, u"log-failed"_s);
    QVERIFY(view.rectOfLine(930).height() > view.rectOfLine(929).height()); // wrapped
}

void LogShotsTest::drawsItsStates()
{
    QFETCH(Appearance, appearance);
    use(appearance);
    LogPane pane;
    pane.resize(700, 300);
    pane.show();
    QTemporaryDir folder;
    pane.view()->open(folder.path(), u"none"_s, LogPhase::Live);
    keep(pane, u"log-waiting"_s);
    pane.view()->setPhase(LogPhase::Succeeded);
    keep(pane, u"log-removed"_s);
    StageTimeline narrow;
    narrow.setRows(test::harborStages());
    narrow.resize(620, narrow.sizeHint().height());
    narrow.show();
    keep(narrow, u"timeline-narrow"_s);
    QList<StageRow> failed = test::harborStages();
    failed[3].state = StageState::Failed;
    failed[3].endedMs = failed[3].startedMs + 35'000;
    StageTimeline ended;
    ended.setRows(failed);
    ended.resize(1000, ended.sizeHint().height());
    ended.show();
    keep(ended, u"timeline-failed"_s);
}

} // namespace

SHIPDECK_TEST(LogShotsTest)
#include "log_shots_test.moc"
