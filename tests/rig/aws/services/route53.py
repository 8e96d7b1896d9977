# SPDX-License-Identifier: MIT
"""Hosted zones, and how stacks make records, one or many at once."""

from moto.route53.models import route53_backends

from .. import registry
from ..errors import AwsError
from ..models import model_of
from ..world import ACCOUNT
from .cloudformation.handler import Handler, handles, to_params, unless_missing


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
        context.call("route53", "GetChange", Id=made["ChangeInfo"]["Id"].rpartition("/")[2])

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
