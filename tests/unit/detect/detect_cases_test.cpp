// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

//! The cases that a table of dependencies alone gets wrong.
class DetectCasesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viteWithAnExpressServerThatServesItIsAServer();
    void viteWithAnIdleExpressIsAStaticSite();
    void serverLibraryOfTheDevServerDoesNotCompete();
    void packageManagerFieldDecidesBetweenTwoLockFiles();
    void computedNextOutputIsUnknown();
    void adapterAutoIsBuiltAsNodeServerAndSaysSo();
    void foreignAdapterIsNamed();
    void railsWithViteIsRails();
    void djangoWithViteIsDjangoAndBuildsItsAssets();
    void dockerfileIsAnAlternativeOnly();
    void toolingBesideHtmlInstallsNothing();
    void cssBuildBesideHtmlRuns();
    void lookAlikeConfigsAreToldApart();
    void constructorDecidesBetweenFlaskAndFastapi();
    void legacyWebpackGetsItsOpensslSwitch();
    void migratingStartIsSplit();
    void missingGunicornIsAddedWithAWarning();
    void quotesOnlyTheEntryOfAFileOnOneLine();
    void procfileReplacesTheStartCommand();
    void reasonsAreSentences();
    void storybookIsNeverChosenBesideAnApp();
    void foreignHostScriptsAreNotUsed();
};

void DetectCasesTest::viteWithAnExpressServerThatServesItIsAServer()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"scripts":{"build":"vite build","start":"node server.js"},"dependencies":{"express":"4","vite":"5"}})"},
             {u"server.js"_s, "import express from 'express'; app.use(express.static('dist'))"},
             {u"index.html"_s, ""}}));
    QCOMPARE(found.framework, u"express"_s);
    QCOMPARE(found.kind, Detection::Kind::Server);
    QCOMPARE(found.buildCommand, u"npm run build"_s);
    QCOMPARE(found.startCommand, u"node server.js"_s);
}

void DetectCasesTest::viteWithAnIdleExpressIsAStaticSite()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"scripts":{"build":"vite build","start":"vite preview"},"dependencies":{"express":"4","vite":"5"}})"},
             {u"server.js"_s, "import express from 'express'"}}));
    QCOMPARE(found.framework, u"vite"_s);
    QCOMPARE(found.kind, Detection::Kind::Static);
    QVERIFY(codes(found).contains(u"multiple-frameworks"_s));
}

void DetectCasesTest::serverLibraryOfTheDevServerDoesNotCompete()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"scripts":{"build":"webpack --mode production","dev":"node dev.js"},"devDependencies":{"express":"4","webpack":"5","webpack-cli":"5"}})"},
             {u"dev.js"_s, "require('express')"},
             {u"index.js"_s, "console.log('no server')"}}));
    QCOMPARE(found.framework, u"webpack"_s);
}

void DetectCasesTest::packageManagerFieldDecidesBetweenTwoLockFiles()
{
    const Files files{
        {u"package.json"_s,
         R"({"packageManager":"yarn@4.5.0","scripts":{"build":"vite build"},"dependencies":{"vite":"5"}})"},
        {u"yarn.lock"_s, "__metadata:\n  version: 8\n"},
        {u"package-lock.json"_s, "{}"}};
    SD_VALUE(const Detection found, detected(files));
    QCOMPARE(found.packageManager, u"yarn"_s);
    QCOMPARE(found.packageManagerVersion, u"4.5.0"_s);
    QCOMPARE(found.installCommand, u"yarn install --immutable"_s);
    QVERIFY(codes(found).contains(u"multiple-lockfiles"_s));
}

void DetectCasesTest::computedNextOutputIsUnknown()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s, R"({"scripts":{"build":"next build"},"dependencies":{"next":"15"}})"},
                       {u"next.config.js"_s, "module.exports = {\n output: process.env.X ? 'export' : undefined }"}}));
    QCOMPARE(found.kind, Detection::Kind::Server);
    QVERIFY(found.confidence < 60);
    QVERIFY(codes(found).contains(u"config-not-static"_s));
}

