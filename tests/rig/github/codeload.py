# SPDX-License-Identifier: MIT
"""Archives, from a host of their own, as GitHub's codeload: streamed without a length, no rights but the link's."""
import asyncio

from aiohttp import web

from . import faults, git


async def _serve(request):
    world, names = request.app["world"], request.match_info
    repository = world.repository(names["owner"], names["repo"])
    if repository is None or repository.private and not _is_valid(world, repository, request.query.get("token")):
        return web.Response(status=404, text="404: Not Found")
    sha = await git.resolve(world, repository, names["ref"])
    if sha is None:
        return web.Response(status=404, text="404: Not Found")
    kind = names["kind"]
    top = f"{repository.owner}-{repository.name}-{sha[:7]}"
    folder = await git.made(world, repository)
    process = await asyncio.create_subprocess_exec(
        "git", "--git-dir", str(folder), "archive", f"--format={kind}", f"--prefix={top}/", sha, env=git.ENVIRONMENT,
        stdout=asyncio.subprocess.PIPE)
    response = web.StreamResponse(headers={
        "Content-Type": "application/x-gzip" if kind == "tar.gz" else "application/zip", "Vary": "Authorization",
        "Content-Disposition": f"attachment; filename={top}.{kind}", "ETag": f'W/"{sha}"'})
    response.enable_chunked_encoding()
    try:
        await response.prepare(request)
        await faults.copy(process.stdout, request, response)
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
    return response


def _is_valid(world, repository, key):
    known = world.archives.get(key)
    return known is not None and known[0] == repository.id and known[1] > world.now()


def add_to(application):
    application.router.add_get("/{owner}/{repo}/legacy.{kind:tar\\.gz|zip}/{ref:.+}", _serve)
