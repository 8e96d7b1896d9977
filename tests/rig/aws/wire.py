# SPDX-License-Identifier: MIT
"""HTTP/1.1 on loopback as AWS speaks it: kept connections, Expect: 100-continue, TLS on the same port, all faults.

werkzeug's server closes each connection and knows paths only decoded; signatures are of the path as it was sent.
"""

import contextlib
import http.client
import select
import socket
import ssl
import struct
import threading
import time
from dataclasses import dataclass, field
from email.utils import formatdate
from urllib.parse import unquote, urlsplit

REASONS = http.client.responses
LONGEST_LINE = 65536


class Malformed(Exception):
    pass


@dataclass
class Request:
    method: str
    target: str  # as sent: "/site/a%20b?x=1"
    headers: dict  # names in lower case; repeated ones are joined by a comma
    body: bytes = b""
    scheme: str = "http"
    remote: str = "127.0.0.1"
    socket: object = None

    @property
    def host(self):
        return self.headers.get("host", "")

    @property
    def raw_path(self):
        return self.target.partition("?")[0]

    @property
    def path(self):
        return unquote(self.raw_path)

    @property
    def query(self):
        return self.target.partition("?")[2]

    @property
    def url(self):
        return f"{self.scheme}://{self.host}{self.target}"


@dataclass
class Answer:
    status: int = 200
    headers: list = field(default_factory=list)  # pairs
    body: bytes = b""
    spoiled: tuple = ()  # ("truncate", bytes), ("lost",), ("mute",), ("reset",), ("wrong-length", by)

    def header(self, name, default=""):
        return next((value for key, value in self.headers if key.lower() == name.lower()), default)

    def set(self, name, value):
        self.headers = [pair for pair in self.headers if pair[0].lower() != name.lower()]
        if value is not None:
            self.headers.append((name, str(value)))
        return self


class Server:
    """`application(request) → Answer`. `early(request)`, if it has one, may refuse before a body is asked for."""

    def __init__(self, application, port=0, tls=None, now=time.time):
        self.application, self.tls, self.now = application, tls, now
        self.listener = socket.create_server(("127.0.0.1", port), backlog=512)
        self.port = self.listener.getsockname()[1]
        self.listeners = [self.listener]
        with contextlib.suppress(OSError):  # a computer without IPv6
            self.listeners.append(socket.create_server(("::1", self.port), family=socket.AF_INET6, backlog=512))

    def start(self):
        for listener in self.listeners:
            threading.Thread(target=self._accept, args=(listener,), daemon=True).start()
        return self

    def _accept(self, listener):
        while True:
            try:
                connection, remote = listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve, args=(connection, remote[0]), daemon=True).start()

    def close(self):
        for listener in self.listeners:
            listener.close()

    def _serve(self, connection, remote):
        with contextlib.suppress(OSError, ssl.SSLError, Malformed, ValueError), contextlib.closing(connection):
            scheme = "http"
            if self.tls and connection.recv(1, socket.MSG_PEEK) == b"\x16":
                connection, scheme = self.tls.wrap_socket(connection, server_side=True), "https"
            self._talk(connection, scheme, remote)
            if scheme == "https":
                connection.close()

    def _talk(self, connection, scheme, remote):
        reader = connection.makefile("rb")
        while request := read_head(reader):
            request.scheme, request.remote, request.socket = scheme, remote, connection
            if request.method == "CONNECT":
                connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                reader.detach() if hasattr(reader, "detach") else None
                self._serve(connection, remote)  # it says all it has to say to us
                return
            if request.target.startswith(("http://", "https://")):  # asked as a proxy
                parts = urlsplit(request.target)
                request.headers.setdefault("host", parts.netloc)
                request.target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            early = getattr(self.application, "early", None)
            answer = early(request) if early else None
            if answer and answer.spoiled:
                if request.headers.get("expect", "").lower() == "100-continue":
                    connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
                reader.read(answer.spoiled[1])
            elif answer:  # whatever is on its way is not read, so nothing more can be said here
                answer.set("Connection", "close")
            else:
                if request.headers.get("expect", "").lower() == "100-continue":
                    connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
                request.body = read_body(reader, request.headers)
                answer = self.application(request)
            if not self._send(connection, request, answer):
                return
        reader.close()

    def _send(self, connection, request, answer):
        kind = answer.spoiled[0] if answer.spoiled else ""
        if kind in ("lost", "reset", "cut-upload"):
            raw = connection
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raw.close()
            return False
        if kind == "mute":
            select.select([connection], [], [], 3600)
            return False
        closing = answer.header("Connection") == "close" or request.headers.get("connection", "").lower() == "close"
        has_body = request.method != "HEAD" and answer.status not in (204, 304) and answer.status >= 200
        length = len(answer.body) + (answer.spoiled[1] if kind == "wrong-length" else 0)
        names = {name.lower() for name, _ in answer.headers}
        lines = [f"HTTP/1.1 {answer.status} {REASONS.get(answer.status, 'Unknown')}"]
        lines += [f"{name}: {value}" for name, value in answer.headers if name.lower() != "transfer-encoding"]
        if "date" not in names:
            lines.append(f"Date: {formatdate(self.now(), usegmt=True)}")
        if "content-length" not in names and answer.status != 204:
            lines.append(f"Content-Length: {length}")
        if "connection" not in names:
            lines.append("Connection: close" if closing else "Connection: keep-alive")
        body = answer.body if has_body else b""
        if kind == "truncate":
            body = body[: answer.spoiled[1] or len(body) // 2]
        connection.sendall("\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + body)
        return not closing and kind not in ("truncate", "wrong-length")


def read_head(reader):
    """A request without its body, or None at the end of the connection."""
    line = reader.readline(LONGEST_LINE)
    while line in (b"\r\n", b"\n"):
        line = reader.readline(LONGEST_LINE)
    if not line:
        return None
    try:
        method, target, _ = line.decode("latin-1").split()
    except ValueError as error:
        raise Malformed(f"no request line: {line!r}") from error
    headers = {}
    while (line := reader.readline(LONGEST_LINE)) not in (b"\r\n", b"\n", b""):
        name, colon, value = line.decode("utf-8", "surrogateescape").partition(":")
        if not colon:
            raise Malformed(f"no header: {line!r}")
        name, value = name.strip().lower(), value.strip()
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return Request(method, target, headers)


def read_body(reader, headers):
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = bytearray()
        while size := int(reader.readline(LONGEST_LINE).split(b";")[0].strip() or b"0", 16):
            body += reader.read(size)
            reader.readline(LONGEST_LINE)
        while reader.readline(LONGEST_LINE) not in (b"\r\n", b"\n", b""):
            pass
        return bytes(body)
    length = int(headers.get("content-length") or 0)
    body = reader.read(length) if length else b""
    if len(body) != length:
        raise Malformed("the connection ended within a body")
    return body
