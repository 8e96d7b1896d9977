// SPDX-License-Identifier: MIT
// The proof that a domain works: an HTTPS request to it that the current release answers.
#include "base/clock.h"
#include "base/pause.h"
#include "deploy/engine/world.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/families.h"
#include "targets/cloudfront/steps/leading.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/visitors.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

// Somebody who asked before may remember for a while that there was no such name, or where it led.
constexpr std::chrono::minutes seenWithin(90);
constexpr int looksAtMost = 2000; // limits the time in tests, which poll faster

class VisitDomain final : public DomainStep {
public:
    using DomainStep::DomainStep;
    QString name() const override { return u"domain-visit"_s; }
    PlannedStep planned() const override
    {
        return plannedAs(say(QT_TRANSLATE_NOOP("core", "Visit https://%1/ and check that the live release answers"),
                             {domain()}),
                         {}, {u"curl -sf https://%1/"_s.arg(domain())}, {}, permissions::verify());
    }
    Task<Result<QJsonObject>> run(Context context) override;
};

//! Over IPv4 and IPv6, as DNS announces the name: a visitor uses either.
Task<Result<>> visitedOverEach(Site at)
{
    domains::Resolver resolver;
    Http* const http = &at.context->world.edge;
    const QString name = at.place.domain;
    const Cancel cancel = at.context->cancel;
    const QByteArray any; // which one, waitForVisitors() has seen
    CO_TRY(const QList<FamilyVisit> visits, co_await visitedByFamily(http, &resolver, name, any, cancel));
    CO_CHECK(noteDomain(at.context, name, [&visits](store::Domain& here) { here.served = jsonOf(visits); }));
    if (const auto finding = familyFinding(name, visits))
        co_return fail(Error::Kind::Provider, code::cloudfrontNotServed, finding->what, finding->next,
                       finding->observed);
    co_return Result<>();
}

domains::Finding unserved(const Error& error)
{
    return {u"domain-not-served"_s, error.what, error.why, say(QT_TRANSLATE_NOOP("core", "a release of the project")),
            error.next};
}

//! Current, as a visitor gets it now, at this name.
Task<Result<>> visited(Site at)
{
    CO_TRY(const site::Pointer pointer, co_await readPointer(at));
    CO_TRY(const Traffic traffic, co_await trafficOf(at, pointer));
    CO_TRY(const Visitor visitor, visitorOf(traffic));
    const site::ReleaseManifest current = traffic.current;
    CO_CHECK(co_await waitForVisitors(at, current, visitor));
    co_return co_await visitedOverEach(at);
}

Task<Result<QJsonObject>> VisitDomain::run(Context context)
{
    context->hasActed = false;
    const QString name = domain();
    CO_TRY(const AwsAccount account, co_await ownAccount(context));
    CO_TRY(Site site, siteOf(context));
    site.account = account;
    site.place.domain = name;
    const Site at = site;
    CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Checking; }));
    const auto within = std::min<std::chrono::milliseconds>(seenWithin, context->world.pollAgain * looksAtMost);
    const auto began = monotonicNow();
    if (DomainFacts::of(context).zone.isEmpty()) // by a person's hand
        CO_CHECK(co_await noteFinding(context, name));
    for (;;) {
        const Result<> seen = co_await visited(at);
        if (seen)
            break;
        const bool mayCome = seen.error().code == code::cloudfrontNotServed && monotonicNow() - began < within;
        if (!mayCome)
            co_return tl::unexpected(seen.error());
        const std::optional<domains::Finding> otherwise = unserved(seen.error());
        CO_CHECK(co_await noteFinding(context, name, otherwise));
        co_await pause(context->world.pollAgain, context->cancel);
        if (context->cancel)
            co_return canceled();
    }
    const DomainFacts facts = DomainFacts::of(context);
    CO_CHECK(noteDomain(context, name, [](store::Domain& here) {
        here.state = store::Domain::State::Live;
        here.finding = {};
        here.liveAt = nowUtc();
        for (store::WantedRecord& record : here.records)
            record.isDone = true;
    }));
    if (facts.isRequested && !facts.former.isEmpty()) { // the new one covers the names of the former one too
        CO_TRY(const AwsAccount there, forCertificates(context, account));
        const QString former = facts.former;
        if (const Result<> gone = co_await deleteCertificate(there, former); !gone)
            context->say(gone.error().what, logs::Level::Warning);
    }
    context->note = say(QT_TRANSLATE_NOOP("core", "https://%1/ shows the live release"), {name});
    co_return QJsonObject{};
}

} // namespace

std::unique_ptr<Step> visitDomain(const PlannedRelease& release, const QString& domain)
{
    return std::make_unique<VisitDomain>(release, domain);
}

} // namespace shipdeck::deploy
