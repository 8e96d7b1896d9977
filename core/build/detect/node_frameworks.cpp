// SPDX-License-Identifier: MIT
#include "build/detect/entry.h"
#include "build/detect/framework_config.h"
#include "build/detect/json_text.h"

#include <QRegularExpression>

// Settings from each framework's own configuration. One function per framework, chosen by slug in rulesBySlug().
namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

using Kind = Detection::Kind;

struct AngularTarget {
    QString project, builder;
    QJsonObject options;
    int applications = 0;
};

//! An Nx app has no angular.json; its paths are relative to the workspace.
AngularTarget nxTarget(const Scene& scene)
{
    const QJsonObject build = scene.app.nxProject["targets"_L1]["build"_L1].toObject();
    AngularTarget target{scene.app.nxProject["name"_L1].toString(scene.app.folder.root().section(u'/', -1)),
                         build["executor"_L1].toString(), build["options"_L1].toObject(), 1};
    const QJsonValue path = target.options["outputPath"_L1];
    const QString base =
        path.isString() ? path.toString() : path["base"_L1].toString(u"dist/"_s + scene.app.folder.root());
    const QString relative = scene.belowWorkspace(base);
    if (path.isObject()) {
        QJsonObject moved = path.toObject();
        moved.insert(u"base"_s, relative);
        target.options.insert(u"outputPath"_s, moved);
    } else {
        target.options.insert(u"outputPath"_s, relative);
    }
    return target;
}

AngularTarget angularTarget(const QJsonObject& angular)
{
    AngularTarget target;
    const QJsonObject projects = angular["projects"_L1].toObject();
    const QString preferred = angular["defaultProject"_L1].toString();
    for (auto it = projects.begin(); it != projects.end(); ++it) {
        const QJsonObject project = it->toObject();
        if (project["projectType"_L1].toString() == u"library" || it.key().endsWith("-e2e"_L1))
            continue;
        ++target.applications;
        if (!target.project.isEmpty() && it.key() != preferred)
            continue;
        const QJsonObject build =
            (project.contains("architect"_L1) ? project["architect"_L1] : project["targets"_L1])["build"_L1].toObject();
        target.project = it.key();
        target.builder = build["builder"_L1].toString();
        target.options = build["options"_L1].toObject();
    }
    return target;
}

void angular(const Scene& scene, Detection& detection)
{
    const bool nx = !scene.app.folder.has(u"angular.json"_s) && !scene.app.nxProject.isEmpty();
    const QString file = nx ? u"project.json"_s : u"angular.json"_s;
    const AngularTarget target = nx ? nxTarget(scene) : angularTarget(parseJsonc(scene.app.folder.text(file)));
    if (target.project.isEmpty()) {
        detection.kind = Kind::Static;
        return;
    }
    const QJsonValue path = target.options["outputPath"_L1];
    const QString base = path.isString() ? path.toString() : path["base"_L1].toString(u"dist/"_s + target.project);
    const bool modern = target.builder.endsWith(":application"_L1) || target.builder.isEmpty();
    const QString browser = !modern                        ? QString()
        : path.isObject() && path["browser"_L1].isString() ? path["browser"_L1].toString()
                                                           : u"browser"_s;
    const QString folder = cleaned(browser.isEmpty() ? base : base + u'/' + browser);
    const QString mode = target.options["outputMode"_L1].toString();
    const bool ssr = mode != u"static"
        && (mode == u"server" || target.options["ssr"_L1].isObject() || target.options["ssr"_L1].toBool());
    publish(detection, ssr ? base : folder, scene.app.folder.full(file));
    detection.kind = ssr ? Kind::Server : Kind::Static;
    if (ssr)
        set(detection, u"startCommand"_s, &Detection::startCommand, u"node %1/server/server.mjs"_s.arg(cleaned(base)),
            scene.app.folder.full(file));
    if (ssr)
        detection.runEnvironment.insert(u"NODE_ENV"_s, u"production"_s);
    if (target.applications > 1)
        warn(detection, "multiple-apps",
             say(QT_TRANSLATE_NOOP("core", "angular.json has several applications; %1 is built."), {target.project}));
}

