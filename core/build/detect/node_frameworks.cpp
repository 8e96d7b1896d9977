// SPDX-License-Identifier: MIT
#include "build/detect/config_scan.h"
#include "build/detect/entry.h"
#include "build/detect/json_text.h"
#include "build/detect/settings.h"

#include <QRegularExpression>

// What each framework's own configuration decides. One function per framework, chosen by slug in rulesBySlug().
namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

using Kind = Detection::Kind;

struct Config {
    QString file;
    QString text;
    ConfigScan scan;
};

Config configOf(const Scene& scene, const QStringList& patterns = {})
{
    const QString file = scene.app.folder.firstMatch(patterns.isEmpty() ? scene.row.configFiles : patterns);
    const QString text = file.isEmpty() ? QString() : scene.app.folder.text(file);
    return {file, text, ConfigScan(text)};
}

//! The value of `--flag x`, `--flag=x` in the build line; empty without one.
QString flag(const Scene& scene, const QString& names)
{
    const QRegularExpression form(u"(?:^|\\s)(?:%1)(?:=|\\s+)[\"']?([\\w./@-]+)"_s.arg(names));
    return form.match(scene.buildLine).captured(1);
}

QString cleaned(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    return clean.startsWith("./"_L1) ? clean.mid(2) : clean;
}

void publish(Detection& detection, const QString& folder, const QString& source)
{
    set(detection, u"outputDirectory"_s, &Detection::outputDirectory, cleaned(folder), source);
}

void notLiteral(const Scene& scene, Detection& detection, const Config& config, const ConfigValue& value, const QString& key)
{
    warn(detection, "config-not-static",
         say(QT_TRANSLATE_NOOP("core", "%1 is computed in %2, so its value is not known before the build; the default is used."),
             {key, scene.place(config.file, value.line)}));
    detection.confidence = std::min(detection.confidence, 59);
}

//! Output from a flag of the build line, else from a literal in the configuration, else `folder` as it stands.
void outputFrom(const Scene& scene, Detection& detection, const Config& config, const QString& flags, const QStringList& key)
{
    if (const QString given = flags.isEmpty() ? QString() : flag(scene, flags); !given.isEmpty()) {
        publish(detection, given, scene.place(u"package.json"_s, scene.scriptUsed.isEmpty() ? 0 : scene.app.manifest->lineOfKey(scene.scriptUsed)));
        return;
    }
    const ConfigValue value = config.scan.value(key);
    if (value.state == ConfigValue::State::Literal)
        publish(detection, value.value, scene.place(config.file, value.line));
    else if (value.state == ConfigValue::State::Unknown)
        notLiteral(scene, detection, config, value, key.last());
}

void warnForeign(Detection& detection, const QString& adapter, const QString& fix)
{
    warn(detection, "adapter-foreign",
         say(QT_TRANSLATE_NOOP("core", "%1 builds for another host. Use %2 instead, then deploy again."), {adapter, fix}));
}

void useGoogleFonts(const Scene& scene, Detection& detection)
{
    static const QRegularExpression import(u"from\\s*[\"']next/font/google[\"']"_s);
    const QStringList files = scene.app.folder.match(u"{app,src/app}/layout.{tsx,jsx,js,ts}"_s) + scene.app.folder.match(u"{pages,src/pages}/_app.{tsx,jsx,js,ts}"_s)
        + scene.app.folder.match(u"{app,src/app}/*/layout.{tsx,jsx,js,ts}"_s) + scene.app.folder.match(u"{app,src/app,lib,src/lib,styles,src/styles}/fonts.{ts,js}"_s)
        + scene.app.folder.match(u"{app,src/app}/page.{tsx,jsx,js,ts}"_s);
    for (const QString& file : files) {
        if (const int line = lineOf(scene.app.folder.text(file), import)) {
            detection.buildNetwork = true;
            detection.sources.insert(u"buildNetwork"_s, scene.place(file, line));
            warn(detection, "build-network",
                 say(QT_TRANSLATE_NOOP("core", "%1 loads Google fonts while building, so the build step gets the network."), {scene.place(file, line)}));
            return;
        }
    }
}

void nextExport(const Scene& scene, Detection& detection, const Config& config, int line)
{
    detection.kind = Kind::Static;
    publish(detection, u"out"_s, scene.place(config.file, line));
    outputFrom(scene, detection, config, {}, {u"distDir"_s});
}

