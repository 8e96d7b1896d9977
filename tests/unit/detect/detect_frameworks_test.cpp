// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

#include "build/detect/framework_table.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

namespace {

//! A manifest with `scripts` and `dependencies` given as JSON bodies.
QByteArray manifest(const char* scripts, const char* dependencies)
{
    return QByteArray(R"({"name":"app","private":true,"scripts":{)") + scripts + R"(},"dependencies":{)" + dependencies
        + "}}";
}

} // namespace

class DetectFrameworksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tableIsWhole();
    void projectIsRecognised_data();
    void projectIsRecognised();
    void answerDoesNotDependOnTheOrderOfFiles();
};

void DetectFrameworksTest::tableIsWhole()
{
    QCOMPARE(frameworks().rows().size(), 119u);
    for (const FrameworkRow& row : frameworks().rows()) {
        QVERIFY(!row.slug.isEmpty() && !row.name.isEmpty() && !row.runtime.isEmpty());
        for (const QString& other : row.supersedes)
            QVERIFY2(frameworks().find(other), qPrintable(row.slug + u" supersedes "_s + other));
        for (const auto* list : {&row.all, &row.any, &row.none}) {
            for (const Condition& condition : *list)
                QVERIFY2(condition.content.isValid(), qPrintable(row.slug));
        }
    }
}

