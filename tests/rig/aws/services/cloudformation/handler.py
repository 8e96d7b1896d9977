# SPDX-License-Identifier: MIT
"""What a type is to the engine, and what it may use."""

import re
import secrets
import string
from contextlib import contextmanager
from dataclasses import dataclass

from ...errors import AwsError

HANDLERS = {}


@dataclass
class Context:
    world: object
    inside: object  # calls in the name of who started the operation
    stack: object
    name: str
    tags: dict  # of the stack
    wait: object  # wait(ready): until ready() is true on the rig's clock
    begun: object = None  # begun(physical): tells that the resource has a name now

    def call(self, service, operation, **params):
        return self.inside.call(service, operation, **params)

    def made_name(self, longest=64, lower=False):
        tail = "".join(secrets.choice(string.ascii_uppercase + string.digits) for _ in range(12))
        name = f"{self.stack.name}-{self.name}"[: longest - 13] + "-" + tail
        return name.lower() if lower else name

    def tag_list(self, own=()):
        """The stack's tags, those of the resource, and the system's."""
        return [
            {"Key": key, "Value": value}
            for key, value in (self.tags | {t["Key"]: t["Value"] for t in own or ()}).items()
        ]


class Handler:
    """create → attributes; `resource.physical` is set by context.begun. update may return new attributes."""

    takes_tags = True

    def ref(self, resource):
        return resource.physical

    def create(self, context, resource, properties):
        raise NotImplementedError

    def update(self, context, resource, old, new):
        raise NotImplementedError

    def delete(self, context, resource):
        raise NotImplementedError

    def is_there(self, context, resource):
        return True


def handles(kind):
    def register(handler):
        HANDLERS[kind] = handler()
        return handler

    return register


# Names that differ between templates and the API, beside capital letters.
RENAMED = {"IPV6Enabled": "IsIPV6Enabled", "OriginCustomHeaders": "CustomHeaders", "Locations": "Items"}


def to_params(value, shape):
    """A template's properties as parameters of the API: lists become {Quantity, Items}, names and types the API's."""
    if shape.type_name == "structure":
        members = {name.lower(): (name, member) for name, member in shape.members.items()}
        counts = {"quantity", "items"} <= set(members)
        if isinstance(value, list):
            made = {"Items": to_params(value, members["items"][1])} if value else {}
        else:
            made = {}
            for key, item in value.items():
                wanted = key if key.lower() in members else RENAMED.get(key, key)
                if wanted.lower() in members:
                    name, member = members[wanted.lower()]
                    made[name] = to_params(item, member)
        if counts:
            made["Quantity"] = len(made.get("Items", []))
            if "enabled" in members:
                made.setdefault("Enabled", bool(made["Quantity"]))
        return made
    if shape.type_name == "list":
        return [to_params(item, shape.member) for item in value]
    if shape.type_name == "boolean":
        return value if isinstance(value, bool) else str(value).lower() == "true"
    if shape.type_name in ("integer", "long"):
        return int(value)
    if shape.type_name in ("float", "double"):
        return float(value)
    return str(value) if not isinstance(value, (bytes, str)) else value


def is_missing(error):
    return bool(re.match(r"NoSuch|EntityNotFound|ResourceNotFound|NotFound|404", error.code))


@contextmanager
def unless_missing():
    """For what takes something away: that it is gone already is no failure."""
    try:
        yield
    except AwsError as error:
        if not is_missing(error):
            raise
