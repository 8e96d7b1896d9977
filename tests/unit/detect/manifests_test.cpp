// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

#include "build/detect/entry.h"
#include "build/detect/json_text.h"
#include "build/detect/node_version.h"
#include "build/detect/package_manager.h"
#include "build/detect/procfile.h"
#include "build/detect/python_app.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

class ManifestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void packageManager_data();
    void packageManager();
    void nodeVersion_data();
    void nodeVersion();
    void nodeVersionsThatDisagreeAreNamed();
    void brokenManifestNamesItsLine();
    void byteOrderMarkAndLineEndsAreFine();
    void wrongTypesReadAsAbsent();
    void jsonWithCommentsIsRead();
    void developmentServersAreKnown_data();
    void developmentServersAreKnown();
    void pythonPackagesAreComparedAsPypiDoes();
    void variableNamesComeFromTheExample();
    void lowestVersionOfARange_data();
    void lowestVersionOfARange();
};

void ManifestsTest::packageManager_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("install");
    const auto row = [](const char* title, const Files& files, const QString& name, const QString& version,
                        const QString& install) {
        Files all{{u"package.json"_s, "{}"}};
        all.insert(files);
        QTest::newRow(title) << all << name << version << install;
    };
    row("nothing", {}, u"npm"_s, {}, u"npm install"_s);
    row("npm", {{u"package-lock.json"_s, "{}"}}, u"npm"_s, {}, u"npm ci"_s);
    row("shrinkwrap", {{u"npm-shrinkwrap.json"_s, "{}"}}, u"npm"_s, {}, u"npm ci"_s);
    row("yarn classic", {{u"yarn.lock"_s, "# yarn lockfile v1\n"}}, u"yarn"_s, u"1"_s,
        u"yarn install --frozen-lockfile"_s);
    row("yarn 3", {{u"yarn.lock"_s, "__metadata:\n  version: 6\n"}}, u"yarn"_s, u"3"_s, u"yarn install --immutable"_s);
    row("yarn 4", {{u"yarn.lock"_s, "__metadata:\r\n  version: 8\r\n"}}, u"yarn"_s, u"4"_s,
        u"yarn install --immutable"_s);
    row("pnpm 8", {{u"pnpm-lock.yaml"_s, "lockfileVersion: '6.0'\n"}}, u"pnpm"_s, u"8"_s,
        u"pnpm install --frozen-lockfile"_s);
    row("pnpm 7", {{u"pnpm-lock.yaml"_s, "lockfileVersion: 5.4\n"}}, u"pnpm"_s, u"7"_s,
        u"pnpm install --frozen-lockfile"_s);
    row("pnpm 9", {{u"pnpm-lock.yaml"_s, "lockfileVersion: '9.0'\n"}}, u"pnpm"_s, u"9"_s,
        u"pnpm install --frozen-lockfile"_s);
    row("pnpm 10",
        {{u"pnpm-lock.yaml"_s, "lockfileVersion: '9.0'\n"},
         {u"pnpm-workspace.yaml"_s, "onlyBuiltDependencies:\n  - esbuild\n"}},
        u"pnpm"_s, u"10"_s, u"pnpm install --frozen-lockfile"_s);
    row("pnpm 11",
        {{u"pnpm-lock.yaml"_s, "lockfileVersion: '9.0'\n"},
         {u"pnpm-workspace.yaml"_s, "allowBuilds:\n  esbuild: true\n"}},
        u"pnpm"_s, u"11"_s, u"pnpm install --frozen-lockfile"_s);
    row("bun", {{u"bun.lock"_s, "{}"}}, u"bun"_s, {}, u"bun install --frozen-lockfile"_s);
    row("bun with its yarn copy", {{u"bun.lockb"_s, "x"}, {u"yarn.lock"_s, ""}}, u"bun"_s, {},
        u"bun install --frozen-lockfile"_s);
    row("pnpm before npm", {{u"pnpm-lock.yaml"_s, "lockfileVersion: '9.0'\n"}, {u"package-lock.json"_s, "{}"}},
        u"pnpm"_s, u"9"_s, u"pnpm install --frozen-lockfile"_s);
    row("field with hash",
        {{u"package.json"_s, R"({"packageManager":"pnpm@9.12.3+sha512.abc"})"},
         {u"pnpm-lock.yaml"_s, "lockfileVersion: '9.0'\n"}},
        u"pnpm"_s, u"9.12.3"_s, u"pnpm install --frozen-lockfile"_s);
    row("field without its lock",
        {{u"package.json"_s, R"({"packageManager":"pnpm@9.12.3"})"}, {u"package-lock.json"_s, "{}"}}, u"pnpm"_s,
        u"9.12.3"_s, u"pnpm install --no-frozen-lockfile"_s);
    row("hostile field", {{u"package.json"_s, R"({"packageManager":"pnpm@9; rm -rf ~"})"}}, u"npm"_s, {},
        u"npm install"_s);
    row("devEngines", {{u"package.json"_s, R"({"devEngines":{"packageManager":{"name":"yarn","version":"^4.1.0"}}})"}},
        u"yarn"_s, u"4.1.0"_s, u"yarn install --no-immutable"_s);
    row("engines", {{u"package.json"_s, R"({"engines":{"pnpm":">=8"}})"}}, u"pnpm"_s, u"8"_s,
        u"pnpm install --no-frozen-lockfile"_s);
}

