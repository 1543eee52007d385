#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs under each fault of the sandbox, then a calm one: nothing twice, nothing lost, whatever happened on the wire."""
import os

from books import Books, Crm, compare, counted, ledger_sums, merged, sums
from passerelle import SERVICE, Company, Place, Report, Sandbox

# Per write of the ledger. A run makes few calls (batches), so the rates are high; a storm opens the circuit for a minute.
FAULTS = {"drop-after-apply": 0.2, "drop-before-apply": 0.2, "late-apply": 0.2, "reset": 0.2, "half-status-line": 0.2,
          "cut-body": 0.2, "wrong-body": 0.2, "status-500": 0.1, "status-503": 0.1, "status-429": 0.05,
          "expire-token": 0.1, "partial-batch": 0.2}
WAITS = ("3", "8")  # seconds of the faulty runs: too short for anything to be settled, then long enough
# Two refused tokens in a row are an authorization that has ended.
ORDERLY = {"expire-token": (0, 1, 3, 4)}
MOST = {"status-429": 1}  # a refusal pauses for a minute; how often the others may strike in a run: 6


# covers: M-24, M-30
def test_fault(report, fault, rate):
    report.section(f"{fault} on {round(rate * 100)} % of the ledger's writes")
    with Place(fault) as place, Sandbox(place) as sandbox:
        crm, company = Crm(sandbox.ready), Company(place, sandbox).ready()
        before = crm.records()
        fired = 0
        for number, wait in enumerate(WAITS):
            sandbox.faults({"service": SERVICE, "method": "POST", "rate": rate, "fault": fault,
                            "after": number, "count": MOST.get(fault, 6)}, seed=11 + number)
            code, run = company.sync("--wait", wait)
            fired += sandbox.admin("faults")["rules"][0]["fired"]
            report.check(code in ORDERLY.get(fault, (0, 1, 4)), f"a run under the fault ends in an orderly way: {code}, "
                         f"{run.get('effects')} effects, {len(run.get('pending', []))} pending", run.get("errors"))
            report.equal([one for one in compare(before, crm.records(), Books(sandbox.ready)) if "stands" in one], [], "nothing twice")
        report.check(fired > 0, f"the fault struck {fired} times")
        sandbox.faults()
        code, run = company.sync("--wait", "60")
        after, books = crm.records(), Books(sandbox.ready)
        report.equal((code, run.get("pending")), (1, []), "the calm run leaves nothing unknown")
        report.equal(counted(after, before), merged(sandbox.expected["transferable"]), "all that was expected is transferred")
        report.equal(compare(before, after, books), [], "each record has one document with its number and total")
        report.equal(ledger_sums(books), sums(after, before), "sums equal on both sides")
        report.equal(sorted((one["kind"], one["number"], one["code"]) for one in run.get("errors", []) if "kind" in one
                            and (one["kind"], one["number"], one["code"]) not in
                            {(two["kind"], two["number"], two["code"]) for two in sandbox.expected["planted"]}),
                     [], "no error but the planted ones")


def main():
    report = Report("faults")
    chosen = os.environ.get("PASSERELLE_FAULTS", ",".join(FAULTS)).split(",")
    for fault in chosen:
        test_fault(report, fault, FAULTS[fault])
    report.end()


if __name__ == "__main__":
    main()
