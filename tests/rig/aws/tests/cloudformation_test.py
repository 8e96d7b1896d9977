# SPDX-License-Identifier: MIT
"""Stacks: what is made, changed, taken back and removed, and what is said meanwhile."""

import json

from botocore.exceptions import ClientError
from stack_case import SITE, StackCase, small


class CloudFormationTest(StackCase):
    def made_site(self):
        given = [{"ParameterKey": "Project", "ParameterValue": "shop"}]
        change_set = self.change(SITE, "CREATE", Parameters=given, Tags=[{"Key": "owner", "Value": "kim"}])
        self.assertEqual((change_set["Status"], change_set["ExecutionStatus"]), ("CREATE_COMPLETE", "AVAILABLE"))
        self.assertEqual({c["ResourceChange"]["Action"] for c in change_set["Changes"]}, {"Add"})
        self.assertEqual(self.status(), "REVIEW_IN_PROGRESS")
        self.assertEqual(self.execute(change_set), "CREATE_COMPLETE", self.events())
        stack = self.cfn.describe_stacks(StackName="site")["Stacks"][0]
        return stack, {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}

    def test_exports_are_of_one_region(self):
        exporting = json.dumps(
            {
                "Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}},
                "Outputs": {"Name": {"Value": "x", "Export": {"Name": "shared"}}},
            }
        )
        importing = small(Bucket={"Tags": [{"Key": "of", "Value": {"Fn::ImportValue": "shared"}}]})
        self.make(exporting, "base")
        self.make(importing, "site")
        far = self.client("cloudformation", region="eu-west-1")
        far.create_stack(StackName="base", TemplateBody=exporting)
        self.until(
            lambda: far.describe_stacks(StackName="base")["Stacks"][0]["StackStatus"], lambda s: s == "CREATE_COMPLETE"
        )
        with self.assertRaises(ClientError):
            self.cfn.delete_stack(StackName="base")
        far.delete_stack(StackName="base")

    def test_makes_a_site_that_serves(self):
        stack, outputs = self.made_site()
        self.assertEqual(outputs["Bucket"], "shop-123456789012")
        self.s3.put_object(Bucket=outputs["Bucket"], Key="index.html", Body=b"hello")
        port = int(self.ready["edge"].rpartition(":")[2])
        status, headers, body = self.ask("GET", "/index.html", headers={"Host": outputs["Domain"]}, port=port)
        self.assertEqual((status, body, headers["x-content-type-options"]), (200, b"hello", "nosniff"))
        names = {
            r["LogicalResourceId"] for r in self.cfn.list_stack_resources(StackName="site")["StackResourceSummaries"]
        }
        self.assertEqual(names, {"Bucket", "Policy", "Access", "Routes", "Router", "Headers", "Distribution"})
        events = self.events()
        self.assertEqual(events[:2], [("site", "REVIEW_IN_PROGRESS"), ("site", "CREATE_IN_PROGRESS")])
        self.assertEqual(events[-1], ("site", "CREATE_COMPLETE"))
        self.assertLess(
            events.index(("Bucket", "CREATE_COMPLETE")), events.index(("Distribution", "CREATE_IN_PROGRESS"))
        )
        times = [e["Timestamp"] for e in self.cfn.describe_stack_events(StackName="site")["StackEvents"]]
        self.assertEqual(times, sorted(times, reverse=True))
        actions = {o["action"] for o in self.rig("GET", "operations") if o["via"] == "cloudformation"}
        self.assertLessEqual({"s3:CreateBucket", "cloudfront:CreateDistribution", "cloudfront:CreateFunction"}, actions)
        self.assertEqual(self.cfn.list_exports()["Exports"][0]["Name"], "shop-bucket")
        cf = self.client("cloudfront")
        arn = cf.list_distributions()["DistributionList"]["Items"][0]["ARN"]
        self.assertIn({"Key": "owner", "Value": "kim"}, cf.list_tags_for_resource(Resource=arn)["Tags"]["Items"])

    def test_removes_a_site_once_its_bucket_is_empty(self):
        _, outputs = self.made_site()
        self.s3.put_object(Bucket=outputs["Bucket"], Key="x", Body=b"x")
        self.cfn.delete_stack(StackName="site")
        self.assertEqual(self.settled(), "DELETE_FAILED")
        kept = self.cfn.describe_stacks(StackName="site")["Stacks"][0]["Outputs"]
        self.assertEqual({output["OutputKey"]: output["OutputValue"] for output in kept}, outputs)
        said = next(
            e
            for e in self.cfn.describe_stack_events(StackName="site")["StackEvents"]
            if e["ResourceStatus"] == "DELETE_FAILED" and e["LogicalResourceId"] == "Bucket"
        )
        self.assertIn("The bucket you tried to delete is not empty", said["ResourceStatusReason"])
        self.s3.delete_object(Bucket=outputs["Bucket"], Key="x")
        stack = self.cfn.describe_stacks(StackName="site")["Stacks"][0]["StackId"]
        self.cfn.delete_stack(StackName="site")
        self.assertEqual(self.settled(stack), "DELETE_COMPLETE")
        self.refused("ValidationError", self.cfn.describe_stacks, StackName="site")
        self.assertEqual(self.s3.list_buckets()["Buckets"], [])
        self.assertEqual(self.client("cloudfront").list_distributions()["DistributionList"]["Quantity"], 0)
        self.assertEqual(self.client("cloudfront").list_functions()["FunctionList"]["Quantity"], 0)

    def test_waits_for_the_edges(self):
        self.rig("POST", "settings", {"distribution_seconds": 120})
        given = [{"ParameterKey": "Project", "ParameterValue": "shop"}]
        self.cfn.execute_change_set(ChangeSetName=self.change(SITE, "CREATE", Parameters=given)["ChangeSetId"])
        self.until(self.events, lambda events: ("Distribution", "CREATE_IN_PROGRESS") in events)
        self.assertEqual(self.status(), "CREATE_IN_PROGRESS")
        self.rig("POST", "clock", {"advance": 121})
        self.assertEqual(self.settled(), "CREATE_COMPLETE")

    def test_takes_back_what_could_not_be_made(self):
        self.s3.create_bucket(Bucket="taken")
        body = json.dumps(
            {
                "Resources": {
                    "First": {"Type": "AWS::S3::Bucket"},
                    "Second": {"Type": "AWS::S3::Bucket", "DependsOn": "First", "Properties": {"BucketName": "taken"}},
                }
            }
        )
        self.assertEqual(self.make(body), "ROLLBACK_COMPLETE")
        events = self.events()
        self.assertEqual(
            events[-5:],
            [
                ("site", "ROLLBACK_IN_PROGRESS"),
                ("Second", "DELETE_COMPLETE"),
                ("First", "DELETE_IN_PROGRESS"),
                ("First", "DELETE_COMPLETE"),
                ("site", "ROLLBACK_COMPLETE"),
            ],
        )
        failed = next(
            e
            for e in self.cfn.describe_stack_events(StackName="site")["StackEvents"]
            if e["ResourceStatus"] == "CREATE_FAILED"
        )
        self.assertEqual(failed["LogicalResourceId"], "Second")
        self.assertIn("taken already exists", failed["ResourceStatusReason"])
        self.assertEqual([b["Name"] for b in self.s3.list_buckets()["Buckets"]], ["taken"])
        self.refused("ValidationError", self.cfn.update_stack, StackName="site", TemplateBody=body)

    def test_takes_back_an_update_that_failed(self):
        self.assertEqual(self.make(small(A={"BucketName": "first"})), "CREATE_COMPLETE")
        self.s3.create_bucket(Bucket="taken")
        versioned = {"BucketName": "first", "VersioningConfiguration": {"Status": "Enabled"}}
        body = json.dumps(
            {
                "Resources": {
                    "A": {"Type": "AWS::S3::Bucket", "Properties": versioned},
                    "B": {"Type": "AWS::S3::Bucket", "DependsOn": "A"},
                    "C": {"Type": "AWS::S3::Bucket", "DependsOn": "B", "Properties": {"BucketName": "taken"}},
                }
            }
        )
        self.cfn.update_stack(StackName="site", TemplateBody=body)
        self.assertEqual(self.settled(), "UPDATE_ROLLBACK_COMPLETE")
        self.assertEqual(sorted(b["Name"] for b in self.s3.list_buckets()["Buckets"]), ["first", "taken"])
        statuses = [status for name, status in self.events() if name == "site"]
        self.assertEqual(
            statuses[-4:],
            [
                "UPDATE_IN_PROGRESS",
                "UPDATE_ROLLBACK_IN_PROGRESS",
                "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
                "UPDATE_ROLLBACK_COMPLETE",
            ],
        )

    def test_can_be_stuck_in_a_rollback(self):
        self.make(small(A={"BucketName": "first"}))
        self.s3.create_bucket(Bucket="taken")
        blocked = {"BucketName": "first", "PublicAccessBlockConfiguration": {"BlockPublicAcls": True}}
        changed = json.loads(small(A=blocked, B={"BucketName": "taken"}))
        changed["Resources"]["B"]["DependsOn"] = "A"
        self.fault(operation="s3:DeletePublicAccessBlock", via="cloudformation", do="denied")
        self.cfn.update_stack(StackName="site", TemplateBody=json.dumps(changed))
        self.assertEqual(self.settled(), "UPDATE_ROLLBACK_FAILED")
        self.refused("ValidationError", self.cfn.update_stack, StackName="site", TemplateBody=json.dumps(changed))
        self.cfn.continue_update_rollback(StackName="site")
        self.assertEqual(self.settled(), "UPDATE_ROLLBACK_COMPLETE")

    def test_says_what_would_change(self):
        self.make(small(A={"BucketName": "first"}, B={}))
        nothing = self.change(small(A={"BucketName": "first"}, B={}))
        self.assertEqual(nothing["Status"], "FAILED")
        self.assertIn("didn't contain changes", nothing["StatusReason"])
        self.cfn.delete_change_set(ChangeSetName=nothing["ChangeSetId"])
        said = self.refused(
            "ValidationError",
            self.cfn.update_stack,
            StackName="site",
            TemplateBody=small(A={"BucketName": "first"}, B={}),
        )
        self.assertEqual(said["Error"]["Message"], "No updates are to be performed.")
        planned = self.change(small(A={"BucketName": "second"}, C={"VersioningConfiguration": {"Status": "Enabled"}}))
        about = {c["ResourceChange"]["LogicalResourceId"]: c["ResourceChange"] for c in planned["Changes"]}
        self.assertEqual({name: c["Action"] for name, c in about.items()}, {"A": "Modify", "B": "Remove", "C": "Add"})
        self.assertEqual(about["A"]["Replacement"], "True")
        self.assertEqual(about["A"]["Details"][0]["Target"]["Name"], "BucketName")
        self.assertEqual(self.execute(planned), "UPDATE_COMPLETE")
        names = [b["Name"] for b in self.s3.list_buckets()["Buckets"]]
        self.assertTrue("second" in names and "first" not in names and len(names) == 2, names)
        self.assertEqual(
            self.cfn.describe_change_set(ChangeSetName=planned["ChangeSetId"])["ExecutionStatus"], "EXECUTE_COMPLETE"
        )

    def test_protects_stacks(self):
        self.make(small(A={}), EnableTerminationProtection=True)
        self.refused("ValidationError", self.cfn.delete_stack, StackName="site")
        self.cfn.update_termination_protection(StackName="site", EnableTerminationProtection=False)
        self.cfn.delete_stack(StackName="site")
        self.cfn.delete_stack(StackName="gone")  # which is no error

    def test_keeps_what_is_to_be_retained(self):
        body = json.dumps(
            {
                "Resources": {
                    "A": {"Type": "AWS::S3::Bucket", "DeletionPolicy": "Retain", "Properties": {"BucketName": "kept"}}
                }
            }
        )
        self.make(body)
        stack = self.cfn.describe_stacks(StackName="site")["Stacks"][0]["StackId"]
        self.cfn.delete_stack(StackName="site")
        self.assertEqual(self.settled(stack), "DELETE_COMPLETE")
        self.assertIn(("A", "DELETE_SKIPPED"), self.events(stack))
        self.s3.head_bucket(Bucket="kept")

    def test_leaves_what_others_stand_on(self):
        body = json.loads(small(A={"BucketName": "below"}, B={"BucketName": "above"}))
        body["Resources"]["B"]["DependsOn"] = "A"
        self.make(json.dumps(body))
        self.s3.put_object(Bucket="above", Key="x", Body=b"x")
        self.cfn.delete_stack(StackName="site")
        self.assertEqual(self.settled(), "DELETE_FAILED")
        self.assertNotIn(("A", "DELETE_IN_PROGRESS"), self.events())
        self.refused("ValidationError", self.cfn.update_stack, StackName="site", TemplateBody=json.dumps(body))
        self.cfn.delete_stack(StackName="site", RetainResources=["B"])
        self.assertEqual([b["Name"] for b in self.left("above")], ["above"])

    def left(self, name):
        """The buckets, once there is nothing but this one."""
        return self.until(
            lambda: self.s3.list_buckets()["Buckets"], lambda found: [b["Name"] for b in found] == [name]
        )

    def test_finds_what_has_gone(self):
        self.make(small(A={"BucketName": "first"}))
        self.s3.delete_bucket(Bucket="first")
        number = self.cfn.detect_stack_drift(StackName="site")["StackDriftDetectionId"]
        status = self.cfn.describe_stack_drift_detection_status(StackDriftDetectionId=number)
        self.assertEqual(status["StackDriftStatus"], "DRIFTED")
        self.assertEqual(
            self.cfn.describe_stack_resource_drifts(StackName="site")["StackResourceDrifts"][0][
                "StackResourceDriftStatus"
            ],
            "DELETED",
        )

    def test_brings_back_what_was_changed_by_hand(self):
        closed = {"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True}
        closed["RestrictPublicBuckets"] = True
        body = small(A={"BucketName": "first", "PublicAccessBlockConfiguration": closed}, B={"BucketName": "second"})
        self.make(body)
        self.s3.delete_public_access_block(Bucket="first")
        self.s3.delete_bucket(Bucket="second")
        self.execute(self.change(body, DeploymentMode="REVERT_DRIFT"))
        self.assertEqual(self.status(), "UPDATE_COMPLETE")
        self.assertEqual(self.s3.get_public_access_block(Bucket="first")["PublicAccessBlockConfiguration"], closed)
        self.s3.head_bucket(Bucket="second")

    def test_reports_what_the_caller_may_not(self):
        self.fault(operation="s3:CreateBucket", via="cloudformation", do="denied")
        self.assertEqual(self.make(small(A={})), "ROLLBACK_COMPLETE")
        reasons = [
            e.get("ResourceStatusReason", "") for e in self.cfn.describe_stack_events(StackName="site")["StackEvents"]
        ]
        self.assertTrue(any("is not authorized to perform: s3:CreateBucket" in reason for reason in reasons), reasons)
