// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "widgets/log/cells.h"
#include "widgets/log/row_map.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace shipdeck::ui;

namespace {

//! The same mapping, written the slow and obvious way.
QList<LogRow> spelledOut(const RowMap& map)
{
    QList<LogRow> rows;
    int step = -1;
    const auto headersUpTo = [&](qint64 line) {
        while (step + 1 < map.stepCount() && map.firstLine(step + 1) <= line) {
            ++step;
            rows.append({true, step, map.firstLine(step), 0});
        }
    };
    for (qint64 line = 0; line < map.lineCount(); ++line) {
        headersUpTo(line);
        for (int part = 0; part < map.height(line) && !map.isFolded(step); ++part)
            rows.append({false, step, line, part});
    }
    headersUpTo(map.lineCount());
    return rows;
}

class RowMapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheObviousMappingUnderRandomChanges();
    void showsTheHeaderOfAFoldedStepInPlaceOfItsLines();
    void unfoldsWithTheHeightsItHadBefore();
    void countsTenMillionLinesWithOneBytePerLine();
    void putsWideCharactersAndTabsOnTheirColumns();
    void keepsMarksAndSurrogatesWithTheirCharacter();
    void wrapsBehindASpaceAndLosesNoCharacter();
};

void RowMapTest::agreesWithTheObviousMappingUnderRandomChanges()
{
    QRandomGenerator random(4711);
    RowMap map;
    for (int round = 0; round < 120; ++round) {
        switch (random.bounded(5)) {
        case 0: map.grow(map.lineCount() + random.bounded(700)); break;
        case 1: map.addStep(map.lineCount() - random.bounded(40)); break;
        case 2:
            if (map.stepCount() > 0)
                map.setFolded(random.bounded(map.stepCount()), random.bounded(2) == 1);
            break;
        case 3:
            for (int i = 0; i < 30 && map.lineCount() > 0; ++i)
                map.setHeight(random.bounded(map.lineCount()), random.bounded(4));
            break;
        default: map.setHeights(map.lineCount() / 2, [&](qint64 line) { return int(line % 3); });
        }
        const QList<LogRow> rows = spelledOut(map);
        QCOMPARE(map.rowCount(), rows.size());
        for (qsizetype row = 0; row < rows.size(); row += 1 + random.bounded(9)) {
            QVERIFY2(map.at(row) == rows[row], qPrintable(u"round %1 row %2"_s.arg(round).arg(row)));
            if (rows[row].isHeader)
                QCOMPARE(map.headerRow(rows[row].step), row);
            else
                QCOMPARE(map.rowOf(rows[row].line, rows[row].part), row);
        }
    }
}

void RowMapTest::showsTheHeaderOfAFoldedStepInPlaceOfItsLines()
{
    RowMap map;
    map.addStep(0);
    map.grow(10);
    map.addStep(10);
    map.grow(25);
    map.setFolded(0, true);
    QCOMPARE(map.rowCount(), 2 + 15);
    QVERIFY(!map.isShown(3));
    QCOMPARE(map.at(map.rowOf(3)), (LogRow{true, 0, 0, 0}));
    QCOMPARE(map.at(2), (LogRow{false, 1, 10, 0}));
}

void RowMapTest::unfoldsWithTheHeightsItHadBefore()
{
    RowMap map;
    map.addStep(0);
    map.grow(2000);
    map.setHeight(7, 3);
    map.setHeight(8, 0);
    map.setFolded(0, true);
    map.setHeight(9, 2); // while folded
    QCOMPARE(map.rowCount(), 1);
    map.setFolded(0, false);
    QCOMPARE(map.rowCount(), 1 + 2000 + 2 - 1 + 1);
    QCOMPARE(map.hiddenByFilter(), 1);
}

void RowMapTest::countsTenMillionLinesWithOneBytePerLine()
{
    RowMap map;
    map.grow(10'000'000);
    map.addStep(0);
    QCOMPARE(map.rowCount(), 10'000'001);
    QCOMPARE(map.at(7'654'321).line, 7'654'320);
    map.setFolded(0, true);
    QCOMPARE(map.rowCount(), 1);
}

void RowMapTest::putsWideCharactersAndTabsOnTheirColumns()
{
    const QString text = u"a\t배포 b"_s;
    const Cells cells(text);
    QCOMPARE(cells.columnOf(1), 1);
    QCOMPARE(cells.columnOf(2), 8);
    QCOMPARE(cells.columnOf(3), 10);
    QCOMPARE(cells.columns(), 14);
    QCOMPARE(cells.indexOf(9), 2); // the right half of the first syllable
    QCOMPARE(cells.indexOf(5), 1); // inside the tab
    QVERIFY(Cells(u"plain text"_s).isPlain());
}

void RowMapTest::keepsMarksAndSurrogatesWithTheirCharacter()
{
    const QString text = u"e\u0301x\U0001F680y"_s;
    const Cells cells(text);
    QCOMPARE(cells.columns(), 5);
    QCOMPARE(cells.indexOf(1), 2); // x, not its neighbour's accent
    QCOMPARE(cells.indexOf(3), 3); // right half of the rocket
    QCOMPARE(cells.indexOf(4), 5); // y, not half a rocket
}

void RowMapTest::wrapsBehindASpaceAndLosesNoCharacter()
{
    const QString text = u"the quick brown fox jumps over 게으른 개 and/a/very/long/path/without/any/space"_s;
    const Cells cells(text);
    const auto parts = wrapLine(text, cells, 20);
    QString joined;
    for (const LinePart& part : parts) {
        QVERIFY(cells.columnOf(part.end) - part.column <= 20);
        QCOMPARE(cells.columnOf(part.start), part.column);
        joined += text.mid(part.start, part.end - part.start);
    }
    QCOMPARE(joined, text);
    QVERIFY(text.left(parts.first().end).endsWith(u' '));
    QCOMPARE(wrapLine({}, Cells({}), 20).size(), 1);
}

} // namespace

SHIPDECK_TEST(RowMapTest)
#include "row_map_test.moc"
