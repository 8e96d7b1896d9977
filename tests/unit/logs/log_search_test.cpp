// SPDX-License-Identifier: MIT
#include "log_files.h"
#include "logs/log_search.h"
#include "support/registry.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace shipdeck::logs {

using namespace test;

class LogSearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsLinesAndColumns_data();
    void findsLinesAndColumns();
    void findsTheSameAsASimpleSearch();
    void findsAcrossTheBordersOfBlocks();
    void explainsABadExpression();
    void refusesAnEmptyText();
    void givesUpOnACostlyExpression();
    void searchesInvalidBytes();
    void stopsOnCancel();
    void continuesWhereItStopped();
    void findsInLinesWithoutAReader();

private:
    static QList<Hit> find(const LogReader& reader, const Query& query)
    {
        QList<Hit> all;
        const auto search = LogSearch::compile(query);
        if (search && !search->run(reader, [&all](const QList<Hit>& hits) { all += hits; }))
            all.append({-1, -1, -1});
        return all;
    }
};

void LogSearchTest::findsLinesAndColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QString>("hits");
    QTest::newRow("smart case, small") << u"error"_s << false << u"0:0+5 1:4+5 3:0+5"_s;
    QTest::newRow("smart case, capital") << u"Error"_s << false << u"1:4+5"_s;
    QTest::newRow("one letter") << u"z"_s << false << u"2:0+1"_s;
    QTest::newRow("Korean") << u"빌드"_s << false << u"4:2+6"_s;
    QTest::newRow("caseless beyond ASCII") << u"größe"_s << false << u"5:0+7"_s;
    QTest::newRow("none") << u"nothing here"_s << false << QString();
    QTest::newRow("expression") << u"e[rx]+or"_s << true << u"0:0+5 1:4+5 3:0+5"_s;
    QTest::newRow("expression, smart case") << u"E\\w+"_s << true << u"1:4+5"_s;
    QTest::newRow("ends of lines") << u"\\w+$"_s << true << u"0:6+3 1:4+5 2:0+1 3:0+5"_s;
    QTest::newRow("does not run over line ends") << u"two\\s+\\w+"_s << true << QString();
    QTest::newRow("not even when it could") << u"[^q]*r"_s << true << u"0:0+5 1:0+9 3:0+5 5:0+2"_s;
    QTest::newRow("empty match once a line") << u"^"_s << true << u"0:0+0 1:0+0 2:0+0 3:0+0 4:0+0 5:0+0"_s;
}

void LogSearchTest::findsLinesAndColumns()
{
    QFETCH(QString, text);
    QFETCH(bool, regex);
    QFETCH(QString, hits);
    LogFiles files;
    files.make("error two\nan  Error\nz\nerror\n! \xeb\xb9\x8c\xeb\x93\x9c .\nGR\xc3\x96\xc3\x9f"
               "E!");
    QStringList found;
    for (const Hit& hit : find(*files.reader(), {text, regex ? Query::Syntax::Regex : Query::Syntax::Literal}))
        found << u"%1:%2+%3"_s.arg(hit.line).arg(hit.column).arg(hit.length);
    QCOMPARE(found.join(u' '), hits);
}

void LogSearchTest::findsTheSameAsASimpleSearch()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes(random.bounded(0, 5000), 'x');
        for (char& c : bytes)
            c = "aAbB.\n"[random.bounded(6)];
        QByteArray needle(random.bounded(1, 6), 'x');
        for (char& c : needle)
            c = "ab."[random.bounded(3)];
        LogFiles files;
        files.make(bytes);
        QList<Hit> expected;
        const QList<QByteArray> lines = bytes.split('\n');
        for (qsizetype line = 0; line < lines.size(); ++line)
            for (qsizetype at = 0; (at = lines[line].toLower().indexOf(needle, at)) >= 0; at += needle.size())
                expected.append({line, at, needle.size()});
        const auto reader = files.reader();
        QCOMPARE(find(*reader, {QString::fromLatin1(needle)}), expected);
        const QString expression = QString::fromLatin1(needle).replace(u'.', u"\\."_s);
        QCOMPARE(find(*reader, {expression, Query::Syntax::Regex}), expected);
    }
}

void LogSearchTest::findsAcrossTheBordersOfBlocks()
{
    for (const qint64 border : {64 << 10, 1 << 20}) {
        for (const qint64 before : {border - 6, border - 3, border}) {
            LogFiles files;
            files.make(QByteArray(before - 1, 'x') + "\nneedle\n");
            const QList<Hit> expected{{1, 0, 6}};
            QCOMPARE(find(*files.reader(), {u"needle"_s}), expected);
            QCOMPARE(find(*files.reader(), {u"ne+dle"_s, Query::Syntax::Regex}), expected);
        }
    }
}

