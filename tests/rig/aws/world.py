# SPDX-License-Identifier: MIT
"""What all parts of this AWS share: the clock, the settings, what was asked, and what goes wrong."""

import dataclasses
import itertools
import os
import secrets
import string
import threading
import time

ACCOUNT = os.environ.get("MOTO_ACCOUNT_ID", "123456789012")  # which moto goes by too


@dataclasses.dataclass
class Settings:
    """What tests and people may change at POST /_rig/settings. Times are seconds on the rig's clock."""

    distribution_seconds: float = 1.0  # from a change of a distribution to every edge serving it (AWS: minutes)
    function_seconds: float = 0.0  # from publishing a function to the edge running it
    store_seconds: float = 0.0  # from creating a KeyValueStore to READY
    key_seconds: float = 0.0  # from writing a key to functions reading it
    invalidation_seconds: float = 0.0
    certificate_seconds: float = 0.0  # from asking for a certificate to it being issued, at least (AWS: minutes)
    validation_record_seconds: float = 0.2  # from asking for a certificate to its validation record (AWS: seconds)
    certificates_by_dns: bool = True  # the record must be found, and CAA must allow it; False: issued whatever DNS says
    validation_seconds: float = 72 * 3600.0  # until a certificate that DNS does not prove is given up
    record_seconds: float = 0.0  # from a change of records to DNS showing it: PENDING until then (AWS: a minute)
    token_version: int = 0  # of session tokens; 0: 1 of STS's global address (sts.amazonaws.com), 2 of all others
    device_interval: int = 1  # seconds between two questions for a token
    change_set_seconds: float = 0.0  # from asking for a change set to it being there
    resource_seconds: float = 0.0  # what CloudFormation needs for each resource, beside the resource's own time
    latency_ms: int = 0
    lookup_ms: int = 0  # until a name server has answered
    registry_servers: int = 1  # of each registry, up to 6
    edges: int = 1  # places that viewers reach in turn; each sees a change later than the one before, the last in time
    lingering_seconds: float = 0.0  # what a deleted distribution used is in use; a third of it a deleted bucket answers HEAD
    max_distributions: int = 500
    max_sharing: int = 100  # distributions with the same function, policy or origin access control
    max_access_controls: int = 100
    max_certificates: int = 2500
    # Only told by Service Quotas; nothing is refused by them.
    max_buckets: int = 10000
    max_stacks: int = 2000
    taken_buckets: tuple = ()  # names that belong to others
    policies: bool = True  # bucket policies and public access blocks decide


class World:
    def __init__(self):
        self.settings = Settings()
        self.offset = 0.0
        self.calls, self.violations, self.operations, self.views, self.lookups = [], [], [], [], []
        self.parts = {}
        self._changed = threading.Condition(threading.RLock())
        self.lock = self._changed  # guards all that the parts keep
        self._last = 0.0
        self._numbers = itertools.count(1)

    def now(self):
        return time.time() + self.offset

    def tick(self):
        """A time that no earlier call got: events are told apart by it."""
        with self.lock:
            self._last = max(self.now(), self._last + 0.001)
            return self._last

    def advance(self, seconds):
        with self.lock:
            self.offset += seconds
            self._changed.notify_all()

    def wait_until(self, ready, moment=None):
        """Until `ready()` is true or the clock shows `moment`; advancing the clock wakes it."""
        with self.lock:
            while not ready():
                left = None if moment is None else moment - self.now()
                if left is not None and left <= 0:
                    return False
                self._changed.wait(min(left, 0.2) if left is not None else 0.2)
            return True

    def notify(self):
        with self.lock:
            self._changed.notify_all()

    def note(self, name, entry):
        with self.lock:
            getattr(self, name).append(entry)

    def part(self, kind):
        """The one of its kind, made when it is first asked for."""
        with self.lock:
            if kind not in self.parts:
                self.parts[kind] = kind(self)
            return self.parts[kind]

    def reset(self):
        with self.lock:
            for part in self.parts.values():
                if hasattr(part, "end") and not getattr(part, "lasts", False):
                    part.end()
            self.parts = {kind: part for kind, part in self.parts.items() if getattr(part, "lasts", False)}
            self.settings, self.offset = Settings(), 0.0
            for entries in (self.calls, self.violations, self.operations, self.views, self.lookups):
                entries.clear()
            self._changed.notify_all()

    def number(self):
        with self.lock:
            return next(self._numbers)


def identifier(prefix, length, letters=string.ascii_uppercase + string.digits):
    return prefix + "".join(secrets.choice(letters) for _ in range(length))


def request_id():
    value = secrets.token_hex(16)
    return "-".join((value[:8], value[8:12], value[12:16], value[16:20], value[20:]))
