#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A company saved and taken over on another computer; a person erased; how long texts are kept; incidents; the support file."""
import csv
import json

from books import Books, Crm, compare
from passerelle import LEDGER, Company, Place, Report, Sandbox, is_private

SIZE = ("--accounts", "40", "--invoices", "80", "--payments", "50")


def code_of(answer):
    return next((one.get("code") for one in answer.get("errors", [])), None)


def journal_bytes(company):
    folder = next(company.home.rglob("journal.sqlite")).parent
    return b"".join(file.read_bytes() for file in sorted(folder.glob("journal.sqlite*")))


def sandbox_secrets(sandbox):
    facts = sandbox.ready
    return json.dumps({"source": {"clientSecret": facts["membri"]["clientSecret"]},
                       "ledger": {"clientSecret": facts["quickbooks"]["clientSecret"]}})


def test_backup(report, first, sandbox, place):
    report.section("a company is saved to one file")
    file = place / "club.passerelle-backup"
    code, answer = first.run("backup", "--out", file)
    report.equal((code, answer.get("bytes")), (0, file.stat().st_size), "saved, with its size")
    report.check(is_private(file), "for its owner only")
    saved = file.read_bytes()
    for secret in (sandbox.ready["membri"]["clientSecret"], sandbox.ready["quickbooks"]["clientSecret"]):
        report.check(secret.encode() not in saved, "no client secret in it")
    tokens = [one for one in json.dumps(json.loads(first.secrets.read_text())).split('"') if len(one) > 30]
    report.check(not any(one.encode() in saved for one in tokens), "no token in it")
    code, answer = first.run("backup")
    report.equal(code, 2, "without a file: exit 2")
    return file


def test_refusals(report, other, file, place, secrets):
    report.section("what is no whole backup is refused, and leaves nothing")
    broken = place / "broken"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    broken.write_bytes(content)
    code, answer = other.run("restore", "--file", broken, text=secrets)
    report.equal((code, code_of(answer)), (2, "backup-unusable"), "one bit differs")
    broken.write_bytes(file.read_bytes()[:-1000])
    code, answer = other.run("restore", "--file", broken, text=secrets)
    report.equal((code, code_of(answer)), (2, "backup-unusable"), "cut")
    code, answer = other.run("restore", "--file", file)
    report.equal((code, code_of(answer)), (6, "secret-missing"), "without the secrets")
    report.equal(other.must("companies")["companies"], [], "no company was made")


def test_restore(report, other, sandbox, crm, books, file, secrets, before):
    report.section("taken over in another home, it posts nothing twice")
    answer = other.must("restore", "--file", file, text=secrets)
    report.equal((answer["company"], answer["authorized"]), ("Exemple", False), "taken over, not authorized")
    code, answer = other.run("restore", "--file", file, text=secrets)
    report.equal((code, code_of(answer)), (2, "company-exists"), "its name is taken now")
    code, answer = other.sync()
    report.equal(code, 3, "a run asks for the authorization first")
    other.authorize()
    since = sandbox.last_request()
    code, answer = other.sync("--wait", "10")
    report.check(code in (0, 1), "then it runs with the mapping it had", (code, answer.get("errors")))
    report.equal(answer.get("effects"), 0, "it posts nothing")
    report.equal(sandbox.ledger_posts(since), [], "and sends nothing")
    report.equal(compare(before, crm.records(), books), [], "each record has one document with its total")


def a_person(company, crm):
    """A customer that this company transferred with documents of it, whose name is part of no other one."""
    names = {row["accountid"]: row["name"] or "" for row in crm.rows("accounts")}
    billed = {row.get("_customerid_value") for row in crm.rows("invoices")}
    for key, one in crm.records().items():
        name = names.get(key, "")
        alone = name and sum(name in other for other in names.values()) == 1
        if one["kind"] == "customer" and one["status"] == "transferred" and alone and key in billed:
            would = company.must("privacy", "erase", "customer", key, "--dry-run")
            if would["texts"] > 1 and would["records"] > 1:
                return key, one["number"], name
    raise RuntimeError("no such customer in the sample")


