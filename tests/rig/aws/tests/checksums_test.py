# SPDX-License-Identifier: MIT
"""Large bodies are summed up in another way than small ones, with the same result."""

import sys
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[2]))

from aws import checksums  # noqa: E402


class ChecksumsTest(unittest.TestCase):
    def test_is_the_same_in_lanes(self):
        data = bytes(at * at >> 3 & 255 for at in range(checksums.LANE * 5 + 7))
        for name in ("crc32c", "crc64nvme"):
            for length in (checksums.LANE, checksums.LANE + 1, len(data)):
                with self.subTest(name=name, length=length):
                    plain = checksums.of(name, data[:length])
                    with mock.patch.object(checksums, "LANES_FROM", 1):
                        self.assertEqual(checksums.of(name, data[:length]), plain)

    def test_tells_large_bodies_apart(self):
        data = bytearray(checksums.LANES_FROM)
        zeros = checksums.of("crc64nvme", data)
        data[-1] = 1
        self.assertNotEqual(checksums.of("crc64nvme", data), zeros)


if __name__ == "__main__":
    unittest.main()
