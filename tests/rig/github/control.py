# SPDX-License-Identifier: MIT
"""The hand on the world: /_rig/…, JSON in and out. client.py wraps it for Python; README.md lists it."""
import base64
import dataclasses
import json

from aiohttp import web

from . import apps, deliveries, events, git, oauth, pull_requests
from .objects import pull_object
from .relay import SCRIPTS
from .state import Settings

COMMANDS = {}


def command(path):
    def register(function):
        COMMANDS[path] = function
        return function
    return register


def _repository(server, document):
    owner, _, name = document["repo"].partition("/")
    repository = server.world.repository(owner, name)
    if repository is None or repository.id not in server.world.repositories:
        raise LookupError(f"there is no repository {document['repo']}")
    return repository


def _about(repository):
    return {"id": repository.id, "full_name": repository.full_name, "default_branch": repository.default_branch}


@command("settings")
async def _settings(server, document):
    for name, value in document.items():
        if name not in {f.name for f in dataclasses.fields(Settings)}:
            raise LookupError(f"there is no setting {name}")
        setattr(server.world.settings, name, value)
    return dataclasses.asdict(server.world.settings)


@command("clock")
async def _clock(server, document):
    server.world.clock_offset += document["advance"]
    return {"now": server.world.now()}


@command("faults")
async def _faults(server, document):
    return dataclasses.asdict(server.faults.add(**document))


@command("relay")
async def _relay(server, document):
    hook = next((h for h in _repository(server, document).hooks.values() if h["name"] == "cli"), None)
    if hook is None:
        raise LookupError("this repository has no cli hook")
    if unknown := set(document.get("next", ())) - {*SCRIPTS, ""}:
        raise LookupError(f"there is no script {unknown.pop()}")
    server.relay.script(hook["id"], document.get("next", ()))
    if document.get("do") == "cut":
        server.relay.cut(hook["id"])
    elif document.get("do") == "close":
        await server.relay.close(hook["id"], document.get("code", 1000), document.get("reason", ""))
    elif document.get("do") == "send":
        await server.relay.sockets[hook["id"]].send_str(document["text"])
    elif document.get("do") == "replay":
        repository = _repository(server, document)
        told = max((d for known in server.world.deliveries.values() for d in known
                    if d["repository_id"] == repository.id and d["event"] == "push"), key=lambda d: d["id"])
        await deliveries.deliver(server, repository, hook, told["event"], told["request"]["payload"],
                                 guid=told["guid"], redelivery=True)
    return {"hook": hook["id"], "connected": hook["id"] in server.relay.sockets}


@command("device")
async def _device(server, document):
    device = oauth.device_by_user_code(server.world, document["user_code"])
    if device is None:
        raise LookupError("this code is not waiting")
    states = {"approve": "approved", "deny": "denied", "expire": "pending"}
    device |= {"state": states[document.get("do", "approve")], "login": document.get("login", server.world.signed_in)}
    if document.get("do") == "expire":
        device["expires_at"] = 0
    return {}


@command("accounts")
async def _accounts(server, document):
    account = server.world.add_account(document.pop("login"), **document)
    return {"id": account.id, "login": account.login}


@command("members")
async def _members(server, document):
    server.world.account(document["org"]).members[document["login"]] = document.get("role", "member")
    return {}


@command("tokens")
async def _tokens(server, document):
    """kind classic | fine-grained | oauth | app, scopes, permissions, repositories (names), expires_in, sso."""
    world = server.world
    if "repositories" in document:
        document["repositories"] = {_repository(server, {"repo": name}).id for name in document["repositories"]}
    if "expires_in" in document:
        document["expires_at"] = world.now() + document.pop("expires_in")
    document["scopes"], document["sso"] = tuple(document.get("scopes", ())), set(document.get("sso", ()))
    return {"token": world.add_token(document.pop("login", world.signed_in), **document).value}


@command("tokens/end")
async def _end_token(server, document):
    token = server.world.tokens[document["token"]]
    if document.get("do", "revoke") == "expire":
        token.expires_at = server.world.now()
    else:
        token.revoked = True
    return {}


@command("clients")
async def _clients(server, document):
    client = {"id": document["id"], "secret": document.get("secret", ""), "name": document.get("name", "client"),
              "device_flow": document.get("device_flow", True), "app": document.get("app"),
              "redirects": document.get("redirects", [])}
    server.world.clients[client["id"]] = client
    return client


@command("apps")
async def _apps(server, document):
    return apps.register(server.world, document["name"], document.get("owner", server.world.signed_in),
                         permissions=document.get("permissions", {"contents": "read"}))


@command("installations")
async def _installations(server, document):
    world = server.world
    app = next((a for a in world.apps.values() if a["slug"] == document["app"]), None)
    if app is None:
        raise LookupError(f"there is no app {document['app']}")
    chosen = document.get("repositories")
    ids = None if chosen is None else [_repository(server, {"repo": name}).id for name in chosen]
    return {"id": apps.install(world, app, document["account"], ids, document.get("permissions"))["id"]}


@command("repos")
async def _repos(server, document):
    owner, _, name = document.pop("repo").partition("/")
    if "parent" in document:
        document |= {"parent": _repository(server, {"repo": document["parent"]}).id, "fork": True}
    return _about(server.world.add_repository(owner, name, **document))


