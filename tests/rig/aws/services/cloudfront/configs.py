# SPDX-License-Identifier: MIT
"""Things that are one configuration under a name: origin access controls and the three kinds of policies."""

from dataclasses import dataclass, field

from ...errors import AwsError
from ...registry import operation
from .state import CloudFront, check_quantities, moment, new_etag, new_id, new_uuid, page, require

# What AWS gives to everybody: id → name, and what the edge goes by.
MANAGED = {
    "CachePolicy": {
        "658327ea-f89d-4fab-a63d-7e88639e58f6": ("Managed-CachingOptimized", 1, 86400, 31536000, True),
        "b2884449-e4de-46a7-ac36-70bc7f1ddd6d": (
            "Managed-CachingOptimizedForUncompressedObjects",
            1,
            86400,
            31536000,
            False,
        ),
        "4135ea2d-6df8-44a3-9df3-4b5a84be39ad": ("Managed-CachingDisabled", 0, 0, 0, False),
    },
    "OriginRequestPolicy": {
        "216adef6-5c7f-47e4-b989-5492eafa07d3": ("Managed-AllViewer",),
        "b689b0a8-53d0-40ab-baf2-68738e2966ac": ("Managed-AllViewerExceptHostHeader",),
        "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf": ("Managed-CORS-S3Origin",),
    },
    "ResponseHeadersPolicy": {
        "67f7725c-6f97-4210-82d7-5512b31e9d03": ("Managed-SecurityHeadersPolicy", True, False),
        "60669652-455b-4ae9-85a4-c4c02393f86c": ("Managed-SimpleCORS", False, True),
        "e61eb60c-9c35-4d20-a928-2b84e02af89c": ("Managed-CORS-and-SecurityHeadersPolicy", True, True),
    },
}
SECURITY = {
    "XSSProtection": {"Override": False, "Protection": True, "ModeBlock": True},
    "FrameOptions": {"Override": False, "FrameOption": "SAMEORIGIN"},
    "ReferrerPolicy": {"Override": False, "ReferrerPolicy": "strict-origin-when-cross-origin"},
    "ContentTypeOptions": {"Override": True},
    "StrictTransportSecurity": {"Override": False, "AccessControlMaxAgeSec": 31536000},
}
CORS = {
    "AccessControlAllowOrigins": {"Quantity": 1, "Items": ["*"]},
    "AccessControlAllowCredentials": False,
    "AccessControlAllowHeaders": {"Quantity": 1, "Items": ["*"]},
    "OriginOverride": False,
    "AccessControlAllowMethods": {"Quantity": 2, "Items": ["GET", "HEAD"]},
}
# How each names itself in parameters, and who uses it in a behaviour.
USED_AS = {
    "CachePolicy": "CachePolicyId",
    "OriginRequestPolicy": "OriginRequestPolicyId",
    "ResponseHeadersPolicy": "ResponseHeadersPolicyId",
}


@dataclass
class Config:
    id: str
    config: dict
    changed: float
    etag: str = field(default_factory=new_etag)
    is_managed: bool = False


def managed(kind, policy_id):
    known = MANAGED.get(kind, {}).get(policy_id)
    if known is None:
        return None
    config = {"Name": known[0]}
    if kind == "CachePolicy":
        config |= {
            "MinTTL": known[1],
            "DefaultTTL": known[2],
            "MaxTTL": known[3],
            "ParametersInCacheKeyAndForwardedToOrigin": {
                "EnableAcceptEncodingGzip": known[4],
                "EnableAcceptEncodingBrotli": known[4],
                "HeadersConfig": {"HeaderBehavior": "none"},
                "CookiesConfig": {"CookieBehavior": "none"},
                "QueryStringsConfig": {"QueryStringBehavior": "none"},
            },
        }
    elif kind == "OriginRequestPolicy":
        config |= {
            "HeadersConfig": {"HeaderBehavior": "none"},
            "CookiesConfig": {"CookieBehavior": "none"},
            "QueryStringsConfig": {"QueryStringBehavior": "none"},
        }
    elif kind == "ResponseHeadersPolicy":
        config |= ({"SecurityHeadersConfig": SECURITY} if known[1] else {}) | ({"CorsConfig": CORS} if known[2] else {})
    return Config(policy_id, config, 0.0, is_managed=True)


