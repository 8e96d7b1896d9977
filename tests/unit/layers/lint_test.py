#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A folder may include only what it names itself: not what one that it uses happens to bring along.

The code of an error that is compared is a constant.
"""
import functools
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / ".dev"))
import lint

PAGE = Path("ui/pages/open_page.cpp")
read = functools.cache(lint.text_of)


def decided(check, path, refused, allowed):
    """Adds these lines to the file, each by itself; what `check` says against the allowed, and nothing against the others."""
    wrong = []
    for line in refused + allowed:
        lint.problems.clear()
        lint.text_of = lambda other: read(other) + (line + "\n" if other == path else "")
        check()
        if any(f"{path}:" in one for one in lint.problems) != (line in refused):
            wrong += [f"decided wrongly: {line}", *lint.problems]
    lint.text_of = read
    return wrong


include = '#include "{}"'.format
wrong = decided(lint.check_layers, PAGE, [include(name) for name in ("aws/signing/sigv4.h", "store/sqlite.h", "agent/agent.h")],
                [include(name) for name in ("deck/projects.h", "widgets/button.h")])
wrong += decided(lint.check_codes, PAGE,
                 ['fail(kind, "site-busy");', 'constexpr Code moonFull("moon-full");', 'constexpr Code moon("moon-full"); fail(moon); e == moon',
                  'constexpr Code moonFull("moon-full"); e.code == moonFull;', 'constexpr Code siteBusy("site-busy");'],
                 ['fail(kind, code::siteBusy);', 'constexpr Code moonFull("moon-full"); fail(moonFull); e.code == moonFull;',
                  '// "site-busy"'])
print("\n".join(wrong))
sys.exit(bool(wrong))
