#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""GitHub, played by tests/rig at a distance of 50 ms: listing 1,000 repositories, fetching source, hearing of pushes.

The peers are what others do: page after page over one connection (as `gh repo list` and octokit's paginate), and
`git clone --depth 1`. The ideal of a cold list is two round trips: the first page, then the rest side by side.
"""
import http.client
import json
import os
import re
import shutil
import statistics
import sys
import tempfile
import urllib.parse
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parents[2] / "tests" / "rig"),
                str(Path(__file__).resolve().parent)]
from figures import PARTS, ROUNDS, SHIPCTL, failures, figure, run, timed
from github.client import Rig
import pushes

LATENCY_MS = 50


def median(values):
    return statistics.median(values)


class Sequential:
    """One keep-alive connection, one page after the other."""

    def __init__(self, rig):
        self.address = urllib.parse.urlsplit(rig.api)
        self.headers = {"Authorization": f"Bearer {rig.token}", "Accept": "application/vnd.github+json",
                        "X-GitHub-Api-Version": "2022-11-28", "User-Agent": "sequential"}

    def get(self, connection, path):
        connection.request("GET", path, headers=self.headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            sys.exit(f"bench: {path} gave {answer.status}: {body[:200]}")
        return json.loads(body), answer.headers.get("Link", "")

    def connection(self):
        return http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=30)

    def everything(self):
        connection, count = self.connection(), 0
        path = "/user/repos?per_page=100&sort=pushed"
        while path:
            page, link = self.get(connection, path)
            count += len(page)
            found = re.search(r'<([^>]+)>; rel="next"', link)
            path = found and found.group(1).split(self.address.netloc, 1)[1]
        connection.close()
        return count

    def round_trip(self):
        """One page of the list, on a connection that is there already."""
        connection = self.connection()
        self.get(connection, "/rate_limit")
        took = timed(lambda: self.get(connection, "/user/repos?per_page=100&sort=pushed&page=2"))
        connection.close()
        return took


def environment(rig, home):
    (home / "passphrase").write_text("bench passphrase")
    (home / "passphrase").chmod(0o600)
    return os.environ | {"SHIPDECK_HOME": str(home / "deck"), "SHIPDECK_PASSPHRASE_FILE": str(home / "passphrase"),
                         "SHIPDECK_GITHUB_URL": rig.web, "SHIPDECK_GITHUB_API_URL": rig.api, "SHIPDECK_RIG_TOKEN": rig.token}


def listing(rig, work):
    sequential = Sequential(rig)
    theirs, ours, trips = [], [], []
    for number in range(ROUNDS):
        trips.append(sequential.round_trip())
        theirs.append(timed(sequential.everything))
        home = work / f"home-{number}"
        home.mkdir()
        lines = run([str(PARTS / "list_repositories")], env=environment(rig, home)).splitlines()
        ours.append({name: float(value) for name, value in (line.split() for line in lines)})
    if any(o["repositories"] != 1000 or o["known"] != 1000 for o in ours):
        sys.exit(f"bench: not all repositories were listed: {ours}")
    trip, mine = median(trips), {name: median(o[name] for o in ours) for name in ours[0]}
    figure("list-cold", mine["cold-all"], "page-after-page", median(theirs), mine["cold-all"] <= 0.3 * median(theirs), "<=0.3")
    figure("list-cold-ideal", mine["cold-all"], "two-round-trips", 2 * trip, mine["cold-all"] <= 1.6 * 2 * trip, "<=1.6")
    figure("list-first-rows", mine["cold-first"], "round-trip", trip, mine["cold-first"] <= 1.2 * trip, "<=1.2")
    figure("list-warm", mine["warm-all"], "page-after-page", median(theirs), mine["warm-all"] <= 0.3 * median(theirs), "<=0.3")
    figure("list-from-cache", mine["cache"] * 1000, "limit", 20, mine["cache"] <= 0.020, "<=20ms", unit="ms")


def source(rig, work):
    """The stage `source` of a first deployment against a shallow clone by hand of the same repository."""
    repo = rig.ready["repo"]
    address = f"{rig.web}/{repo}.git"
    cloned, fetched = [], []
    for number in range(ROUNDS):
        into = work / f"clone-{number}"
        cloned.append(timed(lambda: run(["git", "clone", "--quiet", "--depth", "1", address, str(into)])))
        shutil.rmtree(into)
        home = work / f"source-{number}"
        home.mkdir()
        env = environment(rig, home)
        try:
            deployed = json.loads(run([SHIPCTL, "deploy", repo, "--json"], env=env))
            fetched.append(next(s["ms"] for s in deployed["stages"] if s["name"] == "source") / 1000)
        finally:
            run([SHIPCTL, "remove", repo.split("/")[1], "--yes"], env=env)
    figure("source-archive", median(fetched), "git-clone-depth-1", median(cloned), median(fetched) <= median(cloned), "<=1.0")


def main():
    print(f"rounds {ROUNDS}, latency {LATENCY_MS} ms, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="shipdeck-bench-") as folder:
        with Rig.started("--latency", str(LATENCY_MS)) as rig:
            rig.post("settings", core_limit=1_000_000, points_per_minute=1_000_000)
            listing(rig, Path(folder))
            source(rig, Path(folder))
            pushes.measure(rig, environment, Path(folder))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
