# SPDX-License-Identifier: MIT
"""Hosted zones, when their records are seen by DNS, and how stacks make records, one or many at once."""

import datetime

from moto.route53.models import route53_backends

from .. import registry
from ..domains.tree import Tree
from ..domains.zones import Record, Zone, plain
from ..errors import AwsError
from ..models import model_of
from ..registry import operation
from ..world import ACCOUNT, identifier
from .cloudformation.handler import Handler, handles, to_params, unless_missing
from .cloudfront.state import Observed

UTC = datetime.timezone.utc


class Changes:
    """What DNS sees of each zone, and the changes that are on their way."""

    def __init__(self, world):
        self.world = world
        self.observed = {}  # zone's id → Observed list of Record
        self.changes = {}  # id → (submitted, in sync)

    def seen(self, zone):
        return self.observed[zone.id].at(self.world.now()) if zone.id in self.observed else _records(zone)

    def begin(self, zone):
        """Before the first change: what is seen until that is."""
        if zone.id not in self.observed:
            self.observed[zone.id] = Observed()
            self.observed[zone.id].add(0, 0, _records(zone))

    def add(self, zone):
        now, seconds = self.world.now(), self.world.settings.record_seconds
        self.observed[zone.id].add(now, seconds, _records(zone))
        number = identifier("C", 13)
        self.changes[number] = (now, now + seconds)
        return self.shown(number)

    def is_done(self, number):
        return self.changes[number][1] <= self.world.now()

    def shown(self, number):
        status = "INSYNC" if self.is_done(number) else "PENDING"
        submitted = datetime.datetime.fromtimestamp(self.changes[number][0], UTC)
        return {"ChangeInfo": {"Id": f"/change/{number}", "Status": status, "SubmittedAt": submitted}}


def _records(zone):
    records = []
    for rrset in zone.rrsets:
        alias = (rrset.alias_target or {}).get("DNSName", "")
        values = [value["Value"] if isinstance(value, dict) else value for value in rrset.records or []]
        if rrset.type in ("CNAME", "NS"):
            values = [f"{plain(value)}." for value in values]
        records.append(Record(plain(rrset.name), rrset.type, values, int(rrset.ttl or 60), plain(alias)))
    return records


def zones(world):
    """The account's public zones in DNS."""
    return [
        Zone(plain(zone.name), list(zone.delegation_set.name_servers), world.part(Changes).seen(zone))
        for zone in route53_backends[ACCOUNT]["aws"].zones.values()
        if not zone.private_zone
    ]


Tree.sources.append(zones)


@operation
def CreateHostedZone(world, call):
    """Each zone has name servers of its own: a delegation to those of a former zone leads nowhere."""
    kept = route53_backends[ACCOUNT]["aws"].zones
    before = set(kept)
    answer = world.gate.from_moto(call)
    for number in set(kept) - before:
        zone = kept[number]
        if zone.delegation_set is None or call.params.get("DelegationSetId"):
            continue
        for server in zone.delegation_set.name_servers:
            own = f"ns-{world.number()}.awsdns-{server.partition('.awsdns-')[2]}"
            answer.body = answer.body.replace(server.encode(), own.encode())
            for rrset in zone.rrsets:
                rrset.records = [_renamed(value, server, own) for value in rrset.records]
            zone.delegation_set.name_servers = [
                own if one == server else one for one in zone.delegation_set.name_servers
            ]
    return answer.set("Content-Length", len(answer.body))


def _renamed(value, old, new):
    return {"Value": value["Value"].replace(old, new)} if isinstance(value, dict) else value.replace(old, new)


@operation
def ChangeResourceRecordSets(world, call):
    zone = route53_backends[ACCOUNT]["aws"].zones.get(call.params["HostedZoneId"].rpartition("/")[2])
    with world.lock:
        if zone is not None:
            world.part(Changes).begin(zone)
        answer = world.gate.from_moto(call)
        if zone is None or answer.status >= 300:
            return answer
        return world.part(Changes).add(zone)


