# SPDX-License-Identifier: MIT
"""Distributions: made and changed at once, seen by the edge `distribution_seconds` later, and `Deployed` only then."""

import copy
from dataclasses import dataclass, field

from ...errors import AwsError
from ...registry import operation
from .. import acm
from . import configs
from .state import (
    BASE,
    CloudFront,
    Observed,
    arn,
    check_quantities,
    moment,
    new_domain,
    new_etag,
    new_id,
    page,
    require,
)

EMPTY = {"Quantity": 0}
GET_HEAD = {"Quantity": 2, "Items": ["HEAD", "GET"]}
DEFAULTS = {
    "Aliases": EMPTY,
    "DefaultRootObject": "",
    "OriginGroups": EMPTY,
    "CacheBehaviors": EMPTY,
    "CustomErrorResponses": EMPTY,
    "Comment": "",
    "Logging": {"Enabled": False, "IncludeCookies": False, "Bucket": "", "Prefix": ""},
    "PriceClass": "PriceClass_All",
    "ViewerCertificate": {
        "CloudFrontDefaultCertificate": True,
        "SSLSupportMethod": "vip",
        "MinimumProtocolVersion": "TLSv1",
        "CertificateSource": "cloudfront",
    },
    "Restrictions": {"GeoRestriction": {"RestrictionType": "none", "Quantity": 0}},
    "WebACLId": "",
    "HttpVersion": "http2",
    "IsIPV6Enabled": False,
    "ContinuousDeploymentPolicyId": "",
    "Staging": False,
}
BEHAVIOUR = {
    "TrustedSigners": {"Enabled": False, "Quantity": 0},
    "TrustedKeyGroups": {"Enabled": False, "Quantity": 0},
    "AllowedMethods": GET_HEAD | {"CachedMethods": GET_HEAD},
    "SmoothStreaming": False,
    "Compress": False,
    "LambdaFunctionAssociations": EMPTY,
    "FunctionAssociations": EMPTY,
    "FieldLevelEncryptionId": "",
}
ORIGIN = {
    "OriginPath": "",
    "CustomHeaders": EMPTY,
    "ConnectionAttempts": 3,
    "ConnectionTimeout": 10,
    "OriginShield": {"Enabled": False},
    "OriginAccessControlId": "",
}


@dataclass
class Distribution:
    id: str
    domain: str
    config: dict
    changed: float
    etag: str = field(default_factory=new_etag)
    observed: Observed = field(default_factory=Observed)

    @property
    def arn(self):
        return arn("distribution", self.id)

    def status(self, now):
        return "Deployed" if self.observed.is_settled(now) else "InProgress"

    def behaviours(self):
        return [self.config["DefaultCacheBehavior"], *self.config["CacheBehaviors"].get("Items", [])]


def with_defaults(config):
    """As CloudFront answers: with everything that was left out."""
    made = copy.deepcopy(DEFAULTS) | config
    made["Origins"] = {
        "Quantity": len(config["Origins"]["Items"]),
        "Items": [copy.deepcopy(ORIGIN) | origin for origin in config["Origins"]["Items"]],
    }
    made["DefaultCacheBehavior"] = copy.deepcopy(BEHAVIOUR) | config["DefaultCacheBehavior"]
    if items := made["CacheBehaviors"].get("Items"):
        made["CacheBehaviors"] = {"Quantity": len(items), "Items": [copy.deepcopy(BEHAVIOUR) | item for item in items]}
    return made


