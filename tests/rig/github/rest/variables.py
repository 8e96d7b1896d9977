# SPDX-License-Identifier: MIT
"""Actions variables of a repository: a small piece of shared state that every collaborator can read."""
from ..call import Answer, Failure, not_found, route
from ..state import stamp


def _show(variable):
    return {"name": variable["name"], "value": variable["value"], "created_at": stamp(variable["created_at"]),
            "updated_at": stamp(variable["updated_at"])}


def _existing(call):
    variable = call.repository.variables.get(call.parameters["name"].upper())
    if variable is None:
        raise not_found()
    return variable


@route("GET", "/repos/{owner}/{repo}/actions/variables", "actions_variables:read")
async def variables(call):
    known = list(call.repository.variables.values())
    offset, size = call.window()
    return Answer({"total_count": len(known), "variables": [_show(v) for v in known[offset:offset + size]]},
                  headers=call.links(offset // size + 1, -(-len(known) // size)))


@route("POST", "/repos/{owner}/{repo}/actions/variables", "actions_variables:write")
async def create(call):
    document = call.document()
    call.needs("Variable", document, "name", "value")
    name = document["name"].upper()
    if name in call.repository.variables:
        raise Failure(409, "Already exists - Variable already exists")
    now = call.world.now()
    call.repository.variables[name] = {"name": name, "value": document["value"], "created_at": now, "updated_at": now}
    return Answer({}, 201)


@route("GET", "/repos/{owner}/{repo}/actions/variables/{name}", "actions_variables:read")
async def one(call):
    return Answer(_show(_existing(call)))


@route("PATCH", "/repos/{owner}/{repo}/actions/variables/{name}", "actions_variables:write")
async def update(call):
    variable, document = _existing(call), call.document()
    variable |= {"value": document.get("value", variable["value"]), "updated_at": call.world.now()}
    return Answer(status=204)


@route("DELETE", "/repos/{owner}/{repo}/actions/variables/{name}", "actions_variables:write")
async def delete(call):
    del call.repository.variables[_existing(call)["name"]]
    return Answer(status=204)
