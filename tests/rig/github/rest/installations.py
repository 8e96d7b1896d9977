# SPDX-License-Identifier: MIT
"""What the user token of a GitHub App sees of its installations; the end of the manifest flow."""
from .. import apps, rights
from ..call import Answer, Failure, not_found, route
from ..objects import repository_object, simple_user
from ..shapes import node_id
from ..state import stamp


def _installations(call):
    if call.token.kind != "app":
        raise Failure(403, "You must authenticate with an access token authorized to a GitHub App in order to list "
                           "installations")
    return rights.installations(call.world, call.token)


def _show(call, installation):
    world, number = call.world, installation["id"]
    account, app = world.account(installation["account"]), world.apps[installation["app"]]
    when = stamp(installation["created_at"])
    return call.shapes.like(
        "base-installation-for-auth-user-paginated/installations", id=number, app_id=app["id"], app_slug=app["slug"],
        account=simple_user(world, call.shapes, account), target_id=account.id, target_type=account.kind,
        permissions=installation["permissions"], events=app["events"], created_at=when, updated_at=when,
        html_url=f"{world.web}/settings/installations/{number}", single_file_name=None, single_file_paths=[],
        access_tokens_url=f"{world.api}/app/installations/{number}/access_tokens", has_multiple_single_files=False,
        repository_selection="all" if installation["repositories"] is None else "selected")


@route("GET", "/user/installations", "user")
async def installations(call):
    known = _installations(call)
    offset, size = call.window()
    return Answer({"total_count": len(known), "installations": [_show(call, i) for i in known[offset:offset + size]]},
                  headers=call.links(offset // size + 1, -(-len(known) // size)))


@route("GET", "/user/installations/{installation_id:\\d+}/repositories", "user")
async def repositories(call):
    world, number = call.world, int(call.parameters["installation_id"])
    installation = next((i for i in _installations(call) if i["id"] == number), None)
    if installation is None:
        raise not_found()
    known = [world.repositories[i] for i in sorted(rights.installed_repositories(world, installation))]
    seen = [(r, level) for r in known if (level := rights.account_level(world, call.token.login, r))]
    offset, size = call.window()
    return Answer({"total_count": len(seen), "repositories": [repository_object(world, call.shapes, r, "listed", level)
                                                              for r, level in seen[offset:offset + size]]},
                  headers=call.links(offset // size + 1, -(-len(seen) // size)))


@route("POST", "/app-manifests/{code}/conversions", "")
async def convert(call):
    world = call.world
    app = apps.from_code(world, call.parameters["code"])
    if app is None:
        raise not_found()
    when = stamp(app["created_at"])
    return Answer(call.shapes.like(
        "integration-from-manifest", id=app["id"], slug=app["slug"], node_id=node_id("App", app["id"]),
        name=app["name"], client_id=app["client_id"], client_secret=world.clients[app["client_id"]]["secret"],
        webhook_secret=app["webhook_secret"], pem=apps.private_key(), description="",
        external_url=f"{world.web}/apps/{app['slug']}", html_url=f"{world.web}/apps/{app['slug']}",
        owner=simple_user(world, call.shapes, world.account(app["owner"])), permissions=app["permissions"],
        events=app["events"], created_at=when, updated_at=when), 201)