def _check(world, config, own_id=""):
    check_quantities(config)
    cloudfront = world.part(CloudFront)
    origins = [origin["Id"] for origin in config["Origins"]["Items"]]
    if len(set(origins)) != len(origins):
        raise AwsError("InvalidArgument", "The origin ids are not unique.", 400)
    for origin in config["Origins"]["Items"]:
        if ("S3OriginConfig" in origin) == ("CustomOriginConfig" in origin):
            raise AwsError(
                "InvalidOrigin", f"The origin {origin['Id']} needs one of S3OriginConfig and CustomOriginConfig.", 400
            )
        if access := origin.get("OriginAccessControlId"):
            configs.find(world, "OriginAccessControl", access)
            if origin.get("S3OriginConfig", {}).get("OriginAccessIdentity"):
                raise AwsError(
                    "InvalidOriginAccessControl", "An origin has an access control or an access identity.", 400
                )
    if "/" in config.get("DefaultRootObject", "")[:1]:
        raise AwsError("InvalidDefaultRootObject", "The default root object must not begin with a slash.", 400)
    patterns = [item["PathPattern"] for item in config.get("CacheBehaviors", {}).get("Items", [])]
    if len(set(patterns)) != len(patterns):
        raise AwsError("InvalidArgument", "Two cache behaviors have the same path pattern.", 400)
    for behaviour in (config["DefaultCacheBehavior"], *config.get("CacheBehaviors", {}).get("Items", [])):
        _check_behaviour(world, cloudfront, behaviour, origins)
    _check_errors(config)
    _check_aliases(world, cloudfront, config, own_id)


def _shared(config):
    """(code of its quota, id) of everything that other distributions may have as well."""
    for origin in config["Origins"]["Items"]:
        yield "TooManyDistributionsAssociatedToOriginAccessControl", origin.get("OriginAccessControlId")
    for behaviour in (config["DefaultCacheBehavior"], *config.get("CacheBehaviors", {}).get("Items", [])):
        yield "TooManyDistributionsAssociatedToCachePolicy", behaviour.get("CachePolicyId")
        yield "TooManyDistributionsAssociatedToResponseHeadersPolicy", behaviour.get("ResponseHeadersPolicyId")
        for item in behaviour.get("FunctionAssociations", {}).get("Items", []):
            yield "TooManyDistributionsWithFunctionAssociations", item["FunctionARN"]


def _check_sharing(world, config):
    others = [set(_shared(other.config)) for other in world.part(CloudFront).distributions.values()]
    for code, name in _shared(config):
        if name and sum((code, name) in other for other in others) >= world.settings.max_sharing:
            raise AwsError(code, f"The maximum number of distributions have been associated with {name}.", 400)


def _check_errors(config):
    for item in config.get("CustomErrorResponses", {}).get("Items", []):
        path, code = item.get("ResponsePagePath"), item.get("ResponseCode")
        if bool(path) != bool(code) or path and not path.startswith("/"):
            raise AwsError(
                "InvalidErrorCode", f"The page for {item['ErrorCode']} needs a path from / on and a code.", 400
            )


def _check_behaviour(world, cloudfront, behaviour, origins):
    if behaviour["TargetOriginId"] not in origins:
        raise AwsError(
            "NoSuchOrigin",
            f"One or more of your origins or origin groups do not exist: " f"{behaviour['TargetOriginId']}.",
            404,
        )
    if behaviour.get("CachePolicyId"):
        configs.find(world, "CachePolicy", behaviour["CachePolicyId"])
        if "ForwardedValues" in behaviour or any(f"{ttl}TTL" in behaviour for ttl in ("Min", "Default", "Max")):
            raise AwsError(
                "InvalidArgument", "The parameters ForwardedValues and TTL cannot be used with a cache policy.", 400
            )
    elif "ForwardedValues" not in behaviour:
        raise AwsError("InvalidArgument", "The parameter ForwardedValues is required without a cache policy.", 400)
    for kind, name in (
        ("OriginRequestPolicy", "OriginRequestPolicyId"),
        ("ResponseHeadersPolicy", "ResponseHeadersPolicyId"),
    ):
        if behaviour.get(name):
            configs.find(world, kind, behaviour[name])
    seen = set()
    for item in behaviour.get("FunctionAssociations", {}).get("Items", []):
        function = next((f for f in cloudfront.functions.values() if f.arn == item["FunctionARN"]), None)
        if function is None or function.live.latest is None:
            raise AwsError(
                "InvalidFunctionAssociation",
                "The specified function does not exist or has not been published: " f"{item['FunctionARN']}",
                400,
            )
        if not item["EventType"].startswith("viewer-") or item["EventType"] in seen:
            raise AwsError(
                "InvalidFunctionAssociation", f"The event type {item['EventType']} is not possible here.", 400
            )
        seen.add(item["EventType"])


