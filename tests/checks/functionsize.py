# SPDX-License-Identifier: GPL-3.0-or-later
"""No function is longer than sixty lines (its body, braces included). A cheap count; clang-tidy has the last word."""
import re

import tree

LINES = 60
NOT_FUNCTIONS = re.compile(r"^\s*(?:\}?\s*else\b|if|for|while|switch|catch|do|try|namespace|class|struct|enum|union|extern)\b")


def functions(text):
    """Every (first line, last line) of a function or lambda body."""
    text = re.sub(r"^[ \t]*#[^\n]*(\\\n[^\n]*)*", lambda match: re.sub(r"[^\n]", " ", match.group(0)), tree.blanked(text), flags=re.M)
    stack = []
    for match in re.finditer(r"[{}]", text):
        at = match.start()
        if match.group(0) == "}":
            if stack:
                opened, is_function = stack.pop()
                if is_function:
                    yield tree.line_of(text, opened), tree.line_of(text, at)
            continue
        header = re.split(r"[;{}]", text[:at])[-1]
        is_function = bool(re.search(r"\)[\s\w:<>,*&\->()]*$", header)) and not NOT_FUNCTIONS.match(header)
        stack.append((at, is_function))


def problems_of(name, text):
    return [f"{name}:{first}: a function of {last - first + 1} lines, at most {LINES}"
            for first, last in functions(text) if last - first + 1 > LINES]


def main():
    root = tree.root_argument()
    names = tree.sources(root)
    problems = []
    for name in names:
        problems += problems_of(name, (root / name).read_text(encoding="utf-8"))
    tree.report("function size", len(names), problems)


if __name__ == "__main__":
    main()
