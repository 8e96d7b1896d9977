# SPDX-License-Identifier: MIT
"""CloudFront's control API, and the data of its KeyValueStores."""

import json
import re
import urllib.parse

from aws_case import AwsCase

from aws import signatures
from aws.wire import Request

OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6"
CODE = b"""import cf from 'cloudfront';
async function handler(event) {
    const request = event.request;
    request.uri = await cf.kvs().get('prefix') + request.uri;
    console.log('to', request.uri);
    return request;
}
"""


def config(**more):
    return {
        "CallerReference": "one",
        "Comment": "a site",
        "Enabled": True,
        "Origins": {
            "Quantity": 1,
            "Items": [
                {
                    "Id": "bucket",
                    "DomainName": "site.s3.us-east-1.amazonaws.com",
                    "S3OriginConfig": {"OriginAccessIdentity": ""},
                }
            ],
        },
        "DefaultCacheBehavior": {
            "TargetOriginId": "bucket",
            "ViewerProtocolPolicy": "allow-all",
            "CachePolicyId": OPTIMIZED,
        },
    } | more


class CloudFrontTest(AwsCase):
    def setUp(self):
        super().setUp()
        self.cf = self.client("cloudfront")

    def settings(self, **values):
        self.rig("POST", "settings", values)

    def test_deploys_only_after_a_while(self):
        self.settings(distribution_seconds=100)
        made = self.cf.create_distribution(DistributionConfig=config())
        distribution = made["Distribution"]
        self.assertEqual(distribution["Status"], "InProgress")
        self.assertRegex(distribution["DomainName"], r"^d[a-z0-9]{13}\.cloudfront\.net$")
        self.assertEqual(distribution["ARN"], f"arn:aws:cloudfront::123456789012:distribution/{distribution['Id']}")
        self.rig("POST", "clock", {"advance": 101})
        self.assertEqual(self.cf.get_distribution(Id=distribution["Id"])["Distribution"]["Status"], "Deployed")
        listed = self.cf.list_distributions()["DistributionList"]
        self.assertEqual((listed["Quantity"], listed["Items"][0]["Id"]), (1, distribution["Id"]))

    def test_changes_and_deletes_only_what_was_seen(self):
        made = self.cf.create_distribution(DistributionConfig=config())
        name, first = made["Distribution"]["Id"], made["ETag"]
        kept = self.cf.get_distribution_config(Id=name)["DistributionConfig"]
        second = self.cf.update_distribution(Id=name, IfMatch=first, DistributionConfig=kept | {"Comment": "b"})["ETag"]
        self.assertNotEqual(second, first)
        self.refused("PreconditionFailed", self.cf.update_distribution, Id=name, IfMatch=first, DistributionConfig=kept)
        self.refused("InvalidIfMatchVersion", self.cf.delete_distribution, Id=name)
        self.refused("DistributionNotDisabled", self.cf.delete_distribution, Id=name, IfMatch=second)
        third = self.cf.update_distribution(Id=name, IfMatch=second, DistributionConfig=kept | {"Enabled": False})[
            "ETag"
        ]
        self.refused("DistributionNotDisabled", self.cf.delete_distribution, Id=name, IfMatch=third)
        self.rig("POST", "clock", {"advance": 5})
        self.cf.delete_distribution(Id=name, IfMatch=third)
        self.refused("NoSuchDistribution", self.cf.get_distribution, Id=name)

    def test_refuses_what_cannot_be(self):
        def refused(code, **more):
            self.refused(code, self.cf.create_distribution, DistributionConfig=config(**more))

        behaviour = config()["DefaultCacheBehavior"]
        refused("NoSuchOrigin", DefaultCacheBehavior=behaviour | {"TargetOriginId": "gone"})
        refused("NoSuchCachePolicy", DefaultCacheBehavior=behaviour | {"CachePolicyId": "gone"})
        refused("InvalidArgument", DefaultCacheBehavior=behaviour | {"MinTTL": 5})
        refused(
            "InvalidFunctionAssociation",
            DefaultCacheBehavior=behaviour
            | {
                "FunctionAssociations": {
                    "Quantity": 1,
                    "Items": [
                        {"FunctionARN": "arn:aws:cloudfront::123456789012:function/x", "EventType": "viewer-request"}
                    ],
                }
            },
        )
        refused("InvalidViewerCertificate", Aliases={"Quantity": 1, "Items": ["www.example.com"]})
        refused("InconsistentQuantities", Aliases={"Quantity": 2, "Items": ["www.example.com"]})
        self.settings(max_distributions=0)
        refused("TooManyDistributions")
        self.settings(max_distributions=500, max_sharing=0)
        refused("TooManyDistributionsAssociatedToCachePolicy")

    def test_gives_an_alias_to_one_distribution(self):
        self.settings(certificate_seconds=60, certificates_by_dns=False)
        acm = self.client("acm")
        arn = acm.request_certificate(DomainName="*.example.com", ValidationMethod="DNS")["CertificateArn"]
        from_us = {
            "ViewerCertificate": {
                "ACMCertificateArn": arn,
                "SSLSupportMethod": "sni-only",
                "MinimumProtocolVersion": "TLSv1.2_2021",
            }
        }
        aliases = {"Aliases": {"Quantity": 1, "Items": ["www.example.com"]}}
        self.refused(
            "InvalidViewerCertificate", self.cf.create_distribution, DistributionConfig=config(**aliases, **from_us)
        )
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(acm.describe_certificate(CertificateArn=arn)["Certificate"]["Status"], "ISSUED")
        self.cf.create_distribution(DistributionConfig=config(**aliases, **from_us))
        self.refused(
            "CNAMEAlreadyExists",
            self.cf.create_distribution,
            DistributionConfig=config(CallerReference="two", **aliases, **from_us),
        )
        self.refused(
            "InvalidViewerCertificate",
            self.cf.create_distribution,
            DistributionConfig=config(
                CallerReference="two", Aliases={"Quantity": 1, "Items": ["example.org"]}, **from_us
            ),
        )

    def test_moves_an_alias_in_one_step(self):
        self.settings(certificates_by_dns=False, certificate_seconds=0)
        acm = self.client("acm")
        arn = acm.request_certificate(DomainName="*.example.com", ValidationMethod="DNS")["CertificateArn"]
        from_us = {
            "ViewerCertificate": {
                "ACMCertificateArn": arn,
                "SSLSupportMethod": "sni-only",
                "MinimumProtocolVersion": "TLSv1.2_2021",
            }
        }
        aliases = {"Aliases": {"Quantity": 1, "Items": ["www.example.com"]}}
        made = [
            self.cf.create_distribution(DistributionConfig=config(CallerReference=name, **more))["Distribution"]["Id"]
            for name, more in (("one", aliases | from_us), ("two", from_us), ("bare", {}))
        ]

        def aliases_of(name):
            return self.cf.get_distribution_config(Id=name)["DistributionConfig"]["Aliases"].get("Items", [])

        self.refused("IllegalUpdate", self.cf.associate_alias, TargetDistributionId=made[2], Alias="www.example.com")
        self.refused("NoSuchDistribution", self.cf.associate_alias, TargetDistributionId="E0", Alias="www.example.com")
        for _again in range(2):
            self.cf.associate_alias(TargetDistributionId=made[1], Alias="www.example.com")
            self.assertEqual([aliases_of(name) for name in made], [[], ["www.example.com"], []])

    def test_repeats_a_creation_by_its_reference(self):
        first = self.cf.create_distribution(DistributionConfig=config())["Distribution"]["Id"]
        self.assertEqual(self.cf.create_distribution(DistributionConfig=config())["Distribution"]["Id"], first)
        self.refused(
            "DistributionAlreadyExists", self.cf.create_distribution, DistributionConfig=config(Comment="other")
        )

    def test_calls_things_in_use_for_a_while_after_a_distribution_is_gone(self):
        self.settings(distribution_seconds=0, lingering_seconds=60, max_access_controls=1)
        access = {
            "Name": "site",
            "SigningProtocol": "sigv4",
            "SigningBehavior": "always",
            "OriginAccessControlOriginType": "s3",
        }
        made = self.cf.create_origin_access_control(OriginAccessControlConfig=access)
        self.refused(
            "TooManyOriginAccessControls",
            self.cf.create_origin_access_control,
            OriginAccessControlConfig=access | {"Name": "other"},
        )
        origins = config()["Origins"]
        origins["Items"][0]["OriginAccessControlId"] = made["OriginAccessControl"]["Id"]
        site = self.cf.create_distribution(DistributionConfig=config(Origins=origins, Enabled=False))
        self.cf.delete_distribution(Id=site["Distribution"]["Id"], IfMatch=site["ETag"])
        which = {"Id": made["OriginAccessControl"]["Id"], "IfMatch": made["ETag"]}
        self.refused("OriginAccessControlInUse", self.cf.delete_origin_access_control, **which)
        self.rig("POST", "clock", {"advance": 61})
        self.cf.delete_origin_access_control(**which)

    def test_keeps_configurations(self):
        access = {
            "Name": "site",
            "SigningProtocol": "sigv4",
            "SigningBehavior": "always",
            "OriginAccessControlOriginType": "s3",
        }
        made = self.cf.create_origin_access_control(OriginAccessControlConfig=access)
        name = made["OriginAccessControl"]["Id"]
        self.refused(
            "OriginAccessControlAlreadyExists", self.cf.create_origin_access_control, OriginAccessControlConfig=access
        )
        origins = config()["Origins"]
        origins["Items"][0]["OriginAccessControlId"] = name
        self.cf.create_distribution(DistributionConfig=config(Origins=origins))
        self.refused("OriginAccessControlInUse", self.cf.delete_origin_access_control, Id=name, IfMatch=made["ETag"])
        headers = {"Name": "headers", "SecurityHeadersConfig": {"ContentTypeOptions": {"Override": True}}}
        policy = self.cf.create_response_headers_policy(ResponseHeadersPolicyConfig=headers)
        listed = self.cf.list_response_headers_policies(Type="custom")["ResponseHeadersPolicyList"]
        self.assertEqual(listed["Items"][0]["ResponseHeadersPolicy"]["ResponseHeadersPolicyConfig"], headers)
        self.cf.delete_response_headers_policy(Id=policy["ResponseHeadersPolicy"]["Id"], IfMatch=policy["ETag"])
        self.assertIn(
            OPTIMIZED, [item["CachePolicy"]["Id"] for item in self.cf.list_cache_policies()["CachePolicyList"]["Items"]]
        )

    def test_invalidates(self):
        self.settings(invalidation_seconds=60)
        name = self.cf.create_distribution(DistributionConfig=config())["Distribution"]["Id"]
        batch = {"CallerReference": "one", "Paths": {"Quantity": 1, "Items": ["/*"]}}
        made = self.cf.create_invalidation(DistributionId=name, InvalidationBatch=batch)["Invalidation"]
        self.assertEqual(made["Status"], "InProgress")
        self.assertEqual(self.cf.get_distribution(Id=name)["Distribution"]["InProgressInvalidationBatches"], 1)
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(
            self.cf.get_invalidation(DistributionId=name, Id=made["Id"])["Invalidation"]["Status"], "Completed"
        )
        for item in ("page.html", "#", "#two words", "#one,two"):
            batch = {"CallerReference": item, "Paths": {"Quantity": 1, "Items": [item]}}
            self.refused(
                "InvalidArgument", self.cf.create_invalidation, DistributionId=name, InvalidationBatch=batch
            )

    def test_tags(self):
        tags = {"Items": [{"Key": "shop", "Value": "1"}]}
        arn = self.cf.create_distribution_with_tags(
            DistributionConfigWithTags={"DistributionConfig": config(), "Tags": tags}
        )["Distribution"]["ARN"]
        self.assertEqual(self.cf.list_tags_for_resource(Resource=arn)["Tags"], tags)
        self.cf.untag_resource(Resource=arn, TagKeys={"Items": ["shop"]})
        self.assertEqual(self.cf.list_tags_for_resource(Resource=arn)["Tags"].get("Items", []), [])

    def made_function(self, code=CODE):
        store = self.cf.create_key_value_store(Name="routes")["KeyValueStore"]["ARN"]
        about = {
            "Comment": "",
            "Runtime": "cloudfront-js-2.0",
            "KeyValueStoreAssociations": {"Quantity": 1, "Items": [{"KeyValueStoreARN": store}]},
        }
        return store, about, self.cf.create_function(Name="router", FunctionConfig=about, FunctionCode=code)

    def test_tests_and_publishes_functions(self):
        store, about, made = self.made_function()
        self.write(store, {"prefix": "/releases/r1"})
        event = {
            "version": "1.0",
            "context": {},
            "viewer": {"ip": "1.2.3.4"},
            "request": {"method": "GET", "uri": "/index.html", "headers": {}, "querystring": {}, "cookies": {}},
        }
        done = self.cf.test_function(Name="router", IfMatch=made["ETag"], EventObject=json.dumps(event).encode())[
            "TestResult"
        ]
        self.assertEqual(json.loads(done["FunctionOutput"])["uri"], "/releases/r1/index.html", done)
        self.assertEqual(done["FunctionExecutionLogs"], ["to /releases/r1/index.html"])
        self.refused("NoSuchFunctionExists", self.cf.describe_function, Name="router", Stage="LIVE")
        self.refused("PreconditionFailed", self.cf.publish_function, Name="router", IfMatch="E1")
        self.cf.publish_function(Name="router", IfMatch=made["ETag"])
        self.assertEqual(self.cf.get_function(Name="router", Stage="LIVE")["FunctionCode"].read(), CODE)
        changed = self.cf.update_function(
            Name="router", IfMatch=made["ETag"], FunctionConfig=about, FunctionCode=CODE + b"//"
        )
        self.refused(
            "CannotDeleteEntityWhileInUse",
            self.cf.delete_key_value_store,
            Name="routes",
            IfMatch=self.cf.describe_key_value_store(Name="routes")["ETag"],
        )
        self.cf.delete_function(Name="router", IfMatch=changed["ETag"])

    def test_refuses_functions_that_its_runtime_cannot_run(self):
        about = {"Comment": "", "Runtime": "cloudfront-js-2.0"}
        for code in (
            b"function handler(event) { return",
            b"function other() {}",
            b"function handler({request}) { return request; }",
            b"function handler(event) { return event?.request; }",
            b"import fs from 'fs'; function handler() {}",
        ):
            self.refused("InvalidArgument", self.cf.create_function, Name="f", FunctionConfig=about, FunctionCode=code)
        self.refused(
            "FunctionSizeLimitExceeded",
            self.cf.create_function,
            Name="f",
            FunctionConfig=about,
            FunctionCode=b"function handler() {}" + b" " * 9990,
        )
        for name, code, words in (
            ("loop", b"function handler() { while (true); }", "Instruction limit exceeded"),
            ("later", b"async function handler() { await null; while (true); }", "Instruction limit exceeded"),
            ("never", b"async function handler() { await new Promise(function () {}); }", "never comes"),
        ):
            made = self.cf.create_function(Name=name, FunctionConfig=about, FunctionCode=code)
            done = self.cf.test_function(Name=name, IfMatch=made["ETag"], EventObject=b"{}")["TestResult"]
            self.assertIn(words, done["FunctionErrorMessage"])

    def data(self, method, arn, rest="", document=None, etag=None, secret=None, region="*", keys=None):
        """A call signed by SigV4A, as no botocore without its C parts can do it."""
        body = json.dumps(document).encode() if document is not None else b""
        target = f"/key-value-stores/{urllib.parse.quote(arn, safe='')}{rest}"
        host = self.endpoint.removeprefix("http://")
        stamp = self.stamp()
        headers = {"host": host, "x-amz-date": stamp, "x-amz-region-set": region}
        headers |= {"if-match": etag} if etag else {}
        if keys:
            headers["x-amz-security-token"] = keys["SessionToken"]
            keys = (keys["AccessKeyId"], keys["SecretAccessKey"])
        keys = keys or (self.ready["access_key"], secret or self.ready["secret_key"])
        scope = signatures.Scope(keys[0], "*", "cloudfront-keyvaluestore", "asymmetric")
        request = Request(method, target, headers, body)
        names = ";".join(sorted(headers))
        text = signatures.asymmetric_text(request, scope, {"SignedHeaders": names}, keys[1])
        signature = (
            signatures.asymmetric_key(*keys).sign(text.encode(), signatures.ec.ECDSA(signatures.hashes.SHA256())).hex()
        )
        headers["authorization"] = (
            f"AWS4-ECDSA-P256-SHA256 Credential={keys[0]}/{stamp[:8]}/cloudfront-keyvaluestore/"
            f"aws4_request, SignedHeaders={names}, Signature={signature}"
        )
        headers["content-type"] = "application/json"
        status, told, body = self.ask(method, target, body, headers)
        return status, told, json.loads(body or b"{}")

    def write(self, arn, puts, deletes=()):
        etag = self.data("GET", arn)[1]["etag"]
        return self.data(
            "POST",
            arn,
            "/keys",
            {"Puts": [{"Key": k, "Value": v} for k, v in puts.items()], "Deletes": [{"Key": k} for k in deletes]},
            etag,
        )

    def test_keeps_keys(self):
        store = self.cf.create_key_value_store(Name="routes")["KeyValueStore"]["ARN"]
        status, headers, said = self.data("GET", store)
        self.assertEqual((status, said["ItemCount"], said["KvsARN"]), (200, 0, store))
        first = headers["etag"]
        status, headers, said = self.write(store, {f"host{i:02}": "x" for i in range(20)})
        self.assertEqual((status, said["ItemCount"], said["TotalSizeInBytes"]), (200, 20, 140))
        self.assertNotEqual(headers["etag"], first)
        late = self.data("POST", store, "/keys", {"Puts": [{"Key": "a", "Value": "b"}]}, first)
        self.assertEqual((late[0], late[1]["x-amzn-errortype"]), (409, "ConflictException"))
        self.assertEqual(self.data("GET", store, "/keys/host07")[2]["Value"], "x")
        self.assertEqual(self.data("GET", store, "/keys/gone")[0], 404)
        page = self.data("GET", store, "/keys?MaxResults=15")[2]
        self.assertEqual(len(page["Items"]), 15)
        rest = self.data("GET", store, f"/keys?MaxResults=15&NextToken={page['NextToken']}")[2]
        self.assertEqual((len(rest["Items"]), "NextToken" in rest), (5, False))
        self.assertEqual(self.write(store, {"big": "x" * 1025})[0], 400)
        self.assertEqual(self.write(store, {str(i): "x" for i in range(51)})[0], 400)
        self.violations()  # the models know these bounds too
        self.assertEqual(self.write(store, {}, ["host00"])[2]["ItemCount"], 19)

    def test_checks_asymmetric_signatures(self):
        store = self.cf.create_key_value_store(Name="routes")["KeyValueStore"]["ARN"]
        self.assertEqual(self.data("GET", store, region="us-east-1")[0], 403)
        target = f"/key-value-stores/{urllib.parse.quote(store, safe='')}"
        self.assertEqual(self.signed("GET", target, service="cloudfront-keyvaluestore")[0], 403)
        self.assertEqual(self.data("GET", store, secret="another")[0], 403)
        self.assertEqual(len(self.violations()), 3)
        # a published pair of keys and the point that they lead to
        public = signatures.asymmetric_key(
            "AKISORANDOMAASORANDOM", "q+jcrXGc+0zWN6uzclKVhvMmUsIfRPa4rlRandom"
        ).public_key()
        self.assertEqual(
            f"{public.public_numbers().x:064x}", "15d242ceebf8d8169fd6a8b5a746c41140414c3b07579038da06af89190fffcb"
        )

    def test_takes_session_tokens_of_version_2_only_at_a_store(self):
        store = self.cf.create_key_value_store(Name="routes")["KeyValueStore"]["ARN"]

        def of_session(host):
            asked = b"Action=AssumeRole&Version=2011-06-15&RoleSessionName=kim&RoleArn=arn:aws:iam::123456789012:role/ci"
            headers = {"Host": host, "Content-Type": "application/x-www-form-urlencoded"}
            given = self.signed("POST", "/", asked, headers, service="sts")[2].decode()
            keys = {
                name: re.search(f"<{name}>(.+?)</", given)[1]
                for name in ("AccessKeyId", "SecretAccessKey", "SessionToken")
            }
            who = self.client("sts", keys=tuple(keys.values())).get_caller_identity()["Arn"]
            self.assertIn("assumed-role/ci", who)  # elsewhere either version is good
            status, told, said = self.data("GET", store, keys=keys)
            return keys["SessionToken"][:4], status, told.get("x-amzn-errortype"), said.get("Message")

        regional, everywhere = "sts.us-east-1.amazonaws.com", "sts.amazonaws.com"
        refused = ("FwoG", 403, "AccessDeniedException", "Authentication failed")
        self.assertEqual(of_session(regional), ("IQoJ", 200, None, None))
        self.assertEqual(of_session(everywhere), refused)
        self.settings(token_version=1)
        self.assertEqual(of_session(regional), refused)
        self.settings(token_version=2)
        self.assertEqual(of_session(everywhere)[:2], ("IQoJ", 200))

    def test_is_ready_only_after_a_while(self):
        self.settings(store_seconds=30)
        store = self.cf.create_key_value_store(Name="routes")["KeyValueStore"]
        self.assertEqual(store["Status"], "PROVISIONING")
        self.assertEqual(self.data("GET", store["ARN"])[0], 404)
        self.rig("POST", "clock", {"advance": 31})
        self.assertEqual(self.cf.describe_key_value_store(Name="routes")["KeyValueStore"]["Status"], "READY")
