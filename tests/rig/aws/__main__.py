# SPDX-License-Identifier: MIT
"""python -m aws [--port 0] [--with-parent]: prints one line of JSON once it answers, and runs until told to end."""

import argparse
import datetime
import json
import os
import signal
import sys
import threading
import time

from moto.s3 import models

from . import by_moto
from .domains.cloudflare import BASE as CLOUDFLARE_PATH
from .domains.cloudflare import Api as Cloudflare
from .domains.server import Server as NameServers
from .edge.server import Edge
from .edge.tls import Authority
from .gate import Gate
from .signatures import ACCESS_KEY, SECRET_KEY
from .wire import Server
from .world import World

REGION = "us-east-1"


def share_clock(world):
    """What S3 says of when an object was written, and of what time it is, comes from one clock."""
    models.utcnow = lambda: datetime.datetime.fromtimestamp(world.now(), datetime.timezone.utc).replace(tzinfo=None)


def end_with(parent, end):
    """Its death sends no signal that can be relied on, so it is looked for."""
    while os.getppid() == parent:
        time.sleep(1)
    end()


def main():
    parser = argparse.ArgumentParser(prog="aws", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--edge-port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--dns-port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--with-parent", action="store_true", help="end when the program ends that started this one")
    options = parser.parse_args()
    parent = os.getppid()
    world, authority = World(), Authority()

    def end(*_):
        authority.end()
        os._exit(0)  # moto's threads linger

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    share_clock(world)
    gate = Gate(world, by_moto.application())
    server = Server(gate, options.port, authority.context(), world.now).start()
    edge = Server(Edge(world, gate), options.edge_port, authority.context(), world.now).start()
    gate.edge_port = edge.port
    names = NameServers(world, options.dns_port).start()
    cloudflare = Server(Cloudflare(world)).start()
    ready = {
        "ready": True,
        "endpoint": f"http://127.0.0.1:{server.port}",
        "edge": f"http://127.0.0.1:{edge.port}",
        "dns": names.root,
        "cloudflare": f"http://127.0.0.1:{cloudflare.port}{CLOUDFLARE_PATH}",
        "region": REGION,
        "access_key": ACCESS_KEY,
        "secret_key": SECRET_KEY,
        "ca": str(authority.path),
    }
    print(json.dumps(ready), flush=True)
    if options.with_parent:
        threading.Thread(target=end_with, args=(parent, end), daemon=True).start()
    threading.Event().wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
