// SPDX-License-Identifier: MIT
#include "aws/services/route53.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/waiting.h"

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

} // namespace shipdeck::aws::route53
