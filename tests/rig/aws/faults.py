# SPDX-License-Identifier: MIT
"""What goes wrong on request: rules made at POST /_rig/faults, each for the nth matching call and some after it."""

import hashlib
import itertools
import os
import re
import signal
import time
from dataclasses import dataclass, field

from . import refusals, signatures
from .errors import AwsError
from .wire import Answer

# Instead of the answer; after it was worked out; before it.
INSTEAD = ("status", "html", "hang", "reset", "error", "error-in-200", "kill", "expired", *refusals.WAYS)
AFTER = ("truncate", "malformed", "wrong-length", "lost", "mute")
BEFORE = ("latency", "hold")
UPLOADS = ("cut-upload",)  # while the body is on its way
HTML = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


@dataclass
class Rule:
    id: int
    do: str
    operation: str = ""  # regex on "s3:PutObject", names of operations
    path: str = ""  # regex on the path as it was sent
    listener: str = "api"  # or "edge", where `operation` is nothing
    via: str = ""  # regex: "client" for what comes from outside, "cloudformation" for what a stack asks
    nth: int = 1
    count: int = 1  # 0: from the nth call on, always
    every: int = 1  # of these, each third and so on
    distinct: bool = False  # a request that was sent before, with the same path, query and body, is none of these
    status: int = 0
    code: str = ""
    message: str = ""
    body: str = ""
    ms: int = 0
    after: int = 0  # truncate: bytes that still arrive, 0 means half; cut-upload: bytes that are still taken
    by: int = 100  # wrong-length: how much more is promised than comes
    pid: int = 0  # kill: who gets SIGKILL; the call is not carried out
    seen: int = 0
    hits: int = 0
    headers: dict = field(default_factory=dict)
    prints: set = field(default_factory=set, repr=False)

    def shown(self):
        return {key: value for key, value in vars(self).items() if key != "prints"}

    def matches(self, listener, name, path, via):
        return (
            self.listener == listener
            and re.search(self.operation, name)
            and re.search(self.path, path)
            and re.fullmatch(self.via or ".*", via or "client")
        )

    def is_due(self, fingerprint):
        if self.distinct and fingerprint in self.prints:
            return False
        self.prints.add(fingerprint)
        self.seen += 1
        past = self.seen - self.nth
        due = past >= 0 and past % self.every == 0 and (self.count == 0 or past // self.every < self.count)
        self.hits += due
        return due


class Faults:
    def __init__(self, world):
        self.world, self.rules, self._ids = world, [], itertools.count(1)

    def add(self, **values):
        if values.get("do") not in INSTEAD + AFTER + BEFORE + UPLOADS:
            raise ValueError(f"do is one of {', '.join(INSTEAD + AFTER + BEFORE + UPLOADS)}")
        rule = Rule(next(self._ids), **values)
        with self.world.lock:
            self.rules.append(rule)
        return rule

    def due(self, listener, name, request, via="", kinds=INSTEAD + AFTER + BEFORE):
        with self.world.lock:
            met = [rule for rule in self.rules if rule.do in kinds and rule.matches(listener, name, request.raw_path, via)]
            fingerprint = fingerprint_of(request) if any(rule.distinct for rule in met) else ""
            return [rule for rule in met if rule.is_due(fingerprint)]

    def before(self, due, service="", action="", resource="", principal=None):
        """The answer to give instead of the real one, or None."""
        wait = self.world.settings.latency_ms + sum(rule.ms for rule in due if rule.do == "latency")
        if wait:
            time.sleep(wait / 1000)
        for rule in due:
            while rule.do == "hold" and rule in self.rules and self.world.part(Faults) is self:
                time.sleep(0.02)
            if rule.do in INSTEAD:
                return self._instead(rule, service, action, resource, principal)
        return None

    def _instead(self, rule, service, action, resource, principal):
        if rule.do in ("reset", "hang"):
            return Answer(spoiled=("reset",) if rule.do == "reset" else ("mute",))
        if rule.do == "kill":
            os.kill(rule.pid, signal.SIGKILL)
            return Answer(spoiled=("reset",))
        if rule.do in ("html", "status"):
            body = rule.body or (HTML if rule.do == "html" else "")
            kind = "text/html" if rule.do == "html" else "text/plain"
            return Answer(rule.status or 502, [("Content-Type", kind), *rule.headers.items()], body.encode())
        answer = error_of(rule, service, action, resource, principal).answer(service)
        answer.headers += refusals.headers_of(rule.do, service)
        if rule.do == "error-in-200":  # S3 has begun to answer when it finds out
            answer.status = 200
        return answer

    def after(self, due, answer):
        for rule in due:
            if rule.do == "malformed":
                answer.body = answer.body[: len(answer.body) * 2 // 3] + b"\xff>}"
                answer.set("Content-Length", None)
            elif rule.do in AFTER:
                answer.spoiled = (rule.do, rule.after if rule.do == "truncate" else rule.by)
        return answer


def fingerprint_of(request):
    told = f"{request.method} {request.headers.get('host', '')} {request.target}\n".encode() + bytes(request.body or b"")
    return hashlib.sha256(told).hexdigest()


def error_of(rule, service, action, resource, principal):
    if rule.do in refusals.WAYS:
        return refusals.refusal(rule.do, service, action, resource, principal, rule.code, rule.status)
    if rule.do == "expired":
        return signatures.expired(service)
    return AwsError(
        rule.code or "InternalError",
        rule.message or "We encountered an internal error. Please try again.",
        rule.status or 400,
    )
