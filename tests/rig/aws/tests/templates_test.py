# SPDX-License-Identifier: MIT
"""The templates that Shipdeck applies go up and down."""

import json
import os
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import unittest
from http.client import HTTPSConnection
from pathlib import Path

from aws_case import AwsCase
from botocore.exceptions import WaiterError

TEMPLATES = Path(__file__).resolve().parents[4] / "resources" / "aws"
PLACE = "        // router.js\n"


def text_of(template):
    """With the router in its place, as core/edge/templates.cpp puts it there."""
    text = (TEMPLATES / template).read_text()
    if PLACE not in text:
        return text
    before, after = text.split(PLACE)
    lines = [line.strip() for line in (TEMPLATES / "router.js").read_text().splitlines()]
    code = "\n".join(line for line in lines if line and not line.startswith("//"))
    names = next(line for line in lines if line.startswith("// SHORT ")).split()[2:]
    for number, name in enumerate(names):
        code = re.sub(rf"(?<![.\w]){name}\(", chr(ord("A") + number) + "(", code)
    code = re.sub(r" (===?|!==|=>|[=<>]=?|&&|\|\||[*%?+]) ", r"\1", code)
    code = re.sub(r"^(if|for) (?=\()|(?<=\)) (?=\{$)", r"\1", code, flags=re.MULTILINE)
    indented = "".join(f"        {line}\n" for line in code.split("\n"))
    return before + indented + after.partition("\n")[2]


