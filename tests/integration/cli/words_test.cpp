// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/wait.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

using Files = QHash<QString, QByteArray>;

//! What needs no deployment: help, usage, completion, detection, the state of the computer.
class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exitsWithTheCodeOfTheContract_data();
    void exitsWithTheCodeOfTheContract();
    void suggestsTheNearestWord();
    void helpsWithEveryCommand();
    void completesCommandsOptionsAndNames();
    void printsCompletionScriptsThatTheirShellAccepts();
    void detectsAtTheTopLevelOfTheDocument();
    void detectsAChoiceOfApps();
    void aPlanWarnsAsDetectDoes();
    void signsOutOnlyOfWhatItSignsInTo();
    void explainsAnAddressAtTheEdge();
    void findsTheFallbackThatADeploymentFinds_data();
    void findsTheFallbackThatADeploymentFinds();
    void saysWhatASiteCosts();
    void examinesTheComputer();
    void takesOneLanguageWithoutAWord();

private:
    Home m_home;
};

void WordsTest::exitsWithTheCodeOfTheContract_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    QTest::newRow("done") << QStringList{u"projects"_s} << 0 << QString();
    QTest::newRow("no such command") << QStringList{u"fly"_s} << 2 << u"usage"_s;
    QTest::newRow("no such option") << QStringList{u"list"_s, u"--everything"_s} << 2 << u"usage"_s;
    QTest::newRow("long option with one dash") << QStringList{u"list"_s, u"-limit"_s} << 2 << u"usage"_s;
    QTest::newRow("value missing") << QStringList{u"list"_s, u"--limit"_s} << 2 << u"usage"_s;
    QTest::newRow("empty value") << QStringList{u"rollback"_s, u"nobody"_s, u"--to"_s, u""_s} << 2 << u"usage"_s;
    QTest::newRow("empty value after =") << QStringList{u"list"_s, u"--search="_s} << 2 << u"usage"_s;
    QTest::newRow("empty value of meaning")
        << QStringList{u"pushes"_s, u"nobody"_s, u"--branch"_s, u""_s} << 4 << u"project-missing"_s;
    QTest::newRow("value for a switch") << QStringList{u"deploy"_s, u"--plan=yes"_s} << 2 << u"usage"_s;
    QTest::newRow("no number") << QStringList{u"list"_s, u"--limit"_s, u"ten"_s} << 2 << u"usage"_s;
    QTest::newRow("no such state") << QStringList{u"list"_s, u"--state"_s, u"bogus"_s} << 2 << u"usage"_s;
    QTest::newRow("too few words") << QStringList{u"show"_s} << 2 << u"usage"_s;
    QTest::newRow("too many words") << QStringList{u"show"_s, u"a"_s, u"b"_s} << 2 << u"usage"_s;
    QTest::newRow("unknown target") << QStringList{u"deploy"_s, u"--target"_s, u"moon"_s} << 2 << u"target-unknown"_s;
    QTest::newRow("no such deployment") << QStringList{u"show"_s, u"0zzzzzz"_s} << 4 << u"deployment-missing"_s;
    QTest::newRow("no such project") << QStringList{u"vars"_s, u"nobody"_s} << 4 << u"project-missing"_s;
    QTest::newRow("no project to try an address of")
        << QStringList{u"edge"_s, u"test"_s, u"/"_s, u"--project"_s, u"nobody"_s} << 4 << u"project-missing"_s;
    QTest::newRow("nothing to roll back") << QStringList{u"rollback"_s, u"nobody"_s} << 4 << u"project-missing"_s;
    QTest::newRow("no such shell") << QStringList{u"completion"_s, u"tcsh"_s} << 2 << u"usage"_s;
}

