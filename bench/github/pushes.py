# SPDX-License-Identifier: MIT
"""From a push to the first line of its deployment's log, by each way that a push is heard of."""
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from figures import SHIPCTL, figure, run

ROUNDS = {"relay": 5, "hook": 5, "poll": 2}
LIMIT = {"relay": 1.0, "hook": 1.0, "poll": 35.0}


class Deck:
    """A home that is signed in, with a repository of its own deployed."""

    def __init__(self, rig, env, folder, way):
        self.env, self.clone, self.project = env, folder / "clone", f"by-{way}"
        self.repo = f"mona/{self.project}"
        rig.post("repos", repo=self.repo, template="site")
        run([SHIPCTL, "login", "github", "--token", "-"], env=env, input=rig.token)
        run([SHIPCTL, "deploy", self.repo, "--yes"], env=env)
        address = f"{rig.web}/{self.repo}.git".replace("://", f"://mona:{rig.token}@")
        run(["git", "clone", "--quiet", address, str(self.clone)])

    def git(self, *arguments):
        return run(["git", "-c", "user.name=bench", "-c", "user.email=bench@localhost", *arguments], cwd=self.clone,
                   env=self.env).strip()

    def pushes(self, *options):
        return json.loads(run([SHIPCTL, "pushes", self.project, *options, "--json"], env=self.env))

    def until(self, condition, what, seconds=60):
        end = time.monotonic() + seconds
        while not (found := condition()):
            if time.monotonic() > end:
                sys.exit(f"bench: {what} did not happen within {seconds} s")
            time.sleep(0.005)
        return found

    def deployment_of(self, commit):
        listed = json.loads(run([SHIPCTL, "list", self.project, "--json"], env=self.env))["items"]
        return next((one for one in listed if one["commit"] == commit), None)

    def logs(self):
        return {log.stem for log in Path(self.env["SHIPDECK_HOME"], "state", "logs").glob("**/*.log")
                if log.stat().st_size > 0}

    def push(self, number):
        (self.clone / "index.html").write_text(f"<h1>{number} {time.time_ns()}</h1>\n")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", f"Push {number}")
        commit, before = self.git("rev-parse", "HEAD"), self.logs()
        self.git("push", "--quiet", "origin", "HEAD")
        pushed = time.perf_counter()
        written = self.until(lambda: self.logs() - before, f"a log of {commit[:7]}", 90)
        took = time.perf_counter() - pushed
        if self.deployment_of(commit)["id"] not in written:
            sys.exit(f"bench: another commit than {commit} was deployed")
        # The next push is heard by a deck that has nothing else to do.
        self.until(lambda: self.state_of(commit) in ("current", "ready", "error"), "the end of a deployment")
        return took

    def state_of(self, commit):
        one = self.deployment_of(commit)
        return one["state"].lower() if one else ""

    def close(self):
        subprocess.run([SHIPCTL, "remove", self.project, "--yes"], env=self.env, capture_output=True, check=False)


def relay_of(deck):
    """How its relay is; None as long as nobody has looked."""
    return ((deck.pushes()["watch"] or {}).get("facts") or {}).get("relay")


def one_way(way, deck, rig):
    # GitHub has the relay for some accounts only; with it nothing else is needed.
    rig.post("settings", relay_available=way == "relay")
    deck.pushes("--production", "on")
    wanted = "on" if way == "relay" else "unavailable"
    deck.until(lambda: relay_of(deck) == wanted, f"relay {wanted}")
    if way == "hook":
        run([SHIPCTL, "hook", "install", str(deck.clone)], env=deck.env)
    worst = max(deck.push(number) for number in range(ROUNDS[way]))
    figure(f"push-to-log-{way}", worst, "limit", LIMIT[way], worst <= LIMIT[way], f"<={LIMIT[way]:.0f}s")


def measure(rig, environment, folder):
    for way in ROUNDS:
        home = folder / way
        home.mkdir()
        deck = Deck(rig, environment(rig, home), home, way)
        try:
            one_way(way, deck, rig)
        finally:
            deck.close()
