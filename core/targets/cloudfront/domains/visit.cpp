// SPDX-License-Identifier: MIT
// The proof that a domain works: an HTTPS request to it that the current release answers.
#include "base/clock.h"
#include "base/command.h"
#include "base/pause.h"
#include "deploy/engine/world.h"
#include "deploy/operations.h"
#include "domains/name.h"
#include "store/operations.h"
#include "store/store.h"
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
        return plannedAs(
            wanted().redirectTo.isEmpty()
                ? say(QT_TRANSLATE_NOOP("core", "Visit https://%1/ and check that the live release answers"),
                      {domain()})
                : say(QT_TRANSLATE_NOOP("core", "Visit https://%1/ and check that it redirects"), {domain()}),
            {}, {u"curl -sf https://%1/"_s.arg(QString(domain()).replace(u'*', u"<name>"_s))}, {},
            permissions::verify());
    }
    Task<Result<QJsonObject>> run(Context context) override;
};

Failure notRedirected(const QString& name, const Result<Response>& answer)
{
    return fail(Error::Kind::Provider, code::cloudfrontNotServed,
                say(QT_TRANSLATE_NOOP("core", "https://%1/ does not redirect as it should."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Compare its DNS records: shipctl domains show %1"), {shellQuoted(name)}),
                answer ? verbatim(u"HTTP %1"_s.arg(answer->status)) : answer.error().what);
}

//! Redirected to the other name, as a visitor is now.
Task<Result<>> redirected(Context context, QString name, QString to)
{
    Request request;
    request.url = QUrl(u"https://%1/"_s.arg(name));
    request.answers = Answers::Any;
    request.attempts = 1;
    request.redirects = 0;
    Http* const edge = &context->world.edge;
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<Response>>()> effect = [edge, request, cancel] {
        return edge->get(request, cancel);
    };
    const QString shown = u"curl -sI "_s + request.url.toString();
    const auto answer = co_await context->calls->made(shown, effect);
    if (!answer && answer.error().kind != Error::Kind::Network)
        co_return tl::unexpected(answer.error());
    const QByteArray wanted = "https://" + to.toLatin1() + '/';
    if (!answer || answer->status != 308 || answer->header("Location") != wanted) {
        co_await pause(context->world.pollAgain, cancel);
        co_return notRedirected(name, answer);
    }
    co_return Result<>();
}

//! Where the records of a domain lead to.
Result<QString> distributionNamed(const Context& context, const QString& name)
{
    SD_TRY(const store::Domain here, domainHere(context, name));
    for (const store::WantedRecord& record : here.records)
        if (record.name == name)
            return record.value;
    return QString();
}

//! Over IPv4 and IPv6, as DNS announces the name: a visitor uses either.
Task<Result<>> visitedOverEach(Site at)
{
    domains::Resolver resolver;
    Http* const http = &at.context->world.edge;
    const QString name = at.place.domain;
    const Cancel cancel = at.context->cancel;
    const QByteArray any; // which one, waitForVisitors() has seen
    // One after the other: side by side they would wait for turns at the servers on the way.
    const auto v4 = co_await resolver.query(name, domains::RecordType::A, cancel);
    const auto v6 = co_await resolver.query(name, domains::RecordType::AAAA, cancel);
    const FamilyAddresses found{v4, v6};
    if (const auto unanswered = found.unanswered())
        co_return tl::unexpected(*unanswered); // a family that is not known is not visited
    const QList<QHostAddress> addresses = found.oneOfEach();
    CO_TRY(const QList<FamilyVisit> tried, co_await visitedByFamily(http, name, addresses, any, cancel));
    const QString domain = domainsOf(at.context->operation).value(0);
    CO_TRY(const QString distribution, distributionNamed(at.context, domain));
    CO_TRY(const auto visits, co_await withoutOwnFaults(&resolver, tried, distribution, cancel));
    CO_CHECK(noteDomain(at.context, domain, [&visits](store::Domain& here) { here.served = jsonOf(visits); }));
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

//! `to`: the name that visitors are redirected to; empty: they get the site.
Task<Result<>> visitedAs(Site at, QString to)
{
    if (to.isEmpty())
        co_return co_await visited(at);
    const QString name = at.place.domain;
    co_return co_await redirected(at.context, name, to);
}

//! Not if its removal was requested at the last moment, which this agent may not have noticed yet: then all of this is undone.
//! A request that comes later finds a live domain and removes it.
Result<> noteLive(const Context& context, const QString& name)
{
    return context->world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(const store::Operation now, store::operation(db, context->operation.id));
        if (now.cancelRequested)
            return canceled();
        SD_TRY(const auto known, store::domain(db, name));
        store::Domain here = known.value_or(store::Domain{name, context->project.id, context->operation.environment});
        here.state = store::Domain::State::Live;
        here.finding = {};
        here.liveAt = nowUtc();
        for (store::WantedRecord& record : here.records)
            record.isDone = true;
        return store::setDomain(db, here);
    });
}

//! For the other names of the distribution.
Result<> noteCertificate(const Context& context, const DomainFacts& facts)
{
    const bool isYours = !newDomainOf(context->operation).certificate.isNone();
    return context->world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(const QList<store::Domain> all, store::domains(db, context->project.id));
        for (store::Domain one : all)
            if (one.certificate == facts.former) {
                one.certificate = facts.certificate;
                one.certificateFacts.isYours = isYours;
                SD_CHECK(store::setDomain(db, one));
            }
        return {};
    });
}

