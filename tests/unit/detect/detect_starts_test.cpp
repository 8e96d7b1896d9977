// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

//! What is built and started, where the manifest names it by way of something else.
class DetectStartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void appIsBuiltAndStarted_data();
    void appIsBuiltAndStarted();
    void libraryIsNoServer_data();
    void libraryIsNoServer();
    void angularProjectOfNxKnowsItsOutput();
    void executorOfAnNxAppBeatsWhatOthersNeed();
    void rootOfAnNxRepositoryIsNoApp();
    void packageThatOthersNeedDoesNotReplaceTheAppsOwn();
    void rootWithAPackageForAllIsNoApp();
    void memberThatIsOnlyImportedIsNoApp();
    void pluginOfAnotherHostIsNamed();
    void severalProgramsAreWarnedAbout();
};

void DetectStartsTest::appIsBuiltAndStarted_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("framework");
    QTest::addColumn<QString>("build");
    QTest::addColumn<QString>("start");
    const auto row = [](const char* name, const Files& files, const QString& framework, const QString& build,
                        const QString& start) { QTest::newRow(name) << files << framework << build << start; };
    const QByteArray express = "const express = require('express')";
    const QString npmBuild = u"npm run build"_s;

    row("start names another script",
        {{u"package.json"_s,
          R"({"scripts":{"build":"vite build","start":"npm run start-server","start-server":"node server.js"},"dependencies":{"express":"4","vite":"5"}})"},
         {u"server.js"_s, express},
         {u"index.html"_s, ""}},
        u"express"_s, npmBuild, u"node server.js"_s);
    row("start names a script with a hook",
        {{u"package.json"_s,
          R"({"scripts":{"start":"yarn serve","preserve":"node prepare.js","serve":"node server.js"},"dependencies":{"express":"4"}})"},
         {u"server.js"_s, express}},
        u"express"_s, QString(), u"yarn serve"_s);
    row("start names itself",
        {{u"package.json"_s, R"({"scripts":{"start":"npm start"},"dependencies":{"express":"4"}})"},
         {u"server.js"_s, express}},
        u"express"_s, QString(), u"npm start"_s);
    row("start names a development server",
        {{u"package.json"_s,
          R"({"scripts":{"build":"vite build","start":"npm run dev","dev":"vite"},"devDependencies":{"vite":"5"}})"},
         {u"index.html"_s, ""}},
        u"vite"_s, npmBuild, QString());
    row("pm2 names a file of its own",
        {{u"package.json"_s,
          R"({"scripts":{"start":"pm2 start ecosystem.config.json"},"dependencies":{"express":"4","pm2":"5"}})"},
         {u"ecosystem.config.json"_s, R"({"apps":[{"name":"api","script":"./lib/main.js","instances":2}]})"},
         {u"lib/main.js"_s, express}},
        u"express"_s, QString(), u"node lib/main.js"_s);
    row("Procfile starts a development server by make",
        {{u"Procfile"_s, "web: make serve\n"},
         {u"Makefile"_s, "PORT := 8000\n.PHONY: serve\nserve: migrate\n\t@echo hello\n\tpython manage.py runserver\n"},
         {u"manage.py"_s, "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')"},
         {u"shop/wsgi.py"_s, ""},
         {u"shop/settings.py"_s, ""},
         {u"requirements.txt"_s, "django\ngunicorn\n"}},
        u"django"_s, QString(), u".venv/bin/python -m gunicorn shop.wsgi --bind 0.0.0.0:$PORT"_s);
    row("Procfile starts a server by make",
        {{u"Procfile"_s, "web: make serve\n"},
         {u"Makefile"_s, "serve:\n\tgunicorn app:app\n"},
         {u"app.py"_s, "app = Flask(__name__)"},
         {u"requirements.txt"_s, "flask\ngunicorn\n"}},
        u"flask"_s, QString(), u"make serve"_s);

    row("start only watches",
        {{u"package.json"_s,
          R"({"scripts":{"build":"node build.js","start":"npm run build && node scripts/start.js"}})"},
         {u"build.js"_s, ""},
         {u"scripts/start.js"_s, "require('concurrently')(['browser-sync dist -w'])"}},
        u"build-script"_s, npmBuild, QString());
    row("start builds once more",
        {{u"package.json"_s,
          R"({"scripts":{"build":"tsc","start":"npm run build && node dist/server.js"},"dependencies":{"fastify":"5"}})"},
         {u"src/server.ts"_s, "import Fastify from 'fastify'"}},
        u"fastify"_s, npmBuild, u"node dist/server.js"_s);
    row("Nx repository that is one server",
        {{u"package.json"_s,
          R"({"scripts":{"build":"nx build","start":"nx serve"},"dependencies":{"express":"4"},"devDependencies":{"nx":"19"}})"},
         {u"nx.json"_s, "{}"},
         {u"project.json"_s,
          R"({"name":"api","targets":{"build":{"executor":"@nx/esbuild:esbuild","options":{"outputPath":"dist/api","main":"src/main.ts"}}}})"},
         {u"src/main.ts"_s, "import express from 'express'"}},
        u"express"_s, npmBuild, u"node dist/api/main.js"_s);
    row("Angular pages of a Spring Boot server",
        {{u"pom.xml"_s, "<artifactId>spring-boot-starter-parent</artifactId>"},
         {u"mvnw"_s, ""},
         {u"angular.json"_s, "{}"},
         {u"package.json"_s,
          R"({"scripts":{"build":"ng build","start":"ng serve"},"dependencies":{"@angular/cli":"19"}})"}},
        u"spring-boot"_s, u"./mvnw -B -DskipTests package"_s,
        u"java $JAVA_OPTS -Dserver.port=$PORT -jar target/*.jar"_s);
    row("Procfile of several commands",
        {{u"Procfile"_s, "web: flask db upgrade; gunicorn blog:app\n"},
         {u"blog.py"_s, "app = Flask(__name__)"},
         {u"requirements.txt"_s, "flask\ngunicorn\n"}},
        u"flask"_s, QString(), u".venv/bin/python -m flask db upgrade; .venv/bin/python -m gunicorn blog:app"_s);
    row("Django in a folder",
        {{u"pyproject.toml"_s, "[project]\ndependencies = [\"django\", \"gunicorn\"]\n"},
         {u"uv.lock"_s, ""},
         {u"src/manage.py"_s, "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'core.settings')"},
         {u"src/core/settings.py"_s, "STATIC_ROOT = 'static'\n"},
         {u"src/core/wsgi.py"_s, ""}},
        u"django"_s, u".venv/bin/python src/manage.py collectstatic --noinput"_s,
        u".venv/bin/python -m gunicorn --chdir src core.wsgi --bind 0.0.0.0:$PORT"_s);
    row("FastAPI from a function of any name",
        {{u"requirements.txt"_s, "fastapi\nuvicorn\n"},
         {u"api/factory.py"_s, "def assemble(debug: bool = False) -> FastAPI:\n    api = FastAPI()\n    return api\n"}},
        u"fastapi"_s, QString(),
        u".venv/bin/python -m uvicorn api.factory:assemble --factory --host 0.0.0.0 --port $PORT"_s);
    row("FastAPI from a function that is called",
        {{u"requirements.txt"_s, "fastapi\nuvicorn\n"},
         {u"app/jobs.py"_s, "app = get_application()\n"},
         {u"app/main.py"_s,
          "def get_application() -> FastAPI:\n    application = FastAPI(\n        title='x',\n    )\n\n    return "
          "application\n\n\n"
          "app = get_application()\n"}},
        u"fastapi"_s, QString(), u".venv/bin/python -m uvicorn app.main:app --host 0.0.0.0 --port $PORT"_s);
    row("Flask object of another file's function",
        {{u"requirements.txt"_s, "flask\ngunicorn\n"},
         {u"blog/__init__.py"_s, "def create_app(config):\n    app = Flask(__name__)\n    return app\n"},
         {u"blog/tasks.py"_s, "app = create_app(None)\n"},
         {u"blog.py"_s, "from blog import create_app\napp = create_app('production')\n"}},
        u"flask"_s, QString(), u".venv/bin/python -m gunicorn blog:app --bind 0.0.0.0:$PORT"_s);

    row("Spring Boot with Maven",
        {{u"pom.xml"_s, "<artifactId>spring-boot-starter-parent</artifactId>"}, {u"mvnw"_s, ""}}, u"spring-boot"_s,
        u"./mvnw -B -DskipTests package"_s, u"java $JAVA_OPTS -Dserver.port=$PORT -jar target/*.jar"_s);
    row("Spring Boot with both",
        {{u"pom.xml"_s, "<artifactId>spring-boot-starter-parent</artifactId>"},
         {u"mvnw"_s, ""},
         {u"build.gradle"_s, "plugins { id 'org.springframework.boot' version '3.3.0' }"},
         {u"gradlew"_s, ""}},
        u"spring-boot"_s, u"./mvnw -B -DskipTests package"_s,
        u"java $JAVA_OPTS -Dserver.port=$PORT -jar target/*.jar"_s);
    row("Spring Boot with both, one with a wrapper",
        {{u"pom.xml"_s, "<artifactId>spring-boot-starter-parent</artifactId>"},
         {u"build.gradle.kts"_s, "plugins { id(\"org.springframework.boot\") version \"3.3.0\" }"},
         {u"gradlew"_s, ""}},
        u"spring-boot"_s, u"./gradlew bootJar -x test"_s,
        u"java $JAVA_OPTS -Dserver.port=$PORT -jar build/libs/*.jar"_s);
    row("Spring Boot in a module",
        {{u"pom.xml"_s, "<parent>spring-boot-starter-parent</parent><modules><module>core</module></modules>"},
         {u"core/pom.xml"_s, ""},
         {u"web/pom.xml"_s, "<artifactId>spring-boot-maven-plugin</artifactId>"}},
        u"spring-boot"_s, u"mvn -B -DskipTests package"_s,
        u"java $JAVA_OPTS -Dserver.port=$PORT -jar web/target/*.jar"_s);
    row("Rust by package name",
        {{u"Cargo.toml"_s, "[package]\nedition = \"2021\"\nname = \"shop-api\"\n\n[dependencies]\naxum = \"0.7\"\n"},
         {u"Cargo.lock"_s, ""},
         {u"src/main.rs"_s, "fn main() {}"}},
        u"axum"_s, u"cargo build --release --locked"_s, u"./target/release/shop-api"_s);
    row("Rust by program",
        {{u"Cargo.toml"_s,
          "[package]\nname = \"shop\"\n[lib]\npath = \"src/lib.rs\"\n[[bin]]\npath = \"src/main.rs\"\nname = "
          "\"serve\"\n"
          "[dependencies]\nactix-web = \"4\"\n"},
         {u"src/main.rs"_s, "fn main() {}"}},
        u"axum"_s, u"cargo build --release --locked"_s, u"./target/release/serve"_s);
    row("Rust in a workspace",
        {{u"Cargo.toml"_s, "[workspace]\nmembers = [\"crates/*\"]\n[workspace.dependencies]\naxum = \"0.7\"\n"},
         {u"Cargo.lock"_s, ""},
         {u"crates/core/Cargo.toml"_s, "[package]\nname = \"core\"\n"},
         {u"crates/core/src/lib.rs"_s, ""},
         {u"crates/serve/Cargo.toml"_s, "[package]\nname = \"shop-serve\"\n"},
         {u"crates/serve/src/main.rs"_s, "fn main() {}"}},
        u"axum"_s, u"cargo build --release --locked"_s, u"./target/release/shop-serve"_s);
    row("Phoenix",
        {{u"mix.exs"_s, "def project do\n [\n app: :live_shop,\n version: \"0.1.0\"]\nend\n {:phoenix, \"~> 1.7\"}"}},
        u"phoenix"_s, u"MIX_ENV=prod mix do compile, assets.deploy, release"_s,
        u"PHX_SERVER=true _build/prod/rel/live_shop/bin/live_shop start"_s);
    row("ASP.NET", {{u"Shop.csproj"_s, R"(<Project Sdk="Microsoft.NET.Sdk.Web"></Project>)"}, {u"Program.cs"_s, ""}},
        u"aspnet"_s, u"dotnet publish -c Release -o out"_s, u"dotnet out/Shop.dll"_s);
    row("ASP.NET in a solution",
        {{u"Shop.sln"_s, ""},
         {u"src/Core/Core.csproj"_s, R"(<Project Sdk="Microsoft.NET.Sdk"></Project>)"},
         {u"src/Web/Web.csproj"_s,
          R"(<Project Sdk="Microsoft.NET.Sdk.Web"><AssemblyName>Shop.Web</AssemblyName></Project>)"},
         {u"tests/Web.Tests/Web.Tests.csproj"_s, R"(<Project Sdk="Microsoft.NET.Sdk.Web"></Project>)"}},
        u"aspnet"_s, u"dotnet publish src/Web/Web.csproj -c Release -o out"_s, u"dotnet out/Shop.Web.dll"_s);

    row("ASP.NET, a site beside its interface",
        {{u"src/PublicApi/PublicApi.csproj"_s, R"(<Project Sdk="Microsoft.NET.Sdk.Web"></Project>)"},
         {u"src/Web/Web.csproj"_s, R"(<Project Sdk="Microsoft.NET.Sdk.Web"></Project>)"}},
        u"aspnet"_s, u"dotnet publish src/Web/Web.csproj -c Release -o out"_s, u"dotnet out/Web.dll"_s);
    row("Go by the Procfile's name",
        {{u"go.mod"_s, "module example.com/me/shop\n"},
         {u"Procfile"_s, "web: bin/shop --quiet\n"},
         {u"main.go"_s, "package main\nfunc main() {}\n"}},
        u"go"_s, u"CGO_ENABLED=0 go build -o bin/shop ."_s, u"bin/shop --quiet"_s);
    row("Go, one of several by the Procfile's name",
        {{u"go.mod"_s, "module example.com/me/shop\n"},
         {u"Procfile"_s, "web: frontend\n"},
         {u"cmd/backend/main.go"_s, "package main\nfunc main() {}\n"},
         {u"cmd/frontend/main.go"_s, "package main\nfunc main() {}\n"}},
        u"go"_s, u"CGO_ENABLED=0 go build -o bin/frontend ./cmd/frontend"_s, u"bin/frontend"_s);
    row("Go library with a program below cmd",
        {{u"go.mod"_s, "module example.com/me/shop\n"},
         {u"shop.go"_s, "package shop\n"},
         {u"cmd/shopd/shopd.go"_s, "// Serves.\npackage main\n\nfunc main() {\n}\n"}},
        u"go"_s, u"CGO_ENABLED=0 go build -o app ./cmd/shopd"_s, u"./app"_s);

    row("Go with a file for its generator in the root",
        {{u"go.mod"_s, "module example.com/me/shop\n"},
         {u"gen.go"_s, "package main\n\n//go:generate mock\n"},
         {u"cmd/shop/main.go"_s, "package main\nfunc main() {}\n"}},
        u"go"_s, u"CGO_ENABLED=0 go build -o app ./cmd/shop"_s, u"./app"_s);
    row("gulp makes a site out of what looks like a library",
        {{u"package.json"_s,
          R"({"name":"theme","files":["dist"],"scripts":{"build":"gulp build"},"devDependencies":{"gulp":"4"}})"},
         {u"gulpfile.js"_s, ""},
         {u"src/index.html"_s, ""}},
        u"build-script"_s, npmBuild, QString());
    row("Nest without its command",
        {{u"package.json"_s,
          R"({"scripts":{"start:prod":"node dist/main.js"},"dependencies":{"@nestjs/core":"10","typescript":"5"}})"},
         {u"tsconfig.json"_s, "{}"},
         {u"src/main.ts"_s, "import { NestFactory } from '@nestjs/core'"}},
        u"nestjs"_s, u"npx --no-install tsc -p tsconfig.json"_s, u"node dist/main.js"_s);
}

