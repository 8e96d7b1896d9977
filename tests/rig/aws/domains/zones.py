# SPDX-License-Identifier: MIT
"""What a zone says: its records as they are visible now, answered as an authoritative server does."""

import dataclasses
from dataclasses import dataclass, field

TTL = 60


def plain(name):
    """As names are kept here: lower case, no dot at the end; Route 53's octal escapes of `*` undone."""
    return name.lower().rstrip(".").replace("\\052", "*")


def within(name, zone):
    return not zone or name == zone or name.endswith("." + zone)


@dataclass
class Record:
    name: str
    type: str
    values: list
    ttl: int = TTL
    alias: str = ""  # Route 53's: the values are those of this name


@dataclass
class Reply:
    code: str = "NOERROR"
    authoritative: bool = True
    answer: list = field(default_factory=list)
    authority: list = field(default_factory=list)
    additional: list = field(default_factory=list)


@dataclass
class Zone:
    name: str
    servers: list  # names of those that serve it
    records: list  # of Record; the zone's own NS and SOA are made from `servers`

    def own(self):
        primary = self.servers[0] if self.servers else "ns.invalid"
        soa = f"{primary}. {f'hostmaster.{self.name}'.rstrip('.')}. 1 7200 900 1209600 {TTL}"
        return [Record(self.name, "NS", [f"{s}." for s in self.servers]), Record(self.name, "SOA", [soa])]

    def soa(self):
        return next((r for r in self.all() if (r.name, r.type) == (self.name, "SOA")), None)

    def all(self):
        """A record that somebody wrote for the zone itself counts instead of the one that is made."""
        given = {(r.name, r.type) for r in self.records}
        return [*(r for r in self.own() if (r.name, r.type) not in given), *self.records]

    def cut(self, name):
        """The NS record that delegates a part of the zone, which has `name`, to others; None: it is the zone's own."""
        cuts = [r for r in self.records if r.type == "NS" and r.name != self.name and within(name, r.name)]
        return min(cuts, key=lambda r: len(r.name), default=None)

    def reply(self, name, kind, glue, lookup=None):
        """`glue(server)` gives the addresses of a name server, as records; `lookup(name, kind)` values there."""
        if (cut := self.cut(name)) and not (kind == "DS" and cut.name == name):  # which is the parent's to say
            told = [r for s in cut.values if within(plain(s), self.name) for r in glue(plain(s))]
            return Reply(authoritative=False, authority=[cut], additional=told)
        records = [*self.all(), *(r for s in self.servers if within(s, self.name) for r in glue(s))]
        found = self._at(records, name)
        if found is None:
            return Reply("NXDOMAIN", authority=[self.soa()])
        fitting = [r for r in found if r.type in (kind, "CNAME") or kind == "ANY"]
        fitting = [r if not r.alias else Record(r.name, r.type, lookup(r.alias, r.type) or []) for r in fitting]
        fitting = [r for r in fitting if r.values]
        return Reply(answer=fitting) if fitting else Reply(authority=[self.soa()])

    def _at(self, records, name):
        """The records of a name, made from a wildcard if need be; None: there is no such name."""
        if exact := [r for r in records if r.name == name]:
            return exact
        if any(r.name.endswith("." + name) for r in records):
            return []
        rest = name
        while rest != self.name and within(rest, self.name):
            rest = rest.partition(".")[2]
            if stars := [r for r in records if r.name == f"*.{rest}"]:
                return [dataclasses.replace(r, name=name) for r in stars]
            if any(within(r.name, rest) for r in records):
                return None  # the closest name that exists has no wildcard
        return None
