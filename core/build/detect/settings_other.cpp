// SPDX-License-Identifier: MIT
#include "build/detect/json_text.h"
#include "build/detect/procfile.h"
#include "build/detect/settings.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

//! "./mvnw package | ./gradlew build": the form for the manifest that is there.
QString formFor(const AppFolder& app, const QString& command)
{
    const auto bar = command.indexOf(" | "_L1);
    if (bar < 0)
        return command;
    const bool maven = app.has(u"pom.xml"_s);
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

//! go build needs a package: the root, else the only folder below cmd/.
void goProgram(const Scene& scene, Detection& detection)
{
    QStringList folders;
    const QStringList mains = scene.app.folder.match(u"cmd/*/main.go"_s);
    for (const QString& file : mains)
        folders << u"./"_s + file.section(u'/', 0, 1);
    const bool root = !scene.app.folder.match(u"*.go"_s).isEmpty();
    const QString package = root || folders.isEmpty() ? u"."_s : folders.first();
    detection.buildCommand = u"CGO_ENABLED=0 go build -o app %1"_s.arg(package);
    if (!root && folders.size() > 1)
        warn(detection, "multiple-apps",
             say(QT_TRANSLATE_NOOP("core", "There are several programs below cmd; %1 is built."), {package}));
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
             say(QT_TRANSLATE_NOOP("core", "There is no Gemfile: add one that names the github-pages gem.")));
}

} // namespace

QString Scene::place(const QString& file, int line) const
{
    const QString path = app.folder.full(file);
    return line > 0 ? u"%1:%2"_s.arg(path).arg(line) : path;
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
    else
        generatorOutput(scene, detection);
    if (slug == u"hugo" && scene.app.manifest) // PostCSS and the like
        set(detection, u"installCommand"_s, &Detection::installCommand, scene.manager.install(), scene.manager.source);
    static const QRegularExpression placeHolder(u"<\\w+>"_s);
    for (QString Detection::*member : {&Detection::startCommand, &Detection::buildCommand}) {
        if ((detection.*member).contains(placeHolder) || (detection.*member).startsWith("php-fpm"_L1)
            || (detection.*member).startsWith("image "_L1) || (detection.*member).startsWith("web:"_L1))
            (detection.*member).clear(); // words for a person, not a command
    }
}

void applyNxOutput(const Scene& scene, Detection& detection)
{
    if (!scene.member || scene.app.nxProject.isEmpty())
        return;
    const QJsonObject target = scene.app.nxProject["targets"_L1]["build"_L1].toObject();
    QString path = target["options"_L1]["outputPath"_L1].toString();
    if (path.isEmpty())
        path = target["outputs"_L1].toArray().first().toString();
    path.remove(u"{workspaceRoot}/"_s).replace(u"{projectRoot}"_s, scene.app.folder.root());
    if (path.isEmpty() || path.contains(u'{') || scene.row.slug == u"nextjs")
        return;
    // Relative to the app, like every output: "apps/web" and "dist/apps/web" give "../../dist/apps/web".
    const QString relative = QDir(u'/' + scene.app.folder.root()).relativeFilePath(u'/' + QDir::cleanPath(path));
    set(detection, u"outputDirectory"_s, &Detection::outputDirectory, relative, scene.place(u"project.json"_s, 0));
}

void applyModifiers(const Scene& scene, Detection& detection)
{
    const AppFolder& app = scene.app.folder;
    const Procfile procfile = readProcfile(app.text(u"Procfile"_s));
    static const QRegularExpression pythonScript(
        u"^(gunicorn|uvicorn|hypercorn|daphne|waitress-serve|celery|flask)\\s"_s);
    const auto relocatable = [&](QString line) {
        // Scripts of a virtual environment don't survive a move of their folder, modules do.
        if (detection.runtime == u"python" && pythonScript.match(line).hasMatch())
            line = u".venv/bin/python -m "_s + line.replace(u"waitress-serve"_s, u"waitress"_s);
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
    // "migrate && serve" works once, and races with several instances (frameworks.md 5, 16).
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
             say(QT_TRANSLATE_NOOP("core",
                                   "The repository has submodules; a folder without them builds without them.")));
    if (scene.repository.text(u".gitattributes"_s).contains(u"filter=lfs"))
        warn(detection, "git-lfs",
             say(QT_TRANSLATE_NOOP("core",
                                   "Some files are kept in Git LFS; they have to be fetched before the build.")));
}

} // namespace shipdeck::build
