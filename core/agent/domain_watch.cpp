// SPDX-License-Identifier: MIT
#include "agent/domain_watch.h"

#include "base/clock.h"
#include "deploy/engine/world.h"
#include "deploy/target.h"
#include "store/domains.h"
#include "store/projects.h"
#include "store/store.h"

#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(domainsLog, "shipdeck.agent.domains", QtInfoMsg)

constexpr std::chrono::hours between(12);

} // namespace

DomainWatch::DomainWatch(deploy::World& world, Background& background) : m_world(world), m_background(background) {}

std::optional<store::Domain> DomainWatch::due()
{
    store::Database& db = m_world.store.database();
    const qint64 version = db.dataVersion();
    const QDateTime now = nowUtc();
    if (version == m_version && (!m_due.isValid() || now < m_due))
        return std::nullopt;
    m_version = version;
    m_due = {};
    for (const store::Domain& domain : store::domains(db).value_or(QList<store::Domain>())) {
        if (domain.state != store::Domain::State::Live)
            continue;
        const QDateTime last = std::max({domain.liveAt, domain.checkedAt, m_tried.value(domain.name)});
        const QDateTime next = std::min(last, now).addSecs(std::chrono::seconds(between).count());
        if (next <= now)
            return domain;
        m_due = m_due.isValid() ? std::min(m_due, next) : next;
    }
    return std::nullopt;
}

QCoro::Task<> DomainWatch::poll()
{
    if (m_isLooking)
        co_return;
    const std::optional<store::Domain> found = due();
    if (!found)
        co_return;
    m_isLooking = true;
    const Busy busy(m_background);
    const store::Domain domain = *found;
    m_tried.insert(domain.name, nowUtc());
    if (const auto looked = co_await lookAt(domain); !looked)
        qCInfo(domainsLog).noquote() << domain.name << looked.error().code << looked.error().render();
    m_version = -1; // others may be due
    m_isLooking = false;
}

Task<Result<>> DomainWatch::lookAt(store::Domain domain)
{
    CO_TRY(const store::Project project, store::project(m_world.store.database(), domain.project));
    CO_TRY(const deploy::Domains* const at, deploy::targetOf(project).domainsFor(project, domain.environment));
    deploy::PreviewContext context;
    context.paths = m_world.paths;
    context.github = nullptr;
    context.database = &m_world.store.database();
    CO_TRY(const store::Domain seen, co_await at->lookAt(context, project, domain));
    CO_CHECK(m_world.store.write([&seen](store::Database& db) { return store::keepLook(db, seen); }));
    co_return Result<>();
}

} // namespace shipdeck::agent
