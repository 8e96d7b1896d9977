# SPDX-License-Identifier: MIT
"""Which call of which service a request is, and whether that is how AWS wants it asked."""

from . import operations, s3, signatures, sso, validation

# Operations that AWS takes without a signature; services are known by the scope, so these are told by what they say.
UNSIGNED = (b"Action=AssumeRoleWithWebIdentity&",)


def recognised(request):
    """The call, and the scope of its signature."""
    scope = signatures.scope_of(request)
    service = operations.SIGNED_AS.get(scope.service, scope.service) or _unsigned_service(request)
    return operations.identify(service, scope.region, s3.to_path_style(service, request)), scope


def problems(call):
    """Reads the call's parameters; what the model of its operation does not allow. AwsError for what cannot be read."""
    if call.service == "s3":
        s3.unwrap(call)
    operations.parse(call)
    return validation.problems(call)


def _unsigned_service(request):
    if request.body.startswith(UNSIGNED):
        request.headers["host"] = "sts.us-east-1.amazonaws.com"  # moto tells services apart by it
        return "sts"
    if request.raw_path in sso.PATHS:
        return sso.PATHS[request.raw_path]
    if request.raw_path.startswith("/2020-05-31/"):
        return "cloudfront"
    if request.raw_path.startswith("/key-value-stores/"):
        return "cloudfront-keyvaluestore"
    return "sts" if request.body.startswith(b"Action=") else "s3"
