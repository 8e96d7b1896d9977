# SPDX-License-Identifier: MIT
"""Certificates are issued for what DNS proves."""

from cloudfront_test import config
from domains_case import DomainsCase
from stack_case import StackCase


class CertificatesTest(DomainsCase):
    def setUp(self):
        super().setUp()
        self.acm = self.client("acm")

    def request(self, *names, **more):
        more = {"ValidationMethod": "DNS"} | ({"SubjectAlternativeNames": list(names[1:])} if names[1:] else {}) | more
        return self.acm.request_certificate(DomainName=names[0], **more)["CertificateArn"]

    def about(self, arn):
        return self.acm.describe_certificate(CertificateArn=arn)["Certificate"]

    def status(self, arn):
        return self.about(arn)["Status"]

    def records(self, arn):
        """name → validation record, once they are named."""
        options = self.until(
            lambda: self.about(arn)["DomainValidationOptions"],
            lambda found: all("ResourceRecord" in one for one in found),
        )
        return {one["DomainName"]: one["ResourceRecord"] for one in options}

    def prove(self, zone, record):
        return self.change(zone, record["Name"], record["Type"], record["Value"])

    def test_need_a_record_for_each_name(self):
        zone = self.zone("shop.com")
        arn = self.request("shop.com", "*.shop.com", "www.shop.com")
        records = self.records(arn)
        self.assertEqual(records["shop.com"], records["*.shop.com"])
        self.assertNotEqual(records["shop.com"], records["www.shop.com"])
        self.assertRegex(records["shop.com"]["Name"], r"^_[0-9a-f]{32}\.shop\.com\.$")
        self.assertRegex(records["shop.com"]["Value"], r"^_[0-9a-f]{32}\.[a-z]{10}\.acm-validations\.aws\.$")
        self.assertEqual(self.status(arn), "PENDING_VALIDATION")
        self.prove(zone, records["shop.com"])
        states = {one["DomainName"]: one["ValidationStatus"] for one in self.about(arn)["DomainValidationOptions"]}
        self.assertEqual(states, {"shop.com": "SUCCESS", "*.shop.com": "SUCCESS", "www.shop.com": "PENDING_VALIDATION"})
        self.assertEqual(self.status(arn), "PENDING_VALIDATION")
        self.prove(zone, records["www.shop.com"])
        self.assertEqual(self.status(arn), "ISSUED")
        self.assertGreater(self.about(arn)["NotAfter"], self.about(arn)["IssuedAt"])
        self.assertEqual(self.records(self.request("shop.com"))["shop.com"], records["shop.com"])  # at each request

    def test_name_the_record_after_a_moment(self):
        self.rig("POST", "settings", {"validation_record_seconds": 5})
        arn = self.request("shop.com")
        self.assertNotIn("ResourceRecord", self.about(arn)["DomainValidationOptions"][0])
        self.rig("POST", "clock", {"advance": 6})
        self.assertIn("ResourceRecord", self.about(arn)["DomainValidationOptions"][0])

    def test_see_what_everybody_sees(self):
        zone = self.zone("shop.com")
        arn = self.request("shop.com")
        record = self.records(arn)["shop.com"]
        self.rig("POST", "settings", {"record_seconds": 60})
        self.prove(zone, record)
        self.assertEqual(self.status(arn), "PENDING_VALIDATION")
        self.dns(delegate="shop.com", servers=["ns1.before.net"])
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(self.status(arn), "PENDING_VALIDATION")  # the registry leads elsewhere
        self.dns(delegate="shop.com", servers=None)
        self.assertEqual(self.status(arn), "ISSUED")

    def test_are_proven_elsewhere_too(self):
        self.dns(zone="shop.example", records=[])
        arn = self.request("www.shop.example")
        record = self.records(arn)["www.shop.example"]
        twice = f"{record['Name'].rstrip('.')}.shop.example. CNAME {record['Value']}"
        self.dns(zone="shop.example", records=[twice])  # the whole name where a relative one is wanted
        self.assertEqual(self.status(arn), "PENDING_VALIDATION")
        self.dns(zone="shop.example", records=[f"{record['Name'].partition('.')[0]}.www CNAME {record['Value']}"])
        self.assertEqual(self.status(arn), "ISSUED")
        other = self.request("api.shop.example")
        wrong = self.records(other)["api.shop.example"]["Name"].partition(".")[0]
        self.dns(zone="shop.example", records=[f"{wrong}.api CNAME somewhere.else.example"])
        self.assertEqual(self.status(other), "PENDING_VALIDATION")

    def test_honour_caa(self):
        for caa, name, status in (
            ('@ CAA 0 issue "letsencrypt.org"', "www.shop.example", "FAILED"),
            ('@ CAA 0 issue "amazonaws.com"', "www.shop.example", "ISSUED"),
            ('www CAA 0 issue ";"', "www.shop.example", "FAILED"),
            ('other CAA 0 issue ";"', "www.shop.example", "ISSUED"),
            ('@ CAA 0 issuewild ";"', "*.shop.example", "FAILED"),
            ('@ CAA 0 issuewild ";"', "www.shop.example", "ISSUED"),
            ('@ CAA 0 iodef "mailto:me@shop.example"', "www.shop.example", "ISSUED"),
        ):
            with self.subTest(caa=caa, name=name):
                self.dns(zone="shop.example", records=[])
                arn = self.request(name)
                record = self.records(arn)[name]
                self.dns(zone="shop.example", records=[f"{record['Name'].rstrip('.')} CNAME {record['Value']}", caa])
                self.assertEqual(self.status(arn), status)
                self.assertEqual(self.about(arn).get("FailureReason"), "CAA_ERROR" if status == "FAILED" else None)

    def test_fail_on_demand_and_in_time(self):
        self.rig("POST", "certificates", {"domain": "shop.com", "fail": "ADDITIONAL_VERIFICATION_REQUIRED"})
        arn = self.request("shop.com")
        about = self.about(arn)
        self.assertEqual((about["Status"], about["FailureReason"]), ("FAILED", "ADDITIONAL_VERIFICATION_REQUIRED"))
        with self.assertRaises(AssertionError):
            self.rig("POST", "certificates", {"domain": "shop.com", "fail": "TIRED"})
        self.rig("POST", "certificates", {"domain": "shop.com", "fail": None})
        late = self.request("shop.com")
        self.rig("POST", "settings", {"validation_seconds": 60})
        self.assertEqual(self.status(late), "PENDING_VALIDATION")
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(self.status(late), "VALIDATION_TIMED_OUT")

    def test_are_asked_for_once_with_a_token(self):
        first = self.request("shop.com", IdempotencyToken="one")
        self.assertEqual(self.request("shop.com", IdempotencyToken="one"), first)
        self.assertNotEqual(self.request("shop.com", IdempotencyToken="two"), first)
        self.assertNotEqual(self.request("www.shop.com", IdempotencyToken="one"), first)
        self.assertNotEqual(self.request("shop.com"), first)
        self.assertEqual(len(self.acm.list_certificates()["CertificateSummaryList"]), 4)
        self.assertEqual(self.client("acm", "eu-west-1").list_certificates()["CertificateSummaryList"], [])
        self.refused(
            "ResourceNotFoundException", self.client("acm", "eu-west-1").describe_certificate, CertificateArn=first
        )
        self.rig("POST", "settings", {"max_certificates": 4})
        self.refused("LimitExceededException", self.acm.request_certificate, DomainName="a.com")

    def test_stay_while_a_distribution_has_them(self):
        self.rig("POST", "settings", {"certificates_by_dns": False, "distribution_seconds": 0})
        arn = self.request("*.shop.com")
        self.assertEqual(self.status(arn), "ISSUED")
        certificate = {
            "ACMCertificateArn": arn,
            "SSLSupportMethod": "sni-only",
            "MinimumProtocolVersion": "TLSv1.2_2021",
        }
        cloudfront = self.client("cloudfront")
        aliases = {"Quantity": 1, "Items": ["www.shop.com"]}
        made = cloudfront.create_distribution(DistributionConfig=config(Aliases=aliases, ViewerCertificate=certificate))
        self.assertEqual(self.about(arn)["InUseBy"], [made["Distribution"]["ARN"]])
        self.refused("ResourceInUseException", self.acm.delete_certificate, CertificateArn=arn)
        plain = made["Distribution"]["DistributionConfig"] | {
            "Aliases": {"Quantity": 0},
            "ViewerCertificate": {"CloudFrontDefaultCertificate": True},
        }
        cloudfront.update_distribution(Id=made["Distribution"]["Id"], IfMatch=made["ETag"], DistributionConfig=plain)
        self.acm.delete_certificate(CertificateArn=arn)
        self.refused("ResourceNotFoundException", self.acm.describe_certificate, CertificateArn=arn)

    def test_bear_tags(self):
        arn = self.request("shop.com", Tags=[{"Key": "a", "Value": "1"}])
        self.acm.add_tags_to_certificate(CertificateArn=arn, Tags=[{"Key": "b", "Value": "2"}])
        tags = self.acm.list_tags_for_certificate(CertificateArn=arn)["Tags"]
        self.assertEqual({tag["Key"]: tag["Value"] for tag in tags}, {"a": "1", "b": "2"})


