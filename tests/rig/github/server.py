# SPDX-License-Identifier: MIT
"""The listeners, and what happens to every request: log, faults, rights, limits, ETag, validation."""
import hashlib
import re
import uuid
from datetime import datetime, timezone
from email.utils import formatdate

from aiohttp import web

from . import apps, codeload, control, faults, git_http, oauth, pages_site, relay, rest, rights, web_pages
from .call import Answer, Call, Failure, not_found
from .limits import Limits
from .objects import packed_repository
from .proxy import Proxy
from .shapes import Shapes

LOGGED = ("Accept", "Content-Type", "If-None-Match", "If-Modified-Since", "User-Agent", "X-GitHub-Api-Version",
          "Git-Protocol", "Range")
EXPOSED = "ETag, Link, Location, Retry-After, X-GitHub-OTP, X-RateLimit-Limit, X-RateLimit-Remaining"


class Server:
    def __init__(self, world, validator=None):
        self.world, self.validator = world, validator
        self.shapes = Shapes(world.api, world.web)
        self.limits = Limits(world)
        self.faults = faults.Faults(world)
        self.relay = relay.Relay(world)
        self.proxy = Proxy()
        self.tasks = set()

    def application(self, name):
        """One of web, api, codeload. On GitHub Enterprise Server the API is part of web, under /api/v3."""
        application = web.Application(middlewares=[self._watched], client_max_size=64 * 1024 * 1024)
        application["server"], application["world"], application["listener"] = self, self.world, name
        if name == "web":
            for module in (control, oauth, apps, web_pages, git_http, pages_site):
                module.add_to(application)
        if name == "codeload":
            codeload.add_to(application)
        if name == "api":
            self._add_rest(application, "")
        elif name == "web" and self.world.enterprise:
            self._add_rest(application, "/api/v3")
        return application

    def _add_rest(self, application, prefix):
        relay.add_to(application, prefix)
        for route in rest.routes():
            handler = self._rest(route, prefix)
            application.router.add_route(route.method, prefix + route.path, handler)
            if route.path.startswith("/repos/{owner}/{repo}"):
                by_id = route.path.replace("/repos/{owner}/{repo}", "/repositories/{repository_id}")
                application.router.add_route(route.method, prefix + by_id, handler)
        application.router.add_route("*", prefix + "/{nothing:.*}", self._rest(None, prefix))

    def warm_up(self, token):
        """Makes what lists of repositories consist of, so that the first client does not measure our preparations."""
        for repository in self.world.repositories.values():
            level = rights.reach(self.world, token, repository)
            packed_repository(self.world, self.shapes, repository, "listed", level)

    # ---- around everything ----
    @web.middleware
    async def _watched(self, request, handler):
        if request.path.startswith("/_rig"):
            return await handler(request)
        entry = self._entry(request)
        self.world.calls.append(entry)
        response = None
        try:
            response = await self.faults.around(request, handler, entry)
        except web.HTTPException as error:
            response = error
            raise
        finally:
            entry["status"] = response.status if response is not None else 0
        return response

    def _entry(self, request):
        authorization = request.headers.get("Authorization", "")
        return {"listener": request.app["listener"], "method": request.method, "path": request.path,
                "query": {k: "…" if "token" in k else v for k, v in request.query.items()},
                "has_authorization": bool(authorization), "scheme": authorization.split(" ")[0].lower()
                if " " in authorization else ("bare" if authorization else ""), "at": self.world.now(),
                "headers": {name: request.headers[name] for name in LOGGED if name in request.headers}}

    # ---- REST ----
    def _rest(self, route, prefix):
        async def serve(request):
            request["rest_path"] = request.raw_path.split("?")[0].removeprefix(prefix)
            call = Call(self.world, self.shapes, request, content=await request.read())
            validator = self.validator if route else None
            if validator:
                validator.check_request(route, request, call.content)
            try:
                answer = await self._answer(route, call)
            except Failure as failure:
                answer = failure.answer
            response = self._respond(route, call, answer)
            if validator:
                validator.check_answer(route, request, response)
            return response
        return serve

    async def _answer(self, route, call):
        request = call.request
        if not request.headers.get("User-Agent"):
            return Answer(b"Request forbidden by administrative rules. Please make sure your request has a User-Agent "
                          b"header.", 403, content_type="text/html")
        secret = rights.presented(request)
        if secret is not None:
            call.token = rights.token_of(self.world, secret)
            call.account = self.world.account(call.token.login)
        if route is None:
            raise not_found()
        resource = request["resource"] = "search" if route.path.startswith("/search/") else "core"
        if route.path == "/rate_limit":
            return await route.handler(call)
        self.limits.spend(call.token, request.remote, resource, request.method)
        usage = self.limits.usage(call.token, request.remote)
        usage.running += 1
        try:
            if moved := self._find_repository(route, call):
                return moved
            if route.needs == "user" and call.token is None:
                raise Failure(401, "Requires authentication")
            return await route.handler(call)
        finally:
            usage.running -= 1

    def _find_repository(self, route, call):
        """Puts the repository into `call` and checks rights; gives the redirect if it has another name now."""
        names = call.parameters
        if "repository_id" in names:
            number = names["repository_id"]
            call.repository = self.world.repositories.get(int(number) if number.isdecimal() else -1)
        elif "repo" in names:
            call.repository = self.world.repository(names["owner"], names["repo"])
        else:
            return None
        if call.repository is None:
            raise not_found()
        rights.check_repository(call, route.needs)
        if "repo" in names and call.repository.full_name.lower() != f"{names['owner']}/{names['repo']}".lower():
            rest = re.sub(r"^/repos/[^/]+/[^/]+", "", call.request["rest_path"])
            query = f"?{call.request.query_string}" if call.request.query_string else ""
            url = f"{self.world.api}/repositories/{call.repository.id}{rest}{query}"
            permanent = call.request.method in ("GET", "HEAD")
            message = "Moved Permanently" if permanent else "Temporary Redirect"
            return Answer({"message": message, "url": url, "documentation_url": "https://docs.github.com/rest"},
                          301 if permanent else 307, {"Location": url})
        return None

    def _respond(self, route, call, answer):
        request, body = call.request, answer.encoded()
        headers = {"Server": "github.com", "X-GitHub-Media-Type": "github.v3; format=json", "Vary": "Accept",
                   "X-GitHub-Request-Id": uuid.uuid4().hex[:24].upper(), "Access-Control-Expose-Headers": EXPOSED,
                   "Date": formatdate(self.world.now(), usegmt=True),
                   "Cache-Control": "private, max-age=60, s-maxage=60",
                   "X-GitHub-Api-Version-Selected": request.headers.get("X-GitHub-Api-Version", "2022-11-28"),
                   **self._token_headers(route, call.token)}
        if self.world.enterprise:
            headers["X-GitHub-Enterprise-Version"] = "3.19.0"
        status = answer.status
        if request.method == "GET" and status == 200:
            who = call.token.value if call.token else ""
            tag = headers["ETag"] = answer.headers.get("ETag") or _etag(body, who, call.accept)
            if tag in [t.strip() for t in request.headers.get("If-None-Match", "").split(",")]:
                self.limits.refund(call.token, request.remote, request.get("resource", "core"))
                status, body = 304, b""
        if call.token or request.get("resource"):
            headers |= self.limits.headers(call.token, request.remote, request.get("resource", "core"))
        headers |= answer.headers
        if body or status not in (204, 304):
            headers["Content-Type"] = answer.content_type
        return web.Response(status=status, body=body, headers=headers)

    def _token_headers(self, route, token):
        needs = route.needs if route else ""
        headers = {}
        if token and token.is_classic:
            if self.world.settings.tells_scopes:
                headers["X-OAuth-Scopes"] = ", ".join(token.scopes)
            headers["X-Accepted-OAuth-Scopes"] = ", ".join(rights.accepted_scopes(needs, route.scopes if route else ()))
            headers["X-OAuth-Client-Id"] = token.client_id
        elif token and needs not in ("", "user"):
            headers["X-Accepted-GitHub-Permissions"] = needs.replace(":", "=")
        if token and token.expires_at and token.kind != "app":
            when = datetime.fromtimestamp(token.expires_at, timezone.utc)
            headers["GitHub-Authentication-Token-Expiration"] = when.strftime("%Y-%m-%d %H:%M:%S UTC")
        return {name: value for name, value in headers.items() if value or name != "X-OAuth-Client-Id"}


def _etag(body, who, accept):
    return 'W/"' + hashlib.sha256(b"\0".join((body, who.encode(), accept.encode()))).hexdigest() + '"'