void DetectStartsTest::appIsBuiltAndStarted()
{
    QFETCH(Files, files);
    SD_VALUE(const Detection found, detected(files));
    QTEST(found.framework, "framework");
    QTEST(found.buildCommand, "build");
    QTEST(found.startCommand, "start");
    QVERIFY2(!found.outputDirectory.contains(u'<'), qPrintable(found.outputDirectory));
}

void DetectStartsTest::libraryIsNoServer_data()
{
    QTest::addColumn<Files>("files");
    QTest::newRow("no Go at all") << Files{{u"go.mod"_s, "module x\n"}, {u"README.md"_s, ""}};
    QTest::newRow("a library") << Files{{u"go.mod"_s, "module x\n"}, {u"x.go"_s, "package x\n"}};
    QTest::newRow("only a tool and an example")
        << Files{{u"go.mod"_s, "module x\n"},
                 {u"x.go"_s, "package x\n"},
                 {u"gen.go"_s, "//go:build ignore\n\npackage main\nfunc main() {}\n"},
                 {u"examples/a/main.go"_s, "package main\nfunc main() {}\n"}};
    QTest::newRow("Rust") << Files{{u"Cargo.toml"_s, "[workspace]\nmembers = [\"core\"]\n"},
                                   {u"core/Cargo.toml"_s, "[package]\nname = \"core\"\n"},
                                   {u"core/src/lib.rs"_s, ""}};
}

