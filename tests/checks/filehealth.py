# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text file is UTF-8 and ends with a line feed; sources are short, without tabs, and say their licence."""
import json
import re

import tree

TEXT = (".h", ".cpp", ".cmake", ".txt", ".py", ".md", ".json", ".yml", ".yaml", ".ui", ".ts", ".qrc", ".svg", ".sql", ".nsi", ".js", ".mjs", ".supp")
LINES, HEADER_LINES = 400, 200


def yaml_problem(text):
    try:
        import yaml  # not on every machine: the tabs are looked for anyway
    except ImportError:
        return "a tab" if "\t" in text else None
    try:
        list(yaml.safe_load_all(text))
    except yaml.YAMLError as error:
        return str(error).split("\n")[0]
    return None


def text_problems(name, data):
    problems = []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"{name}: not UTF-8 at byte {error.start}"], None
    if text.startswith("\ufeff"):
        problems.append(f"{name}: starts with a byte order mark")
    if "\r" in text:
        problems.append(f"{name}: carriage returns")
    if text and not text.endswith("\n"):
        problems.append(f"{name}: no line feed at the end")
    return problems, text


def source_problems(name, text, notes):
    problems = []
    lines = text.count("\n")
    if "\t" in text:
        problems.append(f"{name}:{tree.line_of(text, text.index(chr(9)))}: a tab")
    if lines > LINES:
        problems.append(f"{name}: {lines} lines, at most {LINES}")
    if name.endswith(".h"):
        if lines > HEADER_LINES:
            notes.append(f"{name}: {lines} lines, look twice at {HEADER_LINES}")
        if "#pragma once" not in text:
            problems.append(f"{name}: no #pragma once")
    if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
        problems.append(f"{name}: the first line does not name the licence")
    return problems


def problems_of(name, data, notes):
    problems, text = text_problems(name, data)
    if text is None:
        return problems
    if name.endswith((".h", ".cpp")):
        problems += source_problems(name, text, notes)
    elif name.endswith((".py", ".cmake", ".js", ".mjs")) or name.endswith("CMakeLists.txt"):
        if text.count("\n") > LINES:
            problems.append(f"{name}: {text.count(chr(10))} lines, at most {LINES}")
    if name.endswith((".h", ".cpp", ".py", ".cmake")) and re.search(r"[ \t]+$", text, re.M):
        problems.append(f"{name}: blanks at the end of a line")
    if name.endswith(".json"):
        try:
            json.loads(text)
        except ValueError as error:
            problems.append(f"{name}: {error}")
    if name.endswith((".yml", ".yaml")) or name.rsplit("/", 1)[-1] in (".clang-format", ".clang-tidy"):
        problem = yaml_problem(text)
        if problem:
            problems.append(f"{name}: {problem}")
    return problems


def main():
    root = tree.root_argument()
    names = [name for name in tree.files(root)
             if name.endswith(TEXT) or "." not in name.rsplit("/", 1)[-1] or name.rsplit("/", 1)[-1].startswith(".")]
    names = [name for name in names if not name.startswith("tests/data/")]
    problems, notes = [], []
    for name in names:
        problems += problems_of(name, (root / name).read_bytes(), notes)
    tree.report("file health", len(names), problems, notes)


if __name__ == "__main__":
    main()