void LogSearchTest::explainsABadExpression()
{
    const auto search = LogSearch::compile({u"한(a"_s, Query::Syntax::Regex});
    QVERIFY(!search);
    QCOMPARE(search.error().code, u"search-pattern"_s);
    QCOMPARE(search.error().kind, Error::Kind::BadInput);
    QCOMPARE(search.error().what.args, QStringList{u"4"_s});
    QVERIFY(!search.error().why.isEmpty());
    QVERIFY(!search.error().next.isEmpty());
}

void LogSearchTest::refusesAnEmptyText()
{
    QCOMPARE(LogSearch::compile({}).error().code, u"search-text"_s);
}

void LogSearchTest::givesUpOnACostlyExpression()
{
    LogFiles files;
    files.make("aaa\n" + QByteArray(QByteArray(40, 'a') + "!\n").repeated(50));
    const auto search = LogSearch::compile({u"(a+)+$"_s, Query::Syntax::Regex});
    QList<Hit> hits;
    const auto some = search->run(*files.reader(), [&hits](const QList<Hit>& more) { hits += more; });
    QVERIFY(some);
    QCOMPARE(some->unreadable, 50);
    QCOMPARE(hits, (QList<Hit>{{0, 0, 3}}));
    files.append(files.log(), QByteArray(QByteArray(40, 'a') + "!\n").repeated(10'000));
    const auto many = search->run(*files.reader(), {});
    QVERIFY(!many);
    QCOMPARE(many.error().code, u"search-too-costly"_s);
    QVERIFY(!many.error().next.isEmpty());
}

void LogSearchTest::searchesInvalidBytes()
{
    QByteArray all;
    for (int i = 255; i >= 0; --i)
        (all += char(i)) += "word\xc3";
    LogFiles files;
    files.make(all + all);
    const auto reader = files.reader();
    QCOMPARE(find(*reader, {u"w.rd"_s, Query::Syntax::Regex}).size(), 512);
    QCOMPARE(find(*reader, {u"word"_s}).size(), 512);
}

void LogSearchTest::stopsOnCancel()
{
    LogFiles files;
    files.make(QByteArray("needle\n").repeated(10'000));
    CancelSource source;
    int batches = 0;
    const auto search = LogSearch::compile({u"needle"_s});
    const auto outcome = search->run(
        *files.reader(),
        [&](const QList<Hit>&) {
            ++batches;
            source.request();
        },
        source.token());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Canceled);
    QCOMPARE(batches, 1);
}

void LogSearchTest::continuesWhereItStopped()
{
    LogFiles files;
    files.make("needle\n");
    const auto reader = files.reader();
    const auto search = LogSearch::compile({u"needle"_s});
    const auto first = search->run(*reader, {});
    QCOMPARE(first->hits, 1);
    files.append(files.log(), "x\nneedle\n");
    reader->refresh();
    QList<Hit> hits;
    QVERIFY(search->run(
        *reader, [&hits](const QList<Hit>& more) { hits += more; }, {}, first->searchedTo));
    QCOMPARE(hits, (QList<Hit>{{2, 0, 6}}));
}

void LogSearchTest::findsInLinesWithoutAReader()
{
    const auto found = [](const QString& text, Query::Syntax syntax, QByteArrayView bytes) {
        QStringList hits;
        const auto search = LogSearch::compile({text, syntax, Query::Case::Match});
        const auto unreadable =
            search->find(bytes, [&hits](qint64 start, qint64 length) { hits << u"%1+%2"_s.arg(start).arg(length); });
        return unreadable ? hits.join(u' ') : unreadable.error().code;
    };
    const QByteArray lines("an error\n\nErrors: error\n");
    QCOMPARE(found(u"error"_s, Query::Syntax::Literal, lines), u"3+5 18+5"_s);
    QCOMPARE(found(u"^$"_s, Query::Syntax::Regex, lines), u"9+0"_s);
    QCOMPARE(found(u"^[eE]rr"_s, Query::Syntax::Regex, lines), u"10+3"_s);
    QCOMPARE(found(u"x"_s, Query::Syntax::Regex, {}), QString());
}

SHIPDECK_TEST(LogSearchTest)

} // namespace shipdeck::logs

#include "log_search_test.moc"
