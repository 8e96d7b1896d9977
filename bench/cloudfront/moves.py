# SPDX-License-Identifier: MIT
"""Release switch and rollback as visitors see them: the real programs against the AWS of tests/rig, whose answers take a while.

What counts is the time from the first call of an operation to the answer of the write at the edge by which visitors get the
other release. The rig's own work is in every answer, so the peer is one call of the same run, and what is compared is how
many calls had to wait for one another: a look at all that has to be known, and the write.
"""
import shutil
import statistics

from aws_rig import Rig
from figures import ROUNDS, figure

SLOW_MS = 200


def until_seen(calls):
    """Seconds and calls in turn until visitors are led elsewhere, and the seconds of one call."""
    switch = next(call for call in calls if call["operation"] == "UpdateKeys" and call["status"] == 200)
    before = [call for call in calls if call["at"] <= switch["at"]]
    turns, last = 0, 0.0
    for call in before:  # by their answers: as many as possible of which none began before the one before was answered
        if call["came"] >= last:
            turns, last = turns + 1, call["at"]
    one = statistics.median(call["at"] - call["came"] for call in before)
    return switch["at"] - min(call["came"] for call in before), turns, one


def moves(work):
    home = work / "moves"
    site = home / "shop"
    site.mkdir(parents=True)
    rig = Rig(home)
    try:
        rig.set(distribution_seconds=0)

        def deploy(number):
            rig.set(latency_ms=0)
            (site / "index.html").write_text(f"<h1>{number}</h1>")
            made = rig.shipctl("deploy", str(site), "--target", "cloudfront")["id"]
            rig.set(latency_ms=SLOW_MS)
            return made

        deploy("a")
        deploy("b")
        seen = {"switch": [], "rollback": []}
        for number in range(ROUNDS):
            seen["rollback"].append(until_seen(rig.watched("rollback", "shop")))
            staged = deploy(number)  # as the rollback pins what it went to
            seen["switch"].append(until_seen(rig.watched("promote", staged)))
        for name, runs in seen.items():
            took, turns, one = (statistics.median(column) for column in zip(*runs))
            figure(f"release-{name}", took, "round-trip", one, turns <= 2, "<=2", ratio=turns)
    finally:
        rig.end()
        shutil.rmtree(home, ignore_errors=True)
