#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy on the sources of a build folder: all, or only the changed ones within a time limit.

A file found clean is remembered by the contents of everything of ours it includes, so that a second call is quick.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TIDY = "clang-tidy-19"
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


def git(*arguments):
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.split("\n") if done.returncode == 0 else None


def base_commit():
    """The commit that changes are counted from: where this branch left origin/main, else the one before."""
    head = git("rev-parse", "HEAD")
    merge_base = git("merge-base", "HEAD", "origin/main")
    if merge_base and head and merge_base[0] != head[0]:
        return merge_base[0]
    return "HEAD~1" if git("rev-parse", "--verify", "-q", "HEAD~1") else None


def changed_files():
    names = set(git("ls-files", "--others", "--exclude-standard") or [])
    base = base_commit()
    names |= set(git("diff", "--name-only", base or "HEAD") or [])
    # A changed header is seen through the source of the same name.
    return names | {name[:-2] + ".cpp" for name in names if name.endswith(".h")}


def compiled_sources(build):
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    files = {Path(entry["file"]).resolve() for entry in entries}
    own = [file.relative_to(ROOT) for file in files if file.is_relative_to(ROOT)]
    return sorted(str(file) for file in own if file.parts[0] in ("src", "tests") and file.suffix == ".cpp")


class Contents:
    """Names a source by the contents of itself and of every header of ours that it reaches."""

    def __init__(self, version):
        self.base = version + "".join((ROOT / folder / ".clang-tidy").read_text(encoding="utf-8") for folder in ("", "tests"))
        self.own = {}

    def reach(self, name, seen):
        if name in seen:
            return
        seen.add(name)
        if name not in self.own:
            text = (ROOT / name).read_text(encoding="utf-8", errors="replace")
            found = []
            for include in INCLUDE.findall(text):
                for folder in ("src", "tests", str(Path(name).parent)):
                    candidate = os.path.normpath(f"{folder}/{include}")
                    if (ROOT / candidate).is_file():
                        found.append(candidate)
                        break
            self.own[name] = (hashlib.sha256(text.encode()).hexdigest(), found)
        for include in self.own[name][1]:
            self.reach(include, seen)

    def key(self, name):
        seen = set()
        self.reach(name, seen)
        lines = [self.base, name] + [f"{other} {self.own[other][0]}" for other in sorted(seen)]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


class Runner:
    def __init__(self, build, seconds):
        self.build = build
        self.end = time.monotonic() + seconds if seconds else None
        self.cache = ROOT / "build" / "tidy-cache"
        self.cache.mkdir(parents=True, exist_ok=True)
        version = subprocess.run([TIDY, "--version"], capture_output=True, text=True, check=True).stdout
        self.contents = Contents(version)
        self.lock = threading.Lock()
        self.clean, self.remembered, self.left_out, self.wrong = 0, 0, [], []

    def check(self, name):
        with self.lock:
            mark = self.cache / self.contents.key(name)
        if mark.exists():
            self.remembered += 1
            return
        if self.end and time.monotonic() > self.end:
            self.left_out.append(name)
            return
        done = subprocess.run([TIDY, "-p", str(self.build), "--quiet", "--warnings-as-errors=*", name],
                              cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            mark.touch()
            self.clean += 1
            return
        with self.lock:
            self.wrong.append(name)
            print(done.stdout.strip() or done.stderr.strip(), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", required=True)
    parser.add_argument("--changed", action="store_true", help="only files changed since the last common commit")
    parser.add_argument("--seconds", type=int, default=0, help="start no further file after this time")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("names", nargs="*", help="only sources whose path starts so")
    options = parser.parse_args()

    build = (ROOT / options.build).resolve()
    files = compiled_sources(build)
    if options.names:
        files = [file for file in files if file.startswith(tuple(options.names))]
    if options.changed:
        changed = changed_files()
        files = [file for file in files if file in changed]
    runner = Runner(build, options.seconds)
    with ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(runner.check, files))

    left_out = f", {len(runner.left_out)} left out for lack of time" if runner.left_out else ""
    print(f"tidy: {len(files)} files, {runner.clean} clean, {runner.remembered} clean before and unchanged, "
          f"{len(runner.wrong)} not clean{left_out}")
    return 1 if runner.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