void WordsTest::exitsWithTheCodeOfTheContract()
{
    QFETCH(QStringList, words);
    const Answer answer = m_home.run(words + QStringList{u"--json"_s});
    QTEST(answer.exit, "exit");
    QTEST(answer.errorCode(), "code");
    if (answer.exit == 0)
        return;
    const QJsonObject error = answer.json()[u"error"_s].toObject();
    for (const QString& field : {u"code"_s, u"kind"_s, u"what"_s, u"next"_s})
        QVERIFY2(!error[field].toString().isEmpty(), qPrintable(field));
    QVERIFY(error.contains(u"why"_s) && error.contains(u"line"_s));
    const Answer plain = m_home.run(words);
    QVERIFY(plain.out.isEmpty());
    QVERIFY(plain.err.contains(error[u"what"_s].toString().toUtf8()));
}

void WordsTest::suggestsTheNearestWord()
{
    QVERIFY(m_home.run({u"deplyo"_s}).err.contains("`deploy`"));
    QVERIFY(m_home.run({u"deploy"_s, u"--no-cahce"_s}).err.contains("--no-cache"));
    const Answer secret = m_home.run({u"deploy"_s, u"--vra=KEY=hunter2222"_s});
    QVERIFY(!secret.err.contains("hunter2222"));
}

void WordsTest::helpsWithEveryCommand()
{
    const Answer noCommand = m_home.run({u"--json"_s});
    QCOMPARE(noCommand.exit, 2);
    QCOMPARE(noCommand.errorCode(), u"usage"_s);
    const Answer overview = m_home.run({u"--help"_s});
    QCOMPARE(overview.exit, 0);
    QCOMPARE(m_home.run({}).exit, 2);
    const Answer version = m_home.run({u"--version"_s});
    QVERIFY(version.out.startsWith("shipctl "));
    QCOMPARE(u"shipctl "_s + m_home.run({u"--version"_s, u"--json"_s}).json()[u"version"_s].toString(), version.text());
    int commands = 0;
    for (const QByteArray& line : overview.out.split('\n')) {
        if (!line.startsWith("  "))
            continue;
        const QString name = QString::fromUtf8(line.simplified().split(' ').first());
        const Answer help = m_home.run({name, u"--help"_s});
        QCOMPARE(help.exit, 0);
        QVERIFY2(help.text().startsWith(u"Usage: shipctl "_s + name), qPrintable(name));
        QVERIFY(help.out.contains("--json"));
        for (const QString& shownLine : help.text().split(u'\n'))
            QVERIFY2(shownLine.size() <= 120, qPrintable(shownLine));
        ++commands;
    }
    QVERIFY(commands >= 19);
    QCOMPARE(m_home.run({u"help"_s, u"deploy"_s}).out, m_home.run({u"deploy"_s, u"-h"_s}).out);
}

void WordsTest::completesCommandsOptionsAndNames()
{
    const auto complete = [this](const QStringList& words) {
        return m_home.run(QStringList{u"__complete"_s, u"bash"_s, u"--"_s} + words).text().split(u'\n');
    };
    QCOMPARE(complete({u"rol"_s}), QStringList{u"rollback"_s});
    QVERIFY(!complete({QString()}).contains(u"__complete"_s));
    QVERIFY(complete({u"deploy"_s, u"--no"_s}).contains(u"--no-cache"_s));
    QCOMPARE(complete({u"vars"_s, u"x"_s, u"--scope"_s, u"b"_s}), (QStringList{u"build"_s, u"both"_s}));
    const QString id = m_home.run({u"deploy"_s, m_home.site(u"Named site"_s), u"--json"_s}).json()[u"id"_s].toString();
    QCOMPARE(complete({u"rollback"_s, u"nam"_s}), QStringList{u"Named site"_s});
    QCOMPARE(complete({u"show"_s, id.left(4)}), QStringList{id});
    QCOMPARE(complete({u"deploy"_s, QString()}), QStringList{QString()}); // the shell knows its files
}

