# SPDX-License-Identifier: MIT
"""Cloudflare's API v4 for the zones elsewhere whose name servers are Cloudflare's: tokens, zones, DNS records.

https://developers.cloudflare.com/api/resources/dns/subresources/records/
"""

import hashlib
import itertools
import json
import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from ..wire import Answer
from .tree import Tree, parsed
from .zones import Record, plain

BASE = "/client/v4"
MIN_TTL, MAX_TTL, AUTOMATIC = 60, 86400, 1
PROXY = {"A": ["104.21.0.1"], "AAAA": ["2606:4700::1"]}
LONGEST_COMMENT = 100  # of the free plan
ADDRESSES = ("A", "AAAA", "CNAME")
FIELDS = ("name", "type", "content", "ttl", "proxied", "comment")
THROTTLED = "Please wait and consider throttling your request speed"


class Refused(Exception):
    def __init__(self, status, code, message, headers=()):
        self.status, self.code, self.message, self.headers = status, code, message, list(headers)


@dataclass
class Token:
    zones: list
    permissions: list = field(default_factory=lambda: ["#zone:read", "#dns_records:read", "#dns_records:edit"])


class Cloudflare:
    """What POST /_rig/cloudflare has set, and the records with what DNS does not show of them."""

    def __init__(self, world):
        self.world = world
        self.tokens = {}  # secret → Token
        self.records = {}  # id → record as the API has it
        self.limited = None  # Retry-After of the answers that are still to be 429
        self.limits = 0
        self.calls = []  # "POST /zones/…/dns_records 200"
        self._numbers = itertools.count(1)

    def change(self, document):
        """See README.md."""
        with self.world.lock:
            if "token" in document:
                self.tokens.pop(document["token"], None)
                if (zones := document.get("zones")) is not None:
                    self.tokens[document["token"]] = Token(zones)
                    if "permissions" in document:
                        self.tokens[document["token"]].permissions = document["permissions"]
            if "limit" in document:
                self.limits, self.limited = document["limit"], document.get("retry_after", 1)
            return {"calls": self.calls}

    # ---- what DNS shows --------------------------------------------------------------------------------------------
    def zones(self):
        zones = self.world.part(Tree).elsewhere.values()
        return {identifier(zone.name): zone for zone in zones if any(".ns.cloudflare.com" in s for s in zone.servers)}

    def known(self, zone):
        """The zone's records; those that a test has put into DNS get an id when they are first seen."""
        for record in zone.records:
            for value in record.values:
                if not any(one["_dns"] is record for one in self.records.values()):
                    self._keep(zone, record, record.type, plain(value) if record.type in ("CNAME", "NS") else value, {})
        here = {id(record) for record in zone.records}
        self.records = {
            key: one for key, one in self.records.items() if one["_zone"] != zone.name or id(one["_dns"]) in here
        }
        return [one for one in self.records.values() if one["_zone"] == zone.name]

    def _keep(self, zone, dns, kind, content, more):
        key = identifier(f"{zone.name}/{next(self._numbers)}")
        self.records[key] = {
            "id": key,
            "name": dns.name,
            "type": kind,
            "content": content,
            "ttl": dns.ttl,
            "proxied": False,
            "comment": None,
            **more,
            "_zone": zone.name,
            "_dns": dns,
        }
        return self.records[key]

    def write(self, zone, given, before=None):
        """Creates or changes a record, in DNS too."""
        wanted = {key: before[key] for key in FIELDS} if before else {}
        wanted |= {key: value for key, value in given.items() if not key.startswith("_")}
        self._check(zone, wanted, before)
        name = plain(wanted["name"])
        ttl = 300 if wanted["ttl"] == AUTOMATIC else wanted["ttl"]
        dns = parsed(f"{name} {ttl} {wanted['type']} {wanted['content']}", zone.name)
        if wanted.get("proxied"):
            dns = Record(name, "A", PROXY["A"], 300)
        elif wanted["type"] == "CNAME" and name == zone.name:  # flattened
            dns = Record(name, "A", [], 300, alias=plain(wanted["content"]))
        if before:
            zone.records[zone.records.index(before["_dns"])] = dns
            before |= wanted | {"_dns": dns}
            return before
        zone.records.append(dns)
        return self._keep(zone, dns, wanted["type"], plain(wanted["content"]), wanted)

    def _check(self, zone, wanted, before):
        others = [one for one in self.known(zone) if one is not before and one["name"] == plain(wanted["name"])]
        if missing := [key for key in ("name", "type", "content", "ttl") if key not in wanted]:
            raise Refused(400, 9005, f"{missing[0]} is required")
        if wanted["ttl"] != AUTOMATIC and not MIN_TTL <= wanted["ttl"] <= MAX_TTL:
            raise Refused(400, 9021, "Invalid TTL. Must be between 60 and 86400 seconds, or 1 for Automatic.")
        if len(wanted.get("comment") or "") > LONGEST_COMMENT:
            raise Refused(400, 9023, "Comment exceeds the limit of 100 characters.")
        if any((one["type"], one["content"]) == (wanted["type"], plain(wanted["content"])) for one in others):
            raise Refused(400, 81058, "An identical record already exists.")
        if wanted["type"] == "CNAME" and any(one["type"] in ADDRESSES for one in others):
            raise Refused(400, 81053, "An A, AAAA, or CNAME record with that host already exists.")

    def delete(self, zone, record):
        zone.records.remove(record["_dns"])
        del self.records[record["id"]]


