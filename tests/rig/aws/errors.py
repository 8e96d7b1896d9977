# SPDX-License-Identifier: MIT
"""Refusals, in the shape of each of AWS's protocols."""

import json
from xml.sax.saxutils import escape

from .models import errors_of
from .wire import Answer
from .world import request_id


class AwsError(Exception):
    def __init__(self, code, message, status=400, **more):
        super().__init__(f"{code}: {message}")
        self.code, self.message, self.status, self.more = code, message, status, more

    def answer(self, service, method="GET"):
        """`service`: botocore's name; `method`: HEAD has no body."""
        made = _RENDER.get(errors_of(service), _json)(self)
        made.headers += self.more.get("headers", [])
        if method == "HEAD":
            made.body = b""
        return made


XML = ("Content-Type", "text/xml")


def _query(error):
    number = request_id()
    kind = "Receiver" if error.status >= 500 else "Sender"
    return Answer(
        error.status,
        [XML, ("x-amzn-RequestId", number)],
        (
            f"<ErrorResponse><Error><Type>{kind}</Type><Code>{escape(error.code)}</Code><Message>"
            f"{escape(error.message)}</Message></Error><RequestId>{number}</RequestId></ErrorResponse>"
        ).encode(),
    )


def _s3(error):
    number = request_id().replace("-", "")[:16].upper()
    extra = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in error.more.get("fields", {}).items())
    return Answer(
        error.status,
        [("Content-Type", "application/xml"), ("x-amz-request-id", number), ("x-amz-id-2", f"rig/{number}")],
        (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{escape(error.code)}</Code><Message>'
            f"{escape(error.message)}</Message>{extra}<RequestId>{number}</RequestId><HostId>rig/{number}</HostId>"
            "</Error>"
        ).encode(),
    )


def _ec2(error):
    number = request_id()
    return Answer(
        error.status,
        [XML],
        (
            f"<Response><Errors><Error><Code>{escape(error.code)}</Code><Message>"
            f"{escape(error.message)}</Message></Error></Errors><RequestID>{number}"
            "</RequestID></Response>"
        ).encode(),
    )


def _json(error):
    return Answer(
        error.status,
        [("Content-Type", "application/x-amz-json-1.1"), ("x-amzn-RequestId", request_id())],
        json.dumps({"__type": error.code, "message": error.message}).encode(),
    )


def _rest_json(error):
    return Answer(
        error.status,
        [("Content-Type", "application/json"), ("x-amzn-RequestId", request_id()), ("x-amzn-ErrorType", error.code)],
        json.dumps({"Message": error.message}).encode(),
    )


_RENDER = {"query": _query, "s3": _s3, "ec2": _ec2, "json": _json, "rest-json": _rest_json}