void WordsTest::printsCompletionScriptsThatTheirShellAccepts()
{
    for (const QString& shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        const Answer script = m_home.run({u"completion"_s, shell});
        QCOMPARE(script.exit, 0);
        QVERIFY(script.out.contains("shipctl __complete " + shell.toUtf8()));
        QProcess check;
        check.start(shell, {u"-n"_s});
        if (!check.waitForStarted(deadlineMs))
            continue; // not installed here
        check.write(script.out);
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished(deadlineMs));
        QVERIFY2(check.exitCode() == 0, check.readAllStandardError().constData());
    }
}

void WordsTest::detectsAtTheTopLevelOfTheDocument()
{
    const QString folder = m_home.folder(u"vite"_s,
                                         {{u"package.json"_s, R"({"name": "shop", "scripts": {"build": "vite build"},
        "devDependencies": {"vite": "^5.0.0"}, "engines": {"node": "20"}})"},
                                          {u"package-lock.json"_s, R"({"lockfileVersion": 3, "packages": {}})"},
                                          {u"index.html"_s, "<div id=app></div>"}});
    const Answer answer = m_home.run({u"detect"_s, folder, u"--json"_s});
    QCOMPARE(answer.exit, 0);
    const QJsonObject found = answer.json();
    QCOMPARE(found[u"framework"_s].toString(), u"vite"_s);
    QCOMPARE(found[u"kind"_s].toString(), u"static"_s);
    QCOMPARE(found[u"packageManager"_s].toString(), u"npm"_s);
    QCOMPARE(found[u"nodeVersion"_s].toString(), u"20"_s);
    QCOMPARE(found[u"outputDirectory"_s].toString(), u"dist"_s);
    for (const QString& field : {u"installCommand"_s, u"buildCommand"_s})
        QVERIFY2(!found[field].toString().isEmpty(), qPrintable(field));
    QVERIFY(found[u"startCommand"_s].isString());
    QVERIFY(found[u"confidence"_s].toInt() > 50);
    QVERIFY(!found[u"evidence"_s].toArray().isEmpty());
    QVERIFY(found[u"apps"_s].isArray());
    QVERIFY(m_home.run({u"detect"_s, folder}).text().startsWith(u"Vite, because "_s));
    const QString plan = m_home.run({u"deploy"_s, u"--plan"_s, folder}).text();
    QCOMPARE(plan.count(u"$ npm run build\n"_s), 1);
    QCOMPARE(plan.count(u"$ npm ci\n"_s), 1);
}

