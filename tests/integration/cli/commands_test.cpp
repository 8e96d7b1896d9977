// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! A project's life after its first deployment, with a server and a site.
class CommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsProjectsWithTheirAddresses();
    void saysFirstThatThereIsNothingToGoBackTo();
    void makesAChangedVariableLiveWithoutABuild();
    void masksSecretsAndRevealsThemWhenAsked();
    void refusesVariablesItCannotKeep_data();
    void refusesVariablesItCannotKeep();
    void showsTheServersOwnLog();
    void restartsTheServerWithTheSameRelease();
    void printsLogsByteForByte();
    void printsMatchingLinesAndJsonLines();
    void goesBackAndStaysPinned();
    void promotesWhatWasStaged();
    void redeploysAndShowsItsCalls();
    void opensTheAddress();
    void keepsSettings();
    void removesAllOfAProject();

private:
    QString current() const
    {
        return m_home.run({u"projects"_s, u"--json"_s})
            .items()
            .first()[u"environments"_s]
            .toArray()
            .first()[u"current"_s]
            .toString();
    }
    QString body() const { return QString::fromUtf8(Home::get(m_address).body); }

    Home m_home;
    QString m_address;
    QString m_first;
};

void CommandsTest::initTestCase()
{
    const Answer answer =
        m_home.run({u"deploy"_s, m_home.server(u"greeter"_s), u"--var"_s, u"GREETING=world"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    m_address = answer.json()[u"url"_s].toString();
    m_first = answer.json()[u"id"_s].toString();
    QCOMPARE(body(), u"hello world"_s);
}

void CommandsTest::listsProjectsWithTheirAddresses()
{
    const QJsonArray items = m_home.run({u"projects"_s, u"--json"_s}).items();
    QCOMPARE(items.size(), 1);
    const QJsonObject project = items.first().toObject();
    QCOMPARE(project[u"name"_s].toString(), u"greeter"_s);
    QCOMPARE(project[u"url"_s].toString(), m_address);
    QCOMPARE(project[u"source"_s].toString(), m_home.path() + u"/greeter"_s);
    const auto environment = project[u"environments"_s].toArray().first();
    QCOMPARE(environment[u"name"_s].toString(), u"production"_s);
    QCOMPARE(environment[u"current"_s].toString(), m_first);
    QCOMPARE(environment[u"pinned"_s].toBool(true), false);
    QVERIFY(m_home.run({u"projects"_s}).text().contains(m_address));
}

//! What a rollback cannot bring back is of no interest where there is none.
void CommandsTest::saysFirstThatThereIsNothingToGoBackTo()
{
    const Answer back = m_home.run({u"rollback"_s, u"greeter"_s});
    QCOMPARE(back.exit, 4);
    QVERIFY2(back.err.startsWith("greeter has no previous release to roll back to."), back.err.constData());
    QVERIFY2(back.err.contains("shipctl deploy --project greeter"), back.err.constData());
    QVERIFY2(!back.err.contains("have stored since"), back.err.constData());
    const Answer same = m_home.run({u"rollback"_s, u"greeter"_s, u"--to"_s, m_first});
    QVERIFY2(same.err.contains("is already live") && !same.err.contains("have stored since"), same.err.constData());
}

void CommandsTest::makesAChangedVariableLiveWithoutABuild()
{
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"GREETING=moon"_s, u"--scope"_s, u"run"_s}).exit, 0);
    const auto row = m_home.run({u"vars"_s, u"greeter"_s, u"--json"_s}).items().first();
    QCOMPARE(row[u"value"_s].toString(), u"moon"_s);
    QCOMPARE(row[u"scope"_s].toString(), u"run"_s);
    QCOMPARE(row[u"pending"_s].toBool(), true);
    QCOMPARE(body(), u"hello world"_s); // not yet
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"--deploy"_s}).exit, 0);

    // Nothing is built here, so a variable that builds would see as well is changed as quickly.
    const Answer answer =
        m_home.run({u"vars"_s, u"greeter"_s, u"GREETING=sun"_s, u"COLOR=red"_s, u"--deploy"_s, u"--json"_s});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(body(), u"hello sun"_s);
    for (const auto& stage : answer.json()[u"stages"_s].toArray())
        if ((QStringList{u"install"_s, u"build"_s, u"package"_s}).contains(stage[u"name"_s].toString()))
            QCOMPARE(stage[u"state"_s].toString(), u"skipped"_s);
    const auto live = m_home.run({u"vars"_s, u"greeter"_s, u"--json"_s}).items().last();
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"--remove"_s, u"COLOR"_s}).exit, 0);
    QCOMPARE(live[u"scope"_s].toString(), u"run"_s); // kept
    QCOMPARE(live[u"pending"_s].toBool(true), false);
}

