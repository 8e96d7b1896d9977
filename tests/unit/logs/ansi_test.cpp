// SPDX-License-Identifier: MIT
#include "logs/ansi.h"
#include "support/registry.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace shipdeck::logs {

class AnsiTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatATerminalWould_data();
    void showsWhatATerminalWould();
    void turnsColoursIntoRuns();
    void readsEveryKindOfColour();
    void carriesTheStyleOn();
    void leavesOnlyColoursForATerminal_data();
    void leavesOnlyColoursForATerminal();
    void endsEachLineInTheTerminalsOwnStyle();
    void putsPiecesTogether_data();
    void putsPiecesTogether();
    void waitsForNoLineOnATerminal();
    void doesNotWaitForEver();
    void survivesAnyBytes();
};

void AnsiTest::showsWhatATerminalWould_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("hello") << u"hello"_s;
    QTest::newRow("colours") << QByteArray("\x1b[31mred\x1b[0m.") << u"red."_s;
    QTest::newRow("CR LF") << QByteArray("done\r\n") << u"done"_s;
    QTest::newRow("progress bar") << QByteArray("10%\r50%\r100%") << u"100%"_s;
    QTest::newRow("shorter overwrite keeps the rest") << QByteArray("building\rdone") << u"doneding"_s;
    QTest::newRow("erase to the end") << QByteArray("building\rdone\x1b[K") << u"done"_s;
    QTest::newRow("erase the line") << QByteArray("building\x1b[2K\rdone") << u"done"_s;
    QTest::newRow("back to the first column") << QByteArray("spin|\x1b[1Gok  \x1b[0K") << u"ok  "_s;
    QTest::newRow("backspace") << QByteArray("ab\bc") << u"ac"_s;
    QTest::newRow("title") << QByteArray("\x1b]0;title\atext") << u"text"_s;
    QTest::newRow("link") << QByteArray("\x1b]8;;https://x\x1b\\link\x1b]8;;\x1b\\") << u"link"_s;
    QTest::newRow("cursor") << QByteArray("\x1b[2J\x1b[H\x1b[?25lhi\x1b[?25h") << u"hi"_s;
    QTest::newRow("charset") << QByteArray("\x1b(Bhi") << u"hi"_s;
    QTest::newRow("broken off") << QByteArray("hi\x1b[3") << u"hi"_s;
    QTest::newRow("unfinished title") << QByteArray("hi\x1b]0;never ends") << u"hi"_s;
    QTest::newRow("Korean over ASCII") << QByteArray("abc\r\xed\x95\x9c") << u"한bc"_s;
    QTest::newRow("emoji overwritten whole") << QByteArray("\xf0\x9f\x9a\x80z\rxy") << u"xy"_s;
    QTest::newRow("invalid UTF-8") << QByteArray("a\xff\xfe b") << u"a\ufffd\ufffd b"_s;
    QTest::newRow("C1") << QByteArray("a\xc2\x9b"
                                      "31mb")
                        << u"a31mb"_s;
    QTest::newRow("NUL begins no title") << QByteArray("\x1b\0hi", 4) << u"hi"_s;
    QTest::newRow("tab stays") << QByteArray("a\tb") << u"a\tb"_s;
}

void AnsiTest::showsWhatATerminalWould()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, text);
    QCOMPARE(parseAnsi(line).text, text);
    QCOMPARE(stripAnsi(QByteArray(line).replace("\r\n", "")), text.toUtf8());
}

void AnsiTest::turnsColoursIntoRuns()
{
    const AnsiLine line = parseAnsi("a\x1b[1;31mbc\x1b[22md\x1b[0me");
    QCOMPARE(line.text, u"abcde"_s);
    AnsiStyle red;
    red.text = {AnsiColor::Kind::Indexed, 1};
    AnsiStyle bold = red;
    bold.bold = true;
    const QList<AnsiRun> expected{{0, 1, {}}, {1, 2, bold}, {3, 1, red}, {4, 1, {}}};
    QVERIFY(line.runs == expected);
    QVERIFY(line.after == AnsiStyle());
    QVERIFY(parseAnsi("no colours at all").runs.isEmpty());
}

