# SPDX-License-Identifier: MIT
"""Tags of distributions, functions and stores, by ARN."""

from ...errors import AwsError
from ...registry import operation
from .state import CloudFront


def _of(world, call):
    kept = world.part(CloudFront).tags.get(call.params["Resource"])
    if kept is None:
        raise AwsError("NoSuchResource", f"The specified resource does not exist: {call.params['Resource']}", 404)
    return kept


@operation
def ListTagsForResource(world, call):
    return {"Tags": {"Items": [{"Key": key, "Value": value} for key, value in _of(world, call).items()]}}


@operation
def TagResource(world, call):
    _of(world, call).update({tag["Key"]: tag.get("Value", "") for tag in call.params["Tags"].get("Items", [])})
    return {}


@operation
def UntagResource(world, call):
    kept = _of(world, call)
    for key in call.params["TagKeys"].get("Items", []):
        kept.pop(key, None)
    return {}
