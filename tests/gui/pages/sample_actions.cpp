// SPDX-License-Identifier: MIT
// What was done in the sample beside deploying.
#include "sample_deck.h"

#include "base/clock.h"
#include "base/ids.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deploy/aws/removal_end.h"
#include "domains/finding.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "sure.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

domains::Finding wrongValue()
{
    return {u"domain-wrong-value"_s, say("%1 leads elsewhere.", {u"www.bakery.example"_s}),
            verbatim(u"CNAME old.host.example"_s), verbatim(u"CNAME d111111abcdef8.cloudfront.net"_s),
            say("Change the value of this record at %1 to %2.", {u"Cloudflare"_s, u"d111111abcdef8.cloudfront.net"_s})};
}

} // namespace

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

store::Domain SampleDeck::domain(store::Domain::State state)
{
    using State = store::Domain::State;
    store::Domain domain{u"www.bakery.example"_s, harbor, EnvironmentName(u"production"_s), state};
    domain.dnsZone = u"bakery.example"_s;
    domain.servers = {u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s};
    const bool isProven = state != State::Adding && state != State::Proving && state != State::Failed;
    domain.records = {{u"_3f6e0c9b51d2.www.bakery.example"_s, u"CNAME"_s, u"_a71c30f2d8.acm-validations.aws"_s}};
    domain.records[0].isDone = isProven;
    domain.checkedAt = nowUtc().addSecs(-4);
    if (isProven)
        domain.certificateEndsAt = nowUtc().addDays(395);
    if (isProven)
        domain.certificateFacts = {{domain.name, domain.dnsZone}, u"Amazon"_s, nowUtc().addDays(-2)};
    if (state >= State::Pointing && isProven) {
        domain.records << store::WantedRecord{u"www.bakery.example"_s, u"CNAME"_s, u"d111111abcdef8.cloudfront.net"_s};
        domain.records[1].isDone = state != State::Pointing;
        domain.records[1].observed = {domain.records[1].isDone ? domain.records[1].value : u"old.host.example"_s};
    }
    if (state == State::Pointing)
        domain.finding = wrongValue().toJson();
    if (state == State::Live)
        domain.served = {{u"ipv4"_s, u"served"_s}, {u"ipv6"_s, u"not-tried"_s}};
    if (state == State::Live)
        domain.liveAt = nowUtc().addDays(-2);
    if (state == State::Failed)
        domain.error = fail(Error::Kind::Provider, "domain-certificate-failed",
                            say("AWS may not issue a certificate for this domain."),
                            say("A CAA record of bakery.example allows other authorities only. Add one for "
                                "amazon.com, then add the domain again."))
                           .value();
    return domain;
}

void SampleDeck::putDomain(const store::Domain& domain)
{
    using State = store::Domain::State;
    write([&](store::Database& db) { return store::setDomain(db, domain); });
    if (domain.state != State::Live && domain.state != State::Failed)
        addAction(store::Operation::Kind::AddDomain, u"mina"_s, 240, [&domain](store::Operation& one) {
            one.state = store::Operation::State::Running;
            one.params[u"domains"_s] = QJsonArray{domain.name};
        });
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
