# SPDX-License-Identifier: MIT
"""What a service of this AWS declares. Each is a file or a folder of services/, named as botocore names the service, with
a subclass of `Service` and its operations; a file there is all that a new one needs."""

import pkgutil
from functools import cache
from importlib import import_module

from . import services as folder

OPERATIONS = {}  # (service, name) → f(world, call) → dict by the operation's output shape, or an Answer
REQUIRED = ("inventory", "tags", "needs", "warm_up")


class Service:
    """What each says of itself: what is REQUIRED, and of the rest what differs from this."""

    def inventory(self, world):
        """(kind, name, *further identifiers) of each thing that somebody has there, in every region."""
        return ()

    def tags(self, world, region):
        """ARN → tags of everything in this region that may bear some; what is in no region is in us-east-1."""
        return {}

    def needs(self, world, call):
        """[(action, ARN)], as the service authorization reference has them."""
        return [(call.action, "*")]

    warm_up = None  # f(inside): calls that the fork server makes once, so that no test waits for what they load

    is_whole = False  # nothing of it is left to moto
    is_global = False  # it is in no region
    is_open = False  # takes calls without a signature; `paths` tells them: whole ones, and beginnings that end in "/"
    is_early = False  # may refuse before it has the body
    is_asymmetric = False  # takes SigV4A, and nothing else
    paths = ()
    actions = ""  # how policies call it, if not as botocore does
    action_names = {}  # operation → action, where that is not named after it
    malformed = "ValidationError"  # the code for what its model does not allow
    refusals = {}  # way of refusals.py → (code, status, *words), where they are not the usual ones
    commands = {}  # name → f(world, document) → answer: further ones of /_rig/…
    pages = {}  # path → f(world, request) → Answer: of a browser

    def quotas(self, world):
        """(code, name, value), as Service Quotas has them."""
        return ()

    def context(self, call):
        """Condition keys of its own."""
        return {}

    def resource(self, call):
        """What a denial would name, as far as the request tells."""
        names = ("Resource", "KvsARN", "StackName", "RoleArn", "Name", "Id", "DistributionId", "RoleName")
        return next((str(call.params[name]) for name in names if call.params.get(name)), "")

    def addressed(self, request):
        """The request as the service reads it; the same object if that changes nothing."""
        return request

    def check_head(self, world, call):
        """AwsError for what the head of a request tells already, where 100-continue is expected."""

    def unwrap(self, call):
        """Takes the body out of what it came in."""

    def answer(self, world, call):
        """Of an operation that is not ours."""
        return world.gate.from_moto(call)


def nothing(self, *_):
    """For a service in which nothing is left, or nothing bears tags."""
    return ()


def on_everything(self, world, call):
    """For a service whose permissions are for all that it has."""
    return [(call.action, "*")]


def _service_of(thing):
    return thing.__module__.removeprefix(f"{folder.__name__}.").partition(".")[0].replace("_", "-")


def operation(*names):
    """@operation, or @operation(names) where one function answers several."""

    def register(function, names=names):
        for name in names:
            OPERATIONS[_service_of(function), name] = function
        return function

    return register if isinstance(names[0], str) else register(names[0], [names[0].__name__])


def _import_all(package):
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = import_module(found.name)
        if found.ispkg:
            _import_all(module)


@cache
def _services():
    _import_all(folder)
    declared = {_service_of(kind): kind for kind in Service.__subclasses__()}
    for name in sorted(found.name for found in pkgutil.iter_modules(folder.__path__)):
        kind = declared.get(name.replace("_", "-"), object)
        if missing := [one for one in REQUIRED if one not in vars(kind)]:
            raise SystemExit(
                f"aws/services/{name} does not declare {', '.join(missing)}; see Service in aws/registry.py."
            )
        if unknown := [one for one in vars(kind) if not one.startswith("_") and not hasattr(Service, one)]:
            raise SystemExit(f"aws/services/{name} declares what the emulator does not know: {', '.join(unknown)}.")
    return {name: kind() for name, kind in declared.items()}


def names():
    """botocore's, of all services."""
    return _services().keys()


def services():
    return _services().values()


def of(name):
    """The service of that botocore name; of one that is not emulated, one that has nothing."""
    return _services().get(name) or Service()
