// SPDX-License-Identifier: MIT
#include "build/detect/entry.h"
#include "build/detect/framework_config.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
using Kind = Detection::Kind;

static void nextExport(const Scene& scene, Detection& detection, const Config& config, int line)
{
    detection.kind = Kind::Static;
    publish(detection, u"out"_s, scene.place(config.file, line));
    outputFrom(scene, detection, config, {}, {u"distDir"_s});
}

static void nextStandalone(const Scene& scene, Detection& detection, const Config& config, int line)
{
    const QString below = detection.workspaceRoot == detection.root || detection.root.isEmpty()
        ? QString()
        : detection.root.mid(detection.workspaceRoot.isEmpty() ? 0 : detection.workspaceRoot.size() + 1) + u'/';
    const QString folder = u".next/standalone/"_s + below;
    const QString from = detection.buildFolder == detection.root ? QString() : below;
    const QString target = from + folder;
    detection.buildCommand += u" && cp -R %1.next/static %2.next/"_s.arg(from, target);
    if (scene.app.folder.hasFolder(u"public"_s))
        detection.buildCommand += u" && cp -R %1public %2"_s.arg(from, target);
    set(detection, u"startCommand"_s, &Detection::startCommand, u"node %1server.js"_s.arg(folder),
        scene.place(config.file, line));
    detection.runEnvironment.insert(u"HOSTNAME"_s, u"0.0.0.0"_s);
}

void applyNext(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene, {u"next.config.{js,ts,mjs,mts,cjs,cts}"_s});
    const ConfigValue output = config.scan.value({u"output"_s});
    const bool ownServer = !fileRunBy(detection.startCommand).isEmpty();
    if (output.is(u"export") || (scene.buildLine.contains(u"next export") && !ownServer))
        nextExport(scene, detection, config, output.line);
    else if (output.is(u"standalone") && !ownServer && !detection.buildCommand.isEmpty())
        nextStandalone(scene, detection, config, output.line);
    else if (output.state == ConfigValue::State::Unknown)
        notLiteral(scene, detection, config, output, u"output"_s);
    if (scene.row.slug == u"payload" || scene.app.has(u"prisma"_s))
        warn(detection, "needs-database",
             say(QT_TRANSLATE_NOOP("core", "This app uses a database: set its address as a variable.")));
}

void applyNuxt(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    const ConfigValue preset = config.scan.value({u"nitro"_s, u"preset"_s});
    const QString foreign = preset.state == ConfigValue::State::Literal && preset.value != u"static"
            && preset.value != u"node-server" && preset.value != u"node_server" && preset.value != u"node"
        ? preset.value
        : QString();
    if (scene.buildLine.contains(u"generate") || preset.is(u"static") || scene.buildLine.contains(u"--prerender")) {
        detection.kind = Kind::Static;
        publish(detection, u".output/public"_s, scene.place(u"package.json"_s, 0));
        if (config.scan.value({u"ssr"_s}).is(u"false"))
            detection.spaFallback = u"200.html"_s;
        return;
    }
    if (!foreign.isEmpty())
        warnForeign(detection, u"nitro.preset "_s + foreign, u"the preset node-server"_s);
    // `nuxt start` and `nuxt preview` are development tools; the built server runs without them.
    detection.startCommand = scene.row.startCommand;
}

void applyNuxt2(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    if (config.scan.value({u"target"_s}).is(u"static") || scene.buildLine.contains(u"generate")) {
        detection.kind = Kind::Static;
        publish(detection, u"dist"_s, config.file);
        outputFrom(scene, detection, config, {}, {u"generate"_s, u"dir"_s});
        if (!scene.buildLine.contains(u"generate"))
            detection.buildCommand = scene.app.manifest && scene.app.manifest->scripts.contains(u"generate"_s)
                ? scene.manager.run(u"generate"_s)
                : scene.manager.exec(u"nuxt generate"_s);
    }
    detection.buildEnvironment.insert(u"NODE_OPTIONS"_s, u"--openssl-legacy-provider"_s);
}

static void svelteAuto(const Scene& scene, Detection& detection)
{
    // adapter-auto uses adapter-node if it believes that it builds for Cloud Run. Installed here, it needs no network
    // in the build, and no project file is changed.
    detection.installCommand += u" && "_s + scene.manager.addDev(u"@sveltejs/adapter-node@5"_s);
    detection.buildEnvironment.insert(u"GCP_BUILDPACKS"_s, u"true"_s);
    warn(detection, "adapter-missing",
         say(QT_TRANSLATE_NOOP(
                 "core",
                 "adapter-auto does not support this target, so adapter-node is added for the build. To choose one "
                 "yourself: %1, and in svelte.config.js `import adapter from '@sveltejs/adapter-node'`."),
             {scene.manager.name + (scene.manager.name == u"npm" ? u" install -D"_s : u" add -D"_s)
              + u" @sveltejs/adapter-node"_s}));
}

void applySvelteKit(const Scene& scene, Detection& detection)
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

void applyAstro(const Scene& scene, Detection& detection)
{
    const Config config = configOf(scene);
    static const QRegularExpression foreign(u"@astrojs/(vercel|netlify|cloudflare)"_s);
    const auto other = foreign.match(config.text);
    const ConfigValue output = config.scan.value({u"output"_s});
    outputFrom(scene, detection, config, u"--outDir"_s, {u"outDir"_s});
    if (config.text.contains(u"@astrojs/node")) {
        set(detection, u"startCommand"_s, &Detection::startCommand,
            u"node ./%1/server/entry.mjs"_s.arg(detection.outputDirectory), config.file);
        if (config.scan.value({u"node()"_s, u"mode"_s}).is(u"middleware"))
            warn(detection, "config-not-static",
                 say(QT_TRANSLATE_NOOP(
                     "core", "The Node adapter runs as middleware: set the command that starts your own server.")));
        return;
    }
    detection.kind = Kind::Static;
    if (other.hasMatch())
        warnForeign(detection, other.captured(), u"@astrojs/node"_s);
    else if (output.is(u"server") || output.is(u"hybrid"))
        warn(detection, "adapter-missing",
             say(QT_TRANSLATE_NOOP("core", "Server-rendered pages need an adapter: run `npx astro add node`.")));
}

void applyRemix(const Scene& scene, Detection& detection)
{
    const bool router = scene.row.slug == u"react-router";
    const Config vite = configOf(scene, {u"vite.config.{js,ts,mjs,mts}"_s});
    const Config config = router ? configOf(scene) : vite;
    const QString folder = config.scan.value({u"buildDirectory"_s}).state == ConfigValue::State::Literal
        ? config.scan.value({u"buildDirectory"_s}).value
        : u"build"_s;
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

} // namespace shipdeck::build
