// SPDX-License-Identifier: MIT
#include "targets/cloudfront/connections.h"

#include "base/clock.h"
#include "base/ids.h"
#include "deploy/enqueue.h"
#include "deploy/operations.h"
#include "targets/cloudfront/steps/connection_steps.h"
#include "targets/cloudfront/steps/warm_distribution.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "insights/inventory/untagged.h"
#include "store/operations.h"
#include "store/projects.h"
#include "targets/cloudfront/steps/zone_steps.h"
#include "targets/cloudfront/steps/zones.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using Kind = store::Operation::Kind;

Kind kindOf(ConnectionWork work)
{
    switch (work) {
    case ConnectionWork::Prepare: return Kind::PrepareConnection;
    case ConnectionWork::Remove: return Kind::RemoveConnection;
    case ConnectionWork::AddZone: return Kind::AddZone;
    case ConnectionWork::RemoveZone: return Kind::RemoveZone;
    case ConnectionWork::CleanUp: break;
    }
    return Kind::CleanConnection;
}

QString requestKey(const QString& connection)
{
    return u"spare."_s + connection;
}

QJsonArray toJson(const QList<PreparedDistribution>& spares)
{
    QJsonArray array;
    for (const PreparedDistribution& spare : spares)
        array << QJsonObject{{u"stack"_s, spare.stack}, {u"bucket"_s, spare.bucket}, {u"domain"_s, spare.domain}};
    return array;
}

QList<PreparedDistribution> warmDistributionsIn(const QJsonObject& params)
{
    QList<PreparedDistribution> spares;
    for (const QJsonValue spare : params[u"spares"_s].toArray())
        spares.append({spare[u"stack"_s].toString(), spare[u"bucket"_s].toString(), spare[u"domain"_s].toString()});
    return spares;
}

} // namespace

store::Operation connectionOperation(ConnectionWork work, const ConnectionPlan& plan)
{
    store::Operation operation;
    operation.id = OperationId(newId());
    operation.kind = kindOf(work);
    operation.project = ProjectId(QStringLiteral("")); // a null QString would be NULL in the store
    operation.environment = EnvironmentName(connectionOf(plan.choice));
    store::Project bearer;
    plan.choice.setIn(bearer);
    operation.params = bearer.settings;
    if (!plan.zone.name.isEmpty())
        operation.params.insert(u"zone"_s, plan.zone.toJson());
    if (!plan.leftovers.isEmpty())
        operation.params.insert(u"leftovers"_s, QJsonArray::fromStringList(plan.leftovers));
    if (!plan.spares.isEmpty())
        operation.params.insert(u"spares"_s, toJson(plan.spares));
    operation.createdAt = nowUtc();
    return operation;
}

namespace {

Steps connectionSteps(const store::Operation& operation)
{
    const AwsChoice choice = AwsChoice::of(placeholderFor(operation));
    const QString flags = choice.flags(); // for the commands in its plan
    Steps steps;
    if (operation.kind == Kind::PrepareConnection) {
        steps.push_back(prepareFoundation(flags));
        steps.push_back(prepareWarmDistribution(operation.id, flags));
    } else if (operation.kind == Kind::AddZone) {
        const Zone zone = Zone::fromJson(operation.params[u"zone"_s].toObject());
        steps.push_back(prepareFoundation(flags));
        steps.push_back(makeCertificate(choice, zone));
        steps.push_back(serveZone(choice, zone));
    } else if (operation.kind == Kind::RemoveZone) {
        steps.push_back(removeZone(choice));
    } else if (operation.kind == Kind::CleanConnection) {
        QStringList leftovers;
        for (const QJsonValue left : operation.params[u"leftovers"_s].toArray())
            leftovers << left.toString();
        steps.push_back(removeLeftovers(leftovers, flags));
    } else {
        steps.push_back(removeWarmDistributions(warmDistributionsIn(operation.params), flags));
    }
    return steps;
}

} // namespace

QList<OperationKind> connectionKinds()
{
    QList<OperationKind> kinds;
    for (const Kind kind :
         {Kind::PrepareConnection, Kind::RemoveConnection, Kind::AddZone, Kind::RemoveZone, Kind::CleanConnection})
        kinds.append(
            {kind, [](const auto& operation, const auto&, const auto&) { return connectionSteps(operation); }, true});
    return kinds;
}

