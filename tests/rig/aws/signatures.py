# SPDX-License-Identifier: MIT
"""Checks signatures by botocore's signer: moto's own check refuses right ones (encoded paths, query strings).

SigV4A, which only the KeyValueStore's data speaks, is checked with the public half of the key that both derive.
"""

import hashlib
import hmac
import re
from calendar import timegm
from dataclasses import dataclass
from time import strptime
from urllib.parse import parse_qsl

from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth, SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from .errors import AwsError
from .models import is_json
from .services.sts import version_of
from .world import ACCOUNT

# The one pair of keys that this AWS knows from the start. They open nothing else.
ACCESS_KEY = "AKIARIGRIGRIGRIGRIGR"
SECRET_KEY = "rig-secret-key-that-opens-nothing-anywhere"

STORE = "cloudfront-keyvaluestore"
SKEW = {"s3": 900}  # seconds that a clock may be off; 300 elsewhere
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@dataclass
class Scope:
    """Who signs, and for what."""

    access_key: str
    region: str
    service: str  # as signatures name it
    kind: str = "header"  # or "query", "asymmetric"; "" when nothing is signed


@dataclass
class Principal:
    account: str = ""
    arn: str = ""
    access_key: str = ""
    service: str = ""  # "cloudfront.amazonaws.com": AWS itself
    source_arn: str = ""  # in whose name a service asks

    @property
    def is_anonymous(self):
        return not self.account and not self.service


def scope_of(request):
    """The scope that a request names; one with empty fields when it is not signed."""
    authorization = request.headers.get("authorization", "")
    query = dict(parse_qsl(request.query, keep_blank_values=True))
    found = re.search(r"Credential=([^,\s]+)", authorization)
    if found and authorization.startswith(("AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256")):
        parts = found[1].split("/")
        if authorization.startswith("AWS4-ECDSA") and len(parts) == 4:
            return Scope(parts[0], "*", parts[2], "asymmetric")
        if len(parts) == 5:
            return Scope(parts[0], parts[2], parts[3])
    if "X-Amz-Signature" in query and len(parts := query.get("X-Amz-Credential", "").split("/")) == 5:
        return Scope(parts[0], parts[2], parts[3], "query")
    return Scope("", "", "", "")


def known_key(access_key):
    """(secret, session token or None, when it expires or None); None if nobody knows it. Also moto's keys."""
    if access_key == ACCESS_KEY:
        return SECRET_KEY, None, None
    from moto.iam.models import iam_backends
    from moto.sts.models import sts_backends

    for partitions in sts_backends.values():
        for backend in partitions.values():
            for role in backend.assumed_roles:
                if role.access_key_id == access_key:
                    return role.secret_access_key, role.session_token, timegm(role.expiration.timetuple())
    for partitions in iam_backends.values():
        for backend in partitions.values():
            if key := backend.access_keys.get(access_key):
                return key.secret_access_key, None, None
    return None


def stamp_time(stamp):
    try:
        return timegm(strptime(stamp, "%Y%m%dT%H%M%SZ"))
    except (TypeError, ValueError):
        return None


def check(request, scope, now):
    """The principal, or AwsError. `.more["wrong"]` of it tells what a correct client never does."""
    service = scope.service
    known = known_key(scope.access_key)
    if known is None:
        raise _unknown_key(service)
    secret, token, expires = known
    query = dict(parse_qsl(request.query, keep_blank_values=True))
    given_token = (
        query.get("X-Amz-Security-Token") if scope.kind == "query" else request.headers.get("x-amz-security-token")
    )
    _check_token(service, token, given_token, expires, now)
    stamp = query.get("X-Amz-Date") if scope.kind == "query" else request.headers.get("x-amz-date")
    _check_time(service, scope.kind, stamp, query, now)
    if scope.kind == "asymmetric":
        wrong = _asymmetric_problem(request, scope, secret)
    else:
        wrong = problem(request, scope, secret)
    if wrong:
        raise AwsError(
            "InvalidSignatureException" if is_json(service) else "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. "
            f"Check your AWS Secret Access Key and signing method. {wrong}",
            403,
            wrong=wrong,
        )
    return Principal(ACCOUNT, _arn_of(scope.access_key), scope.access_key)


def _arn_of(access_key):
    from moto.sts.models import sts_backends

    for partitions in sts_backends.values():
        for backend in partitions.values():
            for role in backend.assumed_roles:
                if role.access_key_id == access_key:
                    return role.arn
    return f"arn:aws:iam::{ACCOUNT}:user/moto"


def _refused_by_store():
    """The one answer of a KeyValueStore to keys that are unknown or over, and to what SigV4A does not take."""
    return AwsError("AccessDeniedException", "Authentication failed", 403)