void DetectStartsTest::libraryIsNoServer()
{
    QFETCH(Files, files);
    const auto found = detected(files);
    QVERIFY2(!found, found ? qPrintable(found->framework) : "");
    QCOMPARE(found.error().code, u"nothing-detected"_s);
}

//! An Nx repository of Angular apps without manifests of their own.
static Files nxWithAngular(const QByteArray& options, const QByteArray& dependencies = {})
{
    return {
        {u"package.json"_s,
         R"({"name":"all","private":true,"scripts":{"ng":"nx","build":"ng build"},"dependencies":{"@angular/core":"17")"
             + dependencies + R"(},"devDependencies":{"@angular/cli":"17","nx":"17"}})"},
        {u"nx.json"_s, "{}"},
        {u"apps/shop/project.json"_s,
         R"({"name":"shop","projectType":"application","targets":{"build":{"executor":"@angular-devkit/build-angular:application","options":)"
             + options + "}}}"},
        {u"apps/shop/src/main.ts"_s, ""}};
}

void DetectStartsTest::angularProjectOfNxKnowsItsOutput()
{
    SD_VALUE(const Detection found, detected(nxWithAngular(R"({"outputPath":"dist/apps/shop"})")));
    QCOMPARE(found.root, u"apps/shop"_s);
    QCOMPARE(found.framework, u"angular"_s);
    QCOMPARE(found.kind, Detection::Kind::Static);
    QCOMPARE(found.outputDirectory, u"../../dist/apps/shop/browser"_s);
    QCOMPARE(found.buildCommand, u"npx --no-install nx build shop"_s);
    SD_VALUE(const Detection served,
             detected(nxWithAngular(R"({"outputPath":{"base":"dist/shop"},"ssr":{"entry":"server.ts"}})")));
    QCOMPARE(served.kind, Detection::Kind::Server);
    QCOMPARE(served.startCommand, u"node ../../dist/shop/server/server.mjs"_s);
}

