// SPDX-License-Identifier: MIT
// Records at a DNS provider whose API takes a token.
#include "deploy/dns_tokens.h"
#include "deploy/engine/world.h"
#include "domains/provider.h"
#include "store/store.h"
#include "targets/cloudfront/domains/record_zone.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using Action = aws::RecordChange::Action;
using domains::ApiRecord;

constexpr int recordTtl = 300; // seconds

QString titleOf(const QString& provider)
{
    return DnsToken{{}, provider, {}, {}}.title();
}

//! At the zone's own name the provider flattens it.
aws::RecordSet cnameOf(const store::WantedRecord& record)
{
    return {record.name, u"CNAME"_s, recordTtl, {record.value}};
}

ApiRecord apiRecordOf(const aws::RecordSet& set, const QString& id = {})
{
    return {id, set.name, set.type, set.values.value(0), set.ttl};
}

aws::RecordSet setOf(const ApiRecord& record)
{
    return {record.name, record.type, record.ttl, {record.value}};
}

bool isGivenUp(const QList<aws::RecordChange>& changes, const ApiRecord& record)
{
    return std::any_of(changes.begin(), changes.end(), [&record](const aws::RecordChange& one) {
        return one.action == Action::Delete && one.set.isSame(setOf(record));
    });
}

class ByToken final : public RecordZone {
public:
    ByToken(TokenZone zone, QString name, site::Shown shown)
        : m_zone(std::move(zone)), m_name(std::move(name)), m_shown(std::move(shown))
    {
    }
    QString title() const override { return titleOf(m_zone.api->provider()); }
    QList<store::WantedRecord> addressRecords(const QString& domain, const QString& distribution) const override
    {
        return {{domain, domain == m_name ? store::aliasRecord : u"CNAME"_s, distribution}};
    }
    aws::RecordSet setFor(const store::WantedRecord& record) const override { return cnameOf(record); }
    Task<Result<QList<aws::RecordSet>>> records(QString name) override;
    //! One after the other. A record that a person wrote is changed only if `changes` deletes it, as that of a moved domain.
    Task<Result<bool>> change(QList<aws::RecordChange> changes) override;

private:
    Task<Result<QList<ApiRecord>>> there(QString name);
    Task<Result<>> write(ApiRecord record);
    Task<Result<>> remove(ApiRecord record);

    TokenZone m_zone;
    QString m_name;
    site::Shown m_shown;
};

Task<Result<QList<ApiRecord>>> ByToken::there(QString name)
{
    const TokenZone zone = m_zone;
    const std::function<Task<Result<QList<ApiRecord>>>()> effect = [zone, name] {
        return zone.api->records(zone.access, zone.id, name);
    };
    const auto command = site::ShownCommand::look(zone.api->listCommand(zone.id, name));
    co_return co_await site::through<QList<ApiRecord>>(m_shown, command, effect);
}

Task<Result<>> ByToken::write(ApiRecord record)
{
    const TokenZone zone = m_zone;
    const site::Effect effect = [zone, record] { return zone.api->write(zone.access, zone.id, record); };
    const QString command = zone.api->writeCommand(zone.id, record);
    co_return co_await site::through(m_shown, command, effect);
}

Task<Result<>> ByToken::remove(ApiRecord record)
{
    const TokenZone zone = m_zone;
    const site::Effect effect = [zone, record] { return zone.api->remove(zone.access, zone.id, record.id); };
    const QString command = zone.api->removeCommand(zone.id, record.id);
    co_return co_await site::through(m_shown, command, effect);
}

Task<Result<QList<aws::RecordSet>>> ByToken::records(QString name)
{
    CO_TRY(const QList<ApiRecord> all, co_await there(name));
    QList<aws::RecordSet> sets;
    for (const ApiRecord& record : all)
        sets << setOf(record);
    const QList<aws::RecordSet> found = sets;
    co_return found;
}

Task<Result<bool>> ByToken::change(QList<aws::RecordChange> changes)
{
    for (const aws::RecordChange& one : changes) {
        const aws::RecordChange wanted = one;
        // What is written anew keeps its record, so that the name always leads somewhere.
        const bool isReplaced = wanted.action == Action::Delete
            && std::any_of(changes.begin(), changes.end(), [&wanted](const aws::RecordChange& other) {
                                    return other.action == Action::Upsert && other.set.name == wanted.set.name
                                        && other.set.type == wanted.set.type;
                                });
        if (isReplaced)
            continue;
        const QString name = wanted.set.name;
        CO_TRY(const QList<ApiRecord> all, co_await there(name));
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&](const ApiRecord& record) { return setOf(record).isSame(wanted.set); });
        const auto alike = std::find_if(all.begin(), all.end(), [&](const ApiRecord& record) {
            return record.type == wanted.set.type && (record.isOurs || isGivenUp(changes, record));
        });
        if (wanted.action == Action::Delete) {
            const ApiRecord record = same == all.end() ? ApiRecord() : *same;
            if (record.isOurs)
                CO_CHECK(co_await remove(record));
        } else if (same == all.end()) {
            const ApiRecord record = apiRecordOf(wanted.set, alike == all.end() ? QString() : alike->id);
            CO_CHECK(co_await write(record));
        }
    }
    co_return changes.isEmpty();
}

} // namespace

Task<Result<RecordZonePointer>> zoneByToken(Context context, AwsAccount account, QString reference, QString name)
{
    const DnsTokenUse use{&context->world.store.database(), &context->world.vault, &context->world.http,
                          account.cancel};
    CO_TRY(const std::optional<TokenZone> zone, co_await tokenZoneAt(use, name, reference));
    RecordZonePointer made;
    if (zone)
        made = std::make_shared<ByToken>(*zone, name, account.shown);
    co_return made;
}

PlannedRecords plannedByToken(const QString& provider, const QList<store::WantedRecord>& records)
{
    const domains::DnsApi* const api = domains::dnsApiOf(provider);
    if (!api) // a newer version's
        return {};
    QStringList commands;
    for (const store::WantedRecord& record : records)
        commands << api->writeCommand(u"<zone>"_s, apiRecordOf(cnameOf(record)));
    commands.removeDuplicates(); // one CNAME does what two aliases do
    return {say(QT_TRANSLATE_NOOP("core", "a CNAME record in your zone at %1"), {titleOf(provider)}),
            commands,
            say(QT_TRANSLATE_NOOP("core", "The record is deleted at %1."), {titleOf(provider)}),
            {}};
}

PlannedRecords plannedDeletionByToken(const GoneDomain& domain)
{
    const QString provider = providerIn(domain.zone), zone = domain.zone.section(u'/', 1);
    const domains::DnsApi* const api = domains::dnsApiOf(provider);
    if (!api) // a newer version's
        return {};
    return {say(QT_TRANSLATE_NOOP("core", "records in your zone at %1; records that you added stay"),
                {titleOf(provider)}),
            {api->listCommand(zone, domain.name), api->removeCommand(zone, u"<record>"_s)},
            {},
            {}};
}

} // namespace shipdeck::deploy