@operation
def GetChange(world, call):
    number = call.params["Id"].rpartition("/")[2]
    changes = world.part(Changes)
    if number in changes.changes:
        return changes.shown(number)
    return world.gate.from_moto(call)  # of a zone that was created, which takes no time


def _record(given):
    shape = model_of("route53").shape_for("ResourceRecordSet")
    made = {
        key: value for key, value in given.items() if key not in ("ResourceRecords", "HostedZoneId", "HostedZoneName")
    }
    made = to_params(made, shape)
    if "AliasTarget" in made:
        made["AliasTarget"].setdefault("EvaluateTargetHealth", False)
    if "ResourceRecords" in given:
        made["ResourceRecords"] = [{"Value": value} for value in given["ResourceRecords"]]
    return made


class Records(Handler):
    takes_tags = False

    def _records(self, properties):
        raise NotImplementedError

    def _zone(self, context, properties):
        if "HostedZoneId" in properties:
            return properties["HostedZoneId"]
        found = context.call("route53", "ListHostedZonesByName", DNSName=properties["HostedZoneName"])["HostedZones"]
        zone = next((zone for zone in found if zone["Name"] == properties["HostedZoneName"]), None)
        if zone is None:
            raise AwsError("NoSuchHostedZone", f"No hosted zones named {properties['HostedZoneName']} found", 404)
        return zone["Id"].rpartition("/")[2]

    def _change(self, context, properties, changes):
        if not changes:
            return
        zone = self._zone(context, properties)
        context.call("route53", "GetHostedZone", Id=zone)
        made = context.call(
            "route53",
            "ChangeResourceRecordSets",
            HostedZoneId=zone,
            ChangeBatch={"Changes": [{"Action": action, "ResourceRecordSet": _record(r)} for action, r in changes]},
        )
        number = made["ChangeInfo"]["Id"].rpartition("/")[2]
        context.call("route53", "GetChange", Id=number)
        context.wait(lambda: context.world.part(Changes).is_done(number))

    def create(self, context, resource, properties):
        self._change(context, properties, [("CREATE", record) for record in self._records(properties)])
        context.begun(self._records(properties)[0]["Name"] if self._records(properties) else context.made_name())

    def update(self, context, resource, old, new):
        def names(records):
            return {(r["Name"], r["Type"], r.get("SetIdentifier")): r for r in records}

        had, wanted = names(self._records(old) if old else []), names(self._records(new))
        self._change(
            context,
            new,
            [("DELETE", had[name]) for name in had if name not in wanted]
            + [("UPSERT", record) for name, record in wanted.items() if had.get(name) != record],
        )

    def delete(self, context, resource):
        with unless_missing():
            self._change(context, resource.properties, [("DELETE", r) for r in self._records(resource.properties)])


@handles("AWS::Route53::RecordSet")
class RecordSet(Records):
    def _records(self, properties):
        return [properties]


@handles("AWS::Route53::RecordSetGroup")
class RecordSetGroup(Records):
    def _records(self, properties):
        return properties.get("RecordSets", [])


class Route53(registry.Service):
    is_global = True
    refusals = {"quota": ("TooManyHostedZones", 400), "taken": ("HostedZoneAlreadyExists", 409)}
    tags = registry.nothing
    commands = {"dns": lambda world, document: world.part(Tree).change(document)}

    def inventory(self, world):
        for zone in route53_backends[ACCOUNT]["aws"].zones.values():
            yield "zone", zone.name, zone.id
            for record in zone.rrsets:
                if record.type not in ("NS", "SOA") or record.name != zone.name:  # those are the zone's own
                    yield "record", f"{record.type} {record.name}"

    def needs(self, world, call):
        kind = "change" if call.name == "GetChange" else "hostedzone"
        name = (call.params.get("HostedZoneId") or call.params.get("Id") or "").rpartition("/")[2]
        return [(call.action, f"arn:aws:route53:::{kind}/{name}" if name else "*")]

    def warm_up(self, inside):
        inside.call("route53", "ListHostedZones")
