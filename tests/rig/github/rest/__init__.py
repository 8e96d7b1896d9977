# SPDX-License-Identifier: MIT
"""GitHub's REST API, one file for each subject; importing a file registers its routes."""
from ..call import ROUTES
from . import (accounts, checks, comments, commits, contents, deployments, git_data,  # noqa: F401
               hooks, installations, meta, pages, pulls, refs, repositories, variables)


def routes():
    """What ends with a pattern comes last, or it would swallow /commits/<ref>/status and its like."""
    return sorted(ROUTES, key=lambda route: route.path.endswith(("+}", "*}")))
