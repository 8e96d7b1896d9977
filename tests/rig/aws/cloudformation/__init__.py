# SPDX-License-Identifier: MIT
"""CloudFormation, of our own: moto's takes any type, is done within the request, and never rolls back."""

from . import api, change_sets, drift, types  # noqa: F401 (they register operations and types)
