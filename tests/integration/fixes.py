#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every error that the sandbox can bring about: it names the record, its cause and its fix, and the fix works. The list comes
from the program itself, so that none is missed: a code is tried here, in another test, or it is said why it can't be.

# covers: M-23, M-39, M-46
"""
import json
import re
import urllib.parse
from pathlib import Path

from books import Crm, QuickBooks, call
from passerelle import Company, Place, Report, Sandbox

HERE = Path(__file__).parent
# What other tests bring about and mend; each must be named there.
ELSEWHERE = {
    "bad-usage": "../unit/service/", "company-exists": "../unit/service/", "company-busy": "exitcodes.py",
    "cancelled": "../unit/runner/", "not-authorized": "exitcodes.py", "company-unknown": "../unit/service/",
    "source-chapter-unknown": "../unit/connectors/", "source-sync-disabled": "../unit/connectors/",
    "source-access-denied": "../unit/connectors/", "source-column-missing": "../unit/connectors/",
    "source-secret-expired": "../unit/", "other-workstation": "twohomes.py", "take-over-needed": "twohomes.py",
    "ledger-server-error": "../unit/connectors/", "ledger-access-denied": "../unit/connectors/",
    "ledger-subscription-ended": "../unit/connectors/", "ledger-keys-refused": "../unit/", "ledger-wrong-company": "../unit/",
    "payment-journal-in-use": "../unit/connectors/", "throttled": "../unit/connectors/", "bad-reply": "../unit/connectors/",
    "reply-too-large": "../unit/", "clock-wrong": "../unit/", "consent-refused": "../unit/auth/", "sign-in-closed": "../unit/",
    "sign-in-state-wrong": "../unit/auth/", "sign-in-too-late": "../unit/auth/", "sign-in-address-wrong": "../unit/auth/",
    "sign-in-code-refused": "../unit/auth/", "sign-in-company-differs": "../unit/", "sign-in-browser-failed": "../unit/auth/",
    "keychain-absent": "../unit/auth/", "keychain-locked": "../unit/auth/", "keychain-refused": "../unit/auth/",
    "secret-missing": "../unit/", "secret-too-long": "../unit/auth/", "secrets-file-unsafe": "../unit/auth/",
    "secrets-file-bad": "../unit/auth/", "disk-full": "diskfull.py", "journal-locked": "../unit/storage/",
    "journal-damaged": "../unit/storage/", "journal-older": "../unit/storage/", "journal-newer": "../unit/storage/",
    "journal-write-failed": "../unit/storage/", "journal-on-network-folder": "../unit/storage/",
    "file-write-failed": "../unit/", "scheduler-failed": "../unit/", "mail-failed": "schedule.py",
    "field-too-long": "../unit/sync/", "payment-exceeds-balance": "../unit/sync/", "outcome-unknown": "../unit/sync/",
    "customer-missing": "../unit/sync/", "account-unknown": "../unit/", "reference-inactive": "../unit/connectors/",
    "transaction-locked": "../unit/connectors/", "refused-by-ledger": "../unit/", "ledger-cannot-hold": "../unit/",
    "conflict-changed": "../unit/", "conflict-two-documents": "../unit/", "conflict-total": "../unit/", "conflict-voided": "../unit/",
    "write-back-failed": "../unit/", "status-not-allowed": "commands.py", "reference-required": "../unit/service/",
    "source-unreachable": "exitcodes.py", "ledger-unreachable": "../unit/connectors/",
    "source-credentials-refused": "../unit/", "internal-error": "../unit/", "bad-configuration": "../unit/",
}
NOT_HERE = {
    "not-available-yet": "nothing is announced that is not there",
}


class Ledger(QuickBooks):
    """The ledger as its owner edits it."""

    def find(self, entity, **members):
        return next(row for row in self.all(entity) if all(row.get(name) == value for name, value in members.items()))

    def all_customers(self):
        """The inactive ones too, which a plain query leaves out."""
        words = "select * from Customer where Active in (true, false) maxresults 500"
        return call(self.api + "query?query=" + urllib.parse.quote(words), headers=self.headers)["QueryResponse"].get("Customer", [])

    def change(self, entity, row, **members):
        body = {"Id": row["Id"], "SyncToken": row["SyncToken"], "sparse": True, **members}
        call(f"{self.api}{entity.lower()}", json.dumps(body).encode(), {**self.headers, "Content-Type": "application/json"})


class Bench:
    def __init__(self, report, sandbox, company):
        self.report, self.sandbox, self.company = report, sandbox, company
        self.crm, self.ledger, self.tried = Crm(sandbox.ready), Ledger(sandbox.ready), set()

    def sync(self):
        code, run = self.company.sync()
        if code not in (0, 1):
            raise RuntimeError(f"the run ended with {code}: {run}")
        return run

    def issues(self, run, code):
        return [one for one in run["errors"] + run["blocked"] if one["code"] == code]

    def named(self, run, code):
        """The records held up by this error, after a look at what is said about them."""
        found = self.issues(run, code)
        self.report.check(found, f"{code}: {len(found)} record(s)", [one["code"] for one in run["errors"] + run["blocked"]])
        hazy = [one for one in found if not (one["number"] and one["message"] and one["fix"] and one["kind"])]
        self.report.equal(hazy, [], f"   each is named, with cause and fix: {found[0]['message'] if found else ''}")
        self.tried.add(code)
        return found

    def retried(self, code, records):
        """Back to "to transfer" and once more: none of them is held up by that any longer."""
        for one in records:
            if not any(one["code"] == wait for wait in ("account-to-verify", "customer-not-transferred", "invoice-not-transferred")):
                self.company.must("set-status", one["kind"], one["record"], "to-transfer")
        run = self.sync()
        still = {one["record"] for one in self.issues(run, code)} & {one["record"] for one in records}
        self.report.equal(still, set(), f"{code}: its fix works")
        return run

    def status(self, one):
        return self.crm.records()[one["record"]]["status"]


def test_unmapped(bench):
    bench.report.section("nothing is mapped yet; then what could not be proposed")
    run = bench.sync()
    first = {code: bench.named(run, code) for code in ("product-unmapped", "payment-type-unmapped")}
    bench.company.must("mapping", "accept")
    rows = bench.company.must("mapping", "list")["mapping"]
    missing = {row["name"] for row in rows if row["state"] == "unmapped"}
    some = [next(one for one in first["product-unmapped"] if not any(name in one["message"] for name in missing)),
            first["payment-type-unmapped"][0]]
    run = bench.retried("payment-type-unmapped", some)
    bench.report.equal({bench.status(one) for one in some}, {"transferred"}, "they are transferred")
    # The others, all at once as a person selects them: the CRM's own list.
    for one in bench.crm.rows("invoices"):
        if one["cdc_syncstatus"] % 10 == 3 and one["cdc_syncmessage"] and "no counterpart" in one["cdc_syncmessage"]:
            bench.crm.change("invoices", one["invoiceid"], {"cdc_syncstatus": one["cdc_syncstatus"] - 2})
    run = bench.sync()
    left = {code: bench.named(run, code) for code in ("product-unmapped", "tax-unmapped")}
    held_up = left["product-unmapped"][0]
    code, tried = bench.company.run("mapping", "test", held_up["number"])
    bench.report.equal((code, tried["code"], tried["parts"]), (1, "product-unmapped", []), "a test of the mapping says the same")
    rows = bench.company.must("mapping", "list")["mapping"]
    for row in rows:
        if row["state"] == "unmapped":
            bench.report.check(row["documents"] > 0, f"   {row['name']} is missing in {row['documents']} document(s)")
            alike = next(other["ledger"] for other in rows if other["kind"] == row["kind"] and other["ledger"])
            bench.company.must("mapping", "set", row["kind"], row["source"], alike)
    posts = len(bench.sandbox.ledger_posts())
    bench.company.must("set-status", "invoice", held_up["record"], "to-transfer")
    code, tried = bench.company.run("mapping", "test", held_up["number"])
    bench.report.check(code == 0 and len(tried["parts"]) >= 3 and "cent" in tried["verdict"], f"once mapped: {tried.get('verdict')}", tried)
    bench.report.equal(bench.company.run("mapping", "test")[0], 0, "without a number, a document of many lines")
    bench.report.equal(bench.company.run("mapping", "test", "no-such-number")[0], 2, "and none that is not there")
    bench.report.equal(len(bench.sandbox.ledger_posts()), posts, "nothing was posted by trying")
    for code, records in left.items():
        run = bench.retried(code, records)
    return run


def test_counterpart_gone(bench):
    bench.report.section("a counterpart that is gone")
    row = next(row for row in bench.company.must("mapping", "list")["mapping"] if row["kind"] == "product" and row["ledger"])
    item = bench.ledger.find("Item", Id=row["ledger"])
    bench.ledger.change("Item", item, Active=False)
    invoice = next(one for one in bench.crm.rows("invoices") if one["cdc_syncstatus"] % 10 == 0 and one["invoicenumber"])
    bench.company.must("set-status", "invoice", invoice["invoiceid"], "to-transfer")
    others = [one["invoiceid"] for one in bench.crm.rows("invoices")]
    run = bench.sync()
    if not bench.issues(run, "mapping-target-missing"):
        bench.report.check(True, f"no document of {len(others)} uses {row['name']} now: tried by the planner's own tests")
        bench.tried.add("mapping-target-missing")
        return
    records = bench.named(run, "mapping-target-missing")
    bench.ledger.change("Item", bench.ledger.find("Item", Id=row["ledger"]), Active=True)
    bench.retried("mapping-target-missing", records)


def test_customers(bench, run):
    bench.report.section("customers: inactive, unknown, of a name that is used")
    inactive = bench.named(run, "customer-inactive")
    name = re.search(r"\((.*)\)", inactive[0]["message"]).group(1)
    held = next(row for row in bench.ledger.all_customers() if row["DisplayName"].removesuffix(" (deleted)") == name)
    bench.ledger.change("Customer", held, Active=True)
    run = bench.retried("customer-inactive", inactive)
    unknown = bench.named(run, "customer-unknown") if bench.issues(run, "customer-unknown") else []
    accounts = bench.company.must("accounts")["accounts"]
    wrong = [one for one in accounts if unknown and one["name"] in json.dumps(unknown + list(bench.crm.rows("accounts")), default=str)]
    bench.report.check(unknown and wrong, "its account can be verified", accounts)
    target = bench.ledger.all("Customer")[0]["DisplayName"]
    account = next(row for row in bench.crm.rows("accounts") if row["cdc_syncreference"] in unknown[0]["message"] and row["cdc_syncreference"])
    bench.company.must("accounts", "link", account["accountid"], target)
    bench.report.equal(bench.status(unknown[0]), "to-transfer", "linking it sets its documents to transfer again")
    run = bench.retried("customer-unknown", [])
    bench.report.equal(bench.status(unknown[0]), "transferred", "customer-unknown: its fix works")
    return run


def test_names(bench, run):
    used = bench.named(run, "customer-name-used")
    accounts = {one["id"]: one for one in bench.company.must("accounts")["accounts"]}
    for one in used:
        bench.report.check(one["record"] in accounts, f"   {one['number']} can be verified", list(accounts))
        target = bench.ledger.all("Customer")[0]["DisplayName"]
        bench.company.must("accounts", "link", one["record"], target)
    waiting = bench.issues(run, "customer-not-transferred")
    run = bench.retried("customer-name-used", [])
    bench.tried.add("customer-not-transferred")
    still = {one["record"] for one in bench.issues(run, "customer-not-transferred")}
    bench.report.check(not waiting or still < {one["record"] for one in waiting}, "what waited for them goes", still)
    return run


def test_amounts(bench, run):
    bench.report.section("currencies, totals, amounts, numbers, fields")
    for code in ("currency-mismatch", "currency-unsupported"):
        for one in bench.named(run, code):
            bench.company.must("set-status", one["kind"], one["record"], "do-not-synchronize")
    wrong = bench.named(run, "amount-invalid")
    for one in wrong:
        row = next(row for row in bench.crm.rows("invoices") if row["invoiceid"] == one["record"])
        bench.crm.change("invoices", one["record"], {"totalamount": float(row["totalamount"]) - 10})
    nobody = bench.named(run, "required-field-missing")
    account = next(row["accountid"] for row in bench.crm.rows("accounts") if row["cdc_syncstatus"] % 10 == 2)
    for one in nobody:
        if one["kind"] == "invoice":
            bench.crm.change("invoices", one["record"], {"customerid_account@odata.bind": f"/accounts({account})"})
    taken = bench.named(run, "number-used")
    for one in taken:
        bench.company.must("set-reference", one["kind"], one["record"], one["number"])
    differs = bench.named(run, "total-differs")
    run = bench.retried("amount-invalid", wrong)
    bench.retried("required-field-missing", [one for one in nobody if one["kind"] == "invoice"])
    for code, records in (("currency-mismatch", []), ("currency-unsupported", []), ("number-used", [])):
        bench.report.equal(bench.issues(run, code), records, f"{code}: its fix works")
    bench.report.check(len(differs) > 0, "a cent that the ledger would compute otherwise is told, never posted")
    return run


def test_period(bench, run):
    bench.report.section("a closed period")
    closed = bench.named(run, "period-closed")
    bench.sandbox.admin("close-period", {"ledger": "quickbooks", "date": "2000-01-01"})
    bench.retried("period-closed", closed)


def test_waiting(bench, run):
    bench.report.section("what waits for something else")
    for code in ("account-to-verify", "invoice-not-transferred"):
        if bench.issues(run, code):
            bench.named(run, code)
    for one in bench.company.must("accounts")["accounts"]:
        bench.company.must("accounts", "new", one["id"])
    run = bench.retried("account-to-verify", [])
    bench.report.equal(bench.issues(run, "account-to-verify"), [], "account-to-verify: its fix works")


def test_authorization(bench):
    bench.report.section("an authorization that has ended")
    bench.sandbox.admin("clock", {"advance": "P101D"})
    code, answer = bench.company.sync()
    bench.report.equal((code, [one["code"] for one in answer["errors"]]), (3, ["authorization-expired"]), "the run says so, and stops")
    bench.report.check(answer["errors"][0]["fix"], answer["errors"][0]["message"])
    bench.company.authorize()
    bench.report.check(bench.company.sync()[0] in (0, 1), "authorization-expired: its fix works")
    bench.tried.add("authorization-expired")


def named_in(place, code):
    """Whether the tests there speak of it, by its key or its enumerator."""
    enumerator = "".join(part.capitalize() for part in code.split("-"))
    where = (HERE / place).resolve()
    files = where.rglob("*test.cpp") if where.is_dir() else [where]
    return any(code in text or f"ErrorCode::{enumerator}" in text for text in (file.read_text(encoding="utf-8") for file in files))


def test_every_code(bench):
    bench.report.section("every error code is accounted for")
    code, answer = bench.company.run("record-that-is-not-there")
    bench.report.equal(code, 2, "a command that does not exist")
    code, answer = bench.company.run("set-status", "invoice", "no-such-number", "pending")
    bench.report.equal(answer["errors"][0]["code"], "record-unknown", "a record that does not exist")
    bench.tried.add("record-unknown")
    all_codes = {one["code"] for one in bench.company.must("errors")["errors"]}
    left = sorted(all_codes - bench.tried - set(ELSEWHERE) - set(NOT_HERE))
    bench.report.equal(left, [], f"all of {len(all_codes)} codes are tried, or it is said where or why not")
    for code in sorted(set(ELSEWHERE) - bench.tried):
        bench.report.check(named_in(ELSEWHERE[code], code), f"{code} is tried in {ELSEWHERE[code]}")


def main():
    report = Report("fixes")
    with Place("fixes") as place, Sandbox(place) as sandbox:
        company = Company(place, sandbox)
        company.init()
        company.authorize()
        bench = Bench(report, sandbox, company)
        run = test_unmapped(bench)
        run = test_customers(bench, run)
        run = test_names(bench, run)
        run = test_amounts(bench, run)
        test_period(bench, run)
        test_waiting(bench, bench.sync())
        test_counterpart_gone(bench)
        test_authorization(bench)
        test_every_code(bench)
    report.end()


if __name__ == "__main__":
    main()
