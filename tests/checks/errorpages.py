# SPDX-License-Identifier: GPL-3.0-or-later
"""Every error code has its page in both languages, and every page its code."""
import re

import tree

LANGUAGES = ("fr", "en")


def keys(root):
    return re.findall(r'Row\{ErrorCode::\w+, "([a-z-]+)"\}', (root / "src/base/error.cpp").read_text(encoding="utf-8"))


def problems_of(root):
    problems, count, wanted = [], 0, keys(root)
    if not wanted:
        problems.append("src/base/error.cpp: no error code was found")
    for language in LANGUAGES:
        folder = root / "docs/errors" / language
        pages = {page.stem: page for page in folder.glob("*.md")}
        count += len(pages)
        problems += [f"docs/errors/{language}/{key}.md: missing" for key in wanted if key not in pages]
        problems += [f"docs/errors/{language}/{key}.md: no such code" for key in sorted(pages) if key not in wanted]
        for key, page in sorted(pages.items()):
            lines = [line for line in page.read_text(encoding="utf-8").split("\n") if line.strip()]
            if not lines or not lines[0].startswith("# ") or len(lines[0][2:].split()) > 3:
                problems.append(f"docs/errors/{language}/{key}.md: starts with no title of at most three words")
            if len(lines) < 4:
                problems.append(f"docs/errors/{language}/{key}.md: says not what happened, why, and how to fix it")
    return count, problems


def main():
    root = tree.root_argument()
    count, problems = problems_of(root)
    strict = (root / "tests/requirements/strict").exists()
    tree.report("error pages", count, problems if strict else [], () if strict else problems)


if __name__ == "__main__":
    main()
