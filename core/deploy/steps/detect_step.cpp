// SPDX-License-Identifier: MIT
#include "build/artifacts/artifact_store.h"
#include "build/detect/detector.h"
#include "build/detect/file_tree.h"
#include "build/detect/project_file.h"
#include "build/tree/pool.h"
#include "deploy/data_folders.h"
#include "deploy/error_codes.h"
#include "deploy/isolation_rule.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/steps/build_workspace.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/detecting.h"
#include "deploy/steps/fetching.h"
#include "deploy/target.h"
#include "deploy/engine/world.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/store.h"

#include <QSet>

namespace shipdeck::deploy {
namespace {

//! Whether `snapshot` would serve exactly what is live now.
bool isSameRelease(const Snapshot& snapshot, const Snapshot& current, const QString& environment)
{
    const QString from = variablesOf(environment);
    const auto asSet = [](const QStringList& list) { return QSet<QString>(list.begin(), list.end()); };
    // The key covers source, commands, tools and build variables; the rest affects only the release.
    return !snapshot.buildKey.isEmpty() && snapshot.buildKey == current.buildKey
        && snapshot.serverSettings == current.serverSettings && snapshot.healthPath == current.healthPath
        && snapshot.detection.kind == current.detection.kind
        && snapshot.detection.startCommand == current.detection.startCommand
        && snapshot.detection.releaseCommand == current.detection.releaseCommand
        && snapshot.detection.spaFallback == current.detection.spaFallback
        && asSet(snapshot.variables) == asSet(current.variables)
        && snapshot.detection.variablesIn(from) == current.detection.variablesIn(from);
}

//! Conflict `nothing-changed`: Current was made from the same inputs. The deployment then gets its address.
Result<> checkForChanges(Context context)
{
    const QJsonObject& params = context->operation.params;
    if (params.value(QStringLiteral("force")).toBool() || params.value(QStringLiteral("noCache")).toBool())
        return {};
    store::Database& db = context->world.store.database();
    SD_TRY(const auto environment, context->environment());
    if (environment.current.isEmpty())
        return {};
    SD_TRY(const store::Deployment current, store::deployment(db, environment.current));
    if (!isSameRelease(Snapshot::of(context->deployment), Snapshot::of(current), environment.name))
        return {};
    context->deployment.url = current.url;
    context->deployment.artifact.clear();
    SD_CHECK(context->save());
    context->note = say(QT_TRANSLATE_NOOP("core", "the same as %1"), {current.id});
    return fail(Error::Kind::Conflict, code::nothingChanged,
                say(QT_TRANSLATE_NOOP("core", "Nothing to deploy: %1 is already live."), {current.id}),
                say(QT_TRANSLATE_NOOP("core", "`--force` deploys it again.")));
}

class DetectStep final : public Step {
public:
    QString name() const override { return QStringLiteral("detect"); }
    QString stage() const override { return QStringLiteral("detect"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Detect the framework")),
                {},
                {QStringLiteral("shipctl detect <work copy>")},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const Snapshot before = Snapshot::of(context->deployment);
        if (before.reusedArtifact) {
            context->stageSkipped = true;
            co_return QJsonObject{};
        }
        CO_CHECK(co_await detectInto(context));
        CO_CHECK(checkForChanges(context));
        const Snapshot snapshot = Snapshot::of(context->deployment);
        context->note = verbatim(snapshot.detection.name);
        co_return QJsonObject{{QStringLiteral("framework"), snapshot.detection.framework},
                              {QStringLiteral("reused"), snapshot.reusedArtifact}};
    }
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        CO_CHECK(co_await rebuildUpTo(context, QStringLiteral("detect")));
        co_return Reconciled{};
    }
};

} // namespace

void DetectOptions::setAs(const store::Project& project)
{
    framework = project.settings.value(QStringLiteral("framework")).toString();
    const auto take = [&project](const char* key, std::optional<QString>& into) {
        const QString set = project.settings.value(QLatin1String(key)).toString();
        if (!set.isEmpty())
            into = set == QStringLiteral("false") ? QString() : set;
    };
    take("install", settings.install);
    take("build", settings.build);
    take("output", settings.output);
    take("start", settings.start);
    take("node", settings.node);
}

Result<Detected> detectFolder(const QString& folder, const DetectOptions& options)
{
    Detected found;
    if (options.ready) {
        found.detection = build::readyFolder(options.root);
        return found;
    }
    SD_TRY(const auto tree, build::FolderTree::open(folder));
    build::DetectOptions detect;
    if (!options.root.isEmpty())
        detect.root = options.root == QStringLiteral(".") ? QString(QLatin1String("")) : options.root;
    detect.settings = options.settings;
    detect.framework = options.framework;
    SD_TRY(found.detection, build::detect(*tree, detect));
    if (found.detection.needsChoice()) {
        QStringList roots;
        for (const build::AppChoice& app : std::as_const(found.detection.apps))
            roots << QStringLiteral("%1 (%2)").arg(app.root.isEmpty() ? QStringLiteral(".") : app.root, app.name);
        if (!options.mayAsk)
            return fail(Error::Kind::BadInput, "app-choice",
                        say(QT_TRANSLATE_NOOP("core", "There is more than one app here: %1."),
                            {roots.join(QStringLiteral(", "))}),
                        say(QT_TRANSLATE_NOOP("core", "Choose one: --root %1"), {found.detection.apps.first().root}));
    }
    return found;
}

Task<Result<>> detectInto(Context context)
{
    World& world = context->world;
    Snapshot snapshot = Snapshot::of(context->deployment);
    DetectOptions options;
    options.root = snapshot.source.root;
    options.ready = snapshot.source.kind == build::SourceSpec::Kind::Ready;
    options.setAs(context->project);
    const QString folder = workspace::source(context).path(); // as fetched: no link leads out of it
    const std::function<Result<Detected>()> work = [folder, options] { return detectFolder(folder, options); };
    CO_TRY(const Detected found, co_await build::onPool(work));
    snapshot.detection = found.detection;
    applyNetworkSetting(context->project, snapshot.detection);
    const Target& target = targetOf(context->project);
    CO_CHECK(target.canRun(snapshot.detection));
    target.adapt(snapshot.detection, context->project);
    snapshot.sourceRules = target.remembered(folder + u'/' + snapshot.detection.root);
    snapshot.healthPath = context->project.settings.value(QStringLiteral("health")).toString();
    for (const char* name : {"memory", "network"})
        if (const auto set = context->project.settings.constFind(QLatin1String(name));
            snapshot.isServer() && set != context->project.settings.constEnd())
            snapshot.serverSettings.insert(set.key(), set.value());
    const store::Project project = context->project;
    const build::Detection detection = snapshot.detection;
    const std::function<Result<QStringList>()> reading = [project, folder, detection] {
        return dataFor(project, folder, detection);
    };
    CO_TRY(const QStringList data, co_await build::onPool(reading));
    setDataOf(snapshot, data);
    settleDataWarnings(project, snapshot.detection, data);
    snapshot.buildNetwork = snapshot.detection.buildNetwork;
    const QStringList reasons = snapshot.detection.reasons();
    for (const QString& reason : reasons)
        context->say(verbatim(reason));
    for (const build::Warning& warning : snapshot.detection.warnings)
        context->say(warning.text, logs::Level::Warning);
    const Text lan = lanRemark(context->project, context->deployment.environment, snapshot.detection);
    if (!lan.isEmpty())
        context->say(lan);
    context->deployment.snapshot = snapshot.toJson();

    // The tools come first, as their exact versions are part of the artifact's key.
    CO_TRY(const build::Toolchain tools, co_await workspace::tools(context));
    snapshot = Snapshot::of(context->deployment);
    snapshot.toolVersions = tools.versions;
    CO_TRY(snapshot.buildKey, buildKeyOf(world, snapshot, snapshot.variables, context->deployment.environment));
    if (!context->operation.params.value(QStringLiteral("noCache")).toBool()) {
        CO_TRY(const auto known, store::build(world.store.database(), context->project.id, snapshot.buildKey));
        const QString passed = known ? known->facts.value(QStringLiteral("passedTests")).toString() : QString();
        if (known && !isTestedEnough(context->project, snapshot.detection, passed)) {
            context->say(say(QT_TRANSLATE_NOOP(
                "core",
                "The same source was built before without passing these tests, so it is built and tested again.")));
        } else if (known && world.artifacts.open(known->artifact)) {
            snapshot.reusedArtifact = true;
            snapshot.passedTests = passed;
            context->deployment.artifact = known->artifact;
            context->say(say(QT_TRANSLATE_NOOP("core",
                                               "The same source, tools and variables were built before: that artifact "
                                               "is reused (--no-cache rebuilds).")));
        }
    }
    context->deployment.snapshot = snapshot.toJson();
    // The commands and tools are known now, so the plan becomes exact.
    context->operation.plan = planRecord(context->operation, context->project, context->deployment);
    co_return world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateOperation(db, context->operation));
        return store::updateDeployment(db, context->deployment);
    });
}

std::unique_ptr<Step> detectStep()
{
    return std::make_unique<DetectStep>();
}

} // namespace shipdeck::deploy
