#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Deploys on this computer against the same work done by hand, in one run: each pair alternates, medians are compared.

Needs the npm registry for the Vite site (made here, from its own package.json). Figures as .dev/bench.py reads them.
"""
import http.client
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from figures import PARTS, PROGRAMS, ROUNDS, SHIPCTL, failures, figure, run, timed

def shipctl(*words):
    return json.loads(run([SHIPCTL, *words, "--json"]))


def stage(deployment, name):
    return next(s["ms"] for s in deployment["stages"] if s["name"] == name) / 1000


def address(url):
    host, port = url.removeprefix("http://").split(":")
    return host, int(port)


def body(url):
    host, port = address(url)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", "/", headers={"Host": host})
    answer = connection.getresponse().read().decode()
    connection.close()
    return answer


class Load:
    """Keep-alive clients that never retry; counts what failed and what the answers said."""

    def __init__(self, url, clients=8):
        self.host, self.port = address(url)
        self.ok = self.failed = 0
        self.stop = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.client, daemon=True) for _ in range(clients)]

    def client(self):
        connection = None
        while not self.stop.is_set():
            try:
                connection = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/", headers={"Host": self.host})
                answer = connection.getresponse()
                answer.read()
                good = answer.status == 200
            except OSError:
                good, connection = False, None
            except http.client.HTTPException:
                good, connection = False, None
            with self.lock:
                self.ok += good
                self.failed += not good

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join()


def static_folder(work):
    """A built folder: click to READY, against cp -r plus a reload by hand."""
    site = work / "static"
    site.mkdir()
    for i in range(200):
        (site / f"page{i}.html").write_text(f"<!doctype html><title>{i}</title>" + "x" * 4000)
    (site / "index.html").write_text("start")
    prefix = work / "nginx"
    for folder in ("conf", "logs", "temp", "www"):
        (prefix / folder).mkdir(parents=True)
    temp = "".join(f"{kind}_temp_path temp/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if os.getuid() == 0 else ""
    (prefix / "conf/nginx.conf").write_text(
        f"{user} pid nginx.pid; error_log logs/error.log; events {{}} http {{ access_log off; {temp} server {{ listen 127.0.0.1:18999; root www/site; }} }}")
    nginx = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
    base = [nginx, "-p", f"{prefix}/", "-c", "conf/nginx.conf", "-e", "logs/error.log"]
    run(base)
    ours, theirs = [], []
    try:
        for i in range(ROUNDS):
            (site / "index.html").write_text(f"round {i}")

            def by_hand():
                shutil.rmtree(prefix / "www/site", ignore_errors=True)
                run(["cp", "-r", str(site), str(prefix / "www/site")])
                run([*base, "-s", "reload"])

            theirs.append(timed(by_hand))
            ours.append(timed(lambda: shipctl("deploy", "--dir", str(site), "--project", "bench-static")))
    finally:
        subprocess.run([*base, "-s", "quit"], check=False, capture_output=True)
    mine, hand = statistics.median(ours), statistics.median(theirs)
    figure("static-folder", mine, "cp+reload", hand, mine <= hand + 1, "<=+1s")


def switches(work):
    """Release switches under load, and a rollback."""
    site = work / "static"
    (site / "index.html").write_text("before")
    url = shipctl("deploy", "--dir", str(site), "--project", "bench-static", "--force")["url"]
    took = []
    with Load(url) as load:
        for i in range(5):
            (site / "index.html").write_text(f"switch {i}")
            shipctl("deploy", "--dir", str(site), "--project", "bench-static")
            took.append(timed(lambda: shipctl("rollback", "bench-static")))
            run([SHIPCTL, "unpin", "bench-static"])
    print(f"  {load.ok} requests answered, {load.failed} failed, during 10 switches")
    figure("switch-failures", load.failed, "requests", load.ok, load.failed == 0 and load.ok > 100, "<=0", unit="")
    worst = max(took)
    figure("rollback", worst, "limit", 2.0, worst <= 2, "<=2s")


def toolchain_path():
    """The very Node and npm that Shipdeck builds with, for the hand-made side."""
    cache = Path(os.environ["SHIPDECK_HOME"]) / "cache/toolchains"
    node = sorted(cache.glob("node/*/bin"))[-1]
    npm = sorted(cache.glob("npm/*/bin"))[-1]
    return f"{node}:{npm}:{os.environ['PATH']}"


def vite(work):
    site = work / "vite"
    (site / "src").mkdir(parents=True)
    (site / "package.json").write_text(json.dumps({
        "name": "bench-vite", "private": True, "type": "module", "scripts": {"build": "vite build"},
        "dependencies": {"react": "^18.3.1", "react-dom": "^18.3.1"}, "devDependencies": {"vite": "^4.5.0"}}))
    (site / "index.html").write_text('<!doctype html><div id="root"></div><script type="module" src="/src/main.js"></script>')
    source = site / "src/main.js"
    source.write_text('import { createElement } from "react";\nimport { createRoot } from "react-dom/client";\n'
                      'createRoot(document.getElementById("root")).render(createElement("h1", null, "round 0"));\n')
    first = shipctl("deploy", str(site), "--project", "bench-vite")  # without a lock file yet: fetches the tools
    hand = work / "vite-by-hand"
    env = os.environ | {"PATH": toolchain_path(), "npm_config_cache": str(work / "npm-cache")}
    run(["npm", "install", "--package-lock-only"], cwd=site, env=env)
    shutil.copytree(site, hand)
    run(["npm", "ci"], cwd=hand, env=env)  # warms the cache of the hand-made side
    shipctl("deploy", str(site), "--project", "bench-vite", "--force", "--no-cache")  # and ours

    whole, whole_hand, edit, build_hand, install, install_hand = [], [], [], [], [], []
    for i in range(1, ROUNDS + 1):
        for copy in (site, hand):
            (copy / "src/main.js").write_text(source.read_text().replace(f"round {i - 1}", f"round {i}")
                                              if copy == site else (site / "src/main.js").read_text())
        install_hand.append(timed(lambda: run(["npm", "ci"], cwd=hand, env=env)))
        build = timed(lambda: run(["npm", "run", "build"], cwd=hand, env=env))
        build_hand.append(build)
        whole_hand.append(install_hand[-1] + build)

        def deploy():
            nonlocal first
            first = shipctl("deploy", str(site), "--project", "bench-vite")

        edit.append(timed(deploy))
        install.append(stage(first, "install"))
        (site / "src/main.js").write_text((site / "src/main.js").read_text() + "\n")
        whole.append(timed(lambda: shipctl("deploy", str(site), "--project", "bench-vite", "--no-cache")))
    mine, by_hand = statistics.median(whole), statistics.median(whole_hand)
    figure("vite-deploy", mine, "npm-ci+build", by_hand, mine <= 1.15 * by_hand + 1, "<=1.15x+1s")
    mine, by_hand = statistics.median(edit), statistics.median(build_hand)
    figure("edit-to-live", mine, "vite-build", by_hand, mine <= 1.2 * by_hand + 0.5, "<=1.2x+0.5s")
    mine, by_hand = statistics.median(install), statistics.median(install_hand)
    figure("install-unchanged", mine, "npm-ci-warm", by_hand, mine <= 0.2 * by_hand, "<=0.2")


def variable(work):
    """A changed run variable, from the command to the first answer that shows it."""
    app = work / "app"
    app.mkdir()
    (app / "Procfile").write_text("web: python3 app.py\n")
    (app / "app.py").write_text(
        "import os, http.server as h\n"
        "class A(h.BaseHTTPRequestHandler):\n"
        "    def do_GET(self):\n"
        "        b = os.environ.get('WORD', '').encode()\n"
        "        self.send_response(200); self.send_header('Content-Length', str(len(b))); self.end_headers(); self.wfile.write(b)\n"
        "    def log_message(self, *a): pass\n"
        "h.ThreadingHTTPServer(('', int(os.environ['PORT'])), A).serve_forever()\n")
    url = shipctl("deploy", str(app), "--project", "bench-app")["url"]
    run([SHIPCTL, "vars", "bench-app", "WORD=zero", "--scope", "run", "--deploy"])
    took = []
    for i in range(ROUNDS):
        def change():
            run([SHIPCTL, "vars", "bench-app", f"WORD=w{i}", "--scope", "run", "--deploy"])
            while body(url) != f"w{i}":
                pass
        took.append(timed(change))
    worst = max(took)
    figure("variable-live", worst, "limit", 3.0, worst <= 3, "<=3s")


def first_paint(command, env):
    start = time.perf_counter()
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = process.stdout.readline()
    took = time.perf_counter() - start
    if line.strip() != "first-paint":
        process.kill()
        sys.exit(f"bench: {command[0]} did not paint")
    return took, process


def cpu_seconds(pid):
    """All its threads, those that ended too; /proc counts in steps of 10 ms, half of what idling may cost in 20 s."""
    return time.clock_gettime(~pid << 3 | 2)  # the kernel's number for a process's CPUCLOCK_SCHED


def window():
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "SHIPDECK_TRACE": "first-paint"}
    ours, theirs = [], []
    for _ in range(3 * ROUNDS):  # each takes a moment, and the least load shows
        for command, list_ in (([str(PARTS / "minimal_window")], theirs), ([str(PROGRAMS / "shipdeck")], ours)):
            took, process = first_paint(command, env)
            list_.append(took)
            process.terminate()
            process.wait()
    mine, bare = statistics.median(ours), statistics.median(theirs)
    figure("window-start", mine, "minimal-window", bare, mine <= 1.5 * bare, "<=1.5")
    _, process = first_paint([str(PROGRAMS / "shipdeck")], env)
    time.sleep(12)  # what is measured is idling: the start is over, and the text cursor rests after ten seconds
    looks = []
    for _ in range(5):
        before, start = cpu_seconds(process.pid), time.perf_counter()
        time.sleep(4)
        looks.append((cpu_seconds(process.pid) - before) / (time.perf_counter() - start) * 100)
    share = statistics.mean(looks)  # a wake-up every ten seconds is in two of five looks: their median would hide it
    memory = int(next(l for l in Path(f"/proc/{process.pid}/status").read_text().splitlines() if l.startswith("VmRSS")).split()[1]) / 1024
    process.terminate()
    process.wait()
    figure("window-memory", memory, "limit", 80, memory <= 80, "<=80MB", unit="MB")
    figure("window-idle-cpu", share, "limit", 0.1, share <= 0.1, "<=0.1%", unit="%")


def end_agent():
    """Ends the agent of this bench by the pid that the store names, and waits for it."""
    import sqlite3
    database = Path(os.environ["SHIPDECK_HOME"]) / "data/shipdeck.db"
    if not database.exists():
        return
    pid = sqlite3.connect(database).execute("SELECT pid FROM agent").fetchone()[0]
    try:
        if pid and "agent" in Path(f"/proc/{pid}/cmdline").read_text():
            os.kill(pid, signal.SIGTERM)
    except OSError:
        pass


def main():
    with tempfile.TemporaryDirectory(prefix="shipdeck-bench-") as folder:
        work = Path(folder)
        os.environ["SHIPDECK_HOME"] = str(work / "home")
        print(f"rounds {ROUNDS}, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
        try:
            static_folder(work)
            switches(work)
            variable(work)
            vite(work)
        finally:
            for project in ("bench-static", "bench-app", "bench-vite"):
                subprocess.run([SHIPCTL, "remove", project, "--yes"], capture_output=True, check=False)
            end_agent()
    with tempfile.TemporaryDirectory(prefix="shipdeck-bench-") as folder:
        os.environ["SHIPDECK_HOME"] = folder
        if subprocess.run([str(PARTS / "store_figures")], check=False).returncode != 0:
            failures.append("store")
        window()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
