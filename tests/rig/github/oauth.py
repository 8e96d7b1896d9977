# SPDX-License-Identifier: MIT
"""Signing in: device flow, web flow, refresh tokens. Errors of the token endpoint have status 200, as GitHub's do."""
import base64
import hashlib
import json
import secrets
from urllib.parse import parse_qsl, urlencode, urlsplit

from aiohttp import web

ALPHABET = "BCDFGHJKLMNPQRSTVWXZ23456789"
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
REFRESH_LIVES = 15897600  # seconds, as GitHub says
WORDS = {
    "authorization_pending": "The authorization request is still pending.",
    "slow_down": "Too many requests have been made in the same timeframe.",
    "expired_token": "The device_code has expired.",
    "access_denied": "The authorization request was denied.",
    "device_flow_disabled": "Device Flow must be explicitly enabled for this App",
    "incorrect_client_credentials": "The client_id and/or client_secret passed are incorrect.",
    "incorrect_device_code": "The device_code provided is not valid.",
    "unsupported_grant_type": "The grant_type is not supported.",
    "bad_refresh_token": "The refresh token passed is incorrect or expired.",
    "bad_verification_code": "The code passed is incorrect or expired.",
    "redirect_uri_mismatch": "The redirect_uri is not associated with this application.",
}


async def _fields(request):
    text = (await request.read()).decode()
    if "json" in request.content_type:
        return json.loads(text or "{}") | dict(request.query)
    return dict(parse_qsl(text)) | dict(request.query)


def _say(request, document):
    if "json" in request.headers.get("Accept", ""):
        return web.json_response(document)
    return web.Response(text=urlencode(document), content_type="application/x-www-form-urlencoded")


def _refuse(request, error, **more):
    return _say(request, {"error": error, "error_description": WORDS[error],
                          "error_uri": "https://docs.github.com/developers/apps/authorizing-oauth-apps"} | more)


async def _begin_device(request):
    world, fields = request.app["world"], await _fields(request)
    client = world.clients.get(fields.get("client_id"))
    if client is None:
        return web.json_response({"error": "Not Found"}, status=404)
    if not client["device_flow"]:
        return _refuse(request, "device_flow_disabled")
    settings = world.settings
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    device = {"device_code": secrets.token_hex(20), "user_code": f"{letters[:4]}-{letters[4:]}", "state": "pending",
              "client_id": client["id"], "scopes": tuple(fields.get("scope", "").replace(",", " ").split()),
              "expires_at": world.now() + settings.device_expires, "interval": settings.device_interval,
              "asked_at": None, "login": None}
    world.devices[device["device_code"]] = device
    return _say(request, {"device_code": device["device_code"], "user_code": device["user_code"],
                          "verification_uri": f"{world.web}/login/device", "expires_in": settings.device_expires,
                          "interval": device["interval"]})


def device_by_user_code(world, user_code):
    return next((d for d in world.devices.values() if d["user_code"] == user_code and d["expires_at"] > world.now()
                 and d["state"] == "pending"), None)


async def _token(request):
    world, fields = request.app["world"], await _fields(request)
    client, grant = world.clients.get(fields.get("client_id")), fields.get("grant_type")
    if client is None:
        return _refuse(request, "incorrect_client_credentials")
    if grant == DEVICE_GRANT:
        return _poll_device(request, world, client, fields)
    if fields.get("client_secret") not in (None, client["secret"]):
        return _refuse(request, "incorrect_client_credentials")
    if grant == "refresh_token":
        return _refresh(request, world, client, fields)
    if grant in (None, "authorization_code"):
        return _exchange_code(request, world, client, fields)
    return _refuse(request, "unsupported_grant_type")


def _poll_device(request, world, client, fields):
    device, now = world.devices.get(fields.get("device_code")), world.now()
    if device is None or device["client_id"] != client["id"]:
        return _refuse(request, "incorrect_device_code")
    if device["expires_at"] <= now:
        return _refuse(request, "expired_token")
    if device["state"] == "denied":
        return _refuse(request, "access_denied")
    asked_at, device["asked_at"] = device["asked_at"], now
    # A client that waits the whole interval may still be early by the time that messages travel.
    if asked_at is not None and now - asked_at < device["interval"] - 0.25:
        device["interval"] += 5
        return _refuse(request, "slow_down", interval=device["interval"])
    if device["state"] == "pending":
        return _refuse(request, "authorization_pending")
    del world.devices[device["device_code"]]
    return _say(request, _issue(world, client, device["login"], device["scopes"]))