void CommandsTest::masksSecretsAndRevealsThemWhenAsked()
{
    const QString secret = u"s3cret-of-mina"_s;
    QCOMPARE(m_home
                 .run({u"vars"_s, u"greeter"_s, u"--env-file"_s, u"-"_s, u"--secret"_s},
                      "API_TOKEN=" + secret.toUtf8() + "\n")
                 .exit,
             0);
    const Answer list = m_home.run({u"vars"_s, u"greeter"_s});
    QVERIFY(list.text().contains(u"API_TOKEN"_s) && !list.text().contains(secret));
    for (const auto& row : m_home.run({u"vars"_s, u"greeter"_s, u"--json"_s}).items())
        if (row[u"name"_s].toString() == u"API_TOKEN"_s)
            QVERIFY(row[u"secret"_s].toBool() && row[u"value"_s].isNull());
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"--reveal"_s, u"API_TOKEN"_s}).text(), secret);
    const Answer plan = m_home.run(
        {u"deploy"_s, m_home.site(u"hinted"_s), u"--plan"_s, u"--var"_s, u"MY_TOKEN=abc"_s, u"--var"_s, u"LIMIT=12"_s});
    QVERIFY2(plan.err.contains("MY_TOKEN: stored and shown in plain text"), plan.err.constData());
    QVERIFY(!plan.err.contains("LIMIT"));
    // What was secret stays secret, whatever it looks like now.
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"API_TOKEN=plainword"_s}).exit, 0);
    QVERIFY(!m_home.run({u"vars"_s, u"greeter"_s}).text().contains(u"plainword"_s));
    // From this shell, without typing it.
    m_home.environment().insert(u"NEW_PASSWORD"_s, u"from-the-shell"_s);
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"NEW_PASSWORD"_s}).exit, 0);
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"--reveal"_s, u"NEW_PASSWORD"_s}).text(), u"from-the-shell"_s);
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"--remove"_s, u"NEW_PASSWORD"_s}).exit, 0);
    QCOMPARE(m_home.run({u"vars"_s, u"greeter"_s, u"--reveal"_s, u"NEW_PASSWORD"_s}).exit, 4);
}

void CommandsTest::refusesVariablesItCannotKeep_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    QTest::newRow("name") << QStringList{u"2FAST=x"_s} << u"variable-name-invalid"_s << 2;
    QTest::newRow("no value") << QStringList{u"NOT_IN_THIS_SHELL"_s} << u"variable-syntax"_s << 2;
    QTest::newRow("scope") << QStringList{u"A=b"_s, u"--scope"_s, u"runtime"_s} << u"usage"_s << 2;
    QTest::newRow("both kinds") << QStringList{u"A=b"_s, u"--secret"_s, u"--plain"_s} << u"usage"_s << 2;
    QTest::newRow("short secret") << QStringList{u"A=b"_s, u"--secret"_s} << u"secret-too-short"_s << 2;
    QTest::newRow("file") << QStringList{u"--env-file"_s, u"/nowhere/.env"_s} << u"file-missing"_s << 4;
    QTest::newRow("remove") << QStringList{u"--remove"_s, u"NOT_THERE"_s} << u"variable-missing"_s << 4;
}

void CommandsTest::refusesVariablesItCannotKeep()
{
    QFETCH(QStringList, words);
    QFETCH(QString, code);
    const Answer answer = m_home.run(QStringList{u"vars"_s, u"greeter"_s, u"--json"_s} + words);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY(!answer.errorNext().isEmpty());
    QTEST(answer.exit, "exit");
}

void CommandsTest::showsTheServersOwnLog()
{
    const Answer log = m_home.run({u"logs"_s, u"greeter"_s, u"--server"_s});
    QCOMPARE(log.exit, 0);
    QVERIFY2(log.out.contains("listening with token"), log.out.constData());
    QVERIFY(log.out.contains("asked for /"));
    const Answer json = m_home.run({u"logs"_s, u"greeter"_s, u"--server"_s, u"--env"_s, u"production"_s, u"--json"_s,
                                    u"--search"_s, u"server started"_s});
    const QJsonObject line = QJsonDocument::fromJson(json.out.split('\n').first()).object();
    QCOMPARE(line[u"level"_s].toString(), u"shipdeck"_s);
    QVERIFY2(QDateTime::fromString(line[u"time"_s].toString(), Qt::ISODateWithMs).isValid(), json.out.constData());
    QCOMPARE(m_home.run({u"logs"_s, u"greeter"_s, u"--server"_s, u"--env"_s, u"nowhere"_s, u"--json"_s}).errorCode(),
             u"environment-missing"_s);
}