void DetectStartsTest::executorOfAnNxAppBeatsWhatOthersNeed()
{
    SD_VALUE(const Detection found,
             detected(nxWithAngular(R"({"outputPath":"dist/apps/shop"})", R"(,"@ionic/angular":"8")")));
    QCOMPARE(found.framework, u"angular"_s);
    QCOMPARE(found.root, u"apps/shop"_s);
}

void DetectStartsTest::rootOfAnNxRepositoryIsNoApp()
{
    Files files = nxWithAngular("{}");
    files.insert(u"apps/admin/project.json"_s,
                 R"({"name":"admin","targets":{"build":{"executor":"@nx/vite:build","options":{}}}})");
    SD_VALUE(const Detection found, detected(files));
    QVERIFY(found.needsChoice());
    QStringList roots;
    for (const AppChoice& app : found.apps)
        roots << app.root;
    QCOMPARE(roots, (QStringList{u"apps/admin"_s, u"apps/shop"_s}));
}

void DetectStartsTest::packageThatOthersNeedDoesNotReplaceTheAppsOwn()
{
    DetectOptions options;
    options.root = u"apps/docs"_s;
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s,
                        R"({"private":true,"workspaces":["apps/docs"],"dependencies":{"next":"15"}})"},
                       {u"apps/docs/package.json"_s,
                        R"({"name":"docs","scripts":{"build":"vite build"},"devDependencies":{"vite":"5"}})"},
                       {u"apps/docs/index.html"_s, ""}},
                      options));
    QCOMPARE(found.framework, u"vite"_s);
}

