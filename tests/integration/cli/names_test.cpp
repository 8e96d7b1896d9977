// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What projects, environments, sources and variables may be called, and what a first try leaves behind.
class NamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesAnEmptyName_data();
    void refusesAnEmptyName();
    void refusesEnvironmentNames_data();
    void refusesEnvironmentNames();
    void knowsItsEnvironments_data();
    void knowsItsEnvironments();
    void makesAnEnvironmentWithItsFirstDeployment();
    void takesAFolderThatBeginsWithADash();
    void changesAllVariablesOrNone();
    void readsVariablesFromAnotherCommand();
    void namesTheLineOfABadVariable();
    void forgetsAFirstTryThatFailed();
    void takesTheNameFromItsFile();
    void freesTheNameOfAMistypedAddress();
    void renamesAProjectAndMovesNothing();
    void setsUpANewProjectBeforeItsFirstDeployment();
    void forgetsOnlyWhatAnAccountHas();

private:
    QStringList projects() const
    {
        QStringList names;
        for (const auto& item : m_home.run({u"projects"_s, u"--json"_s}).items())
            names << item[u"name"_s].toString();
        return names;
    }
    QJsonArray variables(const QString& project) const { return m_home.run({u"vars"_s, project, u"--json"_s}).items(); }

    Home m_home;
};

void NamesTest::initTestCase()
{
    QCOMPARE(m_home.run({u"deploy"_s, m_home.site(u"site"_s), u"--save"_s}).exit, 0);
}

void NamesTest::refusesAnEmptyName_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("deploy") << QStringList{u"deploy"_s, QString()} << u"source-empty"_s;
    QTest::newRow("deploy --dir") << QStringList{u"deploy"_s, u"--dir="_s} << u"usage"_s;
    QTest::newRow("detect") << QStringList{u"detect"_s, QString()} << u"source-empty"_s;
    for (const QString& command : {u"remove"_s, u"pushes"_s, u"show"_s, u"open"_s, u"list"_s, u"vars"_s, u"settings"_s})
        QTest::newRow(qPrintable(command)) << QStringList{command, QString()} << u"name-empty"_s;
    QTest::newRow("list --project") << QStringList{u"list"_s, u"--project="_s} << u"usage"_s;
}

void NamesTest::refusesAnEmptyName()
{
    QFETCH(QStringList, words);
    const QString folder = m_home.site(u"where-it-stands"_s);
    const Answer answer = m_home.runIn(folder,
                                       words + QStringList{u"--json"_s}
                                           + (words.first() == u"remove" ? QStringList{u"--yes"_s} : QStringList()));
    QTEST(answer.errorCode(), "code");
    QCOMPARE(answer.exit, 2);
    QCOMPARE(projects(), QStringList{u"site"_s});
}

void NamesTest::refusesEnvironmentNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name :
         {u"../x"_s, u"a b"_s, u"Staging"_s, u"-x"_s, u"x-"_s, u"a--b"_s, u"a\x1b"_s, u"a\n"_s, QString(41, u'x')})
        QTest::addRow("\"%s\"", name.left(8).toUtf8().toPercentEncoding(" /").constData()) << name;
}

void NamesTest::refusesEnvironmentNames()
{
    QFETCH(QString, name);
    for (const QString& how : {u"--save"_s, u"--plan"_s, u"--detach"_s}) {
        const Answer answer =
            m_home.run({u"deploy"_s, m_home.path() + u"/site"_s, how, u"--json"_s, u"--env="_s + name});
        QCOMPARE(answer.errorCode(), u"environment-name"_s);
        QCOMPARE(answer.exit, 2);
    }
}

void NamesTest::knowsItsEnvironments_data()
{
    QTest::addColumn<QStringList>("words");
    for (const QStringList& words :
         {QStringList{u"open"_s, u"site"_s}, QStringList{u"unpin"_s, u"site"_s}, QStringList{u"rollback"_s, u"site"_s},
          QStringList{u"vars"_s, u"site"_s}, QStringList{u"vars"_s, u"site"_s, u"Q=1"_s},
          QStringList{u"list"_s, u"site"_s}, QStringList{u"list"_s}})
        QTest::newRow(qPrintable(words.join(u' '))) << words;
}

