# SPDX-License-Identifier: MIT
"""How calls fail on request."""

import hashlib
import os
import re
import signal
import time
from dataclasses import dataclass, field

import fault_rules
from fault_rules import AFTER

from . import refusals, signatures
from .errors import AwsError
from .wire import Answer

# Instead of the answer; before it.
INSTEAD = ("status", "html", "hang", "reset", "error", "error-in-200", "kill", "expired", *refusals.WAYS)
BEFORE = ("latency", "hold")
UPLOADS = ("cut-upload",)  # while the body is on its way
DNS = ("silent", "servfail", "refused", "no-tcp", "garbage", "wrong-id")  # of a name server, which does nothing else
HTML = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


@dataclass
class Rule(fault_rules.Rule):
    operation: str = ""  # regex on "s3:PutObject", names of operations
    listener: str = "api"  # or "edge", where `operation` is nothing; "dns": it is "www.shop.example A"
    server: str = ""  # regex on the name of a name server; a root or a registry has its address alone
    via: str = ""  # regex: "client" for what comes from outside, "cloudformation" for what a stack asks
    distinct: bool = False  # a request that was sent before, with the same path, query and body, is none of these
    code: str = ""
    message: str = ""
    pid: int = 0  # kill: who gets SIGKILL; the call is not carried out
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

    def is_new(self, fingerprint):
        is_new = not self.distinct or fingerprint not in self.prints
        self.prints.add(fingerprint)
        return is_new


class Faults(fault_rules.Rules):
    def __init__(self, world):
        super().__init__(world, Rule, INSTEAD + AFTER + BEFORE + UPLOADS + DNS)

    def add(self, **values):
        if (values.get("do") in DNS) != (values.get("listener") == "dns"):
            raise ValueError(f"the listener dns has faults of its own: {', '.join(DNS)}")
        return super().add(**values)

    def of_answer(self, server, question):
        """How a name server fails to answer a question; empty: it does not."""
        with self.world.lock:
            met = [
                rule
                for rule in self.rules
                if rule.listener == "dns" and re.search(rule.operation, question) and re.search(rule.server, server)
            ]
            return next((rule.do for rule in met if rule.is_due()), "")

    def due(self, listener, name, request, via="", kinds=INSTEAD + AFTER + BEFORE):
        with self.world.lock:
            met = [
                rule for rule in self.rules if rule.do in kinds and rule.matches(listener, name, request.raw_path, via)
            ]
            fingerprint = fingerprint_of(request) if any(rule.distinct for rule in met) else ""
            return [rule for rule in met if rule.is_new(fingerprint) and rule.is_due()]

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
    told = f"{request.method} {request.headers.get('host', '')} {request.target}\n".encode() + bytes(
        request.body or b""
    )
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
