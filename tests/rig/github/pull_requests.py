# SPDX-License-Identifier: MIT
"""What happens to pull requests: opened, pushed to, closed, merged; each tells the hooks."""
from . import events, git


async def open_one(server, repository, title, branch, base, author, head_owner=None, body=None, draft=False):
    """LookupError names the field that leads nowhere."""
    world = server.world
    head = repository
    if head_owner and head_owner.lower() != repository.owner.lower():
        head = next((r for r in world.repositories.values() if r.parent == repository.id
                     and r.owner.lower() == head_owner.lower()), None)
    sha = await git.resolve(world, head, f"heads/{branch}") if head else None
    if sha is None:
        raise LookupError("head")
    base_sha = await git.resolve(world, repository, f"heads/{base}")
    if base_sha is None:
        raise LookupError("base")
    now = world.now()
    pull = {"id": world.new_id(), "number": next(repository.numbers), "state": "open", "title": title, "body": body,
            "draft": draft, "author": author, "head_repository": head.id, "head_owner": head.owner,
            "head_branch": branch, "head_sha": sha, "base_branch": base, "base_sha": base_sha, "created_at": now,
            "updated_at": now, "closed_at": None, "merged_at": None, "merged_by": None, "merge_sha": None, "commits": 1}
    repository.pulls[pull["number"]] = pull
    await _follow(world, repository, pull)
    await events.pull_request(server, repository, pull, "opened", author)
    return pull


async def _follow(world, repository, pull):
    """Brings refs/pull/<n>/head to where the head branch is, also from a fork, as GitHub does."""
    head = world.repositories.get(pull["head_repository"])
    source = await git.made(world, head)
    target = f"refs/pull/{pull['number']}/head"
    await git.run(world, repository, "fetch", "-q", str(source), f"+refs/heads/{pull['head_branch']}:{target}")
    pull["head_sha"] = await git.resolve(world, repository, f"pull/{pull['number']}/head")
    pull["commits"] = await git.count(world, repository, f"{pull['base_sha']}..{pull['head_sha']}")


async def pushed(server, repository, branch, login):
    """Tells every open pull request whose head is this branch."""
    world = server.world
    for target in list(world.repositories.values()):
        for pull in target.pulls.values():
            if pull["state"] == "open" and (pull["head_repository"], pull["head_branch"]) == (repository.id, branch):
                pull["updated_at"] = world.now()
                if await git.resolve(world, repository, f"heads/{branch}") is None:
                    await close(server, target, pull, login)
                else:
                    await _follow(world, target, pull)
                    await events.pull_request(server, target, pull, "synchronize", login)


async def close(server, repository, pull, login):
    pull |= {"state": "closed", "closed_at": server.world.now(), "updated_at": server.world.now()}
    await events.pull_request(server, repository, pull, "closed", login)


async def reopen(server, repository, pull, login):
    pull |= {"state": "open", "closed_at": None, "updated_at": server.world.now()}
    await events.pull_request(server, repository, pull, "reopened", login)


async def merge(server, repository, pull, login):
    """A real merge commit on the base branch; its sha."""
    world = server.world
    base = await git.resolve(world, repository, f"heads/{pull['base_branch']}")
    out = await git.run(world, repository, "merge-tree", "--write-tree", base, pull["head_sha"])
    merged = out.decode().split()[0]
    message = f"Merge pull request #{pull['number']} from {pull['head_owner']}/{pull['head_branch']}\n\n{pull['title']}"
    sha = (await git.run(world, repository, "commit-tree", merged, "-p", base, "-p", pull["head_sha"], "-m", message,
                         environment=git.signature(world, login))).decode().strip()
    await git.run(world, repository, "update-ref", f"refs/heads/{pull['base_branch']}", sha, base)
    now = world.now()
    pull |= {"state": "closed", "closed_at": now, "merged_at": now, "updated_at": now, "merged_by": login,
             "merge_sha": sha}
    await events.pull_request(server, repository, pull, "closed", login)
    await events.push(server, repository, f"refs/heads/{pull['base_branch']}", base, sha, login)
    return sha
