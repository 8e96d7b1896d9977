// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

class ProjectFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEverySetting();
    void emptyFileSetsNothing();
    void badFileIsAnErrorWithItsLine_data();
    void badFileIsAnErrorWithItsLine();
    void refusesAFolderOfThatName();
    void takesVersionsAsTheirToolsWriteThem();
    void hostileYamlEnds_data();
    void hostileYamlEnds();
    void winsOverDetectionAndSaysSo();
    void startCommandNeedsNoFramework();
    void namesTheRootOfAMonorepo();
    void personsSettingsYieldToTheFile();
    void proposesDataFoldersWhereAFrameworkWrites_data();
    void proposesDataFoldersWhereAFrameworkWrites();
};

void ProjectFileTest::readsEverySetting()
{
    const QByteArray yaml =
        "name: shop\nframework: vite\nroot: ./apps/web/\ninstall: npm ci\nbuild: false\noutput: www\nstart: node x.js\n"
        "release: node migrate.js\ntest:\n  command: npm test\n  rule: block\n  report: junit.xml\nnode: "
        "20.10\npython: \"3.12\"\n"
        "packageManager: pnpm@9.1.0\nport: 4000\nfallback: index.html\nnetwork: true\nretention: 5\n"
        "variables:\n  LOG: debug\n  N: 3\n  API: {value: /api, scope: build}\n"
        "environments:\n  staging:\n    branch: develop\n    variables: {LOG: trace}\n"
        "data: [./uploads/, storage/app]\n"
        "redirects:\n  - {from: /a, to: /b}\nheaders:\n  /*: {X-A: b}\ncleanUrls: true\ntrailingSlash: false\n";
    SD_VALUE(const ProjectFile file, readProjectFile(yaml, u"shipdeck.yml"_s));
    QCOMPARE(file.name, u"shop"_s);
    QCOMPARE(file.root, u"apps/web"_s);
    QCOMPARE(file.build, QString(u""_s));
    QCOMPARE(file.node, u"20.10"_s); // not a number: 20.1 would be another version
    QCOMPARE(file.testRule, u"block"_s);
    QCOMPARE(file.testReport, u"junit.xml"_s);
    QCOMPARE(file.port, 4000);
    QCOMPARE(file.network, true);
    QVERIFY(!file.lan);
    const auto lan = readProjectFile("network: lan\n", u"shipdeck.yml"_s);
    QVERIFY(lan && lan->lan);
    QCOMPARE(lan->network, true);
    QCOMPARE(file.retention, 5);
    QCOMPARE(file.data, (QStringList{u"uploads"_s, u"storage/app"_s}));
    const QList<ProjectVariable> variables{{u"LOG"_s, u"debug"_s, VariableScope::Both},
                                           {u"N"_s, u"3"_s, VariableScope::Both},
                                           {u"API"_s, u"/api"_s, VariableScope::Build}};
    QCOMPARE(file.variables, variables);
    QCOMPARE(file.environments.size(), 1);
    QCOMPARE(file.environments[0].branch, u"develop"_s);
    QCOMPARE(file.environments[0].variables[0].value, u"trace"_s);
}

void ProjectFileTest::emptyFileSetsNothing()
{
    for (const QByteArray& yaml : {QByteArray(), QByteArray("# nothing yet\n"), QByteArray("\xef\xbb\xbf---\n")}) {
        SD_VALUE(const ProjectFile file, readProjectFile(yaml, u"shipdeck.yml"_s));
        QVERIFY(!file.build && !file.name && file.variables.isEmpty());
    }
}

