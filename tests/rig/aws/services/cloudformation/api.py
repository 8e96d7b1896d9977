# SPDX-License-Identifier: MIT
"""CloudFormation's operations on stacks."""

from ...errors import AwsError
from ...registry import operation
from . import change_sets, plans, template
from .change_sets import changes_of, check_updatable
from .engine import Engine
from .state import GONE, CloudFormation, moment

PAGE = 100
DELETABLE_AS_STUCK = "DELETE_FAILED"


def _find(world, call):
    return world.part(CloudFormation).find(call.region, call.params["StackName"])


def _paged(entries, call, name):
    begin = int(call.params.get("NextToken") or 0)
    shown = {name: entries[begin : begin + PAGE]}
    return shown | ({"NextToken": str(begin + PAGE)} if begin + PAGE < len(entries) else {})


def shown(stack):
    about = {
        "StackId": stack.id,
        "StackName": stack.name,
        "ChangeSetId": stack.set_id or None,
        "Description": stack.description or None,
        "CreationTime": moment(stack.created),
        "LastUpdatedTime": moment(stack.changed) if stack.changed else None,
        "DeletionTime": moment(stack.deleted) if stack.deleted else None,
        "StackStatus": stack.status,
        "StackStatusReason": stack.reason or None,
        "DisableRollback": stack.disable_rollback,
        "EnableTerminationProtection": stack.is_protected,
        "RollbackConfiguration": {},
        "NotificationARNs": [],
        "DriftInformation": {"StackDriftStatus": "NOT_CHECKED"},
        "Capabilities": stack.plan.capabilities if stack.plan else [],
        "Parameters": [
            {"ParameterKey": key, "ParameterValue": "****" if _is_secret(stack, key) else value}
            for key, value in (stack.plan.parameters if stack.plan else {}).items()
        ],
        "Tags": [{"Key": key, "Value": value} for key, value in (stack.plan.tags if stack.plan else {}).items()],
        # A deletion that has begun, or failed, keeps them (eksctl-io/eksctl issue 585 shows one).
        "Outputs": stack.outputs if stack.status != GONE and not stack.status.startswith("ROLLBACK") else [],
    }
    return {key: value for key, value in about.items() if value is not None}


def _is_secret(stack, key):
    return str(stack.plan.document["Parameters"].get(key, {}).get("NoEcho", "")).lower() == "true"


def _begin(world, call, stack):
    stack.token = call.params.get("ClientRequestToken", "")
    stack.principal = call.principal
    return Engine(world, world.gate, stack)


@operation
def CreateStack(world, call):
    params, cloudformation = call.params, world.part(CloudFormation)
    with world.lock:
        if cloudformation.living(call.region, params["StackName"]):
            raise AwsError("AlreadyExistsException", f"Stack [{params['StackName']}] already exists")
        if sum(stack.status != GONE for stack in cloudformation.stacks.values()) >= world.settings.max_stacks:
            raise AwsError("LimitExceededException", f"Limit for stack has been exceeded: {world.settings.max_stacks}")
        stack = cloudformation.add(call.region, params["StackName"])
        try:
            stack.plan = plans.plan_of(cloudformation, call.region, params, stack)
        except AwsError:
            del cloudformation.stacks[stack.id]
            raise
        stack.description = stack.plan.document.get("Description", "")
        stack.is_protected = params.get("EnableTerminationProtection", False)
        stack.disable_rollback = params.get("DisableRollback", False)
        engine = _begin(world, call, stack)
        cloudformation.turn(stack, "CREATE_IN_PROGRESS", "User Initiated")
    on_failure = "DO_NOTHING" if stack.disable_rollback else params.get("OnFailure", "ROLLBACK")
    engine.start(lambda: engine.create(on_failure))
    return {"StackId": stack.id}


@operation
def UpdateStack(world, call):
    cloudformation = world.part(CloudFormation)
    with world.lock:
        stack = _find(world, call)
        check_updatable(stack)
        plan = plans.plan_of(cloudformation, call.region, call.params, stack)
        same_outputs = stack.plan.document.get("Outputs") == plan.document.get("Outputs")
        if not changes_of(cloudformation, stack, plan) and same_outputs and plan.tags == stack.plan.tags:
            raise template.bad("No updates are to be performed.")
        stack.disable_rollback, stack.changed = call.params.get("DisableRollback", False), world.now()
        engine = _begin(world, call, stack)
        cloudformation.turn(stack, "UPDATE_IN_PROGRESS", "User Initiated")
    engine.start(lambda: engine.update(plan))
    return {"StackId": stack.id}


