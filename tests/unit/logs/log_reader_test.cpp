// SPDX-License-Identifier: MIT
#include "log_files.h"
#include "logs/log_search.h"
#include "logs/scan.h"
#include "support/registry.h"

#include <QRandomGenerator>
#include <QThread>
#include <fcntl.h>
#include <linux/falloc.h>

using namespace Qt::StringLiterals;

namespace shipdeck::logs {

using namespace test;

class LogReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsLines_data();
    void countsLines();
    void indexesTheFirstMebibyteOnly();
    void seesGrowthWithoutMovingWhatItGave();
    void readsAnUnlinkedLog();
    void cutsAnEndlessLine();
    void indexesBesideARefresh();
    void keepsNothingOfTheFileInMemory();
    void keepsNothingOfAGrowingFileInMemory();
    void stopsIndexingOnCancel();
    void findsLinesByOffset();
    void survivesACorruptIndex();
    void ignoresAnIndexAheadOfItsLog();
    void passesOverPlacesThatNoLogHas();
    void takesInAnIndexThatCameLater();
    void saysWhenThereIsNoLog();
    void beginsWhereTheDroppedPartEnds();
    void losesLinesThatAreDroppedWhileItReads();
    void findsNewlinesAnywhere();
};

void LogReaderTest::countsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::newRow("empty") << QByteArray() << QList<QByteArray>();
    QTest::newRow("one without an end") << QByteArray("a") << QList<QByteArray>{"a"};
    QTest::newRow("one") << QByteArray("a\n") << QList<QByteArray>{"a"};
    QTest::newRow("blank lines") << QByteArray("\n\nb\n\n") << QList<QByteArray>{"", "", "b", ""};
    QTest::newRow("NUL bytes") << QByteArray("a\0b\nc", 5) << QList<QByteArray>{QByteArray("a\0b", 3), "c"};
}

