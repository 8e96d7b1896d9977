// SPDX-License-Identifier: MIT
#include "deploy/previews.h"
#include "deploy/steps/build_workspace.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/fetching.h"
#include "deploy/steps/kept_trees.h"

namespace shipdeck::deploy {
namespace {

class BuildStep final : public Step {
public:
    explicit BuildStep(build::Detection detection) : m_detection(std::move(detection)) {}
    QString name() const override { return QStringLiteral("build"); }
    QString stage() const override { return QStringLiteral("build"); }
    PlannedStep planned() const override
    {
        const QString& command = m_detection.buildCommand;
        if (command.isEmpty())
            return {name(), stage(), say(QT_TRANSLATE_NOOP("core", "Nothing to build")), {}, {}, {}};
        return {name(), stage(), title(), {{Change::Verb::Run, verbatim(command)}}, {command}, {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const Snapshot snapshot = Snapshot::of(context->deployment);
        if (snapshot.reusedArtifact || snapshot.detection.buildCommand.isEmpty()) {
            context->stageSkipped = true;
            co_return QJsonObject{};
        }
        CO_CHECK(co_await buildInto(context));
        co_return QJsonObject{};
    }
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        CO_CHECK(co_await rebuildUpTo(context, QStringLiteral("build")));
        co_return Reconciled{};
    }

private:
    Text title() const
    {
        const QString reason = m_detection.sources.value(QStringLiteral("buildNetwork"));
        if (!m_detection.buildNetwork)
            return say(QT_TRANSLATE_NOOP("core", "Build in a sandbox without network"));
        return reason.isEmpty()
            ? say(QT_TRANSLATE_NOOP("core", "Build in a sandbox with network"))
            : say(QT_TRANSLATE_NOOP("core", "Build in a sandbox with network, because of %1"), {reason});
    }

    build::Detection m_detection;
};

} // namespace

Task<Result<>> buildInto(Context context)
{
    const Snapshot snapshot = Snapshot::of(context->deployment);
    const build::Detection& detection = snapshot.detection;
    if (detection.buildCommand.isEmpty())
        co_return Result<>{};
    if (!context->operation.params.value(QStringLiteral("noCache")).toBool() && !isOfFork(context->operation)) {
        KeptTrees kept(workspace::dependencies(context), workspace::source(context));
        CO_CHECK(co_await kept.restoreCaches(detection));
    }
    CO_TRY(const build::Toolchain tools, co_await workspace::tools(context));
    World* const world = &context->world;
    const QString environment = context->deployment.environment;
    CO_TRY(const QList<VariableValue> variables, co_await variablesFor(world, snapshot, environment));
    const auto spec = workspace::sandbox(context, tools, detection.buildCommand, detection.buildFolder,
                                         workspace::Purpose::Build, variables);
    co_return co_await workspace::run(context, spec, detection.buildCommand, QByteArrayLiteral("build-failed"));
}

Task<Result<>> rebuildUpTo(Context context, QString step)
{
    const Snapshot snapshot = Snapshot::of(context->deployment);
    if (snapshot.reusedArtifact)
        co_return Result<>{};
    const build::SourceSpec source = snapshot.source;
    CO_CHECK(co_await fetchInto(context, source));
    if (step == QStringLiteral("detect"))
        co_return Result<>{};
    CO_CHECK(co_await detectInto(context));
    if (step == QStringLiteral("install") || Snapshot::of(context->deployment).reusedArtifact)
        co_return Result<>{};
    if (!Snapshot::of(context->deployment).detection.installCommand.isEmpty())
        CO_CHECK(co_await installInto(context));
    if (step == QStringLiteral("build"))
        co_return Result<>{};
    co_return co_await buildInto(context);
}

void addBuild(Steps& steps, const build::SourceSpec& source, const build::Detection& detection)
{
    steps.push_back(fetchStep(source));
    steps.push_back(detectStep());
    steps.push_back(installStep(detection));
    steps.push_back(buildStep(detection));
    steps.push_back(testStep(detection));
    steps.push_back(packageStep(detection));
}

std::unique_ptr<Step> buildStep(const build::Detection& detection)
{
    return std::make_unique<BuildStep>(detection);
}

} // namespace shipdeck::deploy
