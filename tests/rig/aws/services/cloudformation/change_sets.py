# SPDX-License-Identifier: MIT
"""Change sets: what would be added, changed, made anew or removed, and putting it into effect."""

from ...errors import AwsError
from ...registry import operation
from ...world import ACCOUNT, request_id
from . import plans, schemas, template
from .engine import Engine
from .state import ChangeSet, CloudFormation, moment
from .types import handler_of

NOTHING = "The submitted information didn't contain changes. Submit different information to create a change set."
UPDATABLE = {"CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE"}


def changes_of(cloudformation, stack, plan):
    """As DescribeChangeSet tells them."""
    bodies = plans.bodies_of(cloudformation, stack, plan)
    before = plans.bodies_of(cloudformation, stack, stack.plan) if stack.plan and stack.resources else {}
    changes, anew = [], set()
    for name in [name for wave in plans.order_of(bodies) for name in wave]:
        body, resource = bodies[name], stack.resources.get(name)
        if resource is None:
            changes.append(_change("Add", name, body["Type"]))
            continue
        details, replacement = _differences(stack, before.get(name, resource.body), body, resource, anew, plan)
        if not details:
            if plan.reverts:  # AWS tells those that differ from the template only
                changes.append(_change("Modify", name, body["Type"], resource.physical, Scope=["Properties"]))
            continue
        if replacement == "True":
            anew.add(name)
        changes.append(
            _change(
                "Modify",
                name,
                body["Type"],
                resource.physical,
                Replacement=replacement,
                Scope=sorted({detail["Target"]["Attribute"] for detail in details}),
                Details=details,
            )
        )
    for name, resource in stack.resources.items():
        if name not in bodies:
            keeps = {"PolicyAction": "Retain"} if resource.policy == "Retain" else {"PolicyAction": "Delete"}
            changes.append(_change("Remove", name, resource.kind, resource.physical, **keeps))
    return changes


def _change(action, name, kind, physical="", **more):
    about = {"Action": action, "LogicalResourceId": name, "ResourceType": kind} | more
    about |= {"PhysicalResourceId": physical} if physical else {}
    about.setdefault("Scope", [])
    about.setdefault("Details", [])
    return {"Type": "Resource", "ResourceChange": about}


def _differences(stack, old, new, resource, anew, plan):
    details, replacement = [], "False"
    create_only = schemas.replacing(stack.region, new["Type"])
    was, now = (schemas.normal(stack.region, new["Type"], body.get("Properties", {})) for body in (old, new))
    if old["Type"] != new["Type"]:
        raise template.bad(
            f"Update of resource type is not permitted. The new template modifies resource type of the following "
            f"resources: [{resource.name}]"
        )
    for key in sorted({*was, *now}):
        moved = [name for name, _ in template.references(now.get(key)) if name in anew]
        if was.get(key) == now.get(key) and not moved:
            continue
        evaluation = "Static" if was.get(key) != now.get(key) else "Dynamic"
        recreation = "Never"
        if key in create_only:
            recreation = "Always" if evaluation == "Static" else "Conditionally"
            replacement = "True" if recreation == "Always" or replacement == "True" else "Conditional"
        details.append(
            {
                "Target": {
                    "Attribute": "Tags" if key == "Tags" else "Properties",
                    "RequiresRecreation": recreation,
                    **({"Name": key} if key != "Tags" else {}),
                },
                "Evaluation": evaluation,
                "ChangeSource": "DirectModification" if not moved else "ResourceReference",
                **({"CausingEntity": moved[0]} if moved else {}),
            }
        )
    if plan.tags != stack.plan.tags and handler_of(new["Type"]).takes_tags:
        details.append(
            {
                "Target": {"Attribute": "Tags", "RequiresRecreation": "Never"},
                "Evaluation": "Static",
                "ChangeSource": "DirectModification",
            }
        )
    for key in ("DeletionPolicy", "UpdateReplacePolicy", "Metadata"):
        if old.get(key) != new.get(key):
            details.append(
                {
                    "Target": {"Attribute": key, "RequiresRecreation": "Never"},
                    "Evaluation": "Static",
                    "ChangeSource": "DirectModification",
                }
            )
    return details, replacement


def check_updatable(stack):
    if stack.status not in UPDATABLE:
        raise template.bad(f"Stack:{stack.id} is in {stack.status} state and can not be updated.")


def find(world, call):
    cloudformation, name = world.part(CloudFormation), call.params["ChangeSetName"]
    stacks = (
        [cloudformation.find(call.region, call.params["StackName"])]
        if "StackName" in call.params
        else list(cloudformation.stacks.values())
    )
    for stack in stacks:
        for change_set in [*stack.change_sets.values(), *stack.executed[::-1]]:
            if name in (change_set.id, change_set.name):
                return change_set
    raise AwsError("ChangeSetNotFound", f"ChangeSet [{name}] does not exist", 404)


def _outputs_differ(stack, plan):
    return (stack.plan.document.get("Outputs") != plan.document.get("Outputs")) if stack.plan else True