void ManifestsTest::packageManager()
{
    QFETCH(Files, files);
    const MemoryTree tree(files);
    const AppFolder folder(tree, {});
    const PackageManager found =
        packageManagerOf(folder, readPackageJson(files[u"package.json"_s], u"package.json"_s).value());
    QTEST(found.name, "name");
    QTEST(found.version, "version");
    QTEST(found.install(), "install");
}

void ManifestsTest::nodeVersion_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("source");
    QTest::newRow("none") << Files{} << QString() << QString();
    QTest::newRow("nvmrc") << Files{{u".nvmrc"_s, "\xef\xbb\xbfv20.11.1\r\n"}} << u"20.11.1"_s << u".nvmrc"_s;
    QTest::newRow("nvmrc lts") << Files{{u".nvmrc"_s, "# lts\nlts/iron\n"}} << u"lts/iron"_s << u".nvmrc"_s;
    QTest::newRow("node-version") << Files{{u".node-version"_s, "22"}} << u"22"_s << u".node-version"_s;
    QTest::newRow("tool-versions") << Files{{u".tool-versions"_s, "python 3.12\nnodejs 22.1.0\n"}} << u"22.1.0"_s
                                   << u".tool-versions"_s;
    QTest::newRow("mise") << Files{{u"mise.toml"_s, "[tools]\nnode = \"24\"\n"}} << u"24"_s << u"mise.toml"_s;
    QTest::newRow("volta") << Files{{u"package.json"_s,
                                     "{\n\"volta\":{\"node\":\"22.2.0\"},\"engines\":{\"node\":\">=18\"}}"}}
                           << u"22.2.0"_s << u"package.json:2"_s;
    QTest::newRow("engines") << Files{{u"package.json"_s, "{\"engines\":{\"node\":\">=18\"}}"}} << u">=18"_s
                             << u"package.json:1"_s;
}

void ManifestsTest::nodeVersion()
{
    QFETCH(Files, files);
    const MemoryTree tree(files);
    const AppFolder folder(tree, {});
    const auto manifest = readPackageJson(files.value(u"package.json"_s, "{}"), u"package.json"_s);
    const WantedVersion wanted = nodeVersionOf(folder, &*manifest, folder, &*manifest);
    QTEST(wanted.version, "version");
    QTEST(wanted.source, "source");
}

void ManifestsTest::nodeVersionsThatDisagreeAreNamed()
{
    const MemoryTree tree({{u".nvmrc"_s, "22"}, {u".node-version"_s, "24"}});
    const AppFolder folder(tree, {});
    const WantedVersion wanted = nodeVersionOf(folder, nullptr, folder, nullptr);
    QCOMPARE(wanted.version, u"22"_s);
    QCOMPARE(wanted.warnings.size(), 1);
    QCOMPARE(wanted.warnings[0].code, u"node-version-conflict"_s);
}

void ManifestsTest::brokenManifestNamesItsLine()
{
    const auto broken =
        readPackageJson("{\n  \"name\": \"x\",\n  \"scripts\": {\n    \"build\": \"a\"\n    \"start\": \"b\"\n  }\n}",
                        u"web/package.json"_s);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, u"package-json-invalid"_s);
    QVERIFY2(broken.error().what.render().contains(u"web/package.json:5"_s), qPrintable(broken.error().render()));
}

