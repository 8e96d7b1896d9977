# SPDX-License-Identifier: MIT
"""What STS checks and moto does not: the code of a second factor. Any will do but the one that is known to be wrong."""

from .errors import AwsError
from .registry import operation

WRONG_CODE = "000000"


@operation("sts", "AssumeRole", "GetSessionToken")
def with_code(world, call):
    code = call.params.get("TokenCode")
    if call.params.get("SerialNumber") and (code is None or code == WRONG_CODE):
        raise AwsError("AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code. ", 403)
    return world.gate.by_moto(call.request)
