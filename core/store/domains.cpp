// SPDX-License-Identifier: MIT
#include "store/domains.h"

#include "store/names.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::store {
namespace {

using State = Domain::State;

constexpr std::pair<State, const char*> states[] = {{State::Adding, "adding"},     {State::Proving, "proving"},
                                                    {State::Issuing, "issuing"},   {State::Attaching, "attaching"},
                                                    {State::Pointing, "pointing"}, {State::Checking, "checking"},
                                                    {State::Live, "live"},         {State::Failed, "failed"},
                                                    {State::Removing, "removing"}};

#define SD_DOMAIN_COLUMNS "SELECT name, project, environment, state, facts FROM domains "

QJsonObject factsOf(const Domain& domain)
{
    QJsonArray records;
    for (const WantedRecord& record : domain.records)
        records << record.toJson();
    QJsonObject facts{{u"zone"_s, domain.zone},
                      {u"dnsZone"_s, domain.dnsZone},
                      {u"servers"_s, QJsonArray::fromStringList(domain.servers)},
                      {u"certificate"_s, domain.certificate},
                      {u"certificateEndsAt"_s, toIso(domain.certificateEndsAt)},
                      {u"certificateFacts"_s, domain.certificateFacts.toJson()},
                      {u"records"_s, records},
                      {u"checkedAt"_s, toIso(domain.checkedAt)},
                      {u"liveAt"_s, toIso(domain.liveAt)},
                      {u"redirectTo"_s, domain.redirectTo}};
    if (!domain.served.isEmpty())
        facts[u"served"_s] = domain.served;
    if (!domain.finding.isEmpty())
        facts[u"finding"_s] = domain.finding;
    if (domain.error)
        facts[u"error"_s] = domain.error->toJson();
    return facts;
}

//! A null text would be compared as NULL.
QString textOf(const QString& id)
{
    return id.isNull() ? u""_s : id;
}

void takeFacts(Domain& domain, const QJsonObject& facts)
{
    domain.zone = facts[u"zone"_s].toString();
    domain.dnsZone = facts[u"dnsZone"_s].toString();
    domain.servers = facts[u"servers"_s].toVariant().toStringList();
    domain.certificate = facts[u"certificate"_s].toString();
    domain.certificateEndsAt = fromIso(facts[u"certificateEndsAt"_s].toString());
    domain.certificateFacts = CertificateFacts::fromJson(facts[u"certificateFacts"_s].toObject());
    domain.served = facts[u"served"_s].toObject();
    domain.finding = facts[u"finding"_s].toObject();
    domain.checkedAt = fromIso(facts[u"checkedAt"_s].toString());
    domain.liveAt = fromIso(facts[u"liveAt"_s].toString());
    domain.redirectTo = facts[u"redirectTo"_s].toString();
    const QJsonArray records = facts[u"records"_s].toArray();
    for (const QJsonValue record : records)
        domain.records << WantedRecord::fromJson(record.toObject());
    if (const QJsonObject error = facts[u"error"_s].toObject(); !error.isEmpty())
        domain.error = Error::fromJson(error);
}

Domain read(const Statement& row)
{
    Domain domain{row.text(0), ProjectId(row.text(1)), EnvironmentName(row.text(2)),
                  valueIn(states, row.text(3), State::Failed)};
    takeFacts(domain, row.object(4));
    return domain;
}

} // namespace

QJsonObject Domain::toJson() const
{
    QJsonObject object = factsOf(*this);
    object[u"name"_s] = name;
    object[u"project"_s] = project;
    object[u"environment"_s] = environment;
    object[u"state"_s] = domainStateName(state);
    return object;
}

Domain Domain::fromJson(const QJsonObject& object)
{
    Domain domain{object[u"name"_s].toString(), ProjectId(object[u"project"_s].toString()),
                  EnvironmentName(object[u"environment"_s].toString()),
                  valueIn(states, object[u"state"_s].toString(), State::Failed)};
    takeFacts(domain, object);
    return domain;
}