def _check_aliases(world, cloudfront, config, own_id):
    aliases = config.get("Aliases", {}).get("Items", [])
    for other in cloudfront.distributions.values():
        for alias in aliases:
            if other.id != own_id and alias.lower() in map(str.lower, other.config["Aliases"].get("Items", [])):
                raise AwsError(
                    "CNAMEAlreadyExists",
                    "One or more of the CNAMEs you provided are already associated with a different resource.",
                    409,
                )
    certificate = config.get("ViewerCertificate", {})
    if not aliases:
        return
    given = certificate.get("ACMCertificateArn")
    if not given and not certificate.get("IAMCertificateId"):
        raise AwsError(
            "InvalidViewerCertificate",
            "To add an alternate domain name (CNAME) to a CloudFront distribution, you "
            "must attach a trusted certificate that validates your authorization to use the domain name.",
            400,
        )
    if given:
        _check_certificate(world, given, aliases)


def _check_certificate(world, given, aliases):
    names = acm.names_of(world, given)
    if not names:
        raise AwsError(
            "InvalidViewerCertificate",
            "The specified SSL certificate doesn't exist, isn't in us-east-1 region, "
            "isn't valid, or doesn't include a valid certificate chain.",
            400,
        )
    for alias in aliases:
        if not acm.covers(names, alias):
            raise AwsError(
                "InvalidViewerCertificate",
                f"The certificate that is attached to your distribution doesn't cover "
                f"the alternate domain name (CNAME) that you're trying to add: {alias}.",
                400,
            )


def _shown(world, entry):
    now, cloudfront = world.now(), world.part(CloudFront)
    waiting = [i for i in cloudfront.invalidations.values() if i.distribution == entry.id and i.done_at > now]
    return {
        "Id": entry.id,
        "ARN": entry.arn,
        "Status": entry.status(now),
        "LastModifiedTime": moment(entry.changed),
        "InProgressInvalidationBatches": len(waiting),
        "DomainName": entry.domain,
        "ActiveTrustedSigners": {"Enabled": False, "Quantity": 0},
        "ActiveTrustedKeyGroups": {"Enabled": False, "Quantity": 0},
        "DistributionConfig": entry.config,
    }


def find(world, distribution_id):
    found = world.part(CloudFront).distributions.get(distribution_id)
    if found is None:
        raise AwsError("NoSuchDistribution", "The specified distribution does not exist.", 404)
    return found


def _changed(world, entry, config):
    entry.config, entry.changed, entry.etag = config, world.now(), new_etag()
    entry.observed.add(world.now(), world.settings.distribution_seconds, config)


def _create(world, call, config, tags):
    cloudfront = world.part(CloudFront)
    with world.lock:
        known = next(
            (d for d in cloudfront.distributions.values() if d.config["CallerReference"] == config["CallerReference"]),
            None,
        )
        if known:
            if known.config != with_defaults(config):
                raise AwsError(
                    "DistributionAlreadyExists",
                    "The caller reference that you are using to create a distribution "
                    f"is associated with another distribution. Already exists: {known.id}",
                    409,
                )
            entry = known
        else:
            if len(cloudfront.distributions) >= world.settings.max_distributions:
                raise AwsError(
                    "TooManyDistributions",
                    "Processing your request will cause you to exceed the maximum number of distributions allowed.",
                    400,
                )
            _check(world, config)
            _check_sharing(world, config)
            entry = Distribution(new_id(), new_domain(), {}, world.now())
            _changed(world, entry, with_defaults(config))
            cloudfront.distributions[entry.id] = entry
            cloudfront.tags[entry.arn] = {tag["Key"]: tag.get("Value", "") for tag in tags}
    return {"Distribution": _shown(world, entry), "ETag": entry.etag, "Location": f"{BASE}/distribution/{entry.id}"}


