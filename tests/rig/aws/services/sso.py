# SPDX-License-Identifier: MIT
"""The portal of IAM Identity Center: accounts, roles and their keys, for the tokens of sso_oidc.py."""

import datetime

from moto.sts.models import sts_backends

from .. import registry
from ..errors import AwsError
from ..registry import operation
from ..world import ACCOUNT
from .sso_oidc import IdentityCenter
from .sts import new_token

KEY_SECONDS = 3600
ROLES = ("AdministratorAccess", "ReadOnlyAccess")


def _signed_in(world, call):
    ends = world.part(IdentityCenter).tokens.get(call.params.get("accessToken"), 0)
    if ends < world.now():
        raise AwsError("UnauthorizedException", "Session token not found or invalid", 401)


@operation
def ListAccounts(world, call):
    _signed_in(world, call)
    return {"accountList": [{"accountId": ACCOUNT, "accountName": "rig", "emailAddress": "rig@example.com"}]}


@operation
def ListAccountRoles(world, call):
    _signed_in(world, call)
    return {"roleList": [{"roleName": role, "accountId": ACCOUNT} for role in ROLES]}


def keys_of(role):
    keys = sts_backends[ACCOUNT]["aws"].assume_role(
        region_name="us-east-1",
        role_session_name="kim",
        role_arn=f"arn:aws:iam::{ACCOUNT}:role/{role}",
        policy=None,
        duration=KEY_SECONDS,
        external_id=None,
    )
    keys.session_token = new_token(2)
    return keys


@operation
def GetRoleCredentials(world, call):
    _signed_in(world, call)
    role = call.params["roleName"]
    if role not in ROLES or call.params["accountId"] != ACCOUNT:
        raise AwsError("ForbiddenException", "No access", 403)
    keys = keys_of(f"AWSReservedSSO_{role}_1")
    ends = keys.expiration.replace(tzinfo=datetime.timezone.utc).timestamp()
    return {
        "roleCredentials": {
            "accessKeyId": keys.access_key_id,
            "secretAccessKey": keys.secret_access_key,
            "sessionToken": keys.session_token,
            "expiration": int(ends * 1000),
        }
    }


@operation
def Logout(world, call):
    world.part(IdentityCenter).tokens.pop(call.params.get("accessToken"), None)
    return {}


class Sso(registry.Service):
    inventory = tags = registry.nothing
    needs = registry.on_everything
    warm_up = None
    is_open = True
    paths = ("/federation/credentials", "/assignment/accounts", "/assignment/roles", "/logout")
