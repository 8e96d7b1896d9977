# SPDX-License-Identifier: MIT
"""Records of a hosted zone, one or many at once."""

from ...errors import AwsError
from ...operations import model_of
from .handler import Handler, handles, to_params, unless_missing


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
