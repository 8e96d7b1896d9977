# SPDX-License-Identifier: MIT
"""The relay of `gh webhook forward`: a WebSocket for each `cli` hook, with misbehaviour on request.

A message carries the event with header values as lists, names in Go's canonical case and the body in base64; the
client answers each in order. POST /_rig/relay scripts what happens to the next events: see `SCRIPTS`.
"""
import base64
import json
import time
from collections import deque

from aiohttp import WSMsgType, web

from . import deliveries, rights
from .call import Failure

LARGE = {"large": 25, "oversized": 45}  # MB of a payload; GitHub sends none of more than 25
SCRIPTS = ("duplicate", "drop", "hold", "wrong-signature", "malformed", "cut", *LARGE)


class Relay:
    def __init__(self, world):
        self.world = world
        self.sockets = {}  # hook id → WebSocketResponse
        self.waiting = {}  # hook id → deliveries not answered yet
        self.scripts = {}  # hook id → what to do with the next events
        self.held = {}  # hook id → message that the next one overtakes

    def hook(self, number):
        return next((r.hooks[number] for r in self.world.repositories.values() if number in r.hooks), None)

    def script(self, number, actions):
        self.scripts.setdefault(number, deque()).extend(actions)

    async def send(self, hook, delivery, headers, body):
        socket = self.sockets.get(hook["id"])
        if socket is None or socket.closed:
            delivery["status"] = "failed: no forwarder is connected"
            return
        script = self.scripts.get(hook["id"])
        action = script.popleft() if script else ""
        if action in LARGE:
            body = body[:-1] + b',"padding":"' + b"x" * ((LARGE[action] << 20) - len(body) - 13) + b'"}'
            headers = deliveries.signed_headers(hook, delivery["event"], delivery["guid"], body)
        if action == "wrong-signature":
            headers = headers | {"X-Hub-Signature-256": "sha256=" + "0" * 64}
        named = {"-".join(part.capitalize() for part in name.split("-")): [value] for name, value in headers.items()}
        text = json.dumps({"Header": named, "Body": base64.b64encode(body).decode()})
        message = (text[:len(text) // 2] if action == "malformed" else text, delivery, time.monotonic())
        if action == "drop":
            delivery["status"] = "lost on the way"
        elif action == "hold":
            self.held[hook["id"]] = message
        else:
            for _ in range(2 if action == "duplicate" else 1):
                await self._put(hook, socket, message)
            if held := self.held.pop(hook["id"], None):
                await self._put(hook, socket, held)
            if action == "cut":
                self.cut(hook["id"])

    async def _put(self, hook, socket, message):
        self.waiting.setdefault(hook["id"], deque()).append(message)
        try:
            await socket.send_str(message[0])
        except ConnectionError:  # the forwarder did not want it
            message[1]["status"] = "failed: the forwarder hung up"

    def answered(self, hook, text):
        answer, waiting = json.loads(text), self.waiting.get(hook["id"])
        if waiting:
            _, delivery, began = waiting.popleft()
            headers = {name: values[0] for name, values in (answer.get("Header") or {}).items() if values}
            body = base64.b64decode(answer.get("Body") or "")
            deliveries.finish(hook, delivery, int(answer["Status"]), headers, body, began)

    def cut(self, number):
        """The connection ends without a close frame: 1006 at the other end."""
        if (socket := self.sockets.pop(number, None)) is not None:
            socket._req.transport.close()  # aiohttp has no public way to end a WebSocket impolitely

    async def close(self, number, code, reason=""):
        if (socket := self.sockets.pop(number, None)) is not None:
            await socket.close(code=code, message=reason.encode())

    async def hook_deleted(self, hook):
        await self.close(hook["id"], 1000, "hook deleted")


async def _serve(request):
    server, number = request.app["server"], int(request.match_info["hook"])
    relay, hook = server.relay, server.relay.hook(number)
    if hook is None or hook["name"] != "cli":
        return web.Response(status=404, text="no such hook")
    authorization = request.headers.get("Authorization", "")
    try:
        rights.token_of(server.world, authorization)  # the bare token: no "Bearer", no "token"
    except Failure:
        return web.Response(status=401, text="the Authorization header must be the token alone")
    socket = web.WebSocketResponse(max_msg_size=64 * 1024 * 1024)
    await socket.prepare(request)
    await relay.close(number, 1008, "another forwarder connected")
    relay.sockets[number] = socket
    relay.waiting.pop(number, None)
    try:
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                relay.answered(hook, message.data)
    except (ValueError, KeyError, TypeError) as error:
        await socket.close(code=1003, message=f"not an answer: {error}".encode()[:120])
    finally:
        if relay.sockets.get(number) is socket:
            del relay.sockets[number]
    return socket


def add_to(application, prefix):
    application.router.add_get(prefix + "/_relay/{hook:\\d+}", _serve)
