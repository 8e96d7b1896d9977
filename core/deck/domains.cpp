// SPDX-License-Identifier: MIT
#include "deck/domains.h"

#include "agent/agent_lock.h"
#include "base/command.h"
#include "deck/state.h"
#include "deploy/operations.h"
#include "deploy/target.h"
#include "domains/diagnosis.h"
#include "domains/resolver.h"
#include "net/http.h"
#include "store/operations.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using State = store::Domain::State;

Failure missing(const QString& name)
{
    return fail(Error::Kind::NotFound, "domain-missing",
                say(QT_TRANSLATE_NOOP("core", "No project has the domain %1."), {name}),
                say(QT_TRANSLATE_NOOP("core", "`shipctl domains` lists them.")));
}

Failure exists(const QString& name, const QString& project)
{
    return fail(Error::Kind::Conflict, "domain-exists",
                say(QT_TRANSLATE_NOOP("core", "%1 is already a domain of %2."), {name, project}),
                say(QT_TRANSLATE_NOOP("core",
                                      "To see its state: shipctl domains show %1. To free it: shipctl domains "
                                      "remove %1"),
                    {shellQuoted(name)}));
}

Failure apexUnsupported(const DomainPlan& plan)
{
    return fail(Error::Kind::BadInput, "domain-apex-unsupported",
                say(QT_TRANSLATE_NOOP("core",
                                      "%1 can't lead to CloudFront: %2 has no record for that at a domain's own "
                                      "name."),
                    {plan.name.unicode, plan.provider->title}),
                say(QT_TRANSLATE_NOOP("core", "Add www.%1 instead, or move the domain's DNS to Route 53."),
                    {plan.name.unicode}));
}

//! The newest open operation that adds or removes it; empty: none.
Result<OperationId> openOperationOn(store::Database& db, const QString& name)
{
    SD_TRY(const QList<store::Operation> open, store::openOperations(db));
    OperationId newest;
    for (const store::Operation& operation : open)
        if (deploy::domainsOf(operation).contains(name))
            newest = operation.id;
    return newest;
}

//! Why the newest operation on it ended.
Result<std::optional<Error>> errorOfNewest(store::Database& db, const store::Domain& domain)
{
    store::DeploymentFilter filter;
    filter.project = domain.project;
    SD_TRY(const QList<store::Operation> ended, store::actions(db, filter));
    for (const store::Operation& operation : ended)
        if (deploy::domainsOf(operation).contains(domain.name))
            return operation.error;
    return std::nullopt;
}

} // namespace

Result<DomainStatus> DomainService::statusOf(const store::Domain& domain) const
{
    store::Database& db = m_state.database();
    DomainStatus status;
    status.domain = domain;
    status.name = domains::domainName(domain.name).value_or(domains::DomainName{domain.name, domain.name});
    const auto project = store::project(db, domain.project);
    status.project = project ? project->name : QString(domain.project);
    status.provider = domains::providerOf(domain.servers);
    status.finding = status.isTakenElsewhere() ? domains::heldElsewhere(domain.name, *domain.error)
                                               : domains::Finding::fromJson(domain.finding);
    SD_TRY(status.operation, openOperationOn(db, domain.name));
    if (domain.state == State::Live && domain.redirectTo.isEmpty()) {
        const QString other = domain.name == domain.dnsZone ? u"www."_s + domain.name
            : domain.name == u"www."_s + domain.dnsZone     ? domain.dnsZone
                                                            : QString();
        SD_TRY(const auto known, store::domain(db, other));
        const bool isImpossible =
            other == domain.dnsZone && domain.zone.isEmpty() && status.provider && !status.provider->hasApexAlias();
        status.counterpart = known || isImpossible ? QString() : other;
    }
    const bool isSettled = domain.state == State::Live || domain.state == State::Failed;
    if (isSettled || !status.operation.isEmpty())
        return status;
    // The operation has ended before it could say so itself.
    status.domain.state = State::Failed;
    SD_TRY(status.domain.error, errorOfNewest(db, domain));
    return status;
}

Result<QList<DomainStatus>> DomainService::list(const ProjectId& projectName) const
{
    store::Database& db = m_state.database();
    ProjectId id;
    if (!projectName.isEmpty()) {
        SD_TRY(const store::Project project, store::project(db, projectName));
        id = project.id;
    }
    SD_TRY(const QList<store::Domain> known, store::domains(db, id));
    QList<DomainStatus> all;
    for (const store::Domain& domain : known) {
        SD_TRY(const DomainStatus status, statusOf(domain));
        all << status;
    }
    return all;
}

Result<DomainStatus> DomainService::get(const QString& typed) const
{
    SD_TRY(const domains::DomainName name, domains::domainName(typed));
    SD_TRY(const auto known, store::domain(m_state.database(), name.ascii));
    return known ? statusOf(*known) : Result<DomainStatus>(missing(name.unicode));
}

