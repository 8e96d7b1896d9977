# SPDX-License-Identifier: MIT
"""The hand on this AWS: /_rig/…, JSON in and out; README.md lists it."""

import dataclasses
import functools
import json

from . import inventory, registry
from .domains.cloudflare import Cloudflare
from .domains.tree import Tree
from .edge import server as edge
from .errors import AwsError
from .faults import Faults
from .permissions import Permissions
from .wire import Answer

LISTS = ("calls", "violations", "operations", "views", "lookups")


class Control:
    def __init__(self, world, gate):
        self.world, self.gate = world, gate
        self.commands = {
            "settings": self._settings,
            "clock": self._clock,
            "faults": self._fault,
            "reset": self.reset,
            "policy": self._policy,
            "cloudflare": lambda document: world.part(Cloudflare).change(document),
        }
        for service in registry.services():
            for name, command in service.commands.items():
                self.commands[name] = functools.partial(command, world)

    def answer(self, request):
        name = request.raw_path[len("/_rig/") :]
        try:
            if request.method == "POST" and name in self.commands:
                return _json(200, self.commands[name](json.loads(request.body or b"{}")))
            if request.method in ("GET", "DELETE") and name in LISTS + ("faults",):
                return _json(200, self._listed(name, request.method == "DELETE"))
            if request.method == "GET" and name == "edge":
                return _json(200, edge.shown(self.world, self.gate.edge_port))
            if request.method == "GET" and name == "dns":
                return _json(200, self.world.part(Tree).shown())
            if request.method == "GET" and name == "cloudflare":
                return _json(200, self.world.part(Cloudflare).calls)
            if request.method == "GET" and name == "inventory":
                return _json(200, inventory.of(self.world))
            if request.method == "GET" and name == "policy":
                return _json(200, self.world.part(Permissions).shown())
            if request.method == "GET" and name == "settings":
                return _json(200, dataclasses.asdict(self.world.settings))
        except (LookupError, ValueError, TypeError, AttributeError, StopIteration, AwsError) as error:
            return _json(422, {"error": f"{type(error).__name__}: {error}"})
        return _json(
            404, {"error": f"POST {', '.join(sorted(self.commands))}; GET and DELETE {', '.join(LISTS)}, faults"}
        )

    def _listed(self, name, forget):
        with self.world.lock:
            kept = self.world.part(Faults).rules if name == "faults" else getattr(self.world, name)
            shown = [entry.shown() if name == "faults" else entry for entry in kept]
            if forget:
                kept.clear()
        return shown

    def _settings(self, document):
        settings = self.world.settings
        for name, value in document.items():
            if name not in {field.name for field in dataclasses.fields(settings)}:
                raise LookupError(f"there is no setting {name}")
            setattr(settings, name, value)
        self.world.notify()
        return dataclasses.asdict(settings)

    def _clock(self, document):
        self.world.advance(document["to"] - self.world.now() if "to" in document else document["advance"])
        return {"now": self.world.now()}

    def _fault(self, document):
        return self.world.part(Faults).add(**document).shown()

    def _policy(self, document):
        self.world.part(Permissions).set(document["document"])
        return {}

    def reset(self, _=None):
        """Everything, moto's state too."""
        from moto.core.model_instances import reset_model_data
        from moto.moto_api._internal import moto_api_backend

        self.world.reset()
        moto_api_backend.reset()
        reset_model_data()
        return {}


def _json(status, document):
    return Answer(status, [("Content-Type", "application/json")], json.dumps(document).encode())
