# SPDX-License-Identifier: MIT
"""Where distributions get what they serve: buckets, as the distribution or as nobody, and servers on loopback."""

import http.client
import re

from .. import operations
from ..errors import AwsError
from ..services.cloudfront import configs
from ..services.s3 import objects as s3
from ..signatures import Principal
from ..wire import Answer, Request

BUCKET = re.compile(r"(?P<bucket>.+?)\.s3(?:[.-](?P<region>[a-z]{2}-[a-z]+-\d))?\.amazonaws\.com")


def fetch(world, gate, distribution, origin, request, config):
    """The origin's answer. `config`: of the distribution, as the edge sees it now."""
    headers = {
        item["HeaderName"].lower(): item["HeaderValue"] for item in origin.get("CustomHeaders", {}).get("Items", [])
    }
    for name in ("if-none-match", "range"):
        if name in request.headers:
            headers[name] = request.headers[name]
    path = origin.get("OriginPath", "") + request.raw_path
    if "CustomOriginConfig" in origin:
        return _from_server(origin, request, path, headers)
    found = BUCKET.fullmatch(origin["DomainName"])
    if not found:
        return Answer(502, [("Content-Type", "text/html")], b"the origin's name cannot be resolved")
    asked = Request(
        request.method, f"/{found['bucket']}{path}", headers | {"host": "s3.us-east-1.amazonaws.com"}, scheme="https"
    )
    return _from_bucket(world, gate, distribution, origin, found, asked)


def _from_bucket(world, gate, distribution, origin, found, asked):
    region = found["region"] or ""
    bucket = s3.bucket_of(found["bucket"])
    call = operations.identify("s3", region or (bucket.region_name if bucket else ""), s3.spaced(asked))
    call.principal = principal_of(world, distribution, origin)
    call.via = "cloudfront"
    try:
        if call.name not in ("GetObject", "HeadObject"):
            raise AwsError("AccessDenied", "Access Denied", 403)
        operations.parse(call)
        answer = s3.answer(world, call, gate.by_moto)
    except AwsError as error:
        answer = error.answer("s3", asked.method)
    gate.noted(call, answer.status)
    return answer


def principal_of(world, distribution, origin):
    """CloudFront itself where an origin access control signs, and anybody otherwise."""
    if access := origin.get("OriginAccessControlId"):
        config = configs.find(world, "OriginAccessControl", access).config
        if config["SigningBehavior"] == "always":
            return Principal(service="cloudfront.amazonaws.com", source_arn=distribution.arn)
    return Principal()


def _from_server(origin, request, path, headers):
    custom = origin["CustomOriginConfig"]
    host = origin["DomainName"]
    if host not in ("localhost", "127.0.0.1") and not host.endswith(".localhost"):
        return Answer(502, [("Content-Type", "text/html")], b"the rig reaches origins on loopback only")
    kept = {name: value for name, value in request.headers.items() if name not in ("connection", "content-length")}
    connection = http.client.HTTPConnection("127.0.0.1", custom.get("HTTPPort", 80), timeout=10)
    try:
        target = path + (f"?{request.query}" if request.query else "")
        connection.request(request.method, target, request.body or None, kept | headers | {"host": host})
        answer = connection.getresponse()
        hop = ("connection", "transfer-encoding", "content-length", "keep-alive")
        return Answer(answer.status, [(n, v) for n, v in answer.getheaders() if n.lower() not in hop], answer.read())
    except OSError as error:
        return Answer(502, [("Content-Type", "text/html")], f"the origin cannot be reached: {error}".encode())
    finally:
        connection.close()
