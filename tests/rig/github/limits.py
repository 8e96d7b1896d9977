# SPDX-License-Identifier: MIT
"""Primary and secondary rate limits, as published; POST /_rig/settings changes the numbers."""
from collections import deque
from dataclasses import dataclass, field

from .call import Failure

CONTENT = ("POST", "PATCH", "PUT")  # of these GitHub allows 80 a minute
SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."


@dataclass
class Window:
    used: int = 0
    reset: float = 0


@dataclass
class Usage:
    core: Window = field(default_factory=Window)
    search: Window = field(default_factory=Window)
    points: deque = field(default_factory=deque)  # (time, points)
    contents: deque = field(default_factory=deque)
    running: int = 0


class Limits:
    def __init__(self, world):
        self.world = world
        self.usages = {}

    def are_off(self):
        return self.world.enterprise or not self.world.settings.limited  # GHES has them off by default

    def usage(self, token, address):
        # All tokens of one person draw on one budget, as do all anonymous calls of one address.
        return self.usages.setdefault(token.login if token else address, Usage())

    def window(self, usage, resource):
        window = getattr(usage, resource)
        if window.reset <= self.world.now():
            window.used, window.reset = 0, self.world.now() + (60 if resource == "search" else 3600)
        return window

    def limit(self, token, resource):
        settings = self.world.settings
        if resource == "search":
            return settings.search_limit if token else 10
        return settings.core_limit if token else settings.anonymous_limit

    def headers(self, token, address, resource):
        if self.are_off():
            return {}
        window, limit = self.window(self.usage(token, address), resource), self.limit(token, resource)
        return {"X-RateLimit-Limit": str(limit), "X-RateLimit-Remaining": str(max(0, limit - window.used)),
                "X-RateLimit-Used": str(window.used), "X-RateLimit-Reset": str(int(window.reset)),
                "X-RateLimit-Resource": resource}

    def spend(self, token, address, resource, method):
        if self.are_off():
            return
        usage = self.usage(token, address)
        window = self.window(usage, resource)
        if window.used >= self.limit(token, resource):
            whom = f"user ID {self.world.account(token.login).id}" if token else address
            raise Failure(403, f"API rate limit exceeded for {whom}.")
        self._spend_secondary(usage, method)
        window.used += 1

    def refund(self, token, address, resource):
        """What was answered by 304 costs nothing."""
        if not self.world.enterprise and token:
            self.window(self.usage(token, address), resource).used -= 1

    def _spend_secondary(self, usage, method):
        now, settings = self.world.now(), self.world.settings
        for entries in (usage.points, usage.contents):
            while entries and entries[0][0] <= now - 60:
                entries.popleft()
        points = 1 if method in ("GET", "HEAD") else 5
        too_many = (usage.running >= settings.concurrent
                    or sum(p for _, p in usage.points) + points > settings.points_per_minute
                    or (method in CONTENT and len(usage.contents) >= settings.contents_per_minute))
        if too_many:
            oldest = min((e[0][0] for e in (usage.points, usage.contents) if e), default=now)
            raise Failure(403, SECONDARY, headers={"Retry-After": str(max(1, int(oldest + 60 - now) + 1))})
        usage.points.append((now, points))
        if method in CONTENT:
            usage.contents.append((now, 1))
