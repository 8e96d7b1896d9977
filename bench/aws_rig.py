# SPDX-License-Identifier: MIT
"""The AWS of tests/rig for a bench, and the programs in a home that uses it."""
import json
import os
import subprocess
import urllib.request
from pathlib import Path

from figures import PROGRAMS, SHIPCTL, run

RIG = Path(__file__).resolve().parents[1] / "tests" / "rig"
PYTHON = PROGRAMS.parent / "rig" / "venv" / "bin" / "python"


class Rig:
    def __init__(self, home):
        self.process = subprocess.Popen([str(PYTHON), "-m", "aws", "--with-parent"], cwd=RIG, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True,
                                        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"})
        self.up = json.loads(self.process.stdout.readline())
        self.address = self.up["endpoint"]
        port = self.up["dns"].rpartition(":")[2]
        # As there are many root servers, and every server gets one query a second from Shipdeck.
        self.roots = ",".join(f"127.0.0.{number}:{port}" for number in range(1, 7))
        self.homes = []
        self.env = self.home(home)

    def home(self, folder):
        """The environment of programs that have a home of their own and this account."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        self.homes.append(own | {
            "HOME": str(folder), "SHIPDECK_HOME": str(folder / "shipdeck"), "QT_QPA_PLATFORM": "offscreen",
            "AWS_ENDPOINT_URL": self.address, "AWS_ACCESS_KEY_ID": self.up["access_key"],
            "AWS_SECRET_ACCESS_KEY": self.up["secret_key"], "AWS_REGION": self.up["region"],
            "AWS_DEFAULT_REGION": self.up["region"], "AWS_CONFIG_FILE": str(folder / "none"),
            "AWS_SHARED_CREDENTIALS_FILE": str(folder / "none"), "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CA_BUNDLE": self.up["ca"], "SHIPDECK_EDGE_PROXY": self.up["edge"], "SHIPDECK_DNS_ROOTS": self.roots})
        return self.homes[-1]

    def ask(self, path, method="GET", body=None):
        request = urllib.request.Request(self.address + path, json.dumps(body).encode() if body else None, method=method)
        return json.loads(urllib.request.urlopen(request, timeout=30).read() or "null")

    def set(self, **settings):
        self.ask("/_rig/settings", "POST", settings)

    def shipctl(self, *words, env=None):
        return json.loads(run([SHIPCTL, *words, "--json"], env=env or self.env))

    def watched(self, *words):
        """The calls that were made meanwhile, in the order of their answers."""
        self.ask("/_rig/operations", "DELETE")
        self.shipctl(*words)
        return sorted(self.ask("/_rig/operations"), key=lambda call: call["at"])

    def end(self):
        for env in self.homes:
            run([SHIPCTL, "agent", "stop"], env=env)
        self.process.kill()
        self.process.wait()
