# SPDX-License-Identifier: MIT
"""The sockets: every name server has its own loopback address, all have one port, over UDP and TCP."""

import selectors
import socket
import struct
import threading
import time
import traceback

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

from ..faults import Faults
from . import tree
from .zones import plain

UDP_WITHOUT_EDNS = 512
LONGEST = 65535
RESET = b""  # instead of an answer over TCP
ATTEMPTS = 20


def bound(port):
    """(UDP sockets, TCP listeners) of all addresses; OSError if one of them is taken."""
    made = []
    try:
        for address in tree.ADDRESSES:
            for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
                made.append(socket.socket(socket.AF_INET, kind))
                if kind == socket.SOCK_STREAM:
                    made[-1].setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                made[-1].bind((address, port))
                port = made[-1].getsockname()[1]
    except OSError:
        for one in made:
            one.close()
        raise
    for listener in made[1::2]:
        listener.listen(16)
    return made[::2], made[1::2]


def spoiled(asked, fault):
    """What comes instead of an answer; None: nothing."""
    made = dns.message.make_response(asked)
    if fault in ("servfail", "refused"):
        made.set_rcode(dns.rcode.from_text(fault))
    elif fault == "garbage":
        return made.to_wire()[:4] + b"\xff" * 40  # its id is right
    elif fault == "wrong-id":  # a resolver that accepts it finds no such name
        made.set_rcode(dns.rcode.NXDOMAIN)
        made.flags |= dns.flags.AA
        made.id ^= 1
    else:
        return None
    return made.to_wire()


class Server:
    def __init__(self, world, port=0):
        self.world = world
        for attempt in range(ATTEMPTS):
            try:
                self.datagrams, self.listeners = bound(port)
                break
            except OSError:
                if port or attempt + 1 == ATTEMPTS:
                    raise
        self.port = self.datagrams[0].getsockname()[1]
        self.without_tcp = set()  # (address, name, type) of answers that are given by neither way

    @property
    def root(self):
        return f"{tree.ROOT}:{self.port}"

    def start(self):
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def _serve(self):
        waiting = selectors.DefaultSelector()
        for one in self.datagrams:
            waiting.register(one, selectors.EVENT_READ, self._datagram)
        for one in self.listeners:
            waiting.register(one, selectors.EVENT_READ, self._connection)
        while True:
            for key, _ in waiting.select():
                key.data(key.fileobj)

    def _datagram(self, at):
        query, sender = at.recvfrom(4096)
        if reply := self._answered(query, at.getsockname()[0], "udp"):
            self._later(lambda: at.sendto(reply, sender))

    def _later(self, send):
        if delay := self.world.settings.lookup_ms:
            threading.Timer(delay / 1000, send).start()
        else:
            send()

    def _connection(self, listener):
        connection, _ = listener.accept()
        threading.Thread(target=self._stream, args=(connection,), daemon=True).start()

    def _stream(self, connection):
        with connection, connection.makefile("rb") as reader:
            connection.settimeout(20)
            try:
                while head := reader.read(2):
                    query = reader.read(struct.unpack("!H", head)[0])
                    time.sleep(self.world.settings.lookup_ms / 1000)
                    reply = self._answered(query, connection.getsockname()[0], "tcp")
                    if reply == RESET:
                        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                        return
                    if reply:
                        connection.sendall(struct.pack("!H", len(reply)) + reply)
            except (OSError, struct.error):
                return

    def _answered(self, query, address, way):
        try:
            asked = dns.message.from_wire(query)
            question = asked.question[0]
        except (dns.exception.DNSException, IndexError):
            return None  # whatever it is, it is no question
        try:
            return self._reply(asked, question, address, way)
        except Exception:  # a mistake of the rig's: whoever looks sees it, and so does the test
            traceback.print_exc()
            self.world.note("violations", f"dns: the rig failed: {traceback.format_exc(limit=-1)}")
            return None

    def _reply(self, asked, question, address, way):
        name, kind = plain(question.name.to_text()), dns.rdatatype.to_text(question.rdtype)
        known = self.world.part(tree.Tree)
        reply = known.reply(address, name, kind)
        server = next((s for s, at in known.hosts.items() if at == address), address)
        # A question is asked over UDP first: there it counts.
        fault = self.world.part(Faults).of_answer(server, f"{name or '.'} {kind}") if way == "udp" else ""
        told = fault or (reply.code if reply else "silent")
        self.world.note("lookups", f"{server} {name or '.'} {kind} {way} {told}")
        if fault == "no-tcp":
            self.without_tcp.add((address, name, kind))
        elif fault:
            return spoiled(asked, fault)
        elif way == "tcp" and (address, name, kind) in self.without_tcp:
            self.without_tcp.discard((address, name, kind))
            return RESET
        if reply is None:
            return None
        made = dns.message.make_response(asked)
        made.set_rcode(dns.rcode.from_text(reply.code))
        if reply.authoritative:
            made.flags |= dns.flags.AA
        for section, records in (
            (made.answer, reply.answer),
            (made.authority, reply.authority),
            (made.additional, reply.additional),
        ):
            section += [dns.rrset.from_text_list(f"{r.name}.", r.ttl, "IN", r.type, r.values) for r in records]
        if way == "tcp":
            return made.to_wire(max_size=LONGEST)
        return self._datagram_of(made, asked, fault == "no-tcp" or known.is_truncated(address))

    def _datagram_of(self, made, asked, is_truncated):
        longest = max(asked.payload, UDP_WITHOUT_EDNS) if asked.edns >= 0 else UDP_WITHOUT_EDNS
        try:
            whole = made.to_wire(max_size=longest)
            if not is_truncated:
                return whole
        except dns.exception.TooBig:
            pass
        for section in (made.answer, made.authority, made.additional):
            section.clear()
        made.flags |= dns.flags.TC
        return made.to_wire()
