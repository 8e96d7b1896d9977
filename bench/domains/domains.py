#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Domains of a person's own, by the real programs against the AWS and the DNS of tests/rig.

  record-noticed   A name server elsewhere has a wrong CNAME (60 s to live), then the right one: from that moment until the
                   agent has noted it. The longest of several, each in a home of its own and after another wait of 40 to 80 s.
                   The peer is a loop that asks a caching resolver once a second (caching_loop.py), by its median.
  mistake-told     A domain that waits for its record gets a mistake in its DNS: from that moment until the agent has noted
                   which one it is. The longest of several. The peer is the same loop, by its median above.
  domain-live      `shipctl domains add --wait` of a name in Route 53, as a process, until it is live. AWS answers each call
                   after 300 ms and does everything else at once. The peer is the number of calls that waited for one another,
                   of the program and of the stack it changes, times one call: counted in the same run, without what was asked
                   again before anything was changed (polls, mostly). So it is what this order of steps costs at least, and
                   does not tell whether another order would need fewer calls.
  domain-check     `shipctl domains check` of a live name, as a process, against `dig +trace` of the name from the same root.
                   Every name server answers after 50 ms. dig finds the addresses of name servers in a hosts file, at once, and
                   sends no HTTPS requests, as `check` does. The edge's authority is one of the system's, as on a person's
                   computer. Printed beside it, and held to nothing: both without that delay.
