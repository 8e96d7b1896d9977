# SPDX-License-Identifier: MIT
"""What S3 insists on and moto does not: places and conditions. moto keeps the objects."""

import dataclasses
import re

from moto.s3.models import PublicAccessBlock, s3_backends

from ... import checksums
from ...errors import AwsError
from ...registry import operation
from ...wire import Answer
from ...world import ACCOUNT, request_id
from . import access
from .access import bucket_of

VIRTUAL = re.compile(
    r"(?P<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.(?:s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com|"
    r"(?:s3\.)?localhost)(?::\d+)?"
)
WRITES = {"PutObject", "CompleteMultipartUpload", "CopyObject", "DeleteObject"}
LONGEST_KEY = 1024
SIGNED = "AWS4-HMAC-SHA256 Credential=AKIARIG/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"


def spaced(request):
    """A bare + in a path is a space to S3, so nobody finds "a+b" who does not write %2B."""
    path, mark, query = request.target.partition("?")
    return dataclasses.replace(request, target=path.replace("+", "%20") + mark + query) if "+" in path else request


def to_path_style(request):
    """The request as S3 reads it, with the bucket in the path; the same object if that changes nothing."""
    request = spaced(request)
    found = VIRTUAL.fullmatch(request.host)
    if not found:
        return request
    target = f"/{found['bucket']}{request.target}"
    return dataclasses.replace(request, target=target, headers=request.headers | {"host": "s3.us-east-1.amazonaws.com"})


@operation
def ListBuckets(world, call):
    """Regions are told only to who asks page by page, as S3 does; all that fit are on one page."""
    access.check(world, call)
    prefix, region = call.params.get("Prefix", ""), call.params.get("BucketRegion")
    chosen = [
        bucket
        for name, bucket in sorted(s3_backends[ACCOUNT]["aws"].buckets.items())
        if name.startswith(prefix) and region in (None, bucket.region_name)
    ]
    is_paged = any(name in call.params for name in ("MaxBuckets", "Prefix", "BucketRegion", "ContinuationToken"))
    begin = int(call.params.get("ContinuationToken") or 0)
    end = begin + int(call.params.get("MaxBuckets") or 10000)
    items = [
        {"Name": bucket.name, "CreationDate": bucket.creation_date}
        | ({"BucketRegion": bucket.region_name} if is_paged else {})
        for bucket in chosen[begin:end]
    ]
    about = {"Prefix": prefix} if prefix else {}
    if end < len(chosen):
        about["ContinuationToken"] = str(end)
    return about | {"Owner": {"ID": ACCOUNT}, "Buckets": items}


class Lingering:
    """Buckets that were deleted, and the moment until which a look still finds them."""

    def __init__(self, world):
        self.until = {}


def check_place(world, call):
    """What the head of a request tells already: that there is such a bucket, and in this region."""
    name = call.uri.get("Bucket")
    if name is None or call.name == "CreateBucket":
        return
    bucket = bucket_of(name)
    if bucket is None:
        raise AwsError("NoSuchBucket", "The specified bucket does not exist", 404, fields={"BucketName": name})
    if call.region and bucket.region_name != call.region and call.name != "GetBucketLocation":
        raise AwsError(
            "PermanentRedirect",
            "The bucket you are attempting to access must be addressed using the specified "
            "endpoint. Please send all future requests to this endpoint.",
            301,
            fields={
                "Endpoint": f"{name}.s3.{bucket.region_name}.amazonaws.com",
                "Bucket": name,
                "Region": bucket.region_name,
            },
            headers=[("x-amz-bucket-region", bucket.region_name)],
        )
    expected = call.request.headers.get("x-amz-expected-bucket-owner", ACCOUNT)
    if expected != ACCOUNT:
        raise AwsError("AccessDenied", "Access Denied", 403)


