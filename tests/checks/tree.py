# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the list of files, and C++ text with comments and literals blanked."""
import os
import re
import subprocess
import sys
from pathlib import Path

SKIPPED = {"build", ".git", "node_modules", ".cache"}


def files(root):
    """Every file of the tree that belongs to it, as paths relative to root."""
    root = Path(root)
    if (root / ".git").exists():
        done = subprocess.run(["git", "-c", f"safe.directory={root}", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
                              cwd=root, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return sorted(name for name in set(done.stdout.split("\0")) if name and (root / name).is_file())
    found = []
    for folder, names, leaves in os.walk(root):
        names[:] = [name for name in names if name not in SKIPPED]
        found += [str((Path(folder) / leaf).relative_to(root)) for leaf in leaves]
    return sorted(found)


def sources(root, folders=("src", "tests")):
    """The C++ files below the folders that are named."""
    return [name for name in files(root) if name.endswith((".h", ".cpp")) and name.split("/")[0] in folders]


TOKENS = re.compile(
    r'//[^\n]*|/\*.*?\*/|(?:u8|[uUL])?R"(?P<raw>[^()\\\s]{0,16})\(.*?\)(?P=raw)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])*'", re.S)


def blanked(text):
    """The text with comments and literals turned into spaces; lines and columns stay where they are."""
    def blank(match):
        word = match.group(0)
        keep = '"' if word[0] not in "/'" else " "
        body = "".join("\n" if letter == "\n" else " " for letter in word)
        return keep + body[1:-1] + keep if keep == '"' and len(word) > 1 else body
    return TOKENS.sub(blank, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def report(name, count, problems, notes=()):
    """Prints the notes and problems and ends the check."""
    for note in notes:
        print(f"note: {note}")
    for problem in problems:
        print(problem)
    print(f"{name}: {count} files, {len(problems)} problems")
    sys.exit(1 if problems else 0)


def root_argument():
    return Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent.parent)
