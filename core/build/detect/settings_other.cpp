// SPDX-License-Identifier: MIT
#include "build/detect/entry.h"
#include "build/detect/json_text.h"
#include "build/detect/procfile.h"
#include "build/detect/programs.h"
#include "build/detect/settings.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

//! Maven if there is a pom.xml, unless of both only Gradle's wrapper is committed.
bool usesMaven(const AppFolder& app)
{
    const bool gradle = !app.match(u"build.{gradle,gradle.kts}"_s).isEmpty() || app.has(u"gradlew"_s);
    return app.has(u"pom.xml"_s) && (!gradle || app.has(u"mvnw"_s) || !app.has(u"gradlew"_s));
}

//! "./mvnw package | ./gradlew build": the command for the existing build file.
QString formFor(const AppFolder& app, const QString& command)
{
    const auto bar = command.indexOf(" | "_L1);
    if (bar < 0)
        return command;
    const bool maven = usesMaven(app);
    const QString form = maven ? command.left(bar) : command.mid(bar + 3);
    if (form.startsWith("./mvnw"_L1) && !app.has(u"mvnw"_s))
        return u"mvn"_s + form.mid(6);
    return form.startsWith("./gradlew"_L1) && !app.has(u"gradlew"_s) ? u"gradle"_s + form.mid(9) : form;
}

void plainSite(const Scene& scene, Detection& detection)
{
    detection.runtime = u"static"_s;
    const AppFolder& app = scene.app.folder;
    const QString page =
        app.firstMatch({u"index.html"_s, u"public/index.html"_s, u"site/index.html"_s, u"docs/index.html"_s});
    set(detection, u"outputDirectory"_s, &Detection::outputDirectory,
        page.contains(u'/') ? page.section(u'/', 0, -2) : u"."_s, app.full(page));
}

//! `go build` gets a package, and the output file that the Procfile starts: "bin/shop", "./shop"; `shop` alone is in
//! bin.
void goProgram(const Scene& scene, Detection& detection)
{
    static const QRegularExpression file(u"^(?:\\./)?((?:[\\w-]+/)*[\\w-]+)(?=\\s|$)"_s);
    const AppFolder& app = scene.app.folder;
    const QString web = procfileOf(scene.app).web;
    QString output = file.match(web).captured(1);
    static const QStringList tools{u"go"_s, u"make"_s, u"sh"_s, u"bash"_s, u"env"_s, u"exec"_s};
    if (tools.contains(output) || app.has(output))
        output.clear();
    const QString package = goPackage(app, output.section(u'/', -1));
    if (!output.isEmpty() && !output.contains(u'/') && !web.startsWith("./"_L1))
        output.prepend(u"bin/"_s);
    if (!output.isEmpty())
        detection.outputDirectory = output;
    detection.buildCommand = u"CGO_ENABLED=0 go build -o %1 %2"_s.arg(detection.outputDirectory, package);
    detection.startCommand = u"./"_s + detection.outputDirectory;
    const QStringList programs = goPrograms(app);
    if (package != u"." && programs.size() > 1 && output.isEmpty())
        warn(detection, "multiple-apps",
             say(QT_TRANSLATE_NOOP("core", "There are several programs: %1. Only %2 is built."),
                 {programs.mid(0, 5).join(u", "_s), package}));
}

void javaProgram(const Scene& scene, Detection& detection)
{
    const AppFolder& app = scene.app.folder;
    const QString module = scene.row.slug == u"spring-boot" ? springModule(app, usesMaven(app)) : QString();
    if (!module.isEmpty())
        detection.outputDirectory.prepend(module + u'/');
    // Without a framework only the build files show whether the jar can be started.
    static const QRegularExpression runs(u"(?i)main-?class|shadow"_s);
    const QString manifests = app.text(u"pom.xml"_s) + app.text(app.firstMatch({u"build.{gradle,gradle.kts}"_s}));
    if (scene.row.slug != u"java" || manifests.contains(runs))
        detection.startCommand.replace(u"<jar>"_s, detection.outputDirectory);
}

