# SPDX-License-Identifier: MIT
"""The services of this AWS, a file or a folder each; ../registry.py says what one declares."""