@operation
def CreateChangeSet(world, call):
    params, cloudformation = call.params, world.part(CloudFormation)
    kind, name = params.get("ChangeSetType", "UPDATE"), params["StackName"]
    with world.lock:
        stack = (
            cloudformation.living(call.region, name)
            if not name.startswith("arn:")
            else cloudformation.find(call.region, name)
        )
        if kind == "UPDATE" and stack is None:
            raise template.bad(f"Stack [{name}] does not exist")
        if kind == "CREATE" and stack is not None and stack.status != "REVIEW_IN_PROGRESS":
            raise AwsError(
                "AlreadyExistsException",
                f"Stack [{name}] already exists and cannot be created again with the "
                f"changeSet [{params['ChangeSetName']}].",
            )
        if kind == "UPDATE":
            check_updatable(stack)
        known = stack.change_sets.get(params["ChangeSetName"]) if stack is not None else None
        if known is not None and known.token and known.token == params.get("ClientToken"):
            return {"Id": known.id, "StackId": stack.id}
        if known is not None:
            raise AwsError(
                "AlreadyExistsException",
                f"ChangeSet {params['ChangeSetName']} cannot be created due to a mismatch "
                "with existing attribute Template",
            )
        is_new = stack is None
        if is_new:
            stack = cloudformation.add(call.region, name)
        try:
            plan = plans.plan_of(cloudformation, call.region, params, stack)
            changes = changes_of(cloudformation, stack, plan)
        except AwsError:
            if is_new:
                del cloudformation.stacks[stack.id]
            raise
        set_id = f"arn:aws:cloudformation:{call.region}:{ACCOUNT}:changeSet/{params['ChangeSetName']}/{request_id()}"
        made = ChangeSet(
            params["ChangeSetName"],
            set_id,
            stack,
            kind,
            plan,
            world.now(),
            world.now() + world.settings.change_set_seconds,
            params.get("Description", ""),
            changes,
            token=params.get("ClientToken", ""),
            on_failure=params.get("OnStackFailure", "ROLLBACK"),
        )
        if not changes and not _outputs_differ(stack, plan):
            made.failure = NOTHING
        stack.change_sets[made.name] = made
        if is_new:
            stack.principal = call.principal
            cloudformation.turn(stack, "REVIEW_IN_PROGRESS", "User Initiated")
    return {"Id": made.id, "StackId": stack.id}


@operation
def DescribeChangeSet(world, call):
    made = find(world, call)
    status, execution = made.status(world.now())
    about = {
        "ChangeSetName": made.name,
        "ChangeSetId": made.id,
        "StackId": made.stack.id,
        "StackName": made.stack.name,
        "Description": made.description or None,
        "CreationTime": moment(made.made),
        "Status": status,
        "ExecutionStatus": execution,
        "Capabilities": made.plan.capabilities,
        "NotificationARNs": [],
        "Parameters": [{"ParameterKey": k, "ParameterValue": v} for k, v in made.plan.parameters.items()],
        "Tags": [{"Key": k, "Value": v} for k, v in made.plan.tags.items()],
        "OnStackFailure": made.on_failure if made.on_failure != "ROLLBACK" else None,
        "Changes": made.changes if status == "CREATE_COMPLETE" else [],
    }
    if status == "FAILED":
        about["StatusReason"] = made.failure
    return {key: value for key, value in about.items() if value is not None}


@operation
def ListChangeSets(world, call):
    stack = world.part(CloudFormation).find(call.region, call.params["StackName"])
    return {
        "Summaries": [
            {
                "StackId": stack.id,
                "StackName": stack.name,
                "ChangeSetId": made.id,
                "ChangeSetName": made.name,
                "Status": made.status(world.now())[0],
                "ExecutionStatus": made.status(world.now())[1],
                "CreationTime": moment(made.made),
            }
            for made in stack.change_sets.values()
        ]
    }


@operation
def DeleteChangeSet(world, call):
    try:
        made = find(world, call)
    except AwsError:
        return {}
    made.stack.change_sets.pop(made.name, None)
    return {}


@operation
def ExecuteChangeSet(world, call):
    cloudformation = world.part(CloudFormation)
    with world.lock:
        made = find(world, call)
        stack, (status, execution) = made.stack, made.status(world.now())
        if execution == "EXECUTE_COMPLETE" and stack.token and stack.token == call.params.get("ClientRequestToken"):
            return {}
        if status != "CREATE_COMPLETE" or execution != "AVAILABLE":
            raise AwsError(
                "InvalidChangeSetStatus",
                f"ChangeSet [{made.id}] cannot be executed in its current status of " f"[{status}]",
                400,
            )
        if stack.is_busy:
            raise AwsError(
                "InvalidChangeSetStatus", f"Stack:{stack.id} is in {stack.status} state and can not be updated.", 400
            )
        stack.change_sets.clear()  # what was worked out for the stack as it was is of no use now
        made.execution = "EXECUTE_COMPLETE"
        stack.executed.append(made)
        stack.token = call.params.get("ClientRequestToken", "")
        stack.principal, stack.set_id = call.principal, made.id
        stack.disable_rollback = call.params.get("DisableRollback", False)
        engine = Engine(world, world.gate, stack)
        if made.kind == "CREATE":
            stack.plan, stack.created = made.plan, world.now()
            stack.description = made.plan.document.get("Description", "")
            cloudformation.turn(stack, "CREATE_IN_PROGRESS", "User Initiated")
            on_failure = "DO_NOTHING" if stack.disable_rollback else made.on_failure
            engine.start(lambda: engine.create(on_failure))
        else:
            stack.changed = world.now()
            cloudformation.turn(stack, "UPDATE_IN_PROGRESS", "User Initiated")
            engine.start(lambda: engine.update(made.plan))
    return {}