@operation
def DeleteStack(world, call):
    cloudformation, params = world.part(CloudFormation), call.params
    with world.lock:
        try:
            stack = _find(world, call)
        except AwsError:
            return {}  # what is not there is as good as deleted
        if stack.status in (GONE, "DELETE_IN_PROGRESS"):
            return {}
        if stack.is_protected:
            raise template.bad(f"Stack [{stack.name}] cannot be deleted while TerminationProtection is enabled")
        if stack.is_busy and not stack.status.startswith("CREATE"):
            raise template.bad(f"Stack [{stack.id}] cannot be deleted while in status {stack.status}")
        retain = params.get("RetainResources", [])
        if retain and stack.status != DELETABLE_AS_STUCK:
            raise template.bad("Invalid operation on stack: RetainResources can only be used in DELETE_FAILED state")
        used = {output["ExportName"] for output in stack.outputs if "ExportName" in output}
        for other in cloudformation.stacks.values():
            is_near = other is not stack and other.region == stack.region and other.status != GONE
            if is_near and used & _imports(other):
                raise template.bad(
                    f"Export {sorted(used & _imports(other))[0]} cannot be deleted as it is in use by {other.name}"
                )
        if params.get("DeletionMode") == "FORCE_DELETE_STACK":
            retain = [name for name, r in stack.resources.items() if r.status == "DELETE_FAILED"]
        engine = _begin(world, call, stack)
        cloudformation.turn(stack, "DELETE_IN_PROGRESS", "User Initiated")
    engine.start(lambda: engine.delete(retain))
    return {}


