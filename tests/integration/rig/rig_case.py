# SPDX-License-Identifier: MIT
"""A running rig for the tests of one file."""
import unittest

from github.client import Rig

SITE = "/repos/mona/lighthouse"


class RigCase(unittest.TestCase):
    options = ("--seed", "small", "--validate")

    @classmethod
    def setUpClass(cls):
        cls.rig = cls.enterClassContext(Rig.started(*cls.options))

    def assertFollowsGitHub(self):
        """What went over the wire since the last question is as GitHub's OpenAPI description says."""
        self.assertEqual(self.rig.get("violations"), [])