void DetectCasesTest::adapterAutoIsBuiltAsNodeServerAndSaysSo()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"private":true,"scripts":{"build":"vite build","preview":"vite preview"},"devDependencies":{"@sveltejs/kit":"^2","@sveltejs/adapter-auto":"^3","vite":"5"}})"},
             {u"package-lock.json"_s, "{}"},
             {u"svelte.config.js"_s,
              "import adapter from '@sveltejs/adapter-auto';\nexport default { kit: { adapter: adapter() } };"}}));
    QCOMPARE(found.kind, Detection::Kind::Server);
    QCOMPARE(found.startCommand, u"node build"_s);
    QCOMPARE(found.installCommand, u"npm ci && npm install --no-save --no-package-lock @sveltejs/adapter-node@5"_s);
    QCOMPARE(found.buildEnvironment[u"GCP_BUILDPACKS"_s], u"true"_s);
    QVERIFY(codes(found).contains(u"adapter-missing"_s));
}

void DetectCasesTest::foreignAdapterIsNamed()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s,
                        R"({"scripts":{"build":"astro build"},"dependencies":{"astro":"5","@astrojs/vercel":"8"}})"},
                       {u"astro.config.mjs"_s,
                        "import vercel from '@astrojs/vercel';\nexport default defineConfig({ output: 'server', "
                        "adapter: vercel() });"}}));
    QVERIFY(codes(found).contains(u"adapter-foreign"_s));
}

void DetectCasesTest::railsWithViteIsRails()
{
    SD_VALUE(const Detection found,
             detected({{u"Gemfile"_s, "gem 'rails', '~> 8'\n"},
                       {u"bin/rails"_s, ""},
                       {u"config/application.rb"_s, ""},
                       {u"config/puma.rb"_s, ""},
                       {u"package.json"_s, R"({"scripts":{"build":"vite build"},"devDependencies":{"vite":"5"}})"},
                       {u"vite.config.ts"_s, ""}}));
    QCOMPARE(found.framework, u"rails"_s);
}

void DetectCasesTest::djangoWithViteIsDjangoAndBuildsItsAssets()
{
    SD_VALUE(const Detection found,
             detected({{u"requirements.txt"_s, "Django==5.1\ngunicorn\n"},
                       {u"manage.py"_s, "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'a.settings')"},
                       {u"a/wsgi.py"_s, ""},
                       {u"a/settings.py"_s, ""},
                       {u"package.json"_s,
                        R"({"private":true,"scripts":{"build":"vite build"},"devDependencies":{"vite":"5"}})"},
                       {u"package-lock.json"_s, "{}"}}));
    QCOMPARE(found.framework, u"django"_s);
    QCOMPARE(found.buildCommand, u"npm run build"_s);
    QVERIFY(found.installCommand.endsWith(u"&& npm ci"_s));
}

void DetectCasesTest::dockerfileIsAnAlternativeOnly()
{
    SD_VALUE(const Detection found,
             detected({{u"Dockerfile"_s, "FROM node\n"},
                       {u"package.json"_s, R"({"scripts":{"start":"node a.js"},"dependencies":{"fastify":"5"}})"},
                       {u"a.js"_s, "require('fastify')"}}));
    QCOMPARE(found.framework, u"fastify"_s);
}

void DetectCasesTest::toolingBesideHtmlInstallsNothing()
{
    SD_VALUE(const Detection found,
             detected({{u"index.html"_s, ""},
                       {u"package.json"_s,
                        R"({"scripts":{"lint":"eslint ."},"devDependencies":{"eslint":"9","prettier":"3"}})"}}));
    QCOMPARE(found.framework, u"static-html"_s);
    QCOMPARE(found.installCommand, QString());
    QCOMPARE(found.buildCommand, QString());
    QCOMPARE(found.outputDirectory, u"."_s);
}

