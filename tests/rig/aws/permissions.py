# SPDX-License-Identifier: MIT
"""Which permissions a call needs, on what; and a policy that, once set, decides about every call as IAM would.

POST /_rig/policy {"document": …} sets it, null lifts it; GET tells what of it nobody needed and what it refused.
"""

from . import policies, refusals
from .cloudfront.state import CloudFront
from .errors import AwsError
from .registry import operation
from .world import ACCOUNT

NEEDS_NOTHING = {("sts", "GetCallerIdentity"), ("sts", "AssumeRoleWithWebIdentity"), ("sts", "GetSessionToken")}
# Operations of CloudFront by what they are about, and the parameter that names it.
CLOUDFRONT = (
    ("Invalidation", "distribution", "DistributionId"),
    ("Distribution", "distribution", "Id"),
    ("Function", "function", "Name"),
    ("OriginAccessControl", "origin-access-control", "Id"),
    ("CachePolicy", "cache-policy", "Id"),
    ("OriginRequestPolicy", "origin-request-policy", "Id"),
    ("ResponseHeadersPolicy", "response-headers-policy", "Id"),
    ("KeyValueStore", "key-value-store", "Name"),
)


def _s3(call):
    bucket, key = call.uri.get("Bucket"), call.params.get("Key")
    if bucket is None:
        return [(call.action, "*")]
    arn = f"arn:aws:s3:::{bucket}"
    if call.name == "DeleteObjects":
        return [
            ("s3:DeleteObjectVersion" if "VersionId" in item else call.action, f"{arn}/{item['Key']}")
            for item in call.params.get("Delete", {}).get("Objects", [])
        ]
    needed = [(call.action, f"{arn}/{key}" if key is not None else arn)]
    if call.name in ("CopyObject", "UploadPartCopy"):
        source = call.params["CopySource"]
        source = source if isinstance(source, str) else f"{source['Bucket']}/{source['Key']}"
        needed.append(("s3:GetObject", "arn:aws:s3:::" + source.lstrip("/").partition("?")[0]))
    if call.name == "PutBucketTagging" and call.via:
        # CloudFormation hands the tags of a new bucket to CreateBucket, which asks for this.
        needed.append(("s3:TagResource", arn))
    if call.name == "CreateBucket" and call.params.get("ObjectOwnership"):
        needed.append(("s3:PutBucketOwnershipControls", arn))
    return needed


def _cloudfront(world, call):
    base = f"arn:aws:cloudfront::{ACCOUNT}:"
    if "Resource" in call.params:
        return [(call.action, call.params["Resource"])]
    if call.name.startswith("List") and call.name != "ListInvalidations":
        return [(call.action, "*")]
    word, kind, parameter = next((entry for entry in CLOUDFRONT if entry[0] in call.name), ("", "*", ""))
    name = call.params.get(parameter)
    if kind == "key-value-store":
        store = world.part(CloudFront).stores.get(name)
        name = store.uuid if store else None
    if call.name.startswith("Create") and word != "Invalidation" and kind != "function":
        name = None
    needed = [(call.action, f"{base}{kind}/{name or '*'}")]
    if call.name == "CreateDistributionWithTags" or "Tags" in call.params:
        needed.append(("cloudfront:TagResource", needed[0][1]))
    return needed


def _cloudformation(world, call):
    name = call.params.get("StackName", "")
    if name.startswith("arn:"):
        return [(call.action, name)]
    change_set = call.params.get("ChangeSetName", "")
    if not name and change_set.startswith("arn:"):
        from .cloudformation.state import CloudFormation

        stacks = world.part(CloudFormation).stacks.values()
        for stack in stacks:
            if any(made.id == change_set for made in [*stack.change_sets.values(), *stack.executed]):
                return [(call.action, stack.id)]
    if not name:
        return [(call.action, "*")]
    return [(call.action, f"arn:aws:cloudformation:{call.region}:{ACCOUNT}:stack/{name}/*")]


def _iam(call):
    from moto.iam.models import iam_backends

    if name := call.params.get("RoleName"):
        known = next((role for role in iam_backends[ACCOUNT]["aws"].roles.values() if role.name == name), None)
        path = known.path if known else call.params.get("Path") or "/"
        needed = [(call.action, f"arn:aws:iam::{ACCOUNT}:role{path}{name}")]
        return needed + (
            [("iam:TagRole", needed[0][1])] if call.name == "CreateRole" and call.params.get("Tags") else []
        )
    if call.name == "CreatePolicy":
        path = call.params.get("Path") or "/"
        return [(call.action, f"arn:aws:iam::{ACCOUNT}:policy{path}{call.params['PolicyName']}")]
    names = ("PolicyArn", "OpenIDConnectProviderArn", "PolicySourceArn")
    return [(call.action, next((call.params[name] for name in names if call.params.get(name)), "*"))]


