#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A folder may include only what it names itself: not what one that it uses happens to bring along.

What has a type is not compared as a word, and the code of an error that is compared is a constant.
"""
import functools
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / ".dev"))
import lint

PAGE = Path("ui/pages/open_page.cpp")
STORE = Path("core/store/records.cpp")
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
wrong += decided(lint.check_words, PAGE,
                 ['if (operation.kind == u"deploy")', 'if (stage.state != QStringLiteral("done"))', 'if (scope == u"build"_s)',
                  'if (made.cause == QLatin1StringView("push"))', 'if (found.error().code != u"site-busy"_s)',
                  'if (error->code == "overtaken"_L1)', 'if (store::stateName(one.state) == u"ready")'],
                 ['if (operation.kind == store::Operation::Kind::Deploy)', 'if (error.code == code::siteBusy)',
                  'if (said.code == u"AccessDenied")', 'if (part == u"scope")', '// state == u"done"'])
wrong += decided(lint.check_words, STORE, [], ['if (found.state == QStringLiteral("left"))'])
wrong += decided(lint.check_codes, PAGE,
                 ['fail(kind, "site-busy");', 'constexpr Code moonFull("moon-full");', 'constexpr Code moon("moon-full"); fail(moon); e == moon',
                  'constexpr Code moonFull("moon-full"); e.code == moonFull;', 'constexpr Code siteBusy("site-busy");'],
                 ['fail(kind, code::siteBusy);', 'constexpr Code moonFull("moon-full"); fail(moonFull); e.code == moonFull;',
                  '// "site-busy"'])
print("\n".join(wrong))
sys.exit(bool(wrong))
