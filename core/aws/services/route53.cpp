// SPDX-License-Identifier: MIT
#include "aws/services/route53.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/waiting.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::route53 {
namespace {

QString withoutDot(const QString& name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

Task<Result<Page<HostedZone>>> zonesPage(Client* client, QString next, Cancel cancel)
{
    Call call;
    call.service = &services::route53;
    call.operation = u"ListHostedZones"_s;
    call.method = "GET";
    call.path = "/2013-04-01/hostedzone";
    if (!next.isEmpty())
        call.query.append({"marker", next.toUtf8()});
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    Page<HostedZone> page;
    for (const XmlElement& one : answer.child(u"HostedZones").all(u"HostedZone")) {
        HostedZone zone;
        zone.id = one.textOf(u"Id").section(u'/', -1);
        zone.name = withoutDot(one.textOf(u"Name"));
        zone.isPrivate = one.child(u"Config").textOf(u"PrivateZone") == u"true";
        page.items.append(zone);
    }
    if (answer.textOf(u"IsTruncated") == u"true")
        page.next = answer.textOf(u"NextMarker");
    co_return page;
}

constexpr int mostOfOneName = 100; // sets of one name that are looked at

Call callOn(const char* operation, const QByteArray& method, const QByteArray& path)
{
    Call call;
    call.service = &services::route53;
    call.operation = QLatin1StringView(operation);
    call.method = method;
    call.path = "/2013-04-01/" + path;
    return call;
}

//! Route 53 writes "*" as an octal escape.
QString readableName(const QString& name)
{
    return withoutDot(name).toLower().replace(u"\\052"_s, u"*"_s);
}

RecordSet setIn(const XmlElement& said)
{
    RecordSet set{readableName(said.textOf(u"Name")), said.textOf(u"Type"), said.textOf(u"TTL").toInt()};
    set.policy = said.textOf(u"SetIdentifier");
    for (const XmlElement& one : said.child(u"ResourceRecords").all(u"ResourceRecord"))
        set.values << withoutDot(one.textOf(u"Value"));
    const XmlElement& alias = said.child(u"AliasTarget");
    set.aliasTo = withoutDot(alias.textOf(u"DNSName")).toLower();
    set.aliasZone = alias.textOf(u"HostedZoneId");
    set.evaluatesHealth = alias.textOf(u"EvaluateTargetHealth") == u"true";
    return set;
}

void writeSet(QXmlStreamWriter& xml, const RecordSet& set)
{
    xml.writeStartElement(u"ResourceRecordSet"_s);
    xml.writeTextElement(u"Name"_s, set.name);
    xml.writeTextElement(u"Type"_s, set.type);
    if (set.aliasTo.isEmpty()) {
        xml.writeTextElement(u"TTL"_s, QString::number(set.ttl));
        xml.writeStartElement(u"ResourceRecords"_s);
        for (const QString& value : set.values) {
            xml.writeStartElement(u"ResourceRecord"_s);
            xml.writeTextElement(u"Value"_s, value);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    } else {
        xml.writeStartElement(u"AliasTarget"_s);
        xml.writeTextElement(u"HostedZoneId"_s, set.aliasZone);
        xml.writeTextElement(u"DNSName"_s, set.aliasTo);
        xml.writeTextElement(u"EvaluateTargetHealth"_s, set.evaluatesHealth ? u"true"_s : u"false"_s);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray bodyOf(const QList<RecordChange>& changes)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(u"ChangeResourceRecordSetsRequest"_s);
    xml.writeDefaultNamespace(u"https://route53.amazonaws.com/doc/2013-04-01/"_s);
    xml.writeStartElement(u"ChangeBatch"_s);
    xml.writeStartElement(u"Changes"_s);
    for (const RecordChange& change : changes) {
        xml.writeStartElement(u"Change"_s);
        xml.writeTextElement(u"Action"_s, change.action == RecordChange::Action::Upsert ? u"UPSERT"_s : u"DELETE"_s);
        writeSet(xml, change.set);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return body;
}

} // namespace

Task<Result<QList<HostedZone>>> hostedZones(Client* client, Cancel cancel)
{
    const std::function<Task<Result<Page<HostedZone>>>(QString, Cancel)> ask = [client](QString next, Cancel stop) {
        return zonesPage(client, next, stop);
    };
    co_return co_await everyPage<HostedZone>(ask, cancel);
}

Task<Result<Delegated>> nameServers(Client* client, QString zone, Cancel cancel)
{
    Call call;
    call.service = &services::route53;
    call.operation = u"GetHostedZone"_s;
    call.method = "GET";
    call.path = "/2013-04-01/hostedzone/" + zone.toLatin1();
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    Delegated delegated;
    delegated.domain = withoutDot(answer.child(u"HostedZone").textOf(u"Name"));
    for (const XmlElement& one : answer.child(u"DelegationSet").child(u"NameServers").all(u"NameServer"))
        delegated.servers << withoutDot(one.text.toLower());
    co_return delegated;
}

Task<Result<QList<RecordSet>>> records(Client* client, QString zone, QString name, Cancel cancel)
{
    Call call = callOn("ListResourceRecordSets", "GET", "hostedzone/" + zone.toLatin1() + "/rrset");
    call.query = {{"name", name.toUtf8()}, {"maxitems", QByteArray::number(mostOfOneName)}};
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    QList<RecordSet> found; // the list begins with this name and goes on with others
    for (const XmlElement& one : answer.child(u"ResourceRecordSets").all(u"ResourceRecordSet"))
        if (const RecordSet set = setIn(one); set.name == name)
            found << set;
    co_return found;
}

Task<Result<QString>> change(Client* client, QString zone, QList<RecordChange> changes, Cancel cancel)
{
    Call call = callOn("ChangeResourceRecordSets", "POST", "hostedzone/" + zone.toLatin1() + "/rrset/");
    call.body = bodyOf(changes);
    call.repeat = Repeat::Safe; // the same change again changes nothing, or is refused
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    co_return answer.child(u"ChangeInfo").textOf(u"Id").section(u'/', -1);
}

Task<Result<bool>> isInSync(Client* client, QString change, Cancel cancel)
{
    const Call call = callOn("GetChange", "GET", "change/" + change.toLatin1());
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    co_return answer.child(u"ChangeInfo").textOf(u"Status") == u"INSYNC";
}

} // namespace shipdeck::aws::route53
