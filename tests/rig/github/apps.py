# SPDX-License-Identifier: MIT
"""GitHub Apps: made from a manifest, installed on an account."""
import json
import secrets
import subprocess
from urllib.parse import urlencode

from aiohttp import web

MOST_CALLBACKS = 10


def register(world, name, owner, *, permissions, events=(), callbacks=(), redirect=None, setup=None):
    """A new app with its client; the person's consent is assumed."""
    number = world.new_id()
    slug = "-".join(name.lower().split())
    client = {"id": f"Iv23li{secrets.token_hex(7)}", "secret": secrets.token_hex(20), "name": name, "device_flow": True,
              "app": number, "redirects": list(callbacks) or [redirect]}
    app = {"id": number, "slug": slug, "name": name, "owner": owner, "client_id": client["id"],
           "permissions": {"metadata": "read"} | dict(permissions), "events": list(events), "setup": setup,
           "webhook_secret": secrets.token_hex(20), "created_at": world.now()}
    world.apps[number], world.clients[client["id"]] = app, client
    return app


def install(world, app, account, repositories=None, permissions=None):
    """On `account`, for all of its repositories or those with these ids. `permissions`: those that the account's owner
    has accepted, where the app asks for more of them by now."""
    installation = {"id": world.new_id(), "app": app["id"], "account": world.account(account).login,
                    "permissions": app["permissions"] if permissions is None else {"metadata": "read"} | permissions,
                    "repositories": set(repositories) if repositories is not None else None, "created_at": world.now()}
    world.installations[installation["id"]] = installation
    return installation


def private_key():
    return subprocess.run(["openssl", "genrsa", "-traditional", "2048"], check=True, capture_output=True,
                          text=True).stdout


async def _from_manifest(request):
    """The form of the manifest flow: back to its redirect_url with a code that works once, for an hour."""
    world = request.app["world"]
    owner = request.match_info.get("org", world.signed_in)
    try:
        manifest = json.loads((await request.post())["manifest"])
        target = manifest["redirect_url"]
    except (KeyError, ValueError):
        return web.Response(status=422, text="The form needs a field `manifest`: JSON with at least a redirect_url.")
    missing = [name for name in ("name", "url") if not manifest.get(name)]
    if missing:
        return web.Response(status=422, text=f"The manifest needs {' and '.join(missing)}.")
    if len(manifest.get("callback_urls", ())) > MOST_CALLBACKS:
        return web.Response(status=422, text=f"An app has at most {MOST_CALLBACKS} callback URLs.")
    if any(app["name"] == manifest["name"] for app in world.apps.values()):
        return web.Response(status=422, text="Name is already taken.")
    if world.settings.consent != "approve":
        return web.Response(text="The person left this page.")
    code = secrets.token_hex(20)
    world.manifests[code] = {"manifest": manifest, "owner": owner, "expires_at": world.now() + 3600}
    answer = {"code": code} | ({"state": request.query["state"]} if "state" in request.query else {})
    raise web.HTTPFound(target + ("&" if "?" in target else "?") + urlencode(answer))


def from_code(world, code):
    """The app that a manifest's code stands for, or None."""
    known = world.manifests.pop(code, None)
    if known is None or known["expires_at"] <= world.now():
        return None
    manifest = known["manifest"]
    return register(world, manifest["name"], known["owner"], permissions=manifest.get("default_permissions", {}),
                    events=manifest.get("default_events", ()), callbacks=manifest.get("callback_urls", ()),
                    redirect=manifest["redirect_url"], setup=manifest.get("setup_url"))


async def _install_page(request):
    world = request.app["world"]
    app = next((a for a in world.apps.values() if a["slug"] == request.match_info["slug"]), None)
    if app is None:
        return web.Response(status=404, text="There is no such app.")
    if request.method == "GET":
        names = sorted(a.login for a in world.accounts.values()
                       if a.login == world.signed_in or world.signed_in in a.members)
        options = "".join(f"<option>{name}</option>" for name in names)
        return web.Response(content_type="text/html", text=f"<!doctype html><title>Install {app['name']}</title>"
                            f"<form method=post><select name=account>{options}</select><button>Install</button></form>")
    account = (await request.post()).get("account") or world.signed_in
    installation = install(world, app, account)
    if app["setup"]:
        raise web.HTTPFound(f"{app['setup']}?installation_id={installation['id']}&setup_action=install")
    return web.Response(text=f"Installed on {account}.")


def add_to(application):
    for path in ("/settings/apps/new", "/organizations/{org}/settings/apps/new"):
        application.router.add_post(path, _from_manifest)
    application.router.add_get("/apps/{slug}/installations/new", _install_page)
    application.router.add_post("/apps/{slug}/installations/new", _install_page)