def find(world, kind, config_id):
    """One's own or AWS's; AwsError if there is none."""
    found = world.part(CloudFront).configs.get(kind, {}).get(config_id) or managed(kind, config_id)
    if found is None:
        raise AwsError(f"NoSuch{kind}", f"The {kind} {config_id} does not exist.", 404)
    return found


def _used_by(world, kind, config_id):
    for distribution in world.part(CloudFront).users():
        config = distribution.config
        if kind == "OriginAccessControl":
            if any(origin.get("OriginAccessControlId") == config_id for origin in config["Origins"]["Items"]):
                return True
        elif any(behaviour.get(USED_AS[kind]) == config_id for behaviour in distribution.behaviours()):
            return True
    return False


def _shown(kind, entry):
    shown = {"Id": entry.id, f"{kind}Config": entry.config}
    return shown if kind == "OriginAccessControl" else shown | {"LastModifiedTime": moment(entry.changed)}


def _result(kind, entry, **more):
    return {kind: _shown(kind, entry), "ETag": entry.etag} | more


def _register(kind):
    plural = kind[:-1] + "ies" if kind.endswith("y") else kind + "s"

    def check_name(world, config, own_id=""):
        check_quantities(config)
        kept = world.part(CloudFront).configs.get(kind, {}).values()
        if any(entry.config["Name"] == config["Name"] and entry.id != own_id for entry in kept):
            raise AwsError(
                f"{kind}AlreadyExists", f"A {kind} with the same name already exists: {config['Name']}.", 409
            )

    def own(world, call):
        entry = find(world, kind, call.params["Id"])
        if entry.is_managed:
            raise AwsError("IllegalUpdate", f"{entry.id} is managed by AWS.", 400)
        require(entry.etag, call.params.get("IfMatch"))
        return entry

    @operation(f"Create{kind}")
    def create(world, call):
        config = call.params[f"{kind}Config"]
        with world.lock:
            check_name(world, config)
            made = world.part(CloudFront).configs.get(kind, {})
            if kind == "OriginAccessControl" and len(made) >= world.settings.max_access_controls:
                raise AwsError(
                    "TooManyOriginAccessControls",
                    "The number of origin access controls in your account exceeds the maximum allowed.",
                    400,
                )
            entry = Config(new_id() if kind == "OriginAccessControl" else new_uuid(), config, world.now())
            world.part(CloudFront).configs.setdefault(kind, {})[entry.id] = entry
        return _result(kind, entry, Location=f"https://cloudfront.amazonaws.com{call.request.raw_path}/{entry.id}")

    @operation(f"Get{kind}")
    def get(world, call):
        return _result(kind, find(world, kind, call.params["Id"]))

    @operation(f"Get{kind}Config")
    def get_config(world, call):
        entry = find(world, kind, call.params["Id"])
        return {f"{kind}Config": entry.config, "ETag": entry.etag}

    @operation(f"Update{kind}")
    def update(world, call):
        with world.lock:
            entry, config = own(world, call), call.params[f"{kind}Config"]
            check_name(world, config, entry.id)
            entry.config, entry.etag, entry.changed = config, new_etag(), world.now()
        return _result(kind, entry)

    @operation(f"Delete{kind}")
    def delete(world, call):
        with world.lock:
            entry = own(world, call)
            if _used_by(world, kind, entry.id):
                raise AwsError(f"{kind}InUse", f"The {kind} {entry.id} is still in use by a distribution.", 409)
            del world.part(CloudFront).configs[kind][entry.id]
        return {}

    @operation(f"List{plural}")
    def list_all(world, call):
        wanted = call.params.get("Type")
        entries = list(world.part(CloudFront).configs.get(kind, {}).values()) if wanted != "managed" else []
        if wanted != "custom":
            entries += [managed(kind, known) for known in MANAGED.get(kind, {})]
        shown, about = page(entries, call.params)
        if kind == "OriginAccessControl":
            items = [{"Id": entry.id, "Description": "", **entry.config} for entry in shown]
        else:
            items = [
                {"Type": "managed" if entry.is_managed else "custom", kind: _shown(kind, entry)} for entry in shown
            ]
        return {f"{kind}List": about | {"Items": items}}


for _kind in ("OriginAccessControl", *USED_AS):
    _register(_kind)
