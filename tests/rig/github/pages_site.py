# SPDX-License-Identifier: MIT
"""Pages builds, and what they publish really served: /_pages/<owner>/<repository>/…"""
import mimetypes

from aiohttp import web

from . import git


def address(world, repository):
    return f"{world.web}/_pages/{repository.owner}/{repository.name}/"


async def begin_build(world, repository, login):
    """A build that says `built` after Settings.pages_polls questions, and then shows the branch's commit."""
    site = repository.pages
    commit = await git.resolve(world, repository, f"heads/{site['source']['branch']}")
    now = world.now()
    site["build"] = {"id": world.new_id(), "status": "building" if commit else "errored", "commit": commit, "by": login,
                     "polls": world.settings.pages_polls, "created_at": now, "updated_at": now}
    if world.settings.pages_polls == 0:
        advance(world, site)


def advance(world, site):
    build = site["build"]
    if build["status"] == "building":
        build["polls"] -= 1
        if build["polls"] < 0:
            build |= {"status": "built", "updated_at": world.now()}
            site["shown"] = build["commit"]


async def _serve(request):
    world, names = request.app["world"], request.match_info
    repository = world.repository(names["owner"], names["repo"])
    site = repository.pages if repository else None
    if not site or not site["shown"]:
        return web.Response(status=404, text="There isn't a GitHub Pages site here.")
    root = site["source"]["path"].strip("/")
    path = names["path"] + ("index.html" if names["path"].endswith("/") or not names["path"] else "")
    for candidate, status in ((path, 200), (path + ".html", 200), ("404.html", 404)):
        whole = "/".join(part for part in (root, candidate) if part)
        try:
            content = await git.run(world, repository, "cat-file", "blob", f"{site['shown']}:{whole}")
        except git.GitError:
            continue
        kind = mimetypes.guess_type(candidate)[0] or "application/octet-stream"
        kind += "; charset=utf-8" if kind.startswith("text/") else ""
        return web.Response(status=status, body=content, headers={"Content-Type": kind, "Cache-Control": "max-age=600"})
    return web.Response(status=404, text="404: File not found")


def add_to(application):
    application.router.add_get("/_pages/{owner}/{repo}/{path:.*}", _serve)
