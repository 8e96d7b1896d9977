# SPDX-License-Identifier: MIT
"""The domains of distributions in DNS, as the edge has them."""

from ...domains.tree import Tree
from ...domains.zones import Record, Zone
from .state import CloudFront

EDGE = {"A": "127.0.0.1", "AAAA": "::1"}  # where the edge listens


def zone(world):
    records = []
    for entry in world.part(CloudFront).distributions.values():
        config = entry.observed.at(world.now())
        if config is not None:
            kinds = ("A", "AAAA") if config.get("IsIPV6Enabled") else ("A",)
            records += [Record(entry.domain, kind, [EDGE[kind]]) for kind in kinds]
    return [Zone("cloudfront.net", ["ns-418.awsdns-52.com", "ns-666.awsdns-19.net"], records)]


Tree.sources.append(zone)
