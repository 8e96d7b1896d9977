// SPDX-License-Identifier: MIT
#include "log_files.h"
#include "support/registry.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace shipdeck::logs {

using namespace test;

class LogWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsAPartialLineAtOnce();
    void tellsStagesLevelsAndTimes();
    void tellsOurWordsApart();
    void writesNoSecret();
    void saysWhenTheLimitIsReached();
    void continuesAfterAKill();
    void continuesATornIndex();
    void showsWhatComesAfterATornLongRecord();
    void letsOnlyOneWrite();
    void saysWhatIsMissingAfterAFullDisk();
    void marksSkippedStages();
    void countsEveryErrorOfAFlood();
};

void LogWriterTest::showsAPartialLineAtOnce()
{
    LogFiles files;
    const auto writer = files.writer();
    writer->write("Continue? ");
    const auto reader = files.reader();
    QCOMPARE(reader->lineCount(), 1);
    QCOMPARE(text(reader->line(0)), QByteArray("Continue? "));
}

void LogWriterTest::tellsStagesLevelsAndTimes()
{
    LogFiles files;
    const auto writer = files.writer();
    const auto reader = files.reader();
    writer->begin(u"install"_s);
    writer->write("added 3 packages\nnpm warn old\n");
    files.nowMs += 500;
    writer->end(u"install"_s, StageState::Done, say("%1 packages", {u"3"_s}));
    writer->begin(u"build"_s);
    writer->write("compiling\nerr");
    files.nowMs += 20;
    writer->write("or: no\n");
    writer->end(u"build"_s, StageState::Failed);

    QCOMPARE(reader->refresh(), 4);
    const QList<Stage> stages = reader->stages();
    QCOMPARE(stages.size(), 2);
    QCOMPARE(stages[0].name, u"install"_s);
    QCOMPARE(stages[0].state, StageState::Done);
    QCOMPARE(stages[0].note.render(), u"3 packages"_s);
    QCOMPARE(stages[0].endMs - stages[0].startMs, 500);
    QCOMPARE(stages[0].firstLine, 0);
    QCOMPARE(stages[0].lastLine, 1);
    QCOMPARE(stages[1].state, StageState::Failed);
    QCOMPARE(stages[1].firstLine, 2);
    QCOMPARE(stages[1].lastLine, 3);
    QCOMPARE(reader->lineTime(0), 1'000'000);
    QCOMPARE(reader->lineTime(2), 1'000'500);
    QCOMPARE(reader->lineTime(3), 1'000'500); // when it began to arrive
    QCOMPARE(reader->lineLevel(0), Level::Plain);
    QCOMPARE(reader->lineLevel(1), Level::Warning);
    QCOMPARE(reader->lineLevel(3), Level::Error);
    QCOMPARE(reader->countOf(Level::Error), 1);
    QCOMPARE(reader->nextLine(Level::Error, -1), 3);
    QCOMPARE(reader->nextLine(Level::Error, 3), -1);
    QCOMPARE(reader->previousLine(Level::Warning, 3), 1);
    QCOMPARE(reader->previousLine(Level::Warning, 1), -1);
}

void LogWriterTest::tellsOurWordsApart()
{
    LogFiles files;
    const auto writer = files.writer(Redactor({{u"T"_s, "s3cret-value"}}));
    writer->write("half a line");
    writer->line(u"Using Node.js 20 with s3cret-value.\nTwo lines."_s);
    const auto reader = files.reader();
    QCOMPARE(files.read(files.log()), QByteArray("half a line\nUsing Node.js 20 with [secret T].\nTwo lines.\n"));
    QCOMPARE(reader->lineLevel(0), Level::Plain);
    QCOMPARE(reader->lineLevel(1), Level::Ours);
    QCOMPARE(reader->lineLevel(2), Level::Ours);
}

void LogWriterTest::writesNoSecret()
{
    LogFiles files;
    auto writer = files.writer(Redactor({{u"T"_s, "s3cret-value"}}));
    writer->begin(u"build"_s);
    writer->write("a s3cret");
    QVERIFY(writer->isHolding());
    writer->write("-value b s3cret-val");
    writer->end(u"build"_s, StageState::Failed, say("token %1", {u"s3cret-value"_s}));
    writer.reset();
    QCOMPARE(files.read(files.log()), QByteArray("a [secret T] b [secret T]\n"));
    QVERIFY(!files.read(files.index()).contains("s3cret"));
    QCOMPARE(files.reader()->stages().first().note.render(), u"token [secret T]"_s);
}

void LogWriterTest::saysWhenTheLimitIsReached()
{
    LogFiles files;
    auto writer = files.writer({}, 10);
    writer->begin(u"build"_s);
    writer->write("12345\n");
    QVERIFY(!writer->limitReached());
    writer->write("67890\nabc\n");
    QVERIFY(writer->limitReached());
    writer->write("more\n");
    writer->line(u"Build failed."_s, Level::Error);
    writer->end(u"build"_s, StageState::Failed);
    const auto reader = files.reader();
    QVERIFY(reader->limitReached());
    QCOMPARE(reader->lineCount(), 4);
    QCOMPARE(text(reader->line(1)), QByteArray("6789"));
    QVERIFY(text(reader->line(2)).contains("reached its limit"));
    QCOMPARE(text(reader->line(3)), QByteArray("Build failed."));
    QCOMPARE(reader->stages().first().state, StageState::Failed);
    writer.reset();
    QVERIFY(files.writer({}, 10)->limitReached());
}

