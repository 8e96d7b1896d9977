// SPDX-License-Identifier: MIT
#include "domains/resolver.h"

#include "base/deadline.h"
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

Task<Result<QList<ServerAnswer>>> Resolver::queryEach(QString name, RecordType type, Cancel cancel)
{
    const ResolverSettings settings = m_settings;
    const Deadline deadline(settings.deadline, cancel);
    Walk walk(settings, m_known, name, deadline.token());
    const Question question{name, type};
    const auto arrival = co_await walk.descend(question);
    if (!arrival)
        co_return tl::unexpected(inTime(arrival, name, cancel).error());
    const ZoneServers at = arrival->at;
    QList<ServerAnswer> answers = co_await walk.askEach(at, question);
    if (cancel)
        co_return canceled();
    for (ServerAnswer& one : answers)
        one.answer = inTime(one.answer, name, cancel);
    co_return answers;
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
