# SPDX-License-Identifier: MIT
"""How each service says no, in its own code and words: too often, not allowed, elsewhere, too many, taken."""

import re

from .errors import AwsError

WAYS = ("throttle", "denied", "wrong-region", "quota", "taken")
ANOTHER_REGION = "eu-west-3"

QUERY = ("sts", "iam", "cloudformation", "cloudfront", "route53")
# Services call "too much" by different names.
THROTTLES = {
    "s3": ("SlowDown", 503),
    "ec2": ("RequestLimitExceeded", 503),
    "lambda": ("TooManyRequestsException", 429),
    "cloudfront-keyvaluestore": ("ThrottlingException", 429),
}
DENIALS = {"s3": "AccessDenied", "ec2": "UnauthorizedOperation"}
QUOTAS = {
    "s3": ("TooManyBuckets", 400),
    "iam": ("LimitExceeded", 409),
    "cloudfront-keyvaluestore": ("ServiceQuotaExceededException", 402),
    "route53": ("TooManyHostedZones", 400),
}
TAKEN = {
    "s3": ("BucketAlreadyExists", 409),
    "iam": ("EntityAlreadyExists", 409),
    "cloudformation": ("AlreadyExistsException", 400),
    "cloudfront-keyvaluestore": ("ConflictException", 409),
    "route53": ("HostedZoneAlreadyExists", 409),
}


def refusal(way, service, action, resource, principal, code="", status=0):
    """The error of one of WAYS. `code` and `status` are put in place of the service's own."""
    own, number, words = {
        "throttle": throttle,
        "denied": denial,
        "wrong-region": wrong_region,
        "quota": quota,
        "taken": taken,
    }[way](service, action, resource, principal)
    return AwsError(code or own, words, status or number)


def headers_of(way, service):
    """S3 tells where the bucket is."""
    return [("x-amz-bucket-region", ANOTHER_REGION)] if way == "wrong-region" and service == "s3" else []


def throttle(service, *_):
    code = "Throttling" if service in QUERY else "ThrottlingException"
    return *THROTTLES.get(service, (code, 400)), "Rate exceeded"


def denial(service, action, resource, principal):
    """AWS's words of a missing permission, which name who may not do what to what."""
    who = principal.arn if principal and principal.arn else "arn:aws:iam::123456789012:user/moto"
    code = DENIALS.get(service, "AccessDenied" if service in QUERY else "AccessDeniedException")
    words = (
        f"User: {who} is not authorized to perform: {action}"
        + (f" on resource: {resource}" if resource else "")
        + f" because no identity-based policy allows the {action} action"
    )
    return code, 403, words


def wrong_region(service, *_):
    """Of what is asked for in a region where it is not: S3 redirects, the others refuse the signature's scope."""
    if service == "s3":
        words = "The bucket you are attempting to access must be addressed using the specified endpoint."
        return "PermanentRedirect", 301, words
    code = "SignatureDoesNotMatch" if service in QUERY else "InvalidSignatureException"
    return code, 403, "Credential should be scoped to a valid region."


def quota(service, action, *_):
    made = _made_by(action)
    many = made[:-1] + "ies" if made.endswith("y") else made + "s"
    code = f"TooMany{many}" if service == "cloudfront" else "LimitExceededException"
    return *QUOTAS.get(service, (code, 400)), "You have reached the quota of the account."


def taken(service, action, *_):
    code = f"{_made_by(action)}AlreadyExists" if service == "cloudfront" else "AlreadyExistsException"
    return *TAKEN.get(service, (code, 409)), "Something of that name exists already."


def _made_by(action):
    """What CloudFront's errors call that which the action is about: CachePolicy of cloudfront:CreateCachePolicy."""
    return re.sub("^(Create|Update|Delete|Get|List)", "", action.split(":")[-1])
