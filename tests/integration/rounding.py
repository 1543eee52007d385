#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cent of tax that the two systems round differently: told before it is posted, made up for by a line on a product that a
person chose, listed for the accountant. Where the ledger surprises after all, the invoice is cancelled and posted again with the
line: exactly one live document, to the cent.
"""
import csv
import json
from decimal import Decimal

from books import Books, Crm, cents
from passerelle import Company, Place, Report, Sandbox


class Bench:
    def __init__(self, report, place, sandbox):
        self.report, self.place, self.sandbox = report, place, sandbox
        self.company = Company(place, sandbox).ready()
        self.crm, self.books = Crm(sandbox.ready), Books(sandbox.ready)
        self.number = next(one["number"] for one in sandbox.expected["planted"] if one["code"] == "total-differs")
        self.invoice = next(row for row in self.crm.rows("invoices") if row["invoicenumber"] == self.number)
        self.item = next(one["Name"] for one in self.books.all("Item") if one["Active"] and one["Type"] == "Service")
        self.total = Decimal(str(self.invoice["totalamount"])).quantize(Decimal("0.01"))

    def choose(self, **members):
        """As the window's settings page writes them."""
        file = next(self.company.home.glob("companies/*/company.json"))
        settings = json.loads(file.read_text())
        settings["ledger"].update(members)
        file.write_text(json.dumps(settings))

    def sync(self):
        code, run = self.company.sync()
        if code not in (0, 1):
            raise RuntimeError(f"the run ended with {code}: {run}")
        return next((one for one in run["errors"] if one["number"] == self.number), None)

    def again(self):
        self.company.must("set-status", "invoice", self.number, "to-transfer")
        return self.sync()

    def listed(self):
        out = self.place / "rounding.csv"
        self.company.must("export", "rounding", "--format", "csv", "--out", out)
        with open(out, newline="", encoding="utf-8-sig") as file:
            return {row["number"]: row for row in csv.DictReader(file)}

    def live(self):
        return [one for one in self.books.marked()["invoice"]
                if one["DocNumber"] in (self.number, self.number + "-2")]

    def check_adjusted(self):
        """Posted once, at the source's total, with a line of a cent less."""
        live = self.live()
        self.report.equal([cents(one) for one in live], [self.total], f"exactly one live invoice, of {self.total}")
        lines = [line for line in live[0]["Line"] if line["DetailType"] == "SalesItemLineDetail"]
        self.report.equal([line["SalesItemLineDetail"]["ItemRef"]["name"] for line in lines if Decimal(str(line["Amount"])) == Decimal("-0.01")], [self.item],
                          "with a line of a cent on the chosen product")
        listed = self.listed().get(self.number, {})
        self.report.equal((listed.get("outcome"), listed.get("difference"), listed.get("ledgerId")), ("adjusted", "-0.01", live[0]["Id"]),
                          "the accountant's list says so")
        self.report.equal(self.company.run("verify")[0], 0, "verify finds no difference")


def test_foreseen(bench):
    report, company = bench.report, bench.company
    report.section("foreseen: told, then made up for")
    error = bench.sync()
    report.equal((error or {}).get("code"), "total-differs", f"told before it is posted: {(error or {}).get('message')}")
    report.equal(bench.live(), [], "not posted")
    held = bench.listed().get(bench.number, {})
    report.equal((held.get("outcome"), held.get("source"), held.get("difference")), ("held", str(bench.total), "-0.01"), "listed as held")
    bench.choose(roundingPolicy="adjusting-line")
    rows = [row for row in company.must("mapping", "list")["mapping"] if row["kind"] == "rounding"]
    report.equal([row["state"] for row in rows], ["unmapped"], "the mapping asks for the product of the line")
    error = bench.again()
    report.equal((error or {}).get("code"), "rounding-unmapped", f"without it nothing is posted: {(error or {}).get('fix')}")
    report.equal(company.run("mapping", "set", "rounding", "difference", "Nothing of this name")[0], 2, "no product of this name")
    company.must("mapping", "set", "rounding", "difference", bench.item)
    parts = company.must("mapping", "test", bench.number)["parts"]
    report.check(any(part["part"].startswith("Adjusting line · ") for part in parts), "the test of the mapping shows the line", parts)
    report.equal(bench.again(), None, "transferred once the product is chosen")
    bench.check_adjusted()
    for form in ("xlsx", "pdf"):
        out = bench.place / f"rounding.{form}"
        company.must("export", "rounding", "--format", form, "--out", out)
        report.check(out.stat().st_size > 1000, f"the list as {form}")


def test_surprise(bench):
    report, company = bench.report, bench.company
    report.section("a surprise: the ledger rounds otherwise than the settings say")
    bench.choose(taxRounding="per-rate")
    error = bench.sync()
    report.equal((error or {}).get("code"), "conflict-total", f"told: {(error or {}).get('message')}")
    live = bench.live()
    report.equal([cents(one) for one in live], [bench.total + Decimal("0.01")], "it stands in the ledger with a cent more")
    held = bench.listed().get(bench.number, {})
    report.equal((held.get("outcome"), held.get("difference"), held.get("ledgerId")), ("differing", "-0.01", live[0]["Id"]), "listed as it is")
    bench.choose(roundingPolicy="adjusting-line")
    company.must("mapping", "set", "rounding", "difference", bench.item)
    company.must("changes", "post-again", "invoice", bench.number)
    report.equal(bench.live(), [], "cancelled in the ledger")
    report.equal(bench.sync(), None, "posted again without an error")
    bench.check_adjusted()


def main():
    report = Report("rounding")
    for test in (test_foreseen, test_surprise):
        with Place("rounding") as place, Sandbox(place) as sandbox:
            test(Bench(report, place, sandbox))
    report.end()


if __name__ == "__main__":
    main()
