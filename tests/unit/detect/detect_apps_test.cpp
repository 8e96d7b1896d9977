// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

//! Repositories with more than one app, and folders with none.
class DetectAppsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyAppOfAPnpmWorkspaceIsChosen();
    void severalAppsAreAQuestion();
    void givenRootAnswersIt();
    void turborepoWithAHoistedFrameworkBuildsTheApp();
    void turboWithoutABuildTaskIsAnError();
    void nxProjectTakesItsFrameworkFromTheExecutor();
    void npmWorkspaceBuildsDependenciesFirst();
    void frontEndAndBackEndWithoutWorkspaceAreTwoApps();
    void libraryWithAWebsiteGivesTheWebsite();
    void rootAppIsNotOutvotedByItsFolders();
    void wrongRootNamesTheRightOne();
    void twoThousandPackagesAreQuick();
    void ownBuildScriptIsEnough_data();
    void ownBuildScriptIsEnough();
    void nothingToDeployIsAnError_data();
    void nothingToDeployIsAnError();
    void libraryIsWarnedAbout();
    void unknownForcedFrameworkSuggestsOne();
};

static QByteArray vitePackage(const char* name, const char* more = "")
{
    return QByteArray(R"({"name":")") + name
        + R"(","private":true,"scripts":{"build":"vite build"},"devDependencies":{"vite":"5")" + more + "}}";
}

void DetectAppsTest::onlyAppOfAPnpmWorkspaceIsChosen()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s, R"({"private":true,"packageManager":"pnpm@9.12.3"})"},
                       {u"pnpm-workspace.yaml"_s, "packages:\n  - 'apps/*'\n  - packages/**\n  - '!packages/old'\n"},
                       {u"pnpm-lock.yaml"_s, "lockfileVersion: '9.0'\n"},
                       {u"apps/web/package.json"_s, vitePackage("web", R"(,"@x/ui":"workspace:*")")},
                       {u"packages/ui/package.json"_s, R"({"name":"@x/ui","main":"i.js"})"}}));
    QCOMPARE(found.root, u"apps/web"_s);
    QCOMPARE(found.workspaceRoot, QString());
    QCOMPARE(found.installCommand, u"pnpm install --frozen-lockfile"_s);
    QCOMPARE(found.packageManagerVersion, u"9.12.3"_s);
    QCOMPARE(found.buildCommand, u"pnpm --filter \"web...\" run build"_s);
    QCOMPARE(found.buildFolder, QString());
    QCOMPARE(found.outputDirectory, u"dist"_s);
    QCOMPARE(found.lockFile, u"pnpm-lock.yaml"_s);
    QCOMPARE(found.watchedPaths,
             (QStringList{u"apps/web"_s, u"packages/ui"_s, u"package.json"_s, u"pnpm-lock.yaml"_s}));
}

