# SPDX-License-Identifier: MIT
"""Webhooks of a repository, and the deliveries of each."""
from .. import deliveries
from ..call import Answer, Failure, invalid, not_found, route
from ..state import stamp

MOST_PER_EVENT = 20


def hook_object(call, hook):
    url = f"{call.world.api}/repos/{call.repository.full_name}/hooks/{hook['id']}"
    config = hook["config"] | ({"secret": "********"} if hook["config"].get("secret") else {})
    result = {"type": "Repository", "id": hook["id"], "name": hook["name"], "active": hook["active"],
              "events": hook["events"], "config": config,
              "updated_at": stamp(hook["updated_at"]), "created_at": stamp(hook["created_at"]), "url": url,
              "test_url": f"{url}/test", "ping_url": f"{url}/pings", "deliveries_url": f"{url}/deliveries",
              "last_response": hook["last_response"]}
    if hook["name"] == "cli":
        base = call.world.api.replace("http", "ws", 1)
        result["ws_url"] = f"{base}/_relay/{hook['id']}"
    return result


def _existing(call):
    hook = call.repository.hooks.get(int(call.parameters["hook_id"]))
    if hook is None:
        raise not_found()
    return hook


def _checked_config(config):
    url = config.get("url", "")
    if not url.startswith(("http://", "https://")):
        raise invalid("Hook", "url", "custom", "url is missing a scheme")
    return {"content_type": "form", "insecure_ssl": "0"} | config


@route("GET", "/repos/{owner}/{repo}/hooks", "repository_hooks:read")
async def hooks(call):
    return call.page(list(call.repository.hooks.values()), lambda h: hook_object(call, h))


@route("POST", "/repos/{owner}/{repo}/hooks", "repository_hooks:write")
async def create(call):
    document, known = call.document(), call.repository.hooks.values()
    name, config, wanted = document.get("name", "web"), document.get("config", {}), document.get("events", ["push"])
    if name == "cli":
        if not call.world.settings.relay_available:
            raise Failure(403, "Webhook forwarding is not available for this account.")
        if any(h["name"] == "cli" for h in known):
            raise Failure(422, "Validation Failed", [{"resource": "Hook", "code": "custom",
                                                      "message": "Hook already exists on this repository"}])
    elif name == "web":
        config = _checked_config(config)
        if any(h["config"].get("url") == config["url"] and h["events"] == wanted for h in known):
            raise Failure(422, "Validation Failed", [{"resource": "Hook", "code": "custom",
                                                      "message": "Hook already exists on this repository"}])
    else:
        raise invalid("Hook", "name", "custom", "name must be 'web'")
    if any(sum(event in h["events"] for h in known) >= MOST_PER_EVENT for event in wanted):
        raise Failure(422, "Validation Failed", [{"resource": "Hook", "code": "custom", "message":
                                                  f"The \"{wanted[0]}\" event cannot have more than 20 hooks"}])
    now = call.world.now()
    hook = {"id": call.world.new_id(), "name": name, "active": document.get("active", True), "events": wanted,
            "config": config, "created_at": now, "updated_at": now,
            "last_response": {"code": None, "status": "unused", "message": None}}
    call.repository.hooks[hook["id"]] = hook
    if name == "web":
        await deliveries.ping(call.request.app["server"], call.repository, hook)
    made = hook_object(call, hook)
    return Answer(made, 201, {"Location": made["url"]})


@route("GET", "/repos/{owner}/{repo}/hooks/{hook_id:\\d+}", "repository_hooks:read")
async def one(call):
    return Answer(hook_object(call, _existing(call)))


@route("PATCH", "/repos/{owner}/{repo}/hooks/{hook_id:\\d+}", "repository_hooks:write")
async def update(call):
    hook, document = _existing(call), call.document()
    hook["active"] = document.get("active", hook["active"])
    hook["events"] = document.get("events", hook["events"])
    hook["events"] = [e for e in hook["events"] if e not in document.get("remove_events", ())]
    hook["events"] += [e for e in document.get("add_events", ()) if e not in hook["events"]]
    if "config" in document:
        hook["config"] = _checked_config(document["config"]) if hook["name"] == "web" else document["config"]
    hook["updated_at"] = call.world.now()
    return Answer(hook_object(call, hook))


@route("DELETE", "/repos/{owner}/{repo}/hooks/{hook_id:\\d+}", "repository_hooks:write")
async def delete(call):
    hook = call.repository.hooks.pop(_existing(call)["id"])
    await call.request.app["server"].relay.hook_deleted(hook)
    return Answer(status=204)


@route("POST", "/repos/{owner}/{repo}/hooks/{hook_id:\\d+}/pings", "repository_hooks:write")
async def ping(call):
    await deliveries.ping(call.request.app["server"], call.repository, _existing(call))
    return Answer(status=204)


def _item(delivery):
    return {k: delivery[k] for k in ("id", "guid", "redelivery", "duration", "status", "status_code", "event", "action",
                                     "installation_id", "repository_id", "throttled_at")} | {
        "delivered_at": stamp(delivery["at"])}


@route("GET", "/repos/{owner}/{repo}/hooks/{hook_id:\\d+}/deliveries", "repository_hooks:read")
async def list_deliveries(call):
    known, cursor = call.world.deliveries.get(_existing(call)["id"], []), call.query.get("cursor", "")
    rest = [d for d in known if not cursor or d["id"] < int(cursor.removeprefix("v1_"))]
    size = call.window()[1]
    headers = {}
    if len(rest) > size:
        url = f"{call.world.api}{call.request['rest_path']}?per_page={size}&cursor=v1_{rest[size - 1]['id']}"
        headers["Link"] = f'<{url}>; rel="next"'
    return Answer([_item(d) for d in rest[:size]], headers=headers)


def _delivery(call):
    hook, number = _existing(call), int(call.parameters["delivery_id"])
    found = next((d for d in call.world.deliveries.get(hook["id"], []) if d["id"] == number), None)
    if found is None:
        raise not_found()
    return hook, found


@route("GET", "/repos/{owner}/{repo}/hooks/{hook_id:\\d+}/deliveries/{delivery_id:\\d+}", "repository_hooks:read")
async def one_delivery(call):
    hook, delivery = _delivery(call)
    return Answer(_item(delivery) | {"url": hook["config"].get("url", ""), "request": delivery["request"],
                                     "response": delivery["response"]})


@route("POST", "/repos/{owner}/{repo}/hooks/{hook_id:\\d+}/deliveries/{delivery_id:\\d+}/attempts",
       "repository_hooks:write")
async def attempt(call):
    hook, delivery = _delivery(call)
    await deliveries.deliver(call.request.app["server"], call.repository, hook, delivery["event"],
                             delivery["request"]["payload"], guid=delivery["guid"], redelivery=True)
    return Answer({}, 202)
