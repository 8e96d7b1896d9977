# SPDX-License-Identifier: MIT
"""That a body came as it was sent: its length, its hash and its checksums, also in chunks."""

import dataclasses
import hashlib

from ... import checksums
from ...errors import AwsError
from . import chunks


def unwrap(call):
    """Takes the body out of aws-chunked, and compares every checksum that came with it."""
    request = call.request
    if "chunked" in request.headers.get("transfer-encoding", "").lower():
        raise AwsError(
            "NotImplemented",
            "A header you provided implies functionality that is not implemented",
            501,
            fields={"Header": "Transfer-Encoding"},
            wrong="S3 takes no Transfer-Encoding: chunked",
        )
    if request.method == "PUT" and "content-length" not in request.headers:
        raise AwsError(
            "MissingContentLength",
            "You must provide the Content-Length HTTP header.",
            411,
            wrong="a body without its length",
        )
    headers = dict(request.headers)
    body, trailers = request.body, {}
    said = headers.get("x-amz-content-sha256", "")
    if said and not said.startswith(("UNSIGNED-", "STREAMING-")) and said != hashlib.sha256(body).hexdigest():
        raise AwsError(
            "XAmzContentSHA256Mismatch",
            "The provided 'x-amz-content-sha256' header does not match what was computed.",
            400,
        )
    if said.startswith("STREAMING-"):
        body, trailers = chunks.taken_apart(request)
        if str(len(body)) != headers.get("x-amz-decoded-content-length"):
            raise AwsError(
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header.",
                400,
                wrong="x-amz-decoded-content-length is another length",
            )
        if announced := set(filter(None, headers.pop("x-amz-trailer", "").lower().split(","))) - set(trailers):
            raise AwsError(
                "MalformedTrailerError",
                f"The trailer {announced.pop()} was announced and did not come.",
                400,
                wrong="a trailer is missing",
            )
        encodings = [
            e.strip() for e in headers.get("content-encoding", "").split(",") if e.strip() not in ("", "aws-chunked")
        ]
        headers.pop("content-encoding", None)
        if encodings:
            headers["content-encoding"] = ",".join(encodings)
        headers |= {"content-length": str(len(body)), **trailers}
        for name in ("x-amz-decoded-content-length", "x-amz-content-sha256"):
            headers.pop(name, None)
    _verify(call, headers, body)
    call.request = dataclasses.replace(request, headers=headers, body=body)


def _verify(call, headers, body):
    given = {
        name: headers[f"x-amz-checksum-{name}"] for name in checksums.ALGORITHMS if f"x-amz-checksum-{name}" in headers
    }
    # The checksum of a whole upload comes with its completion, whose body is a list of parts.
    if call.name not in ("CompleteMultipartUpload", "CreateMultipartUpload"):
        if len(given) > 1:
            raise AwsError(
                "InvalidRequest",
                "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
                400,
                wrong="more than one checksum",
            )
        for name, value in given.items():
            if value != checksums.of(name, body):
                raise AwsError(
                    "BadDigest", f"The {name.upper()} you specified did not match the calculated checksum.", 400
                )
    if "content-md5" in headers and headers["content-md5"] != checksums.md5(body):
        raise AwsError("BadDigest", "The Content-MD5 you specified did not match what we received.", 400)
    needed = call.model.http_checksum.get("requestChecksumRequired") if call.model else False
    if needed and not given and "content-md5" not in headers:
        raise AwsError(
            "InvalidRequest",
            "Missing required header for this request: Content-MD5 OR x-amz-checksum-*",
            400,
            wrong="a checksum is required here",
        )