void WordsTest::detectsAChoiceOfApps()
{
    const QByteArray vite = R"({"scripts": {"build": "vite build"}, "devDependencies": {"vite": "^5.0.0"}})";
    const QString folder = m_home.folder(u"mono"_s,
                                         {{u"package.json"_s, R"({"private": true, "workspaces": ["apps/*"]})"},
                                          {u"apps/shop/package.json"_s, vite},
                                          {u"apps/shop/index.html"_s, ""},
                                          {u"apps/docs/package.json"_s, vite},
                                          {u"apps/docs/index.html"_s, ""}});
    const QJsonArray apps = m_home.run({u"detect"_s, folder, u"--json"_s}).json()[u"apps"_s].toArray();
    QCOMPARE(apps.size(), 2);
    for (const auto& app : apps)
        QVERIFY(app[u"root"_s].toString().startsWith(u"apps/"_s));
    QVERIFY(m_home.run({u"detect"_s, folder}).text().contains(u"--root apps/docs"_s));
    QCOMPARE(m_home.run({u"detect"_s, folder, u"--root"_s, u"apps/docs"_s, u"--json"_s}).json()[u"root"_s].toString(),
             u"apps/docs"_s);
    const Answer deployed = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(deployed.exit, 2);
    QCOMPARE(deployed.errorCode(), u"app-choice"_s);
    QVERIFY(deployed.errorNext().contains(u"--root apps/"_s));
}

void WordsTest::aPlanWarnsAsDetectDoes()
{
    const QString folder =
        m_home.folder(u"unlocked"_s,
                      {{u"package.json"_s,
                        R"({"scripts": {"build": "vite build"}, "devDependencies": {"vite": "^5.0.0"}})"},
                       {u"index.html"_s, ""}});
    const QStringList lines = m_home.run({u"detect"_s, folder}).text().split(u'\n');
    const QStringList notes = lines.filter(u"Note: "_s);
    QVERIFY(!notes.isEmpty());
    const QString plan = m_home.run({u"deploy"_s, folder, u"--plan"_s}).text();
    for (const QString& note : notes)
        QVERIFY2(plan.contains(note), qPrintable(note));
}

void WordsTest::signsOutOnlyOfWhatItSignsInTo()
{
    const Answer answer = m_home.run({u"logout"_s, u"aws"_s, u"--json"_s});
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.errorCode(), u"usage"_s);
    QVERIFY(answer.errorNext().contains(u"logout"_s));
    QVERIFY(answer.json()[u"error"_s].toObject()[u"what"_s].toString().contains(u"github"_s));
}

void WordsTest::explainsAnAddressAtTheEdge()
{
    const QString folder =
        m_home.folder(u"edge"_s,
                      {{u"dist/index.html"_s, "x"},
                       {u"dist/_redirects"_s, "/blog/* /news/:splat 302\n/x /y Country=de\n"},
                       {u"shipdeck.yml"_s, "name: edge\nfallback: index.html\nheaders:\n  /*: {X-A: b}\n"}});
    const auto test = [&](const QString& address) {
        return m_home.runIn(folder, {u"edge"_s, u"test"_s, address, u"--dir"_s, u"dist"_s, u"--json"_s});
    };
    const QJsonObject moved = test(u"https://shop.example.com/blog/a?b=c"_s).json();
    QCOMPARE(moved[u"status"_s].toInt(), 302);
    QCOMPARE(moved[u"location"_s].toString(), u"/news/a?b=c"_s);
    QCOMPARE(moved[u"from"_s].toString(), u"_redirects:1"_s);
    const Answer page = test(u"/nothing/known"_s);
    QCOMPARE(page.exit, 0);
    QCOMPARE(page.json()[u"file"_s].toString(), u"index.html"_s);
    QCOMPARE(page.json()[u"headers"_s].toObject()[u"x-a"_s].toString(), u"b"_s);
    QVERIFY(page.err.contains("_redirects:2: "));
    const Answer text = m_home.runIn(folder, {u"edge"_s, u"test"_s, u"/blog/a"_s, u"--dir"_s, u"dist"_s});
    QVERIFY(text.text().contains(u"/blog/* (_redirects:1)"_s));
    QVERIFY(text.text().contains(folder + u"/dist"_s));
    QVERIFY(text.err.isEmpty() || !text.err.contains("no site on AWS"));
    // A host that nobody knows: the folder one stands in is tried, and that is said.
    const QStringList elsewhere{u"edge"_s, u"test"_s, u"https://shop.example.com/about/"_s, u"--json"_s};
    const Answer guessed = m_home.runIn(folder + u"/dist"_s, elsewhere);
    QCOMPARE(guessed.exit, 0);
    QCOMPARE(guessed.json()[u"folder"_s].toString(), folder + u"/dist"_s);
    QVERIFY(guessed.err.contains("This computer knows no site on AWS at https://shop.example.com/about/"));
    const QString notes = m_home.folder(u"notes"_s, {{u"todo.txt"_s, "x"}});
    const Answer nothing = m_home.runIn(notes, elsewhere);
    QCOMPARE(nothing.exit, 4);
    QCOMPARE(nothing.errorCode(), u"edge-host-unknown"_s);
    QVERIFY(nothing.err.contains(notes.toUtf8()));
    const QString odd = m_home.folder(u"odd"_s, {{QString::fromUtf8("a\tb.html"), "x"}});
    QCOMPARE(m_home.runIn(odd, elsewhere).errorCode(), u"edge-host-unknown"_s);
    QCOMPARE(m_home.runIn(notes, {u"edge"_s, u"test"_s, u"/about/"_s, u"--json"_s}).json()[u"status"_s].toInt(), 404);
    QCOMPARE(m_home.runIn(folder, {u"edge"_s, u"tst"_s, u"/"_s}).exit, 2);
    QCOMPARE(m_home.runIn(folder, {u"edge"_s, u"test"_s, u"/"_s, u"--dir"_s, u"gone"_s, u"--json"_s}).errorCode(),
             u"folder-missing"_s);
}

void WordsTest::findsTheFallbackThatADeploymentFinds_data()
{
    QTest::addColumn<Files>("source");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("page"); // empty: unknown paths are missing
    const Files svelte{{u"package.json"_s, R"({"scripts": {"build": "vite build"}, "devDependencies":
                                                {"@sveltejs/kit": "2", "@sveltejs/adapter-static": "3", "vite": "5"}})"},
                       {u"svelte.config.js"_s,
                        "import adapter from '@sveltejs/adapter-static';\n"
                        "export default {kit: {adapter: adapter({fallback: '200.html'})}};\n"}};
    const Files nuxt{{u"package.json"_s,
                      R"({"scripts": {"build": "nuxt generate"}, "dependencies": {"nuxt": "3.13.0"}})"},
                     {u"nuxt.config.ts"_s, "export default defineNuxtConfig({ssr: false})\n"}};
    const Files router{{u"package.json"_s, R"({"scripts": {"build": "react-router build"}, "dependencies":
                                {"react-router": "7", "@react-router/node": "7"}, "devDependencies":
                                {"@react-router/dev": "7", "vite": "5"}})"},
                       {u"react-router.config.ts"_s, "export default {ssr: false} satisfies Config;\n"}};
    const auto in = [](const QString& folder, const Files& files) {
        Files made;
        for (auto file = files.begin(); file != files.end(); ++file)
            made[folder + file.key()] = file.value();
        return made;
    };
    const auto with = [](Files files, const Files& more) {
        for (auto file = more.begin(); file != more.end(); ++file)
            files[file.key()] = file.value();
        return files;
    };
    QTest::newRow("SvelteKit") << svelte << u"build"_s << u"200.html"_s;
    QTest::newRow("Nuxt") << nuxt << u".output/public"_s << u"200.html"_s;
    QTest::newRow("React Router") << router << u"build/client"_s << u"index.html"_s;
    QTest::newRow("one of two apps") << with(in(u"apps/shop/"_s, svelte), in(u"apps/docs/"_s, nuxt))
                                     << u"apps/shop/build"_s << u"200.html"_s;
    QTest::newRow("switched off") << with(svelte, {{u"shipdeck.yml"_s, "fallback: false\n"}}) << u"build"_s
                                  << QString();
    QTest::newRow("not what is recognised") << Files{} << u"public"_s << QString();
}

void WordsTest::findsTheFallbackThatADeploymentFinds()
{
    QFETCH(const Files, source);
    QFETCH(const QString, output);
    QFETCH(const QString, page);
    Files files = source;
    files[output + "/index.html"_L1] = files[output + "/200.html"_L1] = "x";
    const QString folder = m_home.folder(QString::fromUtf8(QTest::currentDataTag()), files);
    const QJsonObject said =
        m_home.runIn(folder, {u"edge"_s, u"test"_s, u"/users/7"_s, u"--dir"_s, output, u"--json"_s}).json();
    QCOMPARE(said[u"status"_s].toInt(), page.isEmpty() ? 404 : 200);
    QCOMPARE(said[u"file"_s].toString(), page);
    // Who names another page gets that.
    QCOMPARE(m_home
                 .runIn(folder,
                        {u"edge"_s, u"test"_s, u"/users/7"_s, u"--dir"_s, output, u"--fallback"_s, u"index.html"_s,
                         u"--json"_s})
                 .json()[u"file"_s]
                 .toString(),
             u"index.html"_s);
}

void WordsTest::saysWhatASiteCosts()
{
    const auto prices = [this](QStringList more) { return m_home.run(QStringList{u"prices"_s} + more); };
    const Answer asked =
        prices({u"--region"_s, u"eu-west-1"_s, u"--traffic"_s, u"5,2000"_s, u"--currency"_s, u"eur"_s, u"--json"_s});
    QCOMPARE(asked.exit, 0);
    QCOMPARE(asked.json()[u"withTraffic"_s][1][u"trafficGb"_s].toDouble(), 2000.0);
    QCOMPARE(asked.json()[u"rate"_s][u"currency"_s].toString(), u"EUR"_s);
    QVERIFY(asked.json()[u"withTraffic"_s][1][u"usd"_s].toDouble() > 80);
    const QString text = prices({u"--region"_s, u"ap-northeast-2"_s, u"--currency"_s, u"KRW"_s}).text();
    for (const QString& part : {u"ap-northeast-2"_s, u"₩"_s, u"100 GB"_s, u"Without allowances"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(prices({u"--region"_s, u"af-south-1"_s}).text().contains(u"price unknown"_s));
    QCOMPARE(prices({u"--region"_s, u"Seoul"_s, u"--json"_s}).errorCode(), u"aws-region-invalid"_s);
    QCOMPARE(prices({u"--currency"_s, u"GBP"_s, u"--json"_s}).errorCode(), u"currency-unknown"_s);
    QCOMPARE(prices({u"--viewers"_s, u"mars"_s, u"--json"_s}).errorCode(), u"viewers-unknown"_s);
    QCOMPARE(prices({u"--traffic"_s, u"much"_s}).exit, 2);
    QCOMPARE(prices({u"--size"_s, u"-1"_s}).exit, 2);
    QCOMPARE(m_home.run({u"settings"_s, u"currency=JPY"_s, u"--json"_s}).json()[u"currency"_s].toString(), u"JPY"_s);
    QCOMPARE(prices({u"--json"_s}).json()[u"rate"_s][u"currency"_s].toString(), u"JPY"_s);
    QCOMPARE(prices({u"--currency"_s, u"usd"_s, u"--json"_s}).json()[u"rate"_s][u"currency"_s].toString(), u"USD"_s);
    QVERIFY(m_home.run({u"settings"_s, u"currency=yen"_s, u"--json"_s}).exit != 0);
    QCOMPARE(m_home.run({u"settings"_s, u"currency="_s}).exit, 0);
    QCOMPARE(prices({u"--json"_s}).json()[u"rate"_s][u"currency"_s].toString(), u"USD"_s);
}

void WordsTest::examinesTheComputer()
{
    const Answer answer = m_home.run({u"doctor"_s, u"--json"_s});
    QStringList codes;
    bool bad = false;
    for (const auto& item : answer.items()) {
        codes << item[u"code"_s].toString();
        QVERIFY((QStringList{u"ok"_s, u"note"_s, u"bad"_s}).contains(item[u"state"_s].toString()));
        QVERIFY(!item[u"what"_s].toString().isEmpty());
        bad = bad || item[u"state"_s].toString() == u"bad"_s;
    }
    for (const QString& code : {u"nginx"_s, u"git"_s, u"keyring"_s, u"database"_s, u"disk"_s})
        QVERIFY2(codes.contains(code), qPrintable(code));
    QCOMPARE(answer.exit, bad ? 1 : 0);
}

void WordsTest::takesOneLanguageWithoutAWord()
{
    // Qt complains about the C locale on stderr, where a person reads our words.
    m_home.environment().insert(u"LC_ALL"_s, u"C"_s);
    const Answer answer = m_home.run({u"projects"_s});
    m_home.environment().insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QCOMPARE(answer.exit, 0);
    QVERIFY2(!answer.err.contains("locale"), answer.err.constData());
}

SHIPDECK_TEST(WordsTest)

} // namespace shipdeck::test

#include "words_test.moc"