class TemplatesTest(AwsCase):
    def setUp(self):
        super().setUp()
        self.rig("POST", "settings", {"distribution_seconds": 0})
        self.stacks = self.client("cloudformation")

    def up(self, name, template, **parameters):
        """Creates a stack by a change set, as Shipdeck does; its outputs."""
        given = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
        self.stacks.create_change_set(
            StackName=name,
            ChangeSetName="first",
            ChangeSetType="CREATE",
            TemplateBody=text_of(template),
            Parameters=given,
            Capabilities=["CAPABILITY_NAMED_IAM"],
            Tags=[{"Key": "shipdeck:stack", "Value": name}],
        )
        self.stacks.get_waiter("change_set_create_complete").wait(
            StackName=name, ChangeSetName="first", WaiterConfig={"Delay": 1}
        )
        self.stacks.execute_change_set(StackName=name, ChangeSetName="first")
        try:
            self.stacks.get_waiter("stack_create_complete").wait(StackName=name, WaiterConfig={"Delay": 1})
        except WaiterError:
            events = self.stacks.describe_stack_events(StackName=name)["StackEvents"]
            self.fail([event["ResourceStatusReason"] for event in events if "ResourceStatusReason" in event])
        stack = self.stacks.describe_stacks(StackName=name)["Stacks"][0]
        return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}

    def down(self, name):
        self.stacks.delete_stack(StackName=name)
        self.stacks.get_waiter("stack_delete_complete").wait(StackName=name, WaiterConfig={"Delay": 1})

    def view(self, host, path):
        edge = int(self.ready["edge"].rpartition(":")[2])
        return self.ask("GET", path, headers={"Host": host}, port=edge)

    def test_a_site_goes_up_and_down(self):
        foundation = self.up("shipdeck-foundation", "foundation.yaml")
        self.assertNotIn("SharedBucket", foundation)
        site = self.up("shipdeck-shop", "static-site.yaml", Project="shop")
        s3, cloudfront = self.client("s3"), self.client("cloudfront")
        block = s3.get_public_access_block(Bucket=site["Bucket"])["PublicAccessBlockConfiguration"]
        self.assertEqual(set(block.values()), {True})
        tags = {tag["Key"]: tag["Value"] for tag in s3.get_bucket_tagging(Bucket=site["Bucket"])["TagSet"]}
        self.assertEqual(tags["shipdeck:project"], "shop")
        config = cloudfront.get_distribution_config(Id=site["Distribution"])["DistributionConfig"]
        self.assertEqual(config["HttpVersion"], "http2and3")
        behaviour = config["DefaultCacheBehavior"]
        functions = {item["EventType"]: item["FunctionARN"] for item in behaviour["FunctionAssociations"]["Items"]}
        self.assertEqual(functions, dict.fromkeys(("viewer-request", "viewer-response"), foundation["Router"]))
        self.assertEqual(self.view(site["Domain"], "/")[0], 301)  # only by https
        s3.put_object(Bucket=site["Bucket"], Key="releases/r1/index.html", Body="x")
        self.rig("POST", "keys", {"store": foundation["Routes"], "puts": {"a.example.com": "{}"}})
        listed = self.rig("GET", "inventory")
        for line in (
            "stack shipdeck-shop",
            f"bucket {site['Bucket']} of shipdeck-shop",
            f"object {site['Bucket']}/releases/r1/index.html",
            f"distribution {site['Distribution']} of shipdeck-shop",
        ):
            self.assertIn(line, listed)
        kinds = ("cache policy", "function", "headers policy", "key", "origin access control", "policy", "store")
        for kind in kinds:
            self.assertTrue([line for line in listed if line.startswith(kind + " ")], (kind, listed))
        s3.delete_object(Bucket=site["Bucket"], Key="releases/r1/index.html")

        self.down("shipdeck-shop")
        s3.delete_bucket(Bucket=site["Bucket"])  # it holds the history, so it stays until Shipdeck removes it
        self.down("shipdeck-foundation")
        self.assertEqual(cloudfront.list_distributions()["DistributionList"]["Quantity"], 0)
        self.assertEqual(cloudfront.list_key_value_stores()["KeyValueStoreList"]["Quantity"], 0)
        self.assertEqual(self.rig("GET", "inventory"), [])

    def open(self, host, path, **headers):
        """(status, headers, body) of a page, by https."""
        trust = ssl.create_default_context(cafile=self.ready["ca"])
        connection = HTTPSConnection(host, int(self.ready["edge"].rpartition(":")[2]), context=trust, timeout=20)
        connection._create_connection = lambda address, *more: socket.create_connection(
            ("127.0.0.1", address[1]), *more
        )
        try:
            connection.request("GET", path, headers={"Host": host} | headers)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def test_a_release_is_one_key(self):
        foundation = self.up("shipdeck-foundation", "foundation.yaml")
        site = self.up("shipdeck-shop", "static-site.yaml", Project="shop")
        s3, host = self.client("s3"), site["Domain"]
        objects = {
            "releases/r1/index.html": "one",
            "releases/r1/about/index.html": "about",
            "releases/r2/index.html": "two",
            "assets/assets/index-B1x9Zk_q.js": "script",
            "errors/404.html": "nothing here",
            "shipdeck/pointer.json": "ours",
        }
        for key, body in objects.items():
            s3.put_object(Bucket=site["Bucket"], Key=key, Body=body)

        def point(release, **more):
            route = {"v": 1, "p": "shop", "r": {"i": release, "m": "d"}} | more
            self.rig("POST", "keys", {"store": foundation["Routes"], "puts": {host: json.dumps(route)}})

        self.assertEqual(self.open(host, "/")[0], 404)  # no route yet
        point("r1")
        status, headers, body = self.open(host, "/")
        self.assertEqual((status, body, headers["x-shipdeck-release"]), (200, b"one", "r1"))
        self.assertEqual(headers["x-content-type-options"], "nosniff")
        self.assertEqual(self.open(host, "/about")[1]["location"], "/about/")
        self.assertEqual(self.open(host, "/about?a=%20b&c&a=+")[1]["location"], "/about/?a=%20b&c&a=+")
        self.assertEqual(self.open(host, "/assets/index-B1x9Zk_q.js")[2], b"script")
        self.assertEqual(self.open(host, "/assets/index-A1x9Zk_q.js")[::2], (404, b"nothing here"))
        for path in ("/shipdeck/pointer.json", "/../shipdeck/pointer.json", "/..%2f..%2fshipdeck/pointer.json"):
            self.assertNotEqual(self.open(host, path)[2], b"ours", path)
        point("r2")
        self.assertEqual(self.open(host, "/")[2], b"two")
        point("r1", c={"i": "r2", "m": "d", "%": 99})
        seen = {self.open(host, "/", Cookie=f"shipdeck-visitor={dice}")[2] for dice in range(100)}
        self.assertEqual(seen, {b"one", b"two"})
        self.assertIn("shipdeck-visitor=", self.open(host, "/")[1]["set-cookie"])

    def test_what_bears_a_tag_is_forgotten_together(self):
        foundation = self.up("shipdeck-foundation", "foundation.yaml")
        site = self.up("shipdeck-shop", "static-site.yaml", Project="shop")
        s3, host = self.client("s3"), site["Domain"]
        route = {"v": 1, "p": "shop", "r": {"i": "r1", "m": "d"}}
        self.rig("POST", "keys", {"store": foundation["Routes"], "puts": {host: json.dumps(route)}})
        pages = {"index.html": "p-shop,r-r1", "about/index.html": "p-shop,r-r1", "other/index.html": "p-other"}

        def write(text):
            for page, tags in pages.items():
                s3.put_object(
                    Bucket=site["Bucket"], Key=f"releases/r1/{page}", Body=text, Metadata={"cache-tag": tags}
                )

        def seen():
            return [self.open(host, path)[2] for path in ("/", "/about/", "/other/")]

        write("old")
        self.assertEqual(seen(), [b"old", b"old", b"old"])
        write("new")
        self.assertEqual(seen(), [b"old", b"old", b"old"])  # kept by the edge
        batch = {"CallerReference": "one", "Paths": {"Quantity": 1, "Items": ["#P-Shop"]}}
        self.rig("POST", "settings", {"invalidation_seconds": 0})
        self.client("cloudfront").create_invalidation(DistributionId=site["Distribution"], InvalidationBatch=batch)
        self.assertEqual(seen(), [b"new", b"new", b"old"])

    def test_the_foundation_outlives_its_sites(self):
        self.up("shipdeck-foundation", "foundation.yaml")
        self.up("shipdeck-shop", "static-site.yaml", Project="shop")
        self.refused("ValidationError", self.stacks.delete_stack, StackName="shipdeck-foundation")

    def certificate(self, *names):
        self.rig("POST", "settings", {"certificates_by_dns": False, "certificate_seconds": 0})
        given = {"SubjectAlternativeNames": list(names[1:])} if names[1:] else {}
        acm = self.client("acm")
        return acm.request_certificate(DomainName=names[0], ValidationMethod="DNS", **given)["CertificateArn"]

    def zone(self):
        """(outputs of the foundation, how to write its routes): below apps.example.com"""
        foundation = self.up(
            "shipdeck-foundation",
            "foundation.yaml",
            Zone="apps.example.com",
            CertificateArn=self.certificate("*.apps.example.com"),
        )

        def route(**puts):
            puts = {host.replace("_", "."): json.dumps({"v": 1, "p": "shop"} | value) for host, value in puts.items()}
            self.rig("POST", "keys", {"store": foundation["Routes"], "puts": puts})

        return foundation, route

    def test_domains_of_a_project_below_a_zone_have_a_distribution_in_front_of_the_same_files(self):
        foundation, route = self.zone()
        self.client("s3").put_object(
            Bucket=foundation["SharedBucket"], Key="sites/shop/releases/r1/index.html", Body="one"
        )
        route(
            shop_apps_example_com={"k": "sites/shop/", "r": {"i": "r1", "m": "d"}},
            www_shop_example={"to": "shop.apps.example.com"},
            shop_example={"re": "www.shop.example"},
        )
        certificate = self.certificate("www.shop.example", "shop.example")
        given = {"Project": "shop", "CertificateArn": certificate}
        own = self.up("shipdeck-shop", "domains.yaml", Aliases="www.shop.example,shop.example", **given)
        self.assertNotIn("Bucket", own)
        for host in ("shop.apps.example.com", "www.shop.example"):
            self.assertEqual(self.open(host, "/")[::2], (200, b"one"), host)
        status, headers, _body = self.open("shop.example", "/a%20b/?x=1&y")
        self.assertEqual((status, headers["location"]), (308, "https://www.shop.example/a%20b/?x=1&y"))
        # The foundation keeps what the distribution needs.
        self.refused("ValidationError", self.stacks.delete_stack, StackName="shipdeck-foundation")

    def test_a_name_moves_while_each_distribution_shows_its_own_site(self):
        foundation, route = self.zone()
        s3, cloudfront = self.client("s3"), self.client("cloudfront")
        certificate, name = self.certificate("www.shop.example"), "www.shop.example"
        given = {"Project": "shop", "CertificateArn": certificate}
        site = self.up("shipdeck-shop", "static-site.yaml", Aliases=name, **given)
        below = self.up("shipdeck-blog", "domains.yaml", **given)  # the certificate comes before the name
        s3.put_object(Bucket=site["Bucket"], Key="releases/r1/index.html", Body="shop")
        s3.put_object(Bucket=foundation["SharedBucket"], Key="sites/blog/releases/r9/index.html", Body="blog")
        host = site["Domain"]
        route(
            **{host.replace(".", "_"): {"r": {"i": "r1", "m": "d"}}},
            blog_apps_example_com={"k": "sites/blog/", "r": {"i": "r9", "m": "d"}},
            www_shop_example={"to": host, below["Distribution"]: "blog.apps.example.com"},
        )
        self.assertEqual(self.open(name, "/")[::2], (200, b"shop"))
        cloudfront.associate_alias(TargetDistributionId=below["Distribution"], Alias=name)
        self.assertEqual(self.open(name, "/")[::2], (200, b"blog"))
        route(www_shop_example={"to": "blog.apps.example.com"})
        self.assertEqual(self.open(name, "/")[::2], (200, b"blog"))
        cloudfront.associate_alias(TargetDistributionId=site["Distribution"], Alias=name)  # and back
        self.assertNotEqual(self.open(name, "/")[0], 200)

    def test_a_zone_has_one_distribution_for_all_its_hosts(self):
        self.rig("POST", "settings", {"certificates_by_dns": False})
        certificate = self.client("acm").request_certificate(DomainName="*.apps.example.com", ValidationMethod="DNS")
        zone = self.client("route53").create_hosted_zone(Name="apps.example.com", CallerReference="1")["HostedZone"]
        foundation = self.up(
            "shipdeck-foundation",
            "foundation.yaml",
            Zone="apps.example.com",
            HostedZoneId=zone["Id"].rpartition("/")[2],
            CertificateArn=certificate["CertificateArn"],
        )
        self.assertEqual(self.view("pr-7.apps.example.com", "/")[0], 301)
        records = self.client("route53").list_resource_record_sets(HostedZoneId=zone["Id"])["ResourceRecordSets"]
        kinds = {record["Type"] for record in records if "AliasTarget" in record}
        self.assertEqual(kinds, {"A", "AAAA"})
        listed = [line.partition(" of ")[0] for line in self.rig("GET", "inventory")]
        self.assertIn("record AAAA *.apps.example.com.", listed)
        shared = self.client("cloudfront").get_distribution_config(Id=foundation["SharedDistribution"])
        self.assertEqual(shared["DistributionConfig"]["CacheTagConfig"], {"HeaderName": "x-amz-meta-cache-tag"})
        self.down("shipdeck-foundation")
        self.client("s3").delete_bucket(Bucket=foundation["SharedBucket"])
        self.assertEqual(self.rig("GET", "inventory"), ["certificate *.apps.example.com", "zone apps.example.com."])


