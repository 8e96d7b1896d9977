#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Static sites: uploads against `aws s3 sync` and rclone, redeployments, release switches (moves.py), signing.

The server is object_server.cpp, which answers after a delay of our choice; its own ceiling is measured with wrk. Every
time is that of a whole process, start included, but where a figure says otherwise. rclone is run without its extra HEAD
after each file, and what takes long is run twice, not as often as the rest.

Ours is what the publishing step of a deployment sends once it holds the lock of its environment and has seen which release
is Current: files, pages when the last byte of those has left, and the manifest when all is acknowledged. So a redeployment
of some files takes two round trips, and one of nothing takes one. The peers look after every file instead. Redeployments
are those of a process that runs already, from the artifact's list of files to the manifest's acknowledgement: nobody starts
the agent for one. What the start would add is printed beside them.

What each figure measures, and of what (the delay is that of an answer):

  upload-aws, upload-rclone   2,000 files, 50 ms: a release with pages last and manifest, a process of ours ÷ one of theirs
  upload-64                   the files alone, 64 connections each: a process of ours ÷ one of rclone
  upload-ideal                the files alone, the upload without the process: ÷ files ÷ connections × delay. What a release
                              needs is a round trip more; its share of the same ideal is printed, and held to nothing
  upload-0ms                  the files alone, no delay: files a second ÷ what wrk sends of the same files
  upload-200mb-…              13 files, 200 MB, 50 ms: a release, a process of ours ÷ one of theirs
  redeploy-nothing, -ten      the publishing step in a process that runs ÷ a process of `aws s3 sync`. Not in it: the lock of
                              the environment, the look at the account, the look as a visitor, and the route (moves.py)
  signing                     signatures a second ÷ botocore's
"""
import hashlib
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from aws_rig import PYTHON
from figures import PARTS, PROGRAMS, ROUNDS, failures, figure, run, timed
from moves import moves

DELAY_MS = 50
FILES = 2000
MOST = 128
AWS = PROGRAMS.parent / "bench-venv" / "bin" / "aws"
PUBLISH = str(PARTS / "publish_site")


class Server:
    def __init__(self):
        self.process = subprocess.Popen([str(PARTS / "object_server"), "0"], stdout=subprocess.PIPE, text=True)
        self.address = f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def ask(self, path):
        return urllib.request.urlopen(self.address + path, timeout=30).read().decode()

    def reset(self, delay):
        self.ask("/_reset")
        self.ask(f"/_delay?{delay}")

    def count(self):
        return int(self.ask("/_count").split()[0])

    def end(self):
        self.process.kill()
        self.process.wait()


def write(path, size, seed):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(random.Random(seed).randbytes(size))


def hashed(name):
    # Eight characters as Vite's, with a digit, a capital and a small letter.
    return f"{name}-{hashlib.sha256(name.encode()).hexdigest()[:5]}Qz7"


def make_site(folder):
    """A site as Vite builds it: 1,980 fingerprinted files, 20 others, one of them a page; 1 to 50 KiB each."""
    sizes = random.Random(7)
    for number in range(FILES - 20):
        write(folder / "assets" / f"{hashed(f'chunk{number}')}.js", sizes.randint(1024, 50 * 1024), number)
    for number in range(19):
        write(folder / f"image{number}.png", sizes.randint(1024, 50 * 1024), 10_000 + number)
    write(folder / "index.html", 4096, 20_000)
    pack(folder)


def pack(folder):
    """What a deployment knows of a build's files when it publishes them: hashes and sizes, by which its artifact is named."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    folder.with_name(folder.name + ".entries").write_text("".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()} {file.stat().st_size} {file.relative_to(folder)}\n"
        for file in files))


def change(folder, number):
    """Ten of them: eight chunks get new names, the page and a picture new contents."""
    for chunk in sorted((folder / "assets").iterdir())[number * 8:number * 8 + 8]:
        chunk.unlink()
        write(folder / "assets" / f"{hashed(f'new{number}{chunk.name}')}.js", 20_000, number)
    write(folder / "index.html", 4096, 30_000 + number)
    write(folder / "image0.png", 4096, 40_000 + number)
    pack(folder)