namespace {

Failure noZone(const QString& connection)
{
    return fail(Error::Kind::NotFound, "zone-none",
                say(QT_TRANSLATE_NOOP("core", "The wildcard domain is not set up in %1."), {connection}),
                say(QT_TRANSLATE_NOOP("core", "Connect one: shipctl connections zone apps.example.com")));
}

Failure otherZone(const QString& there, const QString& connection)
{
    return fail(Error::Kind::Conflict, "zone-differs",
                say(QT_TRANSLATE_NOOP("core", "%1 already has the wildcard domain %2; only one is possible."),
                    {connection, there}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Remove that one first (shipctl connections zone %1 --remove), or choose another "
                                      "region."),
                    {there}));
}

//! Adds the domain zone to work on, from the account.
Task<Result<ConnectionPlan>> withZone(ConnectionPlan plan, ConnectionWork work, AwsAccount account, QString domain,
                                      std::optional<aws::Stack> foundation)
{
    const Zone served = foundation ? zoneOf(*foundation) : Zone();
    const QString connection = connectionOf(plan.choice);
    if (work == ConnectionWork::AddZone) {
        CO_TRY(plan.zone, co_await findZone(account, domain));
        plan.isServed = served.name == plan.zone.name;
        if (!served.name.isEmpty() && !plan.isServed)
            co_return otherZone(served.name, connection);
    } else {
        if (served.name.isEmpty() || (!domain.isEmpty() && domain != served.name))
            co_return noZone(connection);
        const aws::Stack stands = *foundation;
        CO_TRY(const QStringList hosts, co_await hostsBelow(account, stands));
        if (!hosts.isEmpty())
            co_return zoneInUse(served.name, hosts);
        plan.zone = served;
    }
    const ConnectionPlan found = plan;
    co_return found;
}

//! Adds the buckets and the boundary that belong to no stack; other leftovers cost nothing or are shared.
Task<Result<ConnectionPlan>> withLeftovers(ConnectionPlan plan, AwsAccount account)
{
    const Cancel cancel = account.cancel;
    CO_TRY(const insights::Inventory found,
           co_await insights::inventoryOf(account.client(), insights::Whose::Ours, cancel));
    for (const insights::InventoryItem& item : found.items) {
        if (const QString left = item.leftBucket() + insights::leftBoundary(item); !left.isEmpty()) // either or none
            plan.leftovers << left;
        if (item.isUntagged)
            plan.untagged << item.name.section(u':', -1);
    }
    const ConnectionPlan made = plan;
    co_return made;
}

//! Adds the ready distribution, or all that a removal deletes.
Task<Result<ConnectionPlan>> withWarm(ConnectionPlan plan, ConnectionWork work, AwsAccount account,
                                      QList<aws::Stack> all)
{
    const site::WarmDistributions spares(account.client());
    const bool isRemoval = work == ConnectionWork::Remove;
    auto looking = isRemoval ? spares.unneeded(all, account.cancel) : spares.freeOnes(all, account.cancel);
    CO_TRY(const QList<aws::Stack> found, co_await looking);
    for (const aws::Stack& stack : found) {
        const QString domain = stack.outputs.value(u"Domain"_s);
        if (isRemoval)
            plan.spares.append({stack.name, stack.outputs.value(u"Bucket"_s), domain});
        if (plan.spare.isEmpty() && site::isReadyWarm(stack))
            plan.spare = u"https://%1/"_s.arg(domain);
    }
    const ConnectionPlan made = plan;
    co_return made;
}

} // namespace