void vite(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene, {u"vite.config.{js,ts,mjs,mts,cjs,cts}"_s});
    outputFrom(scene, detection, config, u"--outDir"_s, {u"build"_s, u"outDir"_s});
    const ConfigValue root = config.scan.value({u"root"_s});
    if (root.state == ConfigValue::State::Literal && root.value != u"." && root.value != u"./")
        publish(detection, root.value + u'/' + detection.outputDirectory, scene.place(config.file, root.line));
    if (config.scan.has({u"build"_s, u"rollupOptions"_s, u"input"_s}))
        detection.spaFallback.clear();
    if (scene.app.has(u"express"_s))
        warn(detection, "multiple-frameworks",
             say(QT_TRANSLATE_NOOP(
                 "core",
                 "Express is a dependency, but no start script runs a server with it, so a static site is built.")));
}

void legacyWebpack(const Scene& scene, Detection& detection, const QString& package)
{
    const int major = majorOf(lowestVersion(scene.app.range(package)));
    if (major < 0 || major >= 5 || (majorOf(detection.nodeVersion) > 0 && majorOf(detection.nodeVersion) <= 16))
        return;
    if (scene.buildLine.contains(u"openssl-legacy-provider"))
        return;
    detection.buildEnvironment.insert(u"NODE_OPTIONS"_s, u"--openssl-legacy-provider"_s);
    detection.sources.insert(u"buildEnvironment"_s, u"default"_s);
}

void createReactApp(const Scene& scene, Detection& detection)
{
    static const QRegularExpression path(u"\\bBUILD_PATH=[\"']?([\\w./-]+)"_s);
    if (const auto match = path.match(scene.buildLine); match.hasMatch())
        publish(detection, match.captured(1),
                scene.place(u"package.json"_s, scene.app.manifest->lineOfKey(scene.scriptUsed)));
    legacyWebpack(scene, detection, u"react-scripts"_s);
}

void vueCli(const Scene& scene, Detection& detection)
{
    outputFrom(scene, detection, configOf(scene), u"--dest"_s, {u"outputDir"_s});
    legacyWebpack(scene, detection, u"@vue/cli-service"_s);
}

void eleventy(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    outputFrom(scene, detection, config, u"--output"_s, {u"dir"_s, u"output"_s});
    static const QRegularExpression call(u"setOutputDirectory\\(\\s*[\"']([^\"']+)[\"']\\s*\\)"_s);
    const auto match = call.match(config.text);
    if (match.hasMatch() && flag(scene, u"--output"_s).isEmpty())
        publish(detection, match.captured(1), scene.place(config.file, lineAt(config.text, match.capturedStart())));
}

void docsTool(const Scene& scene, Detection& detection)
{
    const QString dot = u'.' + scene.row.slug;
    static const QRegularExpression argument(u"(?:vitepress|vuepress)\\s+build(?:\\s+([\\w./-]+))?"_s);
    const auto match = argument.match(scene.buildLine);
    QString folder = scene.scriptUsed.isEmpty() ? QString() : match.captured(1);
    for (const QString& guess : {u"docs"_s, u"src"_s, QString()}) {
        if (folder.isEmpty() && !match.hasMatch()
            && scene.app.folder.hasFolder(guess.isEmpty() ? dot : guess + u'/' + dot))
            folder = guess;
    }
    if (scene.scriptUsed.isEmpty())
        detection.buildCommand = scene.manager.exec(QString(scene.row.slug + u" build "_s + folder).trimmed());
    const QString base = folder.isEmpty() || folder == u"." ? QString() : folder + u'/';
    publish(detection, base + dot + u"/dist"_s, u"default"_s);
    const Config config = configOf(scene, {base + dot + u"/config.{js,ts,mjs,mts}"_s});
    const ConfigValue out = config.scan.value({scene.row.slug == u"vitepress" ? u"outDir"_s : u"dest"_s});
    if (out.state == ConfigValue::State::Literal)
        publish(detection, scene.row.slug == u"vitepress" ? base + dot + u"/../"_s + out.value : out.value,
                scene.place(config.file, out.line));
}

