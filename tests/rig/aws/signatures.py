# SPDX-License-Identifier: MIT
"""Checks signatures by botocore's signer: moto's own check refuses right ones (encoded paths, query strings)."""
import hashlib
from urllib.parse import parse_qsl, urlsplit

from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

# The one pair of keys that this AWS knows from the start. They open nothing else.
ACCESS_KEY = "AKIARIGRIGRIGRIGRIGR"
SECRET_KEY = "rig-secret-key-that-opens-nothing-anywhere"


def secret_of(access_key):
    """Also of the temporary keys that moto has handed out."""
    if access_key == ACCESS_KEY:
        return SECRET_KEY
    from moto.sts.models import sts_backends
    for partitions in sts_backends.values():
        for backend in partitions.values():
            for role in backend.assumed_roles:
                if role.access_key_id == access_key:
                    return role.secret_access_key
    return None


def signer(kind, service, credentials, region):
    if kind == "query":
        return S3SigV4QueryAuth(credentials, service, region, 604800)
    return (S3SigV4Auth if service == "s3" else SigV4Auth)(credentials, service, region)


def expected(kind, method, url, headers, body, stamp, credential, names):
    access_key, _, region, service, _ = credential.split("/")
    secret = secret_of(access_key)
    if secret is None:
        return None
    request = AWSRequest(method, url, {name: headers[name] for name in names}, body)
    request.context["timestamp"] = stamp
    if kind == "query":
        request.context["payload_signing_enabled"] = False
    auth = signer(kind, service, Credentials(access_key, secret), region)
    return auth.signature(auth.string_to_sign(request, auth.canonical_request(request)), request)


def problem(method, url, headers, body):
    """What is wrong with a request, or None. `headers` are in lower case."""
    authorization = headers.get("authorization", "")
    query = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
    if authorization.startswith("AWS4-HMAC-SHA256 "):
        fields = dict(field.strip().split("=", 1) for field in authorization.split(" ", 1)[1].split(","))
        said = headers.get("x-amz-content-sha256", "")
        if said and not said.startswith(("UNSIGNED", "STREAMING")) and said != hashlib.sha256(body).hexdigest():
            return "the hash of the body is another one"
        names = fields["SignedHeaders"].split(";")
        missing = [name for name in headers if name.startswith("x-amz-") and name not in names]
        if missing or "host" not in names:
            return f"not signed: {missing or 'host'}"
        right = expected("header", method, url, headers, body, headers["x-amz-date"], fields["Credential"], names)
        given = fields["Signature"]
    elif "X-Amz-Signature" in query:
        given = query["X-Amz-Signature"]
        unsigned = url.replace("&X-Amz-Signature=" + given, "")
        right = expected("query", method, unsigned, headers, body, query["X-Amz-Date"], query["X-Amz-Credential"],
                         query["X-Amz-SignedHeaders"].split(";"))
    else:
        return None
    if right is None:
        return "nobody knows this access key"
    return None if given == right else f"the signature is {given}, but should be {right}"
