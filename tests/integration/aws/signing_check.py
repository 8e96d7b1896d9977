# SPDX-License-Identifier: MIT
"""Reads signed requests as lines of JSON and prints those that botocore would have signed otherwise."""
import json
import sys
from urllib.parse import urlsplit

from aws import signatures
from aws.wire import Request

for line in sys.stdin:
    said = json.loads(line)
    url = urlsplit(said["url"])
    headers = {name.lower(): value for name, value in said["headers"].items()}
    target = said["url"][len(f"{url.scheme}://{url.netloc}"):]
    request = Request(said["method"], target, {"host": url.netloc} | headers, said["body"].encode(), url.scheme)
    wrong = signatures.problem(request, signatures.scope_of(request), "a/secret+key")
    if wrong:
        print(said["url"], wrong)