void nest(const Scene& scene, Detection& detection)
{
    const bool hasCli =
        scene.app.has(u"@nestjs/cli"_s) || (scene.app.parent && scene.app.parent->has(u"@nestjs/cli"_s));
    if (scene.scriptUsed.isEmpty() && !hasCli && detection.buildFolder == scene.app.folder.root()) {
        const QString config = scene.app.folder.firstMatch({u"tsconfig.build.json"_s, u"tsconfig.json"_s});
        set(detection, u"buildCommand"_s, &Detection::buildCommand,
            scene.manager.exec(u"tsc"_s + (config.isEmpty() ? QString() : u" -p "_s + config)), scene.place(config, 0));
    }
    if (!fileRunBy(detection.startCommand).isEmpty() && detection.sources.value(u"startCommand"_s) != u"default")
        return;
    const QString source = parseJsonc(scene.app.folder.text(u"nest-cli.json"_s))["sourceRoot"_L1].toString(u"src"_s);
    const QString out =
        parseJsonc(scene.app.folder.text(u"tsconfig.json"_s))["compilerOptions"_L1]["outDir"_L1].toString(u"./dist"_s);
    const bool nested = source.startsWith("apps/"_L1);
    detection.startCommand = u"node %1/main.js"_s.arg(cleaned(nested ? out + u'/' + source.section(u'/', 0, 1) : out));
}

void strapi(const Scene&, Detection& detection)
{
    warn(detection, "needs-secret",
         say(QT_TRANSLATE_NOOP(
             "core", "Strapi needs the variables APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET and JWT_SECRET.")));
}

void presetServer(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    static const QRegularExpression foreign(u"@cloudflare/vite-plugin|@netlify/vite-plugin[\\w-]*"_s);
    const Config bundler = configOf(scene, {u"{vite,app}.config.{js,ts,mjs,mts}"_s});
    if (const auto other = foreign.match(bundler.text); other.hasMatch())
        warnForeign(detection, other.captured(), u"nitro"_s);
    const bool fixed = config.scan.value({u"server"_s, u"preset"_s}).is(u"static")
        || config.scan.value({u"preset"_s}).is(u"static") || config.scan.value({u"ssr"_s}).is(u"false")
        || config.scan.value({u"spa"_s, u"enabled"_s}).is(u"true");
    if (fixed) {
        detection.kind = Kind::Static;
        publish(detection, scene.row.slug == u"analog" ? u"dist/analog/public"_s : u".output/public"_s, config.file);
        return;
    }
    if (isDevServer(detection.startCommand) || detection.startCommand.isEmpty())
        detection.startCommand = scene.row.startCommand;
}

void prerendered(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    static const QRegularExpression on(u"prerender\\s*:\\s*true"_s);
    if (scene.row.slug == u"vike" && config.text.contains(on)) {
        detection.kind = Kind::Static;
        publish(detection, u"dist/client"_s, config.file);
    } else if (scene.row.slug == u"qwik") {
        const bool fixed = scene.app.folder.hasFolder(u"adapters/static"_s);
        detection.kind = fixed ? Kind::Static : Kind::Server;
        const QString adapter = scene.app.folder.hasFolder(u"adapters/fastify"_s) ? u"fastify"_s
            : scene.app.folder.hasFolder(u"adapters/node-server"_s)               ? u"node-server"_s
                                                                                  : u"express"_s;
        if (!fixed && detection.sources.value(u"startCommand"_s) == u"default")
            detection.startCommand = u"node server/entry.%1.js"_s.arg(adapter);
        if (!fixed && !scene.app.folder.hasFolder(u"adapters/"_s + adapter))
            warn(detection, "adapter-missing",
                 say(QT_TRANSLATE_NOOP("core", "Qwik City needs an adapter: run `npm run qwik add`.")));
    }
}

