# SPDX-License-Identifier: MIT
"""The name servers: the account's zones, what the registry delegates, and mistakes elsewhere."""

import socket

import dns.exception
import dns.flags
import dns.query
import dns.rcode

from cloudfront_test import config
from domains_case import ROOT, DomainsCase


class AccountZonesTest(DomainsCase):
    def test_are_found_from_the_root(self):
        zone = self.zone("shop.com")
        self.change(zone, "www.shop.com", "A", "192.0.2.1", "192.0.2.2")
        self.change(zone, "*.apps.shop.com", "CNAME", "d1.example.net")
        self.change(zone, "shop.com", "TXT", '"v=spf1 -all"')
        self.assertEqual(self.walk("www.shop.com", "A"), ("NOERROR", ["192.0.2.1", "192.0.2.2"]))
        self.assertEqual(self.walk("WWW.Shop.COM", "A"), ("NOERROR", ["192.0.2.1", "192.0.2.2"]))
        self.assertEqual(self.walk("www.shop.com", "AAAA"), ("NOERROR", []))
        self.assertEqual(self.walk("a.apps.shop.com", "A"), ("NOERROR", ["d1.example.net."]))
        self.assertEqual(self.walk("shop.com", "TXT"), ("NOERROR", ['"v=spf1 -all"']))
        self.assertEqual(self.walk("apps.shop.com", "A"), ("NOERROR", []))
        self.assertEqual(self.walk("nowhere.shop.com", "A"), ("NXDOMAIN", []))
        self.assertEqual(self.walk("other.com", "A"), ("NXDOMAIN", []))
        self.assertEqual(self.walk("nothing.zz", "A"), ("NXDOMAIN", []))
        servers = self.route53.get_hosted_zone(Id=zone)["DelegationSet"]["NameServers"]
        self.assertEqual(self.walk("shop.com", "NS")[1], sorted(f"{server}." for server in servers))
        self.change(zone, "www.shop.com", "A", "192.0.2.1", "192.0.2.2", action="DELETE")
        self.assertEqual(self.walk("www.shop.com", "A"), ("NXDOMAIN", []))

    def test_show_a_change_when_it_is_in_sync(self):
        zone = self.zone("shop.com")
        self.rig("POST", "settings", {"record_seconds": 60})
        change = self.change(zone, "www.shop.com", "A", "192.0.2.1")
        self.assertEqual(self.route53.get_change(Id=change)["ChangeInfo"]["Status"], "PENDING")
        self.assertEqual(self.walk("www.shop.com", "A"), ("NXDOMAIN", []))
        listed = self.route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
        self.assertIn("www.shop.com.", [record["Name"] for record in listed])
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(self.route53.get_change(Id=change)["ChangeInfo"]["Status"], "INSYNC")
        self.assertEqual(self.walk("www.shop.com", "A"), ("NOERROR", ["192.0.2.1"]))

    def test_lead_to_the_edge(self):
        self.rig("POST", "settings", {"distribution_seconds": 0})
        cloudfront = self.client("cloudfront")
        made = cloudfront.create_distribution(DistributionConfig=config(IsIPV6Enabled=True))["Distribution"]
        zone = self.zone("shop.com")
        for kind in ("A", "AAAA"):
            self.alias(zone, "shop.com", kind, made["DomainName"])
        self.alias(zone, "gone.shop.com", "A", "d0000000000000.cloudfront.net")
        self.assertEqual(self.walk(made["DomainName"], "A"), ("NOERROR", ["127.0.0.1"]))
        self.assertEqual(self.walk("shop.com", "A"), ("NOERROR", ["127.0.0.1"]))
        self.assertEqual(self.walk("shop.com", "AAAA"), ("NOERROR", ["::1"]))
        self.assertEqual(self.walk("gone.shop.com", "A"), ("NOERROR", []))
        self.assertEqual(self.walk("d0000000000000.cloudfront.net", "A"), ("NXDOMAIN", []))

    def test_need_a_delegation(self):
        zone = self.zone("shop.com")
        self.change(zone, "www.shop.com", "A", "192.0.2.1")
        self.dns(delegate="shop.com", servers=["ns1.before.net"])
        self.assertEqual(
            [str(item) for item in self.query("127.53.0.1", "shop.com", "NS").authority[0]], ["ns1.before.net."]
        )
        self.assertEqual(dns.rcode.to_text(self.query("127.53.2.1", "www.shop.com", "A").rcode()), "REFUSED")
        self.dns(delegate="shop.com", servers=[])
        self.assertEqual(self.walk("www.shop.com", "A"), ("NXDOMAIN", []))
        self.dns(delegate="shop.com", servers=None)
        self.assertEqual(self.walk("www.shop.com", "A")[1], ["192.0.2.1"])

    def test_have_servers_of_their_own(self):
        first, second = self.zone("shop.com"), self.zone("shop.org")
        servers = [self.route53.get_hosted_zone(Id=zone)["DelegationSet"]["NameServers"] for zone in (first, second)]
        self.assertFalse(set(servers[0]) & set(servers[1]))
        addresses = self.rig("GET", "dns")["servers"]
        reply = self.query(addresses[servers[0][0]], "shop.org", "SOA")
        self.assertEqual(dns.rcode.to_text(reply.rcode()), "REFUSED")
        self.route53.delete_hosted_zone(Id=first)
        self.dns(delegate="shop.com", servers=servers[0])
        self.zone("shop.com.")
        self.assertEqual(dns.rcode.to_text(self.query(addresses[servers[0][0]], "shop.com", "SOA").rcode()), "REFUSED")

    def test_below_another_one_are_for_that_to_delegate(self):
        parent, child = self.zone("shop.com"), self.zone("eu.shop.com")
        self.change(child, "www.eu.shop.com", "A", "192.0.2.1")
        self.dns(zone="shop.org", records=["eu NS ns1.elsewhere.net"])
        self.assertEqual(self.query("127.53.0.1", "eu.shop.com", "NS").authority[0].name.to_text(), "shop.com.")
        self.assertEqual(self.walk("shop.org", "A"), ("NOERROR", []))
        referral = self.query("127.53.2.1", "www.eu.shop.org", "A")
        self.assertFalse(referral.flags & dns.flags.AA)
        self.assertEqual(referral.authority[0].name.to_text(), "eu.shop.org.")
        self.assertTrue(parent)