void CommandsTest::restartsTheServerWithTheSameRelease()
{
    const auto shown = [this] { return m_home.run({u"show"_s, u"greeter"_s, u"--json"_s}).json(); };
    const QString release = shown()[u"id"_s].toString();
    const auto starts = [this] {
        return m_home.run({u"logs"_s, u"greeter"_s, u"--server"_s}).out.count("shipdeck: server started");
    };
    const auto before = starts();
    const Answer restarted = m_home.run({u"restart"_s, u"greeter"_s, u"--json"_s});
    QVERIFY2(restarted.exit == 0, restarted.err.constData());
    QCOMPARE(restarted.json()[u"stopped"_s].toBool(true), false);
    QCOMPARE(starts(), before + 1);
    QCOMPARE(shown()[u"id"_s].toString(), release);
    QCOMPARE(Home::get(shown()[u"url"_s].toString()).status, 200);
    // The agent asks the new process for a page.
    const auto health = [&] { return shown()[u"health"_s].toObject(); };
    const QString deployed = shown()[u"createdAt"_s].toString();
    QTRY_VERIFY2(health()[u"what"_s].toString().startsWith(u"Passing: HTTP 200, "_s)
                     && health()[u"seenAt"_s].toString() > deployed,
                 qPrintable(health()[u"what"_s].toString()));
}

void CommandsTest::printsLogsByteForByte()
{
    const QByteArray bytes("\x1b[31mred\x1b[0m\ttab \xff\xfe\x01 bytes\r50%\rdone\n", 39);
    const QString folder = m_home.built(u"bytes"_s, "mkdir dist\ncp index.html dist\ncat raw\n");
    Home::write(folder + u"/raw"_s, bytes);
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.exit, 0);
    const Answer log = m_home.run({u"logs"_s, answer.json()[u"id"_s].toString()});
    QVERIFY2(log.out.contains(bytes), log.out.toPercentEncoding(" \n").constData());
    m_home.run({u"remove"_s, u"bytes"_s, u"--yes"_s});
}

void CommandsTest::printsMatchingLinesAndJsonLines()
{
    const Answer found = m_home.run({u"logs"_s, m_first, u"--search"_s, u"app\\.p[y]"_s});
    QCOMPARE(found.exit, 0);
    for (const QByteArray& line : found.out.trimmed().split('\n'))
        QVERIFY2(line.contains("app.py"), line.constData());
    const Answer json = m_home.run({u"logs"_s, m_first, u"--json"_s});
    int number = 0;
    for (const QByteArray& line : json.out.trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object[u"line"_s].toInt(), ++number);
        QVERIFY(object[u"text"_s].isString());
    }
    QVERIFY(number > 2);
    const QString coloured =
        m_home.built(u"coloured"_s,
                     "mkdir dist\ncp index.html dist\nprintf 'one\\nan \\033[31mer\\033[1mror\\ntwo\\r\\n빌드 끝'\n");
    QCOMPARE(m_home.run({u"deploy"_s, coloured}).exit, 0);
    QCOMPARE(m_home.run({u"logs"_s, u"coloured"_s, u"--search"_s, u"an error"_s}).out,
             QByteArray("an \x1b[31mer\x1b[1mror\n"));
    QCOMPARE(m_home.run({u"logs"_s, u"coloured"_s, u"--search"_s, u"^(two|one)$"_s}).out, QByteArray("one\ntwo\r\n"));
    QCOMPARE(m_home.run({u"logs"_s, u"coloured"_s, u"--search"_s, u"빌드 끝"_s}).out, QByteArray("빌드 끝\n"));
    const Answer all = m_home.run({u"logs"_s, u"coloured"_s, u"--json"_s});
    const Answer picked = m_home.run({u"logs"_s, u"coloured"_s, u"--json"_s, u"--search"_s, u"^two|끝$"_s});
    QCOMPARE(picked.out.count('\n'), 2);
    for (const QByteArray& line : picked.out.trimmed().split('\n'))
        QVERIFY2(all.out.contains(line + '\n'), line.constData()); // the same numbers
    // A terminal is left as it was found.
    const Answer terminal = m_home.shell(u"script -qec 'shipctl logs coloured' /dev/null"_s);
    QVERIFY2(terminal.out.contains("an \x1b[31mer\x1b[1mror\x1b[0m\r\ntwo"), terminal.out.constData());
    QCOMPARE(m_home.run({u"remove"_s, u"coloured"_s, u"--yes"_s}).exit, 0);
    const Answer bad = m_home.run({u"logs"_s, m_first, u"--search"_s, u"("_s, u"--json"_s});
    QCOMPARE(bad.exit, 2);
    QCOMPARE(bad.errorCode(), u"search-invalid"_s);
}

