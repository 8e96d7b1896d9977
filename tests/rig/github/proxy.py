# SPDX-License-Identifier: MIT
"""The only way to names of the rig's own: a proxy on loopback that understands CONNECT, as a company has one.

It resolves those names, and nothing else; what was asked of it is listed at GET /_rig/tunnels.
"""
import asyncio

LOOPBACK = "127.0.0.1"
NAME = "github.rig.test"  # and codeload.github.rig.test: another host, as codeload is without a proxy
LARGEST_HEAD = 64 * 1024
CLOSED = (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)


async def _pour(source, into):
    try:
        while chunk := await source.read(65536):
            into.write(chunk)
            await into.drain()
    except ConnectionError:
        pass
    finally:
        into.close()


class Proxy:
    def __init__(self):
        self._running = set()
        self.tunnels = []  # "github.rig.test:41234", in the order in which they were asked for

    async def _serve(self, reader, writer):
        self._running.add(task := asyncio.current_task())
        task.add_done_callback(self._running.discard)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            method, target = head.split(" ", 2)[:2]
            host, _, port = target.rpartition(":")
            self.tunnels.append(target)
            if method != "CONNECT" or not (host == NAME or host.endswith("." + NAME)):
                writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                await writer.drain()
                return
            there, to = await asyncio.open_connection(LOOPBACK, int(port))
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await asyncio.gather(_pour(reader, to), _pour(there, writer))
        except (ValueError, *CLOSED):
            pass
        finally:
            writer.close()

    async def start(self):
        """Its address."""
        server = await asyncio.start_server(self._serve, LOOPBACK, 0, limit=LARGEST_HEAD)
        return f"http://{LOOPBACK}:{server.sockets[0].getsockname()[1]}"

    def end(self):
        for task in list(self._running):
            task.cancel()
