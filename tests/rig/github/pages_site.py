# SPDX-License-Identifier: MIT
"""Pages builds, and what they publish really served: /pages/<owner>/<repository>/… with a CDN in front that can be stale."""
import mimetypes

from aiohttp import web

from . import git

MAX_AGE = 600  # what GitHub's own CDN is told


def address(world, repository):
    return f"{world.web}/pages/{repository.owner}/{repository.name}/"


async def begin_build(world, repository, login):
    """Queued, then building, then built after Settings.pages_polls questions; only then it shows the branch's commit."""
    site = repository.pages
    commit = await git.resolve(world, repository, f"heads/{site['source']['branch']}")
    now = world.now()
    failed = world.settings.pages_error if commit else "The branch does not exist."
    site["builds"].insert(0, {"id": world.new_id(), "status": "queued" if commit else "errored", "commit": commit,
                              "by": login, "polls": world.settings.pages_polls, "error": failed, "created_at": now,
                              "updated_at": now})
    if world.settings.pages_polls == 0:
        advance(world, site)


def advance(world, site):
    """One question further."""
    build = site["builds"][0]
    if build["status"] not in ("queued", "building"):
        return
    build["polls"] -= 1
    if build["polls"] < 0:
        build |= {"status": "errored" if build["error"] else "built", "updated_at": world.now()}
        site["shown"] = site["shown"] if build["error"] else build["commit"]
    elif build["polls"] < world.settings.pages_polls - 1:
        build["status"] = "building"


def branch_gone(repository, ref):
    if repository.pages and ref == f"refs/heads/{repository.pages['source']['branch']}":
        repository.pages["shown"] = None


async def _serve(request):
    world, settings = request.app["world"], request.app["world"].settings
    key = request.raw_path.split("?")[0] if settings.pages_cache_ignores_query else request.raw_path
    kept = world.pages_cache.get(key)
    if kept and world.now() - kept[0] < settings.pages_cache_seconds:
        at, (status, body, kind) = kept
        return _answer(status, body, kind, {"Age": str(int(world.now() - at)), "X-Cache": "HIT"})
    answer = await _origin(world, request.match_info)
    if settings.pages_cache_seconds:
        world.pages_cache[key] = (world.now(), answer)
    return _answer(*answer, {"Age": "0", "X-Cache": "MISS"})


def _answer(status, body, kind, headers):
    return web.Response(status=status, body=body, headers={"Content-Type": kind, "Server": "GitHub.com",
                                                           "Cache-Control": f"max-age={MAX_AGE}"} | headers)


async def _origin(world, names):
    """Status, body and content type as the site is now."""
    repository = world.repository(names["owner"], names["repo"])
    site = repository.pages if repository else None
    if not site or not site["shown"]:
        return 404, b"There isn't a GitHub Pages site here.", "text/plain; charset=utf-8"
    root = site["source"]["path"].strip("/")
    path = names["path"] + ("index.html" if names["path"].endswith("/") or not names["path"] else "")
    for candidate, status in ((path, 200), (path + ".html", 200), ("404.html", 404)):
        whole = "/".join(part for part in (root, candidate) if part)
        try:
            content = await git.run(world, repository, "cat-file", "blob", f"{site['shown']}:{whole}")
        except git.GitError:
            continue
        kind = mimetypes.guess_type(candidate)[0] or "application/octet-stream"
        return status, content, kind + ("; charset=utf-8" if kind.startswith("text/") else "")
    return 404, b"404: File not found", "text/plain; charset=utf-8"


def add_to(application):
    application.router.add_get("/pages/{owner}/{repo}/{path:.*}", _serve)