void compiledProgram(const Scene& scene, Detection& detection)
{
    const auto found = placeHolderOf(scene.app.folder, scene.row.runtime);
    if (!found)
        return;
    for (QString Detection::*member : {&Detection::startCommand, &Detection::outputDirectory})
        (detection.*member).replace(u'<' + found->name + u'>', found->value);
    const QStringList projects = scene.row.runtime == u"dotnet" ? dotnetProjects(scene.app.folder) : QStringList();
    if (!projects.isEmpty() && (projects.size() > 1 || projects.first().contains(u'/')))
        detection.buildCommand.replace(u"dotnet publish"_s, u"dotnet publish "_s + projects.first());
    if (found->choices > 1)
        warn(detection, "multiple-apps",
             say(QT_TRANSLATE_NOOP("core", "There are several programs; %1 is started."), {found->value}));
}

void literalOutput(const Scene& scene, Detection& detection, const QStringList& files, const QString& pattern)
{
    const QString file = scene.app.folder.firstMatch(files);
    const QRegularExpression form(pattern, QRegularExpression::MultilineOption);
    const QString text = file.isEmpty() ? QString() : scene.app.folder.text(file);
    if (const auto match = form.match(text); match.hasMatch())
        set(detection, u"outputDirectory"_s, &Detection::outputDirectory, match.captured(1),
            scene.place(file, lineAt(text, match.capturedStart())));
}

void generatorOutput(const Scene& scene, Detection& detection)
{
    const QString slug = scene.row.slug;
    if (slug == u"hugo")
        literalOutput(scene, detection, {u"{hugo,config}.{toml,yaml,yml,json}"_s},
                      u"^\\s*[\"']?publishDir[\"']?\\s*[:=]\\s*[\"']?([\\w./-]+)"_s);
    else if (slug == u"jekyll")
        literalOutput(scene, detection, {u"_config.yml"_s}, u"^destination:\\s*[\"']?([\\w./-]+)"_s);
    else if (slug == u"zola")
        literalOutput(scene, detection, {u"config.toml"_s}, u"^output_dir\\s*=\\s*[\"']([\\w./-]+)"_s);
    else if (slug == u"mdbook")
        literalOutput(scene, detection, {u"book.toml"_s}, u"^build-dir\\s*=\\s*[\"']([\\w./-]+)"_s);
    if (slug == u"mdbook" && detection.outputDirectory != scene.row.outputDirectory)
        return;
    if (slug == u"jekyll" && !scene.app.folder.has(u"Gemfile"_s))
        warn(detection, "native-toolchain",
             say(QT_TRANSLATE_NOOP("core", "There is no Gemfile: add one with the github-pages gem.")));
}

} // namespace

QString Scene::place(const QString& file, int line) const
{
    const QString path = app.folder.full(file);
    return line > 0 ? u"%1:%2"_s.arg(path).arg(line) : path;
}

QString Scene::belowWorkspace(const QString& path) const
{
    return QDir(u'/' + app.folder.root()).relativeFilePath(u'/' + QDir::cleanPath(path));
}

void warn(Detection& detection, const char* code, Text text)
{
    detection.warnings << Warning{QString::fromLatin1(code), std::move(text)};
}

void set(Detection& detection, const QString& field, QString Detection::*member, const QString& value,
         const QString& source)
{
    if (value.isEmpty())
        return;
    detection.*member = value;
    detection.sources.insert(field, source);
}

void applyOther(const Scene& scene, Detection& detection)
{
    const QString slug = scene.row.slug;
    detection.installCommand =
        scene.row.install == u"none" || scene.row.install == u"auto" ? QString() : scene.row.install;
    detection.installCommand.replace(u"{pm}"_s, scene.manager.name);
    detection.buildCommand = formFor(scene.app.folder, scene.row.buildCommand);
    detection.outputDirectory = formFor(scene.app.folder, scene.row.outputDirectory);
    if (slug == u"static-html")
        plainSite(scene, detection);
    else if (slug == u"go")
        goProgram(scene, detection);
    else if (scene.row.runtime == u"java")
        javaProgram(scene, detection);
    else
        generatorOutput(scene, detection);
    if (scene.row.isServer() || scene.row.category == u"runtime")
        compiledProgram(scene, detection);
    if (slug == u"hugo" && scene.app.manifest) // PostCSS and the like
        set(detection, u"installCommand"_s, &Detection::installCommand, scene.manager.install(), scene.manager.source);
    for (QString Detection::*member : {&Detection::startCommand, &Detection::buildCommand}) {
        if ((detection.*member).startsWith("php-fpm"_L1) || (detection.*member).startsWith("image "_L1)
            || (detection.*member).startsWith("web:"_L1))
            (detection.*member).clear(); // a description instead of a command
    }
}

