# SPDX-License-Identifier: MIT
"""Rate limits and what the server says about itself."""
from ..call import Answer, route


@route("GET", "/rate_limit", "")
async def rate_limit(call):
    server = call.request.app["server"]

    def state(resource):
        usage = server.limits.usage(call.token, call.request.remote)
        window, limit = server.limits.window(usage, resource), server.limits.limit(call.token, resource)
        return {"limit": limit, "remaining": max(0, limit - window.used), "reset": int(window.reset),
                "used": window.used}
    resources = {"core": state("core"), "search": state("search")}
    return Answer({"resources": resources, "rate": resources["core"]})


@route("GET", "/meta", "")
async def meta(call):
    answer = {"verifiable_password_authentication": False, "hooks": ["127.0.0.1/32"], "web": ["127.0.0.1/32"],
              "api": ["127.0.0.1/32"], "git": ["127.0.0.1/32"], "pages": ["127.0.0.1/32"]}
    return Answer(answer | ({"installed_version": "3.19.0"} if call.world.enterprise else {}))


@route("GET", "/zen", "")
async def zen(_call):
    return Answer(b"Keep it logically awesome.", content_type="text/plain;charset=utf-8")
