#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""bench.py <build folder> [name]: runs the benches, shows what they print, writes their figures to bench.json.

A figure line reads: figure <name> ours=<value><unit> <peer>=<value><unit> ratio=<r> aim=<op><a> met|short
"""
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

FIGURE = re.compile(r"figure (?P<name>\S+) ours=(?P<ours>[-\d.]+)(?P<unit>\S*) (?P<peer>[^=\s]+)=(?P<theirs>[-\d.]+)\S*"
                    r" ratio=(?P<ratio>[-\d.]+) aim=(?P<aim>\S+) (?P<verdict>met|short)$")


def run(program, environment):
    figures = []
    with subprocess.Popen([program], stdout=subprocess.PIPE, text=True, env=environment) as bench:
        for line in bench.stdout:
            print(line, end="", flush=True)
            if found := FIGURE.match(line.rstrip()):
                fields = found.groupdict()
                for number in ("ours", "theirs", "ratio"):
                    fields[number] = float(fields[number])
                figures.append({"bench": program.name} | fields)
    return figures, bench.returncode


def main():
    build = Path(sys.argv[1]).resolve()
    wanted = sys.argv[2:]
    benches = {p.name: p for p in sorted((build / "bench").glob("*")) if p.is_file() and os.access(p, os.X_OK)}
    if missing := [name for name in wanted if name not in benches]:
        print(f"dev: there is no bench {missing[0]}. There are: {', '.join(benches) or 'none yet'}.", file=sys.stderr)
        return 2
    environment = os.environ | {"SHIPDECK_PROGRAMS": str(build / "bin"), "SHIPDECK_BROWSER": "none", "LC_ALL": "C.UTF-8"}
    figures, failed = [], []
    for name in wanted or benches:
        found, code = run(benches[name], environment)
        figures += found
        if code != 0 or not found:
            failed.append(name)
    report = {"machine": platform.platform(), "cores": os.cpu_count(), "load": os.getloadavg(), "figures": figures}
    (build / "bench.json").write_text(json.dumps(report, indent=2) + "\n")
    short = [f["name"] for f in figures if f["verdict"] == "short"]
    print(f"\n{len(figures)} figures, {len(short)} short{': ' if short else ''}{', '.join(short)}; {build}/bench.json")
    if failed:
        print(f"dev: these ended with an error or without a figure: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed or short else 0


if __name__ == "__main__":
    sys.exit(main())