void nextStandalone(const Scene& scene, Detection& detection, const Config& config, int line)
{
    const QString below = detection.workspaceRoot == detection.root || detection.root.isEmpty()
        ? QString() : detection.root.mid(detection.workspaceRoot.isEmpty() ? 0 : detection.workspaceRoot.size() + 1) + u'/';
    const QString folder = u".next/standalone/"_s + below;
    const QString from = detection.buildFolder == detection.root ? QString() : below;
    const QString target = from + folder;
    detection.buildCommand += u" && cp -R %1.next/static %2.next/"_s.arg(from, target);
    if (scene.app.folder.hasFolder(u"public"_s))
        detection.buildCommand += u" && cp -R %1public %2"_s.arg(from, target);
    set(detection, u"startCommand"_s, &Detection::startCommand, u"node %1server.js"_s.arg(folder), scene.place(config.file, line));
    detection.runEnvironment.insert(u"HOSTNAME"_s, u"0.0.0.0"_s);
}

void nextjs(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene, {u"next.config.{js,ts,mjs,mts,cjs,cts}"_s});
    const ConfigValue output = config.scan.value({u"output"_s});
    const bool ownServer = !fileRunBy(detection.startCommand).isEmpty();
    useGoogleFonts(scene, detection);
    if (output.is(u"export") || (scene.buildLine.contains(u"next export") && !ownServer))
        nextExport(scene, detection, config, output.line);
    else if (output.is(u"standalone") && !ownServer && !detection.buildCommand.isEmpty())
        nextStandalone(scene, detection, config, output.line);
    else if (output.state == ConfigValue::State::Unknown)
        notLiteral(scene, detection, config, output, u"output"_s);
    if (scene.row.slug == u"payload" || scene.app.has(u"prisma"_s))
        warn(detection, "needs-database", say(QT_TRANSLATE_NOOP("core", "This app talks to a database: set its address as a variable.")));
}

void nuxt(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    const ConfigValue preset = config.scan.value({u"nitro"_s, u"preset"_s});
    const QString foreign = preset.state == ConfigValue::State::Literal && preset.value != u"static" && preset.value != u"node-server"
            && preset.value != u"node_server" && preset.value != u"node" ? preset.value : QString();
    if (scene.buildLine.contains(u"generate") || preset.is(u"static") || scene.buildLine.contains(u"--prerender")) {
        detection.kind = Kind::Static;
        publish(detection, u".output/public"_s, scene.place(u"package.json"_s, 0));
        if (config.scan.value({u"ssr"_s}).is(u"false"))
            detection.spaFallback = u"200.html"_s;
        return;
    }
    if (!foreign.isEmpty())
        warnForeign(detection, u"nitro.preset "_s + foreign, u"the preset node-server"_s);
    // `nuxt start` and `nuxt preview` are development tools; the built server stands alone.
    detection.startCommand = scene.row.startCommand;
}

void nuxt2(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    if (config.scan.value({u"target"_s}).is(u"static") || scene.buildLine.contains(u"generate")) {
        detection.kind = Kind::Static;
        publish(detection, u"dist"_s, config.file);
        outputFrom(scene, detection, config, {}, {u"generate"_s, u"dir"_s});
        if (!scene.buildLine.contains(u"generate"))
            detection.buildCommand = scene.app.manifest && scene.app.manifest->scripts.contains(u"generate"_s) ? scene.manager.run(u"generate"_s) : scene.manager.exec(u"nuxt generate"_s);
    }
    detection.buildEnvironment.insert(u"NODE_OPTIONS"_s, u"--openssl-legacy-provider"_s);
}

void svelteAuto(const Scene& scene, Detection& detection)
{
    // adapter-auto picks adapter-node by itself when it thinks it builds for Cloud Run; with the adapter at hand it
    // needs no network for that, and no file of the project is touched.
    detection.installCommand += u" && "_s + scene.manager.addDev(u"@sveltejs/adapter-node@5"_s);
    detection.buildEnvironment.insert(u"GCP_BUILDPACKS"_s, u"true"_s);
    warn(detection, "adapter-missing",
         say(QT_TRANSLATE_NOOP("core", "adapter-auto does not know this target, so adapter-node is added for the build. To choose yourself: "
                                       "%1, and in svelte.config.js `import adapter from '@sveltejs/adapter-node'`."),
             {scene.manager.name + (scene.manager.name == u"npm" ? u" install -D"_s : u" add -D"_s) + u" @sveltejs/adapter-node"_s}));
}

