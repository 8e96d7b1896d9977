# SPDX-License-Identifier: MIT
"""moto's own server, as a WSGI application: it answers what is not ours."""

from functools import cache

from moto import backends
from moto.server import DomainDispatcherApplication, create_backend_app


@cache
def application():
    modules = list(backends.list_of_moto_modules())
    backends.list_of_moto_modules = lambda: modules  # moto asks the file system at each call, a quarter of what one takes
    return DomainDispatcherApplication(create_backend_app)
