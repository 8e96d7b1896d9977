# SPDX-License-Identifier: MIT
"""A policy that decides about every call, what is left of it, and what can be found by tags."""

import json

from botocore.exceptions import ConnectionClosedError
from stack_case import StackCase, small


class PermissionsTest(StackCase):
    def policy(self, *statements):
        self.rig("POST", "policy", {"document": {"Version": "2012-10-17", "Statement": list(statements)}})

    def test_lets_pass_only_what_the_policy_allows(self):
        s3 = self.client("s3")
        self.policy(
            {
                "Sid": "Make",
                "Effect": "Allow",
                "Action": ["s3:CreateBucket", "s3:PutObject", "s3:GetObject"],
                "Resource": ["arn:aws:s3:::shop-*", "arn:aws:s3:::shop-*/*"],
            }
        )
        s3.create_bucket(Bucket="shop-1")
        s3.put_object(Bucket="shop-1", Key="a", Body=b"x")
        said = self.refused("AccessDenied", s3.delete_object, Bucket="shop-1", Key="a")["Error"]["Message"]
        self.assertIn("is not authorized to perform: s3:DeleteObject on resource: arn:aws:s3:::shop-1/a", said)
        self.refused("AccessDenied", s3.create_bucket, Bucket="other")
        self.refused("AccessDeniedException", self.client("ssm").describe_parameters)
        shown = self.rig("GET", "policy")
        self.assertEqual(shown["unused"], [{"statement": "Make", "action": "s3:GetObject"}])
        self.assertEqual(shown["refused"][0], {"action": "s3:DeleteObject", "resource": "arn:aws:s3:::shop-1/a"})
        s3.copy_object(Bucket="shop-1", Key="b", CopySource="shop-1/a")
        self.assertEqual(self.rig("GET", "policy")["unused"], [])
        self.rig("POST", "policy", {"document": None})
        s3.delete_object(Bucket="shop-1", Key="a")

    def test_holds_for_what_stacks_do(self):
        arn = "arn:aws:cloudformation:us-east-1:123456789012:stack/site/*"
        self.policy(
            {"Effect": "Allow", "Action": "cloudformation:*", "Resource": arn},
            {
                "Effect": "Allow",
                "Action": "s3:CreateBucket",
                "Resource": "*",
                "Condition": {"StringEquals": {"aws:CalledViaFirst": "s3.amazonaws.com"}},
            },
        )
        self.assertEqual(self.make(small(A={})), "ROLLBACK_COMPLETE")
        self.refused("AccessDenied", self.cfn.describe_stacks)
        self.refused("AccessDenied", self.cfn.describe_stacks, StackName="another")

    def test_simulates(self):
        iam = self.client("iam")
        self.policy({"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::shop/*"})
        self.rig(
            "POST",
            "policy",
            {
                "document": {
                    "Statement": [
                        {"Effect": "Allow", "Action": ["s3:Get*", "iam:SimulatePrincipalPolicy"], "Resource": "*"},
                        {"Effect": "Deny", "Action": "s3:GetObjectAcl", "Resource": "*"},
                    ]
                }
            },
        )
        said = iam.simulate_principal_policy(
            PolicySourceArn="arn:aws:iam::123456789012:user/kim",
            ActionNames=["s3:GetObject", "s3:GetObjectAcl", "s3:PutObject"],
        )
        self.assertEqual(
            [r["EvalDecision"] for r in said["EvaluationResults"]], ["allowed", "explicitDeny", "implicitDeny"]
        )
        # A simulation uses nothing but the permission to simulate.
        self.assertEqual(self.rig("GET", "policy")["unused"], [{"statement": "0", "action": "s3:Get*"}])

    def test_knows_what_each_call_needs(self):
        cf = self.client("cloudfront")
        cf.create_key_value_store(Name="routes")
        cf.delete_key_value_store(Name="routes", IfMatch=cf.describe_key_value_store(Name="routes")["ETag"])
        needs = [need for entry in self.rig("GET", "operations") for need in entry["needs"]]
        self.assertEqual(
            needs[0], ["cloudfront:CreateKeyValueStore", "arn:aws:cloudfront::123456789012:key-value-store/*"]
        )
        self.assertRegex(needs[2][1], r"key-value-store/[0-9a-f-]{36}$")

    def test_a_stack_hands_its_tags_on(self):
        store = {"Type": "AWS::CloudFront::KeyValueStore", "Properties": {"Name": "routes"}}
        self.make(json.dumps({"Resources": {"A": store}}), Tags=[{"Key": "owner", "Value": "kim"}])
        needs = [need for entry in self.rig("GET", "operations") for need in entry["needs"]]
        arn = next(arn for action, arn in needs if action == "cloudfront:ListTagsForResource")
        self.assertIn(["cloudfront:TagResource", "arn:aws:cloudfront::123456789012:key-value-store/*"], needs)
        tags = self.client("cloudfront").list_tags_for_resource(Resource=arn)["Tags"]["Items"]
        self.assertEqual(tags, [{"Key": "owner", "Value": "kim"}])

    def test_asks_for_a_second_factor(self):
        sts = self.client("sts")
        who = {
            "RoleArn": "arn:aws:iam::123456789012:role/deploy",
            "RoleSessionName": "kim",
            "SerialNumber": "arn:aws:iam::123456789012:mfa/kim",
        }
        self.refused("AccessDenied", sts.assume_role, **who, TokenCode="000000")
        sts.assume_role(**who, TokenCode="123456")
        self.refused("AccessDenied", sts.assume_role, **who, TokenCode="123456")  # once
        self.refused("AccessDenied", sts.assume_role, **who)

    def test_finds_by_tags(self):
        s3, tagging = self.client("s3"), self.client("resourcegroupstaggingapi")
        for name in ("mine", "other", "bare"):
            s3.create_bucket(Bucket=name)
        for name, owner in (("mine", "kim"), ("other", "lee")):
            s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": [{"Key": "owner", "Value": owner}]})
        made = self.make(small(A={"BucketName": "made"}), Tags=[{"Key": "owner", "Value": "kim"}])
        self.assertEqual(made, "CREATE_COMPLETE")
        found = {
            r["ResourceARN"]: {t["Key"]: t["Value"] for t in r["Tags"]}
            for r in tagging.get_resources(TagFilters=[{"Key": "owner", "Values": ["kim"]}])["ResourceTagMappingList"]
        }
        self.assertEqual({arn.split(":")[2] for arn in found}, {"s3", "cloudformation"})
        self.assertEqual(found["arn:aws:s3:::made"]["aws:cloudformation:stack-name"], "site")
        self.assertNotIn("arn:aws:s3:::other", found)
        buckets = tagging.get_resources(ResourceTypeFilters=["s3"], ResourcesPerPage=2)
        self.assertEqual((len(buckets["ResourceTagMappingList"]), buckets["PaginationToken"]), (2, "2"))

    def test_cuts_an_upload(self):
        s3 = self.client("s3")
        s3.create_bucket(Bucket="site")
        self.fault(operation="PutObject", do="cut-upload", after=1000)
        with self.assertRaises(ConnectionClosedError):
            s3.put_object(Bucket="site", Key="large", Body=b"x" * (4 << 20))
        self.assertEqual(s3.list_objects_v2(Bucket="site")["KeyCount"], 0)
        s3.put_object(Bucket="site", Key="large", Body=b"x" * (4 << 20))
