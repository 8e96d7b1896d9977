// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Sources that cannot be deployed: each with a code, an exit code and something to do, and nothing is lost.
class BadInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesWhatIsNoSource_data();
    void refusesWhatIsNoSource();
    void refusesTwoSources();
    void refusesAFolderItMayNotRead();
    void servesStrangeNames_data();
    void servesStrangeNames();
    void takesBothFormsOfHangulForOneName();
    void survivesLinksThatGoRoundOrOut();
    void refusesProjectNames_data();
    void refusesProjectNames();
    void keepsServingWhatWasThere();

private:
    Home m_home;
};

void BadInputTest::initTestCase()
{
    QVERIFY(QDir().mkpath(m_home.path() + u"/empty"_s));
    Home::write(m_home.path() + u"/file.txt"_s, "just a file");
    m_home.folder(u"broken-json"_s, {{u"package.json"_s, "{\n  \"name\": \"x\",,\n}\n"}});
    m_home.folder(u"no-build"_s, {{u"package.json"_s, R"({"name": "x", "dependencies": {}})"}});
    m_home.folder(u"nothing-known"_s, {{u"notes.txt"_s, "nothing to serve"}});
    m_home.folder(u"bad-yml"_s,
                  {{u"index.html"_s, "<p>"}, {u"shipdeck.yml"_s, "framework: static-html\nbiuld: make\n"}});
    m_home.folder(u"no-fallback"_s,
                  {{u"index.html"_s, "<p>"}, {u"shipdeck.yml"_s, "framework: static-html\nfallback: 200.html\n"}});
    m_home.folder(u"wrong-type"_s, {{u"index.html"_s, "<p>"}, {u"shipdeck.yml"_s, "port: many\n"}});
    const QString repository = m_home.site(u"with-commits"_s);
    git(repository, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(repository, {u"add"_s, u"."_s});
    git(repository, {u"commit"_s, u"-q"_s, u"-m"_s, u"First"_s});
    git(m_home.folder(u"no-commits"_s, {}), {u"init"_s, u"-q"_s});
    QDir().mkpath(m_home.path() + u"/no-commits"_s);
    git(m_home.path() + u"/no-commits"_s, {u"init"_s, u"-q"_s});
}

void BadInputTest::refusesWhatIsNoSource_data()
{
    QTest::addColumn<QStringList>("words"); // %1: the scratch folder
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << QStringList{u"%1/nowhere"_s} << u"folder-missing"_s << 4 << u"nowhere"_s;
    QTest::newRow("empty") << QStringList{u"%1/empty"_s} << u"folder-empty"_s << 2 << u"empty"_s;
    QTest::newRow("a file") << QStringList{u"%1/file.txt"_s} << u"not-a-folder"_s << 2 << u"file.txt"_s;
    QTest::newRow("ready, missing") << QStringList{u"--dir"_s, u"%1/nowhere"_s} << u"folder-missing"_s << 4
                                    << u"nowhere"_s;
    QTest::newRow("root missing") << QStringList{u"%1/with-commits"_s, u"--root"_s, u"app"_s} << u"root-missing"_s << 2
                                  << u"app"_s;
    QTest::newRow("nothing known") << QStringList{u"%1/nothing-known"_s} << u"nothing-detected"_s << 2 << QString();
    QTest::newRow("package.json broken") << QStringList{u"%1/broken-json"_s} << u"package-json-invalid"_s << 2
                                         << u"package.json:2"_s;
    QTest::newRow("no build script") << QStringList{u"%1/no-build"_s} << u"nothing-detected"_s << 2 << QString();
    QTest::newRow("unknown key") << QStringList{u"%1/bad-yml"_s} << u"project-file-invalid"_s << 2
                                 << u"shipdeck.yml:2"_s;
    QTest::newRow("wrong type") << QStringList{u"%1/wrong-type"_s} << u"project-file-invalid"_s << 2
                                << u"shipdeck.yml:1"_s;
    QTest::newRow("fallback missing") << QStringList{u"%1/no-fallback"_s} << u"fallback-missing"_s << 2
                                      << u"shipdeck.yml:2"_s;
    QTest::newRow("no repository") << QStringList{u"file://%1/no-repository.git"_s} << u"repository-missing"_s << 4
                                   << u"no-repository"_s;
    QTest::newRow("branch missing") << QStringList{u"file://%1/with-commits"_s, u"--ref"_s, u"mian"_s}
                                    << u"ref-missing"_s << 4 << u"main"_s;
    QTest::newRow("branch of a folder") << QStringList{u"%1/with-commits"_s, u"--ref"_s, u"main"_s}
                                        << u"ref-needs-repository"_s << 2 << u"file://"_s;
    QTest::newRow("branch of a plain folder")
        << QStringList{u"%1/bad-yml"_s, u"--ref"_s, u"main"_s} << u"ref-needs-repository"_s << 2 << u"main"_s;
    QTest::newRow("no commits") << QStringList{u"file://%1/no-commits"_s} << u"repository-empty"_s << 2
                                << u"no-commits"_s;
    QTest::newRow("server away") << QStringList{u"https://127.0.0.1:9/acme/shop.git"_s} << u"network-unreachable"_s << 1
                                 << u"127.0.0.1"_s;
}

void BadInputTest::refusesWhatIsNoSource()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    for (QString& word : words)
        word.replace(u"%1"_s, m_home.path());
    const Answer answer = m_home.run(QStringList{u"deploy"_s, u"--json"_s} + words);
    QTEST(answer.errorCode(), "code");
    QTEST(answer.exit, "exit");
    const QJsonObject error = answer.json()[u"error"_s].toObject();
    QVERIFY(!error[u"what"_s].toString().isEmpty() && !error[u"next"_s].toString().isEmpty());
    const QString all = error[u"what"_s].toString() + error[u"why"_s].toString() + error[u"next"_s].toString();
    QVERIFY2(all.contains(says), qPrintable(all));
    QVERIFY(answer.err.contains(error[u"what"_s].toString().toUtf8()));
}

