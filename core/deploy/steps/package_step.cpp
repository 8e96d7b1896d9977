// SPDX-License-Identifier: MIT
#include "build/artifacts/artifact_store.h"
#include "build/tree/places.h"
#include "build/tree/pool.h"
#include "deploy/data_folders.h"
#include "deploy/previews.h"
#include "deploy/steps/build_workspace.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/command_failure.h"
#include "deploy/steps/fetching.h"
#include "deploy/target.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/store.h"

namespace shipdeck::deploy {
namespace {

class PackageStep final : public Step {
public:
    explicit PackageStep(build::Detection detection) : m_detection(std::move(detection)) {}
    QString name() const override { return QStringLiteral("package"); }
    QString stage() const override { return QStringLiteral("package"); }
    PlannedStep planned() const override
    {
        const bool isStatic = m_detection.kind == build::Detection::Kind::Static;
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Package the build output")),
                {{Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "an artifact of %1"),
                      {!isStatic                                   ? QStringLiteral("the built app")
                           : m_detection.outputDirectory.isEmpty() ? QStringLiteral("the folder the build makes")
                                                                   : m_detection.outputDirectory})}},
                {},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        CO_CHECK(co_await rebuildUpTo(context, QStringLiteral("package")));
        co_return Reconciled{};
    }

private:
    build::Detection m_detection;
};

//! The output folder, relative to the app. If no setting names it, the build's files are searched.
Result<QString> outputOf(const Context& context, const build::Detection& detection)
{
    if (!detection.outputDirectory.isEmpty())
        return detection.outputDirectory;
    const build::UntrustedFolder copy = workspace::source(context);
    QString found = build::likelyOutputFolder(copy, detection.root);
    if (found.isEmpty() && copy.hasFile(workspace::belowSource(detection.root, QStringLiteral("index.html"))))
        found = QStringLiteral(".");
    if (found.isEmpty())
        return tl::unexpected(
            withBuiltFolder(context, detection,
                            fail(Error::Kind::Build, "output-unknown",
                                 say(QT_TRANSLATE_NOOP("core", "The build made no folder with an index.html.")),
                                 say(QT_TRANSLATE_NOOP("core",
                                                       "Set the output folder as `output: …` in shipdeck.yml; for a "
                                                       "program that runs, set its `start: …` command.")))
                                .value()));
    context->say(
        found == QStringLiteral(".")
            ? say(QT_TRANSLATE_NOOP("core", "The project's folder is published: it contains an index.html."))
            : say(QT_TRANSLATE_NOOP("core", "The folder %1 is published: it contains an index.html."), {found}));
    return found;
}

//! A framework's default fallback may be missing; one set in shipdeck.yml must exist.
Result<> checkFallback(const Context& context, const build::Detection& detection, const QString& output)
{
    const QString file = detection.sources.value(QStringLiteral("spaFallback"));
    if (!file.startsWith(QStringLiteral("shipdeck.y")) && !file.contains(QStringLiteral("/shipdeck.y")))
        return {};
    const build::UntrustedFolder copy = workspace::source(context);
    if (detection.spaFallback.isEmpty() || copy.hasFile(workspace::belowSource(output, detection.spaFallback)))
        return {};
    const QByteArray text = copy.read(file, 64 << 10).value_or(QByteArray());
    const qsizetype at = text.startsWith("fallback") ? 0 : text.indexOf("\nfallback") + 1;
    return fail(Error::Kind::BadInput, "fallback-missing",
                say(QT_TRANSLATE_NOOP("core", "The fallback page %1, set in %2, is not in the output."),
                    {detection.spaFallback, QStringLiteral("%1:%2").arg(file).arg(text.left(at).count('\n') + 1)}),
                say(QT_TRANSLATE_NOOP("core", "Correct `fallback`, or let the build make that file.")));
}

//! Checks what the target would reject, before minutes are spent on creating and removing its infrastructure.
Task<Result<>> checkServable(Context context, QString digest)
{
    CO_TRY(const build::Artifact artifact, context->world.artifacts.open(digest));
    const Target* const target = &targetOf(context->project);
    const store::Deployment deployment = context->deployment;
    const std::function<Result<>()> check = [target, deployment, folder = artifact.folder] {
        return target->canServe(deployment, folder);
    };
    co_return co_await build::onPool(check);
}