void ProjectFileTest::badFileIsAnErrorWithItsLine_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("word"); // in why or next
    QTest::newRow("unknown key") << QByteArray("name: a\nbiuld: x\n") << u"shipdeck.yml:2"_s << u"“build”"_s;
    QTest::newRow("unknown key far from all") << QByteArray("zzzzzz: x\n") << u"shipdeck.yml:1"_s << u"framework"_s;
    QTest::newRow("list for a text") << QByteArray("build:\n  - a\n") << u"shipdeck.yml:2"_s << u"text"_s;
    QTest::newRow("text for a number") << QByteArray("port: many\n") << u"shipdeck.yml:1"_s << u"65535"_s;
    QTest::newRow("port too high") << QByteArray("port: 70000\n") << u"shipdeck.yml:1"_s << u"65535"_s;
    QTest::newRow("not a truth") << QByteArray("a: 1\n").replace("a: 1", "network: yes") << u"shipdeck.yml:1"_s
                                 << u"true"_s;
    QTest::newRow("root outside") << QByteArray("root: ../x\n") << u"shipdeck.yml:1"_s << u"inside"_s;
    QTest::newRow("absolute output") << QByteArray("\n\noutput: /etc\n") << u"shipdeck.yml:3"_s << u"inside"_s;
    QTest::newRow("report outside") << QByteArray("test:\n  report: a/../../host.xml\n") << u"shipdeck.yml:2"_s
                                    << u"inside"_s;
    QTest::newRow("absolute report") << QByteArray("test:\n  report: /etc/host.xml\n") << u"shipdeck.yml:2"_s
                                     << u"inside"_s;
    QTest::newRow("framework misspelt") << QByteArray("framework: nextj\n") << u"shipdeck.yml:1"_s << u"nextjs"_s;
    QTest::newRow("test rule") << QByteArray("test:\n  rule: maybe\n") << u"shipdeck.yml:2"_s << u"block"_s;
    QTest::newRow("test key") << QByteArray("test:\n  comand: x\n") << u"shipdeck.yml:2"_s << u"command"_s;
    QTest::newRow("variable name") << QByteArray("variables:\n  A-B: x\n") << u"shipdeck.yml:2"_s << u"A-B"_s;
    QTest::newRow("variable that Shipdeck sets")
        << QByteArray("variables:\n  PORT: 1\n") << u"shipdeck.yml:2"_s << u"PORT"_s;
    QTest::newRow("variable scope") << QByteArray("variables:\n  A:\n    value: x\n    scope: all\n")
                                    << u"shipdeck.yml:4"_s << u"both"_s;
    QTest::newRow("key twice") << QByteArray("build: a\nbuild: b\n") << u"shipdeck.yml:2"_s << u"twice"_s;
    QTest::newRow("a list") << QByteArray("- a\n") << u"shipdeck.yml:1"_s << u"name: value"_s;
    QTest::newRow("not YAML") << QByteArray("name: a\nbuild: ]\n") << u"shipdeck.yml:2"_s << u"YAML"_s;
    QTest::newRow("empty value") << QByteArray("build:\n") << u"shipdeck.yml:1"_s << u"no value"_s;
    QTest::newRow("name that is a path") << QByteArray("port: 1\nname: ../x\n") << u"shipdeck.yml:2"_s << u"../x"_s;
    QTest::newRow("environment name") << QByteArray("environments:\n  Staging:\n    branch: x\n") << u"shipdeck.yml:2"_s
                                      << u"Staging"_s;
    QTest::newRow("install: true") << QByteArray("port: 1\ninstall: true\n") << u"shipdeck.yml:2"_s << u"false"_s;
    QTest::newRow("build: 3") << QByteArray("build: 3\n") << u"shipdeck.yml:1"_s << u"false"_s;
    QTest::newRow("branch of previews") << QByteArray("environments:\n  preview:\n    branch: x\n")
                                        << u"shipdeck.yml:3"_s << u"each pull request"_s;
    QTest::newRow("branch of a preview") << QByteArray("environments:\n  pr-7:\n    branch: x\n") << u"shipdeck.yml:3"_s
                                         << u"each pull request"_s;
    QTest::newRow("node") << QByteArray("port: 1\nnode: foo bar\n") << u"shipdeck.yml:2"_s << u"foo bar"_s;
    QTest::newRow("python") << QByteArray("python: lts\n") << u"shipdeck.yml:1"_s << u"3.11"_s;
    QTest::newRow("second document") << QByteArray("---\nport: 1\n---\n# more\nport: 2\n") << u"shipdeck.yml:5"_s
                                     << u"only one"_s;
    QTest::newRow("empty second document") << QByteArray("port: 1\n---\n") << u"shipdeck.yml:2"_s << u"only one"_s;
    QTest::newRow("a comma before the document")
        << QByteArray(",port\n---\nport: 1\n") << u"shipdeck.yml:1"_s << u"nothing can begin with this"_s;
    QTest::newRow("second document after an end")
        << QByteArray("port: 1\n...\nport: 2\n") << u"shipdeck.yml:3"_s << u"only one"_s;
    QTest::newRow("data as a text") << QByteArray("port: 1\ndata: db\n") << u"shipdeck.yml:2"_s << u"list"_s;
    QTest::newRow("data outside") << QByteArray("data: [a, ../b]\n") << u"shipdeck.yml:1"_s << u"inside the app"_s;
    QTest::newRow("data at the root") << QByteArray("data: [/var/lib]\n") << u"shipdeck.yml:1"_s << u"inside the app"_s;
    QTest::newRow("all as data") << QByteArray("data: [.]\n") << u"shipdeck.yml:1"_s << u"inside the app"_s;
    QTest::newRow("data within data") << QByteArray("data: [a/b, a]\n") << u"shipdeck.yml:1"_s << u"contains"_s;
    QTest::newRow("data twice") << QByteArray("data: [a, ./a]\n") << u"shipdeck.yml:1"_s << u"contains"_s;
    QTest::newRow("packages as data") << QByteArray("data: [node_modules]\n") << u"shipdeck.yml:1"_s << u"code"_s;
    QTest::newRow("too much data") << "data: [" + QByteArray("a,").repeated(17) + "b]\n"
                                   << u"shipdeck.yml:1"_s << u"16"_s;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfen\0a\0m\0e\0:\0 \0x\0", 16) << u"shipdeck.yml:1"_s << u"UTF-8"_s;
    QTest::newRow("NUL") << QByteArray("port: 1\n\0\n", 10) << u"shipdeck.yml:2"_s << u"UTF-8"_s;
    QTest::newRow("Latin-1") << QByteArray("name: caf\xe9\n") << u"shipdeck.yml:1"_s << u"UTF-8"_s;
    QTest::newRow("merge key") << QByteArray("a: &a {b: c}\n").replace("a: &a {b: c}", "<<: {build: x}")
                               << u"shipdeck.yml:1"_s << u"<<"_s;
}

