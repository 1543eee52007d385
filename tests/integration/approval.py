#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan is written, a part of it approved, the CRM edited: what is posted is what was approved and is still the same."""
import json

from books import Books, Crm, by_number
from passerelle import Company, Place, Report, Sandbox


def documents(books):
    return {number for numbers in by_number(books.marked()).values() for number in numbers}


def withheld(run):
    return {one["number"]: one["reason"] for one in run["approval"]["withheld"]}


def invoices_of(plan):
    return [one for one in plan["effects"] if one["kind"] == "invoice" and one["does"] == "create"]


def test_bad_files(report, company, place):
    report.section("a file that is no plan, and options that contradict each other, are refused")
    wrong = place / "wrong.json"
    wrong.write_text("{}", encoding="utf-8")
    for words in (("--approve", wrong), ("--approve", place / "none.json"), ("--only", "1"), ("--out", place / "x.json"),
                  ("--approve", wrong, "--dry-run")):
        code, answer = company.sync(*words)
        report.check(code == 2 and answer.get("errors"), f"{' '.join(str(word).split('/')[-1] for word in words)} ends with 2", (code, answer))


def test_pilot(report, company, books, plan):
    report.section("a pilot run posts two documents and what they depend on")
    code, run = company.sync("--approve", plan, "--pilot", "2")
    report.equal(len(documents(books)), 2, "two documents are in the ledger")
    report.equal((run["approval"]["withheld"], run["approval"]["notApproved"] > 100), ([], True), "the rest is counted as not approved")
    report.check(code in (0, 1), "the run ends well", code)


def test_edited(report, company, crm, books, plan):
    report.section("an invoice that was edited after the plan is left out and named")
    before = documents(books)
    offered = [one for one in invoices_of(json.loads(plan.read_text(encoding="utf-8"))) if one["number"] not in before]
    edited, kept = offered[0], offered[1]
    crm.change("invoices", edited["record"], {"duedate": "2026-12-31"})
    code, run = company.sync("--approve", plan, "--only", f"{edited['number']},{kept['number']}")
    posted = documents(books) - before
    report.equal(posted, {kept["number"]}, "only the one that is as approved is posted")
    report.equal((withheld(run).get(edited["number"]), code), ("changed", 1), "the other one is named, and the run ends with 1")
    report.equal(crm.records()[edited["record"]]["status"], "to-transfer", "it is still to transfer")


def test_rest(report, company, sandbox, books, plan):
    report.section("the whole plan posts the rest, and a plain run what had changed")
    code, run = company.sync("--approve", plan)
    reasons = set(withheld(run).values())
    report.check(reasons <= {"changed", "needs-withheld", "already-in-ledger"} and "changed" in reasons, "what is left out has its reason", reasons)
    company.sync()
    report.equal(len(documents(books)), sum(count for kind, count in sandbox.expected["transferable"].items() if kind != "customer"),
                 "then everything that was expected is in the ledger, once")
    code, run = company.sync("--approve", plan)
    report.equal((run["effects"], set(withheld(run).values()) <= {"already-in-ledger", "changed", "no-longer-planned"}), (0, True),
                 "the same plan again posts nothing")


def main():
    report = Report("approval")
    with Place("approval") as place, Sandbox(place) as sandbox:
        company, crm, books = Company(place, sandbox).ready(), Crm(sandbox.ready), Books(sandbox.ready)
        test_bad_files(report, company, place)
        plan = place / "plan.json"
        company.sync("--dry-run", "--out", plan)
        report.equal(documents(books), set(), "writing a plan posts nothing")
        test_pilot(report, company, books, plan)
        test_edited(report, company, crm, books, plan)
        test_rest(report, company, sandbox, books, plan)
    report.end()


if __name__ == "__main__":
    main()
