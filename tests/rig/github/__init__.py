# SPDX-License-Identifier: MIT
"""A GitHub of our own for tests and for trying things by hand; README.md says how to start and steer it."""
