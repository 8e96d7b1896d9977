# SPDX-License-Identifier: MIT
"""Real git repositories under the state folder, made when they are first needed."""
import asyncio
import os
import re
from dataclasses import dataclass
from datetime import datetime, timezone

from . import samples

ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
               "GIT_AUTHOR_NAME": "rig", "GIT_AUTHOR_EMAIL": "rig@users.noreply.rig.test",
               "GIT_COMMITTER_NAME": "rig", "GIT_COMMITTER_EMAIL": "rig@users.noreply.rig.test"}
EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
_FIELDS = ("%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B")


class GitError(Exception):
    pass


@dataclass
class Commit:
    sha: str
    tree: str
    parents: list
    author: dict
    committer: dict
    message: str


def folder_of(world, repository):
    return world.folder / "git" / f"{repository.id}.git"


async def run(world, repository, *words, feed=None, environment=()):
    folder = await made(world, repository)
    return await _run("--git-dir", str(folder), *words, feed=feed, environment=environment)


async def _run(*words, feed=None, environment=()):
    process = await asyncio.create_subprocess_exec(
        "git", *words, stdin=asyncio.subprocess.PIPE if feed is not None else asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env=ENVIRONMENT | dict(environment))
    out, err = await process.communicate(feed)
    if process.returncode != 0:
        raise GitError(err.decode(errors="replace").strip() or f"git {words[0]} failed")
    return out


_making = {}


async def made(world, repository):
    """The folder of `repository`, which is filled from its template on the first call."""
    folder = folder_of(world, repository)
    if not repository.git_made:
        async with _making.setdefault(repository.id, asyncio.Lock()):
            if not repository.git_made:
                await _make(world, repository, folder)
                repository.git_made = True
    return folder


async def _make(world, repository, folder):
    draft = folder.with_suffix(".draft")
    parent = world.repositories.get(repository.parent)
    if parent:
        await _run("clone", "-q", "--bare", str(await made(world, parent)), str(draft))
    else:
        await _run("init", "-q", "--bare", "-b", repository.default_branch, str(draft))
        if repository.template:
            stream = samples.fast_import(repository)
            await _run("--git-dir", str(draft), "fast-import", "--quiet", feed=stream)
    for name, value in (("http.receivepack", "true"), ("receive.denyDeleteCurrent", "ignore"),
                        ("uploadpack.allowAnySHA1InWant", "true"), ("uploadpack.allowFilter", "true")):
        await _run("--git-dir", str(draft), "config", name, value)
    draft.rename(folder)


async def refs(world, repository, prefix="refs/"):
    """Full ref name → (sha, type, commit sha)."""
    out = await run(world, repository, "for-each-ref",
                    "--format=%(refname)%00%(objectname)%00%(objecttype)%00%(*objectname)", prefix)
    rows = (line.split("\0") for line in out.decode().splitlines())
    return {name: (sha, kind, peeled or sha) for name, sha, kind, peeled in rows}


async def resolve(world, repository, ref):
    """The commit that a branch, tag, full ref or (short) sha names; None if nothing does."""
    named = (f"refs/heads/{ref}", f"refs/tags/{ref}", f"refs/{ref}", ref)
    for candidate in (ref,) if re.fullmatch("[0-9a-f]{40}", ref) else named:
        try:
            out = await run(world, repository, "rev-parse", "-q", "--verify", "--end-of-options",
                            candidate + "^{commit}")
            return out.decode().strip()
        except GitError:
            continue
    if re.fullmatch("[0-9a-f]{40}", ref):
        return await _from_fork(world, repository, ref)
    return None


async def _from_fork(world, repository, sha):
    """A commit of a fork's, which GitHub gives out here as well: all forks share one store of objects."""
    for fork in [r for r in world.repositories.values() if r.parent == repository.id and r.git_made]:
        try:
            await run(world, repository, "fetch", "-q", "--no-tags", str(folder_of(world, fork)), sha)
            return sha
        except GitError:
            continue
    return None


async def log(world, repository, *revisions, skip=0, count=1, paths=()):
    out = await run(world, repository, "log", "-z", f"--skip={skip}", f"--max-count={count}",
                    "--format=" + "%x1f".join(_FIELDS), *revisions, "--", *paths)
    return [_commit(row.split("\x1f")) for row in out.decode(errors="replace").split("\0") if row]


def _commit(row):
    sha, tree, parents, an, ae, ad, cn, ce, cd, message = row
    return Commit(sha, tree, parents.split(), {"name": an, "email": ae, "date": _utc(ad)},
                  {"name": cn, "email": ce, "date": _utc(cd)}, message.strip("\n"))


def _utc(text):
    return datetime.fromisoformat(text).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


async def count(world, repository, *revisions, paths=()):
    return int(await run(world, repository, "rev-list", "--count", *revisions, "--", *paths))


async def tree(world, repository, treeish, recursive=False, path=""):
    """Entries as (mode, type, sha, size or None, path)."""
    words = ["ls-tree", "-l", "-z", *(["-r", "-t"] if recursive else []), treeish, *([path] if path else [])]
    out = await run(world, repository, *words)
    entries = []
    for row in out.decode(errors="replace").split("\0")[:-1]:
        meta, _, name = row.partition("\t")
        mode, kind, sha, size = meta.split()
        entries.append((mode, kind, sha, int(size) if size != "-" else None, name))
    return entries


async def commit_files(world, repository, branch, files, message, author=None, parents=None):
    """A commit on top of `branch` (made if missing) with `files` (path → bytes, None removes); its sha."""
    head = await resolve(world, repository, f"heads/{branch}")
    base = parents if parents is not None else [head] if head else []
    lines = [f"commit refs/heads/{branch}\n".encode()]
    name, email = author or ("rig", "rig@users.noreply.rig.test")
    when = int(world.now())
    for role in ("author", "committer"):
        lines.append(f"{role} {name} <{email}> {when} +0000\n".encode())
    text = message.encode()
    lines.append(b"data %d\n%s\n" % (len(text), text))
    lines += [f"{'from' if i == 0 else 'merge'} {sha}\n".encode() for i, sha in enumerate(base)]
    for path, content in files.items():
        quoted = '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
        if content is None:
            lines.append(f"D {quoted}\n".encode())
        else:
            lines.append(f"M 100644 inline {quoted}\ndata {len(content)}\n".encode() + content + b"\n")
    await run(world, repository, "fast-import", "--quiet", "--force", feed=b"".join(lines))
    return await resolve(world, repository, f"heads/{branch}")


async def is_ancestor(world, repository, older, newer):
    try:
        await run(world, repository, "merge-base", "--is-ancestor", older, newer)
        return True
    except GitError:
        return False


def signature(world, login, author=None, committer=None):
    """The environment that makes git sign a commit with these people; dates are the world's unless given."""
    variables = {}
    for role, person in (("AUTHOR", author), ("COMMITTER", committer or author)):
        person = person or {}
        variables[f"GIT_{role}_NAME"] = person.get("name") or login
        variables[f"GIT_{role}_EMAIL"] = person.get("email") or f"{login}@users.noreply.rig.test"
        variables[f"GIT_{role}_DATE"] = person.get("date") or f"{int(world.now())} +0000"
    return variables
