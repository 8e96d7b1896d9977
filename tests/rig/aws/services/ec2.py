# SPDX-License-Identifier: MIT
"""EC2, of which only regions can be read: nothing is made here."""

from .. import registry
from ..registry import operation


@operation
def DescribeRegions(world, call):
    return world.gate.by_moto(call.request)


class Ec2(registry.Service):
    inventory = tags = registry.nothing
    needs = registry.on_everything
    warm_up = None
    is_whole = True
    refusals = {"throttle": ("RequestLimitExceeded", 503), "denied": ("UnauthorizedOperation",)}