void LogWriterTest::continuesAfterAKill()
{
    LogFiles files;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto writer = files.writer();
        writer->begin(u"build"_s);
        writer->write("one\ntwo\nthr");
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    const auto writer = files.writer();
    QVERIFY(writer);
    writer->begin(u"build"_s);
    writer->write("again\n");
    writer->end(u"build"_s, StageState::Done);
    QCOMPARE(files.read(files.log()), QByteArray("one\ntwo\nthr\nagain\n"));
    const QList<Stage> stages = files.reader()->stages();
    QCOMPARE(stages.size(), 2);
    QCOMPARE(stages[0].state, StageState::Interrupted);
    QCOMPARE(stages[0].lastLine, 2);
    QCOMPARE(stages[1].state, StageState::Done);
    QCOMPARE(stages[1].firstLine, 3);
}

void LogWriterTest::continuesATornIndex()
{
    // Given a log whose index was cut at each possible byte of its last record
    LogFiles whole;
    auto writer = whole.writer();
    writer->begin(u"build"_s);
    writer->write("error: x\n");
    writer.reset();
    const QByteArray index = whole.read(whole.index());
    for (qsizetype size = 0; size <= index.size(); ++size) {
        LogFiles files;
        files.append(files.log(), whole.read(whole.log()));
        files.append(files.index(), index.left(size));
        files.writer()->write("error: y\n");
        const auto reader = files.reader();
        QVERIFY(files.read(files.index()).startsWith(index.left(size)));
        QCOMPARE(reader->lineCount(), 2);
        QCOMPARE(reader->lineLevel(1), Level::Error);
    }
}

void LogWriterTest::showsWhatComesAfterATornLongRecord()
{
    // Given an index whose last record has room for a long note, but lost all of it
    LogFiles files;
    auto writer = files.writer();
    writer->begin(u"build"_s);
    writer->write("error: x\n");
    const qsizetype known = files.read(files.index()).size();
    writer->end(u"build"_s, StageState::Failed, verbatim(QString(1000, u'x')));
    writer.reset();
    QVERIFY(QFile::resize(files.index(), known + slotBytes));

    // When another writer adds less than that
    files.writer()->line(u"Interrupted."_s, Level::Warning);

    // Then its records are not taken for the rest of the note
    const auto reader = files.reader();
    QCOMPARE(reader->lineLevel(1), Level::Warning);
    QCOMPARE(reader->stages().last().state, StageState::Interrupted);
}

void LogWriterTest::letsOnlyOneWrite()
{
    LogFiles files;
    auto first = files.writer();
    const auto second = LogWriter::open(files.folder.path(), u"one"_s);
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"log-in-use"_s);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QVERIFY(!second.error().next.isEmpty());
    first.reset();
    QVERIFY(LogWriter::open(files.folder.path(), u"one"_s));
}

void LogWriterTest::saysWhatIsMissingAfterAFullDisk()
{
    LogFiles files;
    auto writer = files.writer();
    writer->begin(u"build"_s);
    writer->write("one\n");
    // A limit on the size of files stands in for a full disk; the kernel's signal for it is not wanted.
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    const rlimit tight{6, old.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    writer->write("two\n");
    const auto failure = writer->failure();
    writer->write("three\n");
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, before);
    writer->write("four\n");
    QVERIFY(failure);
    QCOMPARE(failure->kind, Error::Kind::Limit);
    QVERIFY(!failure->next.isEmpty());
    QVERIFY(!writer->failure());
    writer->end(u"build"_s, StageState::Done);
    const QByteArray log = files.read(files.log());
    QCOMPARE(log, QByteArray("one\ntw\n8 bytes of output are missing here: they could not be stored.\nfour\n"));
    const auto reader = files.reader();
    QCOMPARE(reader->countOf(Level::Warning), 1);
    QCOMPARE(reader->stages().first().state, StageState::Done);
}

void LogWriterTest::marksSkippedStages()
{
    LogFiles files;
    const auto writer = files.writer();
    writer->end(u"test"_s, StageState::Skipped, say("no tests"));
    writer->begin(u"package"_s);
    writer->begin(u"publish"_s);
    const QList<Stage> stages = files.reader()->stages();
    QCOMPARE(stages.size(), 3);
    QCOMPARE(stages[0].state, StageState::Skipped);
    QCOMPARE(stages[0].lastLine, stages[0].firstLine - 1);
    QCOMPARE(stages[1].state, StageState::Done);
    QCOMPARE(stages[2].state, StageState::Running);
}

void LogWriterTest::countsEveryErrorOfAFlood()
{
    LogFiles files;
    const auto writer = files.writer();
    for (int i = 0; i < 100; ++i)
        writer->write("error: a\nerror: b\nfine\nwarning: c\n");
    const auto reader = files.reader();
    QCOMPARE(reader->countOf(Level::Error), 200);
    QCOMPARE(reader->countOf(Level::Warning), 100);
    int walked = 0;
    for (qint64 line = -1; (line = reader->nextLine(Level::Error, line)) >= 0; ++walked)
        QVERIFY(reader->line(line).startsWith("error"));
    QCOMPARE(walked, 200);
}

SHIPDECK_TEST(LogWriterTest)

} // namespace shipdeck::logs

#include "log_writer_test.moc"
