# SPDX-License-Identifier: MIT
"""Roles, with their own policies and those that they borrow."""

import json

from ...errors import AwsError
from .handler import Handler, handles, is_missing


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
        if old["AssumeRolePolicyDocument"] != new["AssumeRolePolicyDocument"]:
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
        try:
            self._policies(context, name, resource.properties, {})
            context.call("iam", "DeleteRole", RoleName=name)
        except AwsError as error:
            if not is_missing(error):
                raise

    def is_there(self, context, resource):
        return bool(context.call("iam", "GetRole", RoleName=resource.physical))
