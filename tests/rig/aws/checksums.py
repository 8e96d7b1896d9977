# SPDX-License-Identifier: MIT
"""What S3 verifies objects by, as headers have it: base64 of the value, highest byte first."""

import base64
import hashlib
import zlib
from functools import cache


LANES_FROM = 1 << 16  # bytes from which it pays to work in lanes
LANE = 1024


@cache
def _table(polynomial):
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (polynomial if value & 1 else 0)
        table.append(value)
    return table


@cache
def _planes(polynomial, size):
    """The table, byte by byte of its values, as bytes.translate() wants it."""
    return [bytes(value >> 8 * at & 255 for value in _table(polynomial)) for at in range(size)]


@cache
def _over_a_lane(polynomial, size):
    """What a lane of zeros makes of each byte of a state."""

    def passed(state):
        table = _table(polynomial)
        for _ in range(LANE):
            state = table[state & 255] ^ state >> 8
        return state

    bits = [passed(1 << bit) for bit in range(8 * size)]
    tables = []
    for at in range(size):
        table = [0]
        for bit in bits[8 * at : 8 * at + 8]:
            table += [value ^ bit for value in table]
        tables.append(table)
    return tables


def _in_lanes(polynomial, size, state, data):
    """Of whole lanes: a CRC is linear, so all lanes are gone through side by side, by operations on long strings of bytes;
    what comes of each is then put behind what comes of those before it."""
    count = len(data) // LANE
    planes, states, lowest = _planes(polynomial, size), 0, (1 << 8 * count) - 1
    for at in range(LANE):
        index = (states & lowest ^ int.from_bytes(data[at::LANE], "little")).to_bytes(count, "little")
        states = int.from_bytes(b"".join(map(index.translate, planes)), "little") ^ states >> 8 * count
    tables, ends = _over_a_lane(polynomial, size), states.to_bytes(size * count, "little")
    for lane in range(count):
        moved = int.from_bytes(ends[lane::count], "little")
        for at, table in enumerate(tables):
            moved ^= table[state >> 8 * at & 255]
        state = moved
    return state


def _crc(polynomial, bits, data):
    data, state, table = bytes(data), (1 << bits) - 1, _table(polynomial)
    if len(data) >= LANES_FROM:
        whole = len(data) - len(data) % LANE
        state = _in_lanes(polynomial, bits // 8, state, data[:whole])
        data = data[whole:]
    for byte in data:
        state = table[(state ^ byte) & 255] ^ state >> 8
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