void applyNxOutput(const Scene& scene, Detection& detection)
{
    if (scene.app.nxProject.isEmpty())
        return;
    const QJsonObject target = scene.app.nxProject["targets"_L1]["build"_L1].toObject();
    QString path = target["options"_L1]["outputPath"_L1].toString();
    if (path.isEmpty())
        path = target["outputs"_L1].toArray().first().toString();
    path.remove(u"{workspaceRoot}/"_s).replace(u"{projectRoot}"_s, scene.app.folder.root());
    static const QStringList own{u"nextjs"_s, u"angular"_s, u"ionic-angular"_s}; // have their own rules
    if (path.isEmpty() || path.contains(u'{') || own.contains(scene.row.slug))
        return;
    set(detection, u"outputDirectory"_s, &Detection::outputDirectory, scene.belowWorkspace(path),
        scene.place(u"project.json"_s, 0));
    // A server is started from the executor's output: "src/main.ts" becomes main.js.
    const QString main = target["options"_L1]["main"_L1].toString().section(u'/', -1).section(u'.', 0, 0);
    if (detection.kind == Detection::Kind::Server && scene.row.runtime == u"node" && !main.isEmpty()
        && !detection.sources.value(u"startCommand"_s).contains(u"package.json"))
        set(detection, u"startCommand"_s, &Detection::startCommand,
            u"node %1/%2.js"_s.arg(detection.outputDirectory, main), scene.place(u"project.json"_s, 0));
}

void applyModifiers(const Scene& scene, Detection& detection)
{
    const AppFolder& app = scene.app.folder;
    const Procfile procfile = procfileOf(scene.app);
    static const QRegularExpression pythonScript(
        u"(^|[;&|]\\s*)(gunicorn|uvicorn|hypercorn|daphne|waitress-serve|celery|flask|alembic)(?=\\s)"_s);
    const auto relocatable = [&](QString line) {
        // Scripts in a virtual environment break when its folder is moved, modules do not.
        if (detection.runtime == u"python")
            line.replace(pythonScript, u"\\1.venv/bin/python -m \\2"_s)
                .replace(u"-m waitress-serve"_s, u"-m waitress"_s);
        if (detection.framework == u"go" && detection.outputDirectory == u"bin/"_s + line.section(u' ', 0, 0))
            line.prepend(u"bin/"_s); // a Procfile expects bin in PATH
        return line;
    };
    if (!procfile.web.isEmpty()) {
        detection.kind = Detection::Kind::Server;
        detection.spaFallback.clear();
        set(detection, u"startCommand"_s, &Detection::startCommand, relocatable(procfile.web),
            scene.place(u"Procfile"_s, procfile.webLine));
    }
    set(detection, u"releaseCommand"_s, &Detection::releaseCommand, relocatable(procfile.release),
        scene.place(u"Procfile"_s, procfile.releaseLine));
    detection.workers = procfile.workers;
    // "migrate && serve" would run with every start, and race with other instances.
    static const QRegularExpression migrates(
        u"^((?:npx )?prisma migrate deploy|(?:npx )?(?:knex|sequelize|typeorm|drizzle-kit) \\S*migrat\\S*[^&]*?|python3? manage\\.py migrate[^&]*?)\\s*&&\\s*(.+)$"_s);
    if (const auto match = migrates.match(detection.startCommand);
        match.hasMatch() && detection.releaseCommand.isEmpty()) {
        set(detection, u"releaseCommand"_s, &Detection::releaseCommand, match.captured(1),
            detection.sources.value(u"startCommand"_s));
        detection.startCommand = match.captured(2);
    }
    for (const QString& file : {u".env.example"_s, u".env.sample"_s, u".env.template"_s}) {
        const QStringList names = variableNames(app.text(file));
        for (const QString& name : names) {
            if (!detection.variableNames.contains(name))
                detection.variableNames << name;
        }
    }
    if (scene.repository.has(u".gitmodules"_s))
        warn(detection, "submodules",
             say(QT_TRANSLATE_NOOP(
                 "core", "The repository has submodules; a local folder without them is built without them.")));
    if (scene.repository.text(u".gitattributes"_s).contains(u"filter=lfs"))
        warn(detection, "git-lfs",
             say(QT_TRANSLATE_NOOP("core", "Some files are stored in Git LFS; fetch them before the build.")));
}

} // namespace shipdeck::build