def _unknown_key(service):
    if service == STORE:
        return _refused_by_store()
    if service == "s3":
        return AwsError("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403)
    code = "UnrecognizedClientException" if is_json(service) else "InvalidClientTokenId"
    return AwsError(code, "The security token included in the request is invalid.", 403)


def _check_token(service, token, given, expires, now):
    if service == STORE and given and version_of(given) == 1:
        raise _refused_by_store()
    if given and given.startswith("expired") or expires is not None and expires <= now:
        raise expired(service)
    if token and given != token:
        raise AwsError(
            "InvalidToken" if service == "s3" else "InvalidClientTokenId",
            "The security token included in the request is invalid.",
            400 if service == "s3" else 403,
        )


def expired(service):
    if service == STORE:
        return _refused_by_store()
    if service == "s3":
        return AwsError("ExpiredToken", "The provided token has expired.", 400)
    if is_json(service):
        return AwsError("ExpiredTokenException", "The security token included in the request is expired", 400)
    return AwsError("ExpiredToken", "The security token included in the request is expired", 403)


def _check_time(service, kind, stamp, query, now):
    at = stamp_time(stamp)
    if at is None:
        raise AwsError(
            "AccessDenied" if service == "s3" else "IncompleteSignature",
            "AWS authentication requires a valid Date or x-amz-date header",
            403,
            wrong="no time is given",
        )
    if kind == "query":
        if now > at + int(query.get("X-Amz-Expires", "0")):
            raise AwsError("AccessDenied", "Request has expired", 403)
        if at - now > 900:
            raise AwsError("AccessDenied", "Request is not yet valid", 403)
        return
    if abs(at - now) <= SKEW.get(service, 300):
        return
    if service == "s3":
        raise AwsError(
            "RequestTimeTooSkewed",
            "The difference between the request time and the current time is too large.",
            403,
            fields={"RequestTime": stamp, "MaxAllowedSkewMilliseconds": 900000},
        )
    words = (
        f"Signature expired: {stamp} is now earlier than the server's time less 5 min."
        if at < now
        else f"Signature not yet current: {stamp} is still later than the server's time and 5 min."
    )
    raise AwsError("InvalidSignatureException" if is_json(service) else "SignatureDoesNotMatch", words, 403)


def problem(request, scope, secret):
    """What is wrong with a signature, or None."""
    body, headers, url = request.body, request.headers, request.url
    stamp = headers.get("x-amz-date")
    if scope.kind == "query":
        query = dict(parse_qsl(request.query, keep_blank_values=True))
        stamp = query["X-Amz-Date"]
        names = query["X-Amz-SignedHeaders"].split(";")
        given = query["X-Amz-Signature"]
        url = url.replace("&X-Amz-Signature=" + given, "")
    else:
        fields = _fields(headers["authorization"])
        said = headers.get("x-amz-content-sha256", "")
        if scope.service == "s3" and not said:
            return "x-amz-content-sha256 is missing"
        if scope.service != "s3" and said and said != hashlib.sha256(body).hexdigest():  # S3 has words of its own for it
            return "the hash of the body is another one"
        names, given = fields["SignedHeaders"].split(";"), fields["Signature"]
        if unsigned := [name for name in headers if name.startswith("x-amz-") and name not in names]:
            return f"not signed: {unsigned}"
    if "host" not in names:
        return "not signed: host"
    auth = _signer(scope, secret)
    auth_request = _as_signed(request.method, url, headers, names, body, stamp, scope.kind)
    right = auth.signature(auth.string_to_sign(auth_request, auth.canonical_request(auth_request)), auth_request)
    return None if hmac.compare_digest(given, right) else f"the signature is {given}, but should be {right}"


def _fields(authorization):
    return dict(field.strip().split("=", 1) for field in authorization.split(" ", 1)[1].split(","))


def _signer(scope, secret):
    credentials = Credentials(scope.access_key, secret)
    is_s3 = scope.service == "s3"
    if scope.kind == "query":
        return (S3SigV4QueryAuth if is_s3 else SigV4QueryAuth)(credentials, scope.service, scope.region, 604800)
    return (S3SigV4Auth if is_s3 else SigV4Auth)(credentials, scope.service, scope.region)


def _as_signed(method, url, headers, names, body, stamp, kind="header"):
    made = AWSRequest(method, url, {name: headers.get(name, "") for name in names}, body)
    made.context["timestamp"] = stamp
    if kind == "query":
        made.context["payload_signing_enabled"] = False
    return made


def asymmetric_key(access_key, secret):
    """The P-256 key that SigV4A derives from a pair of keys."""
    for counter in range(1, 255):
        fixed = (
            b"\x00\x00\x00\x01AWS4-ECDSA-P256-SHA256\x00" + access_key.encode() + bytes([counter]) + b"\x00\x00\x01\x00"
        )
        found = int.from_bytes(hmac.digest(b"AWS4A" + secret.encode(), fixed, "sha256"), "big")
        if found <= P256_ORDER - 2:
            return ec.derive_private_key(found + 1, ec.SECP256R1())
    raise ValueError("no key can be derived")


def asymmetric_text(request, scope, fields, secret):
    """What is signed: the canonical request of SigV4, under a scope without a region."""
    stamp = request.headers["x-amz-date"]
    auth = SigV4Auth(Credentials(scope.access_key, secret), scope.service, "")
    made = _as_signed(
        request.method, request.url, request.headers, fields["SignedHeaders"].split(";"), request.body, stamp
    )
    digest = hashlib.sha256(auth.canonical_request(made).encode()).hexdigest()
    return f"AWS4-ECDSA-P256-SHA256\n{stamp}\n{stamp[:8]}/{scope.service}/aws4_request\n{digest}"


def _asymmetric_problem(request, scope, secret):
    fields = _fields(request.headers["authorization"])
    names = fields["SignedHeaders"].split(";")
    if missing := {"host", "x-amz-date", "x-amz-region-set"} - set(names):
        return f"not signed: {sorted(missing)}"
    if request.headers.get("x-amz-region-set") != "*":
        return "the region set is another one than *"
    said = request.headers.get("x-amz-content-sha256", "")
    if said and said != hashlib.sha256(request.body).hexdigest():
        return "the hash of the body is another one"
    try:
        asymmetric_key(scope.access_key, secret).public_key().verify(
            bytes.fromhex(fields["Signature"]),
            asymmetric_text(request, scope, fields, secret).encode(),
            ec.ECDSA(hashes.SHA256()),
        )
    except (InvalidSignature, ValueError):
        return "the signature is not of this request and these keys"
    return None
