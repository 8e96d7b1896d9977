# SPDX-License-Identifier: MIT
"""DynamoDB, whose tables can be listed, and nothing is made here."""

from .. import registry
from ..registry import operation


@operation
def ListTables(world, call):
    return world.gate.by_moto(call.request)


class DynamoDb(registry.Service):
    inventory = tags = registry.nothing
    needs = registry.on_everything
    warm_up = None
    is_whole = True