@command("repos/change")
async def _change(server, document):
    """Any of: name (also owner/name), private, archived, default_branch, description, language, collaborators."""
    repository = _repository(server, document)
    document.pop("repo")
    if name := document.pop("name", None):
        owner, _, last = name.rpartition("/")
        server.world.rename(repository, owner or repository.owner, last)
    for key, value in document.items():
        if not hasattr(repository, key):
            raise LookupError(f"a repository has no {key}")
        setattr(repository, key, value)
    server.world.touch(repository)
    return _about(repository)


@command("repos/delete")
async def _delete(server, document):
    server.world.delete(_repository(server, document))
    return {}


@command("commits")
async def _commits(server, document):
    """files: path → text, null removes, {"base64": …} for bytes. force starts anew from the commit `from`."""
    repository = _repository(server, document)
    branch, login = document.get("branch", repository.default_branch), document.get("login", server.world.signed_in)
    files = {path: content if content is None else content.encode() if isinstance(content, str)
             else base64.b64decode(content["base64"]) for path, content in document["files"].items()}
    before = await git.resolve(server.world, repository, f"heads/{branch}")
    parents = None
    if "from" in document:
        parents = [await git.resolve(server.world, repository, document["from"])]
    person = (server.world.account(login).name or login, f"{login}@users.noreply.rig.test")
    after = await git.commit_files(server.world, repository, branch, files, document.get("message", "Change"), person,
                                   parents)
    await events.push(server, repository, f"refs/heads/{branch}", before, after, login)
    return {"sha": after, "before": before}


@command("refs")
async def _refs(server, document):
    """Sets `ref` to what `to` names; without `to` it is deleted."""
    repository, ref = _repository(server, document), document["ref"]
    before = (await git.refs(server.world, repository, ref)).get(ref, (None,))[0]
    after = await git.resolve(server.world, repository, document["to"]) if "to" in document else None
    await git.run(server.world, repository, "update-ref", *([ref, after] if after else ["-d", ref]))
    await events.push(server, repository, ref, before, after, document.get("login", server.world.signed_in))
    return {"before": before, "after": after}


@command("pulls")
async def _pulls(server, document):
    """Opens one (head, base, title, head_owner, login), or with `number` and `do`: close, reopen, merge."""
    repository, login = _repository(server, document), document.get("login", server.world.signed_in)
    if "number" not in document:
        pull = await pull_requests.open_one(server, repository, document.get("title", "A change"), document["head"],
                                            document.get("base", repository.default_branch), login,
                                            document.get("head_owner"), document.get("body"))
    else:
        pull = repository.pulls[document["number"]]
        await {"close": pull_requests.close, "reopen": pull_requests.reopen,
               "merge": pull_requests.merge}[document["do"]](server, repository, pull, login)
    return pull_object(server.world, server.shapes, repository, pull, whole=True)


@command("checks")
async def _checks(server, document):
    """A check run for `sha`: name, status, conclusion. One of the same name takes its place."""
    runs = _repository(server, document).check_runs
    run = {"id": server.world.new_id(), "sha": document["sha"], "name": document.get("name", "ci"),
           "status": document.get("status", "completed"), "conclusion": document.get("conclusion", "success"),
           "at": server.world.now()}
    runs[:] = [r for r in runs if (r["sha"], r["name"]) != (run["sha"], run["name"])] + [run]
    return {"id": run["id"]}


async def _post(request):
    function = COMMANDS.get(request.match_info["command"])
    if function is None:
        return web.json_response({"error": f"commands: {', '.join(sorted(COMMANDS))}"}, status=404)
    request.app["world"].lists.clear()
    try:
        document = json.loads(await request.read() or b"{}")
        return web.json_response(await function(request.app["server"], document))
    except (LookupError, ValueError, TypeError, AttributeError, git.GitError) as error:
        return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=422)


def _shown(server, what):
    """What a test looks at: calls, violations, and the records that the client has left."""
    world = server.world
    if what in ("calls", "violations"):
        return list(getattr(world, what))
    if what == "faults":
        return [dataclasses.asdict(rule) for rule in server.faults.rules]
    if what == "relay":
        return {"connected": sorted(server.relay.sockets)}
    if what == "tunnels":
        return server.proxy.tunnels
    if what == "hooks":
        return [{"repo": r.full_name} | {k: h[k] for k in ("id", "name", "active", "events")}
                for r in world.repositories.values() for h in r.hooks.values()]
    if what == "devices":
        return [{k: d[k] for k in ("user_code", "state", "interval")} for d in world.devices.values()]
    return None


async def _get(request):
    shown = _shown(request.app["server"], request.match_info["what"])
    return web.json_response(shown, status=404 if shown is None else 200)


async def _clear(request):
    server = request.app["server"]
    lists = {"calls": server.world.calls, "violations": server.world.violations, "faults": server.faults.rules}
    lists[request.match_info["what"]].clear()
    return web.json_response({})


def add_to(application):
    application.router.add_post("/_rig/{command:.+}", _post)
    application.router.add_get("/_rig/{what}", _get)
    application.router.add_delete("/_rig/{what:calls|violations|faults}", _clear)
