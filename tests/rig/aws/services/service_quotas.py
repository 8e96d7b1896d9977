# SPDX-License-Identifier: MIT
"""Service Quotas: what the services say of theirs; in us-east-1, as of everything that is in no region."""

from .. import registry
from ..errors import AwsError
from ..registry import operation
from ..world import ACCOUNT


@operation
def ListServiceQuotas(world, call):
    service = call.params["ServiceCode"]
    known = registry.of(service).quotas(world)
    if not known or call.region != "us-east-1":
        raise AwsError("NoSuchResourceException", f"No quotas of {service} in {call.region}.", 400)
    return {
        "Quotas": [
            {
                "ServiceCode": service,
                "QuotaCode": code,
                "QuotaArn": f"arn:aws:servicequotas::{ACCOUNT}:{service}/{code}",
                "QuotaName": name,
                "Value": float(value),
                "Unit": "None",
                "Adjustable": True,
                "GlobalQuota": True,
            }
            for code, name, value in known
        ]
    }


class ServiceQuotas(registry.Service):
    inventory = tags = registry.nothing
    needs = registry.on_everything
    warm_up = None
    actions = "servicequotas"