def _issue(world, client, login, scopes):
    if client["app"] is None:
        token = world.add_token(login, "oauth", scopes=scopes, client_id=client["id"])
        return {"access_token": token.value, "token_type": "bearer", "scope": ",".join(scopes)}
    lifetime = world.settings.token_lifetime
    token = world.add_token(login, "app", permissions=world.apps[client["app"]]["permissions"], client_id=client["id"],
                            expires_at=world.now() + lifetime)
    refresh = "ghr_" + secrets.token_hex(38)
    world.refresh_tokens[refresh] = {"client_id": client["id"], "login": login, "token": token.value,
                                     "expires_at": world.now() + REFRESH_LIVES}
    return {"access_token": token.value, "expires_in": lifetime, "refresh_token": refresh,
            "refresh_token_expires_in": REFRESH_LIVES, "token_type": "bearer", "scope": ""}


def _refresh(request, world, client, fields):
    known = world.refresh_tokens.get(fields.get("refresh_token"))
    if known is None or known["client_id"] != client["id"] or known["expires_at"] <= world.now():
        return _refuse(request, "bad_refresh_token")
    del world.refresh_tokens[fields["refresh_token"]]  # each refresh rotates both
    world.tokens[known["token"]].revoked = True
    return _say(request, _issue(world, client, known["login"], ()))


def _is_registered(client, target):
    """GitHub Apps: exactly one of the callback URLs. OAuth apps: at or below one, of a loopback one also at any port."""
    if client["app"] is not None:
        return target in client["redirects"]
    wanted = urlsplit(target)
    for known in map(urlsplit, client["redirects"]):
        is_loopback = known.hostname in ("127.0.0.1", "::1", "localhost")
        if (wanted.scheme, wanted.hostname) == (known.scheme, known.hostname) \
                and (is_loopback or wanted.port == known.port) \
                and (wanted.path + "/").startswith(known.path.rstrip("/") + "/"):
            return True
    return False


async def _authorize(request):
    """The web flow's consent page; the person behind it clicks what Settings.consent says."""
    world, query = request.app["world"], request.query
    client = world.clients.get(query.get("client_id"))
    if client is None:
        return web.Response(status=404, text="There is no app with this client_id.")
    target = query.get("redirect_uri") or client["redirects"][0]
    if not _is_registered(client, target):
        target = client["redirects"][0]  # as GitHub does: the app learns it at an address that is its own for sure
        answer = {"error": "redirect_uri_mismatch", "error_description": WORDS["redirect_uri_mismatch"]}
    elif world.settings.consent != "approve":
        answer = {"error": "access_denied", "error_description": "The user has denied your application access."}
    else:
        answer = {"code": secrets.token_hex(10)}
        world.codes[answer["code"]] = {"client_id": client["id"], "scopes": tuple(query.get("scope", "").split()),
                                       "challenge": query.get("code_challenge"), "expires_at": world.now() + 600}
    answer |= {"state": query["state"]} if "state" in query else {}
    raise web.HTTPFound(target + ("&" if "?" in target else "?") + urlencode(answer))


def _exchange_code(request, world, client, fields):
    code = world.codes.pop(fields.get("code"), None)
    if fields.get("client_secret") is None:
        return _refuse(request, "incorrect_client_credentials")
    if code is None or code["client_id"] != client["id"] or code["expires_at"] <= world.now():
        return _refuse(request, "bad_verification_code")
    if "redirect_uri" in fields and not _is_registered(client, fields["redirect_uri"]):
        return _refuse(request, "redirect_uri_mismatch")
    if code["challenge"]:
        digest = hashlib.sha256(fields.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).decode().rstrip("=") != code["challenge"]:
            return _refuse(request, "bad_verification_code")
    return _say(request, _issue(world, client, world.signed_in, code["scopes"]))


def add_to(application):
    application.router.add_post("/login/device/code", _begin_device)
    application.router.add_post("/login/oauth/access_token", _token)
    application.router.add_get("/login/oauth/authorize", _authorize)
