# SPDX-License-Identifier: MIT
"""What STS checks and moto does not: the code of a second factor (any six digits will do, once; but not the one that is
known to be wrong); and whose names are IAM's."""

import base64
import json
import re

from moto.iam.models import iam_backends

from . import policies
from .errors import AwsError
from .registry import operation
from .world import ACCOUNT

WRONG_CODE = "000000"


class Codes:
    """That were given, by the device that shows them."""

    def __init__(self, world):
        self.used = set()


@operation("sts", "AssumeRole", "GetSessionToken")
def with_code(world, call):
    device, code = call.params.get("SerialNumber"), call.params.get("TokenCode") or ""
    if device:
        with world.lock:
            used = world.part(Codes).used
            if (device, code) in used or code == WRONG_CODE or not re.fullmatch("[0-9]{6}", code):
                words = "MultiFactorAuthentication failed with invalid MFA one time pass code. "
                raise AwsError("AccessDenied", words, 403)
            used.add((device, code))
    return world.gate.by_moto(call.request)


@operation("sts")
def GetCallerIdentity(world, call):
    """A user is IAM's; only who has taken a role is STS's."""
    answer = world.gate.by_moto(call.request)
    answer.body = answer.body.replace(
        f"arn:aws:sts::{ACCOUNT}:user/".encode(), f"arn:aws:iam::{ACCOUNT}:user/".encode()
    )
    return answer


def _claims(token):
    part = token.split(".")[1] if token.count(".") == 2 else ""
    try:
        return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except ValueError:
        return {}


@operation("sts")
def AssumeRoleWithWebIdentity(world, call):
    """A role that exists in the account is checked by its trust policy; any other role is granted."""
    roles = iam_backends[ACCOUNT]["aws"].roles.values()
    if role := next((role for role in roles if role.arn == call.params["RoleArn"]), None):
        claims = _claims(call.params["WebIdentityToken"])
        document = role.assume_role_policy_document
        if not policies.trusts(json.loads(document) if isinstance(document, str) else document, claims):
            raise AwsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403)
    return world.gate.by_moto(call.request)
