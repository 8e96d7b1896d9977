# SPDX-License-Identifier: MIT
"""The edge: what a viewer gets from a distribution, as the edge sees it now.

Host → distribution → behaviour → viewer-request function → cache → origin → custom error page → headers policy and
compression → viewer-response function.
"""

import dataclasses
import traceback

from ..errors import AwsError
from ..faults import Faults
from ..services.cloudfront import configs, functions
from ..services.cloudfront.state import CloudFront, Places
from ..wire import Answer
from ..world import request_id
from . import answers, cache, events, origins
from .cache import Cache, Entry

DROPPED = {"content-length", "connection", "date", "x-amz-request-id", "x-amz-id-2"}  # of an origin's headers
LARGEST_REQUEST = 20_480  # with headers and query; https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
BAD_HOST = "Bad request. We can't connect to the server for this app or website at this time."


class Edge:
    def __init__(self, world, gate):
        self.world, self.gate = world, gate

    def __call__(self, request):
        faults = self.world.part(Faults)
        due = faults.due("edge", "", request)
        answer = faults.before(due) or self._safely_served(request)
        x_cache = answer.header("X-Cache")
        self.world.note(
            "views",
            {
                "host": request.host,
                "method": request.method,
                "target": request.target,
                "status": answer.status,
                "x_cache": x_cache,
            },
        )
        if request.method == "HEAD":
            answer.set("Content-Length", len(answer.body) or answer.header("Content-Length") or 0)
        return faults.after(due, answer)

    def _safely_served(self, request):
        try:
            return self.served(request)
        except Exception:  # a mistake of the rig's: whoever looks sees it, and so does the test
            traceback.print_exc()
            self.world.note("violations", f"edge: the rig failed: {traceback.format_exc(limit=-1)}")
            return answers.error(500, "The rig failed; its log says why.")

    def distribution_of(self, host):
        """(distribution, its config as the edge has it) for a host; names below .localhost reach the same."""
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        name = name.lower().removesuffix(".localhost").rstrip(".")
        best = None
        with self.world.lock:
            now = self.world.now()
            for distribution in self.world.part(CloudFront).distributions.values():
                config = distribution.observed.at(now, self.world.part(Places).lag)
                if config is None or not config["Enabled"]:
                    continue
                aliases = [alias.lower() for alias in config["Aliases"].get("Items", [])]
                if name in (distribution.domain, *aliases):
                    return distribution, config
                if "*." + name.partition(".")[2] in aliases:
                    best = distribution, config
        return best

    def served(self, request):
        self.world.part(Places).next()
        found = self.distribution_of(request.host)
        if found is None:
            return answers.error(403, BAD_HOST)
        if size_of(request) > LARGEST_REQUEST:
            return answers.error(413, "Bad request. The request is larger than 20,480 bytes.")
        try:
            return self._served_by(*found, request)
        except AwsError:
            # A reset took what the distribution refers to while the request was on its way, and the distribution with it.
            if self.distribution_of(request.host) is not None:
                raise
            return answers.error(403, BAD_HOST)

    def _served_by(self, distribution, config, request):
        behaviour = behaviour_of(config, request.raw_path)
        if request.method not in behaviour["AllowedMethods"]["Items"]:
            return answers.error(
                403, "This distribution is not configured to allow the HTTP request method that was used."
            )
        if request.scheme == "http" and behaviour["ViewerProtocolPolicy"] == "https-only":
            return answers.error(403, "Bad request.")
        if request.scheme == "http" and behaviour["ViewerProtocolPolicy"] == "redirect-to-https":
            return Answer(
                301,
                [
                    ("Server", "CloudFront"),
                    ("Location", f"https://{request.host}{request.target}"),
                    ("X-Cache", "Redirect from cloudfront"),
                ],
            )
        number = request_id()
        request, answer, changed = self._viewer_request(distribution, behaviour, request, number)
        if answer is None:
            answer = self._from_cache(distribution, config, behaviour, request, changed)
            if policy := behaviour.get("ResponseHeadersPolicyId"):
                answers.with_policy(configs.find(self.world, "ResponseHeadersPolicy", policy).config, request, answer)
            if answer.status < 400:
                answer = self._viewer_response(distribution, behaviour, request, answer, number)
        answer.set("Via", "1.1 rig.cloudfront.net (CloudFront)").set("X-Amz-Cf-Pop", "ICN57-P1").set(
            "X-Amz-Cf-Id", number
        )
        return answer

    def _function(self, behaviour, kind):
        for item in behaviour.get("FunctionAssociations", {}).get("Items", []):
            if item["EventType"] == kind:
                known = self.world.part(CloudFront).functions.values()
                function = next((f for f in known if f.arn == item["FunctionARN"]), None)
                return function.live.at(self.world.now(), self.world.part(Places).lag) if function else None
        return None

    def _viewer_request(self, distribution, behaviour, request, number):
        """(request, the answer if there is one already, what the function chose of origins)"""
        version = self._function(behaviour, "viewer-request")
        if version is None:
            return request, None, {}
        done = functions.run(self.world, version, events.request_event(distribution, request, "viewer-request", number))
        if done["error"]:
            return request, function_error(done["error"]), {}
        try:
            said = done["output"]
            if not isinstance(said, dict):
                raise events.Invalid("neither a request nor a response was returned")
            if "statusCode" in said:
                status, headers, body = events.generated(said)
                return (
                    request,
                    Answer(status, [*headers, ("X-Cache", "FunctionGeneratedResponse from cloudfront")], body),
                    {},
                )
            target, headers = events.changed_request(request, said)
        except events.Invalid as error:
            return request, function_error(str(error), "FunctionValidationError"), {}
        changed = dataclasses.replace(request, target=target, headers=headers)
        if size_of(changed) > LARGEST_REQUEST:
            return request, answers.error(413, "Bad request. The function made a request of more than 20,480 bytes."), {}
        return changed, None, done["changed"]

    def _viewer_response(self, distribution, behaviour, request, answer, number):
        version = self._function(behaviour, "viewer-response")
        if version is None:
            return answer
        event = events.request_event(distribution, request, "viewer-response", number, answer)
        done = functions.run(self.world, version, event)
        if done["error"]:
            return function_error(done["error"])
        try:
            said = done["output"]
            status, headers, body = events.generated(said if isinstance(said, dict) else {})
        except events.Invalid as error:
            return function_error(str(error), "FunctionValidationError")
        kept = [pair for pair in answer.headers if events.is_ours(pair[0].lower())]
        return Answer(status, [*headers, *kept], body if "body" in said else answer.body)

    def _from_cache(self, distribution, config, behaviour, request, changed):
        asked = request
        if asked.raw_path == "/" and config.get("DefaultRootObject"):
            query = f"?{asked.query}" if asked.query else ""
            asked = dataclasses.replace(asked, target=f"/{config['DefaultRootObject']}{query}")
        origin = dict(
            next(
                o for o in config["Origins"]["Items"] if o["Id"] == changed.get("originId", behaviour["TargetOriginId"])
            )
        )
        if given := changed.get("origin"):
            origin |= {
                name: given[key]
                for key, name in (("domainName", "DomainName"), ("originPath", "OriginPath"))
                if key in given
            }
        answer = self._kept(distribution, config, behaviour, origin, asked)
        rule = next(
            (item for item in config["CustomErrorResponses"].get("Items", []) if item["ErrorCode"] == answer.status),
            None,
        )
        if rule and rule.get("ResponsePagePath"):
            answer = self._error_page(distribution, config, asked, rule, answer)
        return answers.for_viewer(request, answer)

    def _error_page(self, distribution, config, asked, rule, answer):
        wanted = dataclasses.replace(asked, target=rule["ResponsePagePath"], method="GET")
        behaviour = behaviour_of(config, wanted.raw_path)
        origin = next(o for o in config["Origins"]["Items"] if o["Id"] == behaviour["TargetOriginId"])
        page = self._kept(distribution, config, behaviour, origin, wanted)
        if page.status != 200:
            return answer
        page.status = int(rule["ResponseCode"])
        return page.set("X-Cache", "Error from cloudfront") if page.status >= 400 else page

    def _kept(self, distribution, config, behaviour, origin, request):
        """From the cache, or from the origin and then into the cache."""
        policy = (
            configs.find(self.world, "CachePolicy", behaviour["CachePolicyId"]).config
            if behaviour.get("CachePolicyId")
            else None
        )
        encoding = cache.accepted_encoding(policy, behaviour, request)
        kept, now = self.world.part(Cache), self.world.now()
        may_keep = request.method in behaviour["AllowedMethods"].get("CachedMethods", {}).get("Items", ("GET", "HEAD"))
        key = cache.key_of(distribution, origin, policy, request, encoding)
        entry = kept.find(key) if may_keep else None
        if entry and entry.is_fresh(now):
            words = "Error from cloudfront" if entry.status >= 400 else "Hit from cloudfront"
            return Answer(entry.status, [*entry.headers, ("X-Cache", words), ("Age", str(entry.age(now)))], entry.body)
        headers = {name: value for name, value in request.headers.items() if name not in ("if-none-match", "range")}
        if entry and not entry.error and entry.header("etag"):
            headers["if-none-match"] = entry.header("etag").removeprefix("W/")
        asked = dataclasses.replace(request, headers=headers)
        answer = origins.fetch(self.world, self.gate, distribution, origin, asked, config)
        if answer.status == 304 and entry:
            entry.kept_at, entry.ttl = now, cache.ttl_of(policy, behaviour, answer.headers or entry.headers)
            return Answer(entry.status, [*entry.headers, ("X-Cache", "RefreshHit from cloudfront")], entry.body)
        length = answer.header("Content-Length")
        answer.headers = [pair for pair in answer.headers if pair[0].lower() not in DROPPED]
        answers.compressed(answer, encoding)
        is_error = answer.status >= 400
        ttl = error_ttl(config, answer.status) if is_error else cache.ttl_of(policy, behaviour, answer.headers)
        if may_keep:
            kept.keep(
                key,
                Entry(
                    request.target,
                    distribution.id,
                    answer.status,
                    list(answer.headers),
                    answer.body,
                    now,
                    ttl,
                    is_error,
                    cache.tags_of(config, answer.headers),
                ),
            )
        if request.method == "HEAD" and length:
            answer.set("Content-Length", length)
        return answer.set("X-Cache", "Error from cloudfront" if is_error else "Miss from cloudfront")


def size_of(request):
    line = len(f"{request.method} {request.target} HTTP/1.1\r\n")
    return line + sum(len(f"{name}: {value}\r\n") for name, value in request.headers.items())


def error_ttl(config, status):
    rule = next((item for item in config["CustomErrorResponses"].get("Items", []) if item["ErrorCode"] == status), {})
    return rule.get("ErrorCachingMinTTL", 10)


def behaviour_of(config, path):
    for behaviour in config["CacheBehaviors"].get("Items", []):
        if cache.pattern_matches(behaviour["PathPattern"], path):
            return behaviour
    return config["DefaultCacheBehavior"]


def function_error(words, kind="FunctionExecutionError"):
    return answers.error(503, words, f"{kind} from cloudfront")


def shown(world, port):
    """Where each distribution can be looked at by hand."""
    now = world.now()
    return [
        {
            "id": distribution.id,
            "domain": distribution.domain,
            "status": distribution.status(now),
            "aliases": distribution.config["Aliases"].get("Items", []),
            "open": f"http://{distribution.domain}.localhost:{port}/",
        }
        for distribution in world.part(CloudFront).distributions.values()
    ]