void LogReaderTest::countsLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, lines);
    LogFiles files;
    files.make(bytes);
    const auto reader = files.reader();
    QCOMPARE(reader->lineCount(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(text(reader->line(i)), lines[i]);
    QVERIFY(reader->line(lines.size()).isEmpty());
    QVERIFY(reader->line(-1).isEmpty());
}

void LogReaderTest::indexesTheFirstMebibyteOnly()
{
    LogFiles files;
    files.make(QByteArray("0123456789abcde\n").repeated(100'000));
    const auto reader = files.reader();
    QCOMPARE(reader->lineCount(), (1 << 20) / 16);
    QVERIFY(!reader->isIndexed());
    QVERIFY(reader->indexAll());
    QCOMPARE(reader->lineCount(), 100'000);
    QVERIFY(reader->isIndexed());
    QCOMPARE(text(reader->line(99'999)), QByteArray("0123456789abcde"));
}

void LogReaderTest::seesGrowthWithoutMovingWhatItGave()
{
    LogFiles files;
    files.make("first\nsec");
    const auto reader = files.reader();
    const QByteArrayView first = reader->line(0);
    QCOMPARE(reader->lineCount(), 2);
    files.append(files.log(), "ond\nthird\n");
    QCOMPARE(reader->refresh(), 1);
    QCOMPARE(text(reader->line(1)), QByteArray("second"));
    // More than was mapped at first
    QFile file(files.log());
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.resize(qint64(200) << 20)); // sparse; the log itself is only ever written to
    file.close();
    files.append(files.log(), "\nlast\n");
    reader->refresh();
    QVERIFY(reader->indexAll());
    QCOMPARE(text(reader->line(reader->lineCount() - 1)), QByteArray("last"));
    QCOMPARE(text(first), QByteArray("first"));
    QCOMPARE(reader->line(0).data() != first.data(), true); // another map, and yet the old one is alive
}

void LogReaderTest::readsAnUnlinkedLog()
{
    LogFiles files;
    auto writer = files.writer();
    writer->write("a\n");
    const auto reader = files.reader();
    QVERIFY(QFile::remove(files.log()));
    QVERIFY(QFile::remove(files.index()));
    writer->write("b\n");
    QCOMPARE(reader->refresh(), 1);
    QCOMPARE(text(reader->line(1)), QByteArray("b"));
}

void LogReaderTest::cutsAnEndlessLine()
{
    LogFiles files;
    const qint64 size = LineIndex::longestLine;
    files.make(QByteArray(size * 2, 'x') + "y\n" + QByteArray(size, 'z') + "\nend");
    const auto reader = files.reader();
    QVERIFY(reader->indexAll());
    QCOMPARE(reader->lineCount(), 5);
    QCOMPARE(reader->line(0).size(), size);
    QCOMPARE(text(reader->line(2)), QByteArray("y"));
    QCOMPARE(reader->line(3).size(), size);
    QCOMPARE(text(reader->line(4)), QByteArray("end"));
}

void LogReaderTest::indexesBesideARefresh()
{
    LogFiles files;
    files.make(QByteArray("line\n").repeated(1'000'000));
    const auto reader = files.reader();
    const std::unique_ptr<QThread> worker(QThread::create([&reader] { reader->indexAll(); }));
    worker->start();
    qint64 seen = reader->lineCount();
    for (int i = 0; i < 200; ++i) {
        files.append(files.log(), "more\n");
        seen += reader->refresh() >= 0 ? 0 : 1;
        // What is indexed so far may end within a line; the lines before it are whole.
        const qint64 last = reader->lineCount() - 1;
        QCOMPARE(reader->line(last - 1).size(), 4);
        const QByteArrayView beginning = reader->line(last);
        QVERIFY(QByteArrayView("line").startsWith(beginning) || QByteArrayView("more").startsWith(beginning));
    }
    QVERIFY(worker->wait());
    reader->refresh();
    QVERIFY(reader->indexAll());
    QCOMPARE(reader->lineCount(), 1'000'200);
}

//! What this process has of mapped files.
static qint64 mappedKb()
{
    for (const QByteArray& line : LogFiles::read(u"/proc/self/status"_s).split('\n'))
        if (line.startsWith("RssFile:"))
            return line.mid(8).trimmed().split(' ').first().toLongLong();
    return -1;
}

void LogReaderTest::keepsNothingOfTheFileInMemory()
{
    constexpr int lines = 4 << 20; // 64 MiB
    LogFiles files;
    files.make(QByteArray("0123456789abcde\n").repeated(lines));
    const auto reader = files.reader();
    const qint64 before = mappedKb();
    QVERIFY(before > 0);
    QVERIFY(reader->indexAll());
    QVERIFY2(mappedKb() - before < 8 << 10, QByteArray::number(mappedKb() - before));
    QCOMPARE(text(reader->line(lines / 2)), QByteArray("0123456789abcde"));
}

void LogReaderTest::keepsNothingOfAGrowingFileInMemory()
{
    LogFiles files;
    files.make("first\n");
    const auto reader = files.reader();
    const qint64 before = mappedKb();
    const QByteArray lines = QByteArray("0123456789abcde\n").repeated(512); // 8 KiB
    for (int i = 0; i < 4096; ++i) {
        files.append(files.log(), lines);
        reader->refresh();
    }
    QVERIFY(reader->isIndexed());
    QVERIFY2(mappedKb() - before < 8 << 10, QByteArray::number(mappedKb() - before));
}

void LogReaderTest::stopsIndexingOnCancel()
{
    LogFiles files;
    files.make(QByteArray("line\n").repeated(1'000'000));
    const auto reader = files.reader();
    CancelSource source;
    source.request();
    QVERIFY(!reader->indexAll(source.token()));
    QVERIFY(!reader->isIndexed());
}

void LogReaderTest::findsLinesByOffset()
{
    LogFiles files;
    files.make("ab\n\ncd\n");
    const auto reader = files.reader();
    const QList<qint64> expected{0, 0, 0, 1, 2, 2, 2, -1};
    for (qsizetype at = 0; at < expected.size(); ++at)
        QCOMPARE(reader->lineAt(at), expected[at]);
    QCOMPARE(reader->lineAt(-1), -1);
    QCOMPARE(reader->lineStart(2), 4);
    QCOMPARE(reader->lineStart(3), 7);
}

void LogReaderTest::survivesACorruptIndex()
{
    LogFiles good;
    auto writer = good.writer();
    for (const QString& stage : {u"install"_s, u"build"_s, u"publish"_s}) {
        writer->begin(stage);
        for (int i = 0; i < 5; ++i) {
            good.nowMs += 7;
            writer->write("a\nerror: b\nwarning: c\n");
        }
        writer->end(stage, StageState::Done, say("all of it"));
    }
    writer.reset();
    const QByteArray index = good.read(good.index());
    QRandomGenerator random(5);
    for (int round = 0; round < 400; ++round) {
        QByteArray broken = index;
        for (int hits = random.bounded(1, 6); hits > 0; --hits) {
            const qsizetype at = random.bounded(int(broken.size()));
            switch (random.bounded(4)) {
            case 0: broken[at] = char(random.bounded(256)); break;
            case 1: broken.truncate(at + 1); break;
            case 2: broken.remove(at, random.bounded(100)); break;
            default: broken.insert(at, QByteArray(random.bounded(100), char(random.bounded(256)))); break;
            }
        }
        LogFiles files;
        files.make(good.read(good.log()));
        files.append(files.index(), broken);
        const auto reader = files.reader();
        QCOMPARE(reader->lineCount(), 45);
        for (qint64 i = -1; i <= reader->lineCount(); ++i) {
            reader->lineTime(i);
            reader->lineLevel(i);
            QVERIFY(reader->nextLine(Level::Error, i) < 45);
            QVERIFY(reader->previousLine(Level::Error, i) < 45);
        }
        for (const Stage& stage : reader->stages())
            QVERIFY(stage.firstLine >= 0 && stage.lastLine < 45 && stage.lastLine >= stage.firstLine - 1);
    }
}

void LogReaderTest::ignoresAnIndexAheadOfItsLog()
{
    LogFiles files;
    files.make("a\n");
    files.append(files.index(),
                 encode({.kind = Record::Kind::Begin, .offset = 1000, .timeMs = 1, .number = 1, .text = "build"})
                     + encode({.kind = Record::Kind::Level,
                               .value = quint8(Level::Error),
                               .offset = 1000,
                               .length = 10,
                               .number = 1}));
    const auto reader = files.reader();
    QCOMPARE(reader->stages().first().firstLine, 1);
    QCOMPARE(reader->lineLevel(0), Level::Plain);
    QCOMPARE(reader->nextLine(Level::Error, -1), -1);
}

void LogReaderTest::passesOverPlacesThatNoLogHas()
{
    LogFiles files;
    files.make("a\nb\n");
    const Record error{
        .kind = Record::Kind::Level, .value = quint8(Level::Error), .offset = 2, .length = 2, .number = 1};
    Record far = error;
    far.offset = std::numeric_limits<qint64>::max();
    Record negative = error;
    negative.offset = -1;
    files.append(files.index(), encode(negative) + encode(error) + encode(far));
    const auto reader = files.reader();
    QCOMPARE(reader->countOf(Level::Error), 1);
    QCOMPARE(reader->nextLine(Level::Error, -1), 1);
    QCOMPARE(reader->nextLine(Level::Error, 1), -1);
}

void LogReaderTest::takesInAnIndexThatCameLater()
{
    // Given a reader that was quicker than the writer
    QTemporaryDir folder;
    QFile log(logPath(folder.path(), u"a"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.close();
    const auto reader = *LogReader::open(folder.path(), u"a"_s);
    QVERIFY(reader->stages().isEmpty());

    // When the writer begins a stage
    const auto writer = *LogWriter::open(folder.path(), u"a"_s);
    writer->begin(u"build"_s);
    writer->line(u"hello"_s);
    writer->flush();

    // Then it is seen
    reader->refresh();
    QCOMPARE(reader->stages().size(), 1);
}

void LogReaderTest::saysWhenThereIsNoLog()
{
    const LogFiles files;
    const auto reader = LogReader::open(files.folder.path(), u"one"_s);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::NotFound);
    QVERIFY(!reader.error().next.isEmpty());
}

//! A log of 1,000 lines, each with a time of its own; every tenth is an error.
static void writeThousand(LogFiles& files)
{
    const auto writer = files.writer();
    for (int i = 0; i < 1000; ++i) {
        ++files.nowMs;
        writer->write((i % 10 == 0 ? "error: " : "line ") + QByteArray::number(i).rightJustified(90, '.') + '\n');
    }
}

//! As shipdeck-run drops the beginning of a server's log: a record, then a hole in whole blocks.
static void drop(const LogFiles& files, qint64 offset)
{
    files.append(files.index(), encode({.kind = Record::Kind::Dropped, .offset = offset}));
    QFile log(files.log());
    QVERIFY(log.open(QIODevice::ReadWrite));
    QCOMPARE(::fallocate(log.handle(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, offset / 4096 * 4096), 0);
}

void LogReaderTest::beginsWhereTheDroppedPartEnds()
{
    LogFiles files;
    writeThousand(files);
    const auto whole = files.reader();
    const qint64 cut = whole->lineStart(500) + 3; // within line 500
    drop(files, cut);
    const auto reader = files.reader();
    QCOMPARE(reader->lineCount(), 499);
    QCOMPARE(text(reader->line(0)), text(whole->line(501)));
    QCOMPARE(reader->begin(), whole->lineStart(501));
    QCOMPARE(reader->lineTime(0), whole->lineTime(501));
    QCOMPARE(reader->lineAt(reader->begin()), 0);
    QCOMPARE(reader->countOf(Level::Error), 49); // 510, 520, …
    QCOMPARE(reader->nextLine(Level::Error, -1), 9);
    const auto search = LogSearch::compile({u"error"_s});
    qint64 first = -1;
    const auto found = search->run(*reader, [&first](const QList<Hit>& hits) {
        if (first < 0)
            first = hits.first().line;
    });
    QCOMPARE(found->hits, 49);
    QCOMPARE(first, 9);
}

void LogReaderTest::losesLinesThatAreDroppedWhileItReads()
{
    LogFiles files;
    writeThousand(files);
    const auto reader = files.reader();
    const QByteArray last = text(reader->line(999));
    drop(files, reader->lineStart(500));
    reader->refresh();
    QCOMPARE(reader->lineCount(), 1000); // numbers stay
    QVERIFY(reader->line(499).isEmpty());
    QVERIFY(!reader->line(500).isEmpty());
    QCOMPARE(text(reader->line(999)), last);
}

void LogReaderTest::findsNewlinesAnywhere()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes(random.bounded(0, 300), 'x');
        std::vector<quint32> expected;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            if (random.bounded(5) == 0) {
                bytes[i] = '\n';
                expected.push_back(quint32(i));
            }
        }
        std::vector<quint32> found(size_t(bytes.size()));
        found.resize(size_t(findNewlines(bytes, found.data())));
        QCOMPARE(found, expected);
    }
}

SHIPDECK_TEST(LogReaderTest)

} // namespace shipdeck::logs

#include "log_reader_test.moc"
