# SPDX-License-Identifier: MIT
"""Does once what each program of the fork server would do at first: descriptions are read, moto's parts made."""

import os

import boto3
from botocore import loaders
from moto.moto_api._internal import mock_random

from . import __main__, by_moto, judge, registry  # noqa: F401 (they are what is run)
from .edge.runner import Runner
from .gate import Gate
from .inside import Inside
from .signatures import ACCESS_KEY, SECRET_KEY, Principal
from .world import ACCOUNT, World


def read_once():
    descriptions, read = {}, loaders.JSONFileLoader.load_file

    def read_it(loader, path):
        if path not in descriptions:
            descriptions[path] = read(loader, path)
        return descriptions[path]

    loaders.JSONFileLoader.load_file = read_it


def everything():
    os.register_at_fork(after_in_child=mock_random.seed)
    read_once()
    world = World()
    gate = Gate(world, by_moto.application())
    root = Principal(ACCOUNT, f"arn:aws:iam::{ACCOUNT}:root", ACCESS_KEY)
    for name in registry.names():
        if warm_up := registry.of(name).warm_up:
            boto3.client(name, "us-east-1", aws_access_key_id=ACCESS_KEY, aws_secret_access_key=SECRET_KEY)
            warm_up(Inside(gate, root, "us-east-1", ""))
    world.part(Runner).end()
    gate.control.reset()
