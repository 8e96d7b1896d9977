# SPDX-License-Identifier: MIT
"""What the edge keeps, under which key, for how long, and what an invalidation takes away."""

import fnmatch
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

from ..services.cloudfront.state import CloudFront

COMPRESSIBLE = re.compile(
    r"text/|application/(javascript|json|xml|wasm|manifest\+json|rss\+xml|x-javascript|ld\+json|vnd\.ms-"
    r"fontobject|x-font|font|opentype|truetype)|image/svg\+xml|font/(ttf|otf|eot|opentype)"
)


@dataclass
class Entry:
    path: str
    distribution: str
    status: int
    headers: list
    body: bytes
    kept_at: float
    ttl: float
    error: bool = False
    tags: frozenset = frozenset()  # as the distribution's header said when it was fetched, in small letters

    def age(self, now):
        return max(0, int(now - self.kept_at))

    def is_fresh(self, now):
        return now < self.kept_at + self.ttl

    def header(self, name, default=""):
        return next((value for key, value in self.headers if key.lower() == name), default)


class Cache:
    def __init__(self, world):
        self.world, self.entries, self.purged = world, {}, 0

    def find(self, key):
        with self.world.lock:
            self._purge()
            return self.entries.get(key)

    def keep(self, key, entry):
        with self.world.lock:
            if entry.ttl > 0:
                self.entries[key] = entry
            else:
                self.entries.pop(key, None)

    def _purge(self):
        cloudfront, now = self.world.part(CloudFront), self.world.now()
        for done_at, distribution, pattern in [purge for purge in cloudfront.purges if purge[0] <= now]:
            cloudfront.purges.remove((done_at, distribution, pattern))
            for key, entry in list(self.entries.items()):
                if entry.distribution == distribution and _is_meant(pattern, entry) and entry.kept_at <= done_at:
                    del self.entries[key]


def tags_of(config, headers):
    """Of an answer of the origin; AWS counts 50 of them."""
    name = config.get("CacheTagConfig", {}).get("HeaderName", "").lower()
    said = next((value for key, value in headers if key.lower() == name), "")
    return frozenset([tag.strip().lower() for tag in said.split(",") if tag.strip()][:50])


def _is_meant(pattern, entry):
    if pattern.startswith("#"):
        return pattern[1:].lower() in entry.tags
    path = entry.path
    bare = path.partition("?")[0]
    if pattern.endswith("*"):
        return path.startswith(pattern[:-1]) or bare.startswith(pattern[:-1])
    return pattern in (path, bare)


def pattern_matches(pattern, path):
    """Of a behaviour: * and ? only, with or without the slash in front."""
    wanted = re.sub(r"[\[\]]", lambda found: f"[{found[0]}]", pattern.lstrip("/"))
    return fnmatch.fnmatchcase(path.lstrip("/"), wanted)


def accepted_encoding(policy, behaviour, request):
    """ "gzip" where viewer, behaviour and policy agree on it; the rig has no brotli."""
    inner = policy["ParametersInCacheKeyAndForwardedToOrigin"] if policy else {}
    if behaviour.get("Compress") and inner.get("EnableAcceptEncodingGzip"):
        offers = {part.split(";")[0].strip() for part in request.headers.get("accept-encoding", "").split(",")}
        return "gzip" if offers & {"gzip", "*"} else ""
    return ""


def _chosen(config, kind, pairs):
    behaviour = config.get(f"{kind}Behavior", "none")
    key = {"Header": "Headers", "Cookie": "Cookies", "QueryString": "QueryStrings"}[kind]
    names = {name.lower() for name in config.get(key, {}).get("Items", [])}
    if behaviour in ("none",):
        return ()
    if behaviour == "whitelist":
        return tuple(sorted((n, v) for n, v in pairs if n.lower() in names))
    if behaviour == "allExcept":
        return tuple(sorted((n, v) for n, v in pairs if n.lower() not in names))
    return tuple(sorted(pairs))


def key_of(distribution, origin, policy, request, encoding):
    inner = policy["ParametersInCacheKeyAndForwardedToOrigin"] if policy else {}
    cookies = [tuple(p.strip().partition("=")[::2]) for p in request.headers.get("cookie", "").split(";") if p.strip()]
    return (
        distribution.id,
        origin["Id"],
        origin.get("OriginPath", ""),
        request.method == "HEAD",
        request.raw_path,
        encoding,
        _chosen(inner.get("QueryStringsConfig", {}), "QueryString", parse_qsl(request.query, keep_blank_values=True)),
        _chosen(inner.get("HeadersConfig", {}), "Header", request.headers.items()),
        _chosen(inner.get("CookiesConfig", {}), "Cookie", cookies),
    )


def ttl_of(policy, behaviour, headers):
    """How long an answer is kept, by its Cache-Control within the bounds of the policy."""
    least, usual, most = (
        ((policy or behaviour).get(f"{name}TTL", default))
        for name, default in (("Min", 0), ("Default", 86400), ("Max", 31536000))
    )
    said = next((value for name, value in headers if name.lower() == "cache-control"), "").lower()
    if re.search(r"no-store|no-cache|private", said):
        return least
    found = re.search(r"s-maxage=(\d+)", said) or re.search(r"max-age=(\d+)", said)
    return min(max(int(found[1]), least), most) if found else min(max(usual, least), most)
