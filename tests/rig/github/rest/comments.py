# SPDX-License-Identifier: MIT
"""Comments on pull requests and issues."""
from ..call import Answer, Failure, invalid, not_found, route
from ..objects import simple_user
from ..shapes import node_id
from ..state import stamp


def _comment(call, comment):
    number, base = comment["number"], f"{call.world.api}/repos/{call.repository.full_name}/issues"
    page = f"{call.world.web}/{call.repository.full_name}/pull/{number}#issuecomment-{comment['id']}"
    return call.shapes.like(
        "issue-comment", id=comment["id"], node_id=node_id("IssueComment", comment["id"]), body=comment["body"],
        url=f"{base}/comments/{comment['id']}", html_url=page, issue_url=f"{base}/{number}",
        user=simple_user(call.world, call.shapes, call.world.account(comment["author"])),
        created_at=stamp(comment["created_at"]), updated_at=stamp(comment["updated_at"]))


def _number(call):
    number = int(call.parameters["issue_number"])
    if number not in call.repository.pulls:
        raise not_found()
    return number


def _existing(call):
    comment = call.repository.comments.get(int(call.parameters["comment_id"]))
    if comment is None:
        raise not_found()
    return comment


@route("GET", "/repos/{owner}/{repo}/issues/{issue_number:\\d+}/comments", "issues:read")
async def comments(call):
    number = _number(call)
    return call.page([c for c in call.repository.comments.values() if c["number"] == number],
                     lambda c: _comment(call, c))


@route("POST", "/repos/{owner}/{repo}/issues/{issue_number:\\d+}/comments", "issues:write")
async def create(call):
    document = call.document()
    call.needs("IssueComment", document, "body")
    if len(document["body"]) > 65536:
        raise invalid("IssueComment", "body", "custom", "body is too long (maximum is 65536 characters)")
    now = call.world.now()
    comment = {"id": call.world.new_id(), "number": _number(call), "body": document["body"],
               "author": call.token.login, "created_at": now, "updated_at": now}
    call.repository.comments[comment["id"]] = comment
    made = _comment(call, comment)
    return Answer(made, 201, {"Location": made["url"]})


@route("GET", "/repos/{owner}/{repo}/issues/comments/{comment_id:\\d+}", "issues:read")
async def one(call):
    return Answer(_comment(call, _existing(call)))


@route("PATCH", "/repos/{owner}/{repo}/issues/comments/{comment_id:\\d+}", "issues:write")
async def update(call):
    comment, document = _existing(call), call.document()
    call.needs("IssueComment", document, "body")
    if comment["author"] != call.token.login and call.level == "read":
        raise Failure(403, "Must have admin rights to Repository.")
    comment |= {"body": document["body"], "updated_at": call.world.now()}
    return Answer(_comment(call, comment))


@route("DELETE", "/repos/{owner}/{repo}/issues/comments/{comment_id:\\d+}", "issues:write")
async def delete(call):
    del call.repository.comments[_existing(call)["id"]]
    return Answer(status=204)