void AnsiTest::readsEveryKindOfColour()
{
    const auto colour = [](const char* sequence) {
        return parseAnsi(QByteArray(sequence) + 'x').runs.value(0).style.text;
    };
    QVERIFY(colour("\x1b[95m") == (AnsiColor{AnsiColor::Kind::Indexed, 13}));
    QVERIFY(colour("\x1b[38;5;208m") == (AnsiColor{AnsiColor::Kind::Indexed, 208}));
    QVERIFY(colour("\x1b[38;2;1;2;3m") == (AnsiColor{AnsiColor::Kind::Rgb, 0x010203}));
    QVERIFY(colour("\x1b[38;5m") == (AnsiColor{AnsiColor::Kind::Indexed, 0}));
    const AnsiStyle style = parseAnsi("\x1b[2;3;4;7;9;44mx").runs.first().style;
    QVERIFY(style.dim && style.italic && style.underline && style.inverse && style.strike);
    QVERIFY(style.background == (AnsiColor{AnsiColor::Kind::Indexed, 4}));
}

void AnsiTest::carriesTheStyleOn()
{
    const AnsiLine first = parseAnsi("\x1b[32mgreen");
    const AnsiLine second = parseAnsi("still", first.after);
    QCOMPARE(second.runs.size(), 1);
    QVERIFY(second.runs.first().style.text == (AnsiColor{AnsiColor::Kind::Indexed, 2}));
}

void AnsiTest::leavesOnlyColoursForATerminal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("colours stay") << QByteArray("\x1b[1;31mred\x1b[0m\n") << QByteArray("\x1b[1;31mred\x1b[0m\n");
    QTest::newRow("title goes") << QByteArray("a\x1b]0;x\ab\n") << QByteArray("ab\n");
    QTest::newRow("clipboard goes") << QByteArray("\x1b]52;c;aGk=\x1b\\ok\n") << QByteArray("ok\n");
    QTest::newRow("cursor goes") << QByteArray("\x1b[2J\x1b[3Aok\n") << QByteArray("ok\n");
    QTest::newRow("other modes go") << QByteArray("\x1b[>4;1mok\n") << QByteArray("ok\n");
    QTest::newRow("unfinished ends with its line") << QByteArray("a\x1b]0;x\nb\n") << QByteArray("a\nb\n");
    QTest::newRow("bell goes") << QByteArray("a\ab\n") << QByteArray("ab\n");
    QTest::newRow("C1 goes") << QByteArray("a\xc2\x9b"
                                           "2Jb")
                             << QByteArray("a2Jb");
    QTest::newRow("C1 can't be assembled") << QByteArray("a\xc2\x1b[2J\x9b"
                                                         "2Jb")
                                           << QByteArray("a2Jb");
    QTest::newRow("lone 0x9b goes") << QByteArray("a\x9b"
                                                  "b")
                                    << QByteArray("a\xef\xbf\xbd"
                                                  "b");
    QTest::newRow("progress stays") << QByteArray("1%\r2%\n") << QByteArray("1%\r2%\n");
}

void AnsiTest::leavesOnlyColoursForATerminal()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, left);
    QCOMPARE(harmless(bytes), left);
}

void AnsiTest::endsEachLineInTheTerminalsOwnStyle()
{
    QCOMPARE(harmless("\x1b[31mred\nours\n"), QByteArray("\x1b[31mred\x1b[0m\nours\n"));
    QCOMPARE(harmless("\x1b[1mbold"), QByteArray("\x1b[1mbold\x1b[0m"));
    QCOMPARE(harmless("\x1b[8mhidden\n"), QByteArray("\x1b[8mhidden\x1b[0m\n")); // a style the window does not know
    QCOMPARE(harmless("\x1b[31mred\x1b[m\n"), QByteArray("\x1b[31mred\x1b[m\n"));
}