void sveltekit(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene, {u"svelte.config.{js,ts,mjs,cjs}"_s, u"vite.config.{js,ts,mjs,mts}"_s});
    static const QRegularExpression imported(u"@sveltejs/adapter-(\\w+)|svelte-adapter-(\\w+)"_s);
    const auto match = imported.match(config.text);
    QString adapter = match.captured(1) + match.captured(2);
    for (const QString& name : {u"static"_s, u"node"_s, u"auto"_s}) {
        if (adapter.isEmpty() && scene.app.has(u"@sveltejs/adapter-"_s + name))
            adapter = name;
    }
    detection.runEnvironment.insert(u"PROTOCOL_HEADER"_s, u"x-forwarded-proto"_s); // else form posts fail with 403
    detection.runEnvironment.insert(u"HOST_HEADER"_s, u"x-forwarded-host"_s);
    detection.startCommand = u"node build"_s;
    if (adapter == u"static") {
        detection.kind = Kind::Static;
        outputFrom(scene, detection, config, {}, {u"adapter()"_s, u"pages"_s});
        const ConfigValue fallback = config.scan.value({u"adapter()"_s, u"fallback"_s});
        detection.spaFallback = fallback.state == ConfigValue::State::Literal ? fallback.value : QString();
    } else if (adapter == u"node") {
        outputFrom(scene, detection, config, {}, {u"adapter()"_s, u"out"_s});
        detection.startCommand = u"node "_s + detection.outputDirectory;
    } else if (adapter == u"auto" || adapter.isEmpty()) {
        svelteAuto(scene, detection);
    } else {
        warnForeign(detection, u"adapter-"_s + adapter, u"@sveltejs/adapter-node"_s);
    }
}

void astro(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    static const QRegularExpression foreign(u"@astrojs/(vercel|netlify|cloudflare)"_s);
    const auto other = foreign.match(config.text);
    const ConfigValue output = config.scan.value({u"output"_s});
    outputFrom(scene, detection, config, u"--outDir"_s, {u"outDir"_s});
    if (config.text.contains(u"@astrojs/node")) {
        set(detection, u"startCommand"_s, &Detection::startCommand, u"node ./%1/server/entry.mjs"_s.arg(detection.outputDirectory), config.file);
        if (config.scan.value({u"node()"_s, u"mode"_s}).is(u"middleware"))
            warn(detection, "config-not-static", say(QT_TRANSLATE_NOOP("core", "The Node adapter runs as middleware: give the command that starts your own server.")));
        return;
    }
    detection.kind = Kind::Static;
    if (other.hasMatch())
        warnForeign(detection, other.captured(), u"@astrojs/node"_s);
    else if (output.is(u"server") || output.is(u"hybrid"))
        warn(detection, "adapter-missing", say(QT_TRANSLATE_NOOP("core", "Pages made on the server need an adapter: run `npx astro add node`.")));
}

void remix(const Scene& scene, Detection& detection)
{
    const bool router = scene.row.slug == u"react-router";
    const Config vite = configOf(scene, {u"vite.config.{js,ts,mjs,mts}"_s});
    const Config config = router ? configOf(scene) : vite;
    const QString folder = config.scan.value({u"buildDirectory"_s}).state == ConfigValue::State::Literal ? config.scan.value({u"buildDirectory"_s}).value : u"build"_s;
    const ConfigValue ssr = router ? config.scan.value({u"ssr"_s}) : vite.scan.value({u"remix()"_s, u"ssr"_s});
    const ConfigValue plugin = vite.scan.value({u"vitePlugin()"_s, u"ssr"_s});
    if (ssr.is(u"false") || plugin.is(u"false")) {
        detection.kind = Kind::Static;
        publish(detection, folder + u"/client"_s, scene.place(config.file, std::max(ssr.line, plugin.line)));
        detection.spaFallback = config.scan.has({u"prerender"_s}) ? u"__spa-fallback.html"_s : u"index.html"_s;
        return;
    }
    publish(detection, folder, config.file);
    if (!router && !scene.app.has(u"vite"_s) && scene.app.folder.firstMatch({u"remix.config.{js,mjs}"_s}).size())
        detection.startCommand = u"remix-serve build/index.js"_s;
}

