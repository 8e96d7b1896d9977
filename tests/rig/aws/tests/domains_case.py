# SPDX-License-Identifier: MIT
"""What tests of DNS and of what it proves have in common."""

import dns.flags
import dns.message
import dns.query
import dns.rcode
import dns.rdatatype

from aws_case import AwsCase

ROOT = "127.0.0.1"


class DomainsCase(AwsCase):
    def setUp(self):
        super().setUp()
        self.port = int(self.ready["dns"].rpartition(":")[2])
        self.route53 = self.client("route53")

    def zone(self, name):
        """A zone of the account; its id."""
        made = self.route53.create_hosted_zone(Name=name, CallerReference=name)
        return made["HostedZone"]["Id"]

    def change(self, zone, name, kind, *values, action="UPSERT"):
        """The id of the change."""
        record = {"Name": name, "Type": kind, "TTL": 60, "ResourceRecords": [{"Value": value} for value in values]}
        return self.batch(zone, record, action)

    def alias(self, zone, name, kind, target):
        to = {"HostedZoneId": "Z2FDTNDATAQYW2", "DNSName": target, "EvaluateTargetHealth": False}
        return self.batch(zone, {"Name": name, "Type": kind, "AliasTarget": to}, "UPSERT")

    def batch(self, zone, record, action):
        changes = {"Changes": [{"Action": action, "ResourceRecordSet": record}]}
        made = self.route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=changes)
        return made["ChangeInfo"]["Id"]

    def dns(self, **document):
        return self.rig("POST", "dns", document)

    def query(self, address, name, kind, way="udp", payload=1232, timeout=20):
        """What one server says."""
        made = dns.message.make_query(name, kind, use_edns=payload > 512, payload=payload)
        made.flags &= ~dns.flags.RD
        return getattr(dns.query, way)(made, address, port=self.port, timeout=timeout)

    def walk(self, name, kind):
        """(code, values) as they are found from the root."""
        address = ROOT
        for _ in range(10):
            reply = self.query(address, name, kind)
            if reply.flags & dns.flags.AA:
                return dns.rcode.to_text(reply.rcode()), sorted(str(item) for rrset in reply.answer for item in rrset)
            servers = [str(item).rstrip(".") for rrset in reply.authority for item in rrset]
            glue = {str(rrset.name).rstrip("."): str(rrset[0]) for rrset in reply.additional}
            address = next((glue[s] for s in servers if s in glue), None)
            address = address or self.walk(servers[0], "A")[1][0]
        return self.fail(f"{name} leads nowhere")