@operation
def CreateDistribution(world, call):
    return _create(world, call, call.params["DistributionConfig"], [])


@operation
def CreateDistributionWithTags(world, call):
    given = call.params["DistributionConfigWithTags"]
    return _create(world, call, given["DistributionConfig"], given["Tags"].get("Items", []))


@operation
def GetDistribution(world, call):
    entry = find(world, call.params["Id"])
    return {"Distribution": _shown(world, entry), "ETag": entry.etag}


@operation
def GetDistributionConfig(world, call):
    entry = find(world, call.params["Id"])
    return {"DistributionConfig": entry.config, "ETag": entry.etag}


@operation
def UpdateDistribution(world, call):
    with world.lock:
        entry, config = find(world, call.params["Id"]), call.params["DistributionConfig"]
        require(entry.etag, call.params.get("IfMatch"))
        if config["CallerReference"] != entry.config["CallerReference"]:
            raise AwsError("IllegalUpdate", "The caller reference cannot be changed.", 400)
        _check(world, config, entry.id)
        _changed(world, entry, with_defaults(config))
    return {"Distribution": _shown(world, entry), "ETag": entry.etag}


def _without(config, alias):
    left = [name for name in config["Aliases"].get("Items", []) if name.lower() != alias]
    return config | {"Aliases": {"Quantity": len(left), "Items": left} if left else EMPTY}


@operation
def AssociateAlias(world, call):
    """In one step from whichever distribution of the account has it; of other accounts the rig knows nothing."""
    with world.lock:
        target, alias = find(world, call.params["TargetDistributionId"]), call.params["Alias"].lower()
        certificate = target.config.get("ViewerCertificate", {}).get("ACMCertificateArn")
        if not certificate or not acm.covers(acm.names_of(world, certificate), alias):
            raise AwsError(
                "IllegalUpdate", f"The certificate of the target distribution does not cover the alias {alias}.", 400
            )
        names = target.config["Aliases"].get("Items", [])
        if alias in map(str.lower, names):
            return {}
        holders = [
            other
            for other in world.part(CloudFront).distributions.values()
            if alias in map(str.lower, other.config["Aliases"].get("Items", []))
        ]
        # In this order, as each change takes its time from now on: one of them has it at each moment.
        _changed(world, target, target.config | {"Aliases": {"Quantity": len(names) + 1, "Items": [*names, alias]}})
        for other in holders:
            _changed(world, other, _without(other.config, alias))
    return {}


@operation
def DeleteDistribution(world, call):
    with world.lock:
        entry = find(world, call.params["Id"])
        require(entry.etag, call.params.get("IfMatch"))
        if entry.config["Enabled"] or entry.status(world.now()) != "Deployed":
            raise AwsError(
                "DistributionNotDisabled", "The distribution you are trying to delete has not been disabled.", 409
            )
        cloudfront = world.part(CloudFront)
        del cloudfront.distributions[entry.id]
        cloudfront.former.append((world.now() + world.settings.lingering_seconds, entry))
        world.part(CloudFront).tags.pop(entry.arn, None)
    return {}


@operation
def ListDistributions(world, call):
    shown, about = page(list(world.part(CloudFront).distributions.values()), call.params)
    items = [
        {
            "Id": entry.id,
            "ARN": entry.arn,
            "ETag": entry.etag,
            "Status": entry.status(world.now()),
            "LastModifiedTime": moment(entry.changed),
            "DomainName": entry.domain,
        }
        | {
            name: entry.config[name]
            for name in (
                "Aliases",
                "Origins",
                "OriginGroups",
                "DefaultCacheBehavior",
                "CacheBehaviors",
                "CustomErrorResponses",
                "Comment",
                "PriceClass",
                "Enabled",
                "ViewerCertificate",
                "Restrictions",
                "WebACLId",
                "HttpVersion",
                "IsIPV6Enabled",
                "Staging",
            )
        }
        for entry in shown
    ]
    return {"DistributionList": about | {"Items": items}}