def _imports(stack):
    """Names of exports that a stack's template takes in, where they are plain."""

    def walk(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key == "Fn::ImportValue" and isinstance(inner, str):
                    yield inner
                else:
                    yield from walk(inner)
        elif isinstance(value, list):
            for item in value:
                yield from walk(item)

    return set(walk(stack.plan.document)) if stack.plan else set()


@operation
def ContinueUpdateRollback(world, call):
    with world.lock:
        stack = _find(world, call)
        if stack.status != "UPDATE_ROLLBACK_FAILED":
            raise template.bad(f"Stack:{stack.id} is in {stack.status} state and can not be rolled back.")
        engine = _begin(world, call, stack)
        skip = call.params.get("ResourcesToSkip", [])
        world.part(CloudFormation).turn(stack, "UPDATE_ROLLBACK_IN_PROGRESS", "User Initiated")
    engine.start(lambda: engine.take_back(skip))
    return {}


@operation
def RollbackStack(world, call):
    cloudformation = world.part(CloudFormation)
    with world.lock:
        stack = _find(world, call)
        if stack.status not in ("CREATE_FAILED", "UPDATE_FAILED"):
            raise template.bad(f"Stack:{stack.id} is in {stack.status} state and can not be rolled back.")
        engine = _begin(world, call, stack)
        is_update = stack.status == "UPDATE_FAILED"
        prefix = "UPDATE_ROLLBACK" if is_update else "ROLLBACK"
        cloudformation.turn(stack, f"{prefix}_IN_PROGRESS", "User Initiated")
    engine.start(engine.take_back if is_update else lambda: engine._delete_all("ROLLBACK"))
    return {"StackId": stack.id}


@operation
def UpdateTerminationProtection(world, call):
    stack = _find(world, call)
    stack.is_protected = call.params["EnableTerminationProtection"]
    return {"StackId": stack.id}


@operation
def DescribeStacks(world, call):
    if "StackName" in call.params:
        return {"Stacks": [shown(_find(world, call))]}
    living = [s for s in world.part(CloudFormation).stacks.values() if s.region == call.region and s.status != GONE]
    return _paged([shown(stack) for stack in living], call, "Stacks")


@operation
def ListStacks(world, call):
    wanted = call.params.get("StackStatusFilter")
    found = [
        {
            key: shown(stack)[key]
            for key in (
                "StackId",
                "StackName",
                "CreationTime",
                "LastUpdatedTime",
                "DeletionTime",
                "StackStatus",
                "StackStatusReason",
                "DriftInformation",
            )
            if key in shown(stack)
        }
        for stack in world.part(CloudFormation).stacks.values()
        if stack.region == call.region and (not wanted or stack.status in wanted)
    ]
    return _paged(found[::-1], call, "StackSummaries")


@operation
def DescribeStackEvents(world, call):
    return _paged(_find(world, call).events[::-1], call, "StackEvents")


def _resource(stack, resource):
    about = {
        "LogicalResourceId": resource.name,
        "PhysicalResourceId": resource.physical or None,
        "ResourceType": resource.kind,
        "ResourceStatus": resource.status,
        "ResourceStatusReason": resource.reason or None,
        "DriftInformation": {"StackResourceDriftStatus": "NOT_CHECKED"},
    }
    return {key: value for key, value in about.items() if value is not None}


@operation
def ListStackResources(world, call):
    stack = _find(world, call)
    all_of_it = [*stack.resources.values(), *stack.former]
    found = [_resource(stack, r) | {"LastUpdatedTimestamp": moment(r.changed)} for r in all_of_it]
    return _paged(found, call, "StackResourceSummaries")


@operation
def DescribeStackResources(world, call):
    if "StackName" not in call.params:
        for stack in world.part(CloudFormation).stacks.values():
            if any(r.physical == call.params.get("PhysicalResourceId") for r in stack.resources.values()):
                call.params["StackName"] = stack.id
    stack = _find(world, call)
    wanted = call.params.get("LogicalResourceId")
    return {
        "StackResources": [
            _resource(stack, r) | {"StackId": stack.id, "StackName": stack.name, "Timestamp": moment(r.changed)}
            for r in list(stack.resources.values())
            if wanted in (None, r.name)
        ]
    }


@operation
def DescribeStackResource(world, call):
    stack, name = _find(world, call), call.params["LogicalResourceId"]
    if name not in stack.resources:
        raise template.bad(f"Resource {name} does not exist for stack {stack.name}")
    r = stack.resources[name]
    return {
        "StackResourceDetail": _resource(stack, r)
        | {"StackId": stack.id, "StackName": stack.name, "LastUpdatedTimestamp": moment(r.changed), "Metadata": "{}"}
    }


@operation
def GetTemplate(world, call):
    if "ChangeSetName" in call.params:
        return {"TemplateBody": change_sets.find(world, call).plan.text, "StagesAvailable": ["Original", "Processed"]}
    return {"TemplateBody": _find(world, call).plan.text, "StagesAvailable": ["Original", "Processed"]}


@operation("ValidateTemplate", "GetTemplateSummary")
def ValidateTemplate(world, call):
    stack = _find(world, call) if "StackName" in call.params else None
    document = stack.plan.document if stack else template.load(plans.text_of(call.params))
    kinds = {resource["Type"] for resource in document["Resources"].values()}
    about = {
        "Description": document.get("Description", ""),
        "Parameters": [
            {
                "ParameterKey": name,
                "DefaultValue": str(p.get("Default", "")),
                "NoEcho": str(p.get("NoEcho", "")).lower() == "true",
                "Description": p.get("Description", ""),
                "ParameterType": p.get("Type", "String"),
            }
            for name, p in (document.get("Parameters") or {}).items()
        ],
    }
    if kinds & plans.IAM:
        named = any(plans.NAMED.get(r["Type"]) in r.get("Properties", {}) for r in document["Resources"].values())
        about |= {
            "Capabilities": ["CAPABILITY_NAMED_IAM" if named else "CAPABILITY_IAM"],
            "CapabilitiesReason": f"The following resource(s) require capabilities: {sorted(kinds & plans.IAM)}",
        }
    if call.name == "GetTemplateSummary":
        about["ResourceTypes"] = sorted(kinds)
    return about


@operation
def ListExports(world, call):
    found = [
        {"ExportingStackId": stack.id, "Name": output["ExportName"], "Value": output["OutputValue"]}
        for stack in world.part(CloudFormation).stacks.values()
        if stack.region == call.region and stack.status != GONE
        for output in stack.outputs
        if "ExportName" in output
    ]
    return _paged(found, call, "Exports")


@operation
def ListImports(world, call):
    name = call.params["ExportName"]
    found = [
        stack.name
        for stack in world.part(CloudFormation).stacks.values()
        if stack.region == call.region and stack.status != GONE and name in _imports(stack)
    ]
    if not found:
        raise template.bad(f"Export '{name}' is not imported by any stack.")
    return _paged(found, call, "Imports")
