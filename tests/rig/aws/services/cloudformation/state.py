# SPDX-License-Identifier: MIT
"""Stacks, their resources, events and change sets."""

import datetime
from dataclasses import dataclass, field

from ...errors import AwsError
from ...world import ACCOUNT, request_id
from . import template

UTC = datetime.timezone.utc
GONE = "DELETE_COMPLETE"


def moment(seconds):
    return datetime.datetime.fromtimestamp(seconds, UTC)


@dataclass
class Resource:
    name: str
    kind: str
    body: dict  # as the template has it
    physical: str = ""
    attributes: dict = field(default_factory=dict)
    properties: dict = field(default_factory=dict)  # as they were put into effect
    status: str = ""
    reason: str = ""
    changed: float = 0.0
    kept: object = None  # moto's own, where moto makes it

    @property
    def policy(self):
        return self.body.get("DeletionPolicy", "Delete")


@dataclass
class Plan:
    """A template with what it was given: what a stack is to become."""

    text: str
    document: dict
    parameters: dict
    tags: dict
    capabilities: list = field(default_factory=list)
    reverts: bool = False  # what was changed by hand is brought back, too


@dataclass
class Stack:
    name: str
    region: str
    id: str
    created: float
    plan: Plan = None
    status: str = ""
    reason: str = ""
    changed: float = 0.0
    deleted: float = 0.0
    resources: dict = field(default_factory=dict)
    former: list = field(default_factory=list)  # resources that went with it, or stayed behind: they are still told
    events: list = field(default_factory=list)
    outputs: list = field(default_factory=list)
    change_sets: dict = field(default_factory=dict)
    executed: list = field(default_factory=list)  # change sets
    is_protected: bool = False
    disable_rollback: bool = False
    description: str = ""
    token: str = ""
    principal: object = None
    set_id: str = ""
    failed_rollback: list = field(default_factory=list)
    before: dict = field(default_factory=dict)  # resources as an update found them
    plan_before: Plan = None
    role: str = ""

    @property
    def is_busy(self):
        return self.status.endswith("_IN_PROGRESS") and self.status != "REVIEW_IN_PROGRESS"


@dataclass
class ChangeSet:
    name: str
    id: str
    stack: Stack
    kind: str  # CREATE, UPDATE
    plan: Plan
    made: float
    ready_at: float
    description: str = ""
    changes: list = field(default_factory=list)
    failure: str = ""
    execution: str = "AVAILABLE"
    on_failure: str = "ROLLBACK"
    token: str = ""

    def status(self, now):
        if now < self.ready_at:
            return "CREATE_IN_PROGRESS", "UNAVAILABLE"
        return ("FAILED", "UNAVAILABLE") if self.failure else ("CREATE_COMPLETE", self.execution)


class CloudFormation:
    def __init__(self, world):
        self.world = world
        self.stacks = {}  # id → stack
        self.ended = False

    def end(self):
        self.ended = True

    def find(self, region, name):
        """By name (the living one) or by ARN (also one that is gone)."""
        for stack in self.stacks.values():
            if stack.region == region and (stack.id == name or stack.name == name and stack.status != GONE):
                return stack
        raise AwsError("ValidationError", f"Stack with id {name} does not exist")

    def present(self):
        return [stack for stack in self.stacks.values() if stack.status != GONE]

    def living(self, region, name):
        return next((stack for stack in self.present() if stack.region == region and stack.name == name), None)

    def add(self, region, name):
        stack_id = f"arn:aws:cloudformation:{region}:{ACCOUNT}:stack/{name}/{request_id()}"
        stack = self.stacks[stack_id] = Stack(name, region, stack_id, self.world.tick())
        return stack

    def exports(self, region):
        return {
            output["ExportName"]: output["OutputValue"]
            for stack in self.present()
            if stack.region == region
            for output in stack.outputs
            if "ExportName" in output
        }

    def event(self, stack, name, physical, kind, status, reason="", properties=None):
        entry = {
            "StackId": stack.id,
            "StackName": stack.name,
            "EventId": f"{name}-{status}-{request_id()}",
            "LogicalResourceId": name,
            "PhysicalResourceId": physical,
            "ResourceType": kind,
            "Timestamp": moment(self.world.tick()),
            "ResourceStatus": status,
        }
        entry |= {"ResourceStatusReason": reason} if reason else {}
        entry |= {"ResourceProperties": properties} if properties else {}
        entry |= {"ClientRequestToken": stack.token} if stack.token else {}
        with self.world.lock:
            stack.events.append(entry)

    def turn(self, stack, status, reason=""):
        """The stack's own state, and the event of it."""
        with self.world.lock:
            stack.status, stack.reason = status, reason
            self.event(stack, stack.name, stack.id, "AWS::CloudFormation::Stack", status, reason)
        self.world.notify()

    def turn_resource(self, stack, resource, status, reason="", properties=None):
        with self.world.lock:
            resource.status, resource.reason, resource.changed = status, reason, self.world.now()
            self.event(stack, resource.name, resource.physical, resource.kind, status, reason, properties)


def scope_of(cloudformation, stack, plan, resources=None):
    return template.Scope(
        plan.document,
        plan.parameters,
        stack.name,
        stack.id,
        stack.region,
        resources,
        cloudformation.exports(stack.region),
    )
