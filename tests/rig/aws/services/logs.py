# SPDX-License-Identifier: MIT
"""Log groups, which moto keeps."""

from moto.logs.models import logs_backends

from .. import registry
from ..world import ACCOUNT


class Logs(registry.Service):
    warm_up = None

    def inventory(self, world):
        for backend in logs_backends[ACCOUNT].values():
            for group in backend.groups.values():
                yield "log group", group.name

    def tags(self, world, region):
        logs = logs_backends[ACCOUNT][region]
        return {group.arn: dict(logs.tagger.get_tag_dict_for_resource(group.arn)) for group in logs.groups.values()}

    def needs(self, world, call):
        name = call.params.get("logGroupName")
        return [(call.action, f"arn:aws:logs:{call.region}:{ACCOUNT}:log-group:{name}:*" if name else "*")]
