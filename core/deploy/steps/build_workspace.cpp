// SPDX-License-Identifier: MIT
#include "deploy/steps/build_workspace.h"

#include "base/files.h"
#include "deploy/isolation_rule.h"
#include "deploy/previews.h"
#include "deploy/steps/command_failure.h"
#include "store/store.h"

#include <QDir>
#include <QRegularExpression>

namespace shipdeck::deploy::workspace {
namespace {

//! Download caches of the package managers. Only installs write there, and untrusted code has a separate folder: a
//! build with secrets never reads what untrusted code wrote.
const QString caches = QStringLiteral("/home/build/.cache");
//! Caches of a build or test; deleted with its sandbox.
const QString ownCaches = QStringLiteral("/tmp/cache");

//! Only the variables of this package manager: npm warns about unknown ones.
void addCaches(QProcessEnvironment& environment, const QString& manager)
{
    const auto put = [&environment](const char* name, const QString& value) {
        environment.insert(QString::fromLatin1(name), value);
    };
    put("XDG_CACHE_HOME", caches);
    // For any package manager, as a project's scripts may call npm or npx.
    put("npm_config_cache", caches + QStringLiteral("/npm"));
    for (const char* name : {"npm_config_audit", "npm_config_fund", "npm_config_update_notifier"})
        put(name, QStringLiteral("false"));
    if (manager == QStringLiteral("pnpm")) {
        put("npm_config_store_dir", caches + QStringLiteral("/pnpm")); // up to version 10
        put("pnpm_config_store_dir", caches + QStringLiteral("/pnpm"));
    } else if (manager == QStringLiteral("yarn")) {
        put("YARN_CACHE_FOLDER", caches + QStringLiteral("/yarn"));
        put("YARN_GLOBAL_FOLDER", caches + QStringLiteral("/yarn-berry"));
        put("YARN_ENABLE_TELEMETRY", QStringLiteral("0"));
    } else if (manager == QStringLiteral("bun")) {
        put("BUN_INSTALL_CACHE_DIR", caches + QStringLiteral("/bun"));
    }
    put("PIP_CACHE_DIR", caches + QStringLiteral("/pip"));
    put("UV_CACHE_DIR", caches + QStringLiteral("/uv"));
    put("POETRY_CACHE_DIR", caches + QStringLiteral("/poetry"));
}

//! For builds and tests: they read the install's downloads and write their own caches elsewhere.
void addOwnCaches(QProcessEnvironment& environment)
{
    const auto put = [&environment](const char* name, const QString& value) {
        environment.insert(QString::fromLatin1(name), value);
    };
    put("PLAYWRIGHT_BROWSERS_PATH", caches + QStringLiteral("/ms-playwright"));
    put("CYPRESS_CACHE_FOLDER", caches + QStringLiteral("/Cypress"));
    put("XDG_CACHE_HOME", ownCaches);
    put("npm_config_cache", ownCaches + QStringLiteral("/npm"));
    put("PIP_CACHE_DIR", ownCaches + QStringLiteral("/pip"));
    put("UV_CACHE_DIR", ownCaches + QStringLiteral("/uv"));
}

//! Variables that the package manager's settings refer to (`${NPM_TOKEN}`): the install step gets these credentials.
QStringList namesInSettings(const Context& context)
{
    QStringList names;
    static const QRegularExpression reference(QStringLiteral(R"(\$\{?([A-Za-z_][A-Za-z0-9_]*))"));
    for (const char* file : {".npmrc", ".yarnrc.yml", "bunfig.toml"}) {
        const auto bytes = source(context).read(QString::fromLatin1(file), 1 << 20);
        if (!bytes)
            continue;
        auto matches = reference.globalMatch(QString::fromUtf8(*bytes));
        while (matches.hasNext())
            names << matches.next().captured(1);
    }
    return names;
}

QString relativeTo(const QString& folder)
{
    return folder.isEmpty() ? inside : inside + u'/' + folder;
}

} // namespace

QString folder(const Context& context)
{
    return context->world.paths.builds() + u'/' + context->operation.id;
}

build::UntrustedFolder source(const Context& context)
{
    return build::UntrustedFolder(folder(context) + QStringLiteral("/src"));
}

QString belowSource(const QString& root, const QString& path)
{
    const QString whole = QDir::cleanPath(root.isEmpty() ? path : root + u'/' + path);
    return whole == QStringLiteral(".") ? QString() : whole;
}

QString dependencies(const Context& context)
{
    return context->world.paths.dependencies() + u'/' + context->project.id;
}

build::Limits limitsOf(const Context& context)
{
    build::Limits limits = build::Limits::forBuilds();
    if (const qint64 memory = context->project.settings.value(QStringLiteral("memory")).toInteger(); memory > 0)
        limits.memoryBytes = memory;
    return limits;
}

build::SandboxSpec sandbox(const Context& context, const build::Toolchain& tools, const QString& command,
                           const QString& folderInSource, Purpose purpose, const QList<VariableValue>& variables)
{
    const Snapshot snapshot = Snapshot::of(context->deployment);
    build::SandboxSpec spec;
    spec.command = {QStringLiteral("sh"), QStringLiteral("-c"), command};
    spec.folder = relativeTo(folderInSource);
    const QString cacheFolder =
        (isOfFork(context->operation) ? folder(context) : dependencies(context)) + QStringLiteral("/downloads");
    (void)makeFolder(cacheFolder);
    spec.mounts = {{source(context).path(), inside, true}, {cacheFolder, caches, purpose == Purpose::Install}};
    spec.mounts += tools.mounts;
    spec.network =
        purpose == Purpose::Install || snapshot.buildNetwork ? build::Network::Outbound : build::Network::None;
    spec.reachesLan = mayReachLan(context->project, context->deployment.environment, snapshot.detection);
    spec.limits = limitsOf(context);
    spec.operation = context->operation.id;

    spec.environment = tools.environment;
    addCaches(spec.environment, snapshot.detection.packageManager);
    if (purpose != Purpose::Install) {
        addOwnCaches(spec.environment);
        for (auto it = snapshot.detection.buildEnvironment.begin(); it != snapshot.detection.buildEnvironment.end();
             ++it)
            spec.environment.insert(it.key(), it.value());
        if (purpose == Purpose::Build)
            spec.environment.insert(QStringLiteral("NODE_ENV"), QStringLiteral("production"));
    }
    const QStringList credentials = purpose == Purpose::Install ? namesInSettings(context) : QStringList();
    for (const VariableValue& entry : variables) {
        const bool wanted = purpose == Purpose::Install ? credentials.contains(entry.variable.name)
                                                        : entry.variable.scope != VariableScope::Run;
        if (wanted)
            spec.environment.insert(entry.variable.name, QString::fromUtf8(entry.value));
    }
    // The app's own tools come before ours.
    QStringList path{spec.folder + QStringLiteral("/node_modules/.bin"), inside + QStringLiteral("/node_modules/.bin"),
                     relativeTo(snapshot.detection.root) + QStringLiteral("/.venv/bin")};
    path += tools.binFolders;
    path << QStringLiteral("/usr/local/bin") << QStringLiteral("/usr/bin") << QStringLiteral("/bin");
    spec.environment.insert(QStringLiteral("PATH"), path.join(u':'));
    return spec;
}

Task<Result<>> run(Context context, build::SandboxSpec spec, QString command, QByteArray code)
{
    context->say(say(QT_TRANSLATE_NOOP("core", "$ %1"), {command}));
    const build::Sandbox& sandbox = context->world.sandbox;
    logs::LogWriter* const log = context->log.get();
    const Cancel cancel = context->cancel;
    // A partial line is written once the tool has been silent for a moment.
    QTimer quiet;
    quiet.setInterval(100);
    QObject::connect(&quiet, &QTimer::timeout, [log] {
        if (log->isHolding())
            log->settle();
    });
    quiet.start();
    const std::function<void(const QByteArray&)> output = [log](const QByteArray& bytes) { log->write(bytes); };
    CO_CHECK(checkIsolation(context->world.store.database(), sandbox, spec.network));
    const std::function<Task<Result<Finished>>()> effect = [&sandbox, spec, output, cancel] {
        return sandbox.run(spec, output, cancel);
    };
    auto finished = co_await context->calls->made(command, effect);
    log->flush();
    if (finished && finished->ok())
        co_return Result<>{};
    if (!finished && finished.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(finished.error());

    Error error;
    if (finished) {
        error =
            fail(Error::Kind::Build, code.constData(),
                 say(QT_TRANSLATE_NOOP("core", "`%1` ended with exit code %2."),
                     {command, QString::number(finished->exitCode)}),
                 say(QT_TRANSLATE_NOOP("core",
                                       "Read the end of the log; run the same command in your own copy to try it.")))
                .value();
        error.details[QStringLiteral("exitCode")] = finished->exitCode;
    } else {
        error = finished.error();
    }
    co_return tl::unexpected(explained(context, spec, error, finished ? finished->exitCode : -1));
}

} // namespace shipdeck::deploy::workspace
