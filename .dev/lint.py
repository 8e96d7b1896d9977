#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the compiler does not check: format, layers, traps of g++ 12's coroutines, what may not be in a file, translations.

With --layers only layers and targets, which is also a test of its own (unit.layers).
"""
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from pathlib import Path

import text as texts

ROOT = Path(__file__).resolve().parent.parent
# Lower first. A folder may include of what stands before it, or beside it, what its USES name; never what comes after.
# `*`: each target has one of those.
ORDER = [["base"], ["net", "store", "secrets", "logs"], ["github", "aws", "domains"], ["insights"], ["tree"],
         ["sources", "detect", "sandbox", "toolchains", "artifacts"], ["pictures", "edge", "stacks"], ["bucket_history"],
         ["*_place"], ["deploy"], ["target_*"], ["targets"], ["agent"], ["deck"],
         ["theme"], ["widgets", "logview"], ["shell"], ["models"], ["pages"], ["shipctl", "shipdeck"]]


def rank_of(name):
    return next((rank for rank, names in enumerate(ORDER) if any(fnmatch(name, one) for one in names)), None)

problems = []


def problem(path, line, text):
    problems.append(f"{path}:{line}: {text}")


def tracked(*patterns):
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--",
                             *patterns], capture_output=True, check=True).stdout
    return [Path(name) for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]


def text_of(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="surrogateescape")


# A raw string, a string, a character, a comment; 1: the raw string's delimiter, 2: its content.
TOKENS = r'R"([^(\s]{0,16})\((.*?)\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'(?!\d)|//[^\n]*|/\*.*?\*/'


def code_of(text):
    """The text with comments and literals blanked out, lines and columns kept."""
    blank = lambda found: re.sub(r"[^\n]", " ", found.group(0))
    return re.sub(TOKENS, blank, text, flags=re.S)


def line_at(text, offset):
    return text.count("\n", 0, offset) + 1


# ---- layers --------------------------------------------------------------------------------------------------------
def folders():
    """CMake's folders: path → (name, names it uses)."""
    found = {}
    for path in tracked("core/*CMakeLists.txt", "ui/*CMakeLists.txt"):
        text = re.sub(r"#.*", "", text_of(path))
        for name, body in re.findall(r"shipdeck_(?:ui_)?folder\(\s*(\w+)(.*?)\)", text, re.S):
            uses = re.search(r"\bUSES\b(.*?)(?:\b(?:LIBRARIES|SOURCES)\b|$)", body, re.S)
            found[path.parent] = (name, uses.group(1).split() if uses else [])
    for name in ("shipctl", "shipdeck"): # programs: what they link
        linked = re.search(rf"target_link_libraries\({name} PRIVATE (.*?)\)", text_of(Path("app", name, "CMakeLists.txt")), re.S)
        found[Path("app", name)] = (name, re.findall(r"\bshipdeck_(\w+)", linked.group(1)))
    return found