class Bench:
    def __init__(self, work):
        self.work, self.server = work, Server()
        own = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        self.env = own | {
            "AWS_ENDPOINT_URL": self.server.address, "AWS_ACCESS_KEY_ID": "AKIDBENCH", "AWS_SECRET_ACCESS_KEY": "x" * 40,
            "AWS_REGION": "us-east-1", "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
            "AWS_EC2_METADATA_DISABLED": "true", "HOME": str(work), "RCLONE_CONFIG": str(work / "rclone.conf")}
        (work / "rclone.conf").write_text(f"[b]\ntype = s3\nprovider = Other\nenv_auth = true\nregion = us-east-1\n"
                                          f"endpoint = {self.server.address}\n")

    def ours(self, folder, release, previous="-", *more, way="upload"):
        """Whole process, and the upload alone."""
        seconds = {}
        took = timed(lambda: seconds.update(self.parse(run(
            [PUBLISH, way, str(folder), release, previous, *more], env=self.env))))
        return took, seconds["upload"]

    @staticmethod
    def parse(text):
        return {name: float(value) for name, value in (line.split() for line in text.splitlines())}

    def aws(self, folder):
        return timed(lambda: run([str(AWS), "s3", "sync", "--quiet", str(folder), "s3://bench/copy"], env=self.env))

    def rclone(self, folder, *more):
        return timed(lambda: run(["rclone", "copy", str(folder), "b:bench/copy", "--s3-no-head", "--s3-no-check-bucket",
                                  *more], env=self.env))

    def several(self, rounds, delay, work, least):
        """The median of runs into an empty bucket, in which each time so many objects have to be afterwards."""
        times = []
        for _ in range(rounds):
            self.server.reset(delay)
            times.append(work())
            if self.server.count() < least:
                sys.exit(f"bench: {self.server.count()} objects arrived, not {least}")
        return [statistics.median(column) for column in zip(*times)] if isinstance(times[0], tuple) else \
            statistics.median(times)


def uploads(bench, site):
    ours, ordered = bench.several(ROUNDS, DELAY_MS, lambda: bench.ours(site, "r1"), FILES)
    aws = bench.several(2, DELAY_MS, lambda: bench.aws(site), FILES)
    rclone = bench.several(2, DELAY_MS, lambda: bench.rclone(site), FILES)
    figure("upload-aws", ours, "aws-s3-sync", aws, ours <= aws / 10, "<=0.10")
    figure("upload-rclone", ours, "rclone", rclone, ours <= rclone / 15, "<=0.067")
    # Just the files, as rclone sends them: no page last, no manifest.
    _, alone = bench.several(ROUNDS, DELAY_MS, lambda: bench.ours(site, "r1", way="copy"), FILES)
    ideal = FILES / MOST * DELAY_MS / 1000
    print(f"pages last and a manifest at the end: {ordered:.2f} s instead of {alone:.2f} s, {ideal / ordered:.0%} of the ideal")
    figure("upload-ideal", alone, "connections-per-round-trip", ideal, ideal >= 0.85 * alone, "<=1.18")
    pairs = [(bench.several(1, DELAY_MS, lambda: bench.ours(site, "r1", "-", "64", way="copy"), FILES)[0],
              bench.several(1, DELAY_MS, lambda: bench.rclone(site, "--transfers", "64"), FILES)) for _ in range(5)]
    same, theirs = (statistics.median(column) for column in zip(*pairs))
    figure("upload-64", same, "rclone-64", theirs, same <= 0.95 * theirs, "<=0.95")


def ceiling(bench, site):
    """Ours against wrk, which does nothing but send the same files under the same keys from memory, again and again. One file
    under one key is no ceiling: the server then works in its processor's cache alone, and takes a fifth more."""
    files = [file.relative_to(site) for file in site.rglob("*") if file.is_file()]
    names = bench.work / "names"
    names.write_text("".join(f"{name}\n" for name in files))
    script = bench.work / "put.lua"
    script.write_text(f"""
        local requests, last = {{}}, 0
        function init()
            for name in io.lines("{names}") do
                local file = assert(io.open("{site}/" .. name, "rb"))
                requests[#requests + 1] = wrk.format("PUT", "/bench/" .. name, nil, file:read("*a"))
                file:close()
            end
        end
        function request()
            last = last % #requests + 1
            return requests[last]
        end
    """)

    def peer():
        bench.server.reset(0)
        text = run(["wrk", "-t1", "-c32", "-d1s", "-s", str(script), bench.server.address])
        if bench.server.count() != len(files):
            sys.exit(f"bench: wrk sent {bench.server.count()} of {len(files)} files")
        return float(re.search(r"Requests/sec:\s*([\d.]+)", text).group(1))

    # In turn, as a machine that others use is not as fast at one moment as at the next.
    pairs = [(FILES / bench.several(1, 0, lambda: bench.ours(site, "r1", way="copy"), FILES)[1], peer())
             for _ in range(2 * ROUNDS + 1)]
    rate, most = (statistics.median(column) for column in zip(*pairs))
    share = statistics.median(ours / theirs for ours, theirs in pairs)
    print(f"object_server takes {most:.0f} of these files a second from wrk; ours sends {rate:.0f}/s")
    print("ours ÷ ceiling, by pairs:", *(f"{ours / theirs:.2f}" for ours, theirs in pairs))
    figure("upload-0ms", rate, "ceiling", most, share >= 0.7, ">=0.70", unit="/s", ratio=share)


