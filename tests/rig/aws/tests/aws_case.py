# SPDX-License-Identifier: MIT
"""An AWS of one's own for a run of tests, and botocore's clients for it."""

import atexit
import hashlib
import http.client
import json
import os
import subprocess
import sys
import time
import unittest
from functools import cache
from pathlib import Path

import botocore.session
from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

RIG = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(RIG))


@cache
def started():
    """The process that all classes of a run share (each test begins with a reset), and the line that it printed."""
    process = subprocess.Popen(
        [sys.executable, "-B", "-m", "aws", "--with-parent"], cwd=RIG, stdout=subprocess.PIPE, text=True
    )
    ready = json.loads(process.stdout.readline())
    atexit.register(process.wait, 10)
    atexit.register(process.terminate)
    return process, ready


class AwsCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ready = started()[1]
        cls.endpoint = cls.ready["endpoint"]
        cls.clients = {}

    def setUp(self):
        self.rig("POST", "reset", {})

    def tearDown(self):
        self.assertEqual(self.rig("GET", "violations"), [])

    def rig(self, method, what, document=None):
        status, _, body = self.ask(
            method, f"/_rig/{what}", json.dumps(document).encode() if document is not None else b""
        )
        self.assertEqual(status, 200, body)
        return json.loads(body)

    def stamp(self):
        return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(self.rig("POST", "clock", {"advance": 0})["now"]))

    def violations(self):
        """What was wrong with the calls until now, which is forgotten by this."""
        return self.rig("DELETE", "violations")

    def fault(self, **rule):
        return self.rig("POST", "faults", rule)

    def ask(self, method, target, body=b"", headers=(), port=None):
        """Plain HTTP, unsigned: (status, headers, body)."""
        connection = http.client.HTTPConnection("127.0.0.1", port or int(self.endpoint.rpartition(":")[2]), timeout=20)
        try:
            connection.request(method, target, body, dict(headers))
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def signed(self, method, target, body=b"", headers=(), service="s3"):
        """HTTP with a signature by botocore, whatever the headers say of the body."""
        request = AWSRequest(method, self.endpoint + target, dict(headers), body)
        signer = (S3SigV4Auth if service == "s3" else SigV4Auth)(
            Credentials(self.ready["access_key"], self.ready["secret_key"]), service, "us-east-1"
        )
        signer.payload = lambda _: dict(headers).get("X-Amz-Content-SHA256") or hashlib.sha256(body).hexdigest()
        signer.add_auth(request)
        return self.ask(method, target, body, request.headers.items())

    def client(self, service, region="us-east-1", keys=None, **config):
        name = (service, region, keys, tuple(sorted(config.items())))
        if name not in self.clients:
            os.environ.pop("AWS_PROFILE", None)
            access_key, secret_key, *token = keys or (self.ready["access_key"], self.ready["secret_key"])
            settings = {
                "retries": {"total_max_attempts": 1},
                "s3": {"addressing_style": "path"},
                "signature_version": "s3v4" if service == "s3" else None,
            } | config
            self.clients[name] = botocore.session.Session().create_client(
                service,
                region,
                endpoint_url=self.endpoint,
                aws_access_key_id=access_key,
                aws_secret_access_key=secret_key,
                aws_session_token=token[0] if token else None,
                config=Config(**settings),
            )
        return self.clients[name]

    def until(self, look, is_ready=bool):
        """What `look` gives once `is_ready` says so; six seconds are far more than anything here takes."""
        for _ in range(600):
            if is_ready(found := look()):
                return found
            time.sleep(0.01)
        return self.fail(f"it is still {found!r}")

    def refused(self, code, function, **params):
        with self.assertRaises(ClientError) as caught:
            function(**params)
        self.assertEqual(caught.exception.response["Error"]["Code"], code, caught.exception)
        return caught.exception.response
