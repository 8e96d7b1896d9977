# SPDX-License-Identifier: MIT
"""Roles with their own policies and those that they borrow, managed policies, and who else may vouch for somebody: what
moto's IAM lacks, and how stacks make them."""

import json

from moto.iam.models import iam_backends

from .. import registry
from ..errors import AwsError
from ..permissions import Permissions
from ..registry import operation
from ..world import ACCOUNT
from .cloudformation.handler import Handler, handles, unless_missing


def _clients(call):
    provider = iam_backends[ACCOUNT]["aws"].open_id_providers.get(call.params["OpenIDConnectProviderArn"])
    if provider is None:
        raise AwsError(
            "NoSuchEntity", f"OpenIDConnect Provider not found for arn {call.params['OpenIDConnectProviderArn']}", 404
        )
    return provider.client_id_list


@operation
def AddClientIDToOpenIDConnectProvider(world, call):
    if call.params["ClientID"] not in _clients(call):
        _clients(call).append(call.params["ClientID"])
    return {}


@operation
def RemoveClientIDFromOpenIDConnectProvider(world, call):
    if call.params["ClientID"] in _clients(call):
        _clients(call).remove(call.params["ClientID"])
    return {}


@operation
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


def _text(document):
    return document if isinstance(document, str) else json.dumps(document)


@handles("AWS::IAM::Role")
class Role(Handler):
    def create(self, context, resource, properties):
        name = properties.get("RoleName") or context.made_name(64)
        params = {
            key: properties[key]
            for key in ("Path", "Description", "MaxSessionDuration", "PermissionsBoundary")
            if key in properties
        }
        if tags := context.tag_list(properties.get("Tags")):
            params["Tags"] = tags
        made = context.call(
            "iam",
            "CreateRole",
            RoleName=name,
            AssumeRolePolicyDocument=_text(properties["AssumeRolePolicyDocument"]),
            **params,
        )["Role"]
        context.begun(name)
        self._policies(context, name, {}, properties)
        return {"Arn": made["Arn"], "RoleId": made["RoleId"]}

    def _policies(self, context, name, old, new):
        had, wanted = ({p["PolicyName"]: p["PolicyDocument"] for p in side.get("Policies", [])} for side in (old, new))
        for policy in had.keys() - wanted.keys():
            context.call("iam", "DeleteRolePolicy", RoleName=name, PolicyName=policy)
        for policy, document in wanted.items():
            if had.get(policy) != document:
                context.call("iam", "PutRolePolicy", RoleName=name, PolicyName=policy, PolicyDocument=_text(document))
        had, wanted = (set(side.get("ManagedPolicyArns", [])) for side in (old, new))
        for arn in sorted(had - wanted):
            context.call("iam", "DetachRolePolicy", RoleName=name, PolicyArn=arn)
        for arn in sorted(wanted - had):
            context.call("iam", "AttachRolePolicy", RoleName=name, PolicyArn=arn)

    def update(self, context, resource, old, new):
        name = resource.physical
        if old.get("AssumeRolePolicyDocument") != new["AssumeRolePolicyDocument"]:
            context.call(
                "iam", "UpdateAssumeRolePolicy", RoleName=name, PolicyDocument=_text(new["AssumeRolePolicyDocument"])
            )
        changed = {
            key: new[key]
            for key in ("Description", "MaxSessionDuration")
            if new.get(key) != old.get(key) and key in new
        }
        if changed:
            context.call("iam", "UpdateRole", RoleName=name, **changed)
        self._policies(context, name, old, new)
        if tags := context.tag_list(new.get("Tags")):
            context.call("iam", "TagRole", RoleName=name, Tags=tags)

    def delete(self, context, resource):
        name = resource.physical
        with unless_missing():
            self._policies(context, name, resource.properties, {})
            context.call("iam", "DeleteRole", RoleName=name)

    def is_there(self, context, resource):
        return bool(context.call("iam", "GetRole", RoleName=resource.physical))


