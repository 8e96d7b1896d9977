# SPDX-License-Identifier: MIT
"""`python -m aws.judge` compares requests that others have answered with botocore's models, as the gate does its own.

Reads lines of JSON, `from` (who sent it) and `request` (all of it, in base64). At an empty line it tells what is wrong
with those until then, a line each, and ends that with an empty one.
"""

import base64
import io
import json
import sys

from . import recognition, wire
from .errors import AwsError


def wrong_with(sent):
    """What is wrong with a request: lines."""
    reader = io.BytesIO(sent)
    request = wire.read_head(reader)
    request.body = wire.read_body(reader, request.headers)
    call, _ = recognition.recognised(request)
    asked = f"{request.method} {request.target}"
    if call.model is None:
        return [f"{asked}: no operation of {call.service}"]
    try:
        return [f"{asked} ({call.name}): {problem}" for problem in recognition.problems(call)]
    except AwsError as error:
        return [f"{asked} ({call.name}): {error.more.get('wrong') or error}"]


def main():
    for line in sys.stdin:
        if line.strip():
            said = json.loads(line)
            for problem in wrong_with(base64.b64decode(said["request"])):
                print(f"{said['from']}: {problem}")
        else:
            print(flush=True)


if __name__ == "__main__":
    main()