Task<Result<QJsonObject>> VisitDomain::run(Context context)
{
    context->hasActed = false;
    const QString name = domain();
    const QString to = wanted().redirectTo;
    CO_TRY(Site site, co_await ownSite(context));
    CO_CHECK(noteDomain(context, name, [](store::Domain& here) { here.state = store::Domain::State::Checking; }));
    const auto within = std::min<std::chrono::milliseconds>(seenWithin, context->world.pollAgain * looksAtMost);
    const auto began = monotonicNow();
    if (DomainFacts::of(context).zone.isEmpty()) // by a person's hand
        CO_CHECK(co_await noteFinding(context, name));
    for (;;) {
        site.place.domain = domains::sampleOf(name);
        const Site at = site;
        const Result<> seen = co_await visitedAs(at, to);
        if (context->cancel)
            co_return canceled();
        if (seen)
            break;
        const bool isUnanswered = domains::isUnanswered(seen.error());
        const bool mayCome = isUnanswered || seen.error().code == code::cloudfrontNotServed;
        if (!mayCome || monotonicNow() - began >= within)
            co_return tl::unexpected(seen.error());
        const std::optional<domains::Finding> otherwise =
            isUnanswered ? domains::findingOf(seen.error()) : unserved(seen.error());
        CO_CHECK(co_await noteFinding(context, name, otherwise));
        co_await pause(context->world.pollAgain, context->cancel);
        if (context->cancel)
            co_return canceled();
    }
    const DomainFacts facts = DomainFacts::of(context);
    CO_CHECK(noteLive(context, name));
    if (!facts.former.isEmpty() && facts.former != facts.certificate) { // the new one covers its names, too
        CO_CHECK(noteCertificate(context, facts));
        CO_TRY(const AwsAccount there, forCertificates(context, site.account));
        const QString former = facts.former;
        if (const Result<> gone = co_await deleteCertificate(there, former); !gone)
            context->say(gone.error().what, logs::Level::Warning);
    }
    context->note = to.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "https://%1/ shows the live release"), {name})
                                 : say(QT_TRANSLATE_NOOP("core", "https://%1/ redirects to https://%2/"), {name, to});
    co_return QJsonObject{};
}

} // namespace

std::unique_ptr<Step> visitDomain(const PlannedRelease& release, const NewDomain& domain)
{
    return std::make_unique<VisitDomain>(release, domain);
}

} // namespace shipdeck::deploy
