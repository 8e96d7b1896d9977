# SPDX-License-Identifier: MIT
"""The Resource Groups Tagging API: what bears tags, over services; moto's fails as soon as something bears none."""

from .. import registry
from ..registry import operation
from .cloudformation.state import CloudFormation


def _resources(world, region):
    """ARN → tags, of one region; what is global is found in us-east-1."""
    return {arn: tags for service in registry.services() for arn, tags in dict(service.tags(world, region)).items()}


def _with_system_tags(world, found):
    """What a stack has made bears its name, whoever looks."""
    for stack in world.part(CloudFormation).present():
        for resource in stack.resources.values():
            names = {
                resource.physical,
                str(resource.attributes.get("Arn") or ""),
                str(resource.attributes.get("FunctionARN") or ""),
            }
            for arn, tags in found.items():
                if names & {arn, arn.rpartition("/")[2], arn.rpartition(":")[2]} - {""} and not arn.startswith(
                    "arn:aws:cloudformation"
                ):
                    tags |= {
                        "aws:cloudformation:stack-name": stack.name,
                        "aws:cloudformation:stack-id": stack.id,
                        "aws:cloudformation:logical-id": resource.name,
                    }


def _is_wanted(arn, tags, params):
    for wanted in params.get("TagFilters", []):
        if wanted["Key"] not in tags or wanted.get("Values") and tags[wanted["Key"]] not in wanted["Values"]:
            return False
    kinds = params.get("ResourceTypeFilters")
    service, rest = arn.split(":")[2], arn.split(":", 5)[5]
    return not kinds or any(
        kind in (service, f"{service}:{rest.replace(':', '/').partition('/')[0]}") for kind in kinds
    )


@operation
def GetResources(world, call):
    found = _resources(world, call.region)
    _with_system_tags(world, found)
    wanted = set(call.params.get("ResourceARNList", []))
    chosen = [
        (arn, tags)
        for arn, tags in sorted(found.items())
        if tags and _is_wanted(arn, tags, call.params) and (not wanted or arn in wanted)
    ]
    begin, size = int(call.params.get("PaginationToken") or 0), int(call.params.get("ResourcesPerPage", 50))
    shown = chosen[begin : begin + size]
    return {
        "PaginationToken": str(begin + size) if begin + size < len(chosen) else "",
        "ResourceTagMappingList": [
            {"ResourceARN": arn, "Tags": [{"Key": key, "Value": value} for key, value in tags.items()]}
            for arn, tags in shown
        ],
    }


@operation
def GetTagKeys(world, call):
    return {
        "TagKeys": sorted({key for tags in _resources(world, call.region).values() for key in tags}),
        "PaginationToken": "",
    }


class Tagging(registry.Service):
    inventory = tags = registry.nothing
    needs = registry.on_everything
    warm_up = None
    actions = "tag"
