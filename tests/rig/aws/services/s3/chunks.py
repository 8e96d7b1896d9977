# SPDX-License-Identifier: MIT
"""Bodies in chunks (aws-chunked), each of which may be signed on top of the one before, and what trails them."""

import hashlib
import hmac
import re

from ... import signatures
from ...errors import AwsError

EMPTY = hashlib.sha256(b"").hexdigest()
LEAST = 8192  # bytes of every signed chunk but the last


def taken_apart(request):
    """(the body, what trails it by names in small letters) of a request whose x-amz-content-sha256 is STREAMING-…"""
    said = request.headers["x-amz-content-sha256"]
    chain = _Chain(request) if said.startswith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD") else None
    data, body, at, small = request.body, bytearray(), 0, False
    while True:
        end = data.index(b"\r\n", at)
        size, _, mark = data[at:end].partition(b";")
        piece = data[end + 2 : end + 2 + int(size, 16)]
        at = end + 2 + len(piece)
        if chain:
            chain.check("PAYLOAD", f"{EMPTY}\n{_hash(piece)}", mark.decode().removeprefix("chunk-signature="))
        if not piece:
            break
        if chain and small:
            raise AwsError("InvalidChunkSizeError", "Only the last chunk is allowed to have a size less than 8192", 403)
        small = len(piece) < LEAST
        body += piece
        at += 2
    trailers = {}
    for line in data[at:].decode().split("\r\n"):
        if ":" in line:
            name, _, value = line.partition(":")
            trailers[name.strip().lower()] = value.strip()
    given = trailers.pop("x-amz-trailer-signature", "")
    if chain and said.endswith("-TRAILER"):
        chain.check("TRAILER", _hash("".join(f"{name}:{value}\n" for name, value in trailers.items()).encode()), given)
    return bytes(body), trailers


def _hash(data):
    return hashlib.sha256(data).hexdigest()


class _Chain:
    """Begins with the signature of the request."""

    def __init__(self, request):
        scope = signatures.scope_of(request)
        stamp = request.headers["x-amz-date"]
        key = ("AWS4" + signatures.known_key(scope.access_key)[0]).encode()
        words = (stamp[:8], scope.region, scope.service, "aws4_request")
        for word in words:
            key = hmac.digest(key, word.encode(), "sha256")
        self.key, self.place = key, f"{stamp}\n{'/'.join(words)}"
        self.last = re.search(r"Signature=(\w+)", request.headers["authorization"])[1]

    def check(self, kind, hashes, given):
        words = f"AWS4-HMAC-SHA256-{kind}\n{self.place}\n{self.last}\n{hashes}"
        self.last = hmac.new(self.key, words.encode(), "sha256").hexdigest()
        if not hmac.compare_digest(given, self.last):
            raise AwsError(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. "
                "Check your key and signing method.",
                403,
                wrong=f"the signature of {'what trails' if kind == 'TRAILER' else 'a chunk'} is {given or 'missing'}, "
                f"but should be {self.last}",
            )
