# SPDX-License-Identifier: MIT
"""Commit statuses and check runs."""
from .. import git
from ..call import Answer, Failure, invalid, route
from ..objects import avatar, repository_object, simple_user
from ..shapes import node_id
from ..state import stamp
from .commits import commit_of

STATES = ("error", "failure", "pending", "success")


def _status(call, status, whole=True):
    author = call.world.account(status["creator"])
    result = {"url": f"{call.world.api}/repos/{call.repository.full_name}/statuses/{status['sha']}",
              "avatar_url": avatar(call.world, author), "id": status["id"], "node_id": node_id("Status", status["id"]),
              "state": status["state"], "description": status["description"], "target_url": status["target_url"],
              "context": status["context"], "created_at": stamp(status["at"]), "updated_at": stamp(status["at"])}
    return result | ({"creator": simple_user(call.world, call.shapes, author)} if whole else {})


def _of(call, sha):
    return [s for s in reversed(call.repository.statuses) if s["sha"] == sha]


@route("POST", "/repos/{owner}/{repo}/statuses/{sha}", "statuses:write")
async def create(call):
    document, sha = call.document(), call.parameters["sha"]
    if document.get("state") not in STATES:
        raise invalid("Status", "state", "custom", "state is not included in the list")
    if len(document.get("description") or "") > 140:
        raise invalid("Status", "description", "custom", "description is too long (maximum is 140 characters)")
    found = await git.resolve(call.world, call.repository, sha)
    if len(sha) != 40 or found != sha:
        raise Failure(422, f"No commit found for SHA: {sha}")
    context = document.get("context") or "default"
    if sum(s["sha"] == sha and s["context"] == context for s in call.repository.statuses) >= 1000:
        raise Failure(422, "Validation Failed", [{"resource": "Status", "code": "custom", "message":
                                                  "This SHA and context has reached the maximum number of statuses."}])
    status = {"id": call.world.new_id(), "sha": sha, "state": document["state"], "context": context,
              "description": document.get("description"), "target_url": document.get("target_url"),
              "creator": call.token.login, "at": call.world.now()}
    call.repository.statuses.append(status)
    return Answer(_status(call, status), 201)


@route("GET", "/repos/{owner}/{repo}/commits/{ref:.+}/status", "statuses:read")
async def combined(call):
    sha = await commit_of(call, call.parameters["ref"])
    latest = {}
    for status in _of(call, sha):
        latest.setdefault(status["context"], status)
    states = {s["state"] for s in latest.values()}
    state = "success" if states == {"success"} else "failure" if states & {"error", "failure"} else "pending"
    url = f"{call.world.api}/repos/{call.repository.full_name}/commits/{sha}"
    return Answer({"state": state, "statuses": [_status(call, s, whole=False) for s in latest.values()], "sha": sha,
                   "total_count": len(latest), "url": f"{url}/status", "commit_url": url,
                   "repository": repository_object(call.world, call.shapes, call.repository, "minimal", call.level)})


@route("GET", "/repos/{owner}/{repo}/commits/{ref:.+}/statuses", "statuses:read")
async def statuses(call):
    return call.page(_of(call, await commit_of(call, call.parameters["ref"])), lambda s: _status(call, s))


@route("POST", "/repos/{owner}/{repo}/check-runs", "checks:write")
async def create_run(_call):
    raise Failure(403, "You must authenticate via a GitHub App.")  # with the token of an installation, not a person's


@route("GET", "/repos/{owner}/{repo}/commits/{ref:.+}/check-runs", "checks:read")
async def check_runs(call):
    sha = await commit_of(call, call.parameters["ref"])
    runs = [r for r in call.repository.check_runs if r["sha"] == sha]
    offset, size = call.window()
    return Answer({"total_count": len(runs), "check_runs": [_run(call, r) for r in runs[offset:offset + size]]},
                  headers=call.links(offset // size + 1, -(-len(runs) // size)))


def _run(call, run):
    page = f"{call.world.web}/{call.repository.full_name}/runs/{run['id']}"
    url = f"{call.world.api}/repos/{call.repository.full_name}/check-runs/{run['id']}"
    done = run["status"] == "completed"
    return call.shapes.like(
        "check-run-paginated/check_runs", id=run["id"], node_id=node_id("CheckRun", run["id"]), head_sha=run["sha"],
        name=run["name"], status=run["status"], conclusion=run["conclusion"] if done else None, url=url, html_url=page,
        details_url=page, started_at=stamp(run["at"]), completed_at=stamp(run["at"]) if done else None,
        pull_requests=[], output={"title": None, "summary": None, "text": None, "annotations_count": 0,
                                  "annotations_url": f"{url}/annotations"})
