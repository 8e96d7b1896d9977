# SPDX-License-Identifier: MIT
"""Clone, fetch and push over HTTP: git http-backend behind our rights; a push raises its events."""
import asyncio
import os

from aiohttp import web

from . import events, faults, git, rights
from .call import Failure
from .tasks import later

BACKEND = os.path.join(os.popen("git --exec-path").read().strip(), "git-http-backend")


def _repository(request):
    names = request.match_info
    return request.app["world"].repository(names["owner"], names["repo"].removesuffix(".git"))


def _refuse(status, text):
    headers = {"WWW-Authenticate": 'Basic realm="GitHub"'} if status == 401 else {}
    return web.Response(status=status, text=text, headers=headers)


def _check(request, repository, writes):
    """The token, or the refusal that git shows to the person."""
    world = request.app["world"]
    secret = rights.presented(request)
    try:
        token = rights.token_of(world, secret) if secret is not None else None
    except Failure:
        return None, _refuse(401, "Invalid username or token.")
    level = rights.reach(world, token, repository) if repository else None
    if level is not None and token and not token.is_classic and repository.private:
        needed = "write" if writes else "read"
        if rights.LEVELS[token.permissions.get("contents", "read")] < rights.LEVELS[needed]:
            return None, _refuse(403, "Write access to repository not granted.")
    if level is None:
        return None, (_refuse(401, "Authentication required") if token is None else
                      _refuse(404, "Repository not found."))
    if rights.is_hidden_by_saml(world, token, repository) and (writes or repository.private):
        return None, _refuse(403, f"The '{repository.owner}' organization has enabled or enforced SAML SSO.")
    if writes and token is None:
        return None, _refuse(401, "Authentication required")
    if writes and repository.archived:
        return None, _refuse(403, "This repository was archived so it is read-only.")
    if writes and level == "read":
        return None, _refuse(403, f"Permission to {repository.full_name}.git denied to {token.login}.")
    return token, None


async def _serve(request):
    server, repository = request.app["server"], _repository(request)
    tail = request.match_info["tail"]
    service = request.query.get("service") if tail == "info/refs" else tail
    writes = service == "git-receive-pack"
    token, refusal = _check(request, repository, writes)
    if refusal is not None:  # an empty answer of aiohttp is false
        return refusal
    folder = await git.made(server.world, repository)
    before = await git.refs(server.world, repository) if tail == "git-receive-pack" else None
    response = await _backend(request, folder, tail, token)
    if before is not None:
        after = await git.refs(server.world, repository)
        # The client has its answer already; GitHub's events also come after it.
        later(server, events.refs_changed(server, repository, before, after, token.login))
    return response


async def _backend(request, folder, tail, token):
    environment = git.ENVIRONMENT | {
        "GIT_PROJECT_ROOT": str(folder), "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": "/" + tail,
        "REQUEST_METHOD": request.method, "QUERY_STRING": request.query_string, "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_TYPE": request.headers.get("Content-Type", ""), "REMOTE_USER": token.login if token else "",
        "GIT_PROTOCOL": request.headers.get("Git-Protocol", "")}
    process = await asyncio.create_subprocess_exec(BACKEND, env=environment, stdin=asyncio.subprocess.PIPE,
                                                   stdout=asyncio.subprocess.PIPE)
    feeding = asyncio.ensure_future(_feed(request, process.stdin))
    try:
        headers = {}
        while line := (await process.stdout.readline()).decode().strip():
            name, _, value = line.partition(": ")
            headers[name] = value
        status = int(headers.pop("Status", "200").split()[0])
        response = web.StreamResponse(status=status, headers=headers)
        await response.prepare(request)
        await faults.copy(process.stdout, request, response)
        await process.wait()
        return response
    finally:
        feeding.cancel()
        if process.returncode is None:
            process.kill()


async def _feed(request, pipe):
    # aiohttp has undone a gzip encoding, so the length is not the header's and git reads to the end.
    async for chunk in request.content.iter_any():
        pipe.write(chunk)
        await pipe.drain()
    pipe.close()


def add_to(application):
    for tail in ("info/refs", "git-upload-pack", "git-receive-pack"):
        for suffix in (".git", ""):
            application.router.add_route("*", f"/{{owner}}/{{repo}}{suffix}/{{tail:{tail}}}", _serve)
