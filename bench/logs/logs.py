#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""`shipctl logs --search` in a log of ten million lines, against `grep` in the same file: each pair alternates, the
medians are compared. Each search has to print the same lines as grep. Needs 1 GB of disk; SHIPDECK_BENCH_LINES makes it less.

log-search-text: a plain text. log-search-expression: a regular expression. log-search-coloured: a text, where every tenth
line has colours, of which grep sees the sequences.
"""
import json
import os
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from figures import ROUNDS, SHIPCTL, failures, figure, run

LINES = int(os.environ.get("SHIPDECK_BENCH_LINES", "10000000"))


def fill(log, coloured):
    with open(log, "ab") as out:
        for start in range(0, LINES, 100_000):
            lines = []
            for i in range(start, start + 100_000):
                word = b"\x1b[33mwarning\x1b[0m" if coloured and i % 10 == 0 else b"warning" if i % 10 == 0 else b"info"
                lines.append(b"[%s] module %d of the shop took %d ms\n" % (word, i, i % 997))
            out.write(b"".join(lines))


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - start, done.stdout


def compare(name, deployment, log, expression):
    ours, theirs = [], []
    for _ in range(ROUNDS):
        took, grep = timed(["grep", "-aE", expression, str(log)])
        theirs.append(took)
        took, shipctl = timed([SHIPCTL, "logs", deployment, "--search", expression])
        ours.append(took)
        if grep != shipctl or not grep:
            sys.exit(f"bench: {name} found {shipctl.count(10)} lines, grep {grep.count(10)}")
    mine, peer = statistics.median(ours), statistics.median(theirs)
    figure(name, mine, "grep", peer, mine <= 3 * peer + 0.5, "<=3x+0.5s")


def end_agent(home):
    pid = sqlite3.connect(home / "data/shipdeck.db").execute("SELECT pid FROM agent").fetchone()[0]
    try:
        if pid and "agent" in Path(f"/proc/{pid}/cmdline").read_text():
            os.kill(pid, signal.SIGTERM)
    except OSError:
        pass


def main():
    with tempfile.TemporaryDirectory(prefix="shipdeck-bench-") as folder:
        home = Path(folder) / "home"
        os.environ["SHIPDECK_HOME"] = str(home)
        os.environ["LC_ALL"] = "C.UTF-8"
        print(f"rounds {ROUNDS}, {LINES} lines, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
        try:
            for coloured in (False, True):
                site = Path(folder) / ("coloured" if coloured else "plain")
                site.mkdir()
                (site / "index.html").write_text(site.name)
                deployment = json.loads(run([SHIPCTL, "deploy", "--dir", str(site), "--json"]))["id"]
                log = home / "state/logs" / f"{deployment}.log"
                fill(log, coloured)
                if coloured:
                    compare("log-search-coloured", deployment, log, "module 7654321 of")
                else:
                    compare("log-search-text", deployment, log, "module 7654321 of")
                    compare("log-search-expression", deployment, log, "warning.*module [0-9]*999[05] ")
                log.unlink()
        finally:
            for project in ("plain", "coloured"):
                subprocess.run([SHIPCTL, "remove", project, "--yes"], capture_output=True, check=False)
            end_agent(home)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