void BadInputTest::refusesTwoSources()
{
    const QString site = m_home.site(u"one"_s);
    const Answer refused = m_home.run({u"deploy"_s, u"--dir"_s, site, m_home.site(u"other"_s), u"--json"_s});
    QCOMPARE(refused.errorCode(), u"usage"_s);
    QVERIFY2(refused.err.contains("--dir"), refused.err);
}

void BadInputTest::refusesAFolderItMayNotRead()
{
    if (::getuid() == 0)
        QSKIP("root may read everything");
    const QString folder = m_home.site(u"locked"_s);
    QFile::setPermissions(folder, {});
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(answer.exit, 3);
    QVERIFY(!answer.errorNext().isEmpty());
}

void BadInputTest::servesStrangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::newRow("spaces") << u"my  site"_s << u"my-site"_s;
    QTest::newRow("quotes") << u"it's \"quoted\" `here`"_s << QString();
    QTest::newRow("newline") << u"two\nlines"_s << QString();
    QTest::newRow("leading dash") << u"-rf"_s << u"rf"_s;
    QTest::newRow("dollar") << u"$HOME;echo x"_s << QString();
    QTest::newRow("Hangul, composed") << u"한글 사이트"_s << u"hangeul-saiteu"_s;
    QTest::newRow("percent") << u"100% %1 {}"_s << QString();
    QTest::newRow("long") << QString(180, u'n') << QString();
}

void BadInputTest::servesStrangeNames()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    const QString folder = m_home.site(name, "<p>strange</p>");
    // A file with such a name, too.
    Home::write(folder + u'/' + (name.size() > 100 ? u"x"_s : name) + u".html"_s, "<p>inside</p>");
    const Answer answer = m_home.run({u"deploy"_s, u"--json"_s, u"--"_s, folder});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    const QString address = answer.json()[u"url"_s].toString();
    if (!host.isEmpty())
        QVERIFY2(address.startsWith(u"http://"_s + host + u".localhost:"_s), qPrintable(address));
    QVERIFY(Home::get(address).body.contains("strange"));
    QCOMPARE(m_home.run({u"remove"_s, u"--yes"_s, u"--"_s, answer.json()[u"project"_s].toString()}).exit, 0);
}

void BadInputTest::takesBothFormsOfHangulForOneName()
{
    const QString composed = u"배포"_s;
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    const Answer answer = m_home.run({u"deploy"_s, m_home.site(decomposed), u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"project"_s].toString(), composed);
    for (const QString& name : {composed, decomposed})
        QCOMPARE(m_home.run({u"open"_s, name}).text(), answer.json()[u"url"_s].toString());
    // The other form is another folder on disk; as a name it is taken, so it is numbered.
    const Answer other = m_home.run({u"deploy"_s, m_home.site(u"other/"_s + composed), u"--json"_s});
    QCOMPARE(other.json()[u"project"_s].toString(), composed + u"-2"_s);
}

void BadInputTest::survivesLinksThatGoRoundOrOut()
{
    const QString folder = m_home.site(u"linked"_s);
    QVERIFY(::symlink(".", QFile::encodeName(folder + u"/round"_s).constData()) == 0);
    QVERIFY(::symlink("/etc", QFile::encodeName(folder + u"/out"_s).constData()) == 0);
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    // Either served without them, or refused with words: never with what lies outside.
    QVERIFY(answer.exit == 0 || (answer.exit == 1 && !answer.errorNext().isEmpty()));
    if (answer.exit == 0)
        QVERIFY(Home::get(answer.json()[u"url"_s].toString() + u"/out/passwd"_s).status == 404);
    QVERIFY2(answer.err.contains("out"), answer.err.constData());
}

void BadInputTest::refusesProjectNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name :
         {u"  "_s, u"a/b"_s, u"-x"_s, u".x"_s, u"a\\b"_s, u"a\nb"_s, u"a\tb"_s, QString(201, u'x')})
        QTest::addRow("\"%s\"", name.left(8).toUtf8().toPercentEncoding(" ").constData()) << name;
}

void BadInputTest::refusesProjectNames()
{
    QFETCH(QString, name);
    const Answer answer = m_home.run({u"deploy"_s, m_home.site(u"to-be-named"_s), u"--json"_s, u"--project="_s + name});
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.errorCode(), name.trimmed().isEmpty() ? u"usage"_s : u"project-name"_s);
}

void BadInputTest::keepsServingWhatWasThere()
{
    const QString folder = m_home.site(u"steady"_s);
    const QString address = m_home.run({u"deploy"_s, folder}).text();
    Home::write(folder + u"/package.json"_s, "{ broken");
    QCOMPARE(m_home.run({u"deploy"_s, folder}).exit, 2);
    QVERIFY(Home::get(address).body.contains("first"));
    QVERIFY(QFile::remove(folder + u"/package.json"_s));
    QCOMPARE(m_home.run({u"deploy"_s, folder, u"--json"_s}).errorCode(), u"nothing-changed"_s);
}

SHIPDECK_TEST(BadInputTest)

} // namespace shipdeck::test

#include "bad_input_test.moc"