class ElsewhereTest(DomainsCase):
    def test_a_zone_is_what_is_posted(self):
        self.dns(
            zone="shop.example",
            servers=["ns1.provider.net", "ns2.provider.net"],
            records=[
                "@ A 192.0.2.1",
                "www CNAME shop.example",
                '@ CAA 0 issue "letsencrypt.org"',
                "*.apps A 192.0.2.3",
            ],
        )
        self.assertEqual(self.walk("shop.example", "A"), ("NOERROR", ["192.0.2.1"]))
        self.assertEqual(self.walk("www.shop.example", "CNAME"), ("NOERROR", ["shop.example."]))
        self.assertEqual(self.walk("shop.example", "CAA"), ("NOERROR", ['0 issue "letsencrypt.org"']))
        self.assertEqual(self.walk("a.apps.shop.example", "A"), ("NOERROR", ["192.0.2.3"]))
        self.dns(zone="shop.example", records=["@ A 192.0.2.9"])
        self.assertEqual(self.walk("shop.example", "A"), ("NOERROR", ["192.0.2.9"]))
        self.assertEqual(self.walk("www.shop.example", "A"), ("NXDOMAIN", []))
        self.assertEqual(self.walk("shop.example", "NS")[1], ["ns1.provider.net.", "ns2.provider.net."])
        self.dns(zone="shop.example", records=None)
        self.assertEqual(self.walk("shop.example", "A"), ("NXDOMAIN", []))

    def test_the_registry_vouches_for_keys(self):
        self.dns(zone="shop.com", records=["@ DNSKEY 257 3 13 AAAA"])
        signer = "12345 13 2 " + "0" * 64
        self.dns(delegate="shop.com", signers=[signer])
        self.assertEqual(self.walk("shop.com", "DS"), ("NOERROR", [signer]))
        self.assertEqual(self.walk("shop.com", "DNSKEY"), ("NOERROR", ["257 3 13 AAAA"]))
        self.dns(delegate="shop.com", signers=[])
        self.assertEqual(self.walk("shop.com", "DS"), ("NOERROR", []))

    def test_a_record_may_have_its_time_to_live(self):
        shown = self.dns(zone="shop.com", records=["www 86400 A 192.0.2.1", "a A 192.0.2.2"])
        address = shown["servers"]["ns1.shop.com"]
        self.assertEqual(self.query(address, "www.shop.com", "A").answer[0].ttl, 86400)
        self.assertEqual(self.query(address, "a.shop.com", "A").answer[0].ttl, 60)

    def test_an_answer_fails_on_demand(self):
        self.dns(zone="shop.example", records=["@ A 192.0.2.7"])
        address = self.rig("GET", "dns")["servers"]["ns1.shop.example"]

        def fail(do, **when):
            self.rig("POST", "faults", {"listener": "dns", "do": do, **when})

        def code(kind="A", way="udp"):
            return dns.rcode.to_text(self.query(address, "shop.example", kind, way).rcode())

        fail("servfail", nth=2)
        fail("refused", operation="^shop.example MX$", server=r"^ns1\.shop")
        self.assertEqual([code(), code(), code(), code("MX")], ["NOERROR", "SERVFAIL", "NOERROR", "REFUSED"])
        fail("no-tcp")
        self.assertTrue(self.query(address, "shop.example", "A").flags & dns.flags.TC)
        with self.assertRaises((EOFError, ConnectionResetError)):
            code(way="tcp")
        self.assertEqual([code(way="tcp"), code()], ["NOERROR", "NOERROR"])
        for way, error in (
            ("silent", dns.exception.Timeout),
            ("garbage", dns.exception.DNSException),
            ("wrong-id", dns.query.BadResponse),
        ):
            fail(way)
            with self.assertRaises(error, msg=way):
                self.query(address, "shop.example", "A", timeout=1)
        self.assertEqual(code(), "NOERROR")
        for wrong in (b'{"do": "servfail"}', b'{"listener": "dns", "do": "throttle"}'):
            self.assertEqual(self.ask("POST", "/_rig/faults", wrong)[0], 422)

    def test_servers_make_mistakes_on_demand(self):
        self.dns(zone="shop.example", records=["@ A 192.0.2.7"])
        servers = self.rig("GET", "dns")["servers"]
        broken, sound = servers["ns1.shop.example"], servers["ns2.shop.example"]
        for flaw, code, is_authoritative in (
            ("refused", "REFUSED", False),
            ("servfail", "SERVFAIL", False),
            ("lame", "NOERROR", False),
        ):
            self.dns(server="ns1.shop.example", flaw=flaw)
            reply = self.query(broken, "shop.example", "A")
            self.assertEqual(
                (dns.rcode.to_text(reply.rcode()), bool(reply.flags & dns.flags.AA)), (code, is_authoritative)
            )
            self.assertEqual(reply.answer, [])
        self.dns(server="ns1.shop.example", flaw="wrong")
        self.assertEqual(str(self.query(broken, "shop.example", "A").answer[0][0]), "192.0.2.1")
        self.dns(server="ns1.shop.example", flaw="truncated")
        self.assertTrue(self.query(broken, "shop.example", "A").flags & dns.flags.TC)
        self.assertEqual(len(self.query(broken, "shop.example", "A", "tcp").answer), 1)
        self.dns(server="ns1.shop.example", flaw="silent")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.sendto(dns.message.make_query("shop.example", "A").to_wire(), (broken, self.port))
            self.until(lambda: self.rig("GET", "lookups"), lambda seen: any("silent" in line for line in seen))
            client.setblocking(False)
            self.assertRaises(BlockingIOError, client.recv, 512)
        self.assertEqual(len(self.query(sound, "shop.example", "A").answer), 1)
        self.dns(server="ns1.shop.example", flaw="")
        self.assertEqual(len(self.query(broken, "shop.example", "A").answer), 1)

    def test_long_answers_are_truncated(self):
        self.dns(zone="shop.example", records=[f"@ A 192.0.2.{n}" for n in range(1, 100)])
        address = self.rig("GET", "dns")["servers"]["ns1.shop.example"]
        reply = self.query(address, "shop.example", "A", payload=512)
        self.assertTrue(reply.flags & dns.flags.TC)
        self.assertEqual(reply.answer, [])
        self.assertEqual(len(self.query(address, "shop.example", "A", "tcp").answer[0]), 99)

    def test_what_is_no_question_gets_no_answer(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            for bytes_ in (b"", b"x", b"\0" * 12, b"\xff" * 600):
                client.sendto(bytes_, (ROOT, self.port))
        self.assertEqual(self.walk("nothing.zz", "A"), ("NXDOMAIN", []))

    def test_refuses_what_it_does_not_know(self):
        for document in ({"server": "ns1.x.example", "flaw": "sleepy"}, {"zone": "x.example", "records": ["@"]}):
            with self.assertRaises(AssertionError):
                self.dns(**document)
