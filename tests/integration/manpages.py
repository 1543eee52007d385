#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages, English and French, name every option and command that --help names, and no other."""
import os
import re
import subprocess
from pathlib import Path

from passerelle import BIN, Report

PAGES = Path(os.environ.get("PASSERELLE_SOURCE", ".")) / "installer" / "linux" / "man"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def help_of(program):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    words = ["--language", "en", "--help"] if program == "passerelle-cli" else ["--help"]
    return subprocess.run([BIN / program, *words], capture_output=True, text=True, env=environment, timeout=60).stdout


def page_of(program, language):
    text = (PAGES / language / f"{program}.1.in").read_text(encoding="utf-8")
    return re.sub(r"\\f[A-Z]", "", text).replace("\\-", "-").replace("\u00a0", " ")


def options_of(text):
    return set(OPTION.findall(text))


def main():
    report = Report("manpages")
    for program, extra in (("passerelle", set()), ("passerelle-cli", {"--help"}), ("passerelle-sandbox", {"--help"})):
        told = help_of(program)
        report.check(told, f"{program} --help prints something")
        for language in ("en", "fr"):
            page = page_of(program, language)
            report.equal(options_of(page), options_of(told) | extra, f"{program}(1), {language}: the options of --help")
    commands = [line.strip() for line in help_of("passerelle-cli").splitlines() if re.match(r"  [a-z]", line)]
    report.check(len(commands) > 20, "the help lists the commands", commands)
    for language in ("en", "fr"):
        page = page_of("passerelle-cli", language)
        missing = [command for command in commands if f".B {command}\n" not in page]
        report.equal(missing, [], f"passerelle-cli(1), {language}: each command as --help writes it")
    for program in ("passerelle-signin", "passerelle-printer"):
        for language in ("en", "fr"):
            report.equal(options_of(page_of(program, language)), set(), f"{program}(1), {language}: no option")
    report.end()


if __name__ == "__main__":
    main()
