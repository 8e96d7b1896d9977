# SPDX-License-Identifier: MIT
"""GitHub Pages: settings and builds; pages_site.py serves what was built."""
from .. import git, pages_site, rights
from ..call import Answer, Failure, invalid, not_found, route
from ..objects import simple_user
from ..state import stamp


def _site(call):
    if call.repository.pages is None:
        raise not_found()
    return call.repository.pages


def _status(site):
    status = site["builds"][0]["status"]
    return None if status == "queued" else status


def _show(call, site):
    return {"url": f"{call.world.api}/repos/{call.repository.full_name}/pages", "status": _status(site),
            "cname": site["cname"], "custom_404": False, "html_url": pages_site.address(call.world, call.repository),
            "build_type": site["build_type"], "source": site["source"], "public": True,
            "protected_domain_state": None, "pending_domain_unverified_at": None,
            "https_enforced": site["https_enforced"]}


def _checked_source(source):
    if source and source.get("path", "/") not in ("/", "/docs"):
        raise invalid("Page", "source.path", message="The path must be / or /docs")
    return {"path": "/"} | source


@route("POST", "/repos/{owner}/{repo}/pages", "pages:write")
async def create(call):
    document, repository = call.document(), call.repository
    rights.check_administration(call)
    if repository.private and not call.world.settings.pages_private:
        raise Failure(422, "Your current plan does not support GitHub Pages for this repository.")
    if repository.pages is not None:
        raise Failure(409, "GitHub Pages is already enabled.")
    source = _checked_source(document.get("source") or {})
    if "branch" not in source and document.get("build_type") != "workflow":
        raise invalid("Page", "source", "missing_field")
    source.setdefault("branch", repository.default_branch)
    if await git.resolve(call.world, repository, f"heads/{source['branch']}") is None:
        raise Failure(422, f"The {source['branch']} branch must exist before GitHub Pages can be built.")
    repository.pages = {"source": source, "build_type": document.get("build_type") or "legacy", "cname": None,
                        "https_enforced": True, "shown": None, "builds": []}
    call.world.touch(repository)
    await pages_site.begin_build(call.world, repository, call.token.login)
    return Answer(_show(call, repository.pages), 201)


@route("GET", "/repos/{owner}/{repo}/pages", "pages:read")
async def read(call):
    return Answer(_show(call, _site(call)))


@route("PUT", "/repos/{owner}/{repo}/pages", "pages:write")
async def update(call):
    site, document = _site(call), call.document()
    rights.check_administration(call)
    if isinstance(document.get("source"), dict):
        site["source"] = _checked_source(document["source"])
        await pages_site.begin_build(call.world, call.repository, call.token.login)
    for name in ("build_type", "cname", "https_enforced"):
        site[name] = document.get(name, site[name])
    return Answer(status=204)


@route("DELETE", "/repos/{owner}/{repo}/pages", "pages:write")
async def delete(call):
    _site(call)
    rights.check_administration(call)
    call.repository.pages = None
    call.world.touch(call.repository)
    return Answer(status=204)


@route("POST", "/repos/{owner}/{repo}/pages/builds", "pages:write")
async def build(call):
    _site(call)
    await pages_site.begin_build(call.world, call.repository, call.token.login)
    return Answer({"url": f"{call.world.api}/repos/{call.repository.full_name}/pages/builds/latest",
                   "status": "queued"}, 201)


def _show_build(call, build):
    base = f"{call.world.api}/repos/{call.repository.full_name}/pages/builds"
    error = build["error"] if build["status"] == "errored" else None
    return {"url": f"{base}/{build['id']}", "status": build["status"], "error": {"message": error},
            "pusher": simple_user(call.world, call.shapes, call.world.account(build["by"])),
            "commit": build["commit"] or "", "duration": 1, "created_at": stamp(build["created_at"]),
            "updated_at": stamp(build["updated_at"])}


@route("GET", "/repos/{owner}/{repo}/pages/builds", "pages:read")
async def builds(call):
    site = _site(call)
    pages_site.advance(call.world, site)
    return call.page(site["builds"], lambda build: _show_build(call, build))


@route("GET", "/repos/{owner}/{repo}/pages/builds/latest", "pages:read")
async def latest(call):
    site = _site(call)
    pages_site.advance(call.world, site)
    return Answer(_show_build(call, site["builds"][0]))
