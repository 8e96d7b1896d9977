# SPDX-License-Identifier: MIT
"""Reads signed requests as lines of JSON and prints those that botocore would have signed otherwise."""
import json
import sys

from aws import signatures

signatures.secret_of = lambda access_key: "a/secret+key"

for line in sys.stdin:
    request = json.loads(line)
    headers = {name.lower(): value for name, value in request["headers"].items()}
    wrong = signatures.problem(request["method"], request["url"], headers, request["body"].encode())
    if wrong:
        print(request["url"], wrong)
