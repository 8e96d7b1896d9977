# SPDX-License-Identifier: MIT
"""What viewers get from a distribution."""

import gzip
import http.client
import json
import socket
import ssl
import unittest
from concurrent.futures import ThreadPoolExecutor

from aws_case import AwsCase
from cloudfront_test import config

ROUTER = b"""import cf from 'cloudfront';
const kvs = cf.kvs();
async function handler(event) {
    const request = event.request;
    const host = request.headers.host.value.split(':')[0];
    if (request.uri === '/old')
        return { statusCode: 308, headers: { location: { value: '/new' } },
                 cookies: { seen: { value: '1', attributes: 'Path=/' } } };
    if (request.uri === '/fail')
        throw new Error('as asked');
    if (request.uri === '/large')
        request.headers['x-note'] = { value: 'x'.repeat(20000) };
    if (request.uri === '/wrong')
        return { statusCode: 'x' };
    let route;
    try {
        route = await kvs.get(host, { format: 'json' });
    } catch (e) {
        return { statusCode: 404, body: { encoding: 'text', data: 'no such site' } };
    }
    request.uri = '/releases/' + route.r + (request.uri.endsWith('/') ? request.uri + 'index.html' : request.uri);
    return request;
}
"""


class CertificatesTest(AwsCase):
    def test_viewers_who_come_at_once_each_see_a_certificate_for_their_host(self):
        trusted = ssl.create_default_context(cafile=self.ready["ca"])
        port = int(self.ready["edge"].rpartition(":")[2])

        def seen(number):
            host = f"site-{number}.example.com"
            try:
                with socket.create_connection(("127.0.0.1", port)) as plain, trusted.wrap_socket(plain, server_hostname=host):
                    return ""
            except ssl.SSLError as error:
                return f"{host}: {error}"

        with ThreadPoolExecutor(32) as viewers:
            self.assertEqual([words for words in viewers.map(seen, range(200)) if words], [])