Task<Result<ConnectionPlan>> planConnection(store::Database* db, ConnectionWork work, aws::Choice choice,
                                            QString domain, aws::AskMfaCode mfaCode, Cancel cancel)
{
    CO_TRY(AwsAccount account, openAccount(choice, mfaCode));
    account.cancel = cancel;
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(cancel));
    account.choice.account = identity.account;
    ConnectionPlan plan;
    plan.choice = account.choice;
    const site::Stacks stacks = account.stacks();
    CO_TRY(const QList<aws::Stack> all, co_await stacks.all(cancel));
    const auto stands = std::find_if(all.begin(), all.end(),
                                     [](const aws::Stack& stack) { return stack.name == site::foundationName; });
    const bool isOfZone = work == ConnectionWork::AddZone || work == ConnectionWork::RemoveZone;
    if (isOfZone) {
        const std::optional<aws::Stack> foundation = stands == all.end() ? std::nullopt : std::optional(*stands);
        CO_TRY(plan, co_await withZone(plan, work, account, domain, foundation));
        plan.price = say(QT_TRANSLATE_NOOP(
            "core",
            "Free until someone visits, however many hosts there are; the Route 53 hosted zone is yours already."));
    } else if (work == ConnectionWork::CleanUp) {
        CO_TRY(plan, co_await withLeftovers(plan, account));
    } else {
        CO_TRY(plan, co_await withWarm(plan, work, account, all));
        plan.price = say(QT_TRANSLATE_NOOP("core", "Free until someone visits."));
    }
    if (cancel) // a response may still arrive when the caller and its database are gone
        co_return canceled();
    CO_TRY(plan.isWanted, wantsWarmDistribution(*db, plan.choice));
    CO_TRY(const auto open, store::openOperations(*db));
    const store::Operation wanted = connectionOperation(work, plan);
    plan.isOpen = std::any_of(open.begin(), open.end(), [&wanted](const store::Operation& other) {
        return other.kind == wanted.kind && other.environment == wanted.environment;
    });
    const QString bucket = isOfZone && stands != all.end() ? stands->outputs.value(u"SharedBucket"_s) : QString();
    for (PlannedStep& step : planOf(connectionSteps(wanted))) {
        if (!bucket.isEmpty())
            for (QString& command : step.commands)
                command.replace(u"<bucket>"_s, bucket);
        const bool isThere = (step.name == u"prepare-foundation" && stands != all.end())
            || (step.name == u"prepare-spare" && !plan.spare.isEmpty())
            || (work == ConnectionWork::CleanUp && plan.leftovers.isEmpty());
        if (!isThere)
            plan.steps << step;
    }
    co_return plan;
}

Result<> enqueueConnectionWork(store::Database& db, const store::Operation& operation)
{
    SD_CHECK(insertWithPlan(db, operation, placeholderFor(operation), {}));
    if (operation.kind == Kind::PrepareConnection)
        return store::setSetting(db, requestKey(operation.environment), u"wanted"_s);
    if (operation.kind == Kind::AddZone || operation.kind == Kind::CleanConnection)
        return {};
    if (operation.kind == Kind::RemoveConnection)
        SD_CHECK(store::removeSetting(db, requestKey(operation.environment)));
    const Kind opposite = operation.kind == Kind::RemoveConnection ? Kind::PrepareConnection : Kind::AddZone;
    SD_TRY(const auto open, store::openOperations(db));
    for (const store::Operation& other : open)
        if (other.kind == opposite && other.environment == operation.environment)
            SD_CHECK(store::requestCancel(db, other.id));
    return {};
}

Result<std::optional<store::Operation>> newestWork(store::Database& db, const QString& connection,
                                                   const QList<ConnectionWork>& works)
{
    QList<Kind> kinds;
    for (const ConnectionWork work : works)
        kinds << kindOf(work);
    SD_TRY(const QList<store::Operation> all, store::operationsOf(db, connection));
    for (const store::Operation& operation : all)
        if (kinds.contains(operation.kind))
            return std::optional(operation);
    return std::nullopt;
}

Result<bool> wantsWarmDistribution(store::Database& db, const AwsChoice& choice)
{
    SD_TRY(const QString said, store::setting(db, requestKey(connectionOf(choice))));
    return !said.isEmpty();
}

Result<> refillWarmDistribution(store::Database& db, const Context& context)
{
    if (!hasClaimedWarmDistribution(context))
        return {};
    ConnectionPlan plan;
    plan.choice = AwsChoice::of(context->project);
    plan.choice.stack.clear();
    SD_TRY(const bool isWanted, wantsWarmDistribution(db, plan.choice));
    return isWanted ? enqueueConnectionWork(db, connectionOperation(ConnectionWork::Prepare, plan)) : Result<>();
}

} // namespace shipdeck::deploy
