# SPDX-License-Identifier: MIT
"""Who is asked for what: addresses, name servers, what the registry delegates, and what each of them does wrong.

One address for each name server, all of 127.0.0.0/8 and on one port: servers are found by address, and a delegation has
no port.
"""

import itertools

from .zones import TTL, Record, Reply, Zone, plain, within

ROOTS = [f"127.0.0.{n}" for n in range(1, 7)]
REGISTRIES = [f"127.53.0.{n}" for n in range(1, 7)]
ROOT = ROOTS[0]
AMAZON = [f"127.53.1.{n}" for n in range(1, 33)]
OTHERS = [f"127.53.2.{n}" for n in range(1, 17)]
ADDRESSES = [*ROOTS, *REGISTRIES, *AMAZON, *OTHERS]
FLAWS = ("", "silent", "lame", "refused", "servfail", "wrong", "truncated")
PARKED = "192.0.2.1"
LONGEST_CHAIN = 8
DECIDING = ("NOERROR", "NXDOMAIN")


def registries(suffix, count):
    return [f"ns{number or ''}.registry.{suffix}" for number in range(count)]


class Tree:
    sources = []  # f(world) → zones, beside those that POST /_rig/dns makes elsewhere

    def __init__(self, world):
        self.world = world
        self.elsewhere = {}  # name → Zone
        self.delegations = {}  # zone → name servers at the registry, where they are not those that serve it
        self.signers = {}  # zone → DS records at the registry
        self.flaws = {}  # name server → one of FLAWS
        self.hosts = {}  # name server → address
        self._free = {False: itertools.cycle(AMAZON), True: iter(OTHERS)}

    # ---- what is there ---------------------------------------------------------------------------------------------
    def zones(self):
        """All that there are, those of services first."""
        with self.world.lock:
            found = [zone for source in self.sources for zone in source(self.world)]
            return [*found, *self.elsewhere.values()]

    def address(self, server, is_elsewhere=False):
        """The one of a name server, chosen when it is first named."""
        if server not in self.hosts:
            free = self._free[is_elsewhere and "awsdns" not in server]
            if (address := next(free, None)) is None:
                raise ValueError(f"there are addresses for {len(OTHERS)} name servers elsewhere")
            self.hosts[server] = address
        return self.hosts[server]

    def glue(self, server):
        return [Record(server, "A", [self.hosts[server]])] if server in self.hosts else []

    def delegated(self, zones):
        """zone → name servers, as the registry has it. A zone below another one is that one's to delegate."""
        names = {zone.name for zone in zones}
        tops = {
            zone.name: zone.servers
            for zone in zones
            if not any(name != zone.name and within(zone.name, name) for name in names)
        }
        made = tops | {name: zone.servers for name, zone in self.elsewhere.items() if name in tops}
        return {name: servers for name, servers in (made | self.delegations).items() if servers}

    # ---- answers ---------------------------------------------------------------------------------------------------
    def reply(self, address, name, kind):
        """What the server at an address answers; None: nothing."""
        zones = self.zones()
        for zone in zones:
            for server in zone.servers:
                self.address(server, zone.name in self.elsewhere)
        if address in ROOTS:
            return self._root(zones, name, kind)
        if address in REGISTRIES:
            return self._registry(zones, name, kind)
        here = {server for server, at in self.hosts.items() if at == address}
        flaw = next((self.flaws[server] for server in here if self.flaws.get(server)), "")
        if flaw == "silent":
            return None
        if flaw in ("refused", "servfail"):
            return Reply(flaw.upper(), authoritative=False)
        if flaw == "lame":
            return Reply(authoritative=False)
        served = [zone for zone in zones if here & set(zone.servers) and within(name, zone.name)]
        if not served:
            return Reply("REFUSED", authoritative=False)
        zone = max(served, key=lambda one: len(one.name))
        if flaw == "wrong":
            return Reply(answer=[Record(name, "A", [PARKED])] if kind == "A" else [])
        return zone.reply(name, kind, self.glue, self.lookup)

    def is_truncated(self, address):
        return any(self.flaws.get(s) == "truncated" for s, at in self.hosts.items() if at == address)

    def _suffixes(self, zones):
        return {name.rpartition(".")[2] for name in (*self.delegated(zones), *self.hosts)}

    def _root(self, zones, name, kind):
        suffix = name.rpartition(".")[2]
        root = Zone("", ["a.root-servers.net"], [])
        if not name or suffix not in self._suffixes(zones):
            return root.reply(name, kind, self.glue)
        servers = registries(suffix, self.world.settings.registry_servers)
        return Reply(
            authoritative=False,
            authority=[Record(suffix, "NS", [f"{server}." for server in servers])],
            additional=[Record(server, "A", [at]) for server, at in zip(servers, REGISTRIES)],
        )

    def _registry(self, zones, name, kind):
        suffix = name.rpartition(".")[2]
        delegated = self.delegated(zones)
        records = [Record(n, "NS", [f"{s}." for s in servers]) for n, servers in delegated.items() if within(n, suffix)]
        records += [Record(n, "DS", values) for n, values in self.signers.items() if within(n, suffix)]
        records += [record for server in self.hosts if within(server, suffix) for record in self.glue(server)]
        return Zone(suffix, [f"ns.registry.{suffix}"], records).reply(name, kind, self.glue)

    # ---- as everybody sees it --------------------------------------------------------------------------------------
    def lookup(self, name, kind):
        """Values of that type as a resolver finds them, or [] if there are none; None: nobody answers."""
        name = plain(name)
        for _ in range(LONGEST_CHAIN):
            reply = self._resolved(name, kind)
            if reply is None:
                return None
            if values := [v for r in reply.answer if r.type == kind for v in r.values]:
                return values
            aliases = [plain(v) for r in reply.answer if r.type == "CNAME" for v in r.values]
            if not aliases or kind == "CNAME":
                return []
            name = aliases[0]
        return None

    def _resolved(self, name, kind):
        addresses = [ROOT]
        while addresses:
            replies = [self.reply(address, name, kind) for address in addresses]
            usable = [r for r in replies if r and r.code in DECIDING and (r.authoritative or r.authority)]
            if not usable:
                return None
            if usable[0].authoritative:
                return usable[0]
            told = {r.name: r.values[0] for r in usable[0].additional}
            servers = [plain(v) for r in usable[0].authority for v in r.values]
            addresses = [at for s in servers if (at := told.get(s) or self.hosts.get(s))]
        return None

    # ---- POST /_rig/dns --------------------------------------------------------------------------------------------
    def change(self, document):
        """See README.md."""
        with self.world.lock:
            if "zone" in document:
                self._change_zone(plain(document["zone"]), document)
            if "signers" in document:
                self.signers[plain(document["delegate"])] = document["signers"]
            elif "delegate" in document:
                servers = document["servers"]
                self.delegations[plain(document["delegate"])] = servers and [plain(s) for s in servers]
                for server in servers or ():
                    self.address(plain(server), True)
                if servers is None:
                    del self.delegations[plain(document["delegate"])]
            if "server" in document:
                if document["flaw"] not in FLAWS:
                    raise ValueError(f"a server may be {', '.join(filter(None, FLAWS))}")
                self.flaws[plain(document["server"])] = document["flaw"]
            self.world.notify()
            return self.shown()

    def _change_zone(self, name, document):
        if document.get("records", ()) is None:
            self.elsewhere.pop(name, None)
            return
        before = self.elsewhere.get(name) or Zone(name, [f"ns1.{name}", f"ns2.{name}"], [])
        servers = [plain(server) for server in document.get("servers", before.servers)]
        records = [parsed(line, name) for line in document["records"]] if "records" in document else before.records
        self.elsewhere[name] = Zone(name, servers, records)
        for server in servers:
            self.address(server, True)

    def shown(self):
        zones = self.zones()
        for zone in zones:
            for server in zone.servers:
                self.address(server, zone.name in self.elsewhere)
        return {
            "zones": {
                zone.name: {
                    "servers": zone.servers,
                    "records": [f"{r.name} {r.type} {v}" for r in zone.records for v in r.values],
                }
                for zone in zones
            },
            "registry": self.delegated(zones),
            "servers": self.hosts,
            "flaws": {server: flaw for server, flaw in self.flaws.items() if flaw},
        }


def parsed(line, zone):
    """`www CNAME d1.cloudfront.net`, `www 86400 A 192.0.2.1`; names are relative to the zone, as in forms of providers, `@` is the zone."""
    name, kind, value = line.split(maxsplit=2)
    ttl = TTL
    if kind.isdigit():
        ttl, (kind, value) = int(kind), value.split(maxsplit=1)
    full = zone if name == "@" else plain(name) if within(plain(name), zone) else f"{plain(name)}.{zone}"
    if kind in ("CNAME", "NS") and not value.endswith("."):
        value += "."
    return Record(full, kind, [value], ttl)
