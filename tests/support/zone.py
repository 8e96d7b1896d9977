# SPDX-License-Identifier: MIT
"""Makes a Route 53 zone in the account of the environment's keys, as a person who has a domain has one. `private`: a network's,
with a record of www."""

import sys
import uuid

import boto3

name, is_private = sys.argv[1], "private" in sys.argv[2:]
route53 = boto3.client("route53")
network = {}
if is_private:
    network = {"VPC": {"VPCRegion": "us-east-1", "VPCId": "vpc-0123456789abcdef0"}, "HostedZoneConfig": {"PrivateZone": True}}
made = route53.create_hosted_zone(Name=name, CallerReference=uuid.uuid4().hex, **network)
number = made["HostedZone"]["Id"].rpartition("/")[2]
if is_private:
    record = {"Name": f"www.{name}", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "10.0.0.7"}]}
    changes = [{"Action": "CREATE", "ResourceRecordSet": record}]
    route53.change_resource_record_sets(HostedZoneId=number, ChangeBatch={"Changes": changes})
print(number)
