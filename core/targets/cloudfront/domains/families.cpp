// SPDX-License-Identifier: MIT
#include "targets/cloudfront/domains/families.h"

#include "aws/connection.h"
#include "domains/diagnosis.h"

#include <QUdpSocket>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using Outcome = FamilyVisit::Outcome;

//! Sends nothing: the kernel only looks for a route.
bool hasWayTo(const QHostAddress& address)
{
    QUdpSocket probe;
    probe.connectToHost(address, 443);
    return probe.state() == QAbstractSocket::ConnectedState;
}

//! An edge on this computer, as that of tests, has the port of the proxy that leads to it.
int portOf(const QHostAddress& address)
{
    const QUrl proxy(aws::visitorSettings().proxy);
    return address.isLoopback() ? proxy.port(443) : 443;
}

Request requestTo(const QString& name, const QHostAddress& address)
{
    Request request;
    request.url.setScheme(u"https"_s);
    request.url.setHost(address.toString());
    if (const int port = portOf(address); port != 443)
        request.url.setPort(port);
    request.url.setPath(u"/"_s);
    request.headers.emplaceBack("Host", name.toLatin1());
    request.answers = Answers::Any;
    request.attempts = 1;
    request.redirects = 0;
    request.connectTimeout = std::chrono::seconds(8);
    request.deadline = std::chrono::seconds(20);
    return request;
}

bool isFrom(const Response& answer, const QByteArray& release)
{
    const QByteArray served = answer.header("X-Shipdeck-Release");
    const bool isRefused = answer.status == 401 || answer.status == 403;
    return release.isEmpty() ? !served.isEmpty() || isRefused : served == release;
}

Task<Result<FamilyVisit>> visited(Http* http, QString name, QHostAddress address, QByteArray release, Cancel cancel)
{
    FamilyVisit visit{address.protocol() == QAbstractSocket::IPv6Protocol, address};
    if (!hasWayTo(address))
        co_return visit;
    const Request request = requestTo(name, address);
    const auto answer = co_await http->get(request, cancel);
    if (cancel)
        co_return canceled();
    visit.outcome = !answer ? Outcome::Unreachable : isFrom(*answer, release) ? Outcome::Served : Outcome::NotServed;
    visit.observed = answer ? verbatim(u"HTTP %1"_s.arg(answer->status)) : answer.error().what;
    const FamilyVisit made = visit;
    co_return made;
}

bool wasServed(const FamilyVisit& visit)
{
    return visit.outcome == Outcome::Served;
}

bool hasFailed(const FamilyVisit& visit)
{
    return visit.outcome == Outcome::NotServed || visit.outcome == Outcome::Unreachable;
}

QString familyName(const FamilyVisit& visit)
{
    return visit.isIpv6 ? u"IPv6"_s : u"IPv4"_s;
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Served: return u"served"_s;
    case Outcome::NotServed:
    case Outcome::Unreachable: return u"not-served"_s;
    case Outcome::NotTried: break;
    }
    return u"not-tried"_s;
}

} // namespace

QList<QHostAddress> FamilyAddresses::oneOfEach() const
{
    QStringList addresses;
    if (v4)
        addresses << v4->values(domains::RecordType::A).mid(0, 1);
    if (v6)
        addresses << v6->values(domains::RecordType::AAAA).mid(0, 1);
    QList<QHostAddress> each;
    for (const QString& address : std::as_const(addresses))
        each << QHostAddress(address);
    return each;
}

std::optional<Error> FamilyAddresses::unanswered() const
{
    if (v4 && v6)
        return std::nullopt;
    return v4 ? v6.error() : v4.error();
}

Task<FamilyAddresses> familyAddresses(domains::Resolver* resolver, QString name, Cancel cancel)
{
    auto first = resolver->query(name, domains::RecordType::A, cancel);
    auto second = resolver->query(name, domains::RecordType::AAAA, cancel);
    const Result<domains::Answer> v4 = co_await first;
    const Result<domains::Answer> v6 = co_await second;
    co_return FamilyAddresses{v4, v6};
}

