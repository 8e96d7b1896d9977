# SPDX-License-Identifier: MIT
"""Buckets and their policies."""

import json

from ...errors import AwsError
from ...models import model_of
from ..cloudformation.handler import Handler, handles, to_params, unless_missing

# Property → (operation, its parameter, what takes it away again)
CONFIGURED = {
    "PublicAccessBlockConfiguration": (
        "PutPublicAccessBlock",
        "PublicAccessBlockConfiguration",
        "DeletePublicAccessBlock",
    ),
    "OwnershipControls": ("PutBucketOwnershipControls", "OwnershipControls", "DeleteBucketOwnershipControls"),
    "BucketEncryption": ("PutBucketEncryption", "ServerSideEncryptionConfiguration", "DeleteBucketEncryption"),
    "VersioningConfiguration": ("PutBucketVersioning", "VersioningConfiguration", None),
    "LifecycleConfiguration": ("PutBucketLifecycleConfiguration", "LifecycleConfiguration", "DeleteBucketLifecycle"),
    "CorsConfiguration": ("PutBucketCors", "CORSConfiguration", "DeleteBucketCors"),
    "WebsiteConfiguration": ("PutBucketWebsite", "WebsiteConfiguration", "DeleteBucketWebsite"),
}
NAMES = {"BucketName", "Tags", "AccessControl", *CONFIGURED}


def _rule(rule):
    """A lifecycle rule as the API has it."""
    made = {"Status": rule["Status"], "Filter": {"Prefix": rule.get("Prefix", "")}}
    if rule.get("TagFilters"):
        made["Filter"] = {"And": {"Prefix": rule.get("Prefix", ""), "Tags": rule["TagFilters"]}}
    made |= {"ID": rule["Id"]} if "Id" in rule else {}
    if "ExpirationInDays" in rule or "ExpiredObjectDeleteMarker" in rule:
        made["Expiration"] = {
            **({"Days": int(rule["ExpirationInDays"])} if "ExpirationInDays" in rule else {}),
            **({"ExpiredObjectDeleteMarker": True} if rule.get("ExpiredObjectDeleteMarker") else {}),
        }
    if "NoncurrentVersionExpirationInDays" in rule:
        made["NoncurrentVersionExpiration"] = {"NoncurrentDays": int(rule["NoncurrentVersionExpirationInDays"])}
    for name in ("AbortIncompleteMultipartUpload", "NoncurrentVersionExpiration"):
        if name in rule:
            made[name] = {key: int(value) for key, value in rule[name].items()}
    unknown = set(rule) - {
        "Id",
        "Status",
        "Prefix",
        "TagFilters",
        "ExpirationInDays",
        "ExpiredObjectDeleteMarker",
        "NoncurrentVersionExpirationInDays",
        "NoncurrentVersionExpiration",
        "AbortIncompleteMultipartUpload",
    }
    if unknown:
        raise AwsError("NotImplemented", f"The rig knows no {', '.join(sorted(unknown))} in a lifecycle rule.")
    return made


def _value(name, given):
    if name == "LifecycleConfiguration":
        return {"Rules": [_rule(rule) for rule in given["Rules"]]}
    if name == "BucketEncryption":
        return {
            "Rules": [
                {
                    "ApplyServerSideEncryptionByDefault": rule.get(
                        "ServerSideEncryptionByDefault", {"SSEAlgorithm": "AES256"}
                    ),
                    **({"BucketKeyEnabled": rule["BucketKeyEnabled"]} if "BucketKeyEnabled" in rule else {}),
                }
                for rule in given["ServerSideEncryptionConfiguration"]
            ]
        }
    if name == "CorsConfiguration":
        return {
            "CORSRules": [
                {key: rule[key] for key in ("AllowedHeaders", "AllowedMethods", "AllowedOrigins") if key in rule}
                for rule in given["CorsRules"]
            ]
        }
    operation, parameter, _ = CONFIGURED[name]
    return to_params(given, model_of("s3").operation_model(operation).input_shape.members[parameter])


@handles("AWS::S3::Bucket")
class Bucket(Handler):
    def create(self, context, resource, properties):
        self._check(properties)
        name = properties.get("BucketName") or context.made_name(63, lower=True)
        region = context.stack.region
        where = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        try:
            context.call("s3", "HeadBucket", Bucket=name)
            raise AwsError("BucketAlreadyOwnedByYou", f"{name} already exists", 409)  # us-east-1 would let it pass
        except AwsError as error:
            if error.status != 404:
                raise
        context.call("s3", "CreateBucket", Bucket=name, **where)
        context.begun(name)
        for key in CONFIGURED:
            if key in properties:
                self._put(context, name, key, properties[key])
        self._tag(context, name, properties)
        return {
            "Arn": f"arn:aws:s3:::{name}",
            "DomainName": f"{name}.s3.amazonaws.com",
            "RegionalDomainName": f"{name}.s3.{region}.amazonaws.com",
            "DualStackDomainName": f"{name}.s3.dualstack.{region}.amazonaws.com",
            "WebsiteURL": f"http://{name}.s3-website-{region}.amazonaws.com",
        }

    def _check(self, properties):
        if unknown := set(properties) - NAMES:
            raise AwsError("NotImplemented", f"The rig knows no {', '.join(sorted(unknown))} of a bucket.")

    def _put(self, context, name, key, given):
        operation, parameter, _ = CONFIGURED[key]
        context.call("s3", operation, Bucket=name, **{parameter: _value(key, given)})

    def _tag(self, context, name, properties):
        if tags := context.tag_list(properties.get("Tags")):
            context.call("s3", "PutBucketTagging", Bucket=name, Tagging={"TagSet": tags})

    def update(self, context, resource, old, new):
        self._check(new)
        for key, (_, _, undo) in CONFIGURED.items():
            if key in new and new[key] != old.get(key):
                self._put(context, resource.physical, key, new[key])
            elif key in old and key not in new and undo:
                context.call("s3", undo, Bucket=resource.physical)
        self._tag(context, resource.physical, new)

    def delete(self, context, resource):
        with unless_missing():
            context.call("s3", "DeleteBucket", Bucket=resource.physical)

    def is_there(self, context, resource):
        context.call("s3", "HeadBucket", Bucket=resource.physical)
        return True


@handles("AWS::S3::BucketPolicy")
class BucketPolicy(Handler):
    takes_tags = False

    def create(self, context, resource, properties):
        try:
            context.call("s3", "GetBucketPolicy", Bucket=properties["Bucket"])
            raise AwsError("AlreadyExists", f"The bucket policy already exists on bucket {properties['Bucket']}.", 409)
        except AwsError as error:
            if error.code != "NoSuchBucketPolicy":
                raise
        self._put(context, properties)
        context.begun(properties["Bucket"])

    def _put(self, context, properties):
        policy = properties["PolicyDocument"]
        context.call(
            "s3",
            "PutBucketPolicy",
            Bucket=properties["Bucket"],
            Policy=policy if isinstance(policy, str) else json.dumps(policy),
        )

    def update(self, context, resource, old, new):
        self._put(context, new)

    def delete(self, context, resource):
        with unless_missing():
            context.call("s3", "DeleteBucketPolicy", Bucket=resource.physical)

    def is_there(self, context, resource):
        context.call("s3", "GetBucketPolicy", Bucket=resource.physical)
        return True