class StacksTest(DomainsCase, StackCase):
    TEMPLATE = """{"Resources": {"Certificate": {"Type": "AWS::CertificateManager::Certificate", "Properties": {
        "DomainName": "*.shop.com", "ValidationMethod": "DNS",
        "DomainValidationOptions": [{"DomainName": "*.shop.com", "HostedZoneId": "ZONE"}]}}}}"""

    def test_write_the_record_themselves(self):
        zone = self.zone("shop.com").rpartition("/")[2]
        self.rig("POST", "settings", {"record_seconds": 60})
        self.cfn.create_stack(StackName="site", TemplateBody=self.TEMPLATE.replace("ZONE", zone))
        listed = lambda: [line for line in self.rig("GET", "inventory") if line.startswith("record CNAME _")]
        self.assertEqual(len(self.until(listed)), 1)
        self.assertEqual(self.status(), "CREATE_IN_PROGRESS")
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(self.settled(), "CREATE_COMPLETE", self.events())
        self.cfn.delete_stack(StackName="site")
        self.until(lambda: self.client("acm").list_certificates()["CertificateSummaryList"], lambda left: not left)
        self.assertEqual(len(listed()), 1)  # other certificates for the name renew by it

    def test_fail_with_the_certificate(self):
        zone = self.zone("shop.com").rpartition("/")[2]
        self.change(zone, "shop.com", "CAA", '0 issue "letsencrypt.org"')
        self.assertEqual(self.make(self.TEMPLATE.replace("ZONE", zone)), "ROLLBACK_COMPLETE")