void ProjectFileTest::badFileIsAnErrorWithItsLine()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, place);
    QFETCH(QString, word);
    const auto file = readProjectFile(yaml, u"shipdeck.yml"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"project-file-invalid"_s);
    QCOMPARE(file.error().kind, Error::Kind::BadInput);
    QVERIFY2(file.error().what.render().contains(place), qPrintable(file.error().render()));
    QVERIFY2(file.error().render().contains(word), qPrintable(file.error().render()));
    QVERIFY(!file.error().next.isEmpty());
}

void ProjectFileTest::takesVersionsAsTheirToolsWriteThem()
{
    for (const char* const one :
         {"node: 20", "node: v20.11.1", "node: '>=18 <23'", "node: 20.x || ^22", "node: lts/iron", "node: latest",
          "node: 18 - 20", "python: 3.12", "python: '>=3.10,<3.13'", "python: ~=3.11", "python: python-3.11.4",
          "python: 3.11.*", "python: '== 3.11'"})
        QVERIFY2(readProjectFile(QByteArray(one), u"shipdeck.yml"_s), one);
}

void ProjectFileTest::refusesAFolderOfThatName()
{
    const auto found = detected({{u"index.html"_s, "<p>"}, {u"shipdeck.yml/settings"_s, "name: x"}});
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"project-file-invalid"_s);
    QVERIFY(found.error().what.render().contains(u"shipdeck.yml"_s));
}

