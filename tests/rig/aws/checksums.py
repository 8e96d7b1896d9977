# SPDX-License-Identifier: MIT
"""What S3 verifies objects by, as headers have it: base64 of the value, highest byte first."""

import base64
import hashlib
import struct
import zlib
from functools import cache


@cache
def _table(polynomial, bits):
    """Of 16-bit steps: twice as fast as of bytes, in Python."""
    single = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (polynomial if value & 1 else 0)
        single.append(value)
    return [single[single[value & 255] & 255 ^ value >> 8] ^ single[value & 255] >> 8 for value in range(65536)], single


def _crc(polynomial, bits, data):
    table, single = _table(polynomial, bits)
    state = (1 << bits) - 1
    even = len(data) & ~1
    for (word,) in struct.iter_unpack("<H", memoryview(data)[:even]):
        state = table[(state ^ word) & 0xFFFF] ^ state >> 16
    if len(data) & 1:
        state = single[(state ^ data[-1]) & 255] ^ state >> 8
    return (state ^ (1 << bits) - 1).to_bytes(bits // 8, "big")


ALGORITHMS = {
    "crc32": lambda data: zlib.crc32(data).to_bytes(4, "big"),
    "crc32c": lambda data: _crc(0x82F63B78, 32, data),
    "crc64nvme": lambda data: _crc(0x9A6C9329AC4BC9B5, 64, data),
    "sha1": lambda data: hashlib.sha1(data).digest(),
    "sha256": lambda data: hashlib.sha256(data).digest(),
}


def of(name, data):
    return base64.b64encode(ALGORITHMS[name](data)).decode()


def md5(data):
    return base64.b64encode(hashlib.md5(data).digest()).decode()