Task<Result<QList<FamilyVisit>>> visitedByFamily(Http* http, QString name, QList<QHostAddress> addresses,
                                                 QByteArray release, Cancel cancel)
{
    std::vector<Task<Result<FamilyVisit>>> begun;
    for (const QHostAddress& address : std::as_const(addresses))
        begun.push_back(visited(http, name, address, release, cancel));
    QList<FamilyVisit> visits;
    for (Task<Result<FamilyVisit>>& one : begun) {
        const Result<FamilyVisit> visit = co_await one;
        if (visit)
            visits << *visit;
    }
    if (cancel)
        co_return canceled();
    const QList<FamilyVisit> all = visits;
    co_return all;
}

Task<Result<QList<FamilyVisit>>> withoutOwnFaults(domains::Resolver* resolver, QList<FamilyVisit> visits,
                                                  QString distribution, Cancel cancel)
{
    const auto unreached =
        std::find_if(visits.begin(), visits.end(), [](const auto& one) { return one.outcome == Outcome::Unreachable; });
    if (unreached == visits.end() || std::none_of(visits.begin(), visits.end(), wasServed))
        co_return visits;
    const domains::RecordType type = unreached->isIpv6 ? domains::RecordType::AAAA : domains::RecordType::A;
    CO_TRY(const domains::Answer proper, co_await resolver->query(distribution, type, cancel));
    const domains::Record visited{distribution, type, unreached->address.toString()};
    const QList<domains::Record>& own = proper.records;
    if (std::any_of(own.begin(), own.end(), [&visited](const auto& one) { return domains::isNear(visited, one); }))
        unreached->outcome = Outcome::NotTried;
    const QList<FamilyVisit> seen = visits;
    co_return seen;
}

bool isServed(const QList<FamilyVisit>& visits)
{
    return std::any_of(visits.begin(), visits.end(), wasServed)
        && std::none_of(visits.begin(), visits.end(), hasFailed);
}

std::optional<domains::Finding> familyFinding(const QString& name, const QList<FamilyVisit>& visits)
{
    if (isServed(visits))
        return std::nullopt;
    const Text release = say(QT_TRANSLATE_NOOP("core", "a release of the project"));
    const auto failed = std::find_if(visits.begin(), visits.end(), hasFailed);
    if (failed == visits.end())
        return domains::Finding{
            u"domain-not-served"_s,
            say(QT_TRANSLATE_NOOP("core", "%1 could not be requested from this computer."), {name}),
            visits.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "no address"))
                             : verbatim(visits.first().address.toString()),
            release,
            say(QT_TRANSLATE_NOOP("core", "Check the network of this computer, then check the domain again."))};
    return domains::Finding{
        u"domain-not-served"_s,
        say(QT_TRANSLATE_NOOP("core", "https://%1/ does not show the project over %2."), {name, familyName(*failed)}),
        say(QT_TRANSLATE_NOOP("core", "%1 at %2"), {failed->observed.render(), failed->address.toString()}), release,
        failed->outcome == Outcome::Unreachable && std::any_of(visits.begin(), visits.end(), wasServed)
            ? say(QT_TRANSLATE_NOOP("core", "Delete or correct the record of %1 that leads to %2."),
                  {name, failed->address.toString()})
            : say(QT_TRANSLATE_NOOP("core",
                                    "Check that nothing changed the distribution outside of Shipdeck: shipctl doctor "
                                    "aws"))};
}

QJsonObject jsonOf(const QList<FamilyVisit>& visits)
{
    QJsonObject object;
    for (const FamilyVisit& one : visits)
        object[familyName(one).toLower()] = outcomeName(one.outcome);
    return object;
}

} // namespace shipdeck::deploy
