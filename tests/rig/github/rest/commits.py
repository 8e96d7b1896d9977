# SPDX-License-Identifier: MIT
"""Commits, comparisons, archives."""
import secrets

from .. import git
from ..call import Answer, Failure, not_found, route
from ..objects import commit_object

ARCHIVE_LIVES = 300  # seconds; the link to a private archive is about as short-lived


def empty():
    return Failure(409, "Git Repository is empty.")


async def commit_of(call, ref):
    """The sha that `ref` names; 409 in an empty repository, 422 for what is no commit."""
    sha = await git.resolve(call.world, call.repository, ref or call.repository.default_branch)
    if sha is None and not await git.refs(call.world, call.repository, "refs/heads/"):
        raise empty()
    if sha is None:
        raise Failure(422, f"No commit found for SHA: {ref}")
    return sha


@route("GET", "/repos/{owner}/{repo}/commits", "contents:read")
async def commits(call):
    world, repository = call.world, call.repository
    try:
        start = await commit_of(call, call.query.get("sha"))
    except Failure as failure:
        raise failure if failure.answer.status == 409 else not_found() from failure
    paths = [call.query["path"]] if call.query.get("path") else []
    limits = [f"--{name}={call.query[name]}" for name in ("since", "until", "author") if call.query.get(name)]
    offset, size = call.window()
    total = await git.count(world, repository, *limits, start, paths=paths)
    found = await git.log(world, repository, *limits, start, skip=offset, count=size, paths=paths)
    return call.page(found, lambda c: commit_object(world, call.shapes, repository, c), total)


async def files_between(world, repository, base, head):
    """What differs, as the `files` of a commit or comparison."""
    span = [base, head] if base else [git.EMPTY_TREE, head]
    raw = (await git.run(world, repository, "diff", "--raw", "--no-abbrev", "-M", "-z", *span)).decode().split("\0")
    numbers = {}
    counted = await git.run(world, repository, "diff", "--numstat", "--no-renames", "-z", *span)
    for row in counted.decode().split("\0"):
        if row:
            added, removed, name = row.split("\t", 2)
            numbers[name] = (int(added), int(removed)) if added != "-" else (0, 0)
    files, rows = [], iter(raw)
    states = {"A": "added", "D": "removed", "M": "modified", "R": "renamed", "T": "changed"}
    for meta in rows:
        if not meta:
            break
        _, _, old, new, state = meta.split()
        before = next(rows)
        name = next(rows) if state[0] == "R" else before
        added, removed = numbers.get(name, (0, 0))
        page = f"{world.web}/{repository.full_name}"
        entry = {"sha": new if state[0] != "D" else old, "filename": name, "status": states[state[0]],
                 "additions": added, "deletions": removed, "changes": added + removed,
                 "blob_url": f"{page}/blob/{head}/{name}", "raw_url": f"{page}/raw/{head}/{name}",
                 "contents_url": f"{world.api}/repos/{repository.full_name}/contents/{name}?ref={head}"}
        files.append(entry | ({"previous_filename": before} if state[0] == "R" else {}))
    return files


@route("GET", "/repos/{owner}/{repo}/compare/{basehead:.+}", "contents:read")
async def compare(call):
    world, repository, span = call.world, call.repository, call.parameters["basehead"]
    names = span.split("...")
    if len(names) != 2:
        raise not_found()
    ends = [await git.resolve(world, repository, name.rpartition(":")[2]) for name in names]
    if None in ends:
        raise not_found()
    base, head = ends
    try:
        middle = (await git.run(world, repository, "merge-base", base, head)).decode().strip()
    except git.GitError as error:
        raise Failure(404, f"No common ancestor between {names[0]} and {names[1]}.") from error
    ahead = await git.count(world, repository, f"{base}..{head}")
    behind = await git.count(world, repository, f"{head}..{base}")
    offset, size = call.window() if "page" in call.query else (0, 250)
    found = await git.log(world, repository, "--reverse", f"{base}..{head}", skip=offset, count=size)
    state = "diverged" if ahead and behind else "ahead" if ahead else "behind" if behind else "identical"
    page = f"{world.web}/{repository.full_name}/compare/{span}"
    first, shared = [(await git.log(world, repository, sha))[0] for sha in (base, middle)]

    def show(commit):
        return commit_object(world, call.shapes, repository, commit)
    return Answer({"url": f"{world.api}/repos/{repository.full_name}/compare/{span}", "html_url": page,
                   "permalink_url": page, "diff_url": f"{page}.diff", "patch_url": f"{page}.patch",
                   "base_commit": show(first), "merge_base_commit": show(shared), "status": state, "ahead_by": ahead,
                   "behind_by": behind, "total_commits": ahead, "commits": [show(c) for c in found],
                   "files": (await files_between(world, repository, middle, head))[:300]})


async def _archive(call, kind):
    world, repository, ref = call.world, call.repository, call.parameters["ref"]
    if await git.resolve(world, repository, ref or repository.default_branch) is None:
        raise not_found()
    key = secrets.token_urlsafe(24)
    world.archives[key] = (repository.id, world.now() + ARCHIVE_LIVES)
    query = f"?token={key}" if repository.private else ""
    url = f"{world.codeload}/{repository.full_name}/legacy.{kind}/{ref or repository.default_branch}{query}"
    return Answer(None, 302, {"Location": url, "Cache-Control": "max-age=0, private, must-revalidate"})


@route("GET", "/repos/{owner}/{repo}/tarball/{ref:.*}", "contents:read")
async def tarball(call):
    return await _archive(call, "tar.gz")


@route("GET", "/repos/{owner}/{repo}/zipball/{ref:.*}", "contents:read")
async def zipball(call):
    return await _archive(call, "zip")


@route("GET", "/repos/{owner}/{repo}/commits/{ref:.+}", "contents:read")
async def commit(call):
    world, repository = call.world, call.repository
    sha = await commit_of(call, call.parameters["ref"])
    if "vnd.github.sha" in call.accept:
        return Answer(sha.encode(), content_type="application/vnd.github.sha")
    found = (await git.log(world, repository, sha))[0]
    files = await files_between(world, repository, found.parents[0] if found.parents else None, sha)
    added, removed = sum(f["additions"] for f in files), sum(f["deletions"] for f in files)
    return Answer(commit_object(world, call.shapes, repository, found) | {
        "stats": {"additions": added, "deletions": removed, "total": added + removed}, "files": files[:300]})