void DetectCasesTest::cssBuildBesideHtmlRuns()
{
    SD_VALUE(const Detection found,
             detected({{u"index.html"_s, ""},
                       {u"package.json"_s,
                        R"({"scripts":{"build:css":"tailwindcss -o x.css"},"devDependencies":{"tailwindcss":"3"}})"}}));
    QCOMPARE(found.framework, u"static-html"_s);
    QCOMPARE(found.installCommand, u"npm install"_s);
    QCOMPARE(found.buildCommand, u"npm run build:css"_s);
}

void DetectCasesTest::lookAlikeConfigsAreToldApart()
{
    SD_VALUE(const Detection hexo,
             detected({{u"_config.yml"_s, "title: x\n"},
                       {u"package.json"_s,
                        R"({"private":true,"scripts":{"build":"hexo generate"},"dependencies":{"hexo":"7"}})"}}));
    QCOMPARE(hexo.framework, u"hexo"_s);
    SD_VALUE(const Detection jekyll,
             detected({{u"_config.yml"_s, "title: x\n"},
                       {u"_posts/a.md"_s, ""},
                       {u"Gemfile"_s, "gem \"github-pages\"\ngem \"jekyll\""}}));
    QCOMPARE(jekyll.framework, u"jekyll"_s);
    SD_VALUE(const Detection hugo, detected({{u"config.toml"_s, "baseURL = 'x'\n"}}));
    QCOMPARE(hugo.framework, u"hugo"_s);
}

void DetectCasesTest::constructorDecidesBetweenFlaskAndFastapi()
{
    SD_VALUE(const Detection found,
             detected({{u"requirements.txt"_s, "fastapi\nflask\nuvicorn\ngunicorn\n"},
                       {u"main.py"_s, "from flask import Flask\napp = Flask(__name__)\n"}}));
    QCOMPARE(found.framework, u"flask"_s);
    SD_VALUE(const Detection other,
             detected({{u"requirements.txt"_s, "fastapi\nflask\nuvicorn\ngunicorn\n"},
                       {u"main.py"_s, "from fastapi import FastAPI\napp = FastAPI()\n"}}));
    QCOMPARE(other.framework, u"fastapi"_s);
}

void DetectCasesTest::legacyWebpackGetsItsOpensslSwitch()
{
    SD_VALUE(
        const Detection old,
        detected(
            {{u"package.json"_s,
              R"({"private":true,"scripts":{"build":"react-scripts build"},"dependencies":{"react-scripts":"4.0.3"}})"}}));
    QCOMPARE(old.buildEnvironment[u"NODE_OPTIONS"_s], u"--openssl-legacy-provider"_s);
    SD_VALUE(
        const Detection pinned,
        detected(
            {{u"package.json"_s,
              R"({"private":true,"scripts":{"build":"react-scripts build"},"dependencies":{"react-scripts":"4.0.3"}})"},
             {u".nvmrc"_s, "v16\n"}}));
    QVERIFY(pinned.buildEnvironment.isEmpty()); // Node 16 does not know the switch
    QVERIFY(codes(pinned).contains(u"node-version-eol"_s));
}

void DetectCasesTest::migratingStartIsSplit()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"scripts":{"start":"prisma migrate deploy && node server.js"},"dependencies":{"express":"4","prisma":"5"}})"},
             {u"server.js"_s, "require('express')"}}));
    QCOMPARE(found.releaseCommand, u"prisma migrate deploy"_s);
    QCOMPARE(found.startCommand, u"node server.js"_s);
}

