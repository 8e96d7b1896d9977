// SPDX-License-Identifier: MIT
#include "log_files.h"
#include "logs/causes.h"
#include "logs/quote.h"
#include "support/registry.h"
#include "support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace shipdeck::logs {

using namespace test;

//! outputs/ holds what real tools printed when they failed; expected.txt says what must be found in it.
class CausesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheCauseInRealOutput_data();
    void findsTheCauseInRealOutput();
    void hasRealOutputForEveryRecogniser();
    void looksOnlyAtTheStageThatFailed();
    void findsItAtTheEndOfALongLog();
    void prefersWhatBringsOthersAlong();
    void findsNothingInASuccess();
    void namesTheFileAndTheLine_data();
    void namesTheFileAndTheLine();
    void namesNoPackageForARelativePath();
    void namesTheHostOrTheVariable();
    void showsAScopedPackageAsPeopleWriteIt();
    void quotesTheLastLineThatNamesAnError_data();
    void quotesTheLastLineThatNamesAnError();

private:
    static QByteArray output(const QString& name)
    {
        return LogFiles::read(::shipdeck::test::inSource(u"tests/unit/logs/outputs/%1.txt"_s.arg(name)));
    }
    static QList<QStringList> expected();
};

QList<QStringList> CausesTest::expected()
{
    QList<QStringList> rows;
    for (const QString& row : QString::fromUtf8(output(u"expected"_s)).split(u'\n', Qt::SkipEmptyParts))
        if (!row.startsWith(u'#'))
            rows << row.split(u" | "_s);
    return rows;
}

void CausesTest::findsTheCauseInRealOutput_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");
    for (const QStringList& row : expected())
        QTest::newRow(qPrintable(row[0])) << row[1] << row[2];
}

void CausesTest::findsTheCauseInRealOutput()
{
    QFETCH(QString, id);
    QFETCH(QString, words);
    const QByteArray bytes = output(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!bytes.isEmpty());
    const auto cause = findCause(bytes);
    QVERIFY(cause);
    QCOMPARE(cause->id, id);
    const QByteArray line = bytes.split('\n').value(cause->line);
    QVERIFY2(line.contains(words.toUtf8()), line.constData());
    for (const Text& text : {cause->sentence, cause->next}) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.render().contains(u"``") && !text.render().contains(u": ."), qPrintable(text.render()));
    }
}

