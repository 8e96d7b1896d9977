# SPDX-License-Identifier: MIT
"""Deployments and their statuses."""
from .. import git
from ..call import Answer, Failure, invalid, not_found, route
from ..objects import simple_user
from ..shapes import node_id
from ..state import stamp

STATES = ("error", "failure", "inactive", "in_progress", "queued", "pending", "success")


def _deployment(call, d):
    base = f"{call.world.api}/repos/{call.repository.full_name}"
    return {"url": f"{base}/deployments/{d['id']}", "id": d["id"], "node_id": node_id("Deployment", d["id"]),
            "sha": d["sha"], "ref": d["ref"], "task": d["task"], "payload": d["payload"],
            "original_environment": d["environment"], "environment": d["environment"],
            "description": d["description"],
            "creator": simple_user(call.world, call.shapes, call.world.account(d["by"])),
            "created_at": stamp(d["created_at"]), "updated_at": stamp(d["updated_at"]),
            "statuses_url": f"{base}/deployments/{d['id']}/statuses", "repository_url": base,
            "transient_environment": d["transient"], "production_environment": d["production"]}


def _status(call, d, s):
    base = f"{call.world.api}/repos/{call.repository.full_name}"
    return {"url": f"{base}/deployments/{d['id']}/statuses/{s['id']}", "id": s["id"],
            "node_id": node_id("DeploymentStatus", s["id"]), "state": s["state"],
            "creator": simple_user(call.world, call.shapes, call.world.account(s["by"])),
            "description": s["description"], "environment": d["environment"], "target_url": s["log_url"],
            "created_at": stamp(s["at"]), "updated_at": stamp(s["at"]),
            "deployment_url": f"{base}/deployments/{d['id']}", "repository_url": base,
            "environment_url": s["environment_url"], "log_url": s["log_url"]}


def _existing(call):
    deployment = call.repository.deployments.get(int(call.parameters["deployment_id"]))
    if deployment is None:
        raise not_found()
    return deployment


@route("POST", "/repos/{owner}/{repo}/deployments", "deployments:write")
async def create(call):
    world, repository, document = call.world, call.repository, call.document()
    call.needs("Deployment", document, "ref")
    if len(document.get("description") or "") > 140:
        raise invalid("Deployment", "description", "custom", "description is too long (maximum is 140 characters)")
    sha = await git.resolve(world, repository, document["ref"])
    if sha is None:
        raise Failure(422, f"No ref found for: {document['ref']}")
    waiting = [s["context"] for s in _latest(repository, sha).values() if s["state"] != "success"]
    asked = document.get("required_contexts")
    missing = [c for c in waiting if asked is None or c in asked]
    missing += [c for c in asked or [] if c not in _latest(repository, sha)]
    if missing:
        raise Failure(409, "Conflict: Commit status checks failed for " + document["ref"] + ".",
                      [{"contexts": [{"context": c, "state": "pending"} for c in missing], "resource": "Deployment",
                        "field": "required_contexts", "code": "invalid"}])
    environment = document.get("environment") or "production"
    now = world.now()
    deployment = {"id": world.new_id(), "sha": sha, "ref": document["ref"], "task": document.get("task") or "deploy",
                  "payload": document.get("payload") or {}, "environment": environment,
                  "description": document.get("description"), "by": call.token.login, "created_at": now,
                  "updated_at": now, "transient": bool(document.get("transient_environment")),
                  "production": document.get("production_environment", environment == "production"), "statuses": []}
    repository.deployments[deployment["id"]] = deployment
    made = _deployment(call, deployment)
    return Answer(made, 201, {"Location": made["url"]})


def _latest(repository, sha):
    return {s["context"]: s for s in repository.statuses if s["sha"] == sha}


@route("GET", "/repos/{owner}/{repo}/deployments", "deployments:read")
async def deployments(call):
    wanted = {k: call.query[k] for k in ("sha", "ref", "task", "environment") if call.query.get(k, "none") != "none"}
    chosen = [d for d in reversed(call.repository.deployments.values()) if all(d[k] == v for k, v in wanted.items())]
    return call.page(chosen, lambda d: _deployment(call, d))


@route("GET", "/repos/{owner}/{repo}/deployments/{deployment_id:\\d+}", "deployments:read")
async def one(call):
    return Answer(_deployment(call, _existing(call)))


@route("DELETE", "/repos/{owner}/{repo}/deployments/{deployment_id:\\d+}", "deployments:write")
async def delete(call):
    deployment = _existing(call)
    last = deployment["statuses"][-1]["state"] if deployment["statuses"] else "inactive"
    if last != "inactive" and len(call.repository.deployments) > 1:
        raise Failure(422, "We cannot delete an active deployment unless it is the only deployment in a given "
                           "environment.")
    del call.repository.deployments[deployment["id"]]
    return Answer(status=204)


@route("POST", "/repos/{owner}/{repo}/deployments/{deployment_id:\\d+}/statuses", "deployments:write")
async def add_status(call):
    deployment, document = _existing(call), call.document()
    if document.get("state") not in STATES:
        raise invalid("DeploymentStatus", "state", "custom", "state is not included in the list")
    if len(document.get("description") or "") > 140:
        raise invalid("DeploymentStatus", "description", "custom",
                      "description is too long (maximum is 140 characters)")
    if document.get("environment"):
        deployment["environment"] = document["environment"]
    status = _append(call, deployment, document["state"], document)
    if document["state"] == "success" and document.get("auto_inactive", True):
        for other in call.repository.deployments.values():
            ended = other["statuses"] and other["statuses"][-1]["state"] == "success"
            if other["id"] < deployment["id"] and ended and not other["transient"] \
                    and other["environment"] == deployment["environment"]:
                _append(call, other, "inactive", {})
    made = _status(call, deployment, status)
    return Answer(made, 201, {"Location": made["url"]})


def _append(call, deployment, state, document):
    status = {"id": call.world.new_id(), "state": state, "by": call.token.login, "at": call.world.now(),
              "description": document.get("description") or "",
              "environment_url": document.get("environment_url") or "",
              "log_url": document.get("log_url") or document.get("target_url") or ""}
    deployment["statuses"].append(status)
    deployment["updated_at"] = status["at"]
    return status


@route("GET", "/repos/{owner}/{repo}/deployments/{deployment_id:\\d+}/statuses", "deployments:read")
async def statuses(call):
    deployment = _existing(call)
    return call.page(deployment["statuses"][::-1], lambda s: _status(call, deployment, s))