void AnsiTest::putsPiecesTogether_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("Korean") << QByteArray("빌드 성공\n다음 줄\n");
    QTest::newRow("emoji") << QByteArray("a\xf0\x9f\x9a\x80z\n");
    QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m plain\n");
    QTest::newRow("sequences that go") << QByteArray("\x1b]0;title\ax\x1b]8;;https://x\x1b\\y\x1b(B\x1b[2Jz\n");
    QTest::newRow("progress") << QByteArray("10%\r빌드\x1b[2K\rdone\n");
    QTest::newRow("no end") << QByteArray("한글");
    QTest::newRow("not text") << QByteArray("a\xff\xed\x95z\xe2\n\xf0\n");
}

void AnsiTest::putsPiecesTogether()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        AnsiPieces terminal(AnsiPieces::For::Terminal);
        AnsiPieces file(AnsiPieces::For::File);
        QByteArray shown, stored;
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            const QByteArray piece = bytes.mid(at, size);
            shown += terminal.take(piece);
            stored += file.take(piece);
        }
        shown += terminal.end();
        stored += file.end();
        QCOMPARE(stored, stripAnsi(bytes));
        // A colour is left and taken up again between two pieces; the eye sees the same.
        QCOMPARE(parseAnsi(shown).text, parseAnsi(harmless(bytes)).text);
        QCOMPARE(parseAnsi(shown).runs, parseAnsi(harmless(bytes)).runs);
        QVERIFY2(parseAnsi(shown).after == AnsiStyle(), shown.constData());
    }
}

void AnsiTest::waitsForNoLineOnATerminal()
{
    AnsiPieces pieces(AnsiPieces::For::Terminal);
    QCOMPARE(pieces.take("\x1b[31m10"), QByteArray("\x1b[31m10\x1b[0m"));
    QCOMPARE(pieces.take("%\x1b["), QByteArray("\x1b[31m%\x1b[0m"));
    QCOMPARE(pieces.take("0m ok\n"), QByteArray("\x1b[31m\x1b[0m ok\n"));
    QCOMPARE(pieces.take("plain"), QByteArray("plain"));
    QCOMPARE(pieces.end(), QByteArray());
}

void AnsiTest::doesNotWaitForEver()
{
    for (const auto reader : {AnsiPieces::For::Terminal, AnsiPieces::For::File}) {
        AnsiPieces pieces(reader);
        QVERIFY(pieces.take("\x1b]0;" + QByteArray(1000, 'x')).isEmpty());
        (void)pieces.take(QByteArray(100'000, 'x'));
        QCOMPARE(pieces.take("\nnext\n"), QByteArray("\nnext\n"));
    }
}

void AnsiTest::survivesAnyBytes()
{
    QRandomGenerator random(11);
    static const QByteArray likely = "\x1b\x1b\x1b[]0123;:mKG?\r\b\a\n\\P\xc2\x9b\xed\x95\x9cxyz";
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes(random.bounded(0, 60), 'x');
        for (char& c : bytes)
            c = random.bounded(8) ? likely[random.bounded(int(likely.size()))] : char(random.bounded(256));
        const AnsiLine line = parseAnsi(bytes);
        qsizetype covered = 0;
        for (const AnsiRun& run : line.runs) {
            QCOMPARE(run.start, covered);
            covered += run.length;
        }
        QVERIFY(line.runs.isEmpty() || covered == line.text.size());
        const QByteArray safe = harmless(bytes);
        QCOMPARE(harmless(safe), safe);
        for (qsizetype at = 0; (at = safe.indexOf('\x1b', at)) >= 0; ++at)
            QCOMPARE(safe[at + 1], '[');
    }
}

SHIPDECK_TEST(AnsiTest)

} // namespace shipdeck::logs

#include "ansi_test.moc"