void DetectFrameworksTest::projectIsRecognised_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("framework");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("build");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("start");
    const auto row = [](const char* name, const Files& files, const QString& framework, const QString& kind,
                        const QString& build, const QString& output, const QString& start = {}) {
        QTest::newRow(name) << files << framework << kind << build << output << start;
    };
    const QByteArray viteBuild = manifest(R"("dev":"vite","build":"vite build","preview":"vite preview")",
                                          R"("react":"^19.0.0","vite":"^6.0.1")");
    const QString npmBuild = u"npm run build"_s;

    row("vite",
        {{u"package.json"_s, viteBuild},
         {u"index.html"_s, "<div>"},
         {u"vite.config.js"_s, "export default defineConfig({ plugins: [react()] })"}},
        u"vite"_s, u"static"_s, npmBuild, u"dist"_s);
    row("vite with outDir",
        {{u"package.json"_s, viteBuild},
         {u"vite.config.ts"_s, "export default defineConfig({\n  build: { outDir: 'public_html' } })"}},
        u"vite"_s, u"static"_s, npmBuild, u"public_html"_s);
    row("vite with --outDir",
        {{u"package.json"_s, manifest(R"("build":"tsc && vite build --outDir=site")", R"("vite":"5")")}}, u"vite"_s,
        u"static"_s, npmBuild, u"site"_s);
    row("solid", {{u"package.json"_s, manifest(R"("build":"vite build")", R"("solid-js":"1","vite":"5")")}}, u"solid"_s,
        u"static"_s, npmBuild, u"dist"_s);
    row("create react app",
        {{u"package.json"_s,
          manifest(R"("start":"react-scripts start","build":"react-scripts build")", R"("react-scripts":"5.0.1")")},
         {u"public/index.html"_s, ""}},
        u"create-react-app"_s, u"static"_s, npmBuild, u"build"_s);
    row("vue cli",
        {{u"package.json"_s,
          manifest(R"("build":"vue-cli-service build --dest www")", R"("@vue/cli-service":"5.0.8")")}},
        u"vue-cli"_s, u"static"_s, npmBuild, u"www"_s);
    row("next server",
        {{u"package.json"_s,
          manifest(R"("dev":"next dev","build":"next build","start":"next start")", R"("next":"15.1.0","react":"19")")},
         {u"next.config.mjs"_s, "export default {};"}},
        u"nextjs"_s, u"server"_s, npmBuild, u".next"_s, u"next start -p $PORT"_s);
    row("next export",
        {{u"package.json"_s, manifest(R"("build":"next build","start":"next start")", R"("next":"15.1.0")")},
         {u"next.config.ts"_s, "const c: NextConfig = {\n  output: 'export',\n};\nexport default c;"}},
        u"nextjs"_s, u"static"_s, npmBuild, u"out"_s);
    row("next export with distDir",
        {{u"package.json"_s, manifest(R"("build":"next build")", R"("next":"15.1.0")")},
         {u"next.config.js"_s, "module.exports = { output: \"export\", distDir: 'dist' }"}},
        u"nextjs"_s, u"static"_s, npmBuild, u"dist"_s);
    row("next standalone",
        {{u"package.json"_s, manifest(R"("build":"next build")", R"("next":"15.1.0")")},
         {u"public/a.svg"_s, ""},
         {u"next.config.js"_s, "module.exports = { output: 'standalone' }"}},
        u"nextjs"_s, u"server"_s,
        u"npm run build && cp -R .next/static .next/standalone/.next/ && cp -R public .next/standalone/"_s, u".next"_s,
        u"node .next/standalone/server.js"_s);
    row("next with its own server",
        {{u"package.json"_s,
          manifest(R"("build":"next build","start":"NODE_ENV=production node server.js")",
                   R"("next":"15.1.0","express":"4")")},
         {u"server.js"_s, "require('express')"}},
        u"nextjs"_s, u"server"_s, npmBuild, u".next"_s, u"NODE_ENV=production node server.js"_s);
    row("nuxt",
        {{u"package.json"_s,
          manifest(R"("build":"nuxt build","dev":"nuxt dev","generate":"nuxt generate","preview":"nuxt preview")",
                   R"("nuxt":"^3.15.0")")}},
        u"nuxt"_s, u"server"_s, npmBuild, u".output"_s, u"node .output/server/index.mjs"_s);
    row("nuxt generate", {{u"package.json"_s, manifest(R"("build":"nuxt generate")", R"("nuxt":"^3.15.0")")}},
        u"nuxt"_s, u"static"_s, npmBuild, u".output/public"_s);
    row("nuxt 2",
        {{u"package.json"_s, manifest(R"("build":"nuxt build","start":"nuxt start")", R"("nuxt":"^2.15.0")")}},
        u"nuxt2"_s, u"server"_s, npmBuild, u".nuxt"_s, u"nuxt start --port $PORT"_s);
    row("sveltekit node",
        {{u"package.json"_s,
          manifest(R"("build":"vite build")", R"("@sveltejs/kit":"^2","@sveltejs/adapter-node":"5","vite":"5")")},
         {u"svelte.config.js"_s,
          "import adapter from '@sveltejs/adapter-node';\nexport default { kit: { adapter: adapter({ out: 'srv' }) } "
          "};"}},
        u"sveltekit"_s, u"server"_s, npmBuild, u"srv"_s, u"node srv"_s);
    row("sveltekit static",
        {{u"package.json"_s,
          manifest(R"("build":"vite build")", R"("@sveltejs/kit":"^2","@sveltejs/adapter-static":"3","vite":"5")")},
         {u"svelte.config.js"_s,
          "import adapter from '@sveltejs/adapter-static';\nexport default { kit: { adapter: adapter({ pages: 'site', "
          "fallback: '200.html' }) } };"}},
        u"sveltekit"_s, u"static"_s, npmBuild, u"site"_s);
    row("astro",
        {{u"package.json"_s, manifest(R"("build":"astro build","start":"astro dev")", R"("astro":"^5.1.0")")},
         {u"astro.config.mjs"_s, "export default defineConfig({});"}},
        u"astro"_s, u"static"_s, npmBuild, u"dist"_s);
    row("astro node",
        {{u"package.json"_s, manifest(R"("build":"astro build")", R"("astro":"^5.1.0","@astrojs/node":"9")")},
         {u"astro.config.mjs"_s,
          "import node from '@astrojs/node';\nexport default defineConfig({ adapter: node({ mode: 'standalone' }) "
          "});"}},
        u"astro"_s, u"server"_s, npmBuild, u"dist"_s, u"node ./dist/server/entry.mjs"_s);
    row("remix",
        {{u"package.json"_s,
          manifest(R"("build":"remix vite:build","start":"remix-serve ./build/server/index.js")",
                   R"("@remix-run/dev":"2.15.0","@remix-run/serve":"2","vite":"5")")}},
        u"remix"_s, u"server"_s, npmBuild, u"build"_s, u"remix-serve ./build/server/index.js"_s);
    row("react router",
        {{u"package.json"_s,
          manifest(R"("build":"react-router build","start":"react-router-serve ./build/server/index.js")",
                   R"("@react-router/dev":"7.1.0","vite":"5")")},
         {u"react-router.config.ts"_s, "export default { ssr: true } satisfies Config;"}},
        u"react-router"_s, u"server"_s, npmBuild, u"build"_s, u"react-router-serve ./build/server/index.js"_s);
    row("react router without server",
        {{u"package.json"_s, manifest(R"("build":"react-router build")", R"("@react-router/dev":"7.1.0","vite":"5")")},
         {u"react-router.config.ts"_s, "export default { ssr: false } satisfies Config;"}},
        u"react-router"_s, u"static"_s, npmBuild, u"build/client"_s);
    row("angular 17",
        {{u"package.json"_s,
          manifest(R"("build":"ng build","start":"ng serve")", R"("@angular/core":"^19","@angular/cli":"^19")")},
         {u"angular.json"_s,
          R"({"projects":{"shop":{"projectType":"application","architect":{"build":{"builder":"@angular-devkit/build-angular:application","options":{"outputPath":"dist/shop"}}}}}})"}},
        u"angular"_s, u"static"_s, npmBuild, u"dist/shop/browser"_s);
    row("angular 16",
        {{u"package.json"_s, manifest(R"("build":"ng build")", R"("@angular/core":"^16","@angular/cli":"^16")")},
         {u"angular.json"_s,
          R"({"projects":{"shop":{"projectType":"application","architect":{"build":{"builder":"@angular-devkit/build-angular:browser","options":{"outputPath":"dist/shop"}}}}}})"}},
        u"angular"_s, u"static"_s, npmBuild, u"dist/shop"_s);
    row("angular with a server",
        {{u"package.json"_s,
          manifest(R"("build":"ng build","serve:ssr:shop":"node dist/shop/server/server.mjs")",
                   R"("@angular/core":"^19","@angular/cli":"^19","express":"4")")},
         {u"angular.json"_s,
          R"({"projects":{"shop":{"projectType":"application","architect":{"build":{"builder":"@angular/build:application","options":{"outputMode":"server","ssr":{"entry":"src/server.ts"}}}}}}})"}},
        u"angular"_s, u"server"_s, npmBuild, u"dist/shop"_s, u"node dist/shop/server/server.mjs"_s);
    row("gatsby",
        {{u"package.json"_s, manifest(R"("build":"gatsby build","start":"gatsby develop")", R"("gatsby":"5")")}},
        u"gatsby"_s, u"static"_s, npmBuild, u"public"_s);
    row("docusaurus",
        {{u"package.json"_s,
          manifest(R"("build":"docusaurus build","start":"docusaurus start")", R"("@docusaurus/core":"3.6.0")")}},
        u"docusaurus"_s, u"static"_s, npmBuild, u"build"_s);
    row("eleventy",
        {{u"package.json"_s,
          manifest(R"("build":"npx @11ty/eleventy","start":"npx @11ty/eleventy --serve")",
                   R"("@11ty/eleventy":"^3.0.0")")}},
        u"eleventy"_s, u"static"_s, npmBuild, u"_site"_s);
    row("eleventy with dir",
        {{u"package.json"_s, manifest(R"("build":"eleventy")", R"("@11ty/eleventy":"^3.0.0")")},
         {u"eleventy.config.js"_s, "export default c => ({ dir: { input: 'src', output: 'www' } });"}},
        u"eleventy"_s, u"static"_s, npmBuild, u"www"_s);
    row("eleventy without scripts", {{u"package.json"_s, manifest("", R"("@11ty/eleventy":"^3.0.0")")}}, u"eleventy"_s,
        u"static"_s, u"npx --no-install eleventy"_s, u"_site"_s);
    row("vitepress",
        {{u"package.json"_s, manifest(R"("docs:build":"vitepress build docs")", R"("vitepress":"1.5.0")")},
         {u"docs/.vitepress/config.mts"_s, "export default {}"}},
        u"vitepress"_s, u"static"_s, u"npm run docs:build"_s, u"docs/.vitepress/dist"_s);
    row("parcel",
        {{u"package.json"_s, manifest(R"("build":"parcel build index.html --dist-dir site")", R"("parcel":"2")")},
         {u"index.html"_s, ""}},
        u"parcel"_s, u"static"_s, npmBuild, u"site"_s);
    row("express",
        {{u"package.json"_s, manifest(R"("start":"node app.js")", R"("express":"^4.21.0")")},
         {u"app.js"_s, "const express = require('express')"}},
        u"express"_s, u"server"_s, QString(), QString(), u"node app.js"_s);
    row("express without scripts",
        {{u"package.json"_s, R"({"name":"a","main":"index.js","dependencies":{"express":"5"}})"},
         {u"server.js"_s, "import express from \"express\";"}},
        u"express"_s, u"server"_s, QString(), QString(), u"node server.js"_s);
    row("express generator",
        {{u"package.json"_s, manifest(R"("start":"node ./bin/www")", R"("express":"~4.16.1")")},
         {u"bin/www"_s, "var app = require('../app');"},
         {u"app.js"_s, "var express = require('express');"}},
        u"express"_s, u"server"_s, QString(), QString(), u"node ./bin/www"_s);
    row("express in typescript",
        {{u"package.json"_s,
          manifest(R"("build":"tsc","dev":"tsx watch src/index.ts")", R"("express":"4","typescript":"5")")},
         {u"src/index.ts"_s, "import express from 'express'"},
         {u"tsconfig.json"_s, "{ // built\n \"compilerOptions\": {\"outDir\": \"./dist\",} }"}},
        u"express"_s, u"server"_s, npmBuild, QString(), u"node dist/index.js"_s);
    row("fastify",
        {{u"package.json"_s, manifest(R"("start":"node index.mjs")", R"("fastify":"5")")},
         {u"index.mjs"_s, "import Fastify from 'fastify'"}},
        u"fastify"_s, u"server"_s, QString(), QString(), u"node index.mjs"_s);
    row("koa",
        {{u"package.json"_s, manifest(R"("start":"node index.js")", R"("koa":"2")")},
         {u"index.js"_s, "const Koa = require('koa')"}},
        u"koa"_s, u"server"_s, QString(), QString(), u"node index.js"_s);
    row("nestjs",
        {{u"package.json"_s,
          manifest(R"("build":"nest build","start":"nest start","start:prod":"node dist/main")",
                   R"("@nestjs/core":"^10","@nestjs/platform-express":"10")")},
         {u"nest-cli.json"_s, R"({"sourceRoot":"src"})"},
         {u"src/main.ts"_s, "import { NestFactory } from '@nestjs/core';"}},
        u"nestjs"_s, u"server"_s, npmBuild, u"dist"_s, u"node dist/main"_s);
    row("plain node",
        {{u"package.json"_s, manifest(R"("start":"node index.js")", "")}, {u"index.js"_s, "require('http')"}},
        u"node"_s, u"server"_s, QString(), QString(), u"node index.js"_s);
    row("start script with a hook",
        {{u"package.json"_s, manifest(R"("prestart":"node prepare.js","start":"node index.js")", "")},
         {u"index.js"_s, ""}},
        u"node"_s, u"server"_s, QString(), QString(), u"npm run start"_s);

    const QString venv = u".venv/bin/python -m "_s;
    row("django",
        {{u"manage.py"_s, "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')"},
         {u"requirements.txt"_s, "Django>=5.0\ngunicorn\n"},
         {u"shop/settings.py"_s, "STATIC_ROOT = BASE_DIR / 'static'"},
         {u"shop/wsgi.py"_s, ""}},
        u"django"_s, u"server"_s, u".venv/bin/python manage.py collectstatic --noinput"_s, QString(),
        venv + u"gunicorn shop.wsgi --bind 0.0.0.0:$PORT"_s);
    row("django without STATIC_ROOT",
        {{u"manage.py"_s, "os.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"shop.settings\")"},
         {u"requirements.txt"_s, "django\n"},
         {u"shop/settings.py"_s, "STATIC_URL = 'static/'"},
         {u"shop/wsgi.py"_s, ""}},
        u"django"_s, u"server"_s, QString(), QString(), venv + u"gunicorn shop.wsgi --bind 0.0.0.0:$PORT"_s);
    row("flask",
        {{u"requirements.txt"_s, "flask==3.0\r\ngunicorn\r\n"},
         {u"app.py"_s, "from flask import Flask\napp = Flask(__name__)\n"}},
        u"flask"_s, u"server"_s, QString(), QString(), venv + u"gunicorn app:app --bind 0.0.0.0:$PORT"_s);
    row("flask factory",
        {{u"requirements.txt"_s, "Flask\ngunicorn\n"},
         {u"web/__init__.py"_s, "from flask import Flask\n\ndef create_app():\n    return Flask(__name__)\n"}},
        u"flask"_s, u"server"_s, QString(), QString(), venv + u"gunicorn 'web:create_app()' --bind 0.0.0.0:$PORT"_s);
    row("fastapi",
        {{u"requirements.txt"_s, "fastapi[standard]\n"},
         {u"app/main.py"_s, "from fastapi import FastAPI\napp: FastAPI = FastAPI(title='x')\n"}},
        u"fastapi"_s, u"server"_s, QString(), QString(), venv + u"uvicorn app.main:app --host 0.0.0.0 --port $PORT"_s);
    row("fastapi in src",
        {{u"pyproject.toml"_s, "[project]\ndependencies = [\"fastapi>=0.110\", \"uvicorn\"]\n"},
         {u"src/main.py"_s, "import fastapi\napi = fastapi.FastAPI()\n"}},
        u"fastapi"_s, u"server"_s, QString(), QString(),
        venv + u"uvicorn --app-dir src main:api --host 0.0.0.0 --port $PORT"_s);
    row("streamlit", {{u"requirements.txt"_s, "streamlit\n"}, {u"main.py"_s, "import streamlit as st\n"}},
        u"streamlit"_s, u"server"_s, QString(), QString(),
        venv + u"streamlit run main.py --server.port $PORT --server.address 0.0.0.0 --server.headless true"_s);
    row("mkdocs", {{u"mkdocs.yml"_s, "site_name: x\n"}, {u"requirements.txt"_s, "mkdocs\n"}, {u"docs/index.md"_s, ""}},
        u"mkdocs"_s, u"static"_s, venv + u"mkdocs build"_s, u"site"_s);
    row("plain python", {{u"main.py"_s, "import http.server\n"}}, u"python"_s, u"server"_s, QString(), QString(),
        u".venv/bin/python main.py"_s);

    row("plain html", {{u"index.html"_s, "<h1>"}, {u"style.css"_s, ""}}, u"static-html"_s, u"static"_s, QString(),
        u"."_s);
    row("html in public", {{u"public/index.html"_s, "<h1>"}, {u"README.md"_s, ""}}, u"static-html"_s, u"static"_s,
        QString(), u"public"_s);
    row("hugo", {{u"hugo.toml"_s, "baseURL = 'https://x'\npublishDir = 'site'\n"}, {u"content/a.md"_s, ""}}, u"hugo"_s,
        u"static"_s, u"hugo --gc --minify"_s, u"site"_s);
    row("zola", {{u"config.toml"_s, "base_url = \"https://x\"\n"}}, u"zola"_s, u"static"_s, u"zola build"_s,
        u"public"_s);
    row("jekyll", {{u"Gemfile"_s, "gem 'jekyll'\n"}, {u"_config.yml"_s, "title: x\n"}}, u"jekyll"_s, u"static"_s,
        u"bundle exec jekyll build"_s, u"_site"_s);
    row("go", {{u"go.mod"_s, "module x\n"}, {u"main.go"_s, "package main\nfunc main() {}"}}, u"go"_s, u"server"_s,
        u"CGO_ENABLED=0 go build -o app ."_s, u"app"_s, u"./app"_s);
    row("procfile only", {{u"Procfile"_s, "web: ./serve --port $PORT\nworker: ./work\n"}, {u"serve"_s, "#!"}},
        u"procfile"_s, u"server"_s, QString(), u"."_s, u"./serve --port $PORT"_s);
}

