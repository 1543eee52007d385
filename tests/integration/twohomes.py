#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two workstations on one company: with the claim in the CRM the second waits its turn; without it, it looks before it sends, and
where the ledger recognizes nothing a person has to take over."""
import json
import time

from books import Books, Crm, compare
from passerelle import LEDGER, Company, Place, Report, Sandbox

SIZE = ("--accounts", "30", "--invoices", "60", "--payments", "40")
BUSY, HELD, ASKED = 5, "other-workstation", "take-over-needed"


def second(place, sandbox):
    """The same company in a home of its own, as on another computer: its own journal, its own authorization."""
    return Company(place / "second", sandbox).ready()


def without_claim(company):
    """The organization's settings have no such column."""
    folder = next(company.home.rglob("company.json")).parent
    (folder / "membri-mapping.json").write_text(json.dumps({"tables": {"settings": {"columns": {"claim": ""}}}}), encoding="utf-8")


def said(answer):
    return next((one.get("code") for one in answer.get("errors", [])), None)


def claim(crm):
    return next(row["cdc_syncclaim"] for row in crm.rows("cdc_accountingsettingses") if row["cdc_syncclaim"])


def test_claim(report, first, other, sandbox, crm, books):
    report.section("while one workstation transfers, the other one is refused; then it goes on from there")
    before = crm.records()
    since = sandbox.last_request()
    process = first.start("sync", "--wait", "4")
    while process.poll() is None and not sandbox.ledger_posts(since):
        time.sleep(0.005)
    report.check(process.poll() is None, "the first run is under way")
    until = sandbox.last_request()
    code, answer = other.sync()
    report.equal((code, said(answer)), (BUSY, HELD), "the second one ends with 5 and says who is at work")
    report.check(process.poll() is None, "before the first one ended")
    process.communicate(timeout=300)
    posted = len(sandbox.ledger_posts(until))
    code, answer = other.sync("--wait", "4")
    report.check(code in (0, 1), "once it is free the second one may", (code, answer.get("errors")))
    report.equal(answer.get("effects"), 0, "it posts nothing again")
    report.check(posted > 0, "although the first one went on meanwhile")
    report.equal(compare(before, crm.records(), books), [], "each record has one document with its total")


def leave_claim(crm, seconds):
    """What a third workstation left that was cut off: its claim ends so many seconds from now."""
    row = next(one for one in crm.rows("cdc_accountingsettingses") if one["cdc_syncclaim"])
    until = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))
    crm.change("cdc_accountingsettingses", row["cdc_accountingsettingsid"], {"cdc_syncclaim": f"gone|poste-3|4|{until}"})


def test_cut_off(report, first, crm):
    report.section("a workstation that was cut off keeps the company until its claim ends, not for ever")
    leave_claim(crm, 600)
    code, answer = first.sync()
    report.equal((code, said(answer)), (BUSY, HELD), "held by a third one: refused")
    report.check("poste-3" in str(answer), "and named", answer)
    leave_claim(crm, -1)
    code, answer = first.sync("--wait", "4")
    report.check(code in (0, 1), "ended: free", (code, answer.get("errors")))
    report.check("poste-3" not in claim(crm), "and ours")


def start(report, company, sandbox, words):
    """A run; where the ledger recognizes nothing and the CRM shows documents of somebody else, a person takes over first."""
    if LEDGER == "business-central":
        since = sandbox.last_request()
        code, answer = company.sync("--wait", "4")
        report.equal((code, said(answer)), (BUSY, ASKED), f"{words}: asks for a person")
        report.equal(sandbox.ledger_posts(since), [], "and sends nothing")
        code, answer = company.sync("--wait", "4", "--take-over")
    else:
        code, answer = company.sync("--wait", "4")
    report.check(code in (0, 1), f"{words}: a run", (code, answer.get("errors")))
    return answer


def test_without_claim(report, first, other, sandbox, crm, books):
    report.section("an organization without the column")
    for company in (first, other):
        without_claim(company)
    before = crm.records()
    report.check(start(report, first, sandbox, "the first home").get("effects", 0) > 0, "it transfers")
    code, _ = first.sync("--wait", "4")
    report.check(code in (0, 1), "and is not asked again", code)
    report.equal(start(report, other, sandbox, "the second home").get("effects"), 0, "it posts nothing again")
    report.equal(compare(before, crm.records(), books), [], "each record has one document with its total")


def main():
    report = Report("twohomes")
    with Place("twohomes") as place, Sandbox(place, *SIZE) as sandbox:
        first, other = Company(place, sandbox).ready(), second(place, sandbox)
        crm, books = Crm(sandbox.ready), Books(sandbox.ready)
        test_claim(report, first, other, sandbox, crm, books)
        test_cut_off(report, first, crm)
    with Place("twohomes") as place, Sandbox(place, *SIZE) as sandbox:
        first, other = Company(place, sandbox).ready(), second(place, sandbox)
        test_without_claim(report, first, other, sandbox, Crm(sandbox.ready), Books(sandbox.ready))
    report.end()


if __name__ == "__main__":
    main()
