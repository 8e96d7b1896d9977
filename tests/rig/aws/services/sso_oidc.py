# SPDX-License-Identifier: MIT
"""IAM Identity Center: sign-in by device, tokens that end and are renewed; sso.py has what the tokens open.

Whoever opens `verificationUriComplete` says yes; POST /_rig/device {"user_code", "do": approve | deny | expire} decides
otherwise.
"""

import secrets
import string
from dataclasses import dataclass

from .. import registry
from ..errors import AwsError
from ..registry import operation
from ..wire import Answer

CODE_SECONDS, TOKEN_SECONDS, CLIENT_SECONDS = 600, 28800, 7776000
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


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


@operation
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


@operation
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


@operation
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


def page(world, request):
    """What a person meets in the browser; it has said yes by opening it."""
    world.part(IdentityCenter).decide(request.query.partition("user_code=")[2], "approve")
    return Answer(200, [("Content-Type", "text/html")], b"<p>Request approved. You may close this window.</p>")


class SsoOidc(registry.Service):
    inventory = tags = registry.nothing
    needs = registry.on_everything
    warm_up = None
    is_open = True
    paths = ("/client/register", "/device_authorization", "/token")
    pages = {"/device": page}
    commands = {
        "device": lambda world, said: world.part(IdentityCenter).decide(said["user_code"], said.get("do", "approve"))
    }
