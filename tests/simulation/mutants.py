# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one bug after the other in a copy of the engine's real sources and asks the simulation to find it.

mutants.py TREE FOLDER [--seeds N] [--schedules N] [--only NAME] [--jobs N]: the sources of TREE are copied to FOLDER and
built there once; then for each entry of plantedbugs.py only the changed file is compiled again. Ends 1 when a bug stays
unfound, or when its old text is no longer in the source exactly once.
"""
import argparse
import concurrent.futures
import pathlib
import shutil
import subprocess
import sys
import time

from plantedbugs import BUGS

FOLDERS = ("src/base", "src/domain", "src/storage", "src/sync", "tests/powercut", "tests/simulation")
FILES = ("tests/support/samplebooks.cpp", "tests/support/samplebooks.h")
NOT_NEEDED = ("tests/powercut/main.cpp",)  # one program, one main function
PACKAGES = ("Qt6Core", "Qt6Sql", "sqlite3")


def command(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()


class Build:
    def __init__(self, tree, folder, jobs):
        self.tree, self.folder, self.jobs = tree, folder, jobs
        qt = command("pkg-config", "--cflags", *PACKAGES)
        self.libraries = command("pkg-config", "--libs", *PACKAGES)
        self.compiler = (["ccache"] if shutil.which("ccache") else []) + ["g++"]
        self.flags = ["-std=c++20", "-O1", "-fPIC", f"-I{folder}/src", f"-I{folder}/tests", *qt]
        self.linker = ["-fuse-ld=mold"] if shutil.which("mold") else []

    def copy(self):
        for name in FOLDERS:
            shutil.copytree(self.tree / name, self.folder / name, dirs_exist_ok=True)
        for name in FILES:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.tree / name, self.folder / name)

    def sources(self):
        unwanted = {self.folder / name for name in NOT_NEEDED}
        return sorted(path for path in self.folder.rglob("*.cpp") if path.is_file() and path not in unwanted
                      and not path.stem.endswith("_win"))

    def object_of(self, source):
        return source.with_suffix(".o")

    def compile(self, source, target):
        result = subprocess.run([*self.compiler, *self.flags, "-c", str(source), "-o", str(target)],
                                capture_output=True, text=True)
        if result.returncode:
            raise RuntimeError(f"{source.name} does not compile:\n{result.stderr[:2000]}")

    def compile_all(self):
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            list(pool.map(lambda source: self.compile(source, self.object_of(source)), self.sources()))

    def link(self, program, replaced=None, by=None):
        objects = [str(by) if source == replaced else str(self.object_of(source)) for source in self.sources()]
        subprocess.run(["g++", *self.linker, *objects, *self.libraries, "-lpthread", "-o", str(program)], check=True)


def found_after(program, bug, seed, schedules):
    """The first line that tells of a violation, or None."""
    for ledger in bug["classes"]:
        words = [str(program), "--first", "--replay-every", "0", "--schedules", str(schedules), "--seed", str(seed), "--class", ledger, *bug["words"]]
        try:
            result = subprocess.run(words, capture_output=True, text=True, timeout=600)
        except subprocess.TimeoutExpired:
            return "does not end"
        if result.returncode:
            lines = [line for line in result.stdout.splitlines() if line.startswith("VIOLATION")]
            return lines[0] if lines else f"ends with {result.returncode}"
    return None


def plant(build, bug):
    source = build.folder / bug["file"]
    text = source.read_text(encoding="utf-8")
    if text.count(bug["old"]) != 1:
        raise RuntimeError(f"the old text is {text.count(bug['old'])} times in {bug['file']}")
    mutated = source.parent / f"planted-{bug['name']}.cc"
    mutated.write_text(text.replace(bug["old"], bug["new"]), encoding="utf-8")
    target = mutated.with_suffix(".planted")
    build.compile(mutated, target)
    program = build.folder / f"simulation-{bug['name']}"
    build.link(program, source, target)
    return program


def check(build, bug, seeds, schedules):
    program = plant(build, bug)
    answers = [found_after(program, bug, 1 + number * 1_000_000, schedules) for number in range(seeds)]
    program.unlink()
    found = sum(answer is not None for answer in answers)
    first = next((answer for answer in answers if answer), "nothing was seen")
    print(f"{'found ' if found == seeds else 'MISSED'} {found}/{seeds}  {bug['name']}: {bug['breaks']}  [{first[:90]}]", flush=True)
    return found == seeds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tree", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--schedules", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only")
    options = parser.parse_args()
    build = Build(options.tree.resolve(), options.folder.resolve(), options.jobs)
    build.copy()
    build.compile_all()
    build.link(build.folder / "simulation")
    begin = time.monotonic()
    bugs = [bug for bug in BUGS if options.only in (None, bug["name"])]

    def run(bug):
        try:
            return check(build, bug, options.seeds, options.schedules)
        except (RuntimeError, subprocess.CalledProcessError) as error:
            print(f"BROKEN {bug['name']}: {error}", flush=True)
            return False

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        verdicts = list(pool.map(run, bugs))
    print(f"{sum(verdicts)} of {len(bugs)} planted bugs found with {options.seeds} seeds each, within {options.schedules} schedules, "
          f"in {time.monotonic() - begin:.0f} s")
    return 0 if all(verdicts) and bugs else 1


if __name__ == "__main__":
    sys.exit(main())
