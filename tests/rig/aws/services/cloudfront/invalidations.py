# SPDX-License-Identifier: MIT
"""Invalidations: what the edge keeps under these paths or tags (#tag) is forgotten `invalidation_seconds` later."""

import re
from dataclasses import dataclass

from ...errors import AwsError
from ...registry import operation
from . import distributions
from .state import BASE, CloudFront, check_quantities, identifier, moment, page

VALID = re.compile(r"/.*|#[!-+\--~]{1,256}", re.DOTALL)  # a tag is ASCII without blanks and commas


@dataclass
class Invalidation:
    id: str
    distribution: str
    batch: dict
    made_at: float
    done_at: float


def _shown(world, entry):
    return {
        "Id": entry.id,
        "Status": "Completed" if entry.done_at <= world.now() else "InProgress",
        "CreateTime": moment(entry.made_at),
        "InvalidationBatch": entry.batch,
    }


@operation
def CreateInvalidation(world, call):
    distribution, batch = distributions.find(world, call.params["DistributionId"]), call.params["InvalidationBatch"]
    check_quantities(batch)
    cloudfront = world.part(CloudFront)
    with world.lock:
        own = [i for i in cloudfront.invalidations.values() if i.distribution == distribution.id]
        entry = next((i for i in own if i.batch["CallerReference"] == batch["CallerReference"]), None)
        if entry is None:
            paths = batch["Paths"].get("Items", [])
            if not paths or not all(VALID.fullmatch(path) for path in paths):
                raise AwsError("InvalidArgument", "Your request contains one or more invalid invalidation paths.", 400)
            running = sum(len(i.batch["Paths"]["Items"]) for i in own if i.done_at > world.now())
            if running + len(paths) > 3000:
                raise AwsError(
                    "TooManyInvalidationsInProgress",
                    "Processing your request will cause you to exceed the maximum "
                    "number of in-progress invalidations.",
                    400,
                )
            entry = Invalidation(
                identifier("I", 13),
                distribution.id,
                batch,
                world.now(),
                world.now() + world.settings.invalidation_seconds,
            )
            cloudfront.invalidations[entry.id] = entry
            cloudfront.purges += [(entry.done_at, distribution.id, path) for path in paths]
    return {
        "Invalidation": _shown(world, entry),
        "Location": f"{BASE}/distribution/{distribution.id}/invalidation/{entry.id}",
    }


@operation
def GetInvalidation(world, call):
    distribution = distributions.find(world, call.params["DistributionId"])
    entry = world.part(CloudFront).invalidations.get(call.params["Id"])
    if entry is None or entry.distribution != distribution.id:
        raise AwsError("NoSuchInvalidation", "The specified invalidation does not exist.", 404)
    return {"Invalidation": _shown(world, entry)}


@operation
def ListInvalidations(world, call):
    distribution = distributions.find(world, call.params["DistributionId"])
    own = [i for i in world.part(CloudFront).invalidations.values() if i.distribution == distribution.id]
    shown, about = page(own[::-1], call.params)
    return {
        "InvalidationList": about
        | {"Items": [{name: _shown(world, entry)[name] for name in ("Id", "CreateTime", "Status")} for entry in shown]}
    }