def answer(world, call, by_moto):
    """The call, checked, carried out by moto, and put right afterwards."""
    lingering = world.part(Lingering).until
    if call.name == "HeadBucket" and lingering.get(call.uri["Bucket"], 0) > world.now():
        return Answer(200, [("x-amz-bucket-region", call.region)])
    check_place(world, call)
    name, key = call.uri.get("Bucket"), call.params.get("Key")
    if key is not None and len(key.encode()) > LONGEST_KEY:
        raise AwsError(
            "KeyTooLongError", "Your key is too long", 400, fields={"Size": len(key.encode()), "MaxSizeAllowed": 1024}
        )
    if call.params.get("ACL", "private") not in ("private", "bucket-owner-full-control") and _refuses_acls(name):
        raise AwsError("AccessControlListNotSupported", "The bucket does not allow ACLs", 400)
    if call.name == "CreateBucket":
        _check_location(call)
    if call.name == "CreateBucket" and name in world.settings.taken_buckets:
        raise AwsError(
            "BucketAlreadyExists",
            "The requested bucket name is not available. The bucket namespace is shared by all users of the system. "
            "Please select a different name and try again.",
            409,
            fields={"BucketName": name},
        )
    access.check(world, call)
    if call.name == "PutBucketPolicy":
        access.check_policy(name, call.request.body.decode())
    with world.lock:  # a condition and its write are one step; moto stumbles over keys that go while it reads or lists
        if call.name in WRITES:
            _check_condition(call)
        if call.name in ("UploadPart", "CompleteMultipartUpload"):
            _check_upload(call)
        if call.name == "CompleteMultipartUpload":
            _check_whole(call)
        made = by_moto(_for_moto(call))
    if call.name == "DeleteBucket" and made.status < 300:
        lingering[name] = world.now() + world.settings.lingering_seconds / 3
    if call.name == "CreateBucket" and made.status == 200:
        bucket = bucket_of(name)
        bucket.public_access_block = PublicAccessBlock("true", "true", "true", "true")  # so since April 2023
    if (
        call.name in ("GetObject", "HeadObject")
        and made.status == 404
        and not access.may_ask(world, call, "s3:ListBucket", name)
    ):
        raise AwsError("AccessDenied", "Access Denied", 403)
    _tell_checksum(call, made)
    if call.name == "ListParts" and made.status == 200:
        _tell_parts(call, made)
    if "text/html" in made.header("Content-Type") and made.status >= 500:
        raise AwsError("InternalError", "We encountered an internal error. Please try again.", 500)
    return _as_s3(call, made)


def _as_s3(call, made):
    """Without what moto's web framework and its memory of request headers add, and with what S3 always says."""
    bucket = bucket_of(call.uri["Bucket"]) if "Bucket" in call.uri else None
    foreign = ("x-amz-content-sha256", "x-amz-sdk-checksum-algorithm", "x-amzn-requestid", "server")
    made.headers = [
        (name, value)
        for name, value in made.headers
        if name.lower() not in foreign
        and (not name.lower().startswith("access-control-") or bucket is not None and bucket.cors)
    ]
    number = request_id().replace("-", "")[:16].upper()
    made.set("Server", "AmazonS3").set("x-amz-request-id", number).set("x-amz-id-2", f"rig/{number}")
    if made.status < 300 and call.name in ("GetObject", "HeadObject", "PutObject", "CopyObject"):
        if not made.header("x-amz-server-side-encryption"):
            made.set("x-amz-server-side-encryption", "AES256")
    return made


def _check_location(call):
    """us-east-1 makes buckets anywhere, every other region its own and only when that is said."""
    wanted = call.params.get("CreateBucketConfiguration", {}).get("LocationConstraint")
    if call.region == "us-east-1" and wanted == "us-east-1":
        raise AwsError("InvalidLocationConstraint", "The specified location-constraint is not valid", 400)
    if call.region not in ("us-east-1", wanted):
        raise AwsError(
            "IllegalLocationConstraintException",
            f"The {wanted or 'unspecified'} location constraint is incompatible for the region specific endpoint this "
            "request was sent to.",
            400,
        )


