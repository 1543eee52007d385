#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another ledger company is connected: only after the typed word; then everything is transferred again to the new one, once, to the
cent, and what is in the former one stays as it is.

# covers: T-53, T-54, T-55, T-56, T-57
"""
import json
from collections import Counter

from books import QuickBooks, Crm, cents, consent
from passerelle import Company, Place, Report, Sandbox

OTHER = "9341453172300002"  # the sandbox's second company


def connect_other(report, company):
    report.section("the word")
    address = next(line for line in company.must("authorize", is_json=False).splitlines() if line.startswith("http"))
    redirect = consent(address, OTHER)
    code, answer = company.run("authorize", "--redirect", "-", text=redirect)
    report.equal((code, answer["errors"][0]["code"]), (3, "sign-in-company-differs"), "another company is refused without the word")
    code, _ = company.run("authorize", "--redirect", "-", "--accept", "accept", text=redirect)
    report.equal(code, 3, "nor with another word")
    report.equal(company.must("former-company")["records"], 0, "nothing is to be set back")
    answer = company.must("authorize", "--redirect", "-", "--accept", "ACCEPT", text=redirect)
    report.equal(answer["realm"], OTHER, "connected with it")


def documents(books):
    return {marker["Id"]: (kind, cents(marker)) for kind, rows in books.marked().items() for marker in rows}


def transferred(crm):
    return {key: one for key, one in crm.records().items() if one["status"] == "transferred"}


def posted(before, after):
    """What a run transferred itself: not what a person had noted a reference of."""
    return {key: one for key, one in after.items() if before[key]["status"] != "transferred" and not before[key]["reference"]}


def totals(books):
    """By number: how often, and the cents; applications of credits are of nothing."""
    return Counter((kind, one.get("DocNumber") or one.get("PaymentRefNum"), cents(one)) for kind, rows in books.marked().items()
                   for one in rows if cents(one) != 0)


def test_set_back(report, company, crm, before, first, second):
    report.section("set back, and transferred to the new company")
    code, run = company.sync()
    report.equal((code in (0, 1), run["effects"]), (True, 0), "a run posts nothing by itself")
    report.equal(company.run("verify")[0], 0, "what the former company has is no difference of the new one")
    held = documents(first)
    told = company.must("former-company")
    report.equal(told["records"], len(before), f"told: {told['records']} records are only in {told['formerCompany']}")
    done = company.must("former-company", "set-back")
    report.equal(done["records"], len(before), "all are set back")
    after = {key: one for key, one in crm.records().items() if key in before}
    report.equal({(one["status"], one["reference"]) for one in after.values()}, {("to-transfer", None)}, "without their references")
    report.equal(company.must("former-company")["records"], 0, "nothing is left to decide")
    rows = company.must("mapping", "list")["mapping"]
    report.equal([row["name"] for row in rows if row["state"] == "accepted"], [], "nothing is mapped to the new company unseen")
    posts = len(second.marked()["invoice"])
    company.sync()
    report.equal(len(second.marked()["invoice"]), posts, "so nothing is posted yet")
    company.must("mapping", "accept")
    for one in [key for key, one in crm.records().items() if key in before and one["status"] == "transfer-error"]:
        company.must("set-status", before[one]["kind"], one, "to-transfer")
    for _ in range(2):  # accounts that were linked must be linked again; the ones marked as new go
        code, run = company.sync()
    report.equal(code in (0, 1), True, "the run goes through")
    again = {key: one for key, one in crm.records().items() if key in before and one["status"] == "transferred"}
    report.check(len(again) > 20, f"{len(again)} of them are transferred again, the others wait for their accounts")
    twice = [key for key, count in totals(second).items() if count > 1 and key[1]]
    report.equal(twice, [], "none twice")
    wrong = [one["number"] for one in again.values() if one["kind"] == "invoice"
             and totals(second).get(("invoice", one["number"], one["amount"]), 0) != 1]
    report.equal(wrong, [], "each invoice once in the new company, to the cent")
    report.equal(documents(first), held, "the former company is as it was")
    report.equal(company.run("verify")[0], 0, "verify finds no difference")


def test_leave(report, place):
    report.section("left where they are")
    with Sandbox(place / "second") as sandbox:
        company = Company(place / "second", sandbox).ready()
        crm = Crm(sandbox.ready)
        company.sync()
        connect_other(report, company)
        before = transferred(crm)
        report.check(company.must("former-company")["records"] > 0, "told")
        company.must("former-company", "leave")
        report.equal(company.must("former-company")["records"], 0, "nobody is asked again")
        report.equal(transferred(crm), before, "and nothing was changed")


def main():
    report = Report("othercompany")
    with Place("othercompany") as place:
        (place / "second").mkdir()
        with Sandbox(place) as sandbox:
            company, crm = Company(place, sandbox).ready(), Crm(sandbox.ready)
            at_first = crm.records()
            company.sync()
            ours = posted(at_first, transferred(crm))
            connect_other(report, company)
            test_set_back(report, company, crm, ours, QuickBooks(sandbox.ready), QuickBooks(sandbox.ready, OTHER))
        test_leave(report, place)
    report.end()


if __name__ == "__main__":
    main()
