#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer's clock is wrong, is set during a run, or passes a change of summer time, while replies get lost: nothing
twice, nothing lost. libfaketime stands between the program and its clock; without it the test is skipped.

PASSERELLE_CLOCKS: which cases, by comma; all when it is "all" (back and summer-ends by default).
"""
import json
import os
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from books import Books, Crm, compare, counted, ledger_sums, merged, sums
from passerelle import BIN, Company, Place, Report, Sandbox

SKIPPED = 77
LIBRARY = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")
LOST = {"service": "quickbooks", "method": "POST", "rate": 0.3, "fault": "drop-after-apply", "after": 1, "count": 4}
SET_AFTER = 3  # writes of the ledger


class Clock:
    """The clock that the program sees: real time and so many seconds, which can change while it runs."""

    def __init__(self, place):
        self.file = Path(place) / "clock"
        self.set("+0s")

    def set(self, offset):
        kept = self.file.with_suffix(".new")
        kept.write_text(offset + "\n", encoding="ascii")
        kept.rename(self.file)

    def environment(self):
        # Elapsed time is the computer's own and stays true: only what people set is set.
        return {"LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1",
                "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}


def works(clock):
    if not LIBRARY.exists():
        return False
    done = subprocess.run([BIN / "passerelle-cli", "--version"], env={**os.environ, **clock.environment()}, capture_output=True, timeout=120)
    return done.returncode == 0


def run_under(company, sandbox, clock, begin, later, zone):
    """A run that begins with one clock and ends with another: (was it set during the run, exit code, answer, when it began)."""
    since = sandbox.last_request()
    clock.set(begin)
    began = datetime.now(timezone.utc)
    process = subprocess.Popen(company.command("sync", "--wait", "12"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                               text=True, env={**os.environ, **clock.environment(), "TZ": zone})
    while process.poll() is None and len(sandbox.ledger_posts(since)) < SET_AFTER:
        time.sleep(0.01)
    was_running = process.poll() is None
    clock.set(later)
    out, _ = process.communicate(timeout=300)
    return was_running, process.returncode, json.loads(out or "{}"), began


# covers: M-24, M-30
def test_clock(report, place, number, words, begin, later, zone):
    report.section(words)
    with Sandbox(Path(place) / f"world-{number}", "--latency", "40", "--seed", str(21 + number)) as sandbox:
        crm, books, company = Crm(sandbox.ready), Books(sandbox.ready), Company(Path(place) / f"home-{number}", sandbox)
        company.home.parent.mkdir()
        company.ready()
        before = crm.records()
        sandbox.faults(LOST, seed=3 + number)
        clock = Clock(company.home.parent)
        was_running, code, run, began = run_under(company, sandbox, clock, begin, later, zone)
        for member, moment, offset in (("startedAt", began, begin), ("endedAt", datetime.now(timezone.utc), later)):
            seen = datetime.fromisoformat(run[member].replace("Z", "+00:00")) - moment
            report.check(abs(seen - timedelta(seconds=int(offset[:-1]))) < timedelta(seconds=90), f"the program believes its clock ({offset})", seen)
        report.check(was_running, "the clock was set while the run was under way")
        report.check(code in (0, 1, 4), f"the run ends in an orderly way: {code}", run.get("errors"))
        report.check(sandbox.admin("faults")["rules"][0]["fired"] > 0, "replies were lost")
        twice = [one for one in compare(before, crm.records(), books) if "stands" in one]
        report.equal(twice, [], "nothing is twice in the ledger")
        sandbox.faults()
        code, run = company.sync("--wait", "60")  # by the computer's own clock again
        after = crm.records()
        report.equal((code, run.get("pending")), (1, []), "the next run leaves nothing unknown")
        report.equal(counted(after, before), merged(sandbox.expected["transferable"]), "all that was expected is transferred")
        report.equal(compare(before, after, books), [], "each record: transferred if and only if one live document with its total")
        report.equal(ledger_sums(books), sums(after, before), "sums equal on both sides, to the cent")


def at(moment):
    """The offset that makes it `moment` (UTC) now."""
    return f"{round((moment - datetime.now(timezone.utc)) / timedelta(seconds=1)):+d}s"


def cases():
    """{name: (words, clock at the beginning, clock once a few records are written, time zone)}"""
    # In Toronto summer time ends on 1 November 2026 at 2:00 (6:00 UTC), and begins on 14 March 2027 at 2:00 (7:00 UTC).
    ends, begins = (at(datetime(*day, tzinfo=timezone.utc) - timedelta(seconds=2)) for day in ((2026, 11, 1, 6), (2027, 3, 14, 7)))
    return {"wrong": ("the clock is 2 h fast, and put right during the run", "+7200s", "+0s", "UTC"),
            "forward": ("the clock is put forward by 2 h during the run", "+0s", "+7200s", "UTC"),
            "back": ("the clock is put back by 2 h during the run", "+0s", "-7200s", "UTC"),
            "summer-ends": ("summer time ends during the run", ends, ends, "America/Toronto"),
            "summer-begins": ("summer time begins during the run", begins, begins, "America/Toronto")}


def main():
    report = Report("clock")
    chosen = os.environ.get("PASSERELLE_CLOCKS") or "back,summer-ends"
    names = list(cases()) if chosen == "all" else chosen.split(",")
    with Place("clock") as place:
        if not works(Clock(place)):
            print("SKIPPED: libfaketime (package faketime) is not there, or does not work with this build; nothing was tested")
            sys.exit(SKIPPED)
        for number, name in enumerate(names):
            test_clock(report, place, number, *cases()[name])
    report.end()


if __name__ == "__main__":
    main()