void ManifestsTest::byteOrderMarkAndLineEndsAreFine()
{
    const auto manifest =
        readPackageJson("\xef\xbb\xbf{\r\n \"scripts\": {\r\n  \"build\": \"x\"\r\n }\r\n}\r\n", u"package.json"_s);
    QVERIFY(manifest);
    QCOMPARE(manifest->script(u"build"_s), u"x"_s);
    QCOMPARE(manifest->lineOfKey(u"build"_s), 3);
}

void ManifestsTest::wrongTypesReadAsAbsent()
{
    const auto manifest =
        readPackageJson(R"({"scripts":["a"],"dependencies":{"vite":5},"workspaces":7,"main":{},"private":"yes"})",
                        u"package.json"_s);
    QVERIFY(manifest);
    QVERIFY(manifest->scripts.isEmpty() && manifest->dependencies.isEmpty() && manifest->workspaces.isEmpty());
}

void ManifestsTest::jsonWithCommentsIsRead()
{
    const QJsonObject json =
        parseJsonc(u"{ // a\n \"url\": \"http://x/*y*/\", /* b */ \"list\": [1, 2, /* c */ ], }"_s);
    QCOMPARE(json[u"url"_s].toString(), u"http://x/*y*/"_s);
    QCOMPARE(json[u"list"_s].toArray().size(), 2);
    QVERIFY(parseJsonc(u"{ broken"_s).isEmpty());
}

void ManifestsTest::developmentServersAreKnown_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("development");
    for (const char* line :
         {"vite", "vite preview", "vite --host", "react-scripts start", "ng serve", "next dev", "nodemon app.js",
          "astro dev", "nuxt dev", "nest start", "nest start --watch", "tsx watch src/a.ts",
          "NODE_ENV=x node --watch a.js", "gatsby develop", "npx eleventy --serve"})
        QTest::newRow(line) << QString::fromLatin1(line) << true;
    for (const char* line : {"node server.js", "next start", "node dist/main", "remix-serve build", "strapi start",
                             "node vite-server.js", "keystone start", "NODE_ENV=production node ."})
        QTest::newRow(line) << QString::fromLatin1(line) << false;
}

void ManifestsTest::developmentServersAreKnown()
{
    QFETCH(QString, line);
    QTEST(isDevServer(line), "development");
}

void ManifestsTest::pythonPackagesAreComparedAsPypiDoes()
{
    const MemoryTree tree(
        {{u"requirements.txt"_s, "-r base.txt\nFlask_Cors>=3  # x\n"},
         {u"base.txt"_s, "gunicorn[gevent]==22\n"},
         {u"pyproject.toml"_s, "dependencies = [\"uvicorn>=0.3\"]\n[tool.poetry.dependencies]\nDjango = \"^5\"\n"}});
    const AppFolder folder(tree, {});
    for (const QString& name : {u"flask-cors"_s, u"gunicorn"_s, u"uvicorn"_s, u"django"_s})
        QVERIFY2(hasPythonPackage(folder, name), qPrintable(name));
    QVERIFY(!hasPythonPackage(folder, u"flask"_s));
}

void ManifestsTest::variableNamesComeFromTheExample()
{
    QCOMPARE(variableNames(u"# x\nA=1\r\nexport B_2 = \n  C=\nA=2\nnot a line\n"_s),
             (QStringList{u"A"_s, u"B_2"_s, u"C"_s}));
}

void ManifestsTest::lowestVersionOfARange_data()
{
    QTest::addColumn<QString>("lowest");
    const QList<std::pair<const char*, const char*>> rows{
        {"^5.1.2", "5.1.2"},           {"~4", "4"},    {">=18 <21", "18"}, {"15.0.0-rc.1", "15.0.0-rc.1"},
        {"npm:next@14.1.0", "14.1.0"}, {"latest", ""}, {"*", ""},          {"workspace:^1.2.0", "1.2.0"}};
    for (const auto& [range, lowest] : rows)
        QTest::newRow(range) << QString::fromLatin1(lowest);
}

void ManifestsTest::lowestVersionOfARange()
{
    QTEST(lowestVersion(QString::fromLatin1(QTest::currentDataTag())), "lowest");
}

SHIPDECK_TEST(ManifestsTest)
#include "manifests_test.moc"
