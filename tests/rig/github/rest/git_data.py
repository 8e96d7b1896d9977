# SPDX-License-Identifier: MIT
"""The Git data API: blobs, trees, commits, refs."""
import base64

from .. import events, git
from ..call import Answer, Failure, invalid, not_found, route
from ..objects import git_commit
from ..shapes import node_id
from .refs import ref_object

LARGEST_TREE = 100_000


def _url(call, kind, sha):
    return f"{call.world.api}/repos/{call.repository.full_name}/git/{kind}/{sha}"


@route("GET", "/repos/{owner}/{repo}/git/trees/{tree_sha:.+}", "contents:read")
async def tree(call):
    world, repository, name = call.world, call.repository, call.parameters["tree_sha"]
    try:
        treeish = await git.resolve(world, repository, name) or name
        sha = (await git.run(world, repository, "rev-parse", "-q", "--verify", "--end-of-options",
                             treeish + "^{tree}")).decode().strip()
    except git.GitError as error:
        if not await git.refs(world, repository, "refs/heads/"):
            raise Failure(409, "Git Repository is empty.") from error
        raise not_found() from error
    return Answer(await _tree(call, sha, bool(call.query.get("recursive"))))


async def _tree(call, sha, recursive):
    entries = await git.tree(call.world, call.repository, sha, recursive)
    rows = []
    for mode, kind, child, size, path in entries[:LARGEST_TREE]:
        row = {"path": path, "mode": mode, "type": kind, "sha": child}
        row |= {"size": size} if size is not None else {}
        rows.append(row | ({"url": _url(call, kind + "s", child)} if kind != "commit" else {}))
    return {"sha": sha, "url": _url(call, "trees", sha), "tree": rows, "truncated": len(entries) > LARGEST_TREE}


@route("GET", "/repos/{owner}/{repo}/git/blobs/{file_sha}", "contents:read")
async def blob(call):
    sha = call.parameters["file_sha"]
    try:
        content = await git.run(call.world, call.repository, "cat-file", "blob", sha)
    except git.GitError as error:
        raise not_found() from error
    return Answer({"sha": sha, "node_id": node_id("Blob", sha), "size": len(content), "url": _url(call, "blobs", sha),
                   "content": base64.encodebytes(content).decode(), "encoding": "base64"})


@route("POST", "/repos/{owner}/{repo}/git/blobs", "contents:write")
async def new_blob(call):
    document = call.document()
    content = document.get("content", "").encode()
    if document.get("encoding", "utf-8") == "base64":
        try:
            content = base64.b64decode(content, validate=False)
        except ValueError as error:
            raise invalid("Blob", "content") from error
    sha = (await git.run(call.world, call.repository, "hash-object", "-w", "--stdin", feed=content)).decode().strip()
    return Answer({"url": _url(call, "blobs", sha), "sha": sha}, 201, {"Location": _url(call, "blobs", sha)})


@route("POST", "/repos/{owner}/{repo}/git/trees", "contents:write")
async def new_tree(call):
    document = call.document()
    call.needs("Tree", document, "tree")
    index = {"GIT_INDEX_FILE": str(call.world.folder / f"index-{call.world.new_id()}")}
    rows = []
    for entry in document["tree"]:
        sha = entry.get("sha")
        if "content" in entry:
            sha = (await git.run(call.world, call.repository, "hash-object", "-w", "--stdin",
                                 feed=entry["content"].encode())).decode().strip()
        if sha is None and "base_tree" not in document:
            raise invalid("Tree", "tree.sha", "missing_field")
        rows.append(f"{entry.get('mode', '100644') if sha else '0'} {sha or '0' * 40}\t{entry['path']}")
    try:
        await git.run(call.world, call.repository, "read-tree", document.get("base_tree") or git.EMPTY_TREE,
                      environment=index)
        await git.run(call.world, call.repository, "update-index", "-z", "--add", "--index-info",
                      feed="\0".join([*rows, ""]).encode(), environment=index)
        sha = (await git.run(call.world, call.repository, "write-tree", environment=index)).decode().strip()
    except git.GitError as error:
        raise Failure(422, str(error)) from error
    finally:
        (call.world.folder / index["GIT_INDEX_FILE"]).unlink(missing_ok=True)
    return Answer(await _tree(call, sha, False), 201, {"Location": _url(call, "trees", sha)})


