# SPDX-License-Identifier: MIT
"""A running rig: one for all tests that want the same options, because starting takes longer than testing."""
import atexit
import unittest

from github.client import Rig

SITE = "/repos/mona/lighthouse"


_running = {}


class RigCase(unittest.TestCase):
    options = ("--seed", "small", "--validate")

    @classmethod
    def setUpClass(cls):
        if cls.options not in _running:
            _running[cls.options] = Rig.started(*cls.options)
            atexit.register(_running[cls.options].close)
        cls.rig = _running[cls.options]

    def assertFollowsGitHub(self):
        """What went over the wire since the last question is as GitHub's OpenAPI description says."""
        self.assertEqual(self.rig.get("violations"), [])
