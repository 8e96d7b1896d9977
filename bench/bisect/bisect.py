#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Which of 64 commits of a Vite project broke its build.

  bisect-64   `shipctl bisect`, as a process, between the last release and a failed deployment of a React and TypeScript
              project. The peer is `git bisect run` with `npm ci && npm run build` between the same commits. Each round has a
              repository, a broken commit and a home of its own, in which the release and the failed deployment were made
              before; npm has downloaded all packages for both of them.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from figures import SHIPCTL, failures, figure, run, timed

ROUNDS = min(3, int(os.environ.get("SHIPDECK_BENCH_ROUNDS", "3")))
COMMITS = 64
BISECT = ["git", "bisect", "run", "sh", "-c", "npm ci && npm run build"]
PACKAGES = {"react": "18.3.1", "react-dom": "18.3.1"}
TOOLS = {"@types/react": "18.3.12", "@types/react-dom": "18.3.1", "@vitejs/plugin-react": "4.3.4", "eslint": "9.15.0",
         "typescript": "5.6.3", "typescript-eslint": "8.15.0", "vite": "5.4.11"}
FILES = {
    "package.json": json.dumps({"name": "harbor", "private": True, "type": "module",
                                "scripts": {"build": "tsc --noEmit && vite build"},
                                "dependencies": PACKAGES, "devDependencies": TOOLS}, indent=2),
    "vite.config.ts": "import react from '@vitejs/plugin-react'\nimport { defineConfig } from 'vite'\n\n"
                      "export default defineConfig({ plugins: [react()] })\n",
    "tsconfig.json": json.dumps({"compilerOptions": {"target": "ES2022", "module": "ESNext", "moduleResolution": "bundler",
                                                     "jsx": "react-jsx", "strict": True, "skipLibCheck": True},
                                 "include": ["src"]}, indent=2),
    "index.html": "<!doctype html><div id=\"root\"></div><script type=\"module\" src=\"/src/main.tsx\"></script>\n",
    "src/main.tsx": "import { createRoot } from 'react-dom/client'\nimport { Harbor } from './harbor'\n\n"
                    "createRoot(document.getElementById('root')!).render(<Harbor />)\n",
    ".gitignore": "node_modules\ndist\n",
}


def git(folder, *words):
    return run(["git", "-C", str(folder), "-c", "user.name=Mina", "-c", "user.email=mina@harbor.example", *words])


def commit(folder, number, extra=""):
    (folder / "src" / "harbor.tsx").write_text(f"{extra}export const Harbor = () => <p>Pier {number}</p>\n")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", f"Pier {number}")


def one(work, number, broken):
    """Seconds of Shipdeck and of its peer."""
    folder = work / f"harbor-{number}"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    env = os.environ | {"SHIPDECK_HOME": str(work / f"home-{number}"), "QT_QPA_PLATFORM": "offscreen",
                        "SHIPDECK_FIRST_PORT": str(39200 + 20 * number)}
    run(["npm", "install", "--package-lock-only", "--no-audit", "--no-fund"], cwd=folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, 0)
    good = git(folder, "rev-parse", "HEAD").strip()
    try:
        run([SHIPCTL, "deploy", f"file://{folder}"], env=env)
        for change in range(1, COMMITS + 1):
            commit(folder, change, "import './missing'\n" if change >= broken else "")
        if subprocess.run([SHIPCTL, "deploy", f"file://{folder}"], env=env, capture_output=True, check=False).returncode != 1:
            sys.exit("bench: the broken commit was deployed")
        found = {}
        ours = timed(lambda: found.update(json.loads(run([SHIPCTL, "bisect", folder.name, "--json"], env=env))))
        if found["firstBad"]["subject"] != f"Pier {broken}":
            sys.exit(f"bench: Shipdeck found {found['firstBad']['subject']}, not Pier {broken}")
    finally:
        subprocess.run([SHIPCTL, "agent", "stop"], env=env, capture_output=True, check=False)
    clone = work / f"clone-{number}"
    git(work, "clone", "--quiet", str(folder), str(clone))
    run(["npm", "ci"], cwd=clone)
    git(clone, "bisect", "start", "HEAD", good)
    said = []
    theirs = timed(lambda: said.append(run(BISECT, cwd=clone)))
    if f"Pier {broken}\n" not in said[0]:
        sys.exit(f"bench: git bisect did not find Pier {broken}: {said[0][-800:]}")
    print(f"Pier {broken}: {ours:.1f} s with {found['builds']} builds; git bisect {theirs:.1f} s")
    return ours, theirs


def main():
    chosen = random.Random(64)
    with tempfile.TemporaryDirectory(prefix="shipdeck-bench-") as folder:
        times = [one(Path(folder), number, chosen.randint(1, COMMITS)) for number in range(ROUNDS)]
    ours, theirs = (sorted(column)[len(times) // 2] for column in zip(*times))
    figure("bisect-64", ours, "git-bisect-run", theirs, ours <= 0.3 * theirs, "<=0.3")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