void DetectFrameworksTest::projectIsRecognised()
{
    QFETCH(Files, files);
    QFETCH(QString, kind);
    SD_VALUE(const Detection found, detected(files));
    QTEST(found.framework, "framework");
    QCOMPARE(found.kind == Detection::Kind::Static ? u"static"_s : u"server"_s, kind);
    QTEST(found.buildCommand, "build");
    QTEST(found.outputDirectory, "output");
    QTEST(found.startCommand, "start");
    QVERIFY(!found.reasons().isEmpty());
}

void DetectFrameworksTest::answerDoesNotDependOnTheOrderOfFiles()
{
    const Files files{{u"package.json"_s,
                       manifest(R"("build":"vite build","start":"node server.js")", R"("vite":"5","express":"4")")},
                      {u"server.js"_s, "import express from 'express'"},
                      {u"index.html"_s, ""},
                      {u"yarn.lock"_s, "# yarn lockfile v1\n"}};
    SD_VALUE(const Detection first, detected(files));
    for (int i = 0; i < 20; ++i) { // other hash seeds within one process come from other insertion orders
        Files again;
        QStringList keys = files.keys();
        std::rotate(keys.begin(), keys.begin() + i % keys.size(), keys.end());
        for (const QString& key : std::as_const(keys))
            again.insert(key, files[key]);
        SD_VALUE(const Detection other, detected(again));
        QCOMPARE(other, first);
    }
}

SHIPDECK_TEST(DetectFrameworksTest)
#include "detect_frameworks_test.moc"
