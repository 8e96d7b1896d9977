# SPDX-License-Identifier: MIT
"""What GitHub's objects look like: the examples in GitHub's own OpenAPI description, with our values put in.

The description is a development dependency (@octokit/openapi) that `./dev rig` unpacks; nothing of it is in this tree.
"""
import base64
import json
import os
from pathlib import Path

FOLDER = Path(os.environ.get("SHIPDECK_RIG_SHAPES", Path(__file__).resolve().parents[3] / "build" / "rig" / "shapes"))


def node_id(kind, number):
    return base64.b64encode(f"0{len(kind)}:{kind}{number}".encode()).decode()


def description():
    """All of it: 13 MB, so whoever wants a part keeps the part."""
    try:
        return json.loads((FOLDER / "api.github.com.json").read_bytes())
    except FileNotFoundError as missing:
        message = f"GitHub's OpenAPI description is not in {FOLDER}; `./dev rig shapes` fetches it."
        raise SystemExit(message) from missing


class Shapes:
    """Builds objects that carry every field which GitHub's example carries."""

    def __init__(self, api, web):
        self._bases = (("https://api.github.com", api), ("https://github.com", web))
        self._examples, self._texts = description()["components"]["examples"], {}

    def like(self, example, swap=(), **values):
        """`example` with each (old, new) of `swap` replaced in its text, then with `values` on top.

        "name/key" means the first object in the list `key` of a wrapped page.
        """
        text = self._texts.get(example)
        if text is None:
            text = self._texts[example] = self._load(example)
        for old, new in swap:
            text = text.replace(old, new)
        return json.loads(text) | values

    def _load(self, example):
        name, _, key = example.partition("/")
        value = self._examples[name]["value"]
        value = value[key] if key else value
        text = json.dumps(value[0] if isinstance(value, list) else value)
        for old, new in self._bases:
            text = text.replace(old, new)
        return text
