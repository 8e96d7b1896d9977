# SPDX-License-Identifier: MIT
"""CloudFront's control API and the data of its KeyValueStores; ../edge serves what is made here."""

from . import (
    configs,
    distributions,
    functions,
    invalidations,
    keys,
    stores,
    tags,
)  # noqa: F401 (they register operations)
