# SPDX-License-Identifier: MIT
"""What STS checks and moto does not: the code of a second factor (any six digits will do, once; but not the one that is
known to be wrong); and whose names are IAM's."""

import re

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