def large(bench):
    folder = bench.work / "large"
    sizes = [104 << 20] + [8 << 20] * 12  # the first goes in parts, from everybody
    for number, size in enumerate(sizes):
        write(folder / f"video{number}.mp4", size, number)
    pack(folder)
    ours, aws, rclone = [], [], []
    for _ in range(3):
        ours.append(bench.several(1, DELAY_MS, lambda: bench.ours(folder, "r1"), len(sizes))[0])
        aws.append(bench.several(1, DELAY_MS, lambda: bench.aws(folder), len(sizes)))
        rclone.append(bench.several(1, DELAY_MS, lambda: bench.rclone(folder), len(sizes)))
    mine, theirs, other = map(statistics.median, (ours, aws, rclone))
    figure("upload-200mb-aws", mine, "aws-s3-sync", theirs, mine <= theirs, "<=1.0")
    figure("upload-200mb-rclone", mine, "rclone", other, mine <= other, "<=1.0")


class Agent:
    def __init__(self, bench):
        self.process = subprocess.Popen([PUBLISH, "agent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=bench.env)

    def deploy(self, folder, release, previous):
        """Seconds."""
        print(folder, release, previous, file=self.process.stdin, flush=True)
        for line in self.process.stdout:
            name, value = line.split()
            if name == "deploy":
                return float(value)
        sys.exit(f"bench: publish_site ended with {self.process.wait()}")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def redeploys(bench, site):
    bench.server.reset(DELAY_MS)
    agent = Agent(bench)
    agent.deploy(site, "r0", "-")
    bench.aws(site)
    none, ten = [], []
    for number in range(5):
        none.append((agent.deploy(site, f"n{number}", "r0" if number == 0 else f"t{number - 1}"), bench.aws(site)))
        change(site, number)
        ten.append((agent.deploy(site, f"t{number}", f"n{number}"), bench.aws(site)))
    agent.end()
    change(site, 5)
    print(f"redeploy-ten as a process of its own: {bench.ours(site, 't5', 't4')[0]:.3f}s")
    for name, pairs in (("redeploy-nothing", none), ("redeploy-ten", ten)):
        ours, aws = (statistics.median(column) for column in zip(*pairs))
        figure(name, ours, "aws-s3-sync", aws, ours <= aws / 8, "<=0.125")


def signing(bench):
    peer = ("import time,awscli.botocore.auth as a,awscli.botocore.awsrequest as r,awscli.botocore.credentials as c\n"
            "k=c.Credentials('AKIDBENCH','secret'); s=a.S3SigV4Auth(k,'s3','us-east-1'); t=time.perf_counter()\n"
            "for i in range(3000):\n"
            "  q=r.AWSRequest('PUT','http://127.0.0.1/bench/chunk-%d.js'%i,headers={'x-amz-content-sha256':'a'*64})\n"
            "  q.context['payload_signing_enabled']=False; s.add_auth(q)\n"
            "print(3000/(time.perf_counter()-t))")
    theirs = statistics.median(float(run([str(AWS.parent / "python"), "-c", peer])) for _ in range(3))
    ours = statistics.median(bench.parse(run([PUBLISH, "sign"], env=bench.env))["sign"] for _ in range(3))
    figure("signing", ours, "botocore", theirs, ours >= 10 * theirs, ">=10", unit="/s")


def main():
    for program in ("rclone", "wrk", AWS, PYTHON):
        if not shutil.which(program):
            sys.exit(f"bench: {program} is not here; `./dev bench cloudfront` installs it. Nothing was measured.")
    versions = [run([str(AWS), "--version"]).split()[0], run(["rclone", "version"]).splitlines()[0]]
    print(f"rounds {ROUNDS}, delay {DELAY_MS} ms, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, "
          f"{', '.join(versions)}")
    with tempfile.TemporaryDirectory(prefix="shipdeck-bench-") as folder:
        bench = Bench(Path(folder))
        try:
            site = Path(folder) / "site"
            make_site(site)
            signing(bench)
            moves(Path(folder))
            ceiling(bench, site)
            uploads(bench, site)
            large(bench)
            redeploys(bench, site)
        finally:
            bench.server.end()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
