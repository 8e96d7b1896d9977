// SPDX-License-Identifier: MIT
#include "targets/local/place/run/log.h"
#include "base/clock.h"
#include "base/descriptor.h"
#include "logs/log_reader.h"
#include "support/registry.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::run {

using namespace Qt::StringLiterals;
using logs::Level;

namespace {

//! What shipdeck-run has: the two files of one log, open for appending.
struct Files {
    QTemporaryDir folder;
    QString path(const char* ending) const { return folder.filePath(u"one."_s + QLatin1String(ending)); }
    Descriptor open(const char* ending) const
    {
        return Descriptor(
            ::open(QFile::encodeName(path(ending)).constData(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
    qint64 stored(const char* ending) const
    {
        struct stat info = {};
        return ::stat(QFile::encodeName(path(ending)).constData(), &info) == 0 ? qint64(info.st_blocks) * 512 : -1;
    }
    std::unique_ptr<logs::LogReader> reader() const
    {
        auto opened = logs::LogReader::open(folder.path(), u"one"_s);
        if (opened)
            (*opened)->indexAll();
        return opened ? *std::move(opened) : nullptr;
    }
};

QByteArray text(QByteArrayView view)
{
    return QByteArray(view.data(), view.size());
}

} // namespace

//! The log that shipdeck-run writes is read as that of a build.
class LogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTimeAndLevelOfEachLine();
    void continuesAfterAnEarlierWriter();
    void takesIntoAccountWhatOthersAppended();
    void keepsTheNewestLinesInBoundedFiles();
    void keepsThemAcrossRestarts();
};

void LogTest::tellsTimeAndLevelOfEachLine()
{
    Files files;
    const Descriptor log = files.open("log"), index = files.open("idx");
    const qint64 before = nowUtc().toMSecsSinceEpoch();
    Log writer(log.get(), index.get(), 1 << 20);
    writer.write("ready\n\x1b[33mwarning:\x1b[0m old\nerr");
    QVERIFY(!writer.isAtLineStart());
    writer.write("or: no table\nplain\n");
    writer.write("shipdeck: server stopped.\n", Level::Ours);
    QVERIFY(writer.isAtLineStart());
    const auto reader = files.reader();
    QCOMPARE(reader->lineCount(), 5);
    const Level levels[] = {Level::Plain, Level::Warning, Level::Error, Level::Plain, Level::Ours};
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(reader->lineLevel(i), levels[i]);
        QVERIFY(reader->lineTime(i) >= before && reader->lineTime(i) <= nowUtc().toMSecsSinceEpoch());
    }
    QCOMPARE(text(reader->line(2)), "error: no table");
    QCOMPARE(reader->countOf(Level::Error), 1);
}

void LogTest::continuesAfterAnEarlierWriter()
{
    Files files;
    for (const char* words : {"error: one\n", "error: two\n"}) {
        const Descriptor log = files.open("log"), index = files.open("idx");
        Log(log.get(), index.get(), 1 << 20).write(words);
        [[maybe_unused]] const auto torn = ::write(index.get(), "half a record", 13);
    }
    const auto reader = files.reader();
    QCOMPARE(reader->lineCount(), 2);
    QCOMPARE(reader->countOf(Level::Error), 2);
    QCOMPARE(reader->lineLevel(1), Level::Error);
}

void LogTest::takesIntoAccountWhatOthersAppended()
{
    Files files;
    const Descriptor log = files.open("log"), index = files.open("idx"), other = files.open("log");
    Log writer(log.get(), index.get(), 1 << 20);
    writer.write("one\n");
    QCOMPARE(::write(other.get(), "bwrap: no\n", 10), 10);
    writer.write("error: two\n");
    const auto reader = files.reader();
    QCOMPARE(text(reader->line(1)), "bwrap: no");
    QCOMPARE(reader->lineLevel(1), Level::Plain);
    QCOMPARE(reader->lineLevel(2), Level::Error);
}

constexpr int kept = 256 << 10;

//! Lines of 100 bytes, with levels that change, so that the index grows as fast as it can.
static void chat(Log& log, int from, int to)
{
    for (int i = from; i < to; ++i) {
        const std::string number = std::to_string(i);
        log.write((i % 2 ? "error: " : "line   ") + std::string(92 - number.size(), '.') + number + '\n');
    }
}

void LogTest::keepsTheNewestLinesInBoundedFiles()
{
    Files files;
    const Descriptor log = files.open("log"), index = files.open("idx");
    Log writer(log.get(), index.get(), kept);
    chat(writer, 0, 50'000); // 5 MB
    QVERIFY(!writer.isFull());
    QVERIFY2(files.stored("log") < kept * 3 / 2, qPrintable(QString::number(files.stored("log"))));
    QVERIFY2(files.stored("idx") < kept * 3 / 2, qPrintable(QString::number(files.stored("idx"))));
    const auto reader = files.reader();
    QVERIFY(reader->lineCount() >= kept / 100 - 1 && reader->lineCount() < 2 * kept / 100);
    const qint64 first = 50'000 - reader->lineCount();
    for (const qint64 line : {qint64(0), reader->lineCount() - 1}) {
        const qint64 number = first + line;
        QVERIFY(reader->line(line).endsWith('.' + QByteArray::number(number)));
        QCOMPARE(reader->lineLevel(line), number % 2 ? Level::Error : Level::Plain);
        QVERIFY(reader->lineTime(line) > 0);
    }
    QVERIFY(std::abs(reader->countOf(Level::Error) - reader->lineCount() / 2) <= 1);
}

void LogTest::keepsThemAcrossRestarts()
{
    Files files;
    for (int run = 0; run < 20; ++run) {
        const Descriptor log = files.open("log"), index = files.open("idx");
        Log writer(log.get(), index.get(), kept);
        chat(writer, run * 2'000, (run + 1) * 2'000);
    }
    QVERIFY2(files.stored("log") < kept * 3 / 2, qPrintable(QString::number(files.stored("log"))));
    QVERIFY2(files.stored("idx") < kept / 2, qPrintable(QString::number(files.stored("idx"))));
    const auto reader = files.reader();
    QVERIFY(reader->lineCount() >= kept / 100 - 1);
    QVERIFY(reader->line(reader->lineCount() - 1).endsWith(".39999"));
}

SHIPDECK_TEST(LogTest)

} // namespace shipdeck::run

#include "log_test.moc"