void ProjectFileTest::hostileYamlEnds_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QByteArray laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'z'; ++c)
        laughs += QByteArray(1, c) + ": &" + c + " [*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*"
            + char(c - 1) + "]\n";
    QTest::newRow("billion laughs") << laughs;
    QTest::newRow("deep lists") << QByteArray(60'000, '[');
    QTest::newRow("deep maps") << QByteArray("{a: ").repeated(15'000);
    QTest::newRow("deep indentation") << QByteArray("- ").repeated(30'000);
    QTest::newRow("alias to itself") << QByteArray("variables: &v\n  A: *v\n");
    QTest::newRow("huge") << QByteArray(1 << 20, 'a');
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01:\x80", 6);
    QTest::newRow("tags") << QByteArray("build: !!binary x\nname: !<tag:yaml.org,2002:python/object> y\n*x : y");
    QTest::newRow("many keys") << QByteArray("variables:\n") + [] {
        QByteArray b;
        for (int i = 0; i < 4000; ++i)
            b += "  A" + QByteArray::number(i) + ": 1\n";
        return b;
    }() + "zzz: 1\n";
}

void ProjectFileTest::hostileYamlEnds()
{
    QFETCH(QByteArray, yaml);
    const auto file = readProjectFile(yaml, u"shipdeck.yml"_s);
    QVERIFY(!file);
    QVERIFY(!file.error().next.isEmpty());
}

void ProjectFileTest::winsOverDetectionAndSaysSo()
{
    SD_VALUE(const Detection found,
             detected(
                 {{u"package.json"_s,
                   R"({"private":true,"scripts":{"build":"vite build"},"devDependencies":{"vite":"5"}})"},
                  {u"shipdeck.yml"_s,
                   "output: public\nbuild: make site\nnode: 18\nfallback: false\nnetwork: true\ntest: make check\n"}}));
    QCOMPARE(found.framework, u"vite"_s);
    QCOMPARE(found.outputDirectory, u"public"_s);
    QCOMPARE(found.buildCommand, u"make site"_s);
    QCOMPARE(found.nodeVersion, u"18"_s);
    QCOMPARE(found.spaFallback, QString());
    QCOMPARE(found.testCommand, u"make check"_s);
    QVERIFY(found.buildNetwork);
    QCOMPARE(found.sources[u"outputDirectory"_s], u"shipdeck.yml"_s);
    QVERIFY(found.reasons().contains(u"output public from shipdeck.yml"_s));
}

void ProjectFileTest::startCommandNeedsNoFramework()
{
    SD_VALUE(const Detection found,
             detected({{u"run.sh"_s, "#!"}, {u"shipdeck.yml"_s, "start: ./run.sh\nport: 9000\n"}}));
    QCOMPARE(found.framework, u"custom"_s);
    QCOMPARE(found.startCommand, u"./run.sh"_s);
    QCOMPARE(found.kind, Detection::Kind::Server);
    QCOMPARE(found.port, 9000);
}

void ProjectFileTest::namesTheRootOfAMonorepo()
{
    const Files files{{u"shipdeck.yml"_s, "root: b\noutput: www\n"},
                      {u"frontend/index.html"_s, ""},
                      {u"b/index.html"_s, ""},
                      {u"b/www/index.html"_s, ""}};
    SD_VALUE(const Detection found, detected(files));
    QCOMPARE(found.root, u"b"_s);
    QCOMPARE(found.outputDirectory, u"www"_s);
    DetectOptions options;
    options.root = u"frontend"_s;
    SD_VALUE(const Detection other, detected(files, options));
    QCOMPARE(other.outputDirectory, u"."_s); // that file speaks of another app
}

void ProjectFileTest::personsSettingsYieldToTheFile()
{
    DetectOptions options;
    options.settings.output = u"mine"_s;
    options.settings.testCommand = u"make test"_s;
    options.settings.build = u"make"_s;
    SD_VALUE(const Detection found,
             detected({{u"index.html"_s, ""}, {u"shipdeck.yml"_s, "output: theirs\n"}}, options));
    QCOMPARE(found.outputDirectory, u"theirs"_s);
    QCOMPARE(found.testCommand, u"make test"_s);
    QCOMPARE(found.sources[u"outputDirectory"_s], u"shipdeck.yml"_s);
    QCOMPARE(found.sources[u"buildCommand"_s], u"settings"_s);
}

void ProjectFileTest::proposesDataFoldersWhereAFrameworkWrites_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("line"); // empty: nothing is proposed
    const QByteArray start = "start: ./run\n";
    QTest::newRow("Laravel") << Files{{u"artisan"_s, ""},
                                      {u"composer.json"_s, R"({"require":{"laravel/framework":"^11"}})"}}
                             << u"`data: [storage]`"_s;
    QTest::newRow("a SQLite file") << Files{{u"shipdeck.yml"_s, start}, {u"db/app.sqlite3"_s, ""}} << u"`data: [db]`"_s;
    QTest::newRow("Django") << Files{{u"shipdeck.yml"_s, start},
                                     {u"site/settings.py"_s, "'ENGINE': 'django.db.backends.sqlite3'"}}
                            << u"`data: [db]`"_s;
    QTest::newRow("kept already") << Files{{u"shipdeck.yml"_s, start + "data: [db]\n"}, {u"db/app.sqlite3"_s, ""}}
                                  << QString();
    QTest::newRow("no database") << Files{{u"shipdeck.yml"_s, start}, {u"db/schema.sql"_s, ""}} << QString();
    QTest::newRow("no server") << Files{{u"index.html"_s, ""}, {u"db/app.sqlite3"_s, ""}} << QString();
}

void ProjectFileTest::proposesDataFoldersWhereAFrameworkWrites()
{
    QFETCH(Files, files);
    QFETCH(QString, line);
    SD_VALUE(const Detection found, detected(files));
    const auto warning = std::find_if(found.warnings.begin(), found.warnings.end(),
                                      [](const Warning& one) { return one.code == u"data-lost"; });
    QCOMPARE(warning == found.warnings.end(), line.isEmpty());
    if (!line.isEmpty())
        QVERIFY2(warning->text.render().contains(line), qPrintable(warning->text.render()));
}

SHIPDECK_TEST(ProjectFileTest)
#include "project_file_test.moc"
