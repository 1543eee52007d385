#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accounts to verify: whom each may be in the ledger, linked, made new or left out, never by itself; what waited for them is
then posted, under the customer that was chosen.

# covers: M-16, M-102, M-103, M-104, M-113
"""
from books import Crm, QuickBooks
from passerelle import LEDGER, Company, Place, Report, Sandbox


def names(accounts):
    return {one["id"]: one["name"] for one in accounts}


def account(crm, account_id):
    return next(row for row in crm.rows("accounts") if row["accountid"] == account_id)


def test_list(report, company):
    report.section("the list, with candidates and why")
    accounts = company.must("accounts")["accounts"]
    report.check(len(accounts) > 0, f"{len(accounts)} accounts to verify")
    report.check(all(0 < candidate["score"] <= 100 and candidate["evidence"] for one in accounts for candidate in one["candidates"]),
                 "each candidate has a score and its evidence")
    report.equal(names(company.must("accounts")["accounts"]), names(accounts), "asking changes nothing")
    return accounts


def test_decisions(report, company, accounts, crm):
    report.section("decided: linked, new, left out")
    first = accounts[0]["id"]
    report.equal(company.run("accounts", "link", first)[0], 2, "a link needs its customer")
    report.equal(company.run("accounts", "new", "nobody")[0], 2, "an account that does not exist")
    sure = [one for one in accounts if one["candidates"] and one["candidates"][0]["sure"]]
    report.equal(company.must("accounts", "link-sure")["decided"], len(sure), "the sure ones are linked, no other")
    report.check(len(sure) == 1, "there is one in the sample", accounts)
    linked, reference = sure[0], sure[0]["candidates"][0]["reference"]
    report.equal(account(crm, linked["id"])["cdc_syncreference"], reference, "its reference stands in the source")
    made, *others = [one for one in accounts if one is not linked]
    company.must("accounts", "new", made["id"])
    report.equal(account(crm, made["id"])["cdc_newaccountforsync"], True, "the new account is designated there")
    for one in others:
        company.must("accounts", "leave", one["id"])
    report.equal(company.must("accounts")["accounts"], [], "none is left to verify")
    return linked


def main():
    report = Report("accounts")
    with Place("accounts") as place, Sandbox(place) as sandbox:
        company = Company(place, sandbox).ready()
        code, first = company.sync()
        report.check(any(one["code"] == "account-to-verify" for one in first["blocked"]), "invoices wait for accounts to verify")
        crm = Crm(sandbox.ready)
        accounts = test_list(report, company)
        linked = test_decisions(report, company, accounts, crm)
        report.section("what waited is posted")
        waited = {one["record"] for one in first["blocked"] if one["code"] == "account-to-verify"}
        code, second = company.sync()
        still = {one["record"] for one in second["blocked"] if one["code"] == "account-to-verify"}
        report.check(still < waited, f"{len(waited - still)} documents no longer wait", second["blocked"])
        if LEDGER == "quickbooks":
            held = [row["DisplayName"] for row in QuickBooks(sandbox.ready).all("Customer")]
            report.check(linked["name"] not in held, "the linked account was not created a second time")
    report.end()


if __name__ == "__main__":
    main()
