# SPDX-License-Identifier: MIT
"""Branches and tags."""
from .. import git
from ..call import Answer, not_found, route
from ..objects import commit_object
from ..shapes import node_id

PROTECTION = {"enabled": False, "required_status_checks": {"enforcement_level": "off", "contexts": [], "checks": []}}


def ref_object(world, repository, name, sha, kind):
    base = f"{world.api}/repos/{repository.full_name}/git"
    return {"ref": name, "node_id": node_id("Ref", name), "url": f"{base}/{name}",
            "object": {"sha": sha, "type": kind, "url": f"{base}/{kind}s/{sha}"}}


@route("GET", "/repos/{owner}/{repo}/branches", "contents:read")
async def branches(call):
    found = await git.refs(call.world, call.repository, "refs/heads/")
    base = f"{call.world.api}/repos/{call.repository.full_name}"

    def show(item):
        name, (sha, _, _) = item[0].removeprefix("refs/heads/"), item[1]
        return {"name": name, "commit": {"sha": sha, "url": f"{base}/commits/{sha}"}, "protected": False}
    return call.page(sorted(found.items()), show)


@route("GET", "/repos/{owner}/{repo}/branches/{branch:.+}", "contents:read")
async def branch(call):
    world, repository, name = call.world, call.repository, call.parameters["branch"]
    found = (await git.refs(world, repository, f"refs/heads/{name}")).get(f"refs/heads/{name}")
    if found is None:
        raise not_found() if "*" in name else _branch_not_found()
    commit = (await git.log(world, repository, found[0]))[0]
    url = f"{world.api}/repos/{repository.full_name}/branches/{name}"
    return Answer({"name": name, "commit": commit_object(world, call.shapes, repository, commit), "protected": False,
                   "protection": PROTECTION, "protection_url": f"{url}/protection",
                   "_links": {"self": url, "html": f"{world.web}/{repository.full_name}/tree/{name}"}})


def _branch_not_found():
    failure = not_found()
    failure.answer.body["message"] = "Branch not found"
    return failure


@route("GET", "/repos/{owner}/{repo}/tags", "contents:read")
async def tags(call):
    found = await git.refs(call.world, call.repository, "refs/tags/")
    base = f"{call.world.api}/repos/{call.repository.full_name}"

    def show(item):
        name, (_, _, sha) = item[0].removeprefix("refs/tags/"), item[1]
        return {"name": name, "commit": {"sha": sha, "url": f"{base}/commits/{sha}"},
                "zipball_url": f"{base}/zipball/refs/tags/{name}", "tarball_url": f"{base}/tarball/refs/tags/{name}",
                "node_id": node_id("Ref", name)}
    return call.page(sorted(found.items(), reverse=True), show)


@route("GET", "/repos/{owner}/{repo}/git/matching-refs/{ref:.*}", "contents:read")
async def matching(call):
    prefix = f"refs/{call.parameters['ref']}"
    found = await git.refs(call.world, call.repository)
    return Answer([ref_object(call.world, call.repository, name, sha, kind)  # all of them: this list has no pages
                   for name, (sha, kind, _) in sorted(found.items()) if name.startswith(prefix)])


@route("GET", "/repos/{owner}/{repo}/git/ref/{ref:.+}", "contents:read")
async def one(call):
    name = f"refs/{call.parameters['ref']}"
    found = (await git.refs(call.world, call.repository, name)).get(name)
    if found is None:
        raise not_found()
    return Answer(ref_object(call.world, call.repository, name, found[0], found[1]))