"""
import json
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from aws_rig import PYTHON, Rig
from figures import ROUNDS, SHIPCTL, failures, figure, run, timed

SOURCES = Path(__file__).resolve().parents[2]
SLOW_MS = 300
LOOKUP_MS = 50
RECORD_TTL = 60
HOMES = 5
LONGEST = 300  # seconds that a record may take before the bench gives up
REGISTRIES = 6
QUESTIONS = ("Get", "Describe", "List")
PROVIDER = ["ns1.provider.net", "ns2.provider.net"]
OTHER_AUTHORITIES = ("AWS_CA_BUNDLE", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS")
ELSEWHERE = "elsewhere.example"
MISTAKEN = "mistaken.example"
MISTAKES = {
    "domain-caa-forbids": '@ CAA 0 issue "ca.example"',
    "domain-name-doubled": "{record}.{zone} 60 CNAME {value}",
    "domain-wrong-value": "{record} 60 CNAME wrong.invalid",
    "domain-cname-not-alone": "{record} 60 MX 10 mail.{zone}.",
    "domain-proxied": "{record} 60 A 104.16.1.1",
}


def median(values):
    return statistics.median(values)


def deploy(rig, folder, project, env):
    site = folder / project
    site.mkdir(parents=True)
    (site / "index.html").write_text(f"<h1>{project}</h1>")
    rig.shipctl("deploy", str(site), "--target", "cloudfront", env=env)


# ---- record-noticed --------------------------------------------------------------------------------------------------
class Waiting:
    """A domain in a home of its own, that waits for its record."""

    def __init__(self, rig, work, number):
        self.rig, self.name = rig, f"w{number}.{ELSEWHERE}"
        folder = work / f"home-{number}"
        env = rig.home(folder)
        deploy(rig, folder, f"site-{number}", env)
        added = rig.shipctl("domains", "add", self.name, env=env)
        self.record = next(r for r in added["records"] if r["name"] != self.name)
        self.store = folder / "shipdeck" / "data" / "shipdeck.db"
        self.wait = random.Random(number).uniform(40, 80)
        self.corrected, self.noticed, self.loop = 0.0, 0.0, None

    def line(self):
        right = self.record["value"] if self.corrected else "wrong.invalid"
        return f"{self.record['name']} {RECORD_TTL} CNAME {right}"

    def begin_peer(self):
        server, port = self.rig.ask("/_rig/dns")["servers"][PROVIDER[0]], self.rig.up["dns"].rpartition(":")[2]
        self.loop = subprocess.Popen([str(PYTHON), str(Path(__file__).resolve().with_name("caching_loop.py")), server, port,
                                      self.record["name"], self.record["value"]], stdout=subprocess.PIPE, text=True)

    def look(self):
        with sqlite3.connect(f"file:{self.store}?mode=ro", uri=True) as store:
            state = store.execute("SELECT state FROM domains WHERE name = ?", (self.name,)).fetchone()[0]
        if not self.noticed and state != "proving":
            self.noticed = time.monotonic()


def record_noticed(rig, work):
    rig.set(certificate_seconds=1_000_000.0, distribution_seconds=0)  # none of them goes on

    def serve(all_of_them):
        rig.ask("/_rig/dns", "POST", {"zone": ELSEWHERE, "servers": PROVIDER, "records": [one.line() for one in all_of_them]})

    serve([])
    waiting = [Waiting(rig, work, number) for number in range(HOMES)]
    serve(waiting)
    for one in waiting:
        one.begin_peer()
    began = time.monotonic()
    while not all(one.noticed for one in waiting):
        if time.monotonic() - began > LONGEST:
            sys.exit(f"bench: a record was not noticed within {LONGEST} s")
        for one in waiting:
            if not one.corrected and time.monotonic() - began > one.wait:
                one.corrected = 1.0
                serve(waiting)
                one.corrected = time.monotonic()
            one.look()
        time.sleep(0.02)
    ours = [one.noticed - one.corrected for one in waiting]
    theirs = [float(one.loop.communicate(timeout=LONGEST)[0]) - one.corrected for one in waiting]
    print("noticed after", *(f"{seconds:.2f}" for seconds in ours), "s; by the loop after",
          *(f"{seconds:.1f}" for seconds in theirs), "s")
    figure("record-noticed", max(ours), "caching-resolver", median(theirs), 0 < max(ours) <= 5, "<=5s")
    return median(theirs)


def mistakes_told(rig, work, loop):
    def serve(*records):
        rig.ask("/_rig/dns", "POST", {"zone": MISTAKEN, "servers": PROVIDER, "records": list(records)})

    serve()
    folder = work / "mistaken"
    env = rig.home(folder)
    deploy(rig, folder, "mistaken", env)
    added = rig.shipctl("domains", "add", f"www.{MISTAKEN}", env=env)
    record = added["records"][0]
    path = folder / "shipdeck" / "data" / "shipdeck.db"

    def finding():
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as store:
            facts = store.execute("SELECT facts FROM domains WHERE name = ?", (f"www.{MISTAKEN}",)).fetchone()[0]
        return json.loads(facts).get("finding", {}).get("code", "")

    def until(code):
        began = time.monotonic()
        while finding() != code:
            if time.monotonic() - began > LONGEST:
                sys.exit(f"bench: {code or 'that nothing is wrong'} was not told within {LONGEST} s, but {finding()}")
            time.sleep(0.02)
        return time.monotonic() - began

    took = {}
    for code, line in MISTAKES.items():
        serve(line.format(record=record["name"], zone=MISTAKEN, value=record["value"]))
        took[code] = until(code)
        serve()
        until("")
    print(*(f"{code} {seconds:.1f} s" for code, seconds in took.items()), sep=", ")
    longest = max(took.values())
    figure("mistake-told", longest, "caching-resolver", loop, longest <= 10, "<=10s")


# ---- domain-live -----------------------------------------------------------------------------------------------------
def needed(calls):
    """Without what was asked again before anything was changed."""
    kept, asked = [], set()
    for call in calls:
        kind = (call["service"], call["operation"], call["via"])
        if not call["operation"].startswith(QUESTIONS):
            asked.clear()
        elif kind in asked:
            continue
        asked.add(kind)
        kept.append(call)
    return kept


def turns(calls):
    """As many as possible of which none began before the one before was answered."""
    count, last = 0, 0.0
    for call in sorted(calls, key=lambda call: call["at"]):
        if call["came"] >= last:
            count, last = count + 1, call["at"]
    return count


def domain_live(rig):
    runs = []
    for number in range(ROUNDS):
        rig.set(latency_ms=SLOW_MS)
        start = time.perf_counter()
        calls = rig.watched("domains", "add", f"w{number}.shop.example", "--wait")
        took = time.perf_counter() - start
        rig.set(latency_ms=0)
        if number + 1 < ROUNDS:
            rig.shipctl("domains", "remove", f"w{number}.shop.example", "--yes", "--wait")
        calls.sort(key=lambda call: call["came"])
        runs.append((took, turns(calls), turns(needed(calls)), median(call["at"] - call["came"] for call in calls)))
    took, all_of_them, least, one = (median(column) for column in zip(*runs))
    print(f"domain-live: {all_of_them:.0f} calls wait for one another, {least:.0f} without repeated questions; "
          f"a call takes {one:.3f} s")
    figure("domain-live", took, "round-trips", least * one, took <= 1.3 * least * one, "<=1.3")


# ---- domain-check ----------------------------------------------------------------------------------------------------
ALTERNATELY = """import json, subprocess, sys, time
for number in range(int(sys.argv[1])):
    for command in json.loads(sys.argv[2]):
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        print(json.dumps([time.perf_counter() - start, done.returncode, done.stdout]))
"""


def with_authority(file, folder):
    """The system's authorities and one more, by its hash, as OpenSSL looks for it."""
    shutil.copytree("/etc/ssl/certs", folder, symlinks=True)
    shutil.copy(file, folder / f"{run(['openssl', 'x509', '-hash', '-noout', '-in', file]).strip()}.0")
    return folder


