// SPDX-License-Identifier: MIT
#include "deploy/connections.h"

#include "base/clock.h"
#include "base/ids.h"
#include "deploy/asking.h"
#include "deploy/operations.h"
#include "deploy/steps/connection_steps.h"
#include "deploy/steps/spare_taking.h"
#include "deploy/targets/aws/static/spares.h"
#include "store/operations.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString preparing = u"prepare-connection"_s;
const QString removing = u"remove-connection"_s;

QString wishKey(const QString& connection)
{
    return u"spare."_s + connection;
}

} // namespace

bool isOfConnection(const store::Operation& operation)
{
    return operation.kind == preparing || operation.kind == removing;
}

QString connectionOf(const AwsChoice& choice)
{
    return choice.account.isEmpty() ? QString() : choice.account + u'/' + choice.region;
}

store::Operation connectionOperation(ConnectionWork work, const AwsChoice& choice)
{
    store::Operation operation;
    operation.id = newId();
    operation.kind = work == ConnectionWork::Prepare ? preparing : removing;
    operation.project = QStringLiteral(""); // a null text would be NULL in the store
    operation.environment = connectionOf(choice);
    store::Project bearer;
    choice.setIn(bearer);
    operation.params = bearer.settings;
    operation.createdAt = nowUtc();
    return operation;
}

store::Project standInFor(const store::Operation& operation)
{
    store::Project project;
    project.id = operation.environment; // under which what is left to remove is kept
    project.name = operation.environment;
    project.settings = operation.params;
    return project;
}

Steps connectionSteps(const store::Operation& operation)
{
    Steps steps;
    if (operation.kind == preparing) {
        steps.push_back(prepareFoundation());
        steps.push_back(prepareSpare(operation.id));
    } else {
        steps.push_back(removeSpares());
    }
    return steps;
}

Task<Result<ConnectionPlan>> planConnection(store::Database* db, ConnectionWork work, aws::Choice choice, Cancel cancel)
{
    CO_TRY(StaticAccount account, openAccount(choice));
    account.cancel = cancel;
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(cancel));
    account.choice.account = identity.account;
    ConnectionPlan plan;
    plan.choice = account.choice;
    plan.price = say(QT_TRANSLATE_NOOP("core",
                                       "Nothing while nobody visits: AWS charges for requests, traffic and stored "
                                       "files, and a spare has none."));
    const site::Stacks stacks = account.stacks();
    CO_TRY(const QList<aws::Stack> all, co_await stacks.all(cancel));
    const site::Spares spares(account.client());
    CO_TRY(const QList<aws::Stack> free, co_await spares.freeOnes(all, cancel));
    if (!free.isEmpty())
        plan.spare = u"https://%1/"_s.arg(free.first().outputs.value(u"Domain"_s));
    CO_TRY(plan.isWanted, wantsSpare(*db, plan.choice));
    CO_TRY(const auto open, store::openOperations(*db));
    const store::Operation wanted = connectionOperation(work, plan.choice);
    plan.isOpen = std::any_of(open.begin(), open.end(), [&wanted](const store::Operation& other) {
        return other.kind == wanted.kind && other.environment == wanted.environment;
    });
    for (PlannedStep step : planOf(connectionSteps(wanted))) {
        const bool isFoundation = step.name == u"prepare-foundation";
        const bool isThere = isFoundation
            ? std::any_of(all.begin(), all.end(), [](const auto& stack) { return stack.name == site::foundationName; })
            : !plan.spare.isEmpty();
        if (work == ConnectionWork::Prepare && isThere)
            continue;
        plan.steps << step;
    }
    co_return plan;
}

Result<> askConnection(store::Database& db, const store::Operation& operation)
{
    SD_CHECK(insertWithPlan(db, operation, standInFor(operation), {}));
    if (operation.kind == preparing)
        return store::setSetting(db, wishKey(operation.environment), u"wanted"_s);
    SD_CHECK(store::removeSetting(db, wishKey(operation.environment)));
    SD_TRY(const auto open, store::openOperations(db));
    for (const store::Operation& other : open)
        if (isOfConnection(other) && other.environment == operation.environment && other.id != operation.id)
            SD_CHECK(store::requestCancel(db, other.id));
    return {};
}

Result<bool> wantsSpare(store::Database& db, const AwsChoice& choice)
{
    SD_TRY(const QString said, store::setting(db, wishKey(connectionOf(choice))));
    return !said.isEmpty();
}

Result<> refillSpare(store::Database& db, const Context& context)
{
    if (!hasTakenSpare(context))
        return {};
    AwsChoice choice = AwsChoice::of(context->project);
    choice.stack.clear();
    SD_TRY(const bool isWanted, wantsSpare(db, choice));
    return isWanted ? askConnection(db, connectionOperation(ConnectionWork::Prepare, choice)) : Result<>();
}

} // namespace shipdeck::deploy
