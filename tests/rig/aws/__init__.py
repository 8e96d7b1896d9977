# SPDX-License-Identifier: MIT
"""An AWS of our own, on loopback: moto, behind a gate that checks every signature."""