class EdgeTest(AwsCase):
    def setUp(self):
        super().setUp()
        self.cf, self.s3 = self.client("cloudfront"), self.client("s3")
        self.rig("POST", "settings", {"distribution_seconds": 0})
        self.s3.create_bucket(Bucket="site")

    def put(self, key, body, **more):
        self.s3.put_object(Bucket="site", Key=key, Body=body, **more)

    def deploy(self, behaviour=None, **more):
        """A distribution over the private bucket, which lets it and nobody else in."""
        access = self.cf.create_origin_access_control(
            OriginAccessControlConfig={
                "Name": "site",
                "SigningProtocol": "sigv4",
                "SigningBehavior": "always",
                "OriginAccessControlOriginType": "s3",
            }
        )
        made = config(**more)
        made["Origins"]["Items"][0]["OriginAccessControlId"] = access["OriginAccessControl"]["Id"]
        made["DefaultCacheBehavior"] |= behaviour or {}
        self.made = self.cf.create_distribution(DistributionConfig=made)["Distribution"]
        self.allow(self.made["ARN"])
        return self.made["DomainName"]

    def allow(self, arn, actions="s3:GetObject", resource="arn:aws:s3:::site/*"):
        self.s3.put_bucket_policy(
            Bucket="site",
            Policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Effect": "Allow",
                            "Principal": {"Service": "cloudfront.amazonaws.com"},
                            "Action": actions,
                            "Resource": resource,
                            "Condition": {"StringEquals": {"AWS:SourceArn": arn}},
                        }
                    ],
                }
            ),
        )

    def view(self, host, path="/index.html", method="GET", **headers):
        return self.ask(method, path, headers={"Host": host} | headers, port=int(self.ready["edge"].rpartition(":")[2]))

    def test_serves_a_private_bucket_to_whom_the_policy_names(self):
        self.put("index.html", b"hello", ContentType="text/html; charset=utf-8", CacheControl="max-age=60")
        host = self.deploy(DefaultRootObject="index.html")
        status, headers, body = self.view(host)
        self.assertEqual((status, body, headers["x-cache"]), (200, b"hello", "Miss from cloudfront"))
        self.assertEqual(headers["content-type"], "text/html; charset=utf-8")
        self.assertEqual(self.view(host, "/")[1]["x-cache"], "Hit from cloudfront")
        self.assertEqual(self.view(host + ".localhost:80", "/")[2], b"hello")
        self.assertEqual(self.view(host, "/gone")[0], 403)  # who may not list is not told what is missing
        self.assertEqual(self.view("unknown.example.com")[0], 403)
        self.assertEqual(self.view(host, method="POST")[0], 403)
        self.allow("arn:aws:cloudfront::123456789012:distribution/EOTHER")
        self.rig("POST", "clock", {"advance": 100})
        self.assertEqual(self.view(host)[0], 403)
        self.assertEqual(self.rig("GET", "edge")[0]["domain"], host)

    def test_is_seen_only_after_a_while(self):
        self.put("index.html", b"hello")
        self.rig("POST", "settings", {"distribution_seconds": 60})
        host = self.deploy()
        self.assertEqual(self.view(host)[0], 403)
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(self.view(host)[0], 200)

    def test_keeps_what_the_policy_allows(self):
        self.put("index.html", b"one", CacheControl="public, max-age=60")
        self.put("live.html", b"one", CacheControl="no-cache")
        host = self.deploy()
        self.assertEqual(self.view(host)[2], b"one")
        self.put("index.html", b"two", CacheControl="public, max-age=60")
        self.assertEqual(self.view(host)[2], b"one")
        self.rig("POST", "clock", {"advance": 30})
        other = self.cf.create_distribution(DistributionConfig=config(CallerReference="two"))["Distribution"]["Id"]
        everything = {"CallerReference": "one", "Paths": {"Quantity": 1, "Items": ["/*"]}}
        self.cf.create_invalidation(DistributionId=other, InvalidationBatch=everything)
        self.assertEqual(self.view(host)[1]["age"], "30")
        batch = {"CallerReference": "one", "Paths": {"Quantity": 1, "Items": ["/ind*"]}}
        self.cf.create_invalidation(DistributionId=self.made["Id"], InvalidationBatch=batch)
        self.assertEqual(self.view(host)[2], b"two")
        self.rig("POST", "clock", {"advance": 61})
        self.assertEqual(self.view(host)[1]["x-cache"], "RefreshHit from cloudfront")
        self.view(host, "/live.html")
        self.rig("POST", "clock", {"advance": 2})  # the managed policy keeps at least a second
        self.put("live.html", b"two")
        self.assertEqual(self.view(host, "/live.html")[2], b"two")

    def test_keeps_errors_for_a_while(self):
        host = self.deploy()
        self.assertEqual(self.view(host)[0], 403)
        self.put("index.html", b"hello")
        self.assertEqual(self.view(host)[0], 403)
        self.rig("POST", "clock", {"advance": 11})
        self.assertEqual(self.view(host)[0], 200)

    def test_answers_with_error_pages(self):
        self.put("404.html", b"not here", ContentType="text/html")
        rule = {"ErrorCode": 403, "ResponsePagePath": "/404.html", "ResponseCode": "404", "ErrorCachingMinTTL": 0}
        host = self.deploy(CustomErrorResponses={"Quantity": 1, "Items": [rule]})
        status, headers, body = self.view(host, "/gone")
        self.assertEqual((status, body, headers["x-cache"]), (404, b"not here", "Error from cloudfront"))
        self.put("gone", b"here")
        self.assertEqual(self.view(host, "/gone")[2], b"here")

    def test_tells_what_is_missing_to_who_may_list(self):
        host = self.deploy()
        self.allow(self.made["ARN"], ["s3:GetObject", "s3:ListBucket"], ["arn:aws:s3:::site", "arn:aws:s3:::site/*"])
        self.assertEqual(self.view(host, "/gone")[0], 404)

    def test_compresses_and_gives_parts(self):
        text = b"<p>hello</p>" * 200
        self.put("index.html", text, ContentType="text/html")
        self.put("photo.jpg", text, ContentType="image/jpeg")
        host = self.deploy({"Compress": True})
        status, headers, body = self.view(host, **{"Accept-Encoding": "br, gzip"})
        self.assertEqual((headers["content-encoding"], gzip.decompress(body)), ("gzip", text))
        self.assertTrue(headers["etag"].startswith('W/"'))
        self.assertNotIn("content-encoding", self.view(host)[1])
        self.assertNotIn("content-encoding", self.view(host, "/photo.jpg", **{"Accept-Encoding": "gzip"})[1])
        status, headers, body = self.view(host, "/photo.jpg", Range="bytes=3-7")
        self.assertEqual((status, body, headers["content-range"]), (206, b"hello", "bytes 3-7/2400"))
        etag = self.view(host, "/photo.jpg")[1]["etag"]
        self.assertEqual(self.view(host, "/photo.jpg", **{"If-None-Match": etag})[0], 304)
        self.assertEqual(self.view(host, "/photo.jpg", "HEAD")[1]["content-length"], "2400")

    def test_sets_headers(self):
        self.put("index.html", b"hello")
        policy = self.cf.create_response_headers_policy(
            ResponseHeadersPolicyConfig={
                "Name": "site",
                "SecurityHeadersConfig": {
                    "StrictTransportSecurity": {
                        "Override": True,
                        "AccessControlMaxAgeSec": 300,
                        "IncludeSubdomains": True,
                    },
                    "FrameOptions": {"Override": True, "FrameOption": "DENY"},
                },
                "CustomHeadersConfig": {
                    "Quantity": 1,
                    "Items": [{"Header": "X-Robots-Tag", "Value": "noindex", "Override": True}],
                },
                "RemoveHeadersConfig": {"Quantity": 1, "Items": [{"Header": "x-amz-server-side-encryption"}]},
            }
        )
        host = self.deploy({"ResponseHeadersPolicyId": policy["ResponseHeadersPolicy"]["Id"]})
        headers = self.view(host)[1]
        self.assertEqual(headers["strict-transport-security"], "max-age=300; includeSubDomains")
        self.assertEqual((headers["x-frame-options"], headers["x-robots-tag"]), ("DENY", "noindex"))
        self.assertNotIn("x-amz-server-side-encryption", headers)
        self.assertNotIn("access-control-allow-origin", headers)

    def deploy_router(self, code=ROUTER, kind="viewer-request", **more):
        store = self.cf.create_key_value_store(Name="routes")["KeyValueStore"]["ARN"]
        about = {
            "Comment": "",
            "Runtime": "cloudfront-js-2.0",
            "KeyValueStoreAssociations": {"Quantity": 1, "Items": [{"KeyValueStoreARN": store}]},
        }
        made = self.cf.create_function(Name="router", FunctionConfig=about, FunctionCode=code)
        self.cf.publish_function(Name="router", IfMatch=made["ETag"])
        arn = made["FunctionSummary"]["FunctionMetadata"]["FunctionARN"]
        return store, self.deploy(
            {"FunctionAssociations": {"Quantity": 1, "Items": [{"FunctionARN": arn, "EventType": kind}]}} | more
        )

    def test_goes_where_the_function_sends_it(self):
        self.put("releases/r1/index.html", b"first")
        self.put("releases/r2/index.html", b"second")
        self.put("releases/r2/a b.html", b"blank")
        self.put("releases/r2/c+d.html", b"plus")
        store, host = self.deploy_router()
        self.assertEqual(self.view(host, "/")[2], b"no such site")
        self.rig("POST", "settings", {"key_seconds": 5})
        self.rig("POST", "keys", {"store": store, "puts": {host: '{"r":"r1"}'}})
        self.assertEqual(self.view(host, "/")[0], 404)
        self.rig("POST", "clock", {"advance": 6})
        self.assertEqual(self.view(host, "/")[2], b"first")
        self.rig("POST", "settings", {"key_seconds": 0})
        self.rig("POST", "keys", {"store": store, "puts": {host: '{"r":"r2"}'}})
        self.assertEqual(self.view(host, "/")[2], b"second")
        self.assertEqual(self.view(host, "/a%20b.html")[2], b"blank")
        self.assertEqual(self.view(host, "/c%2Bd.html")[2], b"plus")
        self.assertEqual(self.view(host, "/c+d.html")[0], 403)  # S3 reads a bare + as a blank
        status, headers, _ = self.view(host, "/old")
        self.assertEqual((status, headers["location"], headers["set-cookie"]), (308, "/new", "seen=1; Path=/"))
        self.assertEqual(headers["x-cache"], "FunctionGeneratedResponse from cloudfront")
        self.assertEqual(self.view(host, "/fail")[1]["x-cache"], "FunctionExecutionError from cloudfront")
        self.assertEqual(self.view(host, "/wrong")[1]["x-cache"], "FunctionValidationError from cloudfront")

    def test_brings_a_change_to_one_place_after_the_other(self):
        self.put("releases/r1/index.html", b"first")
        store, host = self.deploy_router()
        self.rig("POST", "settings", {"key_seconds": 90, "edges": 3})
        self.rig("POST", "keys", {"store": store, "puts": {host: '{"r":"r1"}'}})
        for expected in (0, 1, 2, 3):
            self.assertEqual([self.view(host, "/")[2] for _ in range(3)].count(b"first"), expected)
            self.rig("POST", "clock", {"advance": 30})

    def test_lets_a_function_change_the_answer(self):
        self.put("index.html", b"hello")
        code = (
            b"function handler(event) { const response = event.response;"
            b"response.headers['x-release'] = { value: event.request.uri }; return response; }"
        )
        _, host = self.deploy_router(code, "viewer-response")
        status, headers, body = self.view(host)
        self.assertEqual((status, body, headers["x-release"]), (200, b"hello", "/index.html"))
        self.assertNotIn("x-release", self.view(host, "/gone")[1])

    def test_keeps_headers_of_its_own_from_functions(self):
        code = (
            b"function handler(event) { const response = event.response;"
            b"response.headers[event.request.uri.slice(1)] = { value: '1' }; return response; }"
        )
        _, host = self.deploy_router(code, "viewer-response")
        for name in ("x-accel-redirect", "x-real-ip", "x-forwarded-proto", "x-amz-cf-id", "x-edge-location", "via"):
            self.put(name, b"hello")
            self.assertEqual(self.view(host, f"/{name}")[1]["x-cache"], "FunctionValidationError from cloudfront", name)

    def test_speaks_tls_for_any_name(self):
        self.put("index.html", b"hello")
        host = self.deploy({"ViewerProtocolPolicy": "redirect-to-https"})
        status, headers, _ = self.view(host)
        self.assertEqual((status, headers["location"]), (301, f"https://{host}/index.html"))
        # The edge is a proxy to itself, whatever name is asked for.
        trusted = ssl.create_default_context(cafile=self.ready["ca"])
        port = int(self.ready["edge"].rpartition(":")[2])
        plain = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        plain.request("GET", f"http://{host}/index.html")
        self.assertEqual(plain.getresponse().status, 301)
        plain.close()
        raw = socket.create_connection(("127.0.0.1", port))
        raw.sendall(f"CONNECT {host}:443 HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        self.assertTrue(raw.recv(1000).startswith(b"HTTP/1.1 200"))
        with trusted.wrap_socket(raw, server_hostname=host) as inner:
            inner.sendall(f"GET /index.html HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            said = b"".join(iter(lambda: inner.recv(4096), b""))
        self.assertTrue(said.startswith(b"HTTP/1.1 200") and said.endswith(b"hello"))

    @unittest.skipUnless(socket.has_dualstack_ipv6(), "no IPv6 here")
    def test_speaks_ipv6_too(self):
        self.put("index.html", b"hello")
        host = self.deploy()
        trusted = ssl.create_default_context(cafile=self.ready["ca"])
        raw = socket.create_connection(("::1", int(self.ready["edge"].rpartition(":")[2])))
        with trusted.wrap_socket(raw, server_hostname=host) as inner:
            inner.sendall(f"GET /index.html HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            said = b"".join(iter(lambda: inner.recv(4096), b""))
        self.assertTrue(said.startswith(b"HTTP/1.1 200") and said.endswith(b"hello"))

    def test_takes_requests_of_a_limited_size(self):
        self.put("releases/r1/page.html", b"hello")
        store, host = self.deploy_router()
        self.rig("POST", "keys", {"store": store, "puts": {host: '{"r":"r1"}'}})
        self.assertEqual(self.view(host, "/page.html", Cookie="a=" + "x" * 20000)[0], 200)
        self.assertEqual(self.view(host, "/page.html", Cookie="a=" + "x" * 21000)[0], 413)
        self.assertEqual(self.view(host, "/large", Cookie="a=" + "x" * 1000)[0], 413)

    def test_fails_as_told(self):
        self.put("index.html", b"hello")
        host = self.deploy()
        self.fault(listener="edge", do="status", status=503, count=2)
        self.assertEqual([self.view(host)[0] for _ in range(3)], [503, 503, 200])
        self.assertEqual([view["status"] for view in self.rig("GET", "views")], [503, 503, 200])
