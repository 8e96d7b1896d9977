# SPDX-License-Identifier: MIT
"""Pull requests; they are opened and merged at /_rig, or here by a token that may."""
from .. import git, pull_requests
from ..call import Answer, Failure, invalid, not_found, route
from ..objects import pull_object
from .commits import files_between


@route("GET", "/repos/{owner}/{repo}/pulls", "pull_requests:read")
async def pulls(call):
    state, query = call.query.get("state", "open"), call.query
    if state not in ("open", "closed", "all"):
        raise invalid("PullRequest", "state")
    chosen = [p for p in call.repository.pulls.values() if state in ("all", p["state"])
              and query.get("base", p["base_branch"]) == p["base_branch"]
              and query.get("head", f"{p['head_owner']}:{p['head_branch']}") == f"{p['head_owner']}:{p['head_branch']}"]
    key = "updated_at" if query.get("sort") == "updated" else "created_at"
    chosen.sort(key=lambda p: (p[key], p["number"]), reverse=query.get("direction", "desc") == "desc")
    return call.page(chosen, lambda p: pull_object(call.world, call.shapes, call.repository, p))


@route("POST", "/repos/{owner}/{repo}/pulls", "pull_requests:write")
async def create(call):
    document = call.document()
    call.needs("PullRequest", document, "head", "base", "title")
    owner, _, branch = document["head"].rpartition(":")
    try:
        pull = await pull_requests.open_one(call.request.app["server"], call.repository, document["title"], branch,
                                            document["base"], call.token.login, head_owner=owner or None,
                                            body=document.get("body"), draft=bool(document.get("draft")))
    except LookupError as error:
        raise invalid("PullRequest", str(error).strip("'")) from error
    return Answer(pull_object(call.world, call.shapes, call.repository, pull, whole=True), 201)


def _pull(call):
    pull = call.repository.pulls.get(int(call.parameters["pull_number"]))
    if pull is None:
        raise not_found()
    return pull


@route("GET", "/repos/{owner}/{repo}/pulls/{pull_number:\\d+}", "pull_requests:read")
async def one(call):
    return Answer(pull_object(call.world, call.shapes, call.repository, _pull(call), whole=True))


@route("PATCH", "/repos/{owner}/{repo}/pulls/{pull_number:\\d+}", "pull_requests:write")
async def update(call):
    pull, document, server = _pull(call), call.document(), call.request.app["server"]
    for name in ("title", "body"):
        pull[name] = document.get(name, pull[name])
    state = document.get("state", pull["state"])
    if state not in ("open", "closed") or pull["merged_at"]:
        raise invalid("PullRequest", "state")
    if state != pull["state"]:
        change = pull_requests.close if state == "closed" else pull_requests.reopen
        await change(server, call.repository, pull, call.token.login)
    return Answer(pull_object(call.world, call.shapes, call.repository, pull, whole=True))


@route("GET", "/repos/{owner}/{repo}/pulls/{pull_number:\\d+}/files", "pull_requests:read")
async def files(call):
    pull = _pull(call)
    middle = await git.run(call.world, call.repository, "merge-base", pull["base_sha"], pull["head_sha"])
    found = await files_between(call.world, call.repository, middle.decode().strip(), pull["head_sha"])
    return call.page(found, lambda file: file)


async def _proposes(call, pull, sha):
    world, repository = call.world, call.repository
    return (await git.is_ancestor(world, repository, sha, pull["head_sha"])
            and not await git.is_ancestor(world, repository, sha, pull["base_sha"]))


@route("GET", "/repos/{owner}/{repo}/commits/{commit_sha}/pulls", "pull_requests:read")
async def of_commit(call):
    world, repository, sha = call.world, call.repository, call.parameters["commit_sha"]
    if await git.resolve(world, repository, sha) is None:
        raise Failure(422, f"No commit found for SHA: {sha}")
    chosen = [p for p in repository.pulls.values() if sha == p["merge_sha"] or await _proposes(call, p, sha)]
    return call.page(chosen, lambda p: pull_object(call.world, call.shapes, call.repository, p))


@route("PUT", "/repos/{owner}/{repo}/pulls/{pull_number:\\d+}/merge", "contents:write")
async def merge(call):
    pull = _pull(call)
    if pull["state"] != "open":
        raise Failure(405, "Pull Request is not mergeable")
    sha = await pull_requests.merge(call.request.app["server"], call.repository, pull, call.token.login)
    return Answer({"sha": sha, "merged": True, "message": "Pull Request successfully merged"})
