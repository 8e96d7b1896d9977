#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tests.py targets|run <build folder> --labels REGEX [--filter REGEX] [--changed COMMIT] [--jobs N]: runs tests by ctest.

`targets` prints what has to be built for them, and nothing where that is not known yet. `run` ends with the reason of each
failure, short enough for the end of a long log. --changed leaves out the tests that cannot tell whether what has changed
since that commit works.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
# Parts of the product that only tests with this label touch (AREAS in tests/CMakeLists.txt). Unit tests are always asked.
AREAS = {
    "aws": ("core/aws/", "core/deploy/aws/", "core/edge/", "core/targets/cloudfront/", "resources/aws/", "tests/rig/aws/"),
    "github": ("core/github/", "core/targets/pages/", "core/agent/push/", "tests/rig/github/"),
}
EVERYTHING = ("dev", ".dev/tests.py", "CMakeLists.txt", "CMakePresets.json", ".dev/cmake/", "tests/CMakeLists.txt", "tests/support/")
LINES = 18  # of the reasons at the end


class Test:
    def __init__(self, found, build):
        self.name = found["name"]
        properties = {entry["name"]: entry["value"] for entry in found.get("properties", [])}
        self.labels = properties.get("LABELS", [])
        paths = [Path(word) for word in found.get("command", [])[1:] if word.startswith("/")]
        self.programs = {path.name for path in paths if path.is_relative_to(build / "tests") or path.is_relative_to(build / "bin")}


def tests_of(build, labels, wanted):
    """None when the build folder does not know its tests yet."""
    shown = subprocess.run(
        ["ctest", "--test-dir", build, "--show-only=json-v1", "-L", f"^({labels})$", *(["-R", wanted] if wanted else [])],
        capture_output=True, text=True)
    found = json.loads(shown.stdout)["tests"] if shown.returncode == 0 else []
    return [Test(entry, build) for entry in found] if found and all("command" in entry for entry in found) else None


# ---- what a change touches ---------------------------------------------------------------------------------------------
def changed_since(commit):
    def listed(*command):
        return subprocess.run(["git", "-C", ROOT, *command], capture_output=True, text=True, check=True).stdout.split("\n")

    names = listed("diff", "--name-only", commit) + listed("ls-files", "--others", "--exclude-standard")
    return sorted({name for name in names if name})


def read_by(build):
    """What was read to make each object: path → paths, by ninja's own records."""
    objects, made = {}, None
    for line in subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True).stdout.split("\n"):
        if line and not line.startswith(" "):
            made = line.split(":")[0]
            objects[made] = set()
        elif made and line.strip():
            objects[made].add(str((build / line.strip()).resolve()))
    return objects


def inputs_of(build, target, objects):
    listed = subprocess.run(["ninja", "-C", build, "-t", "inputs", target], capture_output=True, text=True).stdout.split("\n")
    inputs = {str((build / name).resolve()) for name in listed if name}
    for name in listed:
        inputs |= objects.get(name, set())
    return inputs


def touched(tests, build, commit):
    changed = changed_since(commit)
    if any(name.startswith(EVERYTHING) for name in changed):
        return tests
    objects = read_by(build)
    known = {program: inputs_of(build, program, objects) for program in set().union(*(test.programs for test in tests))}

    def is_asked(test, name):
        area = next((area for area, folders in AREAS.items() if name.startswith(folders)), None)
        if name.startswith("tests/rig/"):
            return area in test.labels
        if area and area not in test.labels and "unit" not in test.labels:
            return False
        return any(str(ROOT / name) in known[program] for program in test.programs)

    return [test for test in tests if any(is_asked(test, name) for name in changed)]


# ---- running -----------------------------------------------------------------------------------------------------------
def reason_of(output):
    """The lines that say why; of Qt Test, else the last ones."""
    lines = [line.rstrip() for line in output.split("\n") if line.strip()]
    found = []
    for number, line in enumerate(lines):
        if line.startswith(("FAIL!", "QFATAL", "XPASS")):
            found.append(line)
            found += [more for more in lines[number + 1 : number + 5] if re.match(r"\s+(Actual|Expected|Loc:)", more)]
    return found or lines[-3:]


def shortened(line):
    return line if len(line) <= 300 else line[:299] + "…"


def reasons(report):
    """At most LINES lines about everything that failed."""
    failed = [case for case in ElementTree.parse(report).getroot().iter("testcase") if case.get("status") == "fail"]
    if not failed:
        return []
    each = max(1, LINES // len(failed) - 1)
    lines = []
    for case in failed[: LINES // 2]:
        why = case.find("failure")
        said = why.get("message") if why is not None and why.get("message") not in (None, "Failed") else ""
        lines.append(f"FAILED {case.get('name')} {said}".rstrip())
        lines += [f"    {shortened(line.strip())}" for line in reason_of(case.findtext("system-out") or "")[:each]]
    if len(failed) > LINES // 2:
        lines.append(f"... and {len(failed) - LINES // 2} more; all of them are listed above.")
    return lines


def run(build, options, tests):
    report = build / "tests.xml"
    report.unlink(missing_ok=True)
    chosen = ["-R", options.filter] if options.filter else []
    if options.changed:
        chosen = ["-R", "^(" + "|".join(re.escape(test.name) for test in tests) + ")$"]
    status = subprocess.run(
        ["ctest", "--test-dir", build, "-j", str(options.jobs), "-L", f"^({options.labels})$", *chosen, "--output-on-failure",
         "--test-output-size-failed", "6000000", "--no-tests=error", "--output-junit", report]).returncode
    if report.exists():
        print("\n".join(reasons(report)))
    return status


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("targets", "run"))
    parser.add_argument("build", type=Path)
    parser.add_argument("--labels", required=True)
    parser.add_argument("--filter", default="")
    parser.add_argument("--changed", default="")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    build = options.build.resolve()
    tests = tests_of(build, options.labels, options.filter)
    if options.command == "targets":
        # Which programs a change touches is known once they have been built.
        if tests is not None and options.filter and not options.changed:
            print(" ".join(sorted(set().union(*(test.programs for test in tests)) | {"run_test"})))
        return 0
    if options.changed:
        tests = touched(tests or [], build, options.changed)
        if not tests:
            print("No test is touched by what has changed.")
            return 0
    return run(build, options, tests)


if __name__ == "__main__":
    sys.exit(main())
