# SPDX-License-Identifier: MIT
"""Names of everything that Shipdeck could have made in the account of the environment's keys, as a JSON list."""

import json

import boto3

found = []
stacks = boto3.client("cloudformation").get_paginator("describe_stacks").paginate().build_full_result()["Stacks"]
found += ["stack " + stack["StackName"] for stack in stacks]
found += ["bucket " + bucket["Name"] for bucket in boto3.client("s3").list_buckets()["Buckets"]]
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
print(json.dumps(found))
