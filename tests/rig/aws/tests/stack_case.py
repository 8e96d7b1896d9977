# SPDX-License-Identifier: MIT
"""What tests of stacks have in common."""

import json
from pathlib import Path

from aws_case import AwsCase

SITE = Path(__file__).with_name("site.yaml").read_text(encoding="utf-8")


def small(**buckets):
    """A template of buckets: logical name → properties."""
    return json.dumps(
        {
            "Resources": {
                name: {"Type": "AWS::S3::Bucket", "Properties": properties} for name, properties in buckets.items()
            }
        }
    )


class StackCase(AwsCase):
    def setUp(self):
        super().setUp()
        self.cfn, self.s3 = self.client("cloudformation"), self.client("s3")
        self.rig("POST", "settings", {"distribution_seconds": 0})

    def status(self, name="site"):
        return self.cfn.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]

    def settled(self, name="site"):
        return self.until(lambda: self.status(name), lambda status: not status.endswith("_IN_PROGRESS"))

    def make(self, body, name="site", **more):
        made = self.cfn.create_stack(StackName=name, TemplateBody=body, **more)["StackId"]
        return self.settled(made)

    def change(self, body, kind="UPDATE", name="site", **more):
        made = self.cfn.create_change_set(
            StackName=name, ChangeSetName="change", ChangeSetType=kind, TemplateBody=body, **more
        )
        return self.cfn.describe_change_set(ChangeSetName=made["Id"])

    def execute(self, change_set):
        self.cfn.execute_change_set(ChangeSetName=change_set["ChangeSetId"])
        return self.settled(change_set["StackId"])

    def events(self, name="site"):
        return [
            (e["LogicalResourceId"], e["ResourceStatus"])
            for e in self.cfn.describe_stack_events(StackName=name)["StackEvents"][::-1]
        ]
