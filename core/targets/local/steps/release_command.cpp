// SPDX-License-Identifier: MIT
#include "targets/local/steps/release_command.h"

#include "deploy/steps/build_workspace.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "targets/local/steps/serving.h"
#include "store/deployments.h"

namespace shipdeck::deploy {
namespace {

class ReleaseCommand final : public ReleaseStep {
public:
    ReleaseCommand(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return QStringLiteral("release-command"); }
    QString stage() const override { return QStringLiteral("release"); }
    PlannedStep planned() const override
    {
        const QString& command = release().releaseCommand;
        if (command.isEmpty())
            return {name(), stage(), say(QT_TRANSLATE_NOOP("core", "No release command")), {}, {}, {}};
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Run the release command once, before traffic is switched")),
                {{Change::Verb::Run, verbatim(command)}},
                {command},
                say(QT_TRANSLATE_NOOP("core", "Changes that the command made elsewhere are not undone."))};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const Snapshot snapshot = Snapshot::of(context->deployment);
        const QString command = snapshot.detection.releaseCommand;
        if (command.isEmpty() || snapshot.isReleased)
            co_return QJsonObject{};
        CO_TRY(const auto environment, context->environment());
        if (m_move == Move::Deploy && staysStaged(context, environment)) {
            context->say(say(QT_TRANSLATE_NOOP("core", "`%1` runs when this release is promoted."), {command}));
            co_return QJsonObject{};
        }
        CO_CHECK(co_await runIt(context, command));
        Snapshot now = Snapshot::of(context->deployment);
        now.isReleased = true;
        context->deployment.snapshot = now.toJson();
        CO_CHECK(context->save());
        co_return QJsonObject{{QStringLiteral("command"), command}};
    }

private:
    static Task<Result<>> runIt(Context context, QString command)
    {
        World* const world = &context->world;
        const store::Project project = context->project;
        const store::Deployment deployment = context->deployment;
        const Cancel cancel = context->cancel;
        CO_TRY(const local::ServerSpec server, co_await runSpec(world, project, deployment, command, cancel));
        build::SandboxSpec spec;
        spec.command = {QStringLiteral("sh"), QStringLiteral("-c"), command};
        spec.folder = server.folder.isEmpty() ? server.mountAt : server.mountAt + u'/' + server.folder;
        spec.mounts << build::Mount{server.tree, server.mountAt, false}; // read-only: an artifact never changes
        for (const local::Share& share : server.shares)
            spec.mounts << build::Mount{share.from, share.to, share.writable};
        for (const auto& values : {server.environment, server.secrets})
            for (auto [name, value] : values.asKeyValueRange())
                spec.environment.insert(name, value);
        spec.network = build::Network::Outbound;
        spec.reachesLan = server.reachesLan;
        spec.limits = workspace::limitsOf(context);
        spec.operation = context->operation.id;
        co_return co_await workspace::run(context, spec, command, QByteArrayLiteral("release-failed"));
    }

    Move m_move;
};

} // namespace

std::unique_ptr<Step> releaseCommand(const PlannedRelease& release, Move move)
{
    return std::make_unique<ReleaseCommand>(release, move);
}

} // namespace shipdeck::deploy