static Files twoApps()
{
    return {{u"package.json"_s, R"({"private":true,"workspaces":["apps/*"]})"},
            {u"package-lock.json"_s, "{}"},
            {u"apps/docs/package.json"_s,
             R"({"name":"docs","private":true,"scripts":{"build":"astro build"},"dependencies":{"astro":"5"}})"},
            {u"apps/web/package.json"_s, vitePackage("web")},
            {u"apps/web-e2e/package.json"_s, vitePackage("web-e2e")}};
}

void DetectAppsTest::severalAppsAreAQuestion()
{
    SD_VALUE(const Detection found, detected(twoApps()));
    QVERIFY(found.needsChoice());
    QCOMPARE(found.apps.size(), 2);
    QCOMPARE(found.apps[0].root, u"apps/web"_s);
    QCOMPARE(found.apps[1].framework, u"astro"_s);
    QVERIFY(codes(found).contains(u"multiple-apps"_s));
    QCOMPARE(found.toPublicJson()[u"apps"_s].toArray().size(), 2);
}

void DetectAppsTest::givenRootAnswersIt()
{
    DetectOptions options;
    options.root = u"./apps/docs/"_s;
    SD_VALUE(const Detection found, detected(twoApps(), options));
    QVERIFY(!found.needsChoice());
    QCOMPARE(found.framework, u"astro"_s);
    QCOMPARE(found.buildCommand, u"npm run build -w docs"_s);
}

void DetectAppsTest::turborepoWithAHoistedFrameworkBuildsTheApp()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"private":true,"workspaces":["apps/*"],"scripts":{"build":"turbo run build"},"dependencies":{"next":"15"},"devDependencies":{"turbo":"2"}})"},
             {u"yarn.lock"_s, "# yarn lockfile v1\n"},
             {u"turbo.json"_s, "{ // tasks\n \"tasks\": {\"build\": {\"dependsOn\": [\"^build\"],},} }"},
             {u"apps/web/package.json"_s, R"({"name":"web","private":true,"scripts":{"build":"next build"}})"},
             {u"apps/web/next.config.js"_s, ""}}));
    QCOMPARE(found.root, u"apps/web"_s);
    QCOMPARE(found.framework, u"nextjs"_s);
    QCOMPARE(found.buildCommand, u"yarn run turbo run build --filter=web"_s);
}

void DetectAppsTest::turboWithoutABuildTaskIsAnError()
{
    const auto found = detected({{u"package.json"_s, R"({"private":true,"workspaces":["apps/*"]})"},
                                 {u"turbo.json"_s, R"({"tasks":{"lint":{}}})"},
                                 {u"apps/web/package.json"_s, vitePackage("web")}});
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"build-task-missing"_s);
    QVERIFY(found.error().next.render().contains(u"turbo.json"));
}

void DetectAppsTest::nxProjectTakesItsFrameworkFromTheExecutor()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s, R"({"private":true,"devDependencies":{"nx":"20","vite":"5"}})"},
             {u"nx.json"_s, "{}"},
             {u"package-lock.json"_s, "{}"},
             {u"apps/shop/project.json"_s,
              R"({"name":"shop","projectType":"application","targets":{"build":{"executor":"@nx/vite:build","options":{"outputPath":"dist/apps/shop"}}}})"},
             {u"apps/shop-e2e/project.json"_s, R"({"name":"shop-e2e"})"},
             {u"libs/ui/project.json"_s, R"({"name":"ui","projectType":"library"})"}}));
    QCOMPARE(found.root, u"apps/shop"_s);
    QCOMPARE(found.framework, u"vite"_s);
    QCOMPARE(found.buildCommand, u"npx --no-install nx build shop"_s);
    QCOMPARE(found.outputDirectory, u"../../dist/apps/shop"_s);
}

void DetectAppsTest::npmWorkspaceBuildsDependenciesFirst()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s, R"({"private":true,"workspaces":{"packages":["apps/web","libs/*"]}})"},
                       {u"apps/web/package.json"_s, vitePackage("web", R"(,"ui":"*")")},
                       {u"libs/ui/package.json"_s,
                        R"({"name":"ui","main":"x","scripts":{"build":"tsc"},"dependencies":{"core":"*"}})"},
                       {u"libs/core/package.json"_s,
                        R"({"name":"core","main":"x","scripts":{"build":"tsc"},"dependencies":{"ui":"*"}})"}}));
    QCOMPARE(found.buildCommand, u"npm run build -w core && npm run build -w ui && npm run build -w web"_s);
}

void DetectAppsTest::frontEndAndBackEndWithoutWorkspaceAreTwoApps()
{
    const Files files{{u"docker-compose.yml"_s, "services:\n  db:\n    image: postgres\n"},
                      {u"frontend/package.json"_s, vitePackage("f")},
                      {u"backend/requirements.txt"_s, "fastapi\nuvicorn\n"},
                      {u"backend/main.py"_s, "app = FastAPI()"}};
    SD_VALUE(const Detection found, detected(files));
    QVERIFY(found.needsChoice());
    QCOMPARE(found.apps[0].root, u"frontend"_s);
    QCOMPARE(found.apps[1].root, u"backend"_s);
    DetectOptions options;
    options.root = u"backend"_s;
    SD_VALUE(const Detection backend, detected(files, options));
    QCOMPARE(backend.workspaceRoot, u"backend"_s);
    QCOMPARE(backend.startCommand, u".venv/bin/python -m uvicorn main:app --host 0.0.0.0 --port $PORT"_s);
}

void DetectAppsTest::libraryWithAWebsiteGivesTheWebsite()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"name":"lib","main":"lib/x.js","files":["lib"],"scripts":{"build":"tsc"},"devDependencies":{"storybook":"8"}})"},
             {u"website/package.json"_s,
              R"({"name":"site","private":true,"scripts":{"build":"docusaurus build"},"dependencies":{"@docusaurus/core":"3"}})"}}));
    QCOMPARE(found.root, u"website"_s);
    QCOMPARE(found.framework, u"docusaurus"_s);
}

void DetectAppsTest::rootAppIsNotOutvotedByItsFolders()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s, R"({"scripts":{"start":"node server.js"},"dependencies":{"express":"4"}})"},
                       {u"server.js"_s, "require('express')"},
                       {u"client/package.json"_s, vitePackage("client")}}));
    QCOMPARE(found.root, QString());
    QCOMPARE(found.framework, u"express"_s);
    QCOMPARE(found.apps.size(), 2);
    QVERIFY(!found.needsChoice());
}

void DetectAppsTest::wrongRootNamesTheRightOne()
{
    DetectOptions options;
    options.root = u"apps/wbe"_s;
    const auto found = detected(twoApps(), options);
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"root-missing"_s);
    QVERIFY(found.error().next.render().contains(u"apps/web"));
}

void DetectAppsTest::twoThousandPackagesAreQuick()
{
    Files files{{u"package.json"_s, R"({"private":true,"workspaces":["packages/*"]})"}};
    for (int i = 0; i < 2000; ++i)
        files.insert(u"packages/p%1/package.json"_s.arg(i),
                     QByteArray(R"({"name":"p)") + QByteArray::number(i) + R"(","main":"x","dependencies":{"p)"
                         + QByteArray::number((i + 1) % 2000) + R"(":"*"}})");
    files.insert(u"packages/web/package.json"_s, vitePackage("web"));
    SD_VALUE(const Detection found, detected(files));
    QCOMPARE(found.root, u"packages/web"_s);
}

void DetectAppsTest::ownBuildScriptIsEnough_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("framework");
    const QByteArray script = R"({"private":true,"scripts":{"build":"node make.mjs"}})";
    QTest::newRow("alone") << Files{{u"package.json"_s, script}, {u"make.mjs"_s, ""}} << u"build-script"_s;
    QTest::newRow("beside pages") << Files{{u"package.json"_s, script}, {u"src/index.html"_s, ""}} << u"build-script"_s;
    QTest::newRow("beside a start that only watches")
        << Files{{u"package.json"_s, R"({"scripts":{"build":"node make.mjs","start":"live-server"}})"}}
        << u"build-script"_s;
    QTest::newRow("beside a server") << Files{{u"package.json"_s,
                                               R"({"scripts":{"build":"node make.mjs","start":"node server.js"}})"},
                                              {u"server.js"_s, ""}}
                                     << u"node"_s;
    QTest::newRow("beside a framework")
        << Files{{u"package.json"_s, R"({"scripts":{"build":"node make.mjs"},"devDependencies":{"vite":"5"}})"}}
        << u"vite"_s;
}

void DetectAppsTest::ownBuildScriptIsEnough()
{
    QFETCH(Files, files);
    SD_VALUE(const Detection found, detected(files));
    QTEST(found.framework, "framework");
    QCOMPARE(found.buildCommand, u"npm run build"_s);
    if (found.framework != u"build-script")
        return;
    QCOMPARE(found.kind, Detection::Kind::Static);
    QCOMPARE(found.outputDirectory, QString()); // found after the build
    QVERIFY(found.startCommand.isEmpty());
}

void DetectAppsTest::nothingToDeployIsAnError_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << Files{} << u"folder-empty"_s;
    QTest::newRow("dependencies only") << Files{{u"node_modules/a/package.json"_s, "{}"}} << u"folder-empty"_s;
    QTest::newRow("README only") << Files{{u"README.md"_s, "# x"}} << u"nothing-detected"_s;
    QTest::newRow("package.json without anything") << Files{{u"package.json"_s, "{}"}} << u"nothing-detected"_s;
    QTest::newRow("docs without generator")
        << Files{{u"README.md"_s, "# x"}, {u"docs/guide.md"_s, ""}} << u"nothing-detected"_s;
    QTest::newRow("build script that deploys elsewhere")
        << Files{{u"package.json"_s, R"({"scripts":{"build":"vercel build"}})"}} << u"nothing-detected"_s;
    QTest::newRow("library") << Files{{u"package.json"_s, R"({"main":"dist/x.js","scripts":{"build":"tsc"}})"}}
                             << u"nothing-detected"_s;
    QTest::newRow("workspace of libraries")
        << Files{{u"package.json"_s, R"({"workspaces":["a"],"scripts":{"build":"tsc -b"}})"},
                 {u"a/package.json"_s, R"({"main":"x.js"})"}}
        << u"nothing-detected"_s;
    QTest::newRow("requirements only") << Files{{u"requirements.txt"_s, "requests\n"}} << u"nothing-detected"_s;
    QTest::newRow("broken manifest") << Files{{u"package.json"_s, "{\n \"name\": \"x\",\n oops\n}"}}
                                     << u"package-json-invalid"_s;
    QTest::newRow("manifest that is a list") << Files{{u"package.json"_s, "[]"}} << u"package-json-invalid"_s;
    QTest::newRow("huge manifest") << Files{{u"package.json"_s, QByteArray(2 << 20, ' ')}} << u"file-too-large"_s;
    QTest::newRow("broken member") << Files{{u"package.json"_s, R"({"workspaces":["a"]})"}, {u"a/package.json"_s, "{"}}
                                   << u"package-json-invalid"_s;
}

void DetectAppsTest::nothingToDeployIsAnError()
{
    QFETCH(Files, files);
    const auto found = detected(files);
    QVERIFY2(!found, found ? qPrintable(found->framework) : "");
    QTEST(found.error().code, "code");
    QVERIFY(!found.error().next.isEmpty());
}

void DetectAppsTest::libraryIsWarnedAbout()
{
    SD_VALUE(const Detection found,
             detected(
                 {{u"package.json"_s, R"({"name":"left","version":"1.0.0","main":"index.js","files":["index.js"]})"},
                  {u"index.js"_s, "module.exports = 1"}}));
    QVERIFY(codes(found).contains(u"library-not-app"_s));
    QVERIFY(found.confidence < 60);
}

void DetectAppsTest::unknownForcedFrameworkSuggestsOne()
{
    DetectOptions options;
    options.framework = u"vit"_s;
    const auto found = detected({{u"index.html"_s, ""}}, options);
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"framework-unknown"_s);
    QVERIFY(found.error().next.render().contains(u"vit"));
    options.framework = u"static-html"_s;
    SD_VALUE(const Detection forced, detected({{u"index.html"_s, ""}, {u"package.json"_s, vitePackage("x")}}, options));
    QCOMPARE(forced.framework, u"static-html"_s);
    QCOMPARE(forced.confidence, 100);
}

SHIPDECK_TEST(DetectAppsTest)
#include "detect_apps_test.moc"
