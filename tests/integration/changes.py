#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was changed after its transfer is never silent: in the CRM the next run tells it, in the ledger the next verification. A
person leaves it, or has the invoice cancelled and posted again as it is now: exactly one live document, to the cent.

# covers: M-39, M-70
"""
import json

from books import LEDGER, Books, Crm, call, marker_of
from passerelle import Company, Place, Report, Sandbox


def listed(company):
    return {one["number"]: one for one in company.must("changes")["changes"]}


def without_payments(crm, ready):
    """Transferred invoices on which nothing is paid or credited, oldest first."""
    paid = {value for row in crm.rows("cdc_payments") for key, value in row.items() if "invoice" in key}
    credited = {row["_cdc_originalinvoiceid_value"] for row in crm.rows("invoices")}
    return [row for row in crm.rows("invoices")
            if row["cdc_invoicetype"] != crm.refund_type() and row["cdc_syncstatus"] % 10 == 2 and row["cdc_syncreference"] and row["invoiceid"] not in paid | credited
            and row["invoicenumber"] in ready]


def row_of(crm, invoice):
    return next(one for one in crm.rows("invoices") if one["invoiceid"] == invoice["invoiceid"])


def live(books, reference):
    """Live invoices by the number that the CRM was told."""
    return [one for one in books.marked()["invoice"] if one["DocNumber"] == reference]


def main():
    report = Report("changes")
    with Place("changes") as place, Sandbox(place) as sandbox:
        company = Company(place, sandbox).ready()
        crm, books = Crm(sandbox.ready), Books(sandbox.ready)
        before = {row["invoicenumber"] for row in crm.rows("invoices") if row["cdc_syncstatus"] % 10 == 1}
        company.sync()
        report.equal(listed(company), {}, "after a run nothing is changed")
        company.sync()
        report.equal(listed(company), {}, "nor after another one: what the run wrote back is no change")
        mine = without_payments(crm, before)
        report.check(len(mine) >= 3, f"{len(mine)} unpaid invoices were transferred")
        first, second, third = mine[:3]
        count = len(books.marked()["invoice"])
        test_source(report, company, crm, books, first, second)
        test_again(report, company, crm, books, first)
        test_refused(report, company, crm, before)
        if LEDGER == "quickbooks":
            test_ledger(report, company, crm, books, third)
        report.section("at the end")
        code, found = company.run("verify")
        report.equal(code, 0, "verify finds no difference")
        code, run = company.sync()
        report.equal(run["effects"], 0, "and nothing more is posted")
        report.equal(len(books.marked()["invoice"]), count, "as many live invoices as before")
    report.end()


def test_source(report, company, crm, books, first, second):
    report.section("changed in the CRM")
    crm.change("invoices", second["invoiceid"], {"cdc_invoicedate": "2026-11-01T15:00:00Z"})
    raised(crm, first)
    company.sync()
    changes = listed(company)
    one, two = changes.get(first["invoicenumber"], {}), changes.get(second["invoicenumber"], {})
    report.equal(set(changes), {first["invoicenumber"], second["invoicenumber"]}, "both are told, no other")
    report.equal(one.get("changed"), ["amount"], f"the amount: {one.get('posted')} {one.get('now')}")
    report.equal(two.get("changed"), ["date"], f"the date: {two.get('posted')} {two.get('now')}")
    report.equal(len(live(books, second["cdc_syncreference"])), 1, "no second document")
    company.must("changes", "leave", "invoice", second["invoicenumber"])
    report.check(second["invoicenumber"] not in listed(company), "left as it is: told no more")
    company.sync()
    report.check(second["invoicenumber"] not in listed(company), "nor after the next run")
    crm.change("invoices", second["invoiceid"], {"cdc_invoicedate": "2026-11-02T15:00:00Z"})
    company.sync()
    report.check(second["invoicenumber"] in listed(company), "changed once more: told again")
    company.must("changes", "leave", "invoice", second["invoicenumber"])


def raised(crm, invoice):
    """One line costs 200 dollars more, with 29.95 of taxes if it is taxed; all totals follow, as the CRM's own page writes them."""
    line = crm.rows("invoicedetails", f"?$filter=_invoiceid_value%20eq%20{invoice['invoiceid']}")[0]
    tax = 29.95 if line["tax"] else 0
    crm.change("invoicedetails", line["invoicedetailid"],
               {"quantity": 1, "priceperunit": float(line["baseamount"]) + 200, "baseamount": float(line["baseamount"]) + 200,
                "tax": round(float(line["tax"]) + tax, 2), "extendedamount": round(float(line["extendedamount"]) + 200 + tax, 2)})
    total = round(float(invoice["totalamount"]) + 200 + tax, 2)
    crm.change("invoices", invoice["invoiceid"], {"totallineitemamount": float(invoice["totallineitemamount"]) + 200, "totalamount": total,
                                                  "totaltax": round(float(invoice["totaltax"]) + tax, 2), "cdc_balance": total})


