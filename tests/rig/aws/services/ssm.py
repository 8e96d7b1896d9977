# SPDX-License-Identifier: MIT
"""Parameters, which moto keeps."""

from moto.ssm.models import ssm_backends

from .. import registry
from ..world import ACCOUNT


def _arn(region, name):
    return f"arn:aws:ssm:{region}:{ACCOUNT}:parameter/{name.lstrip('/')}"


class Ssm(registry.Service):
    warm_up = None

    def inventory(self, world):
        for backend in ssm_backends[ACCOUNT].values():
            for name in list(backend._parameters):
                yield "parameter", name

    def tags(self, world, region):
        ssm = ssm_backends[ACCOUNT][region]
        tags = ssm._resource_tags.get("Parameter", {})
        return {_arn(region, name): dict(tags.get(name, {})) for name in list(ssm._parameters)}

    def needs(self, world, call):
        name = call.params.get("Name")
        return [(call.action, _arn(call.region, name) if name else "*")]
