# SPDX-License-Identifier: MIT
"""Names of everything that Shipdeck could have made in the account of the environment's keys, as a JSON list. With `proofs`: of
the records that prove domains to AWS; that of a wildcard domain stays, as CloudFormation leaves it."""

import json
import sys

import boto3

found, proofs = [], []
certificates = "us-east-1"  # those for CloudFront, and their stack
for region in {boto3.session.Session().region_name, certificates, "ap-northeast-2"}:
    stacks = boto3.client("cloudformation", region).get_paginator("describe_stacks").paginate().build_full_result()
    found += ["stack " + stack["StackName"] for stack in stacks["Stacks"]]
issued = boto3.client("acm", certificates).list_certificates()["CertificateSummaryList"]
found += ["certificate " + certificate["DomainName"] for certificate in issued]
s3 = boto3.client("s3")
for bucket in s3.list_buckets()["Buckets"]:
    found.append("bucket " + bucket["Name"])
    sites = s3.list_objects_v2(Bucket=bucket["Name"], Prefix="sites/").get("Contents", [])  # of projects that share it
    found += ["object " + item["Key"] for item in sites]
route53 = boto3.client("route53")
for zone in route53.list_hosted_zones()["HostedZones"]:
    records = route53.list_resource_record_sets(HostedZoneId=zone["Id"])["ResourceRecordSets"]
    found += [f"record {record['Type']} {record['Name']}" for record in records if "AliasTarget" in record]
    proofs += [record["Name"] for record in records if "acm-validations" in str(record)]
cloudfront = boto3.client("cloudfront")
for call, top, name in [
    ("list_distributions", "DistributionList", "Id"),
    ("list_functions", "FunctionList", "Name"),
    ("list_key_value_stores", "KeyValueStoreList", "Name"),
    ("list_origin_access_controls", "OriginAccessControlList", "Name"),
]:
    found += [f"{call[5:]} {item[name]}" for item in getattr(cloudfront, call)()[top].get("Items", [])]
for call, top in [("list_cache_policies", "CachePolicyList"), ("list_response_headers_policies", "ResponseHeadersPolicyList")]:
    found += [call[5:] for item in getattr(cloudfront, call)(Type="custom")[top].get("Items", [])]
found += ["policy " + policy["PolicyName"] for policy in boto3.client("iam").list_policies(Scope="Local")["Policies"]]
print(json.dumps(proofs if sys.argv[1:] == ["proofs"] else found))