Result<store::Project> DomainService::projectFor(const ProjectId& wanted) const
{
    store::Database& db = m_state.database();
    if (!wanted.isEmpty())
        return store::project(db, wanted);
    SD_TRY(const QList<store::Project> all, store::projects(db));
    QList<store::Project> able;
    for (const store::Project& project : all)
        if (deploy::targetOf(project).domainsFor(project, u"production"_s))
            able << project;
    if (able.size() == 1)
        return able.first();
    const QStringList targets =
        deploy::namesOf([](const deploy::Target& target) { return target.domains() != nullptr; });
    return fail(Error::Kind::BadInput, "domain-project-needed",
                able.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "No project can have a domain: it needs a site on AWS."))
                               : say(QT_TRANSLATE_NOOP("core", "Several projects can have the domain.")),
                able.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "Deploy one: shipctl deploy --target %1"), {targets.join(u", "_s)})
                    : say(QT_TRANSLATE_NOOP("core", "Choose one with --project.")));
}

store::Operation DomainService::operationFor(const DomainPlan& plan)
{
    store::Operation operation;
    operation.kind = store::Operation::Kind::AddDomain;
    operation.project = plan.project.id;
    operation.environment = plan.environment;
    deploy::setNewDomain(operation, {plan.name.ascii, plan.redirectTo, plan.isMove, plan.writtenAt, plan.certificate});
    if (plan.former)
        deploy::setFormerDomain(operation, *plan.former);
    return operation;
}

Task<Result<DomainPlan>> DomainService::plan(QString typed, ProjectId project, EnvironmentName environment,
                                             Cancel cancel)
{
    DomainPlan plan;
    plan.environment = environment;
    return planned(plan, typed, project, cancel);
}

Task<Result<DomainPlan>> DomainService::planned(DomainPlan plan, QString typed, ProjectId projectName, Cancel cancel)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(plan.name, domains::domainName(typed));
    CO_TRY(plan.project, projectFor(projectName));
    const EnvironmentName environment = plan.environment;
    CO_CHECK(store::checkEnvironment(db, plan.project, environment));
    CO_TRY(const deploy::Domains* const offered, deploy::targetOf(plan.project).domainsFor(plan.project, environment));
    CO_CHECK(offered->acceptsName(plan.project, plan.name.ascii));
    plan.price = offered->domainPrice();
    const auto known = get(plan.name.ascii);
    const bool isKnown = known && known->domain.state != State::Failed;
    if (isKnown && !plan.isMove)
        co_return exists(plan.name.unicode, known->project);
    if (isKnown) {
        CO_CHECK(checkMovable(plan, *known));
        CO_CHECK(checkNotRedirectedTo(*known));
        plan.former = known->domain;
        plan.formerProject = known->project;
    }
    if (!plan.redirectTo.isEmpty())
        CO_CHECK(checkRedirect(plan));
    domains::Resolver resolver;
    const QString name = plan.name.ascii;
    CO_TRY(const domains::Answer answer, co_await resolver.query(name, domains::RecordType::CNAME, cancel));
    plan.zone = answer.zone;
    plan.provider = domains::providerOf(answer.servers);
    Http http;
    const deploy::DnsTokenUse use{&db, m_state.vault.get(), &http, cancel};
    CO_TRY(const auto edited, co_await deploy::tokenZoneOf(use, answer.zone, answer.servers));
    plan.writtenAt = edited ? plan.provider->id : QString();
    const bool isApex = plan.zone == name;
    if (isApex && plan.provider && plan.provider->id != u"route53" && !plan.provider->hasApexAlias())
        co_return apexUnsupported(plan);
    deploy::PreviewContext context;
    context.github = nullptr;
    context.database = &db;
    context.cancel = cancel;
    const store::Project project = plan.project;
    plan.certificate = co_await offered->ownCertificate(context, project, name);
    const store::Operation operation = operationFor(plan);
    plan.steps = deploy::planOf(deploy::stepsFor(operation, plan.project, {}));
    CO_TRY(plan.steps, deploy::targetOf(plan.project).withNames(db, plan.project, plan.steps));
    const DomainPlan made = plan;
    co_return made;
}