QJsonObject CertificateFacts::toJson() const
{
    return {{u"names"_s, QJsonArray::fromStringList(names)},
            {u"issuer"_s, issuer},
            {u"beginsAt"_s, toIso(beginsAt)},
            {u"yours"_s, isYours}};
}

CertificateFacts CertificateFacts::fromJson(const QJsonObject& object)
{
    return {object[u"names"_s].toVariant().toStringList(), object[u"issuer"_s].toString(),
            fromIso(object[u"beginsAt"_s].toString()), object[u"yours"_s].toBool()};
}

QJsonObject WantedRecord::toJson() const
{
    return {{u"name"_s, name},
            {u"type"_s, type},
            {u"value"_s, value},
            {u"observed"_s, QJsonArray::fromStringList(observed)},
            {u"done"_s, isDone},
            {u"ours"_s, isOurs},
            {u"former"_s, QJsonArray::fromStringList(former)},
            {u"formerUntil"_s, toIso(formerUntil)}};
}

WantedRecord WantedRecord::fromJson(const QJsonObject& object)
{
    return {object[u"name"_s].toString(),
            object[u"type"_s].toString(),
            object[u"value"_s].toString(),
            object[u"observed"_s].toVariant().toStringList(),
            object[u"done"_s].toBool(),
            object[u"ours"_s].toBool(),
            object[u"former"_s].toVariant().toStringList(),
            fromIso(object[u"formerUntil"_s].toString())};
}

WantedRecord& Domain::record(const WantedRecord& wanted)
{
    for (WantedRecord& one : records)
        if (one.isSame(wanted))
            return one;
    records << wanted;
    return records.last();
}

QString domainStateName(Domain::State state)
{
    return nameIn(states, state);
}

Result<QList<Domain>> domains(Database& db, const ProjectId& project, const EnvironmentName& environment)
{
    SD_TRY(auto query,
           db.prepare(SD_DOMAIN_COLUMNS
                      "WHERE (?1 = '' OR project = ?1) AND (?2 = '' OR environment = ?2) ORDER BY name"));
    return query.with(textOf(project), textOf(environment)).rows(read);
}

Result<std::optional<Domain>> domain(Database& db, const QString& name)
{
    SD_TRY(auto query, db.prepare(SD_DOMAIN_COLUMNS "WHERE name = ?1"));
    SD_TRY(const bool isThere, query.with(name).step());
    if (!isThere)
        return std::nullopt;
    return std::optional(read(query));
}

Result<> setDomain(Database& db, const Domain& domain)
{
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO domains (name, project, environment, state, facts) VALUES (?1, ?2, ?3, ?4, ?5)"
                      " ON CONFLICT (name) DO UPDATE SET project = ?2, environment = ?3, state = ?4, facts = ?5"));
    return upsert.with(domain.name, domain.project, domain.environment, domainStateName(domain.state), factsOf(domain))
        .run();
}

Result<> forgetDomain(Database& db, const QString& name)
{
    SD_TRY(auto remove, db.prepare("DELETE FROM domains WHERE name = ?1"));
    return remove.with(name).run();
}

Result<> keepLook(Database& db, const Domain& seen)
{
    SD_TRY(auto known, domain(db, seen.name));
    if (!known || known->project != seen.project || known->state != seen.state)
        return {};
    for (const WantedRecord& record : seen.records) {
        WantedRecord& kept = known->record(record);
        const bool isOurs = kept.isOurs;
        kept = record;
        kept.isOurs = isOurs;
    }
    known->certificateEndsAt = seen.certificateEndsAt;
    known->certificateFacts = seen.certificateFacts;
    known->served = seen.served;
    known->finding = seen.finding;
    known->checkedAt = seen.checkedAt;
    return setDomain(db, *known);
}

} // namespace shipdeck::store