def test_erasure(report, company, sandbox, crm, books, before):
    report.section("a person is erased")
    key, number, name = a_person(company, crm)
    report.check(name.encode() in journal_bytes(company), f"the journal says {name}")
    would = company.must("privacy", "erase", "customer", number, "--dry-run")
    report.check(would["records"] > 1 and would["texts"] > 1 and would["dryRun"], "a dry run counts", would)
    report.check(name.encode() in journal_bytes(company), "and changes nothing")
    erased = company.must("privacy", "erase", "customer", key)
    report.equal((erased["records"], erased["texts"]), (would["records"], would["texts"]), "the same is erased")
    report.equal(erased["shownAs"], f"[{number}]", "a number stands for the name")
    others = json.dumps([row["name"] for row in crm.rows("accounts") if row["name"] != name], ensure_ascii=False)
    for word in {name, *(part for part in name.split() if len(part) > 8 and part not in others)}:
        report.check(word.encode() not in journal_bytes(company), f"no byte of {word} is left")
    report.check(str(name) not in json.dumps(company.must("history"), ensure_ascii=False), "nor in the history")
    report.check(erased["inSource"], "the source still shows the person, and that is said")
    since = sandbox.last_request()
    code, answer = company.sync("--wait", "10")
    report.check(code in (0, 1), "a run goes on", (code, answer.get("errors")))
    report.equal((answer.get("effects"), sandbox.ledger_posts(since)), (0, []), "it posts nothing again")
    report.check(name.encode() not in journal_bytes(company), "although the source still says the name")
    report.equal(compare(before, crm.records(), books), [], "each record still has one document")
    findings = company.run("doctor", "--deep")[1]["findings"]
    report.check(next(one["ok"] for one in findings if one["subject"] == "journal"), "the journal's chain holds")
    code, answer = company.run("privacy", "erase", "customer", "nobody")
    report.equal((code, code_of(answer)), (2, "record-unknown"), "nobody is not erased")
    report.equal(company.run("privacy", "erase", "invoice", "001001")[0], 2, "nor is an invoice a person")
    code, text = company.run("privacy", "erase", "customer", key, "--dry-run", is_json=False, language="fr")
    report.check(code == 0 and f"[{number}]" in text, "in French", text)


def test_unsettled(report, company, sandbox, crm):
    report.section("nobody is erased while something of them is under way")
    ids = [row["accountid"] for row in crm.rows("accounts")]
    sandbox.faults({"service": "quickbooks", "method": "POST", "path": "/batch", "rate": 1, "fault": "drop-after-apply"},
                   {"service": "quickbooks", "method": "POST", "path": "/customer", "rate": 1, "fault": "drop-after-apply"})
    company.sync("--wait", "0")
    sandbox.faults()
    open_ones = [key for key in ids if company.run("privacy", "erase", "customer", key, "--dry-run")[0] == 1]
    if report.check(open_ones, "some are under way after lost replies"):
        code, answer = company.run("privacy", "erase", "customer", open_ones[0])
        report.equal((code, code_of(answer)), (1, "person-unsettled"), "refused")
    code, answer = company.sync("--wait", "20")
    report.check(code in (0, 1) and answer.get("pending") == [], "the next run settles them", answer.get("pending"))


def test_retention(report, company):
    report.section("what was sent is kept as long as the organization wants")
    report.equal(company.must("privacy", "retention")["months"], 0, "always, at first")
    report.equal(company.must("privacy", "retention", "24")["months"], 24, "24 months")
    report.equal(company.must("privacy", "apply")["texts"], 0, "nothing is so old")
    report.equal(company.run("privacy", "retention", "-3")[0], 2, "no such time")
    report.equal(company.run("privacy", "retention", "soon")[0], 2, "no number")


def test_where(report, company):
    report.section("what is stored where")
    things = {one["kind"]: one for one in company.must("privacy", "where")["things"]}
    report.check(things["journal"]["path"].endswith("journal.sqlite") and things["journal"]["names"], "the journal", things)
    report.check(things["secrets"]["secrets"] and things["secrets"]["path"].endswith("secrets.json"), "the secrets")
    report.check(things["backup"]["path"].endswith("club.passerelle-backup"), "the last backup")
    code, text = company.run("privacy", "where", is_json=False, language="fr")
    report.check(code == 0 and "Sauvegarde" in text or "sauvegarde" in text, "in French", text)


def test_incidents(report, company, place):
    report.section("the register of confidentiality incidents")
    report.equal(company.must("incident", "list")["incidents"], [], "empty at first")
    added = company.must("incident", "add", "--date", "2026-02-27", "--what", "=courriel au mauvais membre",
                         "--data", "nom, solde", "--persons", "1")["incident"]
    report.equal((added["number"], added["noticed"]), (1, "2026-02-27"), "added")
    report.equal(company.run("incident", "add", "--date", "2026-02-27")[0], 2, "without what happened: exit 2")
    company.must("incident", "change", "1", "--measures", "rappelé", "--serious")
    one = company.must("incident", "list")["incidents"][0]
    report.equal((one["measures"], one["serious"], one["data"]), ("rappelé", True, "nom, solde"), "completed")
    report.equal(company.run("incident", "change", "9", "--measures", "x")[0], 2, "no such incident")
    file = place / "incidents.csv"
    company.must("incident", "export", "--out", file, language="fr")
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    report.equal((len(rows), rows[1][3], rows[1][6]), (2, "'=courriel au mauvais membre", "oui"), "written as CSV")


def test_support(report, company, sandbox, crm, place):
    report.section("the file for support names nobody")
    file = place / "support.json"
    company.must("support", "--out", file)
    text = file.read_text(encoding="utf-8")
    bundle = json.loads(text)
    planted = {value for row in crm.rows("accounts") for key, value in row.items()
               if isinstance(value, str) and len(value) > 4 and key in ("name", "emailaddress1", "telephone1", "address1_line1",
                                                                        "accountnumber")}
    planted |= {row["invoicenumber"] for row in crm.rows("invoices") if row.get("invoicenumber")}
    planted |= {sandbox.ready["membri"]["clientSecret"], sandbox.ready["membri"]["clientId"],
                sandbox.ready["quickbooks"]["clientSecret"], sandbox.ready["quickbooks"]["realmId"], "Exemple",
                sandbox.ready["membri"]["chapter"]}
    report.check(len(planted) > 80, "a good many names, addresses and numbers were planted", len(planted))
    report.equal([one for one in planted if one in text], [], "none of them is in it")
    report.check(bundle["runs"] and bundle["records"] and bundle["log"] and bundle["doctor"], "runs, counts, log and findings are")
    report.check(is_private(file), "for its owner only")


def main():
    assert LEDGER == "quickbooks"
    report = Report("privacy")
    with Place("privacy") as place, Sandbox(place, *SIZE) as sandbox:
        company = Company(place, sandbox).ready()
        other = Company(place / "other", sandbox)
        crm, books, secrets = Crm(sandbox.ready), Books(sandbox.ready), sandbox_secrets(sandbox)
        before = crm.records()
        test_unsettled(report, company, sandbox, crm)
        file = test_backup(report, company, sandbox, place)
        test_refusals(report, other, file, place, secrets)
        test_restore(report, other, sandbox, crm, books, file, secrets, before)
        test_erasure(report, company, sandbox, crm, books, before)
        test_where(report, company)
        test_retention(report, company)
        test_incidents(report, company, place)
        test_support(report, company, sandbox, crm, place)
    report.end()


if __name__ == "__main__":
    main()
