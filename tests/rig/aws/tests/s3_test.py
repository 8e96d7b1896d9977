# SPDX-License-Identifier: MIT
"""What S3 insists on."""

import base64
import datetime
import email.utils
import hashlib
import json
import socket
import zlib
from aws_case import AwsCase


class S3Test(AwsCase):
    def setUp(self):
        super().setUp()
        self.s3 = self.client("s3")
        self.s3.create_bucket(Bucket="site")

    def put(self, key="index.html", body=b"<h1>hello</h1>", **more):
        return self.s3.put_object(Bucket="site", Key=key, Body=body, **more)

    def test_keeps_objects_under_odd_names(self):
        for key in ("a b+c#d%25?e&f=g;h'(i)!*@:,~.txt", "한글/파일.html", "a//b//", ".well-known/a..b"):
            self.put(key, key.encode())
            self.assertEqual(self.s3.get_object(Bucket="site", Key=key)["Body"].read(), key.encode())
        listed = self.s3.list_objects_v2(Bucket="site")
        self.assertEqual(listed["KeyCount"], 4)

    def test_writes_by_the_clock_that_it_tells(self):
        self.rig("POST", "clock", {"advance": 120})
        answer = self.put() and self.s3.head_object(Bucket="site", Key="index.html")
        told = answer["ResponseMetadata"]["HTTPHeaders"]["date"]
        late = email.utils.parsedate_to_datetime(told) - answer["LastModified"]
        self.assertLess(abs(late.total_seconds()), 60)

    def test_takes_the_bucket_in_the_host_too(self):
        self.put("a b.html")
        url = self.s3.generate_presigned_url("get_object", Params={"Bucket": "site", "Key": "a b.html"})
        path, _, query = url.removeprefix(self.endpoint).partition("?")
        self.assertEqual(path, "/site/a%20b.html")
        self.assertEqual(self.ask("GET", f"{path}?{query}")[2], b"<h1>hello</h1>")
        answer = self.ask("GET", "/a%20b.html", headers={"Host": "site.s3.us-east-1.amazonaws.com"})
        self.assertEqual(answer[0], 403)  # found, and private

    def test_finds_a_deleted_bucket_for_a_while(self):
        self.rig("POST", "settings", {"lingering_seconds": 60})
        self.s3.delete_bucket(Bucket="site")
        self.s3.head_bucket(Bucket="site")
        self.rig("POST", "clock", {"advance": 21})
        self.refused("404", self.s3.head_bucket, Bucket="site")

    def test_compares_checksums(self):
        crc64 = base64.b64encode(bytes.fromhex("ae8b14860a799888")).decode()  # the published check of "123456789"
        crc32c = base64.b64encode(bytes.fromhex("e3069283")).decode()
        for name, good in (("ChecksumCRC64NVME", crc64), ("ChecksumCRC32C", crc32c)):
            self.put("sum", b"123456789", **{name: good})
            self.assertEqual(self.s3.head_object(Bucket="site", Key="sum", ChecksumMode="ENABLED")[name], good)
            self.refused("BadDigest", self.put, key="sum", body=b"12345678", **{name: good})
        for name, good in (
            ("ChecksumCRC32", base64.b64encode(zlib.crc32(b"x").to_bytes(4, "big")).decode()),
            ("ChecksumSHA256", "LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE="),
        ):
            self.put("sum", b"x", **{name: good})
            self.refused("BadDigest", self.put, key="sum", body=b"y", **{name: good})
        self.refused("BadDigest", self.put, ContentMD5="1B2M2Y8AsgTpgAmY7PhCfg==")
        other = {"X-Amz-Content-SHA256": hashlib.sha256(b"before").hexdigest()}
        status, _, said = self.signed("PUT", "/site/sum", b"behind", other)
        self.assertEqual((status, b"XAmzContentSHA256Mismatch" in said), (400, True))

    def test_takes_trailing_checksums(self):
        sum_ = base64.b64encode(zlib.crc32(b"streamed").to_bytes(4, "big")).decode()
        headers = {
            "X-Amz-Content-SHA256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "X-Amz-Decoded-Content-Length": "8",
            "X-Amz-Trailer": "x-amz-checksum-crc32",
            "Content-Encoding": "aws-chunked",
        }
        body = f"5\r\nstrea\r\n3\r\nmed\r\n0\r\nx-amz-checksum-crc32:{sum_}\r\n\r\n".encode()
        self.assertEqual(self.signed("PUT", "/site/stream", body, headers)[0], 200)
        answer = self.s3.get_object(Bucket="site", Key="stream")
        self.assertEqual(answer["Body"].read(), b"streamed")
        self.assertNotIn("ContentEncoding", answer)
        status, _, said = self.signed("PUT", "/site/stream", body.replace(b"strea", b"Strea"), headers)
        self.assertEqual((status, b"BadDigest" in said), (400, True))

    def test_writes_only_on_condition(self):
        etag = self.put("lock", b"mine", IfNoneMatch="*")["ETag"]
        self.refused("PreconditionFailed", self.put, key="lock", body=b"theirs", IfNoneMatch="*")
        self.put("lock", b"next", IfMatch=etag)
        self.refused("PreconditionFailed", self.put, key="lock", body=b"late", IfMatch=etag)
        self.refused("NoSuchKey", self.put, key="gone", IfMatch=etag)
        self.refused("PreconditionFailed", self.s3.delete_object, Bucket="site", Key="lock", IfMatch=etag)
        self.refused(
            "PreconditionFailed",
            self.s3.copy_object,
            Bucket="site",
            Key="lock",
            CopySource="site/lock",
            IfNoneMatch="*",
            MetadataDirective="REPLACE",
        )
        self.assertEqual(self.s3.get_object(Bucket="site", Key="lock")["Body"].read(), b"next")

    def test_completes_an_upload_only_on_condition(self):
        self.put("large", b"there")
        upload = self.s3.create_multipart_upload(Bucket="site", Key="large")["UploadId"]
        part = self.s3.upload_part(Bucket="site", Key="large", UploadId=upload, PartNumber=1, Body=b"x")
        parts = {"Parts": [{"ETag": part["ETag"], "PartNumber": 1}]}
        self.refused(
            "PreconditionFailed",
            self.s3.complete_multipart_upload,
            Bucket="site",
            Key="large",
            UploadId=upload,
            MultipartUpload=parts,
            IfNoneMatch="*",
        )
        self.s3.complete_multipart_upload(Bucket="site", Key="large", UploadId=upload, MultipartUpload=parts)
        self.assertEqual(self.s3.get_object(Bucket="site", Key="large")["Body"].read(), b"x")

    def test_lists_parts_with_what_they_were_checked_by(self):
        upload = self.s3.create_multipart_upload(Bucket="site", Key="large", ChecksumAlgorithm="CRC64NVME")["UploadId"]
        which = {"Bucket": "site", "Key": "large", "UploadId": upload}
        for number, checksum in ((1, "AAAAAAAAAAA="), (2, None)):
            given = {"ChecksumCRC64NVME": checksum} if checksum else {"ChecksumAlgorithm": "SHA256"}
            self.s3.upload_part(**which, PartNumber=number, Body=b"" if checksum else b"x", **given)
        parts = self.s3.list_parts(**which)["Parts"]
        self.assertEqual(parts[0]["ChecksumCRC64NVME"], "AAAAAAAAAAA=")
        self.assertEqual(base64.b64decode(parts[1]["ChecksumSHA256"]), hashlib.sha256(b"x").digest())

    def test_is_private_unless_a_policy_says_otherwise(self):
        self.put()
        self.assertEqual(self.ask("GET", "/site/index.html")[0], 403)
        policy = {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::site/*"}
            ],
        }
        self.refused("AccessDenied", self.s3.put_bucket_policy, Bucket="site", Policy=json.dumps(policy))
        self.s3.delete_public_access_block(Bucket="site")
        self.s3.put_bucket_policy(Bucket="site", Policy=json.dumps(policy))
        self.assertEqual(self.ask("GET", "/site/index.html")[2], b"<h1>hello</h1>")
        self.assertEqual(self.ask("GET", "/site/gone.html")[0], 403)  # who may not list is not told what is missing
        self.assertEqual(self.ask("PUT", "/site/x", b"x")[0], 403)
        self.s3.put_public_access_block(Bucket="site", PublicAccessBlockConfiguration={"RestrictPublicBuckets": True})
        self.assertEqual(self.ask("GET", "/site/index.html")[0], 403)
        policy["Statement"][0] |= {"Effect": "Deny", "Action": "s3:*"}
        self.s3.put_bucket_policy(Bucket="site", Policy=json.dumps(policy))
        self.refused("AccessDenied", self.s3.get_object, Bucket="site", Key="index.html")
        self.s3.delete_bucket_policy(Bucket="site")

    def test_sends_to_another_region(self):
        here = self.client("s3", "ap-northeast-2")
        here.create_bucket(Bucket="seoul", CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
        status, headers, _ = self.ask("HEAD", "/seoul")
        self.assertEqual(status, 403)
        # botocore follows the region that it is told, as it does on AWS
        self.assertEqual(self.s3.list_objects_v2(Bucket="seoul")["KeyCount"], 0)
        self.assertIn("GET /seoul?list-type=2&encoding-type=url 301", self.rig("GET", "calls"))

    def test_asks_for_a_body_only_when_it_is_wanted(self):
        port = int(self.endpoint.rpartition(":")[2])
        large = "x" * (2 << 20)
        self.put("continued", large)  # botocore expects 100-continue from a megabyte on
        self.assertEqual(self.s3.head_object(Bucket="site", Key="continued")["ContentLength"], 2 << 20)
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(
                b"PUT /nowhere/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nExpect: 100-continue\r\n"
                b"Authorization: AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/s3/aws4_request, "
                b"SignedHeaders=host, Signature=0\r\n\r\n"
            )
            self.assertTrue(connection.recv(4096).startswith(b"HTTP/1.1 404"))

    def test_demands_a_checksum_where_the_model_does(self):
        status, _, body = self.ask("PUT", "/site?tagging", b"<Tagging/>")
        self.assertEqual(status, 400)
        self.assertIn(b"Missing required header", body)
        self.assertEqual(len(self.violations()), 1)

    def test_holds_one_to_the_clock(self):
        self.rig("POST", "clock", {"advance": 1000})
        answer = self.refused("RequestTimeTooSkewed", self.s3.list_buckets)
        skewed = datetime.datetime.strptime(
            answer["ResponseMetadata"]["HTTPHeaders"]["date"], "%a, %d %b %Y %H:%M:%S GMT"
        )
        self.assertGreater((skewed - datetime.datetime.utcnow()).total_seconds(), 900)
        url = self.s3.generate_presigned_url("get_object", Params={"Bucket": "site", "Key": "x"}, ExpiresIn=60)
        self.assertIn(b"Request has expired", self.ask("GET", url.removeprefix(self.endpoint))[2])

    def test_compares_the_checksum_of_a_whole_upload(self):
        def upload(given):
            begun = self.s3.create_multipart_upload(
                Bucket="site", Key="large", ChecksumAlgorithm="CRC64NVME", ChecksumType="FULL_OBJECT"
            )["UploadId"]
            part = self.s3.upload_part(Bucket="site", Key="large", UploadId=begun, PartNumber=1, Body=b"123456789")
            return self.s3.complete_multipart_upload(
                Bucket="site",
                Key="large",
                UploadId=begun,
                ChecksumCRC64NVME=given,
                ChecksumType="FULL_OBJECT",
                MultipartUpload={"Parts": [{"ETag": part["ETag"], "PartNumber": 1}]},
            )

        upload(base64.b64encode(bytes.fromhex("ae8b14860a799888")).decode())
        self.refused("BadDigest", upload, given="AAAAAAAAAAA=")

    def test_knows_names_that_are_taken(self):
        self.rig("POST", "settings", {"taken_buckets": ["theirs"]})
        self.refused("BucketAlreadyExists", self.s3.create_bucket, Bucket="theirs")
        self.refused("NoSuchBucket", self.s3.list_objects_v2, Bucket="gone")
        self.refused("IllegalLocationConstraintException", self.client("s3", "eu-west-1").create_bucket, Bucket="here")
        self.refused("BucketNotEmpty", self.s3.delete_bucket, Bucket=self.put() and "site")

    def test_finds_out_too_late(self):
        self.put("a")
        self.fault(operation="CopyObject", do="error-in-200")
        self.refused("InternalError", self.s3.copy_object, Bucket="site", Key="b", CopySource="site/a")