Task<Result<store::Operation>> DomainService::add(DomainPlan plan)
{
    const auto held = hold();
    store::Domain domain{plan.name.ascii, plan.project.id, plan.environment};
    domain.redirectTo = plan.redirectTo;
    CO_TRY(const auto before, store::domain(m_state.database(), domain.name));
    const auto known = get(domain.name);
    const bool isKnown = known && known->domain.state != State::Failed;
    if (isKnown && !plan.isMove)
        co_return exists(plan.name.unicode, known->project);
    if (isKnown) {
        CO_CHECK(checkMovable(plan, *known));
        plan.former = known->domain; // as it is by now
    }
    if (!plan.redirectTo.isEmpty())
        CO_CHECK(checkRedirect(plan));
    const store::Operation operation = operationFor(plan);
    const QString unicode = plan.name.unicode;
    std::function<Result<>(store::Database&)> work = [domain, before, unicode](store::Database& db) -> Result<> {
        SD_TRY(const auto now, store::domain(db, domain.name));
        if (now && (!before || now->toJson() != before->toJson())) { // added meanwhile
            SD_TRY(const store::Project project, store::project(db, now->project));
            return exists(unicode, project.name);
        }
        return store::setDomain(db, domain);
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    const auto asked = co_await m_state.enqueue(operation);
    if (asked)
        co_return *asked;
    const QString name = domain.name;
    const auto former = plan.former;
    std::function<Result<>(store::Database&)> back = [name, former](store::Database& db) {
        return former ? store::setDomain(db, *former) : store::forgetDomain(db, name);
    };
    (void)co_await m_state.write(std::move(back));
    co_return tl::unexpected(asked.error());
}

Task<Result<DomainStatus>> DomainService::check(QString typed, Cancel cancel)
{
    const auto held = hold();
    CO_TRY(const DomainStatus before, get(typed));
    if (!before.operation.isEmpty())
        CO_CHECK(agent::ensureAgent(m_state.paths())); // it may have died, and goes on once DNS is right
    const QString name = before.domain.name;
    const store::Domain domain = before.domain;
    CO_TRY(const store::Project project, store::project(m_state.database(), domain.project));
    CO_TRY(const deploy::Domains* const at, deploy::targetOf(project).domainsFor(project, domain.environment));
    deploy::PreviewContext context;
    context.paths = m_state.paths();
    context.github = nullptr;
    context.database = &m_state.database();
    context.cancel = cancel;
    context.mfaCode = m_state.mfaCode;
    CO_TRY(const store::Domain seen, co_await at->lookAt(context, project, domain));
    std::function<Result<>(store::Database&)> work = [seen](store::Database& db) { return store::keepLook(db, seen); };
    CO_CHECK(co_await m_state.write(std::move(work)));
    co_return get(name);
}

Result<QList<deploy::PlannedStep>> DomainService::planRemoval(const QString& typed) const
{
    SD_TRY(const DomainStatus status, get(typed));
    SD_CHECK(checkNotRedirectedTo(status));
    store::Database& db = m_state.database();
    SD_TRY(const store::Project project, store::project(db, status.domain.project));
    store::Operation operation;
    operation.kind = store::Operation::Kind::RemoveDomain;
    operation.project = project.id;
    operation.environment = status.domain.environment;
    deploy::setGoneDomains(operation, {status.domain});
    return deploy::targetOf(project).withNames(db, project, deploy::planOf(deploy::stepsFor(operation, project, {})));
}

Task<Result<bool>> DomainService::canceledInTime(store::Operation adding, QString name)
{
    const bool hasBegun = adding.state != store::Operation::State::Queued;
    const auto former = deploy::formerDomainOf(adding);
    const auto isLive = std::make_shared<bool>(false);
    std::function<Result<>(store::Database&)> cancel = [=](store::Database& db) -> Result<> {
        SD_TRY(const auto now, store::domain(db, name));
        *isLive = now && now->state == State::Live;
        if (*isLive)
            return {};
        SD_CHECK(store::requestCancel(db, adding.id));
        if (hasBegun)
            return {};
        return former ? store::setDomain(db, *former) : store::forgetDomain(db, name);
    };
    CO_CHECK(co_await m_state.write(std::move(cancel)));
    co_return !*isLive;
}

Task<Result<std::optional<store::Operation>>> DomainService::remove(QString typed)
{
    const auto held = hold();
    CO_TRY(const DomainStatus status, get(typed));
    const QString name = status.domain.name;
    if (!status.operation.isEmpty()) {
        CO_TRY(const store::Operation open, store::operation(m_state.database(), status.operation));
        if (open.kind != store::Operation::Kind::AddDomain)
            co_return std::optional(open);
        CO_TRY(const bool isInTime, co_await canceledInTime(open, name));
        if (isInTime)
            co_return std::optional(open);
    }
    CO_TRY(const auto stored, store::domain(m_state.database(), name));
    if (stored && stored->state == State::Failed) { // and nothing is left of it
        std::function<Result<>(store::Database&)> forget = [name](store::Database& db) {
            return store::forgetDomain(db, name);
        };
        CO_CHECK(co_await m_state.write(std::move(forget)));
        co_return std::optional<store::Operation>();
    }
    CO_CHECK(checkNotRedirectedTo(status));
    store::Operation operation;
    operation.kind = store::Operation::Kind::RemoveDomain;
    operation.project = status.domain.project;
    operation.environment = status.domain.environment;
    deploy::setGoneDomains(operation, {status.domain});
    CO_TRY(const store::Operation asked, co_await m_state.enqueue(operation));
    co_return std::optional(asked);
}

} // namespace shipdeck
