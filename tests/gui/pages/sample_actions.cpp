// SPDX-License-Identifier: MIT
// What was done in the sample beside deploying.
#include "sample_deck.h"

#include "base/clock.h"
#include "base/ids.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deploy/aws/removal_end.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "sure.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

store::Operation SampleDeck::addAction(store::Operation::Kind kind, const QString& by, qint64 secondsAgo,
                                       const std::function<void(store::Operation&)>& more)
{
    store::Operation action;
    action.id = OperationId(newId());
    action.kind = kind;
    action.project = harbor;
    action.environment = EnvironmentName(u"production"_s);
    action.state = store::Operation::State::Done;
    action.requestedBy = by;
    action.createdAt = nowUtc().addSecs(-secondsAgo);
    if (more)
        more(action);
    write([&](store::Database& db) { return store::insertOperation(db, action); });
    return action;
}

void SampleDeck::letRoll(const QString& id, int weight)
{
    putOnAws();
    write([&](store::Database& db) -> Result<> {
        SD_TRY(const store::Deployment deployment, store::deployment(db, id));
        return store::setRolling(db, deployment, weight);
    });
}

void SampleDeck::fillActions()
{
    using Kind = store::Operation::Kind;
    constexpr qint64 hour = 3600, day = 24 * hour;
    addAction(Kind::Rollback, u"mina"_s, day + hour / 2, [](store::Operation& one) { one.deployment = earlier; });
    addAction(Kind::Unpin, u"jun"_s, day - hour);
    addAction(Kind::Remove, u"mina"_s, 5 * hour, [](store::Operation& one) {
        one.project = removed;
        one.params = {{u"name"_s, u"old-shop"_s}};
        deploy::RemovalEnd end;
        end.account = u"123456789012"_s;
        end.region = u"ap-northeast-2"_s;
        end.stack = u"shipdeck-old-shop-1"_s;
        end.isTagAskedFor = true;
        end.keepIn(one);
    });
    addAction(Kind::Variables, u"sora"_s, 3 * hour, [](store::Operation& one) {
        one.params = {{u"set"_s, QJsonArray{u"API_BASE"_s, u"CART_TTL"_s}}, {u"removed"_s, QJsonArray{u"OLD_URL"_s}}};
    });
}

void SampleDeck::addCalls()
{
    const auto call = [this](const QString& deployment, const QString& step, const QString& command, qint64 ms) {
        const store::Call made{step, command, nowUtc().addSecs(-60), ms, u"ok"_s};
        write([&](store::Database& db) { return store::addCall(db, u"op"_s + deployment.mid(2), deployment, made); });
    };
    const auto detail = sure(m_deck->deployments().detail(building));
    for (const deploy::PlannedStep& step : detail.plan) {
        if (step.stage == u"source")
            call(building, step.name, u"git fetch --depth 1 https://github.com/acme/harbor-web.git 4be07d2"_s, 3900);
        if (step.stage == u"install")
            call(building, step.name, u"npm ci"_s, 31200);
    }
}

} // namespace shipdeck::test