void NamesTest::knowsItsEnvironments()
{
    QFETCH(QStringList, words);
    const Answer answer = m_home.run(words + QStringList{u"--env=zzz"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"environment-missing"_s);
    QCOMPARE(answer.exit, 4);
    QVERIFY2(answer.errorNext().contains(u"production"_s), qPrintable(answer.errorNext()));
    const Answer unset = m_home.run(words + QStringList{u"--env="_s, u"--json"_s});
    QCOMPARE(unset.errorCode(), u"usage"_s);
    QCOMPARE(unset.exit, 2);
}

void NamesTest::makesAnEnvironmentWithItsFirstDeployment()
{
    // Previews take their variables from an environment that is never deployed itself.
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"--env"_s, u"preview"_s, u"Q=1"_s}).exit, 0);
    const Answer answer = m_home.run({u"deploy"_s, u"--project"_s, u"site"_s, u"--env"_s, u"qa-2"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(m_home.run({u"open"_s, u"site"_s, u"--env"_s, u"qa-2"_s}).text(), answer.json()[u"url"_s].toString());
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"--env"_s, u"qa-2"_s, u"Q=1"_s}).exit, 0);
    // Nothing of production's stands in for it, and nothing of it for production.
    QCOMPARE(m_home.run({u"open"_s, u"site"_s, u"--env"_s, u"production"_s, u"--json"_s}).exit, 4);
    const Answer unpinned = m_home.run({u"unpin"_s, u"site"_s, u"--env"_s, u"qa-2"_s});
    QCOMPARE(unpinned.exit, 0);
    QVERIFY2(unpinned.out.contains("was not pinned"), unpinned.out.constData());
}

void NamesTest::takesAFolderThatBeginsWithADash()
{
    m_home.site(u"-dash"_s);
    const Answer answer = m_home.runIn(m_home.path(), {u"detect"_s, u"--json"_s, u"--"_s, u"-dash"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"framework"_s].toString(), u"static-html"_s);
}

void NamesTest::changesAllVariablesOrNone()
{
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"KEEP=1"_s}).exit, 0);
    const Answer answer =
        m_home.run({u"vars"_s, u"site"_s, u"--remove"_s, u"KEEP"_s, u"--remove"_s, u"NOPE"_s, u"NEW=2"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"variable-missing"_s);
    QCOMPARE(variables(u"site"_s).size(), 1);
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"--remove"_s, u"KEEP"_s, u"2BAD=x"_s}).exit, 2);
    QCOMPARE(variables(u"site"_s).first()[u"name"_s].toString(), u"KEEP"_s);
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"--remove"_s, u"KEEP"_s}).exit, 0);
}

void NamesTest::readsVariablesFromAnotherCommand()
{
    const Answer answer = m_home.shell(u"shipctl vars site --env-file <(printf 'FROM_A_PIPE=%s\\n' yes) --json"_s);
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.items().first()[u"value"_s].toString(), u"yes"_s);
    // Most files have a port, for other places.
    const Answer some = m_home.shell(u"shipctl vars site --env-file <(printf 'PORT=3000\\nKEPT=yes\\n') --json"_s);
    QCOMPARE(some.exit, 0);
    QVERIFY2(some.err.contains("PORT"), some.err);
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"--env-file="_s, u"--json"_s}).exit, 2);
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"--remove"_s, u"FROM_A_PIPE"_s, u"--remove"_s, u"KEPT"_s}).exit, 0);
}

void NamesTest::namesTheLineOfABadVariable()
{
    const QString file = m_home.path() + u"/bad.env"_s;
    Home::write(file, "GOOD=1\n\n1A=2\n");
    const Answer answer = m_home.run({u"vars"_s, u"site"_s, u"--env-file"_s, file, u"--json"_s});
    QCOMPARE(answer.exit, 2);
    QVERIFY(answer.json()[u"error"_s][u"what"_s].toString().contains(u"bad.env:3"_s));
    QVERIFY(variables(u"site"_s).isEmpty());
}

void NamesTest::forgetsAFirstTryThatFailed()
{
    const QString folder = m_home.folder(u"late"_s, {{u"notes.txt"_s, "nothing to serve yet"}});
    const Answer failed = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(failed.errorCode(), u"nothing-detected"_s);
    QVERIFY(!projects().contains(u"late"_s));
    const Answer word = m_home.run({u"__complete"_s, u"bash"_s, u"--"_s, u"remove"_s, u"la"_s});
    QVERIFY2(word.out.trimmed().isEmpty(), word.out.constData());
    QCOMPARE(m_home.run({u"show"_s, failed.json()[u"id"_s].toString()}).exit, 0); // it is in the history
    Home::write(folder + u"/index.html"_s, "<h1>now</h1>");
    const Answer again = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QVERIFY2(again.exit == 0, again.err.constData());
    QCOMPARE(again.json()[u"project"_s].toString(), u"late"_s);
    QVERIFY(projects().contains(u"late"_s));
}

