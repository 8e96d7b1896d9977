#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""man.py <shipctl> <file>: shipctl.1, from what `shipctl --help` and each command's `--help` say."""
import os
import re
import subprocess
import sys
import tempfile

EXIT_CODES = [("0", "done"), ("1", "the deployment failed"), ("2", "wrong usage or bad input"),
              ("3", "not signed in, or not allowed"), ("4", "not found"), ("130", "canceled")]


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.splitlines())


def ask(program, *words):
    with tempfile.TemporaryDirectory() as home:
        return subprocess.run([program, *words], env=os.environ | {"SHIPDECK_HOME": home, "LC_ALL": "C.UTF-8"},
                              capture_output=True, text=True, check=True).stdout


def page(program):
    overview = ask(program, "--help")
    version = ask(program, "--version").split()[-1]
    commands = re.findall(r"^  (\S+) +(.+)$", overview.split("Commands:\n", 1)[1].split("\n\n", 1)[0], re.M)
    out = [f'.TH SHIPCTL 1 "" "shipdeck {version}" "User Commands"', ".SH NAME",
           "shipctl \\- push\\-button deployments in the terminal", ".SH SYNOPSIS", ".B shipctl",
           ".I command", ".RI [ options ]", ".SH DESCRIPTION",
           roff("Builds a folder or a Git repository in a sandbox and serves it on this computer. Commands and the "
                "window use the same agent and show the same deployments. While a command follows a deployment, log "
                "lines go to standard error and the result to standard output; with --json standard output is one JSON "
                "document."), ".SH COMMANDS"]
    for name, summary in commands:
        usage, _, options = ask(program, name, "--help").partition("\n\nOptions:\n")
        arguments = usage.splitlines()[0].removeprefix(f"Usage: shipctl {name}").strip()
        out += [f".SS {roff(name)} {roff(arguments)}".rstrip(), roff(summary[0].upper() + summary[1:]) + "."]
        for left, right in re.findall(r"^  (-.+?)  +(.+)$", options, re.M):
            out += [".TP", f".B {roff(left)}", roff(right)]
    out += [".SH EXIT STATUS"]
    for code, meaning in EXIT_CODES:
        out += [".TP", f".B {code}", roff(meaning)]
    out += [".SH ENVIRONMENT", ".TP", ".B SHIPDECK_HOME",
            "The folder for all data, instead of the XDG folders for data, state and cache.",
            ".TP", ".B SHIPDECK_PASSPHRASE_FILE",
            "A file with a passphrase that protects secret variables if there is no keyring.",
            ".SH FILES", ".TP", ".I ~/.local/share/shipdeck", "The database, artifacts and sites.",
            ".TP", ".I ~/.local/state/shipdeck", "Logs.", ".TP", ".I ~/.cache/shipdeck",
            "Git mirrors, toolchains and dependency caches; may be deleted while nothing is being built.",
            ".TP", ".I shipdeck.yml", "In a project: settings that override the detected ones."]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    text = page(sys.argv[1])
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(text)
