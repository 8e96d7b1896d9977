// SPDX-License-Identifier: MIT
#include "build/detect/entry.h"
#include "build/detect/json_text.h"
#include "build/detect/node_version.h"
#include "build/detect/settings.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

//! The build script: one that calls the framework; `build` before `…:build` before others.
QString buildScript(const Scene& scene)
{
    if (!scene.app.manifest)
        return {};
    const PackageJson& manifest = *scene.app.manifest;
    const QString usual = scene.row.buildScript.isEmpty() ? u"build"_s : scene.row.buildScript;
    QStringList names = manifest.scripts.keys();
    names.sort();
    const auto calls = [&](const QString& name) {
        return !scene.row.buildCommand.isEmpty() && manifest.script(name).contains(scene.row.buildCommand);
    };
    const auto usable = [&](const QString& name) {
        return !manifest.script(name).isEmpty() && !callsForeignHost(manifest.script(name));
    };
    if (usable(usual))
        return usual;
    for (const QString& name : names) {
        if ((name.endsWith(":build"_L1) || name.startsWith("build:"_L1)) && usable(name) && calls(name)
            && !isDevServer(manifest.script(name)))
            return name;
    }
    for (const QString& name : names) {
        if (usable(name) && calls(name) && !isDevServer(manifest.script(name)))
            return name;
    }
    return scene.row.slug == u"static-html" && usable(u"build:css"_s) ? u"build:css"_s : QString();
}

void applyManager(const Scene& scene, Detection& detection)
{
    const PackageManager& manager = scene.manager;
    detection.packageManager = manager.name;
    detection.packageManagerVersion = manager.version;
    detection.packageManagerDigest = manager.digest;
    detection.lockFile = manager.lockFile.isEmpty()
        ? QString()
        : AppFolder(scene.repository.tree(), detection.workspaceRoot).full(manager.lockFile);
    detection.sources.insert(u"packageManager"_s, manager.source);
    set(detection, u"installCommand"_s, &Detection::installCommand, manager.install(),
        detection.lockFile.isEmpty() ? manager.source : detection.lockFile);
    for (const Warning& warning : manager.warnings)
        detection.warnings << warning;
    const QString npmrc = scene.repository.text(u".npmrc"_s) + scene.app.folder.text(u".npmrc"_s)
        + scene.repository.text(u".yarnrc.yml"_s);
    static const QRegularExpression token(u"\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}"_s);
    if (const auto match = token.match(npmrc); match.hasMatch())
        warn(detection, "private-registry",
             say(QT_TRANSLATE_NOOP("core",
                                   "Packages come from a private registry: set the variable %1 for the install step."),
                 {match.captured(1)}));
}

void applyNodeVersion(const Scene& scene, const PackageJson* root, Detection& detection)
{
    const AppFolder workspace(scene.repository.tree(), detection.workspaceRoot);
    const WantedVersion wanted = nodeVersionOf(scene.app.folder, scene.app.manifest, workspace, root);
    set(detection, u"nodeVersion"_s, &Detection::nodeVersion, wanted.version, wanted.source);
    detection.warnings += wanted.warnings;
}

//! Builds in the app's own folder.
void buildAlone(const Scene& scene, Detection& detection)
{
    detection.buildFolder = scene.app.folder.root();
    if (!scene.scriptUsed.isEmpty())
        set(detection, u"buildCommand"_s, &Detection::buildCommand, scene.manager.run(scene.scriptUsed),
            scene.place(u"package.json"_s, scene.app.manifest->lineOfKey(scene.scriptUsed)));
    else if (!scene.row.buildCommand.isEmpty())
        set(detection, u"buildCommand"_s, &Detection::buildCommand, scene.manager.exec(scene.row.buildCommand),
            u"default"_s);
    else
        detection.buildCommand.clear();
}

Result<> applyBuild(const Scene& scene, Detection& detection)
{
    const bool together = scene.member && scene.workspace && scene.workspace->isReal()
        && detection.workspaceRoot != scene.app.folder.root();
    const bool nx = together && scene.workspace->runner == Workspace::Runner::Nx && !scene.member->nxProject.isEmpty();
    if (!together || (scene.scriptUsed != u"build" && !nx)) {
        buildAlone(scene, detection);
        return {};
    }
    SD_TRY(const QString line, workspaceBuild(*scene.workspace, *scene.member, scene.repository, scene.manager));
    if (line.isEmpty()) {
        buildAlone(scene, detection);
        return {};
    }
    detection.buildFolder = detection.workspaceRoot;
    set(detection, u"buildCommand"_s, &Detection::buildCommand, line, scene.workspace->source);
    return {};
}

bool hasFixedPort(const QString& line)
{
    static const QRegularExpression form(u"(?:--port[ =]|-p\\s*)\\d{2,5}\\b|\\bPORT=\\d"_s);
    return form.match(line).hasMatch();
}

//! The compiled file of a TypeScript entry, in the output folder.
QString runnable(const Scene& scene, const QString& entry);

//! The script that this one only calls: without npm in between, signals reach the server itself.
QString direct(const Scene& scene, QString line)
{
    static const QRegularExpression call(u"^(?:npm|pnpm|yarn|bun)(?: run)? ([\\w:.-]+)$"_s);
    for (int step = 0; step < 5; ++step) {
        const QString name = call.match(line).captured(1);
        const bool hooked = !scene.script(u"pre"_s + name).isEmpty() || !scene.script(u"post"_s + name).isEmpty();
        if (name.isEmpty() || scene.script(name).isEmpty() || hooked)
            break;
        line = scene.script(name);
    }
    // Without the build, which need not run again at each start.
    const QString built = scene.scriptUsed.isEmpty() ? QString() : scene.manager.run(scene.scriptUsed) + u" && "_s;
    return !built.isEmpty() && line.startsWith(built) ? line.mid(built.size()) : line;
}

