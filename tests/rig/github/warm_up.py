# SPDX-License-Identifier: MIT
"""Does once what each program of the fork server would do at first: GitHub's description is read."""
from functools import cache

from . import certificate, proxy, seed, server, shapes, validate  # noqa: F401 (they are what is run)


def everything():
    shapes.description = cache(shapes.description)
    shapes.description()
