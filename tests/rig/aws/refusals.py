# SPDX-License-Identifier: MIT
"""How services say no, where they do not declare words of their own: too often, not allowed, elsewhere, too many, taken."""

import re

from . import registry
from .errors import AwsError
from .models import is_json

WAYS = ("throttle", "denied", "wrong-region", "quota", "taken")
ANOTHER_REGION = "eu-west-3"


def refusal(way, service, action, resource, principal, code="", status=0):
    """The error of one of WAYS. `code` and `status` are put in place of the service's own."""
    json = is_json(service)
    who = principal.arn if principal and principal.arn else "arn:aws:iam::123456789012:user/moto"
    whereto = f" on resource: {resource}" if resource else ""
    usual = {
        "throttle": ("ThrottlingException" if json else "Throttling", 400, "Rate exceeded"),
        "denied": (
            "AccessDeniedException" if json else "AccessDenied",
            403,
            f"User: {who} is not authorized to perform: {action}{whereto} because no identity-based policy allows the "
            f"{action} action",
        ),
        "wrong-region": (
            "InvalidSignatureException" if json else "SignatureDoesNotMatch",
            403,
            "Credential should be scoped to a valid region.",
        ),
        "quota": ("LimitExceededException", 400, "You have reached the quota of the account."),
        "taken": ("AlreadyExistsException", 409, "Something of that name exists already."),
    }[way]
    special = registry.of(service).refusals.get(way, ())
    own, number, words = special + usual[len(special) :]
    made = _made_by(action)
    own = own.format(made=made, many=made[:-1] + "ies" if made.endswith("y") else made + "s")
    return AwsError(code or own, words, status or number)


def headers_of(way, service):
    """S3 tells where the bucket is."""
    return [("x-amz-bucket-region", ANOTHER_REGION)] if way == "wrong-region" and service == "s3" else []


def _made_by(action):
    """What some errors call that which the action is about: CachePolicy of cloudfront:CreateCachePolicy."""
    return re.sub("^(Create|Update|Delete|Get|List)", "", action.split(":")[-1])