void CommandsTest::goesBackAndStaysPinned()
{
    const QString before = current();
    const Answer back = m_home.run({u"rollback"_s, u"greeter"_s, u"--to"_s, m_first, u"--json"_s});
    QVERIFY2(back.exit == 0, back.err.constData());
    QVERIFY2(back.err.startsWith("Files that a server wrote in its own folder"),
             back.err.constData());                 // before it acts
    QVERIFY(!back.err.contains("Access settings")); // nobody is kept out here
    QCOMPARE(back.json()[u"id"_s].toString(), m_first);
    QCOMPARE(body(), u"hello world"_s); // its variables too
    QVERIFY(m_home.run({u"projects"_s}).text().contains(u"pinned"_s));
    QCOMPARE(m_home.run({u"show"_s, before, u"--json"_s}).json()[u"state"_s].toString(), u"ROLLED_BACK"_s);
    const Answer again = m_home.run({u"rollback"_s, u"greeter"_s, u"--to"_s, m_first, u"--json"_s});
    QCOMPARE(again.errorCode(), u"already-current"_s);
    QCOMPARE(again.exit, 1);
    const Answer forward = m_home.run({u"promote"_s, before, u"--json"_s});
    QCOMPARE(forward.errorNext(), u"Switch to it anyway: shipctl rollback greeter --to "_s + before);
}

void CommandsTest::promotesWhatWasStaged()
{
    m_home.run({u"vars"_s, u"greeter"_s, u"GREETING=staged"_s});
    const Answer plan = m_home.run({u"deploy"_s, u"--project"_s, u"greeter"_s, u"--plan"_s});
    QVERIFY2(plan.out.contains("production is pinned to " + m_first.toUtf8()), plan.out);
    QVERIFY2(plan.out.contains("Leave the new release staged") && !plan.out.contains("Switch traffic"), plan.out);
    const Answer staged = m_home.run({u"deploy"_s, u"--project"_s, u"greeter"_s});
    QCOMPARE(staged.exit, 0);
    QVERIFY(staged.err.contains("shipctl promote"));
    QCOMPARE(body(), u"hello world"_s);
    QCOMPARE(QString::fromUtf8(Home::get(staged.text()).body), u"hello staged"_s); // at its own address
    QVERIFY(
        m_home.run({u"list"_s, u"greeter"_s, u"--person"_s, u"someone"_s}).err.contains("No matching deployments."));
    const QJsonArray items = m_home.run({u"list"_s, u"greeter"_s, u"--state"_s, u"staged"_s, u"--json"_s}).items();
    QCOMPARE(items.size(), 1);
    const QJsonArray stages =
        m_home.run({u"show"_s, items[0][u"id"_s].toString(), u"--json"_s}).json()[u"stages"_s].toArray();
    QCOMPARE(stages.last()[u"name"_s].toString(), u"assign"_s);
    QCOMPARE(stages.last()[u"state"_s].toString(), u"skipped"_s); // the address shows what it showed
    const Answer promoted = m_home.run({u"promote"_s, u"greeter"_s, u"--json"_s});
    QVERIFY2(promoted.exit == 0, promoted.err.constData());
    QVERIFY(promoted.json()[u"current"_s].toBool());
    QCOMPARE(body(), u"hello staged"_s);
    QVERIFY2(promoted.err.contains("production is no longer pinned"), promoted.err);
    QVERIFY(!m_home.run({u"projects"_s}).text().contains(u"pinned"_s));
    QCOMPARE(m_home.run({u"promote"_s, promoted.json()[u"id"_s].toString(), u"--json"_s}).errorCode(),
             u"promote-impossible"_s);
    QCOMPARE(m_home.run({u"rollback"_s, u"greeter"_s, u"--to"_s, m_first}).exit, 0);
    m_home.run({u"vars"_s, u"greeter"_s, u"GREETING=waiting"_s});
    const Answer waits = m_home.run({u"deploy"_s, u"--project"_s, u"greeter"_s, u"--json"_s});
    QCOMPARE(m_home.run({u"unpin"_s, u"greeter"_s, u"--json"_s}).json()[u"pinned"_s].toBool(true), false);
    m_home.run({u"vars"_s, u"greeter"_s, u"GREETING=newer"_s});
    QCOMPARE(m_home.run({u"deploy"_s, u"--project"_s, u"greeter"_s}).exit, 0);
    // By its name alone nothing goes back to what has waited since before.
    const Answer older = m_home.run({u"promote"_s, u"greeter"_s, u"--json"_s});
    QCOMPARE(older.errorCode(), u"staged-is-older"_s);
    QVERIFY(older.errorNext().endsWith(waits.json()[u"id"_s].toString()));
    QCOMPARE(body(), u"hello newer"_s);
    QVERIFY(!m_home.run({u"projects"_s}).text().contains(u"pinned"_s));
}

