# SPDX-License-Identifier: MIT
"""CloudFormation, of our own: moto's takes any type, is done within the request, and never rolls back."""

from pathlib import Path

from ... import registry
from ...world import ACCOUNT
from . import schemas
from .state import CloudFormation

WARM = Path(__file__).parents[2] / "tests" / "site.yaml"


def _handlers(world, document):
    """What the handlers of these resource types may ask for: handler → actions, `tagging` too."""
    return {kind: schemas.permissions_of(document["region"], kind) for kind in document["types"]}


class Stacks(registry.Service):
    is_whole = True
    refusals = {"taken": ("AlreadyExistsException", 400)}
    commands = {"handlers": _handlers}

    def inventory(self, world):
        for stack in world.part(CloudFormation).present():
            yield "stack", stack.name

    def tags(self, world, region):
        stacks = world.part(CloudFormation).present()
        return {stack.id: dict(stack.plan.tags) for stack in stacks if stack.region == region and stack.plan}

    def needs(self, world, call):
        name = call.params.get("StackName", "")
        if name.startswith("arn:"):
            return [(call.action, name)]
        change_set = call.params.get("ChangeSetName", "")
        if not name and change_set.startswith("arn:"):
            for stack in world.part(CloudFormation).stacks.values():
                if any(made.id == change_set for made in [*stack.change_sets.values(), *stack.executed]):
                    return [(call.action, stack.id)]
        if not name:
            return [(call.action, "*")]
        return [(call.action, f"arn:aws:cloudformation:{call.region}:{ACCOUNT}:stack/{name}/*")]

    def warm_up(self, inside):
        world, project = inside.gate.world, {"ParameterKey": "Project", "ParameterValue": "warm"}
        inside.call(
            "cloudformation", "CreateStack", StackName="warm", TemplateBody=WARM.read_text(), Parameters=[project]
        )
        (stack,) = world.part(CloudFormation).present()
        world.wait_until(lambda: not stack.status.endswith("IN_PROGRESS"))
        inside.call("cloudformation", "DescribeStacks", StackName="warm")
