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

QCoro::Task<> DomainWatch::poll()
{
    if (m_isLooking)
        co_return;
    const QDateTime before = nowUtc().addSecs(-std::chrono::seconds(between).count());
    const auto all = store::domains(m_world.store.database());
    for (const store::Domain& domain : all.value_or(QList<store::Domain>())) {
        const QDateTime last = std::max({domain.liveAt, domain.checkedAt, m_tried.value(domain.name)});
        if (domain.state != store::Domain::State::Live || last > before)
            continue;
        m_isLooking = true;
        m_tried.insert(domain.name, nowUtc());
        const Busy busy(m_background);
        const store::Domain due = domain;
        if (const auto looked = co_await lookAt(due); !looked)
            qCInfo(domainsLog).noquote() << due.name << looked.error().code << looked.error().render();
        m_isLooking = false;
        co_return; // the next one at the next poll
    }
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
