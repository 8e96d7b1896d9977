// SPDX-License-Identifier: MIT
#include "domains/walk.h"

#include "domains/error_codes.h"
#include "domains/name.h"
#include "domains/server_pace.h"
#include "net/private_hosts.h"

#include <QRandomGenerator>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

constexpr int mostServers = 4;  // of a zone that are asked
constexpr int mostZones = 20;   // below each other
constexpr int mostAliases = 12; // CNAMEs after each other
constexpr int deepest = 4;      // servers whose names have to be looked up first, and so on

Failure silent(const QString& name, const QStringList& flaws)
{
    return fail(Error::Kind::Network, "dns-silent",
                say(QT_TRANSLATE_NOOP("core", "No name server answered for %1."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Check the network, then try again.")), verbatim(flaws.join(u", "_s)));
}

Failure unreachable(const QStringList& flaws)
{
    return fail(
        Error::Kind::Network, code::dnsUnreachable,
        say(QT_TRANSLATE_NOOP("core", "None of DNS's root servers answered this computer.")),
        say(QT_TRANSLATE_NOOP("core",
                              "Check the network, and that it allows DNS (UDP and TCP port 53) to the internet; "
                              "then try again.")),
        verbatim(flaws.join(u", "_s)));
}

Failure lame(const QString& zone, const QStringList& flaws)
{
    return fail(Error::Kind::Provider, code::dnsLame,
                say(QT_TRANSLATE_NOOP("core", "The name servers of %1 do not serve it."), {zone}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Create the zone at its DNS provider, or correct the name servers at the "
                                      "registrar.")),
                verbatim(flaws.join(u", "_s)));
}

//! The root servers serve the root: whoever says something else is not one of them.
Failure intercepted(const QStringList& flaws)
{
    return fail(Error::Kind::Network, "dns-intercepted",
                say(QT_TRANSLATE_NOOP("core", "This network answers DNS queries itself instead of forwarding them.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Use another network, or allow DNS (UDP and TCP port 53) to the internet.")),
                verbatim(flaws.join(u", "_s)));
}

Failure circle(const QString& name, const QStringList& way)
{
    return fail(Error::Kind::Provider, "dns-loop",
                say(QT_TRANSLATE_NOOP("core", "The DNS records of %1 lead in a circle, or too far."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Correct the CNAME records or name servers on the way.")),
                verbatim(way.join(u" → "_s)));
}

QString flawOf(const Message& response)
{
    const bool isMute = response.code == ResponseCode::Success || response.code == ResponseCode::NoSuchName;
    return codeName(response.code) + (isMute ? ", not authoritative"_L1 : ""_L1);
}

//! In another order for each walk. First those that may be asked at once over IPv4; to look up another one's address is
//! faster than to wait for a turn.
QList<NameServer> inOrder(QList<NameServer> servers, const Delegations& known)
{
    for (NameServer& server : servers)
        if (server.addresses.isEmpty())
            server.addresses = known.addresses.value(server.name);
    const auto rank = [&known](const NameServer& server) {
        if (server.addresses.isEmpty())
            return known.sought.contains(server.name) ? 2 : 1;
        if (server.addresses.first().protocol() != QHostAddress::IPv4Protocol)
            return 3;
        return isFree(server.addresses.first()) ? 0 : 2;
    };
    std::shuffle(servers.begin(), servers.end(), *QRandomGenerator::global());
    std::ranges::stable_sort(servers, {}, rank);
    return servers;
}

//! RFC 2308 5: the lesser of the SOA record's own time and its last field.
int missingTtlOf(const QList<Record>& authority)
{
    for (const Record& record : authority)
        if (record.type == RecordType::SOA)
            return std::min(record.ttl, record.value.section(u' ', -1).toInt());
    return 0;
}

Answer answerOf(const Message& response, const Question& question, const ZoneServers& at)
{
    Answer answer;
    answer.zone = at.zone;
    answer.servers = at.names();
    answer.isMissing = response.code == ResponseCode::NoSuchName;
    for (const Record& record : response.answer)
        if (record.name == question.name && (record.type == question.type || record.type == RecordType::CNAME))
            answer.records << record;
    if (answer.records.isEmpty())
        answer.missingTtl = missingTtlOf(response.authority);
    return answer;
}

//! Where a name leads; empty: nowhere else.
QString aliasOf(const Answer& answer, const Question& question)
{
    return question.type == RecordType::CNAME ? QString() : answer.values(RecordType::CNAME).value(0);
}

} // namespace

bool mayAsk(const QHostAddress& address, const QList<QHostAddress>& roots)
{
    const auto isHere = [](const QHostAddress& one) { return reachOf(one) != Reach::Everywhere; };
    return !address.isNull() && (!isHere(address) || std::ranges::any_of(roots, isHere));
}

//! What came of asking the servers of one zone.
struct Walk::Attempts {
    QString zone;
    int round = 1;
    QStringList flaws;   //!< "ns1.shop.example: REFUSED"
    bool isLame = false; //!< some responded, or cannot be found
    QList<std::pair<NameServer, QHostAddress>> silent;
};

std::optional<ZoneServers> Delegations::nearest(const Question& question) const
{
    QString zone = question.type == RecordType::DS ? parentOf(question.name) : question.name;
    for (; !zone.isEmpty(); zone = parentOf(zone))
        if (const auto known = zones.constFind(zone); known != zones.constEnd())
            return *known;
    return std::nullopt;
}

Walk::Walk(const ResolverSettings& settings, std::shared_ptr<Delegations> known, QString name, const Cancel& cancel)
    : m_settings(settings), m_known(std::move(known)), m_cancel(cancel), m_name(std::move(name)),
      m_stepsLeft(settings.steps)
{
}

Task<Result<QList<QHostAddress>>> Walk::lookUp(QString server)
{
    QList<QHostAddress> addresses = m_known->addresses.value(server);
    if (!addresses.isEmpty() || m_resolving.contains(server) || m_resolving.size() >= deepest)
        co_return addresses;
    m_resolving.append(server);
    for (const RecordType type : {RecordType::A, RecordType::AAAA}) {
        const Question question{server, type};
        const auto answer = co_await follow(question);
        if (!answer) {
            m_resolving.removeOne(server);
            co_return tl::unexpected(answer.error());
        }
        for (const QString& address : answer->values(type))
            addresses << QHostAddress(address);
        if (!addresses.isEmpty())
            break;
    }
    m_resolving.removeOne(server);
    m_known->addresses.insert(server, addresses);
    co_return addresses;
}

Task<Result<QList<QHostAddress>>> Walk::addressesOf(Attempts* attempts, NameServer server)
{
    QList<QHostAddress> addresses = server.addresses;
    if (addresses.isEmpty()) {
        m_known->sought.insert(server.name);
        const auto found = co_await lookUp(server.name);
        m_known->sought.remove(server.name);
        if (!found && (m_cancel || m_stepsLeft <= 0))
            co_return tl::unexpected(found.error());
        addresses = found.value_or(QList<QHostAddress>());
        attempts->isLame |= found ? found->isEmpty() : found.error().kind != Error::Kind::Network;
    }
    addresses.removeIf([this](const QHostAddress& address) { return !mayAsk(address, m_settings.roots); });
    if (addresses.isEmpty())
        attempts->flaws << server.name + ": no address"_L1;
    co_return addresses.mid(0, 2);
}

Task<Result<std::optional<Message>>> Walk::attempt(Attempts* attempts, NameServer server, QHostAddress address,
                                                   Question question)
{
    if (m_stepsLeft-- <= 0)
        co_return circle(m_name, QStringList(question.name));
    const Endpoint endpoint{address, m_settings.port};
    const auto patience = m_settings.patience * attempts->round;
    CO_TRY(std::optional<Message> response, co_await ask(endpoint, question, patience, m_cancel));
    if (m_cancel)
        co_return canceled();
    if (!response) {
        attempts->silent.append({server, address});
        co_return response;
    }
    Result<>& heard = m_known->heard[attempts->zone][server.name] = Result<>();
    if (meaningOf(*response, question, attempts->zone) == Meaning::Lame) {
        const QString flaw = server.name + ": "_L1 + flawOf(*response);
        heard = lame(attempts->zone, QStringList(flaw));
        attempts->isLame = true;
        attempts->flaws << flaw;
        response.reset();
    }
    co_return response;
}

Task<Result<Message>> Walk::askZone(ZoneServers at, Question question)
{
    Attempts attempts;
    attempts.zone = at.zone;
    for (const NameServer& server : inOrder(at.servers, *m_known).mid(0, mostServers)) {
        CO_TRY(const QList<QHostAddress> addresses, co_await addressesOf(&attempts, server));
        for (const QHostAddress& address : addresses) {
            CO_TRY(std::optional<Message> response, co_await attempt(&attempts, server, address, question));
            if (response)
                co_return *response;
        }
    }
    attempts.round = 2; // UDP packets may be lost
    const auto silentOnes = std::exchange(attempts.silent, {}).mid(0, mostServers);
    for (const auto& [server, address] : silentOnes) {
        CO_TRY(std::optional<Message> response, co_await attempt(&attempts, server, address, question));
        if (response)
            co_return *response;
    }
    for (const auto& [server, address] : attempts.silent)
        attempts.flaws << server.name + ": no response"_L1;
    if (at.zone.isEmpty())
        co_return attempts.isLame ? intercepted(attempts.flaws) : unreachable(attempts.flaws);
    co_return attempts.isLame ? lame(at.zone, attempts.flaws) : silent(m_name, attempts.flaws);
}

Task<Result<Walk::Arrival>> Walk::descend(Question question, bool untilCut)
{
    Arrival arrival;
    for (const QHostAddress& root : m_settings.roots)
        arrival.at.servers.append({root.toString(), {root}});
    if (const auto known = m_known->nearest(question); known && !untilCut)
        arrival.at = *known;
    for (int zones = 0; zones < mostZones; ++zones) {
        CO_TRY(arrival.response, co_await askZone(arrival.at, question));
        if (meaningOf(arrival.response, question, arrival.at.zone) == Meaning::Answer)
            co_return arrival;
        arrival.at = referralOf(arrival.response, question, arrival.at.zone);
        m_known->zones.insert(arrival.at.zone, arrival.at);
        if (untilCut && arrival.at.zone == question.name)
            co_return arrival;
    }
    const QStringList way{arrival.at.zone};
    co_return circle(m_name, way);
}

Task<Result<Answer>> Walk::follow(Question question)
{
    Answer whole;
    QStringList way;
    for (Question next = question;;) {
        if (way.contains(next.name) || way.size() > mostAliases)
            co_return circle(question.name, way << next.name);
        way << next.name;
        CO_TRY(const Arrival arrival, co_await descend(next));
        const Answer answer = answerOf(arrival.response, next, arrival.at);
        if (way.size() == 1)
            whole = answer;
        else
            whole.records += answer.records;
        next.name = aliasOf(answer, next);
        whole.isMissing = answer.isMissing && next.name.isEmpty();
        whole.missingTtl = answer.missingTtl;
        if (next.name.isEmpty())
            co_return whole;
    }
}

Task<Result<>> Walk::askAlone(NameServer server, ZoneServers at)
{
    at.servers = {server};
    const Question question{at.zone, RecordType::SOA};
    CO_CHECK(co_await askZone(at, question));
    const QHash<QString, Result<>> heard = m_known->heard.value(at.zone);
    co_return heard.value(server.name);
}

} // namespace shipdeck::domains
