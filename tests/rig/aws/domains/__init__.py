# SPDX-License-Identifier: MIT
"""Real DNS on loopback: a root, a registry, the account's zones, and zones elsewhere that make mistakes on demand."""