void DetectStartsTest::rootWithAPackageForAllIsNoApp()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"private":true,"workspaces":["docs"],"scripts":{"check":"astro check"},"devDependencies":{"astro":"5"}})"},
             {u"docs/package.json"_s,
              R"({"name":"docs","scripts":{"build":"astro build"},"dependencies":{"astro":"5"}})"},
             {u"docs/astro.config.mjs"_s, "export default {}"}}));
    QCOMPARE(found.root, u"docs"_s);
}

void DetectStartsTest::memberThatIsOnlyImportedIsNoApp()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s, R"({"private":true,"workspaces":["web","links","parts"]})"},
             {u"web/package.json"_s, R"({"name":"web","scripts":{"build":"next build"},"dependencies":{"next":"15"}})"},
             {u"links/package.json"_s,
              R"({"name":"links","private":true,"main":"index.ts","dependencies":{"next":"15"}})"},
             {u"parts/package.json"_s,
              R"({"name":"parts","files":["dist"],"scripts":{"build":"vite build","dev":"vite build --watch"},"devDependencies":{"vite":"5"}})"},
             {u"parts/vite.config.ts"_s,
              "export default defineConfig({ build: { lib: { entry: 'src/index.ts' } } })"}}));
    QCOMPARE(found.root, u"web"_s);
    QCOMPARE(found.apps.size(), 1);
}

void DetectStartsTest::pluginOfAnotherHostIsNamed()
{
    SD_VALUE(
        const Detection found,
        detected(
            {{u"package.json"_s,
              R"({"scripts":{"build":"vite build"},"dependencies":{"@tanstack/react-start":"1"},"devDependencies":{"vite":"7"}})"},
             {u"vite.config.ts"_s, "import { cloudflare } from '@cloudflare/vite-plugin'"}}));
    QVERIFY(codes(found).contains(u"adapter-foreign"_s));
}

void DetectStartsTest::severalProgramsAreWarnedAbout()
{
    SD_VALUE(const Detection found,
             detected({{u"go.mod"_s, "module x\n"},
                       {u"cmd/migrate/main.go"_s, "package main\nfunc main() {}\n"},
                       {u"cmd/server/main.go"_s, "package main\nfunc main() {}\n"}}));
    QCOMPARE(found.buildCommand, u"CGO_ENABLED=0 go build -o app ./cmd/server"_s);
    QVERIFY(codes(found).contains(u"multiple-apps"_s));
}

SHIPDECK_TEST(DetectStartsTest)
#include "detect_starts_test.moc"