def domain_check(rig, work, name):
    known = rig.ask("/_rig/dns")
    servers = known["servers"] | {"a.root-servers.net": "127.0.0.1"} | {
        f"ns{number or ''}.registry.example": f"127.53.0.{number + 1}" for number in range(REGISTRIES)}
    hosts = work / "hosts"
    hosts.write_text("".join(f"{address} {server}\n" for server, address in servers.items()))
    root, port = rig.up["dns"].split(":")
    commands = [[SHIPCTL, "domains", "check", name], ["dig", "+trace", "-p", port, f"@{root}", name]]
    certificates = with_authority(rig.env["AWS_CA_BUNDLE"], work / "certs")
    inside = ["bwrap", "--dev-bind", "/", "/", "--ro-bind", str(hosts), "/etc/hosts",
              "--ro-bind", str(certificates), "/etc/ssl/certs",
              *(word for variable in OTHER_AUTHORITIES for word in ("--unsetenv", variable)),
              sys.executable, "-c", ALTERNATELY, str(ROUNDS), json.dumps(commands)]
    for delay in (0, LOOKUP_MS):
        rig.set(lookup_ms=delay)
        runs = [json.loads(line) for line in run(inside, env=rig.env).splitlines()]
        for seconds, code, output in runs:
            if code != 0 or name not in output:
                sys.exit(f"bench: a command ended with {code}: {output}")
        ours, theirs = (median(seconds for seconds, _, _ in runs[which::2]) for which in (0, 1))
        if delay:
            figure("domain-check", ours, "dig-trace", theirs, ours <= theirs, "<=1.0")
        else:
            print(f"without a delay: check {ours:.3f} s, dig +trace {theirs:.3f} s")
    rig.set(lookup_ms=0)


def main():
    print(f"rounds {ROUNDS}, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, {run(['dig', '-v']).strip() or 'dig'}")
    with tempfile.TemporaryDirectory(prefix="shipdeck-bench-") as folder:
        work = Path(folder)
        rig = Rig(work / "main")
        try:
            run([str(PYTHON), str(SOURCES / "tests/support/zone.py"), "shop.example"], env=rig.env)
            rig.set(distribution_seconds=0, validation_record_seconds=0, registry_servers=REGISTRIES)
            deploy(rig, work, "shop", rig.env)
            domain_live(rig)
            domain_check(rig, work, f"w{ROUNDS - 1}.shop.example")
            loop = record_noticed(rig, work)
            mistakes_told(rig, work, loop)
        finally:
            rig.end()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
