# SPDX-License-Identifier: MIT
"""IAM Identity Center: sign-in by device, tokens that end and are renewed, and the keys of roles in accounts. AWS Sign-In:
the renewal of `aws login`.

Whoever opens `verificationUriComplete` says yes; POST /_rig/device {"user_code", "do": approve | deny | expire} decides
otherwise.
"""

import datetime
import secrets
import string
from dataclasses import dataclass

from moto.sts.models import sts_backends

from .errors import AwsError
from .registry import operation
from .sts import new_token
from .wire import Answer
from .world import ACCOUNT

CODE_SECONDS, TOKEN_SECONDS, CLIENT_SECONDS, KEY_SECONDS = 600, 28800, 7776000, 3600
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
ROLES = ("AdministratorAccess", "ReadOnlyAccess")
PATHS = {
    "/client/register": "sso-oidc",
    "/device_authorization": "sso-oidc",
    "/token": "sso-oidc",
    "/federation/credentials": "sso",
    "/assignment/accounts": "sso",
    "/assignment/roles": "sso",
    "/logout": "sso",
    "/v1/token": "signin",
}


@dataclass
class Device:
    code: str
    user_code: str
    ends: float
    state: str = "pending"


class IdentityCenter:
    def __init__(self, world):
        self.world = world
        self.clients, self.devices, self.tokens, self.renewals = {}, {}, {}, {}  # tokens: → when they end
        self.logins = set()  # refresh tokens of `aws login` that have been used

    def client_of(self, params, grant):
        client = self.clients.get(params["clientId"])
        if client is None or client[0] != params["clientSecret"] or client[1] < self.world.now():
            raise OAuthError("invalid_client", "Client is not known or has expired", 401)
        if grant not in client[2]:
            raise OAuthError("unauthorized_client", "The client is not registered for this grant")

    def by_user_code(self, user_code):
        found = next((device for device in self.devices.values() if device.user_code == user_code), None)
        if found is None:
            raise LookupError("this code is not waiting")
        return found

    def decide(self, user_code, do):
        device = self.by_user_code(user_code)
        device.state = {"approve": "approved", "deny": "denied", "expire": "expired"}[do]
        return {"state": device.state}

    def issue(self):
        access, renewal = secrets.token_hex(24), secrets.token_hex(24)
        self.tokens[access] = self.world.now() + TOKEN_SECONDS
        self.renewals[renewal] = True
        return {"accessToken": access, "refreshToken": renewal, "tokenType": "Bearer", "expiresIn": TOKEN_SECONDS}


class OAuthError(AwsError):
    """Errors of sso-oidc name themselves in `error`, as OAuth has it."""

    def answer(self, service, method="GET"):
        made = super().answer("sso-oidc", method)
        name = "".join(part.title() for part in self.code.split("_")) + "Exception"
        made.set("x-amzn-ErrorType", name)
        made.body = f'{{"error": "{self.code}", "error_description": "{self.message}"}}'.encode()
        return made.set("Content-Length", None)


@operation("sso-oidc")
def RegisterClient(world, call):
    center, name, secret = world.part(IdentityCenter), secrets.token_hex(12), secrets.token_hex(24)
    ends = int(world.now()) + CLIENT_SECONDS
    center.clients[name] = (secret, ends, call.params.get("grantTypes") or [DEVICE, "refresh_token"])
    return {
        "clientId": name,
        "clientSecret": secret,
        "clientIdIssuedAt": int(world.now()),
        "clientSecretExpiresAt": ends,
    }


@operation("sso-oidc")
def StartDeviceAuthorization(world, call):
    center = world.part(IdentityCenter)
    center.client_of(call.params, DEVICE)
    letters = string.ascii_uppercase
    user_code = "-".join("".join(secrets.choice(letters) for _ in range(4)) for _ in range(2))
    device = Device(secrets.token_hex(24), user_code, world.now() + CODE_SECONDS)
    center.devices[device.code] = device
    page = f"http://{call.request.host}/device"
    return {
        "deviceCode": device.code,
        "userCode": user_code,
        "verificationUri": page,
        "expiresIn": CODE_SECONDS,
        "verificationUriComplete": f"{page}?user_code={user_code}",
        "interval": world.settings.device_interval,
    }


