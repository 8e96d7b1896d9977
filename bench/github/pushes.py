# SPDX-License-Identifier: MIT
"""From a push to the first line of its deployment's log, by each way that a push is heard of.

`poll` is what everybody has: ETag polling alone, of a project that was pushed to within the hour. Its figure is the median;
the pushes come at moments that have nothing to do with the polls. `relay` and `hook` are the slowest of their rounds.
"""
import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

from figures import SHIPCTL, figure, run

ROUNDS = {"poll": 15, "relay": 5, "hook": 5}
LIMIT = {"poll": 5.0, "relay": 1.0, "hook": 1.0}
POLL_SECONDS = 5


class Deck:
    """A home that is signed in, with a repository of its own deployed."""

    def __init__(self, rig, env, folder, way):
        self.env, self.clone, self.project = env, folder / "clone", f"by-{way}"
        self.repo = f"mona/{self.project}"
        rig.post("repos", repo=self.repo, template="site")
        run([SHIPCTL, "login", "github", "--token", "-"], env=env, input=rig.token)
        run([SHIPCTL, "deploy", self.repo], env=env)
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


def one_way(way, deck):
    deck.pushes("--production", "on", "--relay", "on" if way == "relay" else "off")
    deck.until(lambda: (deck.pushes()["watch"] or {}).get("state") == "watching", "the watch")
    if way == "relay":
        deck.until(lambda: relay_of(deck) == "on", "the relay")
    if way == "hook":
        run([SHIPCTL, "hook", "install", str(deck.clone)], env=deck.env)
    took = []
    for number in range(ROUNDS[way]):
        if way == "poll":
            time.sleep(random.uniform(0, POLL_SECONDS))
        took.append(deck.push(number))
    ours = statistics.median(took) if way == "poll" else max(took)
    figure(f"push-to-log-{way}", ours, "limit", LIMIT[way], ours <= LIMIT[way], f"<={LIMIT[way]:.0f}s")
    if way == "poll":
        figure("push-to-log-poll-worst", max(took), "limit", 10, max(took) <= 10, "<=10s")


def measure(rig, environment, folder):
    for way in ROUNDS:
        home = folder / way
        home.mkdir()
        deck = Deck(rig, environment(rig, home), home, way)
        try:
            one_way(way, deck)
        finally:
            deck.close()
