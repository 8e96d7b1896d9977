# SPDX-License-Identifier: MIT
"""All that somebody has in the account, in every region: "<kind> <name>[ of <stack>]", one line each."""

from . import registry
from .services.cloudformation.state import CloudFormation


def of(world):
    with world.lock:
        owners = _owners(world)
        lines = []
        for service in registry.services():
            for kind, name, *identifiers in service.inventory(world):
                owner = next((owners[one] for one in (name, *identifiers) if one in owners), "")
                lines.append(f"{kind} {name} of {owner}" if owner else f"{kind} {name}")
        return sorted(lines)


def _owners(world):
    """Physical identifier → the stack that it belongs to."""
    return {
        identifier: stack.name
        for stack in world.part(CloudFormation).present()
        for resource in stack.resources.values()
        for identifier in (resource.physical, *map(str, resource.attributes.values()))
        if identifier
    }