struct AngularTarget {
    QString project, builder;
    QJsonObject options;
    int applications = 0;
};

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
        const QJsonObject build = (project.contains("architect"_L1) ? project["architect"_L1] : project["targets"_L1])["build"_L1].toObject();
        target.project = it.key();
        target.builder = build["builder"_L1].toString();
        target.options = build["options"_L1].toObject();
    }
    return target;
}

void angular(const Scene& scene, Detection& detection)
{
    const AngularTarget target = angularTarget(parseJsonc(scene.app.folder.text(u"angular.json"_s)));
    if (target.project.isEmpty())
        return;
    const QJsonValue path = target.options["outputPath"_L1];
    const QString base = path.isString() ? path.toString() : path["base"_L1].toString(u"dist/"_s + target.project);
    const bool modern = target.builder.endsWith(":application"_L1) || target.builder.isEmpty();
    const QString browser = !modern ? QString() : path.isObject() && path["browser"_L1].isString() ? path["browser"_L1].toString() : u"browser"_s;
    const QString folder = cleaned(browser.isEmpty() ? base : base + u'/' + browser);
    const QString mode = target.options["outputMode"_L1].toString();
    const bool ssr = mode != u"static" && (mode == u"server" || target.options["ssr"_L1].isObject() || target.options["ssr"_L1].toBool());
    publish(detection, ssr ? base : folder, u"angular.json"_s);
    detection.sources.insert(u"outputDirectory"_s, scene.app.folder.full(u"angular.json"_s));
    detection.kind = ssr ? Kind::Server : Kind::Static;
    if (ssr)
        set(detection, u"startCommand"_s, &Detection::startCommand, u"node %1/server/server.mjs"_s.arg(cleaned(base)), scene.app.folder.full(u"angular.json"_s));
    if (ssr)
        detection.runEnvironment.insert(u"NODE_ENV"_s, u"production"_s);
    if (target.applications > 1)
        warn(detection, "multiple-apps", say(QT_TRANSLATE_NOOP("core", "angular.json has several applications; %1 is built."), {target.project}));
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
        warn(detection, "multiple-frameworks", say(QT_TRANSLATE_NOOP("core", "Express is among the dependencies, but no start script runs a server with it: a static site is built.")));
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
        publish(detection, match.captured(1), scene.place(u"package.json"_s, scene.app.manifest->lineOfKey(scene.scriptUsed)));
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
        if (folder.isEmpty() && !match.hasMatch() && scene.app.folder.hasFolder(guess.isEmpty() ? dot : guess + u'/' + dot))
            folder = guess;
    }
    if (scene.scriptUsed.isEmpty())
        detection.buildCommand = scene.manager.exec(QString(scene.row.slug + u" build "_s + folder).trimmed());
    const QString base = folder.isEmpty() || folder == u"." ? QString() : folder + u'/';
    publish(detection, base + dot + u"/dist"_s, u"default"_s);
    const Config config = configOf(scene, {base + dot + u"/config.{js,ts,mjs,mts}"_s});
    const ConfigValue out = config.scan.value({scene.row.slug == u"vitepress" ? u"outDir"_s : u"dest"_s});
    if (out.state == ConfigValue::State::Literal)
        publish(detection, scene.row.slug == u"vitepress" ? base + dot + u"/../"_s + out.value : out.value, scene.place(config.file, out.line));
}

void nest(const Scene& scene, Detection& detection)
{
    if (!fileRunBy(detection.startCommand).isEmpty() && detection.sources.value(u"startCommand"_s) != u"default")
        return;
    const QString source = parseJsonc(scene.app.folder.text(u"nest-cli.json"_s))["sourceRoot"_L1].toString(u"src"_s);
    const QString out = parseJsonc(scene.app.folder.text(u"tsconfig.json"_s))["compilerOptions"_L1]["outDir"_L1].toString(u"./dist"_s);
    const bool nested = source.startsWith("apps/"_L1);
    detection.startCommand = u"node %1/main.js"_s.arg(cleaned(nested ? out + u'/' + source.section(u'/', 0, 1) : out));
}