void gatsby(const Scene& scene, Detection& detection)
{
    detection.kind = Kind::Static;
    if (!scene.app.folder.match(u"src/api/*"_s).isEmpty())
        warn(detection, "multiple-frameworks",
             say(QT_TRANSLATE_NOOP("core",
                                   "The functions in src/api need a server and are not part of the static site.")));
}

void quasar(const Scene& scene, Detection& detection)
{
    const bool ssr = scene.buildLine.contains(u"-m ssr");
    detection.kind = ssr ? Kind::Server : Kind::Static;
    if (!ssr)
        publish(detection, scene.buildLine.contains(u"-m pwa") ? u"dist/pwa"_s : u"dist/spa"_s, u"default"_s);
}

void staticOnly(const Scene&, Detection& detection)
{
    detection.kind = Kind::Static;
}

void bundler(const Scene& scene, Detection& detection)
{
    if (scene.row.slug == u"webpack")
        outputFrom(scene, detection, configOf(scene), u"-o|--output-path"_s, {u"output"_s, u"publishedPath"_s});
    else if (scene.row.slug == u"parcel")
        outputFrom(scene, detection, configOf(scene), u"--dist-dir|--out-dir|-d"_s, {u"distDir"_s});
    else if (scene.row.slug == u"rsbuild")
        outputFrom(scene, detection, configOf(scene), u"--dist-path"_s, {u"output"_s, u"distPath"_s, u"root"_s});
    else
        outputFrom(scene, detection, configOf(scene), u"--out-dir|-o|--output-dir|--output-path|--dest"_s,
                   {u"output"_s});
}

using Rule = void (*)(const Scene&, Detection&);
const QHash<QString, Rule>& rulesBySlug()
{
    static const QHash<QString, Rule> rules{{u"nextjs"_s, applyNext},
                                            {u"payload"_s, applyNext},
                                            {u"nuxt"_s, applyNuxt},
                                            {u"nuxt2"_s, applyNuxt2},
                                            {u"sveltekit"_s, applySvelteKit},
                                            {u"astro"_s, applyAstro},
                                            {u"remix"_s, applyRemix},
                                            {u"react-router"_s, applyRemix},
                                            {u"angular"_s, angular},
                                            {u"ionic-angular"_s, angular},
                                            {u"vite"_s, vite},
                                            {u"solid"_s, vite},
                                            {u"ionic-vue"_s, vite},
                                            {u"create-react-app"_s, createReactApp},
                                            {u"vue-cli"_s, vueCli},
                                            {u"eleventy"_s, eleventy},
                                            {u"vitepress"_s, docsTool},
                                            {u"vuepress"_s, docsTool},
                                            {u"nestjs"_s, nest},
                                            {u"strapi"_s, strapi},
                                            {u"solidstart"_s, presetServer},
                                            {u"tanstack-start"_s, presetServer},
                                            {u"nitro"_s, presetServer},
                                            {u"analog"_s, presetServer},
                                            {u"vike"_s, prerendered},
                                            {u"qwik"_s, prerendered},
                                            {u"gatsby"_s, gatsby},
                                            {u"quasar"_s, quasar},
                                            {u"expo-web"_s, staticOnly},
                                            {u"webpack"_s, bundler},
                                            {u"parcel"_s, bundler},
                                            {u"rsbuild"_s, bundler},
                                            {u"docusaurus"_s, bundler},
                                            {u"storybook"_s, bundler}};
    return rules;
}

} // namespace

void applyNodeFramework(const Scene& scene, Detection& detection)
{
    if (const Rule rule = rulesBySlug().value(scene.row.slug))
        rule(scene, detection);
}

} // namespace shipdeck::build