void NamesTest::takesTheNameFromItsFile()
{
    const QString folder = m_home.folder(u"code"_s, {{u"index.html"_s, "<p>"}, {u"shipdeck.yml"_s, "name: My shop\n"}});
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--plan"_s, u"--json"_s}).json()[u"project"_s].toString(), u"My shop"_s);
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--save"_s, u"--json"_s}).json()[u"project"_s].toString(), u"My shop"_s);
    const QString other = m_home.folder(u"copy"_s, {{u"shipdeck.yml"_s, "name: My shop\n"}});
    QCOMPARE(m_home.run({u"deploy"_s, other, u"--save"_s, u"--json"_s}).json()[u"project"_s].toString(),
             u"My shop-2"_s);
}

void NamesTest::freesTheNameOfAMistypedAddress()
{
    const Answer mistyped =
        m_home.run({u"deploy"_s, u"file://"_s + m_home.path() + u"/nowhere/harbor.git"_s, u"--var"_s, u"A=old"_s});
    QCOMPARE(mistyped.exit, 4);
    QVERIFY(!projects().contains(u"harbor"_s));
    const Answer right = m_home.run({u"deploy"_s, m_home.site(u"harbor"_s), u"--json"_s});
    QVERIFY2(right.exit == 0, right.err.constData());
    QCOMPARE(right.json()[u"project"_s].toString(), u"harbor"_s);
    QVERIFY(right.json()[u"url"_s].toString().contains(u"//harbor."_s));
    QVERIFY(variables(u"harbor"_s).isEmpty()); // they were meant for another source
}

void NamesTest::renamesAProjectAndMovesNothing()
{
    const Answer made = m_home.run({u"deploy"_s, m_home.site(u"before"_s), u"--json"_s});
    QVERIFY2(made.exit == 0, made.err);
    const QString address = made.json()[u"url"_s].toString();
    const Answer renamed = m_home.run({u"rename"_s, u"before"_s, QString::fromUtf8("나중 ⚓"), u"--json"_s});
    QVERIFY2(renamed.exit == 0, renamed.err);
    QCOMPARE(renamed.json()[u"before"_s].toString(), u"before"_s);
    QCOMPARE(Home::get(address).status, 200);
    const Answer again = m_home.run({u"redeploy"_s, QString::fromUtf8("나중 ⚓"), u"--json"_s});
    QVERIFY2(again.exit == 0, again.err);
    QCOMPARE(again.json()[u"url"_s].toString(), address);
    QCOMPARE(m_home.run({u"rename"_s, QString::fromUtf8("나중 ⚓"), u"site"_s, u"--json"_s}).errorCode(),
             u"project-exists"_s);
    QCOMPARE(m_home.run({u"rename"_s, QString::fromUtf8("나중 ⚓"), QString(), u"--json"_s}).exit, 2);
    QCOMPARE(m_home.run({u"remove"_s, QString::fromUtf8("나중 ⚓"), u"--yes"_s}).exit, 0);
}

void NamesTest::setsUpANewProjectBeforeItsFirstDeployment()
{
    const QString folder = m_home.folder(u"made"_s, {{u"index.html"_s, "default\n"}});
    const Answer made =
        m_home.run({u"deploy"_s, folder, u"--set"_s, u"build=mkdir -p dist && echo mine >dist/index.html"_s, u"--set"_s,
                    u"output=dist"_s, u"--set"_s, u"retention=3"_s, u"--json"_s});
    QVERIFY2(made.exit == 0, made.err);
    QCOMPARE(Home::get(made.json()[u"url"_s].toString()).body, "mine\n");
    QCOMPARE(m_home.run({u"settings"_s, u"made"_s, u"--json"_s}).json()[u"retention"_s].toInt(), 3);
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--set"_s, u"retention=lots"_s, u"--json"_s}).errorCode(),
             u"setting-invalid"_s);
    QCOMPARE(m_home.run({u"remove"_s, u"made"_s, u"--yes"_s}).exit, 0);
}

void NamesTest::forgetsOnlyWhatAnAccountHas()
{
    const Answer answer = m_home.run({u"forget"_s, u"site"_s, u"--yes"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"forget-unsupported"_s);
    QVERIFY(answer.errorNext().contains(u"shipctl remove site"_s));
    QVERIFY(projects().contains(u"site"_s));
}

SHIPDECK_TEST(NamesTest)

} // namespace shipdeck::test

#include "names_test.moc"