void strapi(const Scene&, Detection& detection)
{
    warn(detection, "needs-secret", say(QT_TRANSLATE_NOOP("core", "Strapi needs the variables APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET and JWT_SECRET.")));
}

void presetServer(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    const bool fixed = config.scan.value({u"server"_s, u"preset"_s}).is(u"static") || config.scan.value({u"preset"_s}).is(u"static")
        || config.scan.value({u"ssr"_s}).is(u"false") || config.scan.value({u"spa"_s, u"enabled"_s}).is(u"true");
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
        const QString adapter = scene.app.folder.hasFolder(u"adapters/fastify"_s) ? u"fastify"_s : scene.app.folder.hasFolder(u"adapters/node-server"_s) ? u"node-server"_s : u"express"_s;
        if (!fixed && detection.sources.value(u"startCommand"_s) == u"default")
            detection.startCommand = u"node server/entry.%1.js"_s.arg(adapter);
        if (!fixed && !scene.app.folder.hasFolder(u"adapters/"_s + adapter))
            warn(detection, "adapter-missing", say(QT_TRANSLATE_NOOP("core", "Qwik City needs an adapter: run `npm run qwik add`.")));
    }
}

void gatsby(const Scene& scene, Detection& detection)
{
    detection.kind = Kind::Static;
    if (!scene.app.folder.match(u"src/api/*"_s).isEmpty())
        warn(detection, "multiple-frameworks", say(QT_TRANSLATE_NOOP("core", "The functions in src/api need a server and are not part of the static site.")));
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
        outputFrom(scene, detection, configOf(scene), u"--out-dir|-o|--output-dir|--output-path|--dest"_s, {u"output"_s});
}

//! A build script and nothing that serves: what it writes is a static site, usually in dist.
void genericNode(const Scene& scene, Detection& detection)
{
    if (!detection.startCommand.isEmpty() || scene.scriptUsed.isEmpty())
        return;
    detection.kind = Kind::Static;
    detection.confidence = std::min(detection.confidence, 40);
    publish(detection, u"dist"_s, u"default"_s);
    warn(detection, "output-missing", say(QT_TRANSLATE_NOOP("core", "Nothing says where the build writes to; dist is assumed. Give `output:` in shipdeck.yml if that is wrong.")));
}

using Rule = void (*)(const Scene&, Detection&);
const QHash<QString, Rule>& rulesBySlug()
{
    static const QHash<QString, Rule> rules{
        {u"nextjs"_s, nextjs},       {u"payload"_s, nextjs},         {u"nuxt"_s, nuxt},            {u"nuxt2"_s, nuxt2},
        {u"sveltekit"_s, sveltekit}, {u"astro"_s, astro},            {u"remix"_s, remix},          {u"react-router"_s, remix},
        {u"angular"_s, angular},     {u"ionic-angular"_s, angular},  {u"vite"_s, vite},            {u"solid"_s, vite},
        {u"ionic-vue"_s, vite},      {u"create-react-app"_s, createReactApp}, {u"vue-cli"_s, vueCli}, {u"eleventy"_s, eleventy},
        {u"vitepress"_s, docsTool},  {u"vuepress"_s, docsTool},      {u"nestjs"_s, nest},          {u"strapi"_s, strapi},
        {u"solidstart"_s, presetServer}, {u"tanstack-start"_s, presetServer}, {u"nitro"_s, presetServer}, {u"analog"_s, presetServer},
        {u"vike"_s, prerendered},    {u"qwik"_s, prerendered},       {u"gatsby"_s, gatsby},        {u"quasar"_s, quasar},
        {u"expo-web"_s, staticOnly}, {u"webpack"_s, bundler},        {u"parcel"_s, bundler},       {u"rsbuild"_s, bundler},
        {u"docusaurus"_s, bundler},  {u"storybook"_s, bundler},      {u"node"_s, genericNode},     {u"bun"_s, genericNode}};
    return rules;
}

} // namespace

void applyNodeFramework(const Scene& scene, Detection& detection)
{
    if (const Rule rule = rulesBySlug().value(scene.row.slug))
        rule(scene, detection);
}

} // namespace shipdeck::build