def _commit(call, commit):
    shown = git_commit(call.world, call.repository, commit)
    shown.pop("comment_count")
    page = f"{call.world.web}/{call.repository.full_name}/commit"
    return shown | {"sha": commit.sha, "node_id": node_id("Commit", commit.sha), "html_url": f"{page}/{commit.sha}",
                    "parents": [{"sha": p, "url": _url(call, "commits", p), "html_url": f"{page}/{p}"}
                                for p in commit.parents]}


@route("GET", "/repos/{owner}/{repo}/git/commits/{commit_sha}", "contents:read")
async def commit(call):
    try:
        found = await git.log(call.world, call.repository, call.parameters["commit_sha"])
    except git.GitError as error:
        raise not_found() from error
    return Answer(_commit(call, found[0]))


@route("POST", "/repos/{owner}/{repo}/git/commits", "contents:write")
async def new_commit(call):
    world, document = call.world, call.document()
    call.needs("Commit", document, "message", "tree")
    parents = [word for parent in document.get("parents", []) for word in ("-p", parent)]
    who = git.signature(world, call.token.login, document.get("author"), document.get("committer"))
    try:
        sha = (await git.run(world, call.repository, "commit-tree", document["tree"], *parents, "-F", "-",
                             feed=document["message"].encode(), environment=who)).decode().strip()
    except git.GitError as error:
        raise Failure(422, str(error)) from error
    found = (await git.log(world, call.repository, sha))[0]
    return Answer(_commit(call, found), 201, {"Location": _url(call, "commits", sha)})


async def _move(call, name, sha, force):
    """Creates, moves or (sha None) deletes a ref and raises its push."""
    world, repository = call.world, call.repository
    before = (await git.refs(world, repository, name)).get(name, (None,))[0]
    is_forward = sha and (not before or await git.is_ancestor(world, repository, before, sha))
    if name.removeprefix("refs/heads/") in repository.protected_branches and not is_forward:
        raise Failure(422, "Repository rule violations found\n\nCannot "
                      + ("delete" if sha is None else "force-push to") + " this branch")
    if sha and before and not force and not is_forward:
        raise Failure(422, "Update is not a fast forward")
    try:
        await git.run(world, repository, "update-ref", *(["-d", name] if sha is None else [name, sha]))
    except git.GitError as error:
        raise Failure(422, "Object does not exist") from error
    if before != sha:
        await events.push(call.request.app["server"], repository, name, before, sha, call.token.login)


@route("POST", "/repos/{owner}/{repo}/git/refs", "contents:write")
async def new_ref(call):
    document = call.document()
    call.needs("Reference", document, "ref", "sha")
    name, sha = document["ref"], document["sha"]
    if not name.startswith("refs/") or name.count("/") < 2:
        raise Failure(422, "Reference name must start with 'refs/' and contain at least two slashes.")
    if name in await git.refs(call.world, call.repository, name):
        raise Failure(422, "Reference already exists")
    await _move(call, name, sha, True)
    shown = ref_object(call.world, call.repository, name, sha, "commit")
    return Answer(shown, 201, {"Location": shown["url"]})


async def _existing(call):
    name = f"refs/{call.parameters['ref']}"
    if name not in await git.refs(call.world, call.repository, name):
        raise Failure(422, "Reference does not exist")
    return name


@route("PATCH", "/repos/{owner}/{repo}/git/refs/{ref:.+}", "contents:write")
async def update_ref(call):
    document = call.document()
    call.needs("Reference", document, "sha")
    name = await _existing(call)
    await _move(call, name, document["sha"], bool(document.get("force")))
    return Answer(ref_object(call.world, call.repository, name, document["sha"], "commit"))


@route("DELETE", "/repos/{owner}/{repo}/git/refs/{ref:.+}", "contents:write")
async def delete_ref(call):
    await _move(call, await _existing(call), None, True)
    return Answer(status=204)
