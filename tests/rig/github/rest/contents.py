# SPDX-License-Identifier: MIT
"""Files and folders by path: read as JSON or raw, written as a commit."""
import base64
import binascii

from .. import events, git
from ..call import Answer, Failure, invalid, not_found, route
from ..objects import git_commit
from .commits import commit_of

LARGEST_JSON, LARGEST = 1024 * 1024, 100 * 1024 * 1024
KINDS = {"blob": "file", "tree": "dir", "commit": "submodule"}


def _entry(call, entry, ref):
    mode, kind, sha, size, path = entry
    base, page = f"{call.world.api}/repos/{call.repository.full_name}", f"{call.world.web}/{call.repository.full_name}"
    what = "symlink" if mode == "120000" else KINDS[kind]
    links = {"self": f"{base}/contents/{path}?ref={ref}",
             "git": f"{base}/git/{'blobs' if kind == 'blob' else 'trees'}/{sha}",
             "html": f"{page}/{'blob' if kind == 'blob' else 'tree'}/{ref}/{path}"}
    return {"name": path.rpartition("/")[2], "path": path, "sha": sha, "size": size or 0, "type": what,
            "url": links["self"], "git_url": links["git"], "html_url": links["html"],
            "download_url": f"{page}/raw/{ref}/{path}" if kind == "blob" else None, "_links": links}


async def _at(call, sha, path):
    """The entry of `path`, or None."""
    found = await git.tree(call.world, call.repository, sha, path=path)
    return found[0] if found else None


@route("GET", "/repos/{owner}/{repo}/contents/{path:.*}", "contents:read")
async def read(call):
    world, repository, path = call.world, call.repository, call.parameters["path"].strip("/")
    ref = call.query.get("ref") or repository.default_branch
    try:
        sha = await commit_of(call, ref)
    except Failure as failure:
        raise (Failure(404, "This repository is empty.") if failure.answer.status == 409 else
               Failure(404, f"No commit found for the ref {ref}")) from failure
    entry = await _at(call, sha, path) if path else ("040000", "tree", sha, None, "")
    if entry is None:
        raise not_found()
    if entry[1] == "tree":
        inside = await git.tree(world, repository, sha, path=path + "/" if path else "")
        return Answer([_entry(call, e, ref) for e in inside])
    if entry[1] == "commit":
        return Answer(_entry(call, entry, ref) | {"submodule_git_url": ""})
    return await _file(call, entry, ref)


async def _file(call, entry, ref):
    size = entry[3]
    if size > LARGEST:
        raise Failure(403, "This API returns blobs up to 100 MB in size.",
                      [{"resource": "Blob", "field": "data", "code": "too_large"}])
    content = await git.run(call.world, call.repository, "cat-file", "blob", entry[2])
    if "raw" in call.accept:
        return Answer(content, content_type="application/vnd.github.raw+json; charset=utf-8")
    result = _entry(call, entry, ref)
    if result["type"] == "symlink":
        return Answer(result | {"target": content.decode()})
    if size > LARGEST_JSON:
        return Answer(result | {"content": "", "encoding": "none"})
    return Answer(result | {"content": base64.encodebytes(content).decode(), "encoding": "base64"})


async def _write(call, files, resource="contents"):
    """Commits `files`; gives (commit, whether the file is new)."""
    world, repository, document = call.world, call.repository, call.document()
    call.needs(resource, document, "message")
    branch, path = document.get("branch") or repository.default_branch, call.parameters["path"]
    head = await git.resolve(world, repository, f"heads/{branch}")
    if head is None and "branch" in document and await git.refs(world, repository, "refs/heads/"):
        raise Failure(404, f"Branch {branch} not found")
    known = await _at(call, head, path) if head else None
    if known and document.get("sha") != known[2]:
        raise Failure(*((409, f"{path} does not match {document['sha']}") if document.get("sha") else
                        (422, "Invalid request.\n\n\"sha\" wasn't supplied.")))
    after = await git.commit_files(world, repository, branch, files, document["message"],
                                   (call.account.name or call.account.login,
                                    f"{call.account.login}@users.noreply.rig.test"))
    await events.push(call.request.app["server"], repository, f"refs/heads/{branch}", head, after, call.token.login)
    return (await git.log(world, repository, after))[0], known is None


def _written(call, commit, content):
    shown = git_commit(call.world, call.repository, commit)
    shown.pop("comment_count")
    page = f"{call.world.web}/{call.repository.full_name}/commit"
    parents = [{"sha": p, "url": f"{call.world.api}/repos/{call.repository.full_name}/git/commits/{p}",
                "html_url": f"{page}/{p}"} for p in commit.parents]
    return {"content": content, "commit": shown | {"sha": commit.sha, "html_url": f"{page}/{commit.sha}",
                                                   "node_id": commit.sha, "parents": parents}}


@route("PUT", "/repos/{owner}/{repo}/contents/{path:.+}", "contents:write")
async def write(call):
    try:
        content = base64.b64decode(call.document().get("content", ""))
    except (binascii.Error, ValueError) as error:
        raise invalid("contents", "content", "custom", "content is not valid Base64") from error
    path = call.parameters["path"]
    commit, is_new = await _write(call, {path: content})
    entry = await _at(call, commit.sha, path)
    shown = _entry(call, entry, call.document().get("branch") or call.repository.default_branch)
    return Answer(_written(call, commit, shown), 201 if is_new else 200)


@route("DELETE", "/repos/{owner}/{repo}/contents/{path:.+}", "contents:write")
async def delete(call):
    call.needs("contents", call.document(), "sha")
    commit, _ = await _write(call, {call.parameters["path"]: None})
    return Answer(_written(call, commit, None))
