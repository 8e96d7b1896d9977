// SPDX-License-Identifier: MIT
#include "store/audits.h"

using namespace Qt::StringLiterals;

namespace shipdeck::store {
namespace {

QJsonObject factsOf(const Audit& audit)
{
    if (!audit.isDone())
        return {{u"attempts"_s, audit.attempts}};
    QJsonObject facts{{u"at"_s, toIso(audit.at)}};
    if (audit.error) {
        facts[u"error"_s] = audit.error->toJson();
        return facts;
    }
    facts[u"figures"_s] = lighthouse::toJson(audit.figures);
    facts[u"version"_s] = audit.version;
    if (const QJsonObject missed = lighthouse::toJson(audit.missed); !missed.isEmpty())
        facts[u"missed"_s] = missed;
    return facts;
}

Result<std::optional<Audit>> firstOf(Statement& query)
{
    SD_TRY(const bool isThere, query.step());
    if (!isThere)
        return std::nullopt;
    const QJsonObject facts = query.object(1);
    Audit audit;
    audit.deployment = DeploymentId(query.text(0));
    audit.at = fromIso(facts[u"at"_s].toString());
    audit.attempts = facts[u"attempts"_s].toInt();
    audit.figures = lighthouse::figuresIn(facts[u"figures"_s].toObject());
    audit.version = facts[u"version"_s].toString();
    audit.missed = lighthouse::figuresIn(facts[u"missed"_s].toObject());
    if (facts.contains(u"error"_s))
        audit.error = Error::fromJson(facts[u"error"_s].toObject());
    return audit;
}

} // namespace

Result<std::optional<Audit>> audit(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare("SELECT deployment, facts FROM audits WHERE deployment = ?1"));
    return firstOf(query.with(deployment));
}

Result<std::optional<Audit>> auditBefore(Database& db, const QString& deployment)
{
    SD_TRY(auto query,
           db.prepare(
               "SELECT a.deployment, a.facts FROM deployments d JOIN deployments e ON e.project = d.project"
               " AND e.environment = d.environment AND e.seq < d.seq JOIN audits a ON a.deployment = e.id"
               " WHERE d.id = ?1 AND json_extract(a.facts, '$.figures') IS NOT NULL ORDER BY e.seq DESC LIMIT 1"));
    return firstOf(query.with(deployment));
}

Result<> setAudit(Database& db, const Audit& audit)
{
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO audits (deployment, facts) SELECT id, ?2 FROM deployments WHERE id = ?1"
                      " ON CONFLICT (deployment) DO UPDATE SET facts = ?2"));
    return upsert.with(audit.deployment, factsOf(audit)).run();
}

Result<QStringList> requestedAudits(Database& db)
{
    SD_TRY(auto query,
           db.prepare("SELECT deployment FROM audits WHERE json_extract(facts, '$.at') IS NULL ORDER BY rev"));
    return query.rows(firstText);
}

} // namespace shipdeck::store
