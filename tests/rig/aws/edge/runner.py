# SPDX-License-Identifier: MIT
"""Functions run in one Node process, which is started when the first is needed and again after one that hung."""

import json
import select
import subprocess
import threading
from pathlib import Path

WORKER = Path(__file__).with_name("worker.cjs")
LONGEST = 120  # seconds; a hang, and nothing else


class Runner:
    lasts = True  # a reset leaves it: what it has compiled and been sent is known by its text and by unique names

    def __init__(self, world):
        self.world, self.lock = world, threading.Lock()
        self.process, self.sent = None, {}

    def problem(self, code):
        """Why this code is no function for cloudfront-js-2.0, or ""."""
        return self._ask({"check": code})["error"]

    def run(self, code, event, store=None, items=None):
        """`items`: of the KeyValueStore `store`, as the edge sees it now."""
        message = {"code": code, "event": event, "store": store}
        with self.lock:
            if store and self.sent.get(store) is not items:  # versions of a store are never changed, only replaced
                message["items"] = items or {}
                self.sent[store] = items
            return self._exchange(message)

    def _ask(self, message):
        with self.lock:
            return self._exchange(message)

    def _exchange(self, message):
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(
                ["node", "--expose-internals", "--no-warnings", str(WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                bufsize=1,
            )
            if message.get("store") and "items" not in message:
                message["items"] = self.sent[message["store"]]
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()
        if select.select([self.process.stdout], [], [], LONGEST)[0] and (line := self.process.stdout.readline()):
            return json.loads(line)
        self.end()
        return {"output": None, "logs": [], "error": "The function took too long.", "compute": 100, "changed": {}}

    def end(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process, self.sent = None, {}
