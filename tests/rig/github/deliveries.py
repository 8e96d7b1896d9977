# SPDX-License-Identifier: MIT
"""Takes events to hooks: by HTTP to `web` hooks, over the relay to `cli` ones; what came back is kept."""
import asyncio
import hmac
import json
import time
import uuid

import aiohttp

from .tasks import later

RECEIVER_HAS = 10  # seconds, then GitHub gives up and does not try again


async def raise_event(server, repository, event, payload):
    for hook in list(repository.hooks.values()):
        if hook["active"] and (event in hook["events"] or "*" in hook["events"]):
            await deliver(server, repository, hook, event, payload)


async def ping(server, repository, hook):
    payload = {"zen": "Keep it logically awesome.", "hook_id": hook["id"], "hook": {"id": hook["id"],
               "events": hook["events"], "active": hook["active"]}, "repository": {"id": repository.id,
               "full_name": repository.full_name}}
    await deliver(server, repository, hook, "ping", payload)


def signed_headers(hook, event, guid, body):
    headers = {"Accept": "*/*", "Content-Type": "application/json", "User-Agent": "GitHub-Hookshot/rig",
               "X-GitHub-Delivery": guid, "X-GitHub-Event": event, "X-GitHub-Hook-ID": str(hook["id"]),
               "X-GitHub-Hook-Installation-Target-Type": "repository"}
    if secret := hook["config"].get("secret"):
        for name, method in (("X-Hub-Signature", "sha1"), ("X-Hub-Signature-256", "sha256")):
            digest = hmac.new(secret.encode(), body, method).hexdigest()
            headers[name] = f"{method}={digest}"
    return headers


async def deliver(server, repository, hook, event, payload, guid=None, redelivery=False):
    """Records the delivery and sends it beside; nobody who pushes waits for a receiver."""
    world = server.world
    guid = guid or str(uuid.uuid4())
    body = json.dumps(payload, separators=(",", ":")).encode()
    headers = signed_headers(hook, event, guid, body)
    delivery = {"id": world.new_id(), "guid": guid, "at": world.now(), "redelivery": redelivery, "duration": 0.0,
                "status": "pending", "status_code": 0, "event": event, "action": payload.get("action"),
                "installation_id": None, "repository_id": repository.id, "throttled_at": None,
                "request": {"headers": headers, "payload": payload}, "response": {"headers": {}, "payload": None}}
    world.deliveries.setdefault(hook["id"], []).insert(0, delivery)
    if hook["name"] == "cli":
        await server.relay.send(hook, delivery, headers, body)
    else:
        later(server, _post(hook, delivery, headers, body))


async def _post(hook, delivery, headers, body):
    began = time.monotonic()
    checks = None if hook["config"].get("insecure_ssl") == "0" else False
    if hook["config"].get("content_type") == "form":
        body = aiohttp.FormData({"payload": body.decode()})()
        headers = headers | {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        timeout = aiohttp.ClientTimeout(total=RECEIVER_HAS)
        async with aiohttp.ClientSession(timeout=timeout) as session, \
                session.post(hook["config"]["url"], data=body, headers=headers, ssl=checks) as answer:
            finish(hook, delivery, answer.status, dict(answer.headers), (await answer.content.read(65536)), began)
    except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
        status = "timed out" if isinstance(error, asyncio.TimeoutError) else "failed to connect to host"
        delivery |= {"status": status, "duration": round(time.monotonic() - began, 2)}
        hook["last_response"] = {"code": None, "status": status, "message": str(error)}


def finish(hook, delivery, code, headers, body, began):
    text = body.decode(errors="replace")
    status = "OK" if 200 <= code < 300 else f"Invalid HTTP Response: {code}"
    delivery |= {"status": status, "status_code": code, "duration": round(time.monotonic() - began, 2),
                 "response": {"headers": headers, "payload": text}}
    hook["last_response"] = {"code": code, "status": "active" if code < 300 else "failed", "message": status}
