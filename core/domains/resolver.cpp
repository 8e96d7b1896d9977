// SPDX-License-Identifier: MIT
#include "domains/resolver.h"

#include "base/deadline.h"
#include "domains/error_codes.h"
#include "domains/server_pace.h"
#include "domains/walk.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

constexpr auto variable = "SHIPDECK_DNS_ROOTS";

//! What ended because of the deadline was not canceled by anyone.
template <typename T> Result<T> inTime(Result<T> result, const QString& name, const Cancel& cancel)
{
    if (result || result.error().kind != Error::Kind::Canceled || cancel)
        return result;
    return fail(Error::Kind::Network, "dns-silent",
                say(QT_TRANSLATE_NOOP("core", "The name servers on the way to %1 answer too slowly."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Check the network, then try again.")));
}

} // namespace

ResolverSettings ResolverSettings::fromEnvironment()
{
    ResolverSettings settings;
    if (!qEnvironmentVariableIsSet(variable))
        return settings;
    settings.roots.clear();
    for (const QString& root : qEnvironmentVariable(variable).split(u',')) {
        const QUrl place(u"dns://"_s + root.trimmed()); // also of [::1]:5301
        if (const QHostAddress address(place.host()); !address.isNull())
            settings.roots << address;
        settings.port = quint16(place.port(settings.port));
        if (const int patience = QUrlQuery(place).queryItemValue(u"patience"_s).toInt(); patience > 0)
            settings.patience = std::chrono::milliseconds(patience);
    }
    return settings;
}

Resolver::Resolver(ResolverSettings settings)
    : m_settings(std::move(settings)), m_known(std::make_shared<Delegations>())
{
}

Task<Result<Answer>> Resolver::query(QString name, RecordType type, Cancel cancel)
{
    const Deadline deadline(m_settings.deadline, cancel);
    Walk walk(m_settings, m_known, name, deadline.token());
    const Question question{name, type};
    const auto answer = co_await walk.follow(question);
    co_return inTime(answer, name, cancel);
}

Task<ServerState> Resolver::stateOf(NameServer server, ZoneServers at, Cancel cancel)
{
    const QString zone = at.zone;
    const QHash<QString, Result<>> heard = m_known->heard.value(zone);
    ServerState state{server.name, heard.value(server.name)};
    for (int answers = int(heard.contains(server.name)); answers < 2; ++answers) { // one that fails may be an accident
        if (answers == 1 && (state.serves || state.serves.error().code != code::dnsLame))
            break;
        const Deadline deadline(m_settings.deadline, cancel);
        Walk walk(m_settings, m_known, zone, deadline.token());
        const Result<> serves = co_await walk.askAlone(server, at);
        state.serves = inTime(serves, zone, cancel);
    }
    co_return state;
}

Task<Result<QList<ServerState>>> Resolver::serverStates(QString zone, Cancel cancel)
{
    if (!m_known->zones.contains(zone))
        CO_CHECK(co_await query(zone, RecordType::SOA, cancel));
    const ZoneServers at = m_known->zones.value(zone);
    std::vector<Task<ServerState>> begun;
    for (const NameServer& server : at.servers)
        begun.push_back(stateOf(server, at, cancel));
    QList<ServerState> states;
    for (Task<ServerState>& one : begun)
        states << co_await one;
    if (cancel)
        co_return canceled();
    const QList<ServerState> all = states;
    co_return all;
}

Task<> Resolver::askOne(NameServer server, ZoneServers at, Cancel cancel)
{
    const QString zone = at.zone;
    const Deadline deadline(m_settings.deadline, cancel);
    Walk walk(m_settings, m_known, zone, deadline.token());
    const Result<> serves = co_await walk.askAlone(server, at);
    m_known->heard[zone].insert(server.name, inTime(serves, zone, cancel)); // also its silence
}

Task<> Resolver::askOthers(QString zone, Cancel cancel)
{
    const ZoneServers at = m_known->zones.value(zone);
    std::vector<Task<>> begun;
    for (const NameServer& server : at.servers) {
        const QList<QHostAddress> found = m_known->addresses.value(server.name);
        const QHostAddress address = (server.addresses + found).value(0);
        if (!address.isNull() && isFree(address) && !m_known->heard.value(zone).contains(server.name))
            begun.push_back(askOne(server, at, cancel));
    }
    for (Task<>& one : begun)
        co_await one;
}

Task<> Resolver::lookUpOne(QString server, Cancel cancel)
{
    const Deadline deadline(m_settings.deadline, cancel);
    Walk walk(m_settings, m_known, server, deadline.token());
    m_known->sought.insert(server);
    (void)co_await walk.lookUp(server);
    m_known->sought.remove(server);
}

Task<> Resolver::lookUpAhead(QStringList servers, Cancel cancel)
{
    std::vector<Task<>> begun;
    for (const QString& server : std::as_const(servers))
        begun.push_back(lookUpOne(server, cancel));
    for (Task<>& one : begun)
        co_await one;
}

Task<Result<QStringList>> Resolver::nameServers(QString domain, Cancel cancel)
{
    const Deadline deadline(m_settings.deadline, cancel);
    Walk walk(m_settings, m_known, domain, deadline.token());
    const Question question{domain, RecordType::NS};
    const auto arrival = co_await walk.descend(question, true);
    if (!arrival)
        co_return tl::unexpected(inTime(arrival, domain, cancel).error());
    if (arrival->at.zone == domain)
        co_return arrival->at.names();
    QStringList servers; // parent and child are served by the same server, which answers for the child
    for (const Record& record : arrival->response.answer)
        if (record.name == domain && record.type == RecordType::NS)
            servers << record.value;
    servers.sort();
    co_return servers;
}

} // namespace shipdeck::domains
