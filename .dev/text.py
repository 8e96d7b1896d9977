#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""text.py missing|update|unused|export: the user-visible texts and their translations.

missing  lists texts without a translation, with the file that has them
update   adds those to resources/translations/*.ts, marked unfinished; changes nothing else there
unused   lists translations of texts that are in no source file any more
export   prints all texts as tab-separated values: context, English, then a column for each language
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "resources/translations").glob("*.ts"))
SOURCES = ("core", "ui", "app")
LITERAL = r'(?:u8?)?"((?:\\.|[^"\\\n])*)"(?:_s)?'


def messages(file):
    """(context, message element) of a .ts file."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def missing(file):
    """(context, message element) of each text in the sources that `file` does not translate."""
    finder = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name  # lupdate also drops the texts of resources/, which it cannot read
        shutil.copy(file, copy)
        subprocess.run([finder, "-silent", *SOURCES, "-ts", copy], cwd=ROOT, capture_output=True, check=True)
        return [(context, message) for context, message in messages(copy)
                if message.find("translation").get("type") == "unfinished"]


def update(file):
    text = file.read_text(encoding="utf-8")
    quote = lambda value: escape(value, {'"': "&quot;", "'": "&apos;"})
    for context, message in missing(file):
        numerus, comment = message.get("numerus"), message.findtext("comment")
        entry = "    <message%s>\n        <source>%s</source>\n%s        <translation type=\"unfinished\">%s</translation>\n    </message>\n" % (
            ' numerus="yes"' if numerus else "", quote(message.findtext("source")),
            f"        <comment>{quote(comment)}</comment>\n" if comment else "",
            "<numerusform></numerusform>" if numerus else "")
        name = f"    <name>{quote(context)}</name>\n"
        if name not in text:
            text = text.replace("</TS>", f"<context>\n{name}</context>\n</TS>")
        end = text.index("</context>", text.index(name))
        text = text[:end] + entry + text[end:]
    file.write_text(text, encoding="utf-8")


def in_sources():
    """Every string literal of the sources, adjacent ones joined, and every string of the resources."""
    found = set()
    for path in (path for folder in SOURCES for path in (ROOT / folder).rglob("*") if path.suffix in (".cpp", ".h")):
        for run in re.finditer(rf"{LITERAL}(?:\s*{LITERAL})*", path.read_text(encoding="utf-8")):
            whole = "".join(re.findall(LITERAL, run.group(0)))
            found.add(re.sub(r"\\u([0-9a-fA-F]{4})|\\(.)", lambda part: chr(int(part[1], 16)) if part[1]
                             else {"n": "\n", "t": "\t"}.get(part[2], part[2]), whole))
    resources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "resources").rglob("*.json"))
    return found, resources.replace('\\"', '"')


def main():
    command = sys.argv[1] if len(sys.argv) == 2 else ""
    if command == "missing":
        for file in FILES:
            for context, message in missing(file):
                where = message.find("location")
                place = where.get("filename").split("/")[-1] if where is not None else "?"
                print(f"{file.stem}\t{context}\t{place}\t{message.findtext('source')}")
    elif command == "update":
        for file in FILES:
            update(file)
    elif command == "unused":
        literals, resources = in_sources()
        for file in FILES:
            for context, message in messages(file):
                source = message.findtext("source")
                if source not in literals and source not in resources:
                    print(f"{file.stem}\t{context}\t{source}")
    elif command == "export":
        rows = {}
        for column, file in enumerate(FILES):
            for context, message in messages(file):
                translation = message.find("translation")
                text = translation.findtext("numerusform") or translation.text or ""
                rows.setdefault((context, message.findtext("source")), [""] * len(FILES))[column] = text
        for (context, source), translations in rows.items():
            print("\t".join(cell.replace("\n", "\\n") for cell in (context, source, *translations)))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
