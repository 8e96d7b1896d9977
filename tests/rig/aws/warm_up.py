# SPDX-License-Identifier: MIT
"""Does once what each program of the fork server would do at first: descriptions are read, moto's parts made."""

import time
from pathlib import Path

import boto3

from . import __main__, by_moto, judge  # noqa: F401 (they are what is run)
from .cloudformation.state import CloudFormation
from .edge.runner import Runner
from .gate import Gate
from .inside import Inside
from .signatures import ACCESS_KEY, SECRET_KEY, Principal
from .world import ACCOUNT, World

SERVICES = ("acm", "cloudformation", "cloudfront", "iam", "route53", "s3", "sts")
TEMPLATE = Path(__file__).with_name("tests") / "site.yaml"


def everything():
    for service in SERVICES:
        boto3.client(service, "us-east-1", aws_access_key_id=ACCESS_KEY, aws_secret_access_key=SECRET_KEY)
    world = World()
    gate = Gate(world, by_moto.application())
    root = Principal(ACCOUNT, f"arn:aws:iam::{ACCOUNT}:root", ACCESS_KEY)
    inside = Inside(gate, root, "us-east-1", "")
    project = {"ParameterKey": "Project", "ParameterValue": "warm"}
    inside.call("sts", "GetCallerIdentity")
    inside.call("iam", "ListPolicies", Scope="Local")
    inside.call("route53", "ListHostedZones")
    inside.call("acm", "ListCertificates")
    inside.call("cloudformation", "CreateStack", StackName="warm", TemplateBody=TEMPLATE.read_text(), Parameters=[project])
    stack = next(iter(world.part(CloudFormation).stacks.values()))
    world.wait_until(lambda: not stack.status.endswith("IN_PROGRESS"))
    bucket = stack.resources["Bucket"].physical
    inside.call("s3", "PutObject", Bucket=bucket, Key="page", Body=b"page")
    inside.call("s3", "ListObjectsV2", Bucket=bucket)
    inside.call("cloudformation", "DescribeStacks", StackName="warm")
    world.part(Runner).end()
    gate.control.reset()
