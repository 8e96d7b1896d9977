# SPDX-License-Identifier: MIT
"""What CloudFront keeps, and what its operations have in common. The edge sees every change only after a while."""

import datetime
import itertools
import secrets
import string
import threading
import uuid

from ...errors import AwsError
from ...world import ACCOUNT, identifier

BASE = "https://cloudfront.amazonaws.com/2020-05-31"
UTC = datetime.timezone.utc


def moment(seconds):
    return datetime.datetime.fromtimestamp(seconds, UTC)


def new_etag():
    return identifier("E", 13)


def new_id():
    return identifier("E", 13)


def new_domain():
    return "d" + "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(13)) + ".cloudfront.net"


def arn(kind, name):
    return f"arn:aws:cloudfront::{ACCOUNT}:{kind}/{name}"


class Observed:
    """A value as the edge sees it: each version spreads to its places one after the other."""

    def __init__(self):
        self.versions = []

    def add(self, now, seconds, value):
        self.versions.append((now, seconds, value))

    def at(self, now, lag=1.0):
        """The value that is seen now, or None before the first. `lag`: of the place, as a part of the whole spread."""
        seen = None
        for since, seconds, value in self.versions:
            if since + seconds * lag <= now:
                seen = value
        return seen

    @property
    def latest(self):
        return self.versions[-1][2] if self.versions else None

    def is_settled(self, now):
        return not self.versions or sum(self.versions[-1][:2]) <= now


class Places:
    """The places of the edge: each request of a viewer reaches the next one."""

    def __init__(self, world):
        self.world, self.here, self.requests = world, threading.local(), itertools.count()

    def next(self):
        edges = max(self.world.settings.edges, 1)
        self.here.lag = (next(self.requests) % edges + 1) / edges

    @property
    def lag(self):
        """Of the place where this thread's request is; whoever is no viewer sees what all places see."""
        return getattr(self.here, "lag", 1.0)


class CloudFront:
    def __init__(self, world):
        self.world = world
        self.distributions, self.functions, self.stores, self.invalidations = {}, {}, {}, {}
        self.former = []  # (moment, distribution) of those deleted; until then what they used is in use
        self.configs = {}  # kind → id → Config
        self.tags = {}  # ARN → {key: value}
        self.purges = []  # (moment, distribution, pattern): from then on the edge has forgotten it

    def users(self):
        """Distributions that what they name is in use by."""
        now = self.world.now()
        return [*self.distributions.values(), *(one for until, one in self.former if until > now)]


def require(etag, given, code="InvalidIfMatchVersion"):
    """Whoever changes something says which state of it they saw."""
    if not given:
        raise AwsError(code, "The If-Match version is missing or not valid for the resource.", 400)
    if given != etag:
        raise AwsError(
            "PreconditionFailed",
            "The request failed because it didn't meet the preconditions in one or more request-header fields.",
            412,
        )


def page(entries, params, most=100):
    """(entries of this page, {Marker …}) of things that have an `id`, oldest first."""
    size = min(int(params.get("MaxItems") or most), most)
    marker = params.get("Marker")
    ids = [entry.id for entry in entries]
    begin = ids.index(marker) + 1 if marker in ids else 0
    shown = entries[begin : begin + size]
    more = begin + size < len(entries)
    about = {"MaxItems": size, "Quantity": len(shown), "IsTruncated": more, "Marker": marker or ""}
    if more:
        about["NextMarker"] = shown[-1].id
    return shown, about


def check_quantities(value, where=""):
    if isinstance(value, dict):
        if "Quantity" in value and value["Quantity"] != len(value.get("Items", [])):
            raise AwsError(
                "InconsistentQuantities", f"The value of Quantity and the size of Items don't match{where}.", 400
            )
        for name, item in value.items():
            check_quantities(item, f" in {name}")
    elif isinstance(value, list):
        for item in value:
            check_quantities(item, where)


def new_uuid():
    return str(uuid.uuid4())