def check_layers():
    known = folders()
    uses = {name: set(used) for name, used in known.values()}
    owner = lambda path: next((known[parent][0] for parent in path.parents if parent in known), None)

    def reachable(name, seen):
        for used in uses.get(name, ()):
            if used not in seen:
                seen.add(used)
                reachable(used, seen)
        return seen

    for folder, (name, used) in known.items():
        mine = rank_of(name)
        if mine is None:
            problem(folder / "CMakeLists.txt", 1, f"{name} has no place among the layers; give it one in .dev/lint.py")
        for lower in used:
            if mine is not None and (rank_of(lower) or 0) > mine:
                problem(folder / "CMakeLists.txt", 1, f"{name} uses {lower}, which stands above it")
        if name in reachable(name, set()):
            problem(folder / "CMakeLists.txt", 1, f"{name} uses itself by way of others")

    for path in tracked(*(f"{top}/*.{kind}" for top in ("core", "ui", "app") for kind in ("cpp", "h"))):
        mine = owner(path)
        text = text_of(path)
        for found in re.finditer(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', text, re.M):
            line, included = line_at(text, found.start()), found.group(2)
            if path.parts[0] == "core" and re.match(r"Qt(Gui|Widgets|Svg)/|QtGui|QtWidgets|QGuiApplication|QApplication"
                                                    r"|QWidget|QPainter|QColor|QIcon|QImage|QPixmap|QFont", included):
                problem(path, line, f"core is free of Qt Gui and Widgets, but this includes {included}")
            if found.group(1) == "<":
                continue
            places = [path.parent / included, *(Path(base) / included for base in ("core", "ui", "app/shipctl"))]
            target = next((place for place in places if (ROOT / place).is_file()), None)
            theirs = owner(target) if target else None
            if theirs and mine and theirs != mine and theirs not in uses[mine]:
                problem(path, line, f"{mine} includes {included} of {theirs}, which its USES do not name")
            if theirs and not mine:
                problem(path, line, f"{path} belongs to no folder of CMake's")


# ---- targets -------------------------------------------------------------------------------------------------------
# Who still includes a header of a target, and why; whatever else wants to know asks Target and what it gives
# (deploy/target.h). Names of targets have no exceptions.
KNOWS_ACCOUNT = "checks and account-wide work of the one target in an account are not behind an interface yet"
KNOWS_TARGETS = {
    "core/deck/account_checks/around.cpp": KNOWS_ACCOUNT, "core/deck/account_checks/sites.cpp": KNOWS_ACCOUNT,
    "core/deck/account_checks/things.cpp": KNOWS_ACCOUNT, "core/deck/aws.cpp": KNOWS_ACCOUNT,
    "core/deck/aws_account.cpp": KNOWS_ACCOUNT, "core/deck/edge.cpp": KNOWS_ACCOUNT,
    "app/shipctl/commands/connections.cpp": KNOWS_ACCOUNT,
    "app/shipctl/commands/prices.cpp": KNOWS_ACCOUNT, "app/shipctl/connections_policy.cpp": KNOWS_ACCOUNT,
    "app/shipctl/connections_work.cpp": KNOWS_ACCOUNT,
    "app/shipctl/smoke_aws.cpp": "a smoke test of this one target",
    "ui/pages/aws/inventory_page.cpp": KNOWS_ACCOUNT,
}


def literals_of(text):
    """The contents of string literals, with where they begin."""
    for found in re.finditer(TOKENS, text, re.S):
        if found.group(2) is not None or found.group(0).startswith('"'):
            yield found.start(), found.group(2) if found.group(2) is not None else found.group(0)[1:-1]


def check_targets():
    """Nobody outside core/targets names a target, in SQL and in advice neither; core/deploy does not even include one."""
    names = "|".join(sorted(path.parent.name for path in tracked("core/targets/*/target.h")))
    literals = "|".join(sorted({name for path in tracked("core/targets/*/target.cpp")
                                for name in re.findall(r'QString name\(\) const override \{ return [^"]*"([\w-]+)"', text_of(path))}))
    # The whole literal, also as the beginning of a key; quoted for SQL; as somebody would type it.
    named = re.compile(rf"^({literals})\.?$|'({literals})(?:'|\.)|--target[ =]({literals})\b")
    known = set()
    for path in tracked("core/*.cpp", "core/*.h", "ui/*.cpp", "ui/*.h", "app/*.cpp", "app/*.h"):
        name, text = str(path), text_of(path)
        if name.startswith("core/targets/"):
            continue
        for found in re.finditer(rf'#include "targets/({names})/', text):
            known.add(name)
            if name not in KNOWS_TARGETS:
                problem(path, line_at(text, found.start()), f"only core/targets knows {found.group(1)}; "
                        "ask Target and what it gives (deploy/target.h)")
        for at, literal in literals_of(text):
            # Of AWS itself, a service has the same name; what a migration has renamed stays as it was.
            if (found := named.search(literal)) and not name.startswith(("core/aws/", "core/store/schema.cpp")):
                problem(path, line_at(text, at), f"only core/targets knows the name {found.group(0)}; "
                        "ask Target and what it gives (deploy/target.h)")
    for name in KNOWS_TARGETS.keys() - known:
        problem(name, 1, "knows no target any more: take it out of KNOWS_TARGETS in .dev/lint.py")


# ---- words that stand for types ---------------------------------------------------------------------------------------
PRODUCT = [f"{top}/*.{kind}" for top in ("core", "ui", "app") for kind in ("cpp", "h")]


def check_codes():
    """The code of an error that is compared is a constant, named as it reads, and its makers use the constant.

    AWS's own (`aws-` and its name) are made as they arrive.
    """
    texts_by_path = {path: text_of(path) for path in tracked(*PRODUCT)}
    declaration = re.compile(r'\bconstexpr Code ((?:\w+\("[^"]*"\)[\s,]*)+);')
    declared = {} # text → (name, path, line)
    for path, text in texts_by_path.items():
        for found in declaration.finditer(text):
            for name, code in re.findall(r'(\w+)\("([^"]*)"\)', found.group(1)):
                line = line_at(text, found.start())
                if name != re.sub(r"-(.)", lambda letter: letter.group(1).upper(), code):
                    problem(path, line, f"the constant of {code} is named {name}: not as it reads")
                if code in declared:
                    problem(path, line, f"{code} has a constant in {declared[code][1]}")
                declared[code] = (name, path, line)
    compared, made = set(), set()
    for path, text in texts_by_path.items():
        text = declaration.sub("", text)
        for at, literal in literals_of(text):
            if literal in declared:
                problem(path, line_at(text, at), f"the code {literal} has a constant: {declared[literal][0]}")
        lists = "".join(re.findall(r"\bQStringList \w+\{[^}]*\}", text)) # to compare with each
        compared.update(re.findall(r"\w+", lists) + re.findall(r"[!=]= (?:code::)?(\w+)", text))
        made.update(re.findall(r"\w+", re.sub(r"\bQStringList \w+\{[^}]*\}|[!=]= (?:code::)?\w+", "", text)))
    for code, (name, path, line) in declared.items():
        if name not in compared:
            problem(path, line, f"the code {code} is compared nowhere")
        if name not in made and not code.startswith("aws-"):
            problem(path, line, f"no error has the code {code}")


def check_words():
    """Kinds, stages, states, causes, scopes and codes are compared as what they are, not as the words for them.

    The words are the store's and those of `--json`. AWS's own codes begin with a capital letter.
    """
    compared = re.compile(r'\b(?:kind|stage|state|cause|scope|code)\b(?:\(\)|\))* ?[!=]= ?'
                          r'(?:(?:u|(?:QStringLiteral|QLatin1String|QLatin1StringView)\()"[^A-Z"][^"]*"|"[^A-Z"][^"]*"_)')
    for path in tracked(*PRODUCT):
        if path.is_relative_to("core/store") or path.stem == "public_json":
            continue
        text = re.sub(r"//[^\n]*", "", text_of(path))
        for found in compared.finditer(text):
            problem(path, line_at(text, found.start()), f"{found.group(0)}: compare an enum or a constant")


def check_ids():
    """The Deck takes projects, deployments, operations and environments by the types of base/ids.h, so none is swapped."""
    for path in tracked("core/deck/*.h"):
        text = re.sub(r"//[^\n]*", "", text_of(path))
        for found in re.finditer(r"\bQString&? (project|deployment|operation|environment)(?= ?[,)=])", text):
            problem(path, line_at(text, found.start()), f"{found.group(0)}: it has a type in base/ids.h")


# ---- traps ---------------------------------------------------------------------------------------------------------
def closing(code, at):
    """Where the bracket that opens at `at` closes."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    depth = 0
    for i in range(at, len(code)):
        if code[i] in pairs:
            depth += 1
        elif code[i] in pairs.values():
            depth -= 1
            if depth == 0:
                return i
    return len(code)


def check_coroutines(path, code):
    """What g++ 12 rejects or miscompiles in an expression with co_await."""
    for found in re.finditer(r"\bco_await\b", code):
        end = re.compile(r"[;{}]").search(code, found.end())
        # From the await to the end of its statement, as far as its own brackets go.
        i = found.end()
        while i < len(code) and code[i] not in ";{}":
            if code[i] == "(":
                close = closing(code, i)
                inside = code[i + 1:close]
                if re.search(r"[\w>)\]]?\s*\{", re.sub(r"\[[^\]]*\]\s*(\([^)]*\))?[^{;,]*\{.*\}", "", inside, flags=re.S)):
                    problem(path, line_at(code, i), "a braced temporary inside a co_await expression: name it on the line above")
                i = close
            elif code[i] == ")":
                break
            i += 1
        if i < len(code) and code[i] == "{" and not re.search(r"\)\s*$", code[:i]):
            problem(path, line_at(code, i), "a braced temporary inside a co_await expression: name it on the line above")
        start = max(code.rfind(mark, 0, found.start()) for mark in ";{}")
        statement = code[start + 1:end.start() if end else len(code)]
        if re.search(r"\?[^;:]*\bco_await\b|\bco_await\b[^;?]*\?[^;]*:", statement):
            problem(path, line_at(code, found.start()), "co_await in a conditional expression: use an if")

    for found in re.finditer(r"\bco_return\s+\*?\s*(?:this\s*->\s*)?m_\w+\s*(?:(?:\.|->)\s*\w+\s*)*;", code):
        problem(path, line_at(code, found.start()), "co_return of a member, which may be moved from: copy it on the line above")

    for found in re.finditer(r"(?<![\w\])])\[([^\[\]]+)\]\s*(\([^()]*\))?[^;{}()=,]*\{", code):
        if found.group(1).strip() in ("maybe_unused", "nodiscard", "fallthrough"):
            continue
        body = code[found.end():closing(code, found.end() - 1)]
        # A lambda inside without captures may be a coroutine.
        body = re.sub(r"\[\]\s*\([^()]*\)[^;{}]*\{.*?\}", "", body, flags=re.S)
        if re.search(r"\bco_(await|return|yield)\b|\bCO_(TRY|CHECK)\b", body):
            problem(path, line_at(code, found.start()), "a lambda with captures is a coroutine: its captures die with the lambda")


# ---- texts ---------------------------------------------------------------------------------------------------------
BY_COMMENT = (".cpp", ".h", ".cmake", ".py", ".sh", ".yml", ".mjs")
MADE_ELSEWHERE = re.compile(r"^(resources/(icons|samples|theme|detect|logs|toolchains)/|tests/.*/(outputs|data|fixtures)/)")
MACHINE_PATH = re.compile(r"(?<![\w.$}])/(?:work|root)/")


def check_texts():
    for path in tracked():
        name = str(path)
        if path.suffix in (".png", ".otf", ".ttf", ".gz", ".zip"):
            continue
        text = text_of(path)
        first = text[:300]
        needs_mark = path.suffix in BY_COMMENT or path.name in ("CMakeLists.txt", "dev", "run")
        if needs_mark and not MADE_ELSEWHERE.match(name) and "SPDX-License-Identifier: MIT" not in first:
            problem(path, 1, "the SPDX line is missing")
        if path.suffix == ".qss" or (name.startswith(("ui/", "app/")) and re.search(r"\bsetStyleSheet\s*\(", text)):
            problem(path, 1, "style sheets are not used: paint in ui/theme")
        if not MADE_ELSEWHERE.match(name) and path != Path(".dev/lint.py"):
            for found in MACHINE_PATH.finditer(text):
                problem(path, line_at(text, found.start()), f"a path of one machine: {found.group(0)}")
        if path.suffix not in (".cpp", ".h"):
            continue
        code = code_of(text)
        if not name.startswith(("tests/", "bench/")) and path.name != "main.cpp":
            for found in re.finditer(r"\bwaitFor\s*\(|\bQEventLoop\b|\bprocessEvents\s*\(", code):
                problem(path, line_at(code, found.start()), f"{found.group(0).rstrip('( ')} belongs to tests and main()")
        if text.count("\n") > 400:
            problem(path, 401, "more than 400 lines: look for the second reason")
        check_coroutines(path, code)


def check_format():
    def differs(path):
        run = subprocess.run(["clang-format-14", "--dry-run", "-Werror", path], cwd=ROOT, capture_output=True, text=True)
        return path, run
    with ThreadPoolExecutor() as pool:
        for path, run in pool.map(differs, tracked("*.cpp", "*.h")):
            if run.returncode != 0:
                line = re.search(r":(\d+):\d+: (?:error|warning)", run.stderr)
                problem(path, line.group(1) if line else 1, "clang-format sees it otherwise; `./dev format`")


def check_translations():
    """Every text for people is in every language, in the context that it is looked up in."""
    for file in texts.FILES:
        for context, message in texts.missing(file):
            where = message.find("location")
            problem(file.relative_to(ROOT), 1, f"{context} has no \"{message.findtext('source')}\""
                    + (f" ({where.get('filename')})" if where is not None else ""))


def main():
    check_layers()
    check_targets()
    if "--layers" not in sys.argv:
        check_codes()
        check_words()
        check_ids()
        check_texts()
        check_format()
        check_translations()
    print("\n".join(problems) if problems else "lint: nothing to say")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
