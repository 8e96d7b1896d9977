# SPDX-License-Identifier: MIT
"""Requests and answers as functions see them, and what comes back from functions put into effect."""

import base64
from urllib.parse import parse_qsl

from ..wire import REASONS

# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
HIDDEN = {
    "connection",
    "expect",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "upgrade",
    "x-accel-buffering",
    "x-accel-charset",
    "x-accel-limit-rate",
    "x-accel-redirect",
    "x-amzn-auth",
    "x-amzn-cf-billing",
    "x-amzn-cf-id",
    "x-amzn-cf-xff",
    "x-amzn-errortype",
    "x-amzn-fle-profile",
    "x-amzn-header-count",
    "x-amzn-header-order",
    "x-amzn-lambda-integration-tag",
    "x-amzn-requestid",
    "x-cache",
    "x-forwarded-proto",
    "x-real-ip",
}
HIDDEN_FAMILIES = ("x-amz-cf-", "x-edge-")
READ_ONLY = {"content-length", "host", "transfer-encoding", "via"}  # of a request
READ_ONLY_ANSWER = {"content-length", "transfer-encoding", "via", "warning"}
LARGEST_BODY = 40 * 1024


class Invalid(Exception):
    """A function answered what CloudFront does not take."""


def _is_hidden(name):
    """Whether functions neither see nor set it."""
    return name in HIDDEN or name.startswith(HIDDEN_FAMILIES)


def is_ours(name):
    """Whether it is CloudFront that says this in an answer, whatever a function made of that."""
    return _is_hidden(name) or name in READ_ONLY_ANSWER


def _values(pairs):
    made = {}
    for name, value in pairs:
        entry = made.setdefault(name, {"value": value})
        if entry["value"] is not value or "multiValue" in entry:
            entry.setdefault("multiValue", [{"value": entry["value"]}]).append({"value": value})
    return made


def _cookies(text):
    return _values([tuple(part.strip().partition("=")[::2]) for part in text.split(";") if part.strip()])


def request_event(distribution, request, kind, number, response=None):
    headers = {name: value for name, value in request.headers.items() if not _is_hidden(name) and name != "cookie"}
    event = {
        "version": "1.0",
        "context": {
            "distributionDomainName": distribution.domain,
            "distributionId": distribution.id,
            "eventType": kind,
            "requestId": number,
        },
        "viewer": {"ip": request.remote},
        "request": {
            "method": request.method,
            "uri": request.raw_path,
            "querystring": _values(parse_qsl(request.query, keep_blank_values=True)),
            "headers": {name: {"value": value} for name, value in headers.items()},
            "cookies": _cookies(request.headers.get("cookie", "")),
        },
    }
    if "?" in request.target:
        event["request"]["rawQueryString"] = request.query  # a method of the function's request
    if response is not None:
        cookies = [value for name, value in response.headers if name.lower() == "set-cookie"]
        event["response"] = {
            "statusCode": response.status,
            "statusDescription": REASONS.get(response.status, ""),
            "headers": _values(
                [
                    (name.lower(), value)
                    for name, value in response.headers
                    if not is_ours(name.lower()) and name.lower() != "set-cookie"
                ]
            ),
            "cookies": {
                cookie.partition("=")[0]: {
                    "value": cookie.partition("=")[2].partition(";")[0],
                    "attributes": cookie.partition(";")[2].strip(),
                }
                for cookie in cookies
            },
        }
    return event


def _each(entry):
    return [item["value"] for item in entry["multiValue"]] if entry.get("multiValue") else [entry.get("value", "")]


def _pairs(entries, what):
    if not isinstance(entries, dict):
        raise Invalid(f"{what} is no object")
    for name, entry in entries.items():
        if not isinstance(entry, dict):
            raise Invalid(f"{what}.{name} has no value")
        for value in _each(entry):
            yield name, str(value)


def changed_request(request, said):
    """Puts what a viewer-request function returned into effect; the function's own answer is `generated`."""
    uri = said.get("uri", request.raw_path)
    if not isinstance(uri, str) or not uri.startswith("/"):
        raise Invalid(f"the uri {uri!r} does not begin with a slash")
    headers = {}
    for name, value in _pairs(said.get("headers", {}), "headers"):
        name = name.lower()
        if _is_hidden(name) or name in READ_ONLY and value != request.headers.get(name):
            raise Invalid(f"the header {name} must not be changed")
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    if cookies := list(_pairs(said.get("cookies", {}), "cookies")):
        headers["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies)
    kept = {name: value for name, value in request.headers.items() if _is_hidden(name) or name in READ_ONLY}
    query = "&".join(
        f"{name}={value}" if value else name for name, value in _pairs(said.get("querystring", {}), "querystring")
    )
    return uri + (f"?{query}" if query else ""), kept | headers


def generated(said):
    """(status, headers, body) of an answer that a function made up, or changed."""
    status = said.get("statusCode")
    if not isinstance(status, int) or not 200 <= status <= 599:
        raise Invalid(f"the status {status!r} is none")
    headers = []
    for name, value in _pairs(said.get("headers", {}), "headers"):
        if name != name.lower():
            raise Invalid(f"the header {name} is not in lower case")
        if is_ours(name):
            raise Invalid(f"the header {name} must not be set")
        headers.append((name, value))
    for name, entry in (said.get("cookies") or {}).items():
        attributes = entry.get("attributes", "")
        headers.append(("set-cookie", f"{name}={entry.get('value', '')}" + (f"; {attributes}" if attributes else "")))
    body = said.get("body", "")
    if isinstance(body, dict):
        data = body.get("data", "")
        body = base64.b64decode(data) if body.get("encoding") == "base64" else data.encode()
    body = body.encode() if isinstance(body, str) else body
    if len(body) > LARGEST_BODY:
        raise Invalid("the body is larger than 40 KB")
    return status, headers, body