class LintTest(unittest.TestCase):
    def test_cfn_lint_has_nothing_to_say(self):
        templates = sorted(TEMPLATES.glob("*.yaml"))
        with tempfile.TemporaryDirectory() as folder:
            if "SHIPDECK_PROGRAMS" in os.environ:  # as ctest sets it
                templates += self.sent(folder, Path(os.environ["SHIPDECK_PROGRAMS"]) / "shipctl")
            program = Path(sys.executable).with_name("cfn-lint")
            said = subprocess.run([program, *templates], capture_output=True, text=True)
            self.assertEqual((said.returncode, said.stdout, said.stderr), (0, "", ""))

    def sent(self, folder, shipctl):
        """What CloudFormation gets, with the router, the version and the policy in their places, as shipctl shows them."""
        alone = {"HOME": folder, "SHIPDECK_HOME": f"{folder}/shipdeck", "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        policy = ("policy", "--github", "--region", "eu-west-1")
        paths = []
        for words, part in (
            (("template", "foundation"), "import cf from 'cloudfront';"),
            (("template", "site"), "Description: Shipdeck's template"),
            (("template", "certificate"), "Description: Shipdeck's template"),
            (policy, "cloudfront:CreateDistribution"),
            ((*policy, "--zone", "Z0123456789ABCDEFGHIJ"), "arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ"),
        ):
            made = subprocess.run([shipctl, "connections", *words], capture_output=True, text=True, env=alone)
            self.assertEqual(made.returncode, 0, made.stderr)
            self.assertIn(part, made.stdout, words)
            paths.append(Path(folder) / f"{len(paths)}.yaml")
            paths[-1].write_text(made.stdout)
        return paths
