// SPDX-License-Identifier: MIT
#include "deploy/previews.h"
#include "deploy/steps/build_workspace.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/fetching.h"
#include "deploy/steps/kept_trees.h"

namespace shipdeck::deploy {
namespace {

class InstallStep final : public Step {
public:
    explicit InstallStep(build::Detection detection) : m_detection(std::move(detection)) {}
    QString name() const override { return QStringLiteral("install"); }
    QString stage() const override { return QStringLiteral("install"); }
    PlannedStep planned() const override
    {
        const QString& command = m_detection.installCommand;
        if (command.isEmpty())
            return {name(), stage(), say(QT_TRANSLATE_NOOP("core", "Nothing to install")), {}, {}, {}};
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Install dependencies in a sandbox with network")),
                {{Change::Verb::Run, verbatim(command)}},
                {command},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const Snapshot snapshot = Snapshot::of(context->deployment);
        if (snapshot.reusedArtifact || snapshot.detection.installCommand.isEmpty()) {
            context->stageSkipped = true;
            co_return QJsonObject{};
        }
        CO_TRY(const QString key, co_await installInto(context));
        co_return QJsonObject{{QStringLiteral("key"), key}};
    }
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        CO_CHECK(co_await rebuildUpTo(context, QStringLiteral("install")));
        co_return Reconciled{};
    }

private:
    build::Detection m_detection;
};

//! The file that determines what an install downloads; empty: installs may differ, so none is cached. Python's
//! requirements count although they may leave versions open, because an install takes so long.
QString whatDecides(const build::Detection& detection)
{
    const QString file = detection.sources.value(QStringLiteral("installCommand"));
    return !detection.lockFile.isEmpty() || detection.runtime != QStringLiteral("python") ? detection.lockFile : file;
}

} // namespace

Task<Result<QString>> installInto(Context context)
{
    const Snapshot snapshot = Snapshot::of(context->deployment);
    const build::Detection& detection = snapshot.detection;
    KeptTrees kept(workspace::dependencies(context), workspace::source(context));
    const QString decidedBy = whatDecides(detection);
    QString key;
    if (!decidedBy.isEmpty()) {
        CO_TRY(key, kept.installKey(detection, snapshot.toolVersions, snapshot.sourceDigest));
    }
    // Untrusted code may change what it is given, so its tree is not cached for others.
    if (!context->operation.params.value(QStringLiteral("noCache")).toBool() && !key.isEmpty()
        && !isOfFork(context->operation)) {
        CO_TRY(const bool restored, co_await kept.restoreInstalled(key));
        if (restored) {
            context->note = say(QT_TRANSLATE_NOOP("core", "unchanged, reused from the previous build"));
            context->say(
                say(QT_TRANSLATE_NOOP(
                        "core",
                        "%1 and the tools are unchanged: the packages installed for the previous build are reused."),
                    {decidedBy == QStringLiteral("default") ? detection.installCommand : decidedBy}));
            co_return key;
        }
    }
    CO_TRY(const build::Toolchain tools, co_await workspace::tools(context));
    World* const world = &context->world;
    const QString environment = context->deployment.environment;
    CO_TRY(const QList<VariableValue> variables, co_await variablesFor(world, snapshot, environment));
    const auto spec = workspace::sandbox(context, tools, detection.installCommand, detection.workspaceRoot,
                                         workspace::Purpose::Install, variables);
    CO_CHECK(co_await workspace::run(context, spec, detection.installCommand, QByteArrayLiteral("install-failed")));
    co_return key;
}

std::unique_ptr<Step> installStep(const build::Detection& detection)
{
    return std::make_unique<InstallStep>(detection);
}

} // namespace shipdeck::deploy
