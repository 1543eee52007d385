# SPDX-License-Identifier: GPL-3.0-or-later
"""Which test covers which requirement: collects the `covers:` ids of the tests and prints the matrix.

required.txt lists the ids that must have a test. A missing one fails the check when the file `strict` stands beside it.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

COVERS = re.compile(r"(?://|#)\s*covers:\s*(?P<ids>[^\n]*)")
RANGE = re.compile(r"\b(MO|M|T|C)-(\d+)(?:\s*(?:\.\.|to|-|–)\s*(?:(?:MO|M|T|C)-)?(\d+))?")
TEST = re.compile(r"^\s*(?:TEST(?:_F|_P)?\s*\(\s*(\w+)\s*,\s*(\w+)|def (test_\w+)|(?:test|it)\(\s*['\"]([^'\"]+))", re.M)
ENDINGS = (".cpp", ".h", ".py", ".sh", ".js", ".mjs")


def ids_of(text):
    """M-26, M-30..M-32 -> M-26, M-30, M-31, M-32"""
    found = []
    for prefix, first, last in RANGE.findall(text):
        found += [f"{prefix}-{number:02d}" for number in range(int(first), int(last or first) + 1)]
    return found


def matrix_of(name, text):
    """Every (id, test) of a file: a mark belongs to the next test below it, else to the file."""
    for match in COVERS.finditer(text):
        following = TEST.search(text, match.end())
        test = ".".join(part for part in following.groups() if part) if following else name
        for one in ids_of(match.group("ids")):
            yield one, f"{name}: {test}" if following else name


def test_files(root):
    for path in sorted((root / "tests").rglob("*")):
        relative = path.relative_to(root)
        if path.is_file() and path.suffix in ENDINGS and "node_modules" not in relative.parts \
                and relative.parts[1] not in ("requirements", "checks", "data"):
            yield str(relative), path.read_text(encoding="utf-8", errors="replace")


def main():
    root = Path(sys.argv[1]).resolve()
    here = root / "tests" / "requirements"
    required = []
    for line in (here / "required.txt").read_text(encoding="utf-8").split("\n"):
        required += ids_of(line.split("#")[0])
    matrix = defaultdict(list)
    for name, text in test_files(root):
        for one, test in matrix_of(name, text):
            if test not in matrix[one]:
                matrix[one].append(test)
    def order(one):
        return one.split("-")[0], int(one.split("-")[1])
    for one in sorted(set(matrix) | set(required), key=order):
        tests = matrix.get(one, [])
        print(f"{one:6} {len(tests):3}  {'; '.join(tests[:3])}{' ...' if len(tests) > 3 else ''}" if tests else f"{one:6}   -  no test")
    missing = [one for one in required if not matrix.get(one)]
    covered = len(required) - len(missing)
    print(f"requirements: {covered} of {len(required)} required ids have a test, {len(matrix)} ids in all")
    if missing:
        print("missing: " + " ".join(missing))
    return 1 if missing and (here / "strict").exists() else 0


if __name__ == "__main__":
    sys.exit(main())
