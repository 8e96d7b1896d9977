// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "deploy/engine/world.h"
#include "deploy/steps/release_step.h"
#include "pictures/lighthouse_run.h"
#include "store/audits.h"
#include "store/store.h"
#include "targets/local/steps/steps.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

Failure budgetMissed(const QString& project, const lighthouse::Figures& missed, const lighthouse::Figures& figures)
{
    return fail(Error::Kind::Build, "lighthouse-budget-missed",
                say(QT_TRANSLATE_NOOP("core", "The release does not meet the Lighthouse budget, and did not go live.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Improve the page, or change the budget: shipctl settings %1 lighthouseBudget=… "
                                      "With lighthouse=on it only warns."),
                    {project}),
                verbatim(lighthouse::shortfalls(missed, figures).join(u' ')));
}

//! Measures the release at its own address before it goes live.
class AuditLocal final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"audit-local"_s; }
    QString stage() const override { return u"verify"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core",
                                      "Measure the new release with Lighthouse; it goes live if it meets the "
                                      "project's budget")),
                {},
                {u"lighthouse "_s + release().releaseAddress},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override;
};

Task<Result<QJsonObject>> AuditLocal::run(Context context)
{
    const store::Project& project = context->project;
    QUrl page(context->deployment.releaseUrl);
    page.setPath(u"/"_s);
    const build::Sandbox* const sandbox = &context->world.sandbox;
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<LighthouseReport>>()> effect = [sandbox, page, cancel] {
        return runLighthouse(sandbox, page, cancel);
    };
    const QString command = u"lighthouse "_s + page.toString();
    CO_TRY(const LighthouseReport report, co_await context->calls->made(command, effect));
    store::Audit audit{.deployment = context->deployment.id, .at = nowUtc(), .attempts = 1};
    audit.figures = report.figures;
    audit.version = report.version;
    const QString budget = project.settings[u"lighthouseBudget"_s].toString();
    CO_TRY(audit.missed, lighthouse::missedOf(budget, report.figures));
    CO_CHECK(context->world.store.write([&audit](store::Database& db) { return store::setAudit(db, audit); }));
    if (lighthouse::toJson(audit.missed).isEmpty())
        co_return QJsonObject();
    context->note = verbatim(lighthouse::shortfalls(audit.missed, report.figures).join(u' '));
    const QString slug = project.slug;
    co_return budgetMissed(slug, audit.missed, report.figures);
}

} // namespace

std::unique_ptr<Step> auditLocal(const PlannedRelease& release)
{
    return std::make_unique<AuditLocal>(release);
}

} // namespace shipdeck::deploy