@handles("AWS::IAM::ManagedPolicy")
class ManagedPolicy(Handler):
    takes_tags = False

    def create(self, context, resource, properties):
        params = {key: properties[key] for key in ("Path", "Description") if key in properties}
        made = context.call(
            "iam",
            "CreatePolicy",
            PolicyName=properties.get("ManagedPolicyName") or context.made_name(128),
            PolicyDocument=_text(properties["PolicyDocument"]),
            **params,
        )["Policy"]
        context.begun(made["Arn"])
        self._attach(context, made["Arn"], set(), set(properties.get("Roles", [])))
        self._read(context, made["Arn"])
        return {"PolicyArn": made["Arn"], "PolicyId": made["PolicyId"], "DefaultVersionId": "v1"}

    def _attach(self, context, arn, had, wanted):
        for role in sorted(had - wanted):
            context.call("iam", "DetachRolePolicy", RoleName=role, PolicyArn=arn)
        for role in sorted(wanted - had):
            context.call("iam", "AttachRolePolicy", RoleName=role, PolicyArn=arn)

    def update(self, context, resource, old, new):
        arn = resource.physical
        if old.get("PolicyDocument") != new["PolicyDocument"]:
            versions = context.call("iam", "ListPolicyVersions", PolicyArn=arn)["Versions"]
            for version in [v for v in versions if not v["IsDefaultVersion"]]:  # five is all that IAM keeps
                context.call("iam", "DeletePolicyVersion", PolicyArn=arn, VersionId=version["VersionId"])
            document = _text(new["PolicyDocument"])
            context.call("iam", "CreatePolicyVersion", PolicyArn=arn, PolicyDocument=document, SetAsDefault=True)
        self._attach(context, arn, set(old.get("Roles", [])), set(new.get("Roles", [])))
        self._read(context, arn)

    def _read(self, context, arn):
        """As AWS's handler does, by its published permissions, to tell what there is now."""
        version = context.call("iam", "GetPolicy", PolicyArn=arn)["Policy"]["DefaultVersionId"]
        context.call("iam", "GetPolicyVersion", PolicyArn=arn, VersionId=version)
        context.call("iam", "ListEntitiesForPolicy", PolicyArn=arn)

    def delete(self, context, resource):
        arn = resource.physical
        with unless_missing():
            context.call("iam", "ListEntitiesForPolicy", PolicyArn=arn)
            self._attach(context, arn, set(resource.properties.get("Roles", [])), set())
            for version in context.call("iam", "ListPolicyVersions", PolicyArn=arn)["Versions"]:
                if not version["IsDefaultVersion"]:
                    context.call("iam", "DeletePolicyVersion", PolicyArn=arn, VersionId=version["VersionId"])
            context.call("iam", "DeletePolicy", PolicyArn=arn)

    def is_there(self, context, resource):
        return bool(context.call("iam", "GetPolicy", PolicyArn=resource.physical))


@handles("AWS::IAM::OIDCProvider")
class OidcProvider(Handler):
    def create(self, context, resource, properties):
        params = {key: properties[key] for key in ("Url", "ThumbprintList") if key in properties}
        params |= {"ClientIDList": properties["ClientIdList"]} if "ClientIdList" in properties else {}
        if tags := context.tag_list(properties.get("Tags")):
            params["Tags"] = tags
        params.setdefault("ThumbprintList", ["0" * 40])  # AWS finds it out by itself
        arn = context.call("iam", "CreateOpenIDConnectProvider", **params)["OpenIDConnectProviderArn"]
        context.begun(arn)
        return {"Arn": arn}

    def update(self, context, resource, old, new):
        arn, had, wanted = resource.physical, set(old.get("ClientIdList", [])), set(new.get("ClientIdList", []))
        for name in sorted(had - wanted):
            context.call("iam", "RemoveClientIDFromOpenIDConnectProvider", OpenIDConnectProviderArn=arn, ClientID=name)
        for name in sorted(wanted - had):
            context.call("iam", "AddClientIDToOpenIDConnectProvider", OpenIDConnectProviderArn=arn, ClientID=name)

    def delete(self, context, resource):
        with unless_missing():
            context.call("iam", "DeleteOpenIDConnectProvider", OpenIDConnectProviderArn=resource.physical)

    def is_there(self, context, resource):
        return bool(context.call("iam", "GetOpenIDConnectProvider", OpenIDConnectProviderArn=resource.physical))


def _role(call):
    roles = iam_backends[ACCOUNT]["aws"].roles.values()
    return next((role for role in roles if role.name == call.params.get("RoleName")), None)


class Iam(registry.Service):
    is_global = True
    refusals = {"quota": ("LimitExceeded", 409), "taken": ("EntityAlreadyExists", 409)}
    tags = registry.nothing

    def inventory(self, world):
        iam = iam_backends[ACCOUNT]["aws"]
        for policy in iam.managed_policies.values():
            if f":{ACCOUNT}:" in policy.arn:
                yield "policy", policy.name, policy.arn
        for role in iam.roles.values():
            yield "role", role.name
        for provider in iam.open_id_providers.values():
            yield "provider", provider.arn

    def needs(self, world, call):
        params = call.params
        if name := params.get("RoleName"):
            path = role.path if (role := _role(call)) else params.get("Path") or "/"
            arn = f"arn:aws:iam::{ACCOUNT}:role{path}{name}"
            tagged = [("iam:TagRole", arn)] if call.name == "CreateRole" and params.get("Tags") else []
            return [(call.action, arn), *tagged]
        if call.name == "CreatePolicy":
            return [(call.action, f"arn:aws:iam::{ACCOUNT}:policy{params.get('Path') or '/'}{params['PolicyName']}")]
        names = ("PolicyArn", "OpenIDConnectProviderArn", "PolicySourceArn")
        return [(call.action, next((params[name] for name in names if params.get(name)), "*"))]

    def context(self, call):
        boundary = call.params.get("PermissionsBoundary") or getattr(_role(call), "permissions_boundary_arn", None)
        return {"iam:permissionsboundary": boundary or ""}

    def warm_up(self, inside):
        inside.call("iam", "ListPolicies", Scope="Local")
