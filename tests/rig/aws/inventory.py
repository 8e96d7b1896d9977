# SPDX-License-Identifier: MIT
"""All that somebody has in the account, in every region: "<kind> <name>[ of <stack>]", one line each."""

from moto.acm.models import acm_backends
from moto.iam.models import iam_backends
from moto.logs.models import logs_backends
from moto.route53.models import route53_backends
from moto.s3.models import s3_backends
from moto.ssm.models import ssm_backends

from .cloudformation.state import GONE, CloudFormation
from .cloudfront.state import CloudFront
from .world import ACCOUNT

KINDS = {
    "OriginAccessControl": "origin access control",
    "CachePolicy": "cache policy",
    "OriginRequestPolicy": "request policy",
    "ResponseHeadersPolicy": "headers policy",
}


def of(world):
    with world.lock:
        owners = _owners(world)
        lines = []
        for kind, name, *identifiers in (*_stacks(world), *_storage(), *_cloudfront(world), *_others()):
            owner = next((owners[one] for one in (name, *identifiers) if one in owners), "")
            lines.append(f"{kind} {name} of {owner}" if owner else f"{kind} {name}")
        return sorted(lines)


def _owners(world):
    """Physical identifier → the stack that it belongs to."""
    return {
        identifier: stack.name
        for stack in world.part(CloudFormation).stacks.values()
        if stack.status != GONE
        for resource in stack.resources.values()
        for identifier in (resource.physical, *map(str, resource.attributes.values()))
        if identifier
    }


def _stacks(world):
    for stack in world.part(CloudFormation).stacks.values():
        if stack.status != GONE:
            yield "stack", stack.name


def _storage():
    for bucket in s3_backends[ACCOUNT]["aws"].buckets.values():
        yield "bucket", bucket.name
        for key in bucket.keys:
            yield "object", f"{bucket.name}/{key}"
        for upload in bucket.multiparts.values():
            yield "upload", f"{bucket.name}/{upload.key_name}"


def _cloudfront(world):
    cloudfront = world.part(CloudFront)
    for distribution in cloudfront.distributions.values():
        yield "distribution", distribution.id
    for function in cloudfront.functions.values():
        yield "function", function.name, function.arn
    for store in cloudfront.stores.values():
        yield "store", store.name, store.arn, store.uuid
        for key in store.items.latest or {}:
            yield "key", f"{store.name}/{key}"
    for kind, configs in cloudfront.configs.items():
        for config in configs.values():
            if not config.is_managed:
                yield KINDS[kind], config.config.get("Name") or config.id, config.id


def _others():
    for backend in acm_backends[ACCOUNT].values():
        for certificate in backend._certificates.values():
            yield "certificate", certificate.describe()["Certificate"]["DomainName"], certificate.arn
    for zone in route53_backends[ACCOUNT]["aws"].zones.values():
        yield "zone", zone.name, zone.id
        for record in zone.rrsets:
            if record.type not in ("NS", "SOA") or record.name != zone.name:  # those are the zone's own
                yield "record", f"{record.type} {record.name}"
    iam = iam_backends[ACCOUNT]["aws"]
    for policy in iam.managed_policies.values():
        if f":{ACCOUNT}:" in policy.arn:
            yield "policy", policy.name, policy.arn
    for role in iam.roles.values():
        yield "role", role.name
    for provider in iam.open_id_providers.values():
        yield "provider", provider.arn
    for backend in logs_backends[ACCOUNT].values():
        for group in backend.groups.values():
            yield "log group", group.name
    for backend in ssm_backends[ACCOUNT].values():
        for name in list(backend._parameters):
            yield "parameter", name
