# SPDX-License-Identifier: MIT
"""CloudFront's control API; ../../edge serves what is made here, and cloudfront_keyvaluestore.py has the data of stores."""

from ... import registry
from .state import CloudFront, arn

# Operations by what they are about: the kind in ARNs, the parameter that names it, and what the inventory calls it.
KINDS = {
    "Invalidation": ("distribution", "DistributionId", ""),
    "Distribution": ("distribution", "Id", ""),
    "Function": ("function", "Name", ""),
    "OriginAccessControl": ("origin-access-control", "Id", "origin access control"),
    "CachePolicy": ("cache-policy", "Id", "cache policy"),
    "OriginRequestPolicy": ("origin-request-policy", "Id", "request policy"),
    "ResponseHeadersPolicy": ("response-headers-policy", "Id", "headers policy"),
    "KeyValueStore": ("key-value-store", "Name", ""),
}


class Front(registry.Service):
    is_whole = True
    is_global = True
    malformed = "MalformedInput"
    paths = ("/2020-05-31/",)
    action_names = {"CreateDistributionWithTags": "CreateDistribution"}
    refusals = {"quota": ("TooMany{many}", 400), "taken": ("{made}AlreadyExists", 409)}

    def inventory(self, world):
        cloudfront = world.part(CloudFront)
        for distribution in cloudfront.distributions.values():
            yield "distribution", distribution.id
        for function in cloudfront.functions.values():
            yield "function", function.name, function.arn
        for store in cloudfront.stores.values():
            yield "store", store.name, store.arn, store.uuid
        for kind, configs in cloudfront.configs.items():
            for config in configs.values():
                if not config.is_managed:
                    yield KINDS[kind][2], config.config.get("Name") or config.id, config.id

    def tags(self, world, region):
        tags = world.part(CloudFront).tags if region == "us-east-1" else {}
        return {arn: dict(borne) for arn, borne in tags.items()}

    def needs(self, world, call):
        if "Resource" in call.params:
            return [(call.action, call.params["Resource"])]
        if call.name.startswith("List") and call.name != "ListInvalidations":
            return [(call.action, "*")]
        if call.name == "AssociateAlias":
            return [(call.action, arn("distribution", call.params["TargetDistributionId"]))]
        word = next((word for word in KINDS if word in call.name), "")
        kind, parameter, _ = KINDS.get(word, ("*", "", ""))
        name = call.params.get(parameter)
        if kind == "key-value-store":
            store = world.part(CloudFront).stores.get(name)
            name = store.uuid if store else None
        if call.name.startswith("Create") and word not in ("Invalidation", "Function"):
            name = None
        needed = [(call.action, arn(kind, name or "*"))]
        if call.name == "CreateDistributionWithTags" or "Tags" in call.params:
            needed.append(("cloudfront:TagResource", needed[0][1]))
        return needed

    def warm_up(self, inside):
        inside.call("cloudfront", "ListDistributions")

    def quotas(self, world):
        return (
            ("L-24B04930", "Web distributions per AWS account", world.settings.max_distributions),
            ("L-F432D044", "Cache behaviors per distribution", 75),  # functions and stores are not in AWS's list
        )