Task<Result<QJsonObject>> PackageStep::run(Context context)
{
    World& world = context->world;
    const Snapshot snapshot = Snapshot::of(context->deployment);
    if (snapshot.reusedArtifact) {
        if (!snapshot.isServer())
            CO_CHECK(co_await checkServable(context, context->deployment.artifact));
        context->stageSkipped = true;
        context->note = say(QT_TRANSLATE_NOOP("core", "artifact reused"));
        co_return QJsonObject{{QStringLiteral("artifact"), context->deployment.artifact}};
    }
    const build::Detection detection = snapshot.detection;
    const bool isServer = snapshot.isServer();
    if (isServer) // build caches are not part of the artifact
        co_await keepBuildCaches(context);

    build::PackOptions options;
    options.kind = isServer ? build::Artifact::Kind::Server : build::Artifact::Kind::Static;
    // A server's artifact contains the installed packages, which the next build needs too, so it is copied.
    options.move = !isServer;
    options.appRoot = detection.root;
    options.allowedLinkTargets = {QStringLiteral("/usr"), QStringLiteral("/opt/shipdeck"), workspace::inside};
    CO_TRY(options.mtimeSeconds, store::nextMtime(world.store.database()));
    QString output = QStringLiteral(".");
    if (!isServer) {
        CO_TRY(output, outputOf(context, detection));
    }
    const build::UntrustedFolder copy = workspace::source(context);
    const QStringList data = dataOf(snapshot);
    for (const QString& one : data) // mount points of the data folders
        CO_CHECK(build::makePlace(copy, workspace::belowSource(detection.root, one)));
    const QString folder = isServer ? QString() : workspace::belowSource(detection.root, output);
    if (!isServer)
        CO_CHECK(checkFallback(context, detection, folder));
    build::ArtifactStore& artifacts = world.artifacts;
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<build::Artifact>>()> effect = [&artifacts, copy, folder, options, cancel] {
        return artifacts.pack(copy, folder, options, cancel);
    };
    const QString command =
        QStringLiteral("cp -a %1 <artifact>").arg(output == QStringLiteral(".") ? output : shellQuoted(output));
    const auto packed = co_await context->calls->made(command, effect);
    if (!packed)
        co_return tl::unexpected(withBuiltFolder(context, detection, packed.error()));
    const build::Artifact artifact = *packed;
    for (const Text& note : artifact.notes)
        context->say(note, logs::Level::Warning);
    co_await keepTrees(context);
    if (!isServer)
        CO_CHECK(co_await checkServable(context, artifact.digest));

    context->deployment.artifact = artifact.digest;
    CO_CHECK(world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateDeployment(db, context->deployment));
        if (isOfFork(context->operation))
            return {};
        return store::rememberBuild(db,
                                    {snapshot.buildKey,
                                     context->project.id,
                                     artifact.digest,
                                     build::kindName(detection.kind),
                                     artifact.bytes,
                                     {{QStringLiteral("passedTests"), snapshot.passedTests}}});
    }));
    context->note = say(artifact.files == 1 ? QT_TRANSLATE_NOOP("core", "%1 file, %2 kB")
                                            : QT_TRANSLATE_NOOP("core", "%1 files, %2 kB"),
                        {QString::number(artifact.files), QString::number(std::max<qint64>(1, artifact.bytes / 1024))});
    co_return QJsonObject{{QStringLiteral("artifact"), artifact.digest}};
}

void warnIfNotKept(const Context& context, const Result<>& kept)
{
    if (!kept)
        context->say(say(QT_TRANSLATE_NOOP("core", "The caches could not be saved: %1"), {kept.error().what.render()}),
                     logs::Level::Warning);
}

} // namespace

Task<> keepBuildCaches(Context context)
{
    if (isOfFork(context->operation))
        co_return;
    const build::Detection detection = Snapshot::of(context->deployment).detection;
    KeptTrees kept(workspace::dependencies(context), workspace::source(context));
    const Result<> done = co_await kept.keepCaches(detection);
    warnIfNotKept(context, done);
}

Task<> keepTrees(Context context)
{
    if (isOfFork(context->operation))
        co_return;
    co_await keepBuildCaches(context);
    KeptTrees kept(workspace::dependencies(context), workspace::source(context));
    const QString key = context->outcome(QStringLiteral("install")).value(QStringLiteral("key")).toString();
    if (key.isEmpty())
        co_return;
    const Result<> done = co_await kept.keepInstalled(key);
    warnIfNotKept(context, done);
}

std::unique_ptr<Step> packageStep(const build::Detection& detection)
{
    return std::make_unique<PackageStep>(detection);
}

} // namespace shipdeck::deploy
