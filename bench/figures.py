# SPDX-License-Identifier: MIT
"""What every bench in Python needs: where the programs are, and the line that .dev/bench.py reads."""
import os
import subprocess
import sys
import time
from pathlib import Path

PROGRAMS = Path(os.environ["SHIPDECK_PROGRAMS"])
PARTS = PROGRAMS.parent / "bench" / "parts"
SHIPCTL = str(PROGRAMS / "shipctl")
ROUNDS = int(os.environ.get("SHIPDECK_BENCH_ROUNDS", "7"))
failures = []


def figure(name, ours, peer, theirs, met, aim, unit="s", ratio=None):
    if ratio is None:
        ratio = ours / theirs if theirs else 0
    print(f"figure {name} ours={ours:.3f}{unit} {peer}={theirs:.3f}{unit} ratio={ratio:.2f} aim={aim} "
          f"{'met' if met else 'short'}", flush=True)
    if not met:
        failures.append(name)


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(command, cwd=None, env=None, **more):
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout
