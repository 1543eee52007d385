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
    "company-busy": "exitcodes.py", "cancelled": "../unit/", "not-authorized": "exitcodes.py",
    "source-chapter-unknown": "../unit/connectors/", "source-sync-disabled": "../unit/runner/",
    "source-access-denied": "../unit/connectors/", "source-column-missing": "../unit/connectors/",
    "source-secret-expired": "../unit/", "other-workstation": "twohomes.py", "take-over-needed": "twohomes.py",
    "ledger-server-error": "../unit/connectors/", "ledger-access-denied": "../unit/connectors/",
    "ledger-subscription-ended": "../unit/connectors/", "ledger-keys-refused": "../unit/", "ledger-wrong-company": "../unit/",
    "payment-journal-in-use": "../unit/connectors/", "throttled": "../unit/connectors/", "bad-reply": "../unit/connectors/",
    "reply-too-large": "../unit/", "consent-refused": "../unit/auth/", "sign-in-closed": "../unit/",
    "sign-in-state-wrong": "../unit/auth/", "sign-in-too-late": "../unit/auth/", "sign-in-address-wrong": "../unit/auth/",
    "sign-in-code-refused": "../unit/auth/", "sign-in-browser-failed": "../unit/auth/",
    "keychain-absent": "../unit/auth/", "keychain-locked": "../unit/auth/",
    "secret-missing": "../unit/", "secret-too-long": "../unit/auth/", "secrets-file-unsafe": "../unit/auth/",
    "secrets-file-bad": "../unit/auth/", "disk-full": "diskfull.py", "journal-locked": "../unit/storage/",
    "journal-damaged": "../unit/storage/", "journal-older": "../unit/storage/", "journal-newer": "../unit/storage/",
    "journal-write-failed": "../unit/storage/", "journal-on-network-folder": "../unit/storage/",
    "file-write-failed": "../unit/", "scheduler-failed": "schedule.py", "mail-failed": "schedule.py",
    "field-too-long": "../unit/sync/", "payment-exceeds-balance": "../unit/sync/",
    "customer-missing": "../unit/sync/", "account-unknown": "../unit/", "reference-inactive": "../unit/connectors/",
    "transaction-locked": "../unit/connectors/", "refused-by-ledger": "../unit/", "ledger-cannot-hold": "../unit/",
    "conflict-changed": "../unit/", "conflict-two-documents": "../unit/", "conflict-total": "rounding.py", "conflict-voided": "../unit/",
    "backup-unusable": "privacy.py", "person-unsettled": "privacy.py", "invoice-settled": "changes.py", "rounding-unmapped": "rounding.py", "write-back-failed": "../unit/",
    "source-unreachable": "../unit/auth/", "ledger-unreachable": "../unit/connectors/",
    "source-credentials-refused": "../unit/", "internal-error": "../unit/", "bad-configuration": "../unit/",
}
NOT_HERE = {
    "not-available-yet": "nothing is announced that is not there",
    "clock-wrong": "the sandbox's clock is the computer's; clock.py sets it, and doctor tells how far it is off",
    "keychain-refused": "a keychain that answers and then refuses can't be had here; absent and locked ones are tried",
    "sign-in-company-differs": "asked for by a typed word: the window's tests connect another company so",
    "status-not-allowed": "commands.py asks for In review where the chapter has it off, and is refused",
    "outcome-unknown": "told as pending, with its own time: faults.py loses the answers, the window's tests count down",
}


class Ledger(QuickBooks):
    """The ledger as its owner edits it."""

    def find(self, entity, **members):
        return next(row for row in self.all(entity) if all(row.get(name) == value for name, value in members.items()))

    def everything(self, entity):
        """The inactive ones too, which a plain query leaves out."""
        words = f"select * from {entity} where Active in (true, false) maxresults 500"
        return call(self.api + "query?query=" + urllib.parse.quote(words), headers=self.headers)["QueryResponse"].get(entity, [])

    def change(self, entity, row, **members):
        body = {"Id": row["Id"], "SyncToken": row["SyncToken"], "sparse": True, **members}
        call(f"{self.api}{entity.lower()}", json.dumps(body).encode(), {**self.headers, "Content-Type": "application/json"})


class Bench:
    def __init__(self, report, sandbox, company):
        self.report, self.sandbox, self.company = report, sandbox, company
        self.crm, self.ledger, self.tried = Crm(sandbox.ready), Ledger(sandbox.ready), set()
        self.seen = {}  # the last thing said of each record: a run speaks of an error once, then it is the record's status

    def sync(self):
        code, run = self.company.sync()
        if code not in (0, 1):
            raise RuntimeError(f"the run ended with {code}: {run}")
        for one in run["errors"] + run["blocked"]:
            self.seen[one["record"]] = one
        now = self.crm.records()
        self.seen = {key: one for key, one in self.seen.items() if key in now and now[key]["status"] != "transferred"}
        return run

    def issues(self, run, code):
        return [one for one in run["errors"] + run["blocked"] if one["code"] == code]

    def named(self, run, code):
        """The records held up by this error, after a look at what is said about them."""
        found = [one for one in self.seen.values() if one["code"] == code]
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
        self.report.equal([one["message"] for one in self.issues(run, code) if one["record"] in still], [], f"{code}: its fix works")
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
    pending = [one for one in bench.crm.rows("invoices") if one["cdc_syncstatus"] % 10 == 0 and one["invoicenumber"]]
    invoice = next(one for one in pending if bench.company.run("set-status", "invoice", one["invoiceid"], "to-transfer")[0] == 0)
    parts = bench.company.must("mapping", "test", invoice["invoicenumber"])["parts"]
    item = parts[0]["part"].split(" · ")[-1]
    bench.ledger.change("Item", bench.ledger.find("Item", Name=item), Active=False)
    run = bench.sync()
    records = bench.named(run, "mapping-target-missing")
    bench.ledger.change("Item", next(row for row in bench.ledger.everything("Item") if row["Name"].startswith(item)), Active=True, Name=item)
    bench.retried("mapping-target-missing", records)
    bench.report.equal(bench.status(records[0]), "transferred", "it is transferred once the item is active again")


def test_customers(bench, run):
    bench.report.section("customers: inactive, unknown, of a name that is used")
    inactive = bench.named(run, "customer-inactive")
    name = re.search(r"\((.*)\)", inactive[0]["message"]).group(1)
    held = next(row for row in bench.ledger.everything("Customer") if row["DisplayName"] == name)
    bench.ledger.change("Customer", held, Active=True, DisplayName=name.removesuffix(" (deleted)"))
    run = bench.retried("customer-inactive", inactive)
    unknown = bench.named(run, "customer-unknown")
    account = next(row for row in bench.crm.rows("accounts") if row["cdc_syncreference"] and row["cdc_syncreference"] in unknown[0]["message"])
    accounts = {one["id"]: one for one in bench.company.must("accounts")["accounts"]}
    bench.report.check(account["accountid"] in accounts, "its account can be verified", accounts)
    target = bench.ledger.all("Customer")[0]["DisplayName"]
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
        line = next(row for row in bench.crm.rows("invoicedetails") if row["_invoiceid_value"] == one["record"])
        bench.crm.change("invoicedetails", line["invoicedetailid"], {"quantity": float(line["quantity"])})  # saved again: summed again
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
    invoice = next(one["record"] for one in bench.seen.values() if one["kind"] == "invoice")
    again = ("init", "--name", bench.company.name, "--source", "membri", "--ledger", "quickbooks", "--sandbox", bench.sandbox.url)
    for code, words in (("bad-usage", ("no-such-command",)), ("record-unknown", ("set-status", "invoice", "no-such-number", "pending")),
                        ("company-unknown", ("--company", "Nobody", "status")), ("company-exists", again),
                        ("reference-required", ("set-status", "invoice", invoice, "transferred"))):
        told = bench.company.run(*words)[1]["errors"][0]
        bench.report.equal((told["code"], bool(told["message"] and told["fix"])), (code, True), f"{code}: {told['message']}")
        bench.tried.add(code)
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
