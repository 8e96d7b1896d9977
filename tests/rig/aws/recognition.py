# SPDX-License-Identifier: MIT
"""Which call of which service a request is, and whether that is how AWS wants it asked."""

from functools import cache

from . import models, operations, registry, signatures, validation

# Operations that AWS takes without a signature; services are known by the scope, so these are told by what they say.
UNSIGNED = (b"Action=AssumeRoleWithWebIdentity&",)


def recognised(request):
    """The call, and the scope of its signature."""
    scope = signatures.scope_of(request)
    service = scope.service or _unsigned_service(request)
    if service not in registry.names():
        service = _signed_for().get(service, service)
    return operations.identify(service, scope.region, registry.of(service).addressed(request)), scope


def problems(call):
    """Reads the call's parameters; what the model of its operation does not allow. AwsError for what cannot be read."""
    call.served_by.unwrap(call)
    operations.parse(call)
    return validation.problems(call)


@cache
def _signed_for():
    return {models.signed_as(name): name for name in registry.names()}


def _unsigned_service(request):
    if request.body.startswith(UNSIGNED):
        request.headers["host"] = "sts.us-east-1.amazonaws.com"  # moto tells services apart by it
        return "sts"
    for name in registry.names():
        for path in registry.of(name).paths:
            if request.raw_path == path or path.endswith("/") and request.raw_path.startswith(path):
                return name
    return "sts" if request.body.startswith(b"Action=") else "s3"
