# SPDX-License-Identifier: MIT
"""People and organisations."""
from .. import rights
from ..call import Answer, Failure, not_found, route
from ..objects import avatar, simple_organization, simple_user
from ..shapes import node_id
from ..state import stamp

JOINED = stamp(1577836800)


def _counts(world, account):
    owned = [r for r in world.repositories.values() if r.owner == account.login]
    private = sum(r.private for r in owned)
    return {"public_repos": len(owned) - private, "total_private_repos": private, "owned_private_repos": private}


def _user(call, account, example):
    own = _counts(call.world, account)
    private = {} if "private-user" not in example else {
        "private_gists": 0, "total_private_repos": own["total_private_repos"], "disk_usage": 1, "collaborators": 0,
        "owned_private_repos": own["owned_private_repos"], "two_factor_authentication": True,
        "plan": {"name": "pro", "space": 976562499, "collaborators": 0, "private_repos": 9999}}
    return call.shapes.like(example) | simple_user(call.world, call.shapes, account) | private | {
        "name": account.name or None, "company": None, "blog": "", "location": None, "email": None, "bio": None,
        "hireable": None, "twitter_username": None, "public_repos": own["public_repos"], "public_gists": 0,
        "followers": 0, "following": 0, "created_at": JOINED, "updated_at": JOINED}


@route("GET", "/user", "user")
async def me(call):
    return Answer(_user(call, call.account, "private-user-response-with-public-and-private-profile-information"))


@route("GET", "/users/{username}")
async def user(call):
    account = call.world.account(call.parameters["username"])
    if account is None:
        raise not_found()
    return Answer(_user(call, account, "public-user-default-response"))


@route("GET", "/user/orgs", "user", ("user", "read:org"))
async def my_organizations(call):
    token, accounts = call.token, call.world.accounts.values()
    if token.is_classic and not {"read:org", "user"} & rights.granted(token):
        raise Failure(403, "You need at least read:org scope or user scope to list your organizations.")
    mine = [a for a in accounts if a.is_organization and token.login in a.members]
    if token.kind == "fine-grained":  # such a token belongs to one owner
        owners = {call.world.repositories[i].owner for i in token.repositories or () if i in call.world.repositories}
        mine = [a for a in mine if a.login in owners]
    return call.page(mine, lambda a: simple_organization(call.world, call.shapes, a))


@route("GET", "/orgs/{org}", scopes=("admin:org", "read:org", "repo", "user", "write:org"))
async def organization(call):
    account = call.world.account(call.parameters["org"])
    if account is None or not account.is_organization:
        raise not_found()
    rights.check_saml(call.world, call.token, account.login)
    counts = _counts(call.world, account)
    inside = call.token is not None and call.token.login in account.members
    example = call.shapes.like("organization-full", [("orgs/github", f"orgs/{account.login}")])
    if not inside:  # outsiders see no numbers of what is private
        for name in ("total_private_repos", "owned_private_repos", "private_gists", "disk_usage", "collaborators",
                     "billing_email", "plan"):
            example.pop(name, None)
    return Answer(example | {k: v for k, v in counts.items() if k in example} | {
        "login": account.login, "id": account.id, "node_id": node_id("Organization", account.id),
        "avatar_url": avatar(call.world, account), "description": account.description,
        "name": account.name or account.login, "html_url": f"{call.world.web}/{account.login}", "company": "",
        "blog": "", "email": "", "twitter_username": None, "archived_at": None,
        "created_at": JOINED, "updated_at": JOINED})
