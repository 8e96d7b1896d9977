# SPDX-License-Identifier: MIT
"""What goes wrong on request, in both emulators: rules made at POST /_rig/faults, each for the nth matching call and some
after it. How a call fails is for the emulator to know."""

import itertools
from dataclasses import dataclass, field

AFTER = ("truncate", "malformed", "wrong-length", "lost", "mute")  # the answer was worked out


@dataclass
class Rule:
    id: int
    do: str
    path: str = ""  # regex on the path
    nth: int = 1
    count: int = 1  # 0: from the nth call on, always
    every: int = 1  # of these, each third and so on
    status: int = 0
    body: object = None
    headers: dict = field(default_factory=dict)
    ms: int = 0
    after: int = 0  # truncate: bytes that still arrive, 0 means half
    by: int = 100  # wrong-length: how much more is promised than comes
    seen: int = 0
    hits: int = 0

    def is_due(self):
        self.seen += 1
        past = self.seen - self.nth
        due = past >= 0 and past % self.every == 0 and (self.count == 0 or past // self.every < self.count)
        self.hits += due
        return due


class Rules:
    """`rule`: the emulator's kind of rule; `ways`: what its `do` may be."""

    def __init__(self, world, rule, ways):
        self.world, self.rules = world, []
        self._rule, self._ways, self._ids = rule, ways, itertools.count(1)

    def add(self, **values):
        if values.get("do") not in self._ways:
            raise ValueError(f"do is one of {', '.join(self._ways)}")
        self.rules.append(self._rule(next(self._ids), **values))
        return self.rules[-1]
