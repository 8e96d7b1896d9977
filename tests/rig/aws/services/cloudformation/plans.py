# SPDX-License-Identifier: MIT
"""From a request to what a stack is to become: the template checked as CloudFormation checks it before it begins."""

from ...errors import AwsError
from ..s3.objects import bucket_of
from . import schemas, template
from .state import Plan, scope_of
from .types import is_made_here

IAM = {
    "AWS::IAM::AccessKey",
    "AWS::IAM::Group",
    "AWS::IAM::InstanceProfile",
    "AWS::IAM::Policy",
    "AWS::IAM::Role",
    "AWS::IAM::User",
    "AWS::IAM::UserToGroupAddition",
    "AWS::IAM::ManagedPolicy",
}
NAMED = {
    "AWS::IAM::Role": "RoleName",
    "AWS::IAM::User": "UserName",
    "AWS::IAM::Group": "GroupName",
    "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
    "AWS::IAM::InstanceProfile": "InstanceProfileName",
}
PSEUDO = {
    "AWS::AccountId",
    "AWS::Region",
    "AWS::StackName",
    "AWS::StackId",
    "AWS::Partition",
    "AWS::URLSuffix",
    "AWS::NoValue",
    "AWS::NotificationARNs",
}


def text_of(params, stack=None):
    if params.get("UsePreviousTemplate") and stack is not None and stack.plan:
        return stack.plan.text
    if "TemplateBody" in params:
        if len(params["TemplateBody"].encode()) > template.LARGEST_BODY:
            raise template.bad(
                "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must "
                "have length less than or equal to 51200"
            )
        return params["TemplateBody"]
    if "TemplateURL" in params:
        path = params["TemplateURL"].partition("://")[2]
        host, _, rest = path.partition("/")
        bucket, key = (
            (host.partition(".s3")[0], rest) if ".s3" in host and not host.startswith("s3") else rest.split("/", 1)
        )
        kept = bucket_of(bucket) and bucket_of(bucket).keys.get(key)
        if not kept:
            raise template.bad("S3 error: The specified key does not exist.")
        return kept.value.decode()
    raise template.bad("Either Template URL or Template Body must be specified.")


def plan_of(cloudformation, region, params, stack):
    """Checked against everything but the world; raises AwsError. `stack`: the one it is for."""
    kept = stack.plan
    text = text_of(params, stack)
    document = template.load(text)
    given = template.parameters_of(document, params.get("Parameters", []), kept.parameters if kept else None)
    tags = {tag["Key"]: tag["Value"] for tag in params["Tags"]} if "Tags" in params else dict(kept.tags) if kept else {}
    reverts = params.get("DeploymentMode") == "REVERT_DRIFT"
    plan = Plan(text, document, given, tags, params.get("Capabilities", []), reverts)
    _check_types(cloudformation, region, document)
    _check_references(region, document)
    bodies = bodies_of(cloudformation, stack, plan)
    _check_capabilities(bodies, plan.capabilities)
    order_of(bodies)
    return plan


def _check_types(cloudformation, region, document):
    kinds = {resource["Type"] for resource in document["Resources"].values()}
    unknown = [kind for kind in kinds if schemas.schema_of(region, kind) is None]
    if unknown:
        raise template.bad(f"Template format error: Unrecognized resource types: [{', '.join(sorted(unknown))}]")
    not_ours = sorted(kind for kind in kinds if not is_made_here(kind))
    if not_ours:
        for kind in not_ours:
            cloudformation.world.note("violations", f"CloudFormation: the rig cannot make {kind}")
        raise template.bad(f"The rig cannot make {', '.join(not_ours)}.")


def _check_references(region, document):
    names, declared = set(document["Resources"]), set(document.get("Parameters") or {}) | PSEUDO
    found = template.references([resource.get("Properties", {}) for resource in document["Resources"].values()])
    missing = sorted({name for name, _ in found if name not in names | declared})
    for resource in document["Resources"].values():
        needed = resource.get("DependsOn", [])
        missing += [name for name in ([needed] if isinstance(needed, str) else needed) if name not in names]
    if missing:
        raise template.bad(
            f"Template format error: Unresolved resource dependencies [{', '.join(missing)}] in the Resources "
            "block of the template"
        )
    outputs = template.references(document.get("Outputs") or {})
    if wrong := sorted({name for name, _ in outputs if name not in names | declared}):
        raise template.bad(
            f"Unresolved resource dependencies [{', '.join(wrong)}] in the Outputs block of the template"
        )
    for name, attribute in found + outputs:
        if attribute is None or name not in names:
            continue
        kind = document["Resources"][name]["Type"]
        if attribute not in schemas.attributes_of(region, kind):
            raise template.bad(
                f"Template error: resource {name} does not support attribute type {attribute} in Fn::GetAtt"
            )


def bodies_of(cloudformation, stack, plan):
    """Name → the resource as it is wanted, conditions and parameters worked out; those not wanted are left out."""
    scope, bodies = scope_of(cloudformation, stack, plan), {}
    for name, resource in plan.document["Resources"].items():
        if "Condition" in resource and not scope.condition(resource["Condition"]):
            continue
        bodies[name] = {
            key: scope.resolve(value) if key not in ("Type", "Condition") else value for key, value in resource.items()
        }
    return bodies


def needs_of(bodies):
    """Name → names that must be there before."""
    needs = {}
    for name, body in bodies.items():
        explicit = body.get("DependsOn", [])
        explicit = [explicit] if isinstance(explicit, str) else explicit
        found = {other for other, _ in template.references(body.get("Properties", {}))} | set(explicit)
        needs[name] = found & set(bodies)
    return needs


def order_of(bodies):
    """[[names that can be made at the same time], …]"""
    needs, waves, done = needs_of(bodies), [], set()
    while len(done) < len(bodies):
        wave = [name for name in bodies if name not in done and needs[name] <= done]
        if not wave:
            left = sorted(set(bodies) - done)
            raise template.bad(f"Circular dependency between resources: [{', '.join(left)}]")
        waves.append(wave)
        done |= set(wave)
    return waves


def _check_capabilities(bodies, capabilities):
    needed = set()
    for body in bodies.values():
        if body["Type"] in IAM:
            named = NAMED.get(body["Type"]) in body.get("Properties", {})
            needed.add("CAPABILITY_NAMED_IAM" if named else "CAPABILITY_IAM")
    if "CAPABILITY_NAMED_IAM" in needed and "CAPABILITY_NAMED_IAM" not in capabilities:
        raise AwsError("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_NAMED_IAM]")
    if needed and not {"CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"} & set(capabilities):
        raise AwsError("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_IAM]")
