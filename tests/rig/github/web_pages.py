# SPDX-License-Identifier: MIT
"""The few web pages that a person sees: entering a device code, approving a token for SAML; and pictures."""
import struct
import zlib
from functools import cache

from aiohttp import web

from . import oauth


def _page(title, body):
    return web.Response(content_type="text/html", charset="utf-8", text=f"<!doctype html><html lang=en><title>{title}"
                        f"</title><body style='font:16px system-ui;margin:4rem auto;max-width:30rem'><h1>{title}</h1>"
                        f"{body}</body></html>")


async def _device(request):
    return _page("Device activation", "<form method=post><input name=user_code placeholder=XXXX-XXXX autofocus> "
                 "<button name=action value=approve>Authorize</button> <button name=action value=deny>Cancel</button>"
                 "</form>")


async def _device_entered(request):
    world, form = request.app["world"], await request.post()
    device = oauth.device_by_user_code(world, str(form.get("user_code", "")).strip().upper())
    if device is None:
        return _page("Device activation", "<p>This code is not known, or it has expired.</p>")
    denied = form.get("action") == "deny"
    device |= {"state": "denied" if denied else "approved", "login": world.signed_in}
    return _page("Device activation", "<p>You may close this page." if denied else "<p>Your device is now connected.")


async def _sso(request):
    """Opening the address of X-GitHub-SSO lets every token of this person into the organisation."""
    world, organization = request.app["world"], request.app["world"].account(request.match_info["org"])
    for token in world.tokens.values():
        if token.login == world.signed_in and organization:
            token.sso.add(organization.login)
    world.lists.clear()
    return _page("Single sign-on", "<p>Your tokens may use this organisation now.</p>")


@cache
def _picture(number):
    """A PNG of 64 by 64 points in one colour."""
    colour = bytes((64 + number * 53 % 160, 64 + number * 97 % 160, 64 + number * 31 % 160))
    rows = zlib.compress((b"\0" + colour * 64) * 64)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


async def _avatar(request):
    return web.Response(body=_picture(int(request.match_info["id"])), content_type="image/png",
                        headers={"Cache-Control": "max-age=300"})


async def _settings(request):
    return _page("Settings", "<p>GitHub has a page here. On the rig, POST /_rig/… does what one would do on it.</p>")


def add_to(application):
    application.router.add_get("/login/device", _device)
    application.router.add_post("/login/device", _device_entered)
    application.router.add_get("/orgs/{org}/sso", _sso)
    application.router.add_get("/avatars/u/{id:\\d+}", _avatar)
    application.router.add_get("/settings/{page:.+}", _settings)
