// SPDX-License-Identifier: MIT
// Records in a hosted zone of the account.
#include "aws/waiting.h"
#include "base/command.h"
#include "targets/cloudfront/domains/record_zone.h"
#include "targets/cloudfront/steps/permissions.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

namespace route53 = aws::route53;

constexpr int provingTtl = 300; // seconds

//! nullopt: not all name servers have the change yet.
Task<Result<std::optional<bool>>> syncedOrNot(aws::Client* client, QString change, Cancel cancel)
{
    CO_TRY(const bool isSync, co_await route53::isInSync(client, change, cancel));
    co_return isSync ? std::optional(true) : std::optional<bool>();
}

//! A CNAME as it is; every other one is an alias of the distribution.
aws::RecordSet setOf(const store::WantedRecord& record)
{
    if (record.type == u"CNAME")
        return {record.name, record.type, provingTtl, {record.value}};
    return {record.name, record.type, 0, {}, record.value, aws::zoneOfDistributions};
}

class AtRoute53 final : public RecordZone {
public:
    AtRoute53(AwsAccount account, QString zone) : m_account(std::move(account)), m_zone(std::move(zone)) {}
    QString title() const override { return u"Route 53"_s; }
    QList<store::WantedRecord> addressRecords(const QString& domain, const QString& distribution) const override
    {
        return {{domain, u"A"_s, distribution}, {domain, u"AAAA"_s, distribution}};
    }
    aws::RecordSet setFor(const store::WantedRecord& record) const override { return setOf(record); }
    Task<Result<QList<aws::RecordSet>>> records(QString name) override;
    //! All or none; waits until Route 53's name servers have it.
    Task<Result<bool>> change(QList<aws::RecordChange> changes) override;

private:
    AwsAccount m_account;
    QString m_zone;
};

Task<Result<QList<aws::RecordSet>>> AtRoute53::records(QString name)
{
    const AwsAccount account = m_account;
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const QString zone = m_zone;
    const std::function<Task<Result<QList<aws::RecordSet>>>()> effect = [client, zone, name, cancel] {
        return route53::records(client, zone, name, cancel);
    };
    const auto command =
        site::ShownCommand::look(u"aws route53 list-resource-record-sets --hosted-zone-id %1 --start-record-name %2%3"_s
                                     .arg(zone, shellQuoted(name), account.choice.flags()));
    co_return co_await site::through<QList<aws::RecordSet>>(account.shown, command, effect);
}

Task<Result<bool>> AtRoute53::change(QList<aws::RecordChange> changes)
{
    if (changes.isEmpty())
        co_return true;
    const AwsAccount account = m_account;
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const QString flags = account.choice.flags();
    const QString zone = m_zone;
    const std::function<Task<Result<QString>>()> write = [client, zone, changes, cancel] {
        return route53::change(client, zone, changes, cancel);
    };
    const QString shown = recordsCommand(zone, changes, flags);
    CO_TRY(const QString id, co_await site::through<QString>(account.shown, shown, write));
    const aws::Wait wait{say(QT_TRANSLATE_NOOP("core", "The DNS change in Route 53")), account.every,
                         std::chrono::minutes(20)};
    const std::function<Task<Result<std::optional<bool>>>(Cancel)> look = [client, id](Cancel stop) {
        return syncedOrNot(client, id, stop);
    };
    const std::function<Task<Result<bool>>()> synced = [wait, look, cancel] {
        return aws::pollUntil<bool>(wait, look, cancel);
    };
    const auto command =
        site::ShownCommand::look(u"aws route53 wait resource-record-sets-changed --id %1%2"_s.arg(id, flags));
    co_return co_await site::through<bool>(account.shown, command, synced);
}

} // namespace

RecordZonePointer zoneAtRoute53(AwsAccount account, QString id)
{
    return std::make_shared<AtRoute53>(std::move(account), std::move(id));
}

PlannedRecords plannedAtRoute53(const QList<store::WantedRecord>& records, const QString& flags)
{
    QList<aws::RecordChange> changes;
    for (const store::WantedRecord& record : records)
        changes.append({aws::RecordChange::Action::Upsert, setOf(record)});
    return {{},
            {recordsCommand(u"<zone>"_s, changes, flags)},
            records.size() == 1 ? say(QT_TRANSLATE_NOOP("core", "The record is deleted from Route 53."))
                                : say(QT_TRANSLATE_NOOP("core", "The records are deleted from Route 53.")),
            permissions::changeRecords()};
}

PlannedRecords plannedDeletionAtRoute53(const GoneDomain& domain, const QString& distribution, const QString& flags)
{
    QList<aws::RecordChange> changes;
    for (const QString& type : {u"A"_s, u"AAAA"_s})
        changes.append({aws::RecordChange::Action::Delete, setOf({domain.name, type, distribution})});
    return {say(QT_TRANSLATE_NOOP("core", "records in Route 53; records that you added stay")),
            {recordsCommand(domain.zone, changes, flags)},
            {},
            {}};
}

QString recordsCommand(const QString& zone, const QList<aws::RecordChange>& changes, const QString& flags)
{
    QJsonArray list;
    for (const aws::RecordChange& change : changes) {
        QJsonObject set{{u"Name"_s, change.set.name}, {u"Type"_s, change.set.type}};
        if (change.set.aliasTo.isEmpty()) {
            QJsonArray values;
            for (const QString& value : change.set.values)
                values << QJsonObject{{u"Value"_s, value}};
            set[u"TTL"_s] = change.set.ttl;
            set[u"ResourceRecords"_s] = values;
        } else {
            set[u"AliasTarget"_s] = QJsonObject{{u"HostedZoneId"_s, change.set.aliasZone},
                                                {u"DNSName"_s, change.set.aliasTo},
                                                {u"EvaluateTargetHealth"_s, false}};
        }
        const bool isDelete = change.action == aws::RecordChange::Action::Delete;
        list << QJsonObject{{u"Action"_s, isDelete ? u"DELETE"_s : u"UPSERT"_s}, {u"ResourceRecordSet"_s, set}};
    }
    const QByteArray batch = QJsonDocument(QJsonObject{{u"Changes"_s, list}}).toJson(QJsonDocument::Compact);
    return u"aws route53 change-resource-record-sets --hosted-zone-id %1 --change-batch %2%3"_s.arg(
        zone, shellQuoted(QString::fromUtf8(batch)), flags);
}

} // namespace shipdeck::deploy