//! Uses the person's `start` script, unless it is a development server or only repeats the table's command.
void startFromScript(const Scene& scene, Detection& detection)
{
    const QString repeated = scene.row.startCommand.section(u' ', 0, 1);
    for (const QString& name : {u"start:prod"_s, u"start:production"_s, u"start"_s}) {
        const QString line = direct(scene, scene.script(name));
        const QString meant = followed(scene.app, line);
        if (line.isEmpty() || startsDevServer(scene.app, line) || callsForeignHost(meant))
            continue;
        const QString source = scene.place(u"package.json"_s, scene.app.manifest->lineOfKey(name));
        static const QRegularExpression leaves(u"\\bpm2 start\\b"_s);
        if (const QString file = fileRunBy(meant); line.contains(leaves) && !file.isEmpty()) {
            // pm2 would run the server in the background and exit, which looks like a crash.
            set(detection, u"startCommand"_s, &Detection::startCommand, runnable(scene, file), source);
            return;
        }
        if (scene.row.startCommand.contains("$PORT"_L1) && line.startsWith(repeated) && !line.contains(u"&&")) {
            detection.sources.insert(u"startCommand"_s, source);
            return; // the table's command uses the given port
        }
        if (hasFixedPort(line))
            warn(detection, "port-hardcoded",
                 say(QT_TRANSLATE_NOOP("core", "The script “%1” uses a fixed port; use $PORT instead."), {name}));
        const bool hooks = !scene.script(u"pre"_s + name).isEmpty();
        set(detection, u"startCommand"_s, &Detection::startCommand, hooks ? scene.manager.run(name) : line, source);
        return;
    }
}

QString runnable(const Scene& scene, const QString& entry)
{
    static const QRegularExpression typescript(u"\\.[mc]?ts$"_s);
    if (!entry.contains(typescript))
        return u"node "_s + entry;
    const QString outDir =
        parseJsonc(scene.app.folder.text(u"tsconfig.json"_s))["compilerOptions"_L1]["outDir"_L1].toString();
    if (!scene.scriptUsed.isEmpty()) {
        QString compiled = entry;
        compiled.replace(typescript, u".js"_s);
        if (compiled.startsWith("src/"_L1))
            compiled = compiled.mid(4);
        return u"node "_s + QDir::cleanPath((outDir.isEmpty() ? u"dist"_s : outDir) + u'/' + compiled);
    }
    return scene.app.has(u"tsx"_s) ? u"tsx "_s + entry : u"node --experimental-strip-types "_s + entry;
}

void applyStart(const Scene& scene, Detection& detection)
{
    if (detection.startCommand.contains("<entry>"_L1)) {
        const QString entry = nodeEntry(scene.app);
        detection.startCommand = entry.isEmpty() ? QString()
            : scene.row.slug == u"bun"           ? u"bun run "_s + entry
                                                 : runnable(scene, entry);
        detection.sources.insert(u"startCommand"_s, entry.isEmpty() ? QString() : scene.app.folder.full(entry));
    } else if (scene.row.slug == u"hono") {
        if (const QString entry = nodeEntry(scene.app); !entry.isEmpty())
            detection.startCommand = runnable(scene, entry);
    }
    startFromScript(scene, detection);
    detection.runEnvironment.insert(u"HOST"_s, u"0.0.0.0"_s);
    detection.runEnvironment.insert(u"NODE_ENV"_s, u"production"_s);
}

//! `npm test`, unless it is the placeholder from `npm init`.
void applyTests(const Scene& scene, Detection& detection)
{
    for (const QString& name : {u"test"_s, u"test:unit"_s}) {
        const QString line = scene.script(name);
        if (line.isEmpty() || line.contains(u"no test specified") || line.contains(u"--watch"))
            continue;
        const bool watches = callsProgram(line, u"react-scripts"_s) || line == u"vitest"
            || line.startsWith("vitest "_L1) || line.startsWith("ng test"_L1);
        set(detection, u"testCommand"_s, &Detection::testCommand,
            (watches ? u"CI=true "_s : QString()) + scene.manager.run(name),
            scene.place(u"package.json"_s, scene.app.manifest->lineOfKey(name)));
        return;
    }
}

} // namespace

Result<> applyNode(Scene& scene, Detection& detection)
{
    const PackageJson* root = scene.app.parent ? scene.app.parent : scene.app.manifest;
    detection.runtime = scene.row.slug == u"bun" || scene.row.slug == u"elysia" ? u"bun"_s : u"node"_s;
    applyManager(scene, detection);
    applyNodeVersion(scene, root, detection);
    scene.scriptUsed = buildScript(scene);
    scene.buildLine = scene.scriptUsed.isEmpty() ? scene.row.buildCommand : scene.script(scene.scriptUsed);
    SD_CHECK(applyBuild(scene, detection));
    if (!scene.row.isStatic)
        applyStart(scene, detection);
    applyNodeFramework(scene, detection);
    if (detection.kind == Detection::Kind::Static) {
        detection.startCommand.clear();
        detection.runEnvironment.clear();
        detection.sources.remove(u"startCommand"_s);
    } else {
        detection.spaFallback.clear();
    }
    applyTests(scene, detection);
    return {};
}

} // namespace shipdeck::build