void CommandsTest::redeploysAndShowsItsCalls()
{
    const Answer answer = m_home.run({u"redeploy"_s, u"greeter"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(answer.json()[u"current"_s].toBool());
    const QJsonObject shown = m_home.run({u"show"_s, u"greeter"_s, u"--calls"_s, u"--json"_s}).json();
    QCOMPARE(shown[u"id"_s], answer.json()[u"id"_s]);
    QVERIFY(!shown[u"calls"_s].toArray().isEmpty());
    for (const auto& call : shown[u"calls"_s].toArray())
        QVERIFY(!call[u"command"_s].toString().isEmpty() && call[u"outcome"_s].toString() == u"ok"_s);
    QCOMPARE(m_home.run({u"retry"_s, u"greeter"_s, u"--json"_s}).errorCode(), u"nothing-to-retry"_s);
}

void CommandsTest::opensTheAddress()
{
    const Answer answer = m_home.run({u"open"_s, u"GREETER"_s, u"--json"_s}); // compared case-folded
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.json()[u"url"_s].toString(), m_address);
    QCOMPARE(answer.json()[u"opened"_s].toBool(true), false); // there is no display here
    QVERIFY2(answer.err.contains("No browser could be opened"), answer.err);
    const Answer earlier = m_home.run({u"open"_s, m_first});
    QVERIFY(earlier.text().contains(u"--"_s + m_first));
    QCOMPARE(m_home.run({u"open"_s, u"nobody"_s}).exit, 4);
}

void CommandsTest::keepsSettings()
{
    QCOMPARE(m_home.run({u"settings"_s, u"greeter"_s, u"retention=3"_s, u"testRule=warn"_s, u"--json"_s})
                 .json()[u"retention"_s]
                 .toInt(),
             3);
    const QJsonObject kept = m_home.run({u"settings"_s, u"greeter"_s, u"retention="_s, u"--json"_s}).json();
    QVERIFY(kept[u"retention"_s].isNull());
    QCOMPARE(kept[u"testRule"_s].toString(), u"warn"_s);
    QCOMPARE(m_home.run({u"settings"_s, u"concurrency=4"_s, u"--json"_s}).json()[u"concurrency"_s].toInt(), 4);
    for (const QString& wrong : {u"retention=lots"_s, u"health=healthz"_s, u"testRule=maybe"_s, u"framework=vit"_s}) {
        const Answer answer = m_home.run({u"settings"_s, u"greeter"_s, wrong, u"--json"_s});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.errorCode(), u"setting-invalid"_s);
    }
    QCOMPARE(m_home.run({u"settings"_s, u"greeter"_s, u"colour=blue"_s, u"--json"_s}).errorCode(),
             u"setting-unknown"_s);
}

void CommandsTest::removesAllOfAProject()
{
    const Answer answer = m_home.run({u"remove"_s, u"greeter"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"removed"_s].toBool(), true);
    QVERIFY(m_home.run({u"projects"_s, u"--json"_s}).items().isEmpty());
    QVERIFY(m_home.run({u"list"_s, u"--json"_s}).items().isEmpty());
    QVERIFY(Home::get(m_address).status != 200);
    QCOMPARE(m_home.run({u"remove"_s, u"greeter"_s, u"--json"_s}).errorCode(), u"project-missing"_s);
    QVERIFY(QFile::exists(m_home.path() + u"/greeter/app.py"_s)); // the source is the person's
}

SHIPDECK_TEST(CommandsTest)

} // namespace shipdeck::test

#include "commands_test.moc"
