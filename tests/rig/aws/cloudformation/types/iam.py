# SPDX-License-Identifier: MIT
"""Roles with their own policies and those that they borrow, managed policies, and who else may vouch for somebody."""

import json

from .handler import Handler, handles, unless_missing


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
