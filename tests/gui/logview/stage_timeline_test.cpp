// SPDX-License-Identifier: MIT
#include "sample_log.h"
#include "support/registry.h"
#include "widgets/log/stage_timeline.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;

namespace {

class StageTimelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arrowKeysWalkStagesAndTellWhichOne();
    void clickTellsTheStage();
    void describesTheChosenStageInWords();
};

void StageTimelineTest::arrowKeysWalkStagesAndTellWhichOne()
{
    StageTimeline timeline;
    timeline.setRows(test::harborStages());
    timeline.show();
    timeline.setFocus();
    QSignalSpy activated(&timeline, &StageTimeline::stageActivated);
    QTest::keyClick(&timeline, Qt::Key_Home);
    QCOMPARE(timeline.selected(), u"source"_s);
    QTest::keyClick(&timeline, Qt::Key_Right);
    QTest::keyClick(&timeline, Qt::Key_Right);
    QCOMPARE(timeline.selected(), u"install"_s);
    QTest::keyClick(&timeline, Qt::Key_Right);
    QTest::keyClick(&timeline, Qt::Key_Right);
    QCOMPARE(timeline.selected(), u"package"_s); // the skipped test stage is passed over
    QTest::keyClick(&timeline, Qt::Key_Return);
    QCOMPARE(activated.last()[0].toString(), u"package"_s);
    QCOMPARE(activated.size(), 6);
}

void StageTimelineTest::clickTellsTheStage()
{
    StageTimeline timeline;
    timeline.resize(1000, 100);
    timeline.setRows(test::harborStages());
    timeline.show();
    QSignalSpy activated(&timeline, &StageTimeline::stageActivated);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(30, 60));
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(960, 60));
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[0][0].toString(), u"source"_s);
    QCOMPARE(activated[1][0].toString(), u"assign"_s);
}

void StageTimelineTest::describesTheChosenStageInWords()
{
    StageTimeline timeline;
    timeline.setRows(test::harborStages());
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_End);
    QCOMPARE(timeline.accessibleDescription(), u"Assign, not started, ~2 s"_s);
    QTest::keyClick(&timeline, Qt::Key_Home);
    QCOMPARE(timeline.accessibleDescription(), u"Source, done, 4 s"_s);
}

} // namespace

SHIPDECK_TEST(StageTimelineTest)
#include "stage_timeline_test.moc"