@operation("sso-oidc")
def CreateToken(world, call):
    center, params = world.part(IdentityCenter), call.params
    center.client_of(params, params["grantType"])
    if params["grantType"] == "refresh_token":
        if not center.renewals.pop(params.get("refreshToken"), None):
            raise OAuthError("invalid_grant", "Invalid refresh token provided")
        return center.issue()
    device = center.devices.get(params.get("deviceCode"))
    if params["grantType"] != DEVICE or device is None:
        raise OAuthError("invalid_grant", "Invalid device code provided")
    if device.state == "expired" or device.ends < world.now():
        raise OAuthError("expired_token", "Device code has expired")
    if device.state == "denied":
        raise OAuthError("access_denied", "Access was denied")
    if device.state == "pending":
        raise OAuthError("authorization_pending", "Authorization is still pending")
    del center.devices[device.code]
    return center.issue()


def _signed_in(world, call):
    ends = world.part(IdentityCenter).tokens.get(call.params.get("accessToken"), 0)
    if ends < world.now():
        raise AwsError("UnauthorizedException", "Session token not found or invalid", 401)


@operation("sso")
def ListAccounts(world, call):
    _signed_in(world, call)
    return {"accountList": [{"accountId": ACCOUNT, "accountName": "rig", "emailAddress": "rig@example.com"}]}


@operation("sso")
def ListAccountRoles(world, call):
    _signed_in(world, call)
    return {"roleList": [{"roleName": role, "accountId": ACCOUNT} for role in ROLES]}


def _keys_of(role):
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


@operation("sso")
def GetRoleCredentials(world, call):
    _signed_in(world, call)
    role = call.params["roleName"]
    if role not in ROLES or call.params["accountId"] != ACCOUNT:
        raise AwsError("ForbiddenException", "No access", 403)
    keys = _keys_of(f"AWSReservedSSO_{role}_1")
    ends = keys.expiration.replace(tzinfo=datetime.timezone.utc).timestamp()
    return {
        "roleCredentials": {
            "accessKeyId": keys.access_key_id,
            "secretAccessKey": keys.secret_access_key,
            "sessionToken": keys.session_token,
            "expiration": int(ends * 1000),
        }
    }


@operation("sso")
def Logout(world, call):
    world.part(IdentityCenter).tokens.pop(call.params.get("accessToken"), None)
    return {}


@operation("signin")
def CreateOAuth2Token(world, call):
    """Renews what `aws login` left: any token once; whoever has none yet would need a browser."""
    center, asked = world.part(IdentityCenter), call.params["tokenInput"]
    token = asked.get("refreshToken")
    if asked["grantType"] != "refresh_token" or not token or token in center.logins:
        raise AwsError("AccessDeniedException", "The refresh token is not valid", 400)
    if not call.request.headers.get("dpop"):
        raise AwsError("ValidationException", "The DPoP header is missing", 400, wrong="the DPoP header is missing")
    center.logins.add(token)
    keys = _keys_of("Login")
    return {
        "tokenOutput": {
            "accessToken": {
                "accessKeyId": keys.access_key_id,
                "secretAccessKey": keys.secret_access_key,
                "sessionToken": keys.session_token,
            },
            "tokenType": "aws_sigv4",
            "expiresIn": KEY_SECONDS,
            "refreshToken": secrets.token_hex(24),
        }
    }


def page(world, request):
    """What a person meets in the browser; it has said yes by opening it."""
    world.part(IdentityCenter).decide(request.query.partition("user_code=")[2], "approve")
    return Answer(200, [("Content-Type", "text/html")], b"<p>Request approved. You may close this window.</p>")
