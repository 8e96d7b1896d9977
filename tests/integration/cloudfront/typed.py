# SPDX-License-Identifier: MIT
"""Does what somebody has typed: `aws …` commands, joined by &&, as far as errors and plans of Shipdeck's name them. The AWS CLI
itself is not needed for the tests; its words are AWS's own names of operations and members."""

import fnmatch
import json
import re
import shlex
import sys
from pathlib import Path

import boto3
from botocore import xform_name


def operation_of(client, words):
    wanted = words.replace("-", "_")
    return next(name for name in client.meta.service_model.operation_names if xform_name(name) == wanted)


def value_of(shape, texts):
    if shape.type_name == "list":
        return [value_of(shape.member, [text]) for text in texts]
    if shape.type_name == "structure":
        pairs = dict(part.split("=", 1) for part in texts[0].split(","))
        return {name: value_of(shape.members[name], [text]) for name, text in pairs.items()}
    if shape.type_name == "boolean":
        return not texts or texts[0] == "true"
    return texts[0]


def is_meant(name, filters):
    """As the AWS CLI has it: the last pattern that fits decides, and `*` stands for slashes, too."""
    fitting = [option for option, pattern in filters if fnmatch.fnmatchcase(name, pattern)]
    return not fitting or fitting[-1] == "--include"


def copy(source, target, words):
    bucket, key = re.match(r"s3://([^/]+)/(.+)", target).groups()
    filters = [pair for pair in zip(words, words[1:]) if pair[0] in ("--exclude", "--include")]
    headers = {"CacheControl": words[words.index("--cache-control") + 1]}
    client = boto3.client("s3")
    if source.startswith("s3://"):
        of, page = re.match(r"s3://([^/]+)/(.+)", source).groups()
        origin = {"Bucket": of, "Key": page}
        client.copy_object(Bucket=bucket, Key=key, CopySource=origin, MetadataDirective="REPLACE", **headers)
        return
    for file in Path(source).rglob("*"):
        name = str(file.relative_to(source))
        if file.is_file() and is_meant(name, filters):
            client.put_object(Bucket=bucket, Key=f"{key}/{name}", Body=file.read_bytes(), **headers)


def call(words):
    assert words[0] == "aws", words
    if words[1:3] == ["s3", "cp"]:
        copy(words[3], words[4], words[5:])
        return
    options, name = {}, None
    for word in words[1:]:
        if word.startswith("--"):
            name = word[2:]
            options[name] = []
        elif name:
            options[name].append(word)
    service, verb, *rest = [word for word in words[1:] if not word.startswith("--")][:3]
    if (service, verb) == ("s3", "rm"):
        bucket, key = re.match(r"s3://([^/]+)/(.+)", rest[0]).groups()
        boto3.client("s3").delete_object(Bucket=bucket, Key=key)
        return
    region = options.pop("region", [None])[0]
    client = boto3.client({"s3api": "s3"}.get(service, service), region)
    is_wait = verb == "wait"
    if is_wait:
        verb = rest[0]
        waiter = client.get_waiter(verb.replace("-", "_"))
        verb = xform_name(waiter.config.operation, "-")
    members = client.meta.service_model.operation_model(operation_of(client, verb)).input_shape.members
    by_option = {xform_name(member, "-"): member for member in members}
    params = {}
    for option, texts in options.items():
        is_no = option not in by_option and option.startswith("no-")
        member = by_option[option[3:] if is_no else option]
        params[member] = False if is_no else value_of(members[member], texts)
    if is_wait:
        waiter.wait(**params, WaiterConfig={"Delay": 0, "MaxAttempts": 2000})
    else:
        getattr(client, verb.replace("-", "_"))(**params)


for command in sys.argv[1].split(" && "):
    call(shlex.split(command))