def _for_moto(call):
    """moto refuses or misreads what we have dealt with already."""
    headers = dict(call.request.headers)
    for name in ("if-none-match", "if-match"):
        if call.name in WRITES:
            headers.pop(name, None)
    headers.pop("expect", None)
    headers["authorization"] = SIGNED  # who may do what has been decided
    return dataclasses.replace(call.request, headers=headers)


def _check_condition(call):
    bucket, headers = bucket_of(call.uri["Bucket"]), call.request.headers
    key = bucket.keys.get(call.params["Key"])
    there = key is not None and type(key).__name__ == "FakeKey"
    if headers.get("if-none-match") == "*" and there:
        raise AwsError(
            "PreconditionFailed",
            "At least one of the pre-conditions you specified did not hold",
            412,
            fields={"Condition": "If-None-Match"},
        )
    wanted = headers.get("if-match")
    if wanted and not there:
        raise AwsError("NoSuchKey", "The specified key does not exist.", 404, fields={"Key": call.params["Key"]})
    if wanted and wanted.strip('"') not in ("*", key.etag.strip('"')):
        raise AwsError(
            "PreconditionFailed",
            "At least one of the pre-conditions you specified did not hold",
            412,
            fields={"Condition": "If-Match"},
        )


def _check_upload(call):
    """A part, or the end, may come after its upload was given up."""
    if call.params["UploadId"] not in bucket_of(call.uri["Bucket"]).multiparts:
        raise AwsError(
            "NoSuchUpload",
            "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or "
            "completed.",
            404,
            fields={"UploadId": call.params["UploadId"]},
        )


def _check_whole(call):
    """The checksum of all parts together, where one was sent with the completion."""
    headers = call.request.headers
    name = next((n for n in checksums.ALGORITHMS if f"x-amz-checksum-{n}" in headers), None)
    upload = bucket_of(call.uri["Bucket"]).multiparts.get(call.params["UploadId"])
    given = headers.get(f"x-amz-checksum-{name}", "")
    if name is None or upload is None or "-" in given:  # "…-3": of the parts' checksums
        return
    numbers = [part["PartNumber"] for part in call.params.get("MultipartUpload", {}).get("Parts", [])]
    whole = b"".join(upload.parts[number].value for number in numbers if number in upload.parts)
    if checksums.of(name, whole) != given:
        raise AwsError("BadDigest", f"The {name} you specified did not match the calculated checksum.", 400)


def _refuses_acls(name):
    bucket = bucket_of(name)
    controls = str(getattr(bucket, "ownership_rule", None) or "BucketOwnerEnforced")
    return bucket is not None and "BucketOwnerEnforced" in controls


def _tell_checksum(call, made):
    """moto keeps only the checksums whose algorithm is named in one more header."""
    name = next((n for n in checksums.ALGORITHMS if f"x-amz-checksum-{n}" in call.request.headers), None)
    if made.status != 200 or call.name not in ("PutObject", "UploadPart") or name is None:
        return
    value = call.request.headers[f"x-amz-checksum-{name}"]
    made.set(f"x-amz-checksum-{name}", value).set("x-amz-checksum-type", "FULL_OBJECT")
    if call.name == "PutObject":
        key = bucket_of(call.uri["Bucket"]).keys.get(call.params["Key"])
        key.checksum_algorithm, key.checksum_value = name.upper(), value
    else:
        upload = bucket_of(call.uri["Bucket"]).multiparts.get(call.params["UploadId"])
        if upload is not None and (part := upload.parts.get(int(call.params["PartNumber"]))) is not None:
            part.checksum_algorithm, part.checksum_value = name.upper(), value


def _tell_parts(call, made):
    """moto lists parts without their checksums."""
    parts = bucket_of(call.uri["Bucket"]).multiparts[call.params["UploadId"]].parts

    def with_checksum(match):
        part = parts[int(match[1])]
        if not part.checksum_value:
            return match[0]
        name = f"Checksum{part.checksum_algorithm}".encode()
        return match[0] + b"<" + name + b">" + part.checksum_value.encode() + b"</" + name + b">"

    made.body = re.sub(rb"<PartNumber>(\d+)</PartNumber>", with_checksum, made.body)
    made.set("Content-Length", None)
