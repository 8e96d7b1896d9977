# SPDX-License-Identifier: MIT
"""Who may come into a bucket, by its policy and its public access block."""

from moto.s3.models import s3_backends

from ... import policies
from ...errors import AwsError
from ...world import ACCOUNT


def bucket_of(name):
    return s3_backends[ACCOUNT]["aws"].buckets.get(name)


def _context(call):
    return {
        "aws:securetransport": str(call.request.scheme == "https").lower(),
        "aws:sourceip": call.request.remote,
        "s3:prefix": call.params.get("Prefix", ""),
    }


def may_ask(world, call, action, name, key=""):
    return may(world, call.principal, action, name, key, _context(call))


def may(world, principal, action, name, key="", context=None):
    """Whether `principal` may: our own account may all that no policy denies, others only what one allows."""
    bucket = bucket_of(name)
    policy = bucket.policy if bucket is not None else None
    policy = policy.decode() if isinstance(policy, bytes) else policy
    if not world.settings.policies:
        return True
    resource = f"arn:aws:s3:::{name}" + (f"/{key}" if key else "")
    said = policies.decision(policy, principal, action, resource, context or {})
    if said == "deny":
        return False
    if principal.account == ACCOUNT:
        return True
    block = bucket.public_access_block if bucket is not None else None
    if principal.is_anonymous and block is not None and _on(block.restrict_public_buckets):
        return False
    return said == "allow"


def _on(value):
    return str(value).lower() == "true"


def check(world, call):
    name = call.uri.get("Bucket")
    if call.principal is None or name is None or bucket_of(name) is None:
        if call.principal is not None and call.principal.is_anonymous:
            raise AwsError("AccessDenied", "Access Denied", 403, wrong="" if name else "the request is not signed")
        return
    if call.name in ("PutBucketPolicy", "DeleteBucketPolicy", "GetBucketPolicy") and call.principal.account == ACCOUNT:
        return  # nobody is to lock themselves out for good
    if not may_ask(world, call, call.action, name, call.params.get("Key", "")):
        raise AwsError("AccessDenied", "Access Denied", 403)


def check_policy(name, policy):
    block = bucket_of(name).public_access_block
    if block is not None and _on(block.block_public_policy) and policies.is_public(policy):
        raise AwsError(
            "AccessDenied",
            "User: arn:aws:iam::123456789012:user/moto is not authorized to perform: "
            f's3:PutBucketPolicy on resource: "arn:aws:s3:::{name}" because public policies are prevented by the '
            "BlockPublicPolicy setting in S3 Block Public Access.",
            403,
        )
