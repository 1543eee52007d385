#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at moments spread over a run, each on unfinished work; then both sides are compared, record by record.

PASSERELLE_KILLS: how many (10 by default). Several kills hit one company; when its work is done a fresh one is made.
"""
import os
import signal
import time

from books import Books, Crm, compare, counted, ledger_sums, merged, sums
from passerelle import SERVICE, Company, Place, Report, Sandbox

KILLS = int(os.environ.get("PASSERELLE_KILLS") or "10")
KILLS_A_COMPANY = 10
# A ledger without batches takes ten times as many calls: fewer records and shorter calls there.
SIZE = {"quickbooks": ("--latency", "25"),
        "businessCentral": ("--latency", "4", "--accounts", "20", "--invoices", "40", "--payments", "20")}[SERVICE]
STARTING_SECONDS = 60


def requests_since(sandbox, since):
    return [one for one in sandbox.requests(since) if one["service"] in ("membri", SERVICE)]


def kill_after(company, sandbox, calls, delay):
    """Starts a run and kills it `delay` after its request number `calls`: (was it running, its requests)."""
    since = sandbox.last_request()
    process = company.start("sync", "--wait", "4")
    until = time.monotonic() + STARTING_SECONDS
    while process.poll() is None and time.monotonic() < until and len(requests_since(sandbox, since)) < calls:
        time.sleep(0.004)
    time.sleep(delay)  # the moment within a call: part of the scenario, nothing is concluded from it
    was_running = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return was_running and process.returncode == -signal.SIGKILL, len(requests_since(sandbox, since))


def whole_run_requests():
    """How many calls an undisturbed run makes."""
    with Place("kill-measure") as place, Sandbox(place, *SIZE) as sandbox:
        company = Company(place, sandbox).ready()
        since = sandbox.last_request()
        company.sync()
        return len(requests_since(sandbox, since))


def unfinished(crm, before, expected):
    return sum(merged(expected["transferable"]).values()) - sum(counted(crm.records(), before).values())


def one_company(report, number, kills, whole):
    """Kills a company's runs `kills` times, then lets one finish and compares: how many kills hit unfinished work."""
    hit = 0
    with Place("kill") as place, Sandbox(place, *SIZE, "--seed", str(7 + number)) as sandbox:
        crm, company = Crm(sandbox.ready), Company(place, sandbox).ready()
        before = crm.records()
        reading = 12  # calls before the first write: each new run reads both sides first
        for index in range(kills):
            left = unfinished(crm, before, sandbox.expected)
            if left == 0:
                break
            share = (index * 7 + number * 3) % kills / kills  # spread, out of order
            share *= 1 - index / (kills + 3)  # what is left gets shorter
            calls = max(1, int(reading / 2 + share * (whole - reading) / 2.5))
            was_running, seen = kill_after(company, sandbox, calls, (index % 5) * 0.011)
            if was_running and unfinished(crm, before, sandbox.expected) > 0:
                hit += 1
            print(f"   kill {index + 1}: after {seen} calls, {left} records were to do" + ("" if was_running else " (it had ended)"), flush=True)
        twice = [one for one in compare(before, crm.records(), Books(sandbox.ready)) if "stands" in one]
        report.equal(twice, [], f"company {number + 1}: nothing twice after the kills")
        code, run = company.sync("--wait", "60")
        after, books = crm.records(), Books(sandbox.ready)
        report.equal((code, run.get("pending")), (1, []), "the last run leaves nothing unknown")
        report.equal(counted(after, before), merged(sandbox.expected["transferable"]), "all that was expected is transferred")
        surprising = {key for key, one in after.items() if one["status"] == "transfer-error" and before[key]["status"] == "to-transfer"
                      and one["number"] not in {two["number"] for two in sandbox.expected["planted"]}}
        report.equal([after[key] for key in surprising], [], "no record ends in error but the planted ones")
        report.equal(compare(before, after, books), [], "each record: transferred if and only if one live document with its total")
        report.equal(ledger_sums(books), sums(after, before), "sums equal on both sides, to the cent")
        different = [row for row in run.get("totals", []) if not row["source"] == row["journal"] == row["ledger"]]
        report.equal(different, [], "source = journal = ledger")
        code, run = company.run("sync")
        report.equal(run.get("effects"), 0, "one more run posts nothing")
        code, found = company.run("verify")
        report.equal(code, 0, "verify finds no difference")
    return hit


def main():
    report = Report("kill")
    began, hit, number = time.monotonic(), 0, 0
    whole = whole_run_requests()
    print(f"an undisturbed run makes {whole} calls", flush=True)
    while hit < KILLS and number < KILLS:
        hit += one_company(report, number, min(KILLS_A_COMPANY, KILLS - hit), whole)
        number += 1
    report.equal(hit, KILLS, "every kill hit a running process with work left")
    print(f"{hit} of {KILLS} kills, {number} companies, {time.monotonic() - began:.0f} s", flush=True)
    report.end()


if __name__ == "__main__":
    main()
