# SPDX-License-Identifier: MIT
"""Makes a Route 53 zone in the account of the environment's keys, as a person who has a domain has one."""

import sys

import boto3

route53 = boto3.client("route53")
made = route53.create_hosted_zone(Name=sys.argv[1], CallerReference=sys.argv[1])
print(made["HostedZone"]["Id"].rpartition("/")[2])
