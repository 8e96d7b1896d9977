// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

#include <csignal>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What a command does to the streams it is given, and to the person's terminal.
class StreamsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void endsWhenNobodyReadsOn();
    void endsWhenNobodyReadsWhatIsYetToCome();
    void putsCharactersTogetherThatArriveInParts();
    void saysThatTheDiskIsFull();
    void showsControlCharactersInsteadOfObeyingThem();
    void keepsRowsOnOneLineEach();
    void removesNothingThatNobodyConfirmed();
    void takesANoForANo();

private:
    QString m_talkative;
    Home m_home;
};

void StreamsTest::initTestCase()
{
    const QString folder =
        m_home.built(u"talkative"_s, "mkdir dist\ncp index.html dist\nyes a line of the build | head -n 20000\n");
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    m_talkative = answer.json()[u"id"_s].toString();
}

void StreamsTest::endsWhenNobodyReadsOn()
{
    const Answer answer = m_home.shell(u"shipctl logs %1 | head -n 1; exit ${PIPESTATUS[0]}"_s.arg(m_talkative));
    QCOMPARE(answer.exit, 128 + SIGPIPE);
    QCOMPARE(answer.out.count('\n'), 1);
    QVERIFY2(answer.err.isEmpty(), answer.err.constData());
    // Notes that nobody reads do not cost the result.
    const Answer result = m_home.shell(u"shipctl list --limit 1 --json 2> >(true)"_s);
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.items().size(), 1);
}

void StreamsTest::endsWhenNobodyReadsWhatIsYetToCome()
{
    const QString folder = m_home.built(u"endless"_s, "echo it has begun\nsleep 1000\n");
    const auto deploy = m_home.start({u"deploy"_s, folder});
    QVERIFY(Home::says(*deploy, "it has begun"));
    // The row shows how long it has been going on, and that there are older ones.
    const Answer list = m_home.run({u"list"_s, u"--limit"_s, u"1"_s});
    QVERIFY2(list.out.contains("BUILDING") && !list.out.contains(" 0.0 s"), list.out.constData());
    QVERIFY2(list.err.contains("--limit 10"), list.err.constData());
    const Answer answer = m_home.shell(u"shipctl logs -f endless | grep -m 1 'has begun'; exit ${PIPESTATUS[0]}"_s);
    QCOMPARE(answer.exit, 128 + SIGPIPE);
    QCOMPARE(m_home.run({u"cancel"_s, u"endless"_s}).exit, 0); // it went on
    QCOMPARE(Home::end(*deploy).exit, 130);
}

void StreamsTest::putsCharactersTogetherThatArriveInParts()
{
    // Longer than what is read at once, so that a part ends within a character, at whichever of three ends.
    const QByteArray line = QByteArray("빌드").repeated(200);
    const int count = 2500;
    const QString folder =
        m_home.built(u"korean"_s,
                     "mkdir dist\ncp index.html dist\nyes " + line + " | head -n " + QByteArray::number(count) + "\n");
    const Answer answer = m_home.run({u"deploy"_s, folder});
    QCOMPARE(answer.exit, 0);
    QVERIFY(!answer.err.contains("\xef\xbf\xbd"));
    QCOMPARE(answer.err.count(line + '\n'), count);
}

void StreamsTest::saysThatTheDiskIsFull()
{
    for (const QString& command : {u"list"_s, u"list --json"_s, u"logs talkative"_s}) {
        const Answer answer = m_home.shell(u"shipctl "_s + command + u" > /dev/full"_s);
        QCOMPARE(answer.exit, 1);
        QVERIFY2(answer.err.contains("No space left"), answer.err.constData());
    }
}

void StreamsTest::showsControlCharactersInsteadOfObeyingThem()
{
    const QString repository = m_home.site(u"evil"_s);
    git(repository, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(repository, {u"add"_s, u"."_s});
    const QString message = u"evil \x1b]0;pwn\x07\x1b[2J \u202Ereversed\u009B31m"_s;
    git(repository, {u"commit"_s, u"-q"_s, u"-m"_s, message});
    QCOMPARE(m_home.run({u"deploy"_s, u"file://"_s + repository}).exit, 0);
    const QString list = m_home.run({u"list"_s, u"evil"_s}).text();
    QVERIFY2(list.contains(u"evil ␛]0;pwn␇␛[2J \\u202ereversed\\u009b31m"_s), qPrintable(list));
    const QJsonArray exact = m_home.run({u"list"_s, u"evil"_s, u"--json"_s}).items();
    QCOMPARE(exact.first()[u"message"_s].toString(), message);
    const Answer unknown = m_home.run({u"show"_s, u"\x1b[2Jnobody"_s});
    QCOMPARE(unknown.exit, 4);
    QVERIFY(!unknown.err.contains('\x1b'));
}

void StreamsTest::keepsRowsOnOneLineEach()
{
    const QString folder = m_home.site(u"two\nlines \x1b[31m"_s);
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--save"_s, u"--project"_s, u"odd"_s}).exit, 0);
    const QStringList rows = m_home.run({u"projects"_s}).text().split(u'\n');
    QCOMPARE(rows.size(), m_home.run({u"projects"_s, u"--json"_s}).items().size());
    QVERIFY2(rows.last().endsWith(u"two␊lines ␛[31m"_s), qPrintable(rows.last()));
}

void StreamsTest::removesNothingThatNobodyConfirmed()
{
    for (const QStringList& more : {QStringList{}, QStringList{u"--json"_s}}) {
        const Answer refused = m_home.run(QStringList{u"remove"_s, u"talkative"_s} + more);
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("shipctl remove talkative --yes"), refused.err.constData());
    }
    QCOMPARE(m_home.run({u"remove"_s, u"talkative"_s, u"--json"_s}).errorCode(), u"confirmation-needed"_s);
    QCOMPARE(m_home.run({u"show"_s, u"talkative"_s}).exit, 0);
}

void StreamsTest::takesANoForANo()
{
    const Answer answer = m_home.shell(u"script -qec 'shipctl remove talkative' /dev/null"_s, "n\n");
    QCOMPARE(answer.exit, 130);
    QVERIFY2(answer.out.contains("Nothing was removed."), answer.out.constData());
    QCOMPARE(m_home.run({u"show"_s, u"talkative"_s}).exit, 0);
}

SHIPDECK_TEST(StreamsTest)

} // namespace shipdeck::test

#include "streams_test.moc"
