# SPDX-License-Identifier: MIT
"""S3: moto keeps the objects, and what is here insists on what moto does not."""

from moto.s3.models import s3_backends

from ... import registry
from ...world import ACCOUNT
from . import integrity, objects

ACTIONS = {
    "HeadObject": "GetObject",
    "HeadBucket": "ListBucket",
    "ListObjectsV2": "ListBucket",
    "ListObjects": "ListBucket",
    "ListObjectVersions": "ListBucketVersions",
    "UploadPart": "PutObject",
    "CreateMultipartUpload": "PutObject",
    "CompleteMultipartUpload": "PutObject",
    "CopyObject": "PutObject",
    "DeleteObjects": "DeleteObject",
    "ListBuckets": "ListAllMyBuckets",
    "ListParts": "ListMultipartUploadParts",
    "ListMultipartUploads": "ListBucketMultipartUploads",
    "UploadPartCopy": "PutObject",
    "GetPublicAccessBlock": "GetBucketPublicAccessBlock",
    "PutPublicAccessBlock": "PutBucketPublicAccessBlock",
    "DeletePublicAccessBlock": "PutBucketPublicAccessBlock",
    "DeleteBucketTagging": "PutBucketTagging",
    "PutBucketLifecycle": "PutLifecycleConfiguration",
    "PutBucketLifecycleConfiguration": "PutLifecycleConfiguration",
    "DeleteBucketLifecycle": "PutLifecycleConfiguration",
    "GetBucketLifecycleConfiguration": "GetLifecycleConfiguration",
    "GetBucketEncryption": "GetEncryptionConfiguration",
    "PutBucketEncryption": "PutEncryptionConfiguration",
}


class S3(registry.Service):
    is_open = True
    is_early = True
    action_names = ACTIONS
    refusals = {
        "throttle": ("SlowDown", 503),
        "wrong-region": (
            "PermanentRedirect",
            301,
            "The bucket you are attempting to access must be addressed using the specified endpoint.",
        ),
        "quota": ("TooManyBuckets", 400),
        "taken": ("BucketAlreadyExists", 409),
    }

    def inventory(self, world):
        for bucket in s3_backends[ACCOUNT]["aws"].buckets.values():
            yield "bucket", bucket.name
            for key in bucket.keys:
                yield "object", f"{bucket.name}/{key}"
            for upload in bucket.multiparts.values():
                yield "upload", f"{bucket.name}/{upload.key_name}"

    def tags(self, world, region):
        s3 = s3_backends[ACCOUNT]["aws"]
        arns = [bucket.arn for bucket in s3.buckets.values() if bucket.region_name == region]
        return {arn: dict(s3.tagger.get_tag_dict_for_resource(arn)) for arn in arns}

    def needs(self, world, call):
        bucket, key = call.uri.get("Bucket"), call.params.get("Key")
        if bucket is None:
            return [(call.action, "*")]
        arn = f"arn:aws:s3:::{bucket}"
        if call.name == "DeleteObjects":
            return [
                ("s3:DeleteObjectVersion" if "VersionId" in item else call.action, f"{arn}/{item['Key']}")
                for item in call.params.get("Delete", {}).get("Objects", [])
            ]
        needed = [(call.action, f"{arn}/{key}" if key is not None else arn)]
        if call.name in ("CopyObject", "UploadPartCopy"):
            source = call.params["CopySource"]
            source = source if isinstance(source, str) else f"{source['Bucket']}/{source['Key']}"
            needed.append(("s3:GetObject", "arn:aws:s3:::" + source.lstrip("/").partition("?")[0]))
        if call.name == "PutBucketTagging" and call.via:
            # CloudFormation hands the tags of a new bucket to CreateBucket, which asks for this.
            needed.append(("s3:TagResource", arn))
        if call.name == "CreateBucket" and call.params.get("ObjectOwnership"):
            needed.append(("s3:PutBucketOwnershipControls", arn))
        return needed

    def context(self, call):
        return {"s3:prefix": call.params.get("Prefix", "")}

    def resource(self, call):
        key = call.uri.get("Key")
        name = call.uri.get("Bucket")
        return f"arn:aws:s3:::{name}" + (f"/{key}" if key else "") if name else super().resource(call)

    def warm_up(self, inside):
        inside.call("s3", "CreateBucket", Bucket="warm")
        inside.call("s3", "PutObject", Bucket="warm", Key="page", Body=b"page")
        inside.call("s3", "ListObjectsV2", Bucket="warm")

    def quotas(self, world):
        return (("L-DC2B2D3D", "General purpose buckets", world.settings.max_buckets),)

    def addressed(self, request):
        return objects.to_path_style(request)

    def check_head(self, world, call):
        objects.check_place(world, call)

    def unwrap(self, call):
        integrity.unwrap(call)

    def answer(self, world, call):
        return objects.answer(world, call, world.gate.by_moto)
