# SPDX-License-Identifier: MIT
"""Release switch and rollback as visitors see them: the real programs against the AWS of tests/rig, whose answers take a while.

What counts is the time from the first call of an operation to the answer of the write at the edge by which visitors get the
other release. The rig's own work is in every answer, so the peer is one call of the same run, and what is compared is how
many calls had to wait for one another: a look at all that has to be known, and the write.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from figures import PROGRAMS, ROUNDS, SHIPCTL, figure, run

SLOW_MS = 200
RIG = Path(__file__).resolve().parents[2] / "tests" / "rig"
PYTHON = PROGRAMS.parent / "rig" / "venv" / "bin" / "python"


class Rig:
    def __init__(self, home):
        self.process = subprocess.Popen([str(PYTHON), "-m", "aws", "--with-parent"], cwd=RIG, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True,
                                        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"})
        up = json.loads(self.process.stdout.readline())
        self.address = up["endpoint"]
        own = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        self.env = own | {
            "HOME": str(home), "SHIPDECK_HOME": str(home / "shipdeck"), "QT_QPA_PLATFORM": "offscreen",
            "AWS_ENDPOINT_URL": self.address, "AWS_ACCESS_KEY_ID": up["access_key"],
            "AWS_SECRET_ACCESS_KEY": up["secret_key"], "AWS_REGION": up["region"], "AWS_CONFIG_FILE": str(home / "none"),
            "AWS_SHARED_CREDENTIALS_FILE": str(home / "none"), "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CA_BUNDLE": up["ca"], "SHIPDECK_EDGE_PROXY": up["edge"], "SHIPDECK_DNS_ROOTS": "127.0.0.1:9"}

    def ask(self, path, method="GET", body=None):
        request = urllib.request.Request(self.address + path, json.dumps(body).encode() if body else None, method=method)
        return json.loads(urllib.request.urlopen(request, timeout=30).read() or "null")

    def set(self, **settings):
        self.ask("/_rig/settings", "POST", settings)

    def shipctl(self, *words):
        return json.loads(run([SHIPCTL, *words, "--json"], env=self.env))

    def watched(self, *words):
        """The calls that were made meanwhile, in the order of their answers."""
        self.ask("/_rig/operations", "DELETE")
        self.shipctl(*words)
        return sorted(self.ask("/_rig/operations"), key=lambda call: call["at"])

    def end(self):
        run([SHIPCTL, "agent", "stop"], env=self.env)
        self.process.kill()
        self.process.wait()


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
