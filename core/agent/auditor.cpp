// SPDX-License-Identifier: MIT
#include "agent/auditor.h"

#include "agent/release_address.h"
#include "base/clock.h"
#include "pictures/lighthouse_run.h"
#include "store/deployments.h"
#include "store/projects.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(auditsLog, "shipdeck.agent.audits", QtInfoMsg)

constexpr int mostAttempts = 2; // whatever ended an agent twice may have been this

} // namespace

Auditor::Auditor(store::Store& store, const build::Sandbox& sandbox)
    : m_store(store), m_sandbox(sandbox), m_requests(store::requestedAudits(store.database()).value_or(QStringList()))
{
}

Auditor::~Auditor()
{
    m_stop.request();
    if (m_running)
        m_running->request();
}

void Auditor::request(const DeploymentId& id)
{
    store::Database& db = m_store.database();
    const auto release = store::deployment(db, id);
    if (id.isEmpty() || m_requests.contains(id) || !release || addressOf(*release).isEmpty())
        return;
    const auto project = store::project(db, release->project);
    const auto known = store::audit(db, id);
    const QString wanted = project ? project->settings[u"lighthouse"_s].toString() : QString();
    if ((wanted != u"on"_s && wanted != u"block"_s) || !known || (*known && (*known)->hasFigures()))
        return;
    if (m_store.write([&](store::Database& inside) { return store::setAudit(inside, {.deployment = id}); }))
        m_requests << id;
}

void Auditor::poll(bool isQuiet)
{
    if (m_running && !isQuiet)
        m_running->request();
    if (m_running || !isQuiet || m_requests.isEmpty())
        return;
    m_running.emplace();
    const DeploymentId next(m_requests.takeFirst());
    run(next);
}

QCoro::Task<> Auditor::run(DeploymentId release)
{
    const Cancel stopped = m_stop.token(), cancel = m_running->token();
    auto audit = begun(release);
    if (audit) {
        const auto measured = co_await measure(&*audit, cancel);
        if (stopped) // the next agent takes it up
            co_return;
        if (cancel) {
            if (!m_requests.contains(release))
                m_requests.prepend(release);
            audit->attempts = 0;
        } else {
            audit->at = nowUtc();
            if (!measured)
                audit->error = measured.error();
        }
        if (const auto kept = m_store.write([&](store::Database& inside) { return store::setAudit(inside, *audit); });
            !kept)
            qCWarning(auditsLog).noquote() << release << kept.error().render();
    }
    m_running.reset();
}

Result<store::Audit> Auditor::begun(const DeploymentId& release)
{
    store::Audit audit;
    audit.deployment = release;
    SD_CHECK(m_store.write([&](store::Database& inside) -> Result<> {
        SD_TRY(const auto known, store::audit(inside, release));
        audit.attempts = known ? known->attempts + 1 : 1;
        return store::setAudit(inside, audit);
    }));
    return audit;
}

Task<Result<>> Auditor::measure(store::Audit* audit, Cancel cancel)
{
    if (audit->attempts > mostAttempts)
        co_return fail(Error::Kind::Provider, "lighthouse-interrupted",
                       say(QT_TRANSLATE_NOOP("core", "Lighthouse was interrupted twice, and is not started again.")),
                       say(QT_TRANSLATE_NOOP("core", "The next deployment is measured again.")));
    CO_TRY(const store::Deployment release, store::deployment(m_store.database(), audit->deployment));
    CO_TRY(const store::Project project, store::project(m_store.database(), release.project));
    const QUrl address = addressOf(release);
    if (address.isEmpty())
        co_return fail(Error::Kind::NotFound, "lighthouse-not-served",
                       say(QT_TRANSLATE_NOOP("core", "The release was replaced before Lighthouse could measure it.")),
                       say(QT_TRANSLATE_NOOP("core", "No action needed.")));
    const build::Sandbox* const sandbox = &m_sandbox;
    CO_TRY(const LighthouseReport report, co_await runLighthouse(sandbox, address, cancel));
    audit->figures = report.figures;
    audit->version = report.version;
    const QString budget = project.settings[u"lighthouseBudget"_s].toString();
    CO_TRY(audit->missed, lighthouse::missedOf(budget, report.figures));
    co_return Result<>();
}

} // namespace shipdeck::agent