def test_again(report, company, crm, books, invoice):
    report.section("cancelled in the ledger and posted again")
    number = invoice["invoicenumber"]
    old, reference = live(books, invoice["cdc_syncreference"])[0], invoice["cdc_syncreference"]
    answer = company.must("changes", "post-again", "invoice", number)
    report.equal(answer["decision"], "post-again", "done")
    report.equal(live(books, reference), [], "the first invoice is void")
    row = row_of(crm, invoice)
    report.equal((row["cdc_syncstatus"] % 10, row["cdc_syncreference"]), (1, None), "the CRM shows it to be transferred")
    report.equal(listed(company), {}, "nothing is left to decide")
    code, run = company.sync()
    row = row_of(crm, invoice)
    new = live(books, row["cdc_syncreference"])
    report.equal([one for one in run["errors"] if one["number"] == number], [], "posted without an error")
    report.equal(len(new), 1, "exactly one live invoice")
    report.check(new and marker_of(new[0]) != marker_of(old), "under a mark of its own")
    report.equal([row for row in run["totals"] if not row["source"] == row["journal"] == row["ledger"]], [], "source = journal = ledger")
    report.equal(row["cdc_syncstatus"] % 10, 2, "transferred in the CRM")
    report.equal(listed(company), {}, "and as it was posted")


def test_refused(report, company, crm, before):
    report.section("not cancelled")
    paid = {value for row in crm.rows("cdc_payments") if row["cdc_syncstatus"] % 10 == 2 for key, value in row.items() if "invoice" in key}
    one = next(row for row in crm.rows("invoices") if row["cdc_invoicetype"] != crm.refund_type() and row["invoiceid"] in paid and row["cdc_syncstatus"] % 10 == 2 and row["invoicenumber"] in before)
    code, answer = company.run("changes", "post-again", "invoice", one["invoicenumber"])
    report.equal((code, answer["errors"][0]["code"]), (1, "invoice-settled"), f"paid: {answer['errors'][0]['message']}")
    waiting = next(row for row in crm.rows("invoices") if row["cdc_invoicetype"] != crm.refund_type() and row["cdc_syncstatus"] % 10 == 3)
    code, answer = company.run("changes", "post-again", "invoice", waiting["invoicenumber"])
    report.equal((code, answer["errors"][0]["code"]), (2, "invoice-not-transferred"), "never transferred")
    report.equal(company.run("changes", "post-again", "house", "1")[0], 2, "no such kind")
    report.equal(company.run("changes", "throw", "invoice", "1")[0], 2, "no such decision")


def test_ledger(report, company, crm, books, invoice):
    report.section("changed in the ledger")
    number = invoice["invoicenumber"]
    document = live(books, invoice["cdc_syncreference"])[0]
    body = json.dumps({"Id": document["Id"], "SyncToken": document["SyncToken"]}).encode()
    call(f"{books.api}invoice?operation=void", body, {**books.headers, "Content-Type": "application/json"})
    code, found = company.run("verify")
    report.equal(code, 1, "verify finds it")
    change = listed(company).get(number, {})
    report.equal(change.get("ledgerCode"), "conflict-voided", f"told: {change.get('ledgerMessage')}")
    company.must("changes", "post-again", "invoice", number)
    code, run = company.sync()
    report.equal(len(live(books, row_of(crm, invoice)["cdc_syncreference"])), 1, "posted again: exactly one live invoice")
    report.equal(listed(company), {}, "nothing is left to decide")


if __name__ == "__main__":
    main()
