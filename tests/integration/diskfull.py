#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that fills up in the middle of a run: a small file system in memory holds the home. Needs the right to mount, by
root or in a namespace of its own; without it the test says so and is skipped.

PASSERELLE_FILLS: after how many writes of the ledger, by comma; one company each (5 by default).
"""
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from books import Books, Crm, compare, counted, ledger_sums, merged, sums
from passerelle import Company, Place, Report, Sandbox

SKIPPED = 77
ALONE = "PASSERELLE_ALONE"
MEBIBYTES = 32  # 20 must be free when a run begins
FILL_AFTER = [int(one) for one in (os.environ.get("PASSERELLE_FILLS") or "5").split(",")]


def in_own_namespace():
    """Goes on in a mount namespace of its own, so that nothing stays mounted; as root of one where root is somebody else."""
    if os.environ.get(ALONE):
        return
    words = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--user", "--map-root-user"])
    if not shutil.which("unshare") or subprocess.run([*words, "true"], capture_output=True).returncode:
        print("SKIPPED: a mount namespace is not permitted here; nothing was tested")
        sys.exit(SKIPPED)
    os.environ[ALONE] = "1"
    os.execvp(words[0], [*words, sys.executable, "-B", *sys.argv])


def mount(folder):
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEBIBYTES}m", "passerelle-test", folder], capture_output=True, text=True)
    if done.returncode:
        print(f"SKIPPED: mounting a file system in memory is not permitted here ({done.stderr.strip()}); nothing was tested")
        sys.exit(SKIPPED)


def fill(folder):
    """Takes every byte that is left: (the file, its size)."""
    filler = folder / "filler"
    with filler.open("ab", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1 << 9, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue
    return filler, filler.stat().st_size


def fill_during(company, sandbox, folder, writes):
    """A run whose disk fills once it has made so many writes: (exit code, answer, file, bytes)."""
    since = sandbox.last_request()
    process = company.start("sync", "--wait", "4")
    while process.poll() is None and len(sandbox.ledger_posts(since)) < writes:
        time.sleep(0.004)
    was_running = process.poll() is None
    filler, size = fill(folder)
    out, err = process.communicate(timeout=300)
    return was_running, process.returncode, out, err, filler, size


def check_safe(report, sandbox, before, crm, books):
    after = crm.records()
    wrong = compare(before, after, books)
    report.equal([one for one in wrong if "stands" in one], [], "nothing is twice in the ledger")
    report.equal([one for one in wrong if one.endswith("ledger []")], [], "nothing is called transferred that is not there")
    planted = {one["number"] for one in sandbox.expected["planted"]}
    report.equal([one for key, one in after.items() if one["status"] == "transfer-error" and one["number"] not in planted
                  and before[key]["status"] != "transfer-error"], [], "nothing is called an error but what was planted")


def said(answer):
    errors = answer.get("errors") or [{}]
    return next((one for one in errors if one.get("code") == "disk-full"), errors[0])


# covers: M-24, M-30
def test_full(report, place, writes, number):
    report.section(f"the disk is full after {writes} writes")
    folder = Path(place) / f"disk-{number}"
    mount(folder)
    with Sandbox(Path(place) / f"world-{number}", "--latency", "60", "--seed", str(7 + number)) as sandbox:
        crm, books, company = Crm(sandbox.ready), Books(sandbox.ready), Company(folder, sandbox).ready()
        before = crm.records()
        was_running, code, out, err, filler, size = fill_during(company, sandbox, folder, writes)
        report.check(was_running, f"the disk filled while the run was under way ({size} bytes)")
        answer = json.loads(out or "{}")
        report.equal((code, answer.get("exit")), (6, 6), f"the run ends with 6: {said(answer).get('message')}")
        report.equal(said(answer).get("code"), "disk-full", "the error says that the disk is full")
        words = " ".join(str(said(answer).get(part, "")) for part in ("message", "detail", "fix"))
        report.check("journal" in words.lower(), "its words name the journal's file", answer.get("errors"))
        check_safe(report, sandbox, before, crm, books)

        since = sandbox.last_request()
        code, answer = company.run("sync")
        report.equal((code, said(answer).get("code")), (6, "disk-full"), "while it is full another run is refused")
        report.equal(sandbox.ledger_posts(since), [], "before anything is sent")

        report.equal(company.run("status")[0], 0, "status can still be read")

        filler.unlink()
        code, run = company.sync("--wait", "60")
        after = crm.records()
        report.equal((code, run.get("pending")), (1, []), "with space again a run leaves nothing unknown")
        report.equal(counted(after, before), merged(sandbox.expected["transferable"]), "all that was expected is transferred")
        report.equal(compare(before, after, books), [], "each record: transferred if and only if one live document with its total")
        report.equal(ledger_sums(books), sums(after, before), "sums equal on both sides, to the cent")
        code, run = company.run("sync")
        report.equal(run.get("effects"), 0, "one more run posts nothing")
        report.equal(company.run("verify")[0], 0, "verify finds no difference")
        damaged = [one.name for one in folder.rglob("*damaged*")]
        report.equal(damaged, [], "the journal was never set aside")


def main():
    in_own_namespace()
    report = Report("diskfull")
    with Place("diskfull") as place:
        for number, writes in enumerate(FILL_AFTER):
            test_full(report, place, writes, number)
    report.end()


if __name__ == "__main__":
    main()
