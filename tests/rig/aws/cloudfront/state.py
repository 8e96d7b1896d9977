# SPDX-License-Identifier: MIT
"""What CloudFront keeps, and what its operations have in common. The edge sees every change only after a while."""

import datetime
import secrets
import string
import uuid

from ..errors import AwsError
from ..world import ACCOUNT, identifier

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
    """A value as the edge sees it: each version from its own moment on."""

    def __init__(self):
        self.versions = []

    def add(self, at, value):
        self.versions.append((at, value))

    def at(self, now):
        """The value that is seen now, or None before the first."""
        seen = None
        for moment_, value in self.versions:
            if moment_ <= now:
                seen = value
        return seen

    @property
    def latest(self):
        return self.versions[-1][1] if self.versions else None

    def is_settled(self, now):
        return not self.versions or self.versions[-1][0] <= now


class CloudFront:
    def __init__(self, world):
        self.world = world
        self.distributions, self.functions, self.stores, self.invalidations = {}, {}, {}, {}
        self.configs = {}  # kind → id → Config
        self.tags = {}  # ARN → {key: value}
        self.purges = []  # (moment, distribution, pattern): from then on the edge has forgotten it


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