def needed(world, call):
    """[(action, ARN)] as the service authorization reference has them."""
    if (call.service, call.name) in NEEDS_NOTHING:
        return []
    if call.service == "s3":
        return _s3(call)
    if call.service == "cloudfront":
        return _cloudfront(world, call)
    if call.service == "cloudformation":
        return _cloudformation(world, call)
    if call.service == "iam":
        return _iam(call)
    if call.service == "route53":
        kind = "change" if call.name == "GetChange" else "hostedzone"
        name = (call.params.get("HostedZoneId") or call.params.get("Id") or "").rpartition("/")[2]
        return [(call.action, f"arn:aws:route53:::{kind}/{name}" if name else "*")]
    for name in ("KvsARN", "RoleArn", "CertificateArn"):
        if call.params.get(name):
            return [(call.action, call.params[name])]
    if call.service == "ssm" and call.params.get("Name"):
        return [(call.action, f"arn:aws:ssm:{call.region}:{ACCOUNT}:parameter/{call.params['Name'].lstrip('/')}")]
    if call.service == "logs" and call.params.get("logGroupName"):
        return [(call.action, f"arn:aws:logs:{call.region}:{ACCOUNT}:log-group:{call.params['logGroupName']}:*")]
    return [(call.action, "*")]


def _context(call):
    from moto.iam.models import iam_backends

    boundary = call.params.get("PermissionsBoundary", "")
    if call.service == "iam" and not boundary and call.params.get("RoleName"):
        known = next(
            (r for r in iam_backends[ACCOUNT]["aws"].roles.values() if r.name == call.params["RoleName"]), None
        )
        boundary = getattr(known, "permissions_boundary_arn", None) or ""
    via = f"{call.via}.amazonaws.com" if call.via else ""
    tags = call.params.get("Tags") if isinstance(call.params.get("Tags"), list) else []
    return {
        "aws:requestedregion": call.region,
        "iam:permissionsboundary": boundary,
        "aws:calledviafirst": via,
        "aws:calledvialast": via,
        "aws:calledvia": via,
        "aws:securetransport": "true",
        "s3:prefix": call.params.get("Prefix", ""),
    } | {f"aws:requesttag/{tag['Key'].lower()}": tag.get("Value", "") for tag in tags if "Key" in tag}


class Permissions:
    """The policy of everybody in the account, if one is set."""

    def __init__(self, world):
        self.world, self.document, self.used, self.refused = world, None, set(), []

    def set(self, document):
        if document is not None:
            policies.check_known(document)
        self.document, self.used, self.refused = document, set(), []

    def decision(self, action, resource, context):
        return policies.identity_decision(self.document, action, resource, context, self.used)

    def simulated(self, action, resource, context):
        """What the decision would be; nothing of the policy counts as used by that."""
        if self.document is None:
            return "allow"
        return policies.identity_decision(self.document, action, resource, context, set())

    def check(self, call):
        """AwsError, in AWS's words, for what the policy does not allow of `call.needs`."""
        if self.document is None or call.principal is None or not call.principal.account:
            return
        for action, resource in call.needs:
            if self.decision(action, resource, _context(call)) != "allow":
                self.refused.append({"action": action, "resource": resource})
                raise refusals.refusal("denied", call.service, action, resource, call.principal)

    def shown(self):
        statements = policies.statements(self.document) if self.document else []
        unused = [
            {"statement": statement.get("Sid", str(index)), "action": action}
            for index, statement in enumerate(statements)
            if statement["Effect"] == "Allow"
            for action in policies.listed(statement.get("Action", []))
            if (index, action) not in self.used
        ]
        return {"document": self.document, "unused": unused, "refused": self.refused}


@operation("iam")
def SimulatePrincipalPolicy(world, call):
    """By the policy that is set; without one everything is allowed."""
    permissions, results = world.part(Permissions), []
    context = {
        entry["ContextKeyName"].lower(): (entry.get("ContextKeyValues") or [""])[0]
        for entry in call.params.get("ContextEntries", [])
    }
    if not call.params["PolicySourceArn"].startswith(f"arn:aws:iam::{ACCOUNT}:"):
        raise AwsError("InvalidInput", "Invalid Entity Arn: it must be of a user, a group or a role.", 400)
    for action in call.params["ActionNames"]:
        for resource in call.params.get("ResourceArns") or ["*"]:
            said = permissions.simulated(action, resource, context)
            results.append(
                {
                    "EvalActionName": action,
                    "EvalResourceName": resource,
                    "MatchedStatements": [],
                    "MissingContextValues": [],
                    "EvalDecision": {"allow": "allowed", "deny": "explicitDeny"}.get(said, "implicitDeny"),
                }
            )
    return {"EvaluationResults": results, "IsTruncated": False}
