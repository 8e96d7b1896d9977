# SPDX-License-Identifier: MIT
"""What STS checks and moto does not: the code of a second factor (any will do but the one that is known to be wrong);
and whose names are IAM's."""

from .errors import AwsError
from .registry import operation
from .world import ACCOUNT

WRONG_CODE = "000000"


@operation("sts", "AssumeRole", "GetSessionToken")
def with_code(world, call):
    code = call.params.get("TokenCode")
    if call.params.get("SerialNumber") and (code is None or code == WRONG_CODE):
        raise AwsError("AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code. ", 403)
    return world.gate.by_moto(call.request)


@operation("sts")
def GetCallerIdentity(world, call):
    """A user is IAM's; only who has taken a role is STS's."""
    answer = world.gate.by_moto(call.request)
    answer.body = answer.body.replace(
        f"arn:aws:sts::{ACCOUNT}:user/".encode(), f"arn:aws:iam::{ACCOUNT}:user/".encode()
    )
    return answer