void CausesTest::hasRealOutputForEveryRecogniser()
{
    QSet<QString> shown;
    for (const QStringList& row : expected())
        shown << row[1];
    const QList<Cause> known = knownCauses();
    QVERIFY(known.size() >= 25);
    for (const Cause& cause : known)
        QVERIFY2(shown.contains(cause.id), qPrintable(cause.id));
    QFile file(u":/logs/causes.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).array().size(), known.size()); // none was lost to a bad expression
}

void CausesTest::looksOnlyAtTheStageThatFailed()
{
    LogFiles files;
    const auto writer = files.writer();
    writer->begin(u"install"_s);
    writer->write(output(u"npm-missing-script"_s));
    writer->end(u"install"_s, StageState::Done);
    writer->begin(u"build"_s);
    writer->write("compiling\n" + output(u"tsc"_s));
    writer->end(u"build"_s, StageState::Failed);
    const auto reader = files.reader();
    const auto cause = findCause(*reader, u"build"_s);
    QVERIFY(cause);
    QCOMPARE(cause->id, u"typescript-error"_s);
    QVERIFY(reader->line(cause->line).contains(QByteArrayView("TS2322")));
    QCOMPARE(findCause(*reader, u"install"_s)->id, u"missing-script"_s);
}

void CausesTest::findsItAtTheEndOfALongLog()
{
    LogFiles files;
    files.make(QByteArray("nothing to see in this line, really\n").repeated(200'000)
               + "sh: 1: frobnicate: not found\n");
    const auto reader = files.reader(); // only its first MiB is indexed
    const auto cause = findCause(*reader);
    QVERIFY(cause);
    QCOMPARE(cause->line, 200'000);
    QCOMPARE(cause->sentence.render(), u"The command `frobnicate` was not found."_s);
}

void CausesTest::prefersWhatBringsOthersAlong()
{
    const auto cause = findCause(QByteArray(output(u"enospc"_s) + output(u"node-module-not-found"_s)));
    QCOMPARE(cause->id, u"disk-full"_s);
    const auto latest = findCause(QByteArray(output(u"npm-enotfound"_s) + output(u"tsc"_s)));
    QCOMPARE(latest->id, u"typescript-error"_s);
}

void CausesTest::findsNothingInASuccess()
{
    QVERIFY(!findCause(QByteArrayView("added 3 packages in 2s\n0 errors\nDone, killed no one. TSX ok\n")));
    QVERIFY(!findCause(QByteArrayView()));
}

void CausesTest::namesTheFileAndTheLine_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("tsc") << u"src/a.ts:1"_s;
    QTest::newRow("tsc-pretty") << u"src/a.ts:1"_s;
    QTest::newRow("next-type") << u"./app/page.tsx:1"_s;
    QTest::newRow("eslint") << u"/app/src/l.js:1"_s;
    QTest::newRow("vite-syntax") << u"src/m.js:1"_s;
    QTest::newRow("node-syntax") << u"/app/index.js:1"_s;
    QTest::newRow("py-syntax") << u"/app/b.py:1"_s;
    QTest::newRow("py-module") << u"/app/a.py:1"_s;
    QTest::newRow("go-build") << u"./main.go:2"_s;
    QTest::newRow("gcc") << u"a.c:1"_s;
}

void CausesTest::namesTheFileAndTheLine()
{
    QFETCH(QString, place);
    const auto cause = findCause(output(QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY(cause);
    QVERIFY2(cause->next.render().contains(place), qPrintable(cause->next.render()));
}

void CausesTest::namesNoPackageForARelativePath()
{
    for (const char* words :
         {"Error: Cannot find module './Apq'", "Could not resolve \"./Apq.jsx\" from \"src/main.jsx\"",
          "[vite]: Rollup failed to resolve import \"../Apq.jsx\" from \"/app/src/m.js\"."}) {
        const auto cause = findCause(QByteArrayView(words));
        QVERIFY2(cause && cause->next.render().contains(u"case-sensitive"), words);
        QVERIFY2(!cause->next.render().contains(u"package.json"), words);
    }
}

void CausesTest::namesTheHostOrTheVariable()
{
    const auto fonts = findCause(output(u"next-fonts"_s));
    QVERIFY(fonts && fonts->isNetwork);
    QCOMPARE(fonts->host, u"fonts.googleapis.com"_s);
    const auto fetched = findCause(output(u"node-fetch-offline"_s));
    QVERIFY(fetched && fetched->isNetwork);
    QCOMPARE(fetched->host, u"cms.example.com"_s);
    QCOMPARE(findCause(output(u"node-env-missing"_s))->variable, u"DATABASE_URL"_s);
    QCOMPARE(findCause(output(u"py-keyerror"_s))->variable, u"DATABASE_URL"_s);
    QVERIFY(!findCause(output(u"tsc"_s))->isNetwork);
    for (const char* words :
         {"Error: Environment variable not found: DATABASE_URL.", "DATABASE_URL environment variable is not set",
          "Error: Environment variable DATABASE_URL is missing", "Required env var DATABASE_URL",
          "process.env.DATABASE_URL is undefined"}) {
        const auto cause = findCause(QByteArrayView(words));
        QVERIFY2(cause, words);
        QCOMPARE(cause->variable, u"DATABASE_URL"_s);
    }
}

void CausesTest::showsAScopedPackageAsPeopleWriteIt()
{
    const auto cause = findCause(QByteArrayView(
        "npm error 404 Not Found - GET https://npm.example.com/@acme-internal%2fsecret-ui - Not found\n"));
    QCOMPARE(cause->sentence.args.value(0), u"@acme-internal/secret-ui"_s);
}

void CausesTest::quotesTheLastLineThatNamesAnError_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<QString>("words");
    QTest::addColumn<qint64>("line");
    QTest::newRow("thrown") << QByteArray(
        "compiling\n\x1b[31mColourError: no blue: 7\x1b[0m\n    at f (a.js:1:2)\n\nNode.js "
        "v20.1.0\n") << u"ColourError: no blue: 7"_s
                            << qint64(1);
    QTest::newRow("before what npm says") << QByteArray("Error: the model is broken\nnpm error code 1\nnpm error path "
                                                        "/home/build/src\nnpm error command failed\nnpm error A "
                                                        "complete log of this run can be found in: /x\n")
                                          << u"Error: the model is broken"_s << qint64(0);
    QTest::newRow("the last one at all") << QByteArray("one\ntwo\nI give up\n\n") << u"I give up"_s << qint64(2);
}

void CausesTest::quotesTheLastLineThatNamesAnError()
{
    QFETCH(QByteArray, printed);
    QFETCH(QString, words);
    QFETCH(qint64, line);
    const auto quote = lastError(printed);
    QVERIFY(quote);
    QCOMPARE(quote->words, words);
    QCOMPARE(quote->line, line);
    LogFiles files;
    const auto writer = files.writer();
    writer->begin(u"build"_s);
    writer->write(printed);
    writer->end(u"build"_s, StageState::Failed);
    const auto reader = files.reader();
    const auto stored = lastError(*reader, u"build"_s);
    QVERIFY(stored);
    QCOMPARE(stored->words, words);
    QVERIFY(!lastError(QByteArrayView("\n\n")));
}

SHIPDECK_TEST(CausesTest)

} // namespace shipdeck::logs

#include "causes_test.moc"