void DetectCasesTest::missingGunicornIsAddedWithAWarning()
{
    SD_VALUE(const Detection found,
             detected({{u"requirements.txt"_s, "flask\n"}, {u"app.py"_s, "app = Flask(__name__)"}}));
    QCOMPARE(found.installCommand,
             u"python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/pip install gunicorn"_s);
    QVERIFY(codes(found).contains(u"server-added"_s));
    SD_VALUE(const Detection poetry,
             detected({{u"pyproject.toml"_s, "[tool.poetry.dependencies]\nfastapi = \"^0.115\"\n"},
                       {u"poetry.lock"_s, ""},
                       {u"main.py"_s, "app = FastAPI()"}}));
    QVERIFY2(poetry.installCommand.endsWith(u" && pip --python .venv install uvicorn"_s),
             qPrintable(poetry.installCommand));
    QCOMPARE(poetry.packageManager, u"poetry"_s);
    SD_VALUE(const Detection uv,
             detected({{u"pyproject.toml"_s, "dependencies = [\n    \"fastapi[standard]>=0.1\",\n]\n"},
                       {u"uv.lock"_s, ""},
                       {u"main.py"_s, "app = FastAPI()"}}));
    QCOMPARE(uv.installCommand, u"UV_PROJECT_ENVIRONMENT=.venv uv sync --frozen --no-dev"_s);
    QVERIFY2(uv.evidence.first().saw.render().endsWith(u"fastapi[standard]>=0.1"_s),
             qPrintable(uv.evidence.first().saw.render()));
}

void DetectCasesTest::quotesOnlyTheEntryOfAFileOnOneLine()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s, R"({"scripts":{"build":"node build.js","x":"y"}})"}}));
    const QString saw = found.evidence.first().saw.render();
    QVERIFY2(saw.endsWith(u"contains \"build\":\"node build.js\""_s), qPrintable(saw));
}

void DetectCasesTest::procfileReplacesTheStartCommand()
{
    SD_VALUE(const Detection found,
             detected(
                 {{u"requirements.txt"_s, "flask\ngunicorn\n"},
                  {u"app.py"_s, "app = Flask(__name__)"},
                  {u"Procfile"_s,
                   "web: gunicorn app:app --workers 3 -b :$PORT\nrelease: python manage.py x\njobs: python j.py\n"}}));
    QCOMPARE(found.startCommand, u".venv/bin/python -m gunicorn app:app --workers 3 -b :$PORT"_s);
    QCOMPARE(found.releaseCommand, u"python manage.py x"_s);
    QCOMPARE(found.workers, QStringList{u"jobs"_s});
    QCOMPARE(found.sources[u"startCommand"_s], u"Procfile:1"_s);
}

void DetectCasesTest::reasonsAreSentences()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s,
                        "{\n \"scripts\": {\n  \"build\": \"vite build\"\n },\n \"devDependencies\": {\n  \"vite\": "
                        "\"^5\"\n }\n}"},
                       {u"package-lock.json"_s, "{}"},
                       {u".nvmrc"_s, "20.11.1\n"},
                       {u"vite.config.ts"_s, "export default {\n build: { outDir: 'dist' } }"}}));
    const QStringList expected{u"Vite, because package.json lists vite ^5"_s, u"output dist from vite.config.ts:2"_s,
                               u"npm from package-lock.json"_s, u"Node 20.11.1 from .nvmrc"_s,
                               u"build `npm run build` from package.json:3"_s};
    QCOMPARE(found.reasons(), expected);
    QCOMPARE(found.evidence.first().line, 6);
}

void DetectCasesTest::storybookIsNeverChosenBesideAnApp()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"private":true,"scripts":{"build":"vite build","build-storybook":"storybook build"},"devDependencies":{"vite":"5","storybook":"8"}})"},
             {u".storybook/main.ts"_s, ""}}));
    QCOMPARE(found.framework, u"vite"_s);
    QCOMPARE(found.alternatives, QStringList{u"storybook"_s});
    QVERIFY(!codes(found).contains(u"multiple-frameworks"_s));
}

void DetectCasesTest::foreignHostScriptsAreNotUsed()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"private":true,"scripts":{"build":"vercel build","start":"vercel dev"},"dependencies":{"next":"15"}})"}}));
    QCOMPARE(found.buildCommand, u"npx --no-install next build"_s);
    QCOMPARE(found.startCommand, u"next start -p $PORT"_s);
}

SHIPDECK_TEST(DetectCasesTest)
#include "detect_cases_test.moc"
