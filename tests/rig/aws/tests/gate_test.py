# SPDX-License-Identifier: MIT
"""What stands around every call: signatures, the comparison with botocore's models, faults and notes."""

import http.client
import threading

from aws_case import AwsCase
from botocore.exceptions import ClientError, ConnectionClosedError, ReadTimeoutError


class GateTest(AwsCase):
    def test_knows_who_asks(self):
        identity = self.client("sts").get_caller_identity()
        self.assertEqual(identity["Account"], "123456789012")
        self.assertEqual(self.rig("GET", "calls"), ["POST / GetCallerIdentity 200"])
        noted = self.rig("GET", "operations")[0]
        self.assertEqual(noted["action"], "sts:GetCallerIdentity")
        self.assertEqual(noted["request"], identity["ResponseMetadata"]["RequestId"])
        self.rig("DELETE", "calls")
        self.assertEqual(self.rig("GET", "calls"), [])

    def test_refuses_wrong_keys_in_the_words_of_each_service(self):
        wrong = (self.ready["access_key"], "another-secret")
        unknown = ("AKIANOBODYNOBODYNOBO", "x")
        self.refused("SignatureDoesNotMatch", self.client("sts", keys=wrong).get_caller_identity)
        answer = self.refused("SignatureDoesNotMatch", self.client("s3", keys=wrong).list_buckets)
        self.assertEqual(self.rig("GET", "operations")[-1]["request"], answer["ResponseMetadata"]["RequestId"])
        self.refused("InvalidSignatureException", self.client("ssm", keys=wrong).describe_parameters)
        self.assertEqual(len(self.violations()), 3)
        self.refused("InvalidClientTokenId", self.client("sts", keys=unknown).get_caller_identity)
        self.refused("InvalidAccessKeyId", self.client("s3", keys=unknown).list_buckets)
        self.refused("UnrecognizedClientException", self.client("ssm", keys=unknown).describe_parameters)

    def test_takes_no_old_signature(self):
        self.rig("POST", "clock", {"advance": 400})
        answer = self.refused("SignatureDoesNotMatch", self.client("sts").get_caller_identity)
        self.assertIn("Signature expired", answer["Error"]["Message"])
        self.client("s3").list_buckets()  # S3 takes 15 minutes

    def test_ends_temporary_keys(self):
        sts = self.client("sts")
        given = sts.assume_role(RoleArn="arn:aws:iam::123456789012:role/deploy", RoleSessionName="kim")["Credentials"]
        keys = (given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"])
        self.assertTrue(self.client("sts", keys=keys).get_caller_identity()["Arn"].endswith("assumed-role/deploy/kim"))
        self.refused("InvalidClientTokenId", self.client("sts", keys=(*keys[:2], "another")).get_caller_identity)
        self.refused("InvalidToken", self.client("s3", keys=keys[:2]).list_buckets)
        self.rig("POST", "clock", {"advance": 3600})
        self.refused("ExpiredToken", self.client("sts", keys=keys).get_caller_identity)

    def test_says_what_the_models_do_not_allow(self):
        body = b"Action=GetCallerIdentity&Version=2011-06-15&Nonsense=1"
        self.signed("POST", "/", body, {"Content-Type": "application/x-www-form-urlencoded"}, "sts")
        self.signed(
            "POST",
            "/",
            b'{"Nonsense": 1, "MaxResults": "2"}',
            {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "AmazonSSM.DescribeParameters"},
            "ssm",
        )
        self.signed("GET", "/?nonsense=1")
        found = "\n".join(self.violations())
        for said in (
            "Nonsense is no parameter of GetCallerIdentity",
            "Nonsense is unknown",
            "MaxResults: str where the model has integer",
            "the query parameter nonsense is unknown",
        ):
            self.assertIn(said, found)

    def test_says_what_it_does_not_know(self):
        self.refused("NotImplemented", self.client("ssm").describe_instance_information)
        self.assertIn("the rig has no ssm:DescribeInstanceInformation", self.violations()[0])
        self.assertEqual(self.ask("GET", "/")[0], 403)
        self.assertIn("not signed", self.violations()[0])

    def test_fails_as_told(self):
        s3, sts = self.client("s3"), self.client("sts")
        for do, code in (("throttle", "SlowDown"), ("denied", "AccessDenied"), ("expired", "ExpiredToken")):
            self.fault(operation="s3:CreateBucket", do=do)
            self.refused(code, s3.create_bucket, Bucket="site")
        self.fault(do="html")
        self.assertIn(b"502 Bad Gateway", self.signed("GET", "/")[2])
        self.fault(
            operation="sts:", do="error", code="RegionDisabledException", message="STS is not activated", status=403
        )
        self.refused("RegionDisabledException", sts.get_caller_identity)
        self.fault(operation="s3:CreateBucket", nth=2, do="denied")
        s3.create_bucket(Bucket="one")
        words = self.refused("AccessDenied", s3.create_bucket, Bucket="two")["Error"]["Message"]
        self.assertIn("is not authorized to perform: s3:CreateBucket on resource: arn:aws:s3:::two", words)
        s3.create_bucket(Bucket="two")

    def test_fails_each_third_as_told(self):
        s3 = self.client("s3")
        self.fault(operation="s3:ListBuckets", nth=2, every=3, count=2, do="throttle")
        codes = []
        for _ in range(10):
            try:
                s3.list_buckets()
                codes.append("-")
            except ClientError as error:
                codes.append(error.response["Error"]["Code"][0])
        self.assertEqual("".join(codes), "-S--S-----")

    def test_fails_each_request_once_as_told(self):
        s3 = self.client("s3")
        s3.create_bucket(Bucket="site")
        self.fault(operation="s3:", do="throttle", distinct=True, count=0)
        for put in ({"Key": "a", "Body": b"1"}, {"Key": "b", "Body": b"1"}, {"Key": "a", "Body": b"2"}):
            self.refused("SlowDown", s3.put_object, Bucket="site", **put)
            s3.put_object(Bucket="site", **put)
            s3.put_object(Bucket="site", **put)
        self.assertEqual(self.rig("DELETE", "faults")[0]["hits"], 3)
        self.fault(operation="s3:", do="denied", distinct=True, nth=2)
        s3.head_object(Bucket="site", Key="a")
        s3.head_object(Bucket="site", Key="a")
        self.refused("403", s3.head_object, Bucket="site", Key="b")
        s3.head_object(Bucket="site", Key="b")

    def test_says_no_in_the_words_of_each_service(self):
        s3, sts, front = self.client("s3"), self.client("sts"), self.client("cloudfront")
        self.fault(do="wrong-region", count=0)  # botocore asks on
        answer = self.refused("PermanentRedirect", s3.get_object, Bucket="site", Key="page")
        self.assertEqual(answer["ResponseMetadata"]["HTTPHeaders"]["x-amz-bucket-region"], "eu-west-3")
        words = self.refused("SignatureDoesNotMatch", sts.get_caller_identity)["Error"]["Message"]
        self.assertIn("valid region", words)
        self.rig("DELETE", "faults")
        policy = {"CachePolicyConfig": {"Name": "p", "MinTTL": 0}}
        for do, code in (("quota", "TooManyCachePolicies"), ("taken", "CachePolicyAlreadyExists")):
            self.fault(do=do)
            self.refused(code, front.create_cache_policy, **policy)
        self.fault(do="taken")
        self.refused("BucketAlreadyExists", s3.create_bucket, Bucket="site")

    def test_breaks_off_as_told(self):
        s3 = self.client("s3")
        s3.create_bucket(Bucket="site")
        s3.put_object(Bucket="site", Key="page", Body=b"x" * 5000)
        self.fault(operation="PutObject", do="lost")
        with self.assertRaises(ConnectionClosedError):
            s3.put_object(Bucket="site", Key="lost", Body=b"x")
        s3.head_object(Bucket="site", Key="lost")  # it was done, though nobody heard
        self.fault(operation="PutObject", do="reset")
        with self.assertRaises(ConnectionClosedError):
            s3.put_object(Bucket="site", Key="reset", Body=b"x")
        self.assertEqual(self.refused("404", s3.head_object, Bucket="site", Key="reset")["Error"]["Code"], "404")
        self.fault(operation="GetObject", do="truncate", after=1000)
        status, _, body = None, None, None
        try:
            status, _, body = self.signed("GET", "/site/page")
        except http.client.IncompleteRead as error:
            body = error.partial
        self.assertEqual((status, len(body)), (None, 1000))
        self.fault(operation="ListBuckets", do="mute")
        with self.assertRaises(ReadTimeoutError):
            self.client("s3", read_timeout=0.3).list_buckets()

    def test_slows_down_as_told(self):
        fault = self.fault(operation="ListBuckets", do="latency", ms=1)
        self.client("s3").list_buckets()
        self.assertEqual([(rule["id"], rule["hits"]) for rule in self.rig("GET", "faults")], [(fault["id"], 1)])

    def test_holds_a_call_until_the_fault_is_forgotten(self):
        self.fault(operation="CreateBucket", do="hold")
        asking = threading.Thread(target=lambda: self.client("s3").create_bucket(Bucket="held"))
        asking.start()
        while not self.rig("GET", "faults")[0]["hits"]:
            self.assertTrue(asking.is_alive())
        self.assertEqual(self.client("s3").list_buckets()["Buckets"], [])
        self.rig("DELETE", "faults")
        asking.join(20)
        self.assertEqual([one["Name"] for one in self.client("s3").list_buckets()["Buckets"]], ["held"])

    def test_keeps_connections(self):
        connection = http.client.HTTPConnection("127.0.0.1", int(self.endpoint.rpartition(":")[2]), timeout=20)
        connection.request("GET", "/_rig/settings")
        connection.getresponse().read()
        first = connection.sock.getsockname()
        connection.request("GET", "/_rig/settings")
        connection.getresponse().read()
        self.assertEqual(connection.sock.getsockname(), first)
        connection.close()

    def test_leaves_other_services_to_moto(self):
        ssm = self.client("ssm")
        ssm.put_parameter(Name="/shop/key", Value="1", Type="String")
        self.assertEqual(ssm.get_parameter(Name="/shop/key")["Parameter"]["Value"], "1")
        with self.assertRaises(ClientError):
            ssm.get_parameter(Name="/gone")
        route53 = self.client("route53")
        zone = route53.create_hosted_zone(Name="example.com", CallerReference="1")["HostedZone"]["Id"]
        self.assertTrue(zone)
