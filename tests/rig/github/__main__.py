# SPDX-License-Identifier: MIT
"""python3 -m github --state DIR [--port 0] [--tls] [--proxy] [--ghes] [--latency MS] [--validate] [--seed full|small|none]"""
import argparse
import asyncio
import json
import os
import shutil
import signal
import socket
import ssl
import sys
from pathlib import Path

from aiohttp import web

from . import certificate, seed
from .proxy import LOOPBACK, NAME
from .server import Server
from .state import World


def arguments():
    parser = argparse.ArgumentParser(prog="github", description="A GitHub of our own, on loopback.")
    parser.add_argument("--state", type=Path, required=True, help="folder for git repositories, certificate and token")
    parser.add_argument("--port", type=int, default=0, help="of the web address; 0 takes a free one")
    parser.add_argument("--tls", action="store_true", help="https with a certificate of our own; `ca` names its file")
    parser.add_argument("--proxy", action="store_true", help="known by names that only its own proxy finds; with --tls")
    parser.add_argument("--ghes", action="store_true", help="as GitHub Enterprise Server: the API under /api/v3")
    parser.add_argument("--latency", type=int, default=0, metavar="MS", help="added to every answer")
    parser.add_argument("--validate", action="store_true", help="compare all traffic with GitHub's OpenAPI description")
    parser.add_argument("--with-parent", action="store_true", help="end when the program ends that started this one")
    parser.add_argument("--seed", choices=seed.SEEDS, default="full")
    options = parser.parse_args()
    if options.proxy and not options.tls:
        parser.error("--proxy needs --tls: what is not encrypted is asked of a proxy in another way")
    return options


def validator(world):
    from .validate import Validator  # what it needs takes as long to load as all else
    return Validator(world)


def bound(port=0):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((LOOPBACK, port))
    return listener


async def serve(options):
    parent = os.getppid() if options.with_parent else None
    options.state = options.state.resolve()
    options.state.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(options.state / "git", ignore_errors=True)  # what is known of them lives no longer than the process
    sockets = {"web": bound(options.port), "codeload": bound()}
    if not options.ghes:
        sockets["api"] = bound()
    tls, authority = None, None
    if options.tls:
        authority, own = certificate.make(options.state)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(own)
    scheme = "https" if tls else "http"
    # codeload is another host, so that clients must drop Authorization on the way; both are free of proxies everywhere.
    usual, other = (NAME, f"codeload.{NAME}") if options.proxy else (LOOPBACK, "localhost")
    hosts = {"codeload": other}
    addresses = {name: f"{scheme}://{hosts.get(name, usual)}:{s.getsockname()[1]}" for name, s in sockets.items()}
    addresses.setdefault("api", addresses["web"] + "/api/v3")
    world = World(options.state, addresses["web"], addresses["api"], addresses["codeload"], options.ghes)
    world.settings.latency_ms = options.latency
    seed.SEEDS[options.seed](world)
    token = seed.token_of_person(world, options.state)
    server = Server(world, validator(world) if options.validate else None)
    server.warm_up(token)
    proxy = await server.proxy.start() if options.proxy else None
    runners = []
    for name, listener in sockets.items():
        runner = web.AppRunner(server.application(name), access_log=None)
        await runner.setup()
        await web.SockSite(runner, listener, ssl_context=tls, backlog=512, shutdown_timeout=1).start()
        runners.append(runner)
    print(json.dumps({"ready": True, **addresses, "ca": str(authority) if authority else None, "token": token.value,
                      "client_id": seed.CLIENT_ID, "repo": seed.DEPLOYABLE, "latency_ms": options.latency,
                      "proxy": proxy}), flush=True)
    await until_told_to_end(parent)
    server.proxy.end()
    for runner in runners:
        await runner.cleanup()


async def until_told_to_end(parent):
    loop, end = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, end.set)

    def look_for_parent():
        if os.getppid() != parent:  # it may have been killed, which no signal of the kernel tells reliably
            end.set()
        loop.call_later(1, look_for_parent)
    if parent:
        look_for_parent()
    await end.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(serve(arguments())))
