#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A folder may include only what it names itself: not what one that it uses happens to bring along."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / ".dev"))
import lint

PAGE = Path("ui/pages/open_page.cpp")
REFUSED = ["aws/signing/sigv4.h", "store/sqlite.h", "agent/agent.h"]
ALLOWED = ["deck/projects.h", "widgets/button.h"]

read = lint.text_of
lint.text_of = lambda path: read(path) + "".join(f'#include "{name}"\n' for name in REFUSED + ALLOWED if path == PAGE)
lint.check_layers()
wrong = [name for name in REFUSED if not any(f"{PAGE}:" in line and name in line for line in lint.problems)]
wrong += [name for name in ALLOWED if any(name in line for line in lint.problems)]
print("\n".join(lint.problems), *(f"decided wrongly: {name}" for name in wrong), sep="\n")
sys.exit(bool(wrong))
