# SPDX-License-Identifier: MIT
"""Drift: whether what stands in an account is still what a stack made; found by asking whether it is there."""

from ...errors import AwsError
from ...registry import operation
from ...world import request_id
from . import template
from .engine import Engine
from .state import CloudFormation, moment
from .types import handler_of


class Detections:
    def __init__(self, world):
        self.world, self.kept = world, {}


def _drifts(world, stack):
    engine, found = Engine(world, world.gate, stack), {}
    for resource in stack.resources.values():
        try:
            there = handler_of(resource.kind).is_there(engine.context(resource.name), resource)
        except AwsError:
            there = False
        found[resource.name] = "IN_SYNC" if there else "DELETED"
    return found


@operation
def DetectStackDrift(world, call):
    stack = world.part(CloudFormation).find(call.region, call.params["StackName"])
    stack.principal = call.principal
    number = request_id()
    world.part(Detections).kept[number] = (stack, _drifts(world, stack), world.now())
    return {"StackDriftDetectionId": number}


@operation
def DescribeStackDriftDetectionStatus(world, call):
    kept = world.part(Detections).kept.get(call.params["StackDriftDetectionId"])
    if kept is None:
        raise template.bad(f"Drift detection {call.params['StackDriftDetectionId']} does not exist")
    stack, found, at = kept
    gone = sum(status != "IN_SYNC" for status in found.values())
    return {
        "StackId": stack.id,
        "StackDriftDetectionId": call.params["StackDriftDetectionId"],
        "StackDriftStatus": "DRIFTED" if gone else "IN_SYNC",
        "DetectionStatus": "DETECTION_COMPLETE",
        "DriftedStackResourceCount": gone,
        "Timestamp": moment(at),
    }


@operation
def DescribeStackResourceDrifts(world, call):
    stack = world.part(CloudFormation).find(call.region, call.params["StackName"])
    found = next((f for s, f, _ in reversed(world.part(Detections).kept.values()) if s is stack), {})
    wanted = call.params.get("StackResourceDriftStatusFilters")
    return {
        "StackResourceDrifts": [
            {
                "StackId": stack.id,
                "LogicalResourceId": name,
                "PhysicalResourceId": stack.resources[name].physical,
                "ResourceType": stack.resources[name].kind,
                "StackResourceDriftStatus": status,
                "Timestamp": moment(world.now()),
            }
            for name, status in found.items()
            if name in stack.resources and (not wanted or status in wanted)
        ]
    }
