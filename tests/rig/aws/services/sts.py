# SPDX-License-Identifier: MIT
"""What STS checks and moto does not: the code of a second factor (any six digits will do, once; but not the one that is
known to be wrong); whose names are IAM's; and which version a session token has."""

import base64
import json
import re
import secrets

from moto.iam.models import iam_backends
from moto.sts.models import sts_backends

from .. import policies, registry
from ..errors import AwsError
from ..registry import operation
from ..world import ACCOUNT

WRONG_CODE = "000000"
BEGINNINGS = {1: "FwoGZXIvYXdz", 2: "IQoJb3JpZ2luX2Vj"}  # as tokens of either version begin
GLOBAL = "sts.amazonaws.com"  # the address that is in no region


def new_token(version):
    return BEGINNINGS[version] + base64.b64encode(secrets.token_bytes(192)).decode()


def version_of(token):
    return 1 if token.startswith(BEGINNINGS[1]) else 2


def _with_version(world, request):
    """moto's answer, with a session token as this address of STS gives them."""
    answer = world.gate.by_moto(request)
    found = re.search(rb"<SessionToken>([^<]+)<", answer.body)
    role = found and next(
        (
            role
            for partitions in sts_backends.values()
            for backend in partitions.values()
            for role in backend.assumed_roles
            if role.session_token.encode() == found[1]
        ),
        None,
    )
    if role:
        is_global = request.headers.get("host", "").split(":")[0] == GLOBAL
        role.session_token = new_token(world.settings.token_version or (1 if is_global else 2))
        answer.body = answer.body.replace(found[1], role.session_token.encode())
        answer.set("Content-Length", None)
    return answer


class Codes:
    """That were given, by the device that shows them."""

    def __init__(self, world):
        self.used = set()


@operation("AssumeRole", "GetSessionToken")
def with_code(world, call):
    device, code = call.params.get("SerialNumber"), call.params.get("TokenCode") or ""
    if device:
        with world.lock:
            used = world.part(Codes).used
            if (device, code) in used or code == WRONG_CODE or not re.fullmatch("[0-9]{6}", code):
                words = "MultiFactorAuthentication failed with invalid MFA one time pass code. "
                raise AwsError("AccessDenied", words, 403)
            used.add((device, code))
    return _with_version(world, call.request)


@operation
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


@operation
def AssumeRoleWithWebIdentity(world, call):
    """A role that exists in the account is checked by its trust policy; any other role is granted."""
    roles = iam_backends[ACCOUNT]["aws"].roles.values()
    if role := next((role for role in roles if role.arn == call.params["RoleArn"]), None):
        claims = _claims(call.params["WebIdentityToken"])
        document = role.assume_role_policy_document
        if not policies.trusts(json.loads(document) if isinstance(document, str) else document, claims):
            raise AwsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403)
    return _with_version(world, call.request)


class Sts(registry.Service):
    inventory = tags = registry.nothing
    is_open = True

    def needs(self, world, call):
        if call.name in ("GetCallerIdentity", "AssumeRoleWithWebIdentity", "GetSessionToken"):
            return []
        return [(call.action, call.params.get("RoleArn") or "*")]

    def warm_up(self, inside):
        inside.call("sts", "GetCallerIdentity")
