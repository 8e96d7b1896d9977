// SPDX-License-Identifier: MIT
#include "domains/name.h"
#include "domains/walk.h"

namespace shipdeck::domains {
namespace {

//! The zone below `zone` that a response refers to; nothing: it refers to none.
std::optional<QString> cutOf(const Message& response, const Question& question, const QString& zone)
{
    if (response.code != ResponseCode::Success || !response.answer.isEmpty())
        return std::nullopt;
    for (const Record& record : response.authority)
        if (record.type == RecordType::NS && record.name != zone && isWithin(record.name, zone)
            && isWithin(question.name, record.name))
            return record.name;
    return std::nullopt;
}

QList<QHostAddress> glueOf(const QList<Record>& additional, const QString& server)
{
    QList<QHostAddress> addresses;
    for (const RecordType type : {RecordType::A, RecordType::AAAA})
        for (const Record& record : additional)
            if (record.type == type && record.name == server)
                addresses << QHostAddress(record.value);
    return addresses;
}

} // namespace

Meaning meaningOf(const Message& response, const Question& question, const QString& zone)
{
    if (cutOf(response, question, zone))
        return Meaning::Referral;
    const bool decides = response.code == ResponseCode::Success || response.code == ResponseCode::NoSuchName;
    return decides && response.isAuthoritative ? Meaning::Answer : Meaning::Lame;
}

ZoneServers referralOf(const Message& response, const Question& question, const QString& zone)
{
    ZoneServers next;
    next.zone = cutOf(response, question, zone).value_or(QString());
    for (const Record& record : response.authority)
        if (record.type == RecordType::NS && record.name == next.zone) {
            const bool isTold = isWithin(record.value, zone); // of others the zone knows nothing
            next.servers.append(
                {record.value, isTold ? glueOf(response.additional, record.value) : QList<QHostAddress>()});
        }
    return next;
}

QStringList ZoneServers::names() const
{
    QStringList names;
    for (const NameServer& server : servers)
        names << server.name;
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace shipdeck::domains
