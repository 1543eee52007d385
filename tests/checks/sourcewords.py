# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that have no place in our sources: a singleton of ours, a promise without an issue, a nested event loop."""
import re

import tree

PROMISE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?!\s*\(?#\d+)")
# Qt's own are no singletons of ours.
SINGLETON = re.compile(r"(?<![\w:])(?!Q[A-Z]\w*::)((?:\w+::)*)instance\s*\(\s*\)")
OF_QT = re.compile(r"\b(Q[A-Z]\w*)::$")
# Programs run their one event loop there; the command line's waits for its one task in tasks.h.
LOOP_ALLOWED = ("tests/", "src/app/main.cpp", "src/cli/main.cpp", "src/cli/tasks.h", "src/signin/main.cpp", "src/sandbox/main.cpp")


def problems_of(name, source):
    problems = []
    for match in PROMISE.finditer(source):
        problems.append(f"{name}:{tree.line_of(source, match.start())}: {match.group(1)} without an issue number")
    text = tree.blanked(source)
    for match in SINGLETON.finditer(text):
        if not OF_QT.search(match.group(1)):
            problems.append(f"{name}:{tree.line_of(text, match.start())}: instance(): hand the object over instead")
    if not name.startswith(LOOP_ALLOWED):
        for match in re.finditer(r"\bQEventLoop\b|\bprocessEvents\s*\(", text):
            problems.append(f"{name}:{tree.line_of(text, match.start())}: a nested event loop")
    return problems


def main():
    root = tree.root_argument()
    names = tree.sources(root)
    problems = []
    for name in names:
        problems += problems_of(name, (root / name).read_text(encoding="utf-8"))
    tree.report("source words", len(names), problems)


if __name__ == "__main__":
    main()
