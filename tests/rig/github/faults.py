# SPDX-License-Identifier: MIT
"""How calls fail on request."""
import asyncio
import json
import re
import socket
import struct
from dataclasses import dataclass

import fault_rules
from aiohttp import web
from fault_rules import AFTER

from . import rights
from .limits import SECONDARY

# Instead of the answer; before it.
INSTEAD = ("status", "html", "hang", "reset", "redirect-loop", "primary", "secondary")
BEFORE = ("latency", "revoke", "expire")
HTML = "<!DOCTYPE html><html><head><title>502</title></head><body><h1>Unicorn!</h1></body></html>"


@dataclass
class Rule(fault_rules.Rule):
    method: str = ""
    listener: str = ""
    retry_after: int | None = None
    reset_in: int = 60  # primary: seconds

    def matches(self, request):
        return (re.search(self.path, request.path) and re.fullmatch(self.method or ".*", request.method)
                and self.listener in ("", request.app["listener"]))


class Faults(fault_rules.Rules):
    def __init__(self, world):
        super().__init__(world, Rule, INSTEAD + AFTER + BEFORE)

    async def around(self, request, handler, entry):
        latency = self.world.settings.latency_ms
        due = [rule for rule in self.rules if rule.matches(request) and rule.is_due()]
        latency += sum(rule.ms for rule in due if rule.do == "latency")
        if latency:
            await asyncio.sleep(latency / 1000)
        entry["faults"] = [rule.do for rule in due]
        for rule in due:
            if rule.do in ("revoke", "expire"):
                self._end_token(request)
            elif rule.do in INSTEAD:
                return await self._instead(rule, request)
            elif rule.do == "truncate" and rule.after:
                request["cut_after"] = rule.after
        response = await handler(request)
        for rule in due:
            if rule.do in AFTER:
                return await _spoil(rule, request, response)
        return response

    def _end_token(self, request):
        if token := self.world.tokens.get(rights.presented(request)):
            token.revoked = True

    async def _instead(self, rule, request):
        if rule.do == "reset":
            return reset(request)
        if rule.do == "hang":
            await asyncio.sleep(3600)
        if rule.do == "html":
            return web.Response(status=rule.status or 502, text=HTML, content_type="text/html", headers=rule.headers)
        if rule.do == "redirect-loop":
            return web.Response(status=302, headers={"Location": str(request.url.with_scheme(_scheme(self.world)))})
        if rule.do == "primary":
            headers = {"X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": "0", "X-RateLimit-Used": "5000",
                       "X-RateLimit-Resource": "core",
                       "X-RateLimit-Reset": str(int(self.world.now()) + rule.reset_in)}
            return _json(rule.status or 403, {"message": "API rate limit exceeded for user ID 1."}, headers)
        if rule.do == "secondary":
            headers = {} if rule.retry_after is None else {"Retry-After": str(rule.retry_after)}
            return _json(rule.status or 403, {"message": SECONDARY}, headers)
        body = rule.body if isinstance(rule.body, str) else json.dumps(rule.body or {"message": "Server Error"})
        return web.Response(status=rule.status or 500, text=body, headers={"Content-Type": "application/json"} |
                            rule.headers)


def _scheme(world):
    return world.web.partition(":")[0]


def _json(status, document, headers):
    return web.json_response(document | {"documentation_url": "https://docs.github.com/rest"}, status=status,
                             headers=headers)


def reset(request):
    """Ends the connection with RST instead of FIN."""
    transport = request.transport
    if transport is not None:
        raw = transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response(status=500)


async def _spoil(rule, request, response):
    if rule.do == "mute":
        await asyncio.sleep(3600)
    if rule.do == "lost" or not isinstance(response, web.Response):
        return reset(request)
    body = response.body or b""
    response.headers.pop("Content-Length", None)
    if rule.do == "malformed":
        return web.Response(status=response.status, body=body[:len(body) * 2 // 3] + b"\xff}", headers=response.headers)
    promised = len(body) + (rule.by if rule.do == "wrong-length" else 0)
    sent = body if rule.do == "wrong-length" else body[:rule.after or len(body) // 2]
    lines = [f"HTTP/1.1 {response.status} {response.reason}", f"Content-Length: {promised}",
             *(f"{name}: {value}" for name, value in response.headers.items())]
    request.transport.write("\r\n".join(lines).encode() + b"\r\n\r\n" + sent)
    request.transport.close()
    return web.Response(status=response.status)


async def copy(source, request, response):
    """A process's output as the answer's body, to its end; a rule `truncate` with `after` cuts it there."""
    left = request.get("cut_after")
    while chunk := await source.read(65536):
        await response.write(chunk if left is None else chunk[:left])
        if left is not None:
            left -= len(chunk)
            if left <= 0:
                request.transport.close()
                return
    await response.write_eof()