class Api:
    """The server's application."""

    def __init__(self, world):
        self.world = world

    def __call__(self, request):
        here = self.world.part(Cloudflare)
        with self.world.lock:
            try:
                answer = enveloped(200, *self._served(here, request))
            except Refused as error:
                answer = refusal(error)
            here.calls.append(f"{request.method} {request.target.removeprefix(BASE)} {answer.status}")
        return answer

    def _served(self, here, request):
        if here.limits:
            here.limits -= 1
            raise Refused(429, 971, THROTTLED, [("Retry-After", str(here.limited))])
        token = self._token(here, request)
        path = request.raw_path.removeprefix(BASE)
        query = {key: values[0] for key, values in parse_qs(request.query).items()}
        if path == "/zones" and request.method == "GET":
            if "#zone:read" not in token.permissions:
                raise Refused(403, 9109, "Unauthorized to access requested resource")
            names = [name for name in token.zones if query.get("name", name) == name]
            seen = [shown_zone(key, zone, token) for key, zone in here.zones().items() if zone.name in names]
            return seen, len(seen)
        if match := re.fullmatch(r"/zones/([0-9a-f]{32})/dns_records(?:/([0-9a-f]{32}))?", path):
            return self._records(here, token, request, query, *match.groups())
        raise Refused(404, 7003, f"Could not route to {path}, perhaps your object identifier is invalid?")

    def _token(self, here, request):
        kind, _, secret = request.headers.get("authorization", "").partition(" ")
        if kind != "Bearer" or len(secret) < 20:
            raise Refused(400, 6003, "Invalid request headers")
        if secret not in here.tokens:
            raise Refused(403, 9109, "Invalid access token")
        return here.tokens[secret]

    def _records(self, here, token, request, query, key, record_key):
        zone = here.zones().get(key)
        wanted = "#dns_records:read" if request.method == "GET" else "#dns_records:edit"
        if zone is None or zone.name not in token.zones or wanted not in token.permissions:
            raise Refused(403, 10000, "Authentication error")
        known = here.known(zone)
        if request.method == "GET" and not record_key:
            found = [shown(one) for one in known if query.get("name", one["name"]) == one["name"]]
            return found, len(found)
        body = json.loads(request.body or b"{}")
        if request.method == "POST" and not record_key:
            return shown(here.write(zone, body)), None
        record = next((one for one in known if one["id"] == record_key), None)
        if record is None:
            raise Refused(404, 81044, "Record does not exist.")
        if request.method == "PATCH":
            return shown(here.write(zone, body, record)), None
        if request.method == "DELETE":
            here.delete(zone, record)
            return {"id": record_key}, None
        raise Refused(405, 10405, "Method not allowed for this authentication scheme")


def identifier(text):
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def shown_zone(key, zone, token):
    return {
        "id": key,
        "name": zone.name,
        "status": "active",
        "name_servers": zone.servers,
        "permissions": token.permissions,
    }


def shown(record):
    return {key: value for key, value in record.items() if not key.startswith("_")}


def enveloped(status, result, count):
    document = {"success": True, "errors": [], "messages": [], "result": result}
    if count is not None:
        document["result_info"] = {"page": 1, "per_page": 100, "total_pages": 1, "count": count, "total_count": count}
    return Answer(status, [("Content-Type", "application/json")], json.dumps(document).encode())


def refusal(error):
    errors = [{"code": error.code, "message": error.message}]
    document = {"success": False, "errors": errors, "messages": [], "result": None}
    return Answer(error.status, [("Content-Type", "application/json"), *error.headers], json.dumps(document).encode())
