# SPDX-License-Identifier: MIT
"""AWS Sign-In: the renewal of `aws login`."""

import secrets

from .. import registry
from ..errors import AwsError
from ..registry import operation
from .sso import KEY_SECONDS, keys_of


class Logins:
    """Refresh tokens of `aws login` that have been used."""

    def __init__(self, world):
        self.used = set()


@operation
def CreateOAuth2Token(world, call):
    """Renews what `aws login` left: any token once; whoever has none yet would need a browser."""
    used, asked = world.part(Logins).used, call.params["tokenInput"]
    token = asked.get("refreshToken")
    if asked["grantType"] != "refresh_token" or not token or token in used:
        raise AwsError("AccessDeniedException", "The refresh token is not valid", 400)
    if not call.request.headers.get("dpop"):
        raise AwsError("ValidationException", "The DPoP header is missing", 400, wrong="the DPoP header is missing")
    used.add(token)
    keys = keys_of("Login")
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


class SignIn(registry.Service):
    inventory = tags = registry.nothing
    needs = registry.on_everything
    warm_up = None
    is_open = True
    paths = ("/v1/token",)
