# SPDX-License-Identifier: MIT
"""Service Quotas: the few that a static site meets, as the rig's settings have them."""

from .errors import AwsError
from .registry import operation
from .world import ACCOUNT


def _known(world):
    """Service code → (code, name, value); in us-east-1, as of everything that is in no region."""
    settings = world.settings
    return {
        "cloudfront": [
            ("L-24B04930", "Web distributions per AWS account", settings.max_distributions),
            ("L-F432D044", "Cache behaviors per distribution", 75),  # functions and stores are not in AWS's list
        ],
        "s3": [("L-DC2B2D3D", "General purpose buckets", settings.max_buckets)],
    }


@operation("service-quotas")
def ListServiceQuotas(world, call):
    service = call.params["ServiceCode"]
    known = _known(world).get(service)
    if known is None or call.region != "us-east-1":
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
