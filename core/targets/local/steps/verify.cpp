// SPDX-License-Identifier: MIT
#include "deploy/engine/world.h"
#include "deploy/steps/release_step.h"
#include "targets/local/place/last_words.h"
#include "targets/local/steps/probing.h"
#include "targets/local/steps/serving.h"
#include "targets/local/steps/steps.h"

namespace shipdeck::deploy {
namespace {

//! Probes the release by its own address before it goes live.
class VerifyLocal final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return QStringLiteral("verify-local"); }
    QString stage() const override { return QStringLiteral("verify"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Check that the new release responds")),
                {},
                {QStringLiteral("curl -sf %1").arg(release().releaseAddress)},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override;
};

Task<Result<QJsonObject>> VerifyLocal::run(Context context)
{
    const local::ProbeRequest request = probeOf(context->project, context->deployment, ProbeAt::Release);
    CO_TRY(const local::ProbeAnswer answer, co_await probed(context, request));
    context->note = say(QT_TRANSLATE_NOOP("core", "HTTP %1, %2 ms"),
                        {QString::number(answer.status), QString::number(answer.took.count())});
    co_return QJsonObject{{QStringLiteral("status"), answer.status}};
}

} // namespace

QString slugHere(const Context& context)
{
    return siteSlug(context->project, context->operation.environment);
}

Task<Result<local::ProbeAnswer>> visited(Context context, local::ProbeRequest request)
{
    local::LocalTarget& local = placeOf(context->world);
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<local::ProbeAnswer>>()> effect = [&local, request, cancel] {
        return local.probe(request, cancel);
    };
    const QString command = local.probeCommand(request);
    co_return co_await context->calls->made(command, effect);
}

Task<Result<local::ProbeAnswer>> probed(Context context, local::ProbeRequest request)
{
    CO_TRY(const local::ProbeAnswer answer, co_await visited(context, request));
    if (answer.status >= 500) {
        // 502 and 504 come from nginx: the server has crashed or hangs, and its log says why.
        const bool isOurs = answer.status == 502 || answer.status == 504;
        const Text why = isOurs && Snapshot::of(context->deployment).isServer()
            ? local::lastError(serverLog(context->world.paths, context->deployment.id))
            : verbatim(QString::fromUtf8(answer.body.left(300)).simplified());
        co_return fail(Error::Kind::Build, "probe-status",
                       say(QT_TRANSLATE_NOOP("core", "The new release answers %1 with status %2."),
                           {request.path, QString::number(answer.status)}),
                       say(QT_TRANSLATE_NOOP("core", "Look at the server's own log: shipctl logs %1 --server"),
                           {context->deployment.id}),
                       why);
    }
    co_return answer;
}

std::unique_ptr<Step> verifyLocal(const PlannedRelease& release)
{
    return std::make_unique<VerifyLocal>(release);
}

} // namespace shipdeck::deploy
