# SPDX-License-Identifier: MIT
"""What viewers meet: servers that answer for the distributions, and the functions that run there."""
