# SPDX-License-Identifier: MIT
"""What a change raises: the payloads of push and pull_request, handed to every hook that wants them."""
from . import deliveries, git, pages_site, pull_requests
from .objects import pull_object, repository_object, simple_user

NOTHING = "0" * 40
MOST_COMMITS = 2048


def _common(server, repository, login):
    world = server.world
    body = {"repository": repository_object(world, server.shapes, repository, "listed", "read"),
            "sender": simple_user(world, server.shapes, world.account(login))}
    owner = world.account(repository.owner)
    if owner.is_organization:
        body["organization"] = {"login": owner.login, "id": owner.id}
    return body


async def _commit(world, repository, commit):
    rows = (await git.run(world, repository, "diff-tree", "--root", "--no-commit-id", "-r", "--name-status", "-z",
                          "--no-renames", commit.sha)).decode().split("\0")
    changed = {"A": [], "D": [], "M": [], "T": []}
    for state, name in zip(rows[::2], rows[1::2]):
        changed[state].append(name)
    return {"id": commit.sha, "tree_id": commit.tree, "distinct": True, "message": commit.message,
            "timestamp": commit.committer["date"], "url": f"{world.web}/{repository.full_name}/commit/{commit.sha}",
            "author": {k: commit.author[k] for k in ("name", "email")},
            "committer": {k: commit.committer[k] for k in ("name", "email")},
            "added": changed["A"], "removed": changed["D"], "modified": changed["M"] + changed["T"]}


async def push(server, repository, ref, before, after, login):
    """After the ref was moved: updates times, raises push, and synchronize for pull requests."""
    world = server.world
    world.touch(repository, pushed=True)
    before, after = before or NOTHING, after or NOTHING
    created, deleted = before == NOTHING, after == NOTHING
    commits, head, forced = [], None, False
    if not deleted:
        base = [] if created else [f"^{before}"]
        if created and ref != f"refs/heads/{repository.default_branch}":
            known = await git.refs(world, repository, "refs/heads/")
            base = [f"^{sha}" for name, (sha, _, _) in known.items() if name != ref]
        found = await git.log(world, repository, "--reverse", after, *base, count=MOST_COMMITS)
        commits = [await _commit(world, repository, c) for c in found]
        head = await _commit(world, repository, (await git.log(world, repository, after))[0])
        forced = not created and not await git.is_ancestor(world, repository, before, after)
    person = world.account(login)
    payload = {"ref": ref, "before": before, "after": after, "created": created, "deleted": deleted, "forced": forced,
               "base_ref": None, "compare": f"{world.web}/{repository.full_name}/compare/{before[:12]}...{after[:12]}",
               "commits": commits, "head_commit": head,
               "pusher": {"name": person.login, "email": f"{person.login}@users.noreply.rig.test"},
               **_common(server, repository, login)}
    await deliveries.raise_event(server, repository, "push", payload)
    if repository.pages and ref == f"refs/heads/{repository.pages['source']['branch']}" and not deleted:
        await pages_site.begin_build(world, repository, login)
    if deleted:
        pages_site.branch_gone(repository, ref)
    if ref.startswith("refs/heads/"):
        await pull_requests.pushed(server, repository, ref.removeprefix("refs/heads/"), login)


async def pull_request(server, repository, pull, action, login):
    payload = {"action": action, "number": pull["number"],
               "pull_request": pull_object(server.world, server.shapes, repository, pull, whole=True),
               **_common(server, repository, login)}
    server.world.touch(repository)
    await deliveries.raise_event(server, repository, "pull_request", payload)


async def refs_changed(server, repository, before, after, login):
    """The events of one git push: those of up to three tags at once, as GitHub limits it."""
    moved = [(name, before.get(name, (None,))[0], after.get(name, (None,))[0])
             for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)]
    moved = [m for m in moved if m[0].startswith(("refs/heads/", "refs/tags/"))]
    tags = [m for m in moved if m[0].startswith("refs/tags/")]
    for ref, old, new in moved:
        if ref.startswith("refs/heads/") or len(tags) <= 3:
            await push(server, repository, ref, old, new, login)
