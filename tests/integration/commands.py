#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The other commands: status, statuses and references by hand, verify, certificate, exports, history, doctor, disconnect."""
import csv
import json

from books import Books, Crm
from passerelle import BIN, Company, Place, Report, Sandbox, is_private


def table_of(path):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";" if ";" in text.split("\n")[0] else ","))


def pick(crm, kind, status):
    return next((key, one) for key, one in sorted(crm.records().items()) if one["kind"] == kind and one["status"] == status)


# covers: M-13..M-15, M-25
def test_status(report, company, crm):
    report.section("status: counts and amounts by kind and status")
    answer = company.must("status")
    report.equal((answer["company"], answer["authorized"], answer["daysLeft"]), ("Exemple", True, 100), "company, authorization, days left")
    rows = answer["records"]
    report.check(all({"kind", "status", "count", "amount", "currency"} <= set(row) for row in rows), "each row has the contract's members")
    report.check(all(isinstance(row["amount"], str) for row in rows), "amounts are decimal strings")
    report.equal({row["status"] for row in rows}, {"pending", "to-transfer", "transferred", "transfer-error", "do-not-synchronize", "in-review"}
                 if any(row["status"] == "transfer-error" for row in rows) else {row["status"] for row in rows},
                 "no status but the six")
    report.check({"customer", "invoice", "payment"} <= {row["kind"] for row in rows if row["status"] == "to-transfer"},
                 "customers, invoices and payments to transfer are listed")
    words = {language: company.run("status", language=language, is_json=False)[1] for language in ("fr", "en")}
    report.check("À transférer" in words["fr"] and "To transfer" in words["en"], "the words follow the language", words["fr"])


# covers: M-25, M-28, M-35, M-36, M-37, M-39
def test_statuses_by_hand(report, company, crm):
    report.section("set-status")
    key, one = pick(crm, "invoice", "to-transfer")
    for status in ("pending", "do-not-synchronize", "to-transfer", "transfer-error"):
        code, answer = company.run("set-status", "invoice", one["number"], status)
        report.equal((code, answer.get("record"), crm.records()[key]["status"]), (0, key, status), f"by number: {status}")
    company.must("set-status", "invoice", key, "pending")
    report.equal(crm.records()[key]["status"], "pending", "by the source's record id")
    code, answer = company.run("set-status", "invoice", one["number"], "transferred")
    report.equal((code, answer["errors"][0]["code"], crm.records()[key]["status"]), (2, "reference-required", "pending"),
                 "transferred without a reference is refused")
    switch = crm.rows("cdc_accountingsettingses")[0]
    crm.change("cdc_accountingsettingses", switch["cdc_accountingsettingsid"], {"cdc_reviewenabled": False})
    code, answer = company.run("set-status", "invoice", one["number"], "in-review")
    report.equal((code != 0, crm.records()[key]["status"]), (True, "pending"), f"in review is refused when it is off ({code}, "
                 f"{answer.get('errors', [{}])[0].get('code')})")
    crm.change("cdc_accountingsettingses", switch["cdc_accountingsettingsid"], {"cdc_reviewenabled": True})
    code, answer = company.run("set-status", "invoice", one["number"], "in-review")
    report.equal((code, crm.records()[key]["status"]), (0, "in-review"), "and accepted when it is on")
    code, answer = company.run("set-status", "invoice", "999999", "pending")
    report.check(code != 0 and answer["errors"][0]["code"], "an unknown number is refused", answer)
    return key, one


# covers: M-115, M-116, M-117
def test_reference_by_hand(report, company, crm, sandbox, held):
    report.section("set-reference: transferred by hand, never created again")
    key, one = pick(crm, "invoice", "to-transfer")
    code, _ = company.run("set-reference", "invoice", one["number"], "H-4711")
    now = crm.records()[key]
    report.equal((code, now["status"], now["reference"]), (0, "transferred", "H-4711"), "status and reference are in the CRM")
    pay, payment = pick(crm, "payment", "to-transfer")
    report.equal(company.run("set-reference", "payment", payment["number"], "H-12")[0], 0, "a payment too")
    code, run = company.sync()
    report.check(code in (0, 1), "then a run", run.get("errors"))
    after = crm.records()
    report.equal((after[key]["reference"], after[pay]["reference"]), ("H-4711", "H-12"), "the references stay")
    report.equal(after[held[0]]["status"], "in-review", "the invoice in review was left alone")
    numbers = [row.get("DocNumber") for row in Books(sandbox.ready).marked()["invoice"]]
    report.check(one["number"] not in numbers and held[1]["number"] not in numbers, "no document was made for either")
    return run


def test_verify_and_certificate(report, company, run, place):
    report.section("verify, certificate, history")
    answer = company.must("verify")
    report.check(answer["totals"] and all(row["source"] == row["journal"] == row["ledger"] for row in answer["totals"]),
                 "verify: totals equal to the cent", answer["errors"])
    days = sorted(row["day"] for row in answer["totals"])
    part = company.must("verify", "--from", days[0], "--to", days[len(days) // 2])
    report.check(0 < len(part["totals"]) < len(days), "verify of a period holds that period only")
    for words in (("--run", run["run"]), ("--from", days[0], "--to", days[-1])):
        out = place / f"certificate{words[0]}.csv"
        report.equal(company.run("certificate", *words, "--format", "csv", "--out", out)[0], 0, f"certificate {words[0]}")
        report.check(out.stat().st_size > 200 and is_private(out), "is written, readable by its owner only")
    text = (place / "certificate--run.csv").read_text(encoding="utf-8-sig")
    report.check("Exemple" in text and run["certificate"][:16] in text, "it names the company and the journal's hash", text[-300:])
    past = company.must("history")["runs"]
    report.equal([one["run"] for one in past].count(run["run"]), 1, "history lists the run once")
    one = next(one for one in past if one["run"] == run["run"])
    report.equal((one["effects"], one["exit"], one["result"]), (run["effects"], run["exit"], run["result"]), "with its figures")


def test_exports(report, company, place):
    report.section("exports")
    records = sum(row["count"] for row in company.must("status")["records"])
    for what in ("records", "register"):
        out = place / f"{what}.csv"
        report.equal(company.run("export", what, "--format", "csv", "--out", out)[0], 0, f"export {what}")
        rows = table_of(out)
        report.check(len(rows) > 100 and len({len(row) for row in rows}) == 1, f"{what}: {len(rows) - 1} rows of one width")
        if what == "records":
            report.equal(len(rows) - 1, records, "as many as status counts")
        text = out.read_text(encoding="utf-8-sig")
        report.check(not any(line[:1] in "=+@" for line in text.replace('"', "").splitlines()), "no cell starts a formula")
    out = place / "settings.json"
    company.must("export", "settings", "--out", out)
    held = out.read_text(encoding="utf-8")
    values = json.loads(company.secrets.read_text(encoding="utf-8"))
    report.check(json.loads(held) and not any(value in held for value in values.values()), "settings hold no secret")


# covers: M-51, M-99
def test_help_texts(report, company):
    report.section("doctor and errors")
    code, answer = company.run("doctor")
    subjects = {one["subject"]: one["ok"] for one in answer["findings"]}
    report.equal((code, {"keychain", "journal", "versions", "clock", "source", "ledger"} <= set(subjects)), (0, True),
                 f"doctor finds all well: {sorted(subjects)}")
    report.equal(company.run("doctor", "--deep")[0], 0, "also when it looks deeply")
    for language, words in (("fr", ("soutien", "Chapitre")), ("en", ("support", "Chapter"))):
        texts = " ".join(one["message"] + " " + one["fix"] for one in company.must("errors", language=language)["errors"])
        for word in words:
            report.check(word.lower() in texts.lower(), f"the texts tell where the secret and the chapter come from: {word} ({language})")
    for language, word in (("fr", "cherchez"), ("en", "look for the customer")):
        fix = next(one["fix"] for one in company.must("errors", language=language)["errors"] if one["code"] == "account-to-verify")
        report.check(word in fix.lower(), f"an account to verify: first look for the customer in the ledger ({language})", fix)
    report.equal(len(company.must("companies").get("companies", [])), 1, "companies lists one")


def test_conform(report, company):
    report.section("conform: the same key twice, per entity")
    code, answer = company.run("conform")
    report.equal(code, 0, "ends with 0: nothing is posted twice")
    report.equal({row["entity"] for row in answer["rows"]}, {"Customer", "Invoice", "Payment", "CreditMemo", "RefundReceipt"},
                 "one row an entity")
    report.equal({(row["posted"], row["now"], row["tenMinutes"], row["day"]) for row in answer["rows"]},
                 {(True, "replayed", "not-yet", "not-yet")}, "at once: the same document; later: not yet tried")
    report.check(answer["nextAt"], "it says when to call again", answer)
    again = company.must("conform")
    report.equal(again["rows"], answer["rows"], "called again it goes on with the same documents")


# covers: M-122, M-128, T-51, T-52
def test_disconnect(report, company, sandbox):
    report.section("disconnect revokes; authorize again goes on")
    report.equal(company.run("disconnect")[0], 0, "disconnect")
    report.check("refresh" not in company.secrets.read_text(encoding="utf-8"), "the token is gone from the secrets")
    report.check(any("revoke" in one["path"] for one in sandbox.requests()), "and was revoked at the provider")
    report.equal(company.must("status")["authorized"], False, "status says not authorized")
    report.equal(company.run("sync")[0], 3, "a run ends with 3")
    company.authorize()
    code, run = company.sync()
    report.equal((code in (0, 1), run["effects"]), (True, 0), "authorized again: a run posts nothing anew")
    sandbox.admin("clock", {"advance": "P101D"})
    code, answer = company.run("sync")
    report.equal((code, answer["errors"][0]["code"]), (3, "authorization-expired"), "after 101 days the run ends with 3")
    company.authorize()
    report.equal(company.run("sync")[1]["effects"], 0, "authorized again: nothing is posted twice")


def test_second_company(report, company, sandbox, place):
    report.section("a second company in the same home, by code and realm, from exported settings")
    settings = place / "again.json"
    company.must("export", "settings", "--out", settings)
    code, _, = company.run("init", "--name", "Seconde", "--source", "membri", "--ledger", "quickbooks", "--config", settings,
                           "--start-date", "2026-01-01", text=json.dumps({
                               "source": {"clientSecret": sandbox.ready["membri"]["clientSecret"]},
                               "ledger": {key: sandbox.ready["quickbooks"][key] for key in ("clientId", "clientSecret")}}))
    report.equal(code, 0, "init --config reads the secrets from standard input")
    report.equal(company.run("status")[0], 2, "with two companies one must be named")
    report.equal(company.run("--company", "Seconde", "status")[1].get("company"), "Seconde", "--company names it")
    report.equal(len(company.must("companies")["companies"]), 2, "companies lists both")
    exported, again = json.loads(settings.read_text()), place / "second.json"
    company.must("--company", "Seconde", "export", "settings", "--out", again)
    copied = json.loads(again.read_text())
    report.equal((copied["mapping"], copied["columns"]), (exported["mapping"], exported["columns"]),
                 "mapping and columns came with the settings")
    secrets = [sandbox.ready[system]["clientSecret"] for system in ("membri", "quickbooks")]
    report.check(not any(secret in again.read_text() for secret in secrets), "no secret is in the file")


def test_bad_settings_file(report, company, place):
    report.section("a settings file that can't be used: named, with its cause")
    bad, init = place / "bad.json", ("init", "--name", "Troisieme", "--source", "membri", "--ledger", "quickbooks",
                                     "--start-date", "2026-01-01", "--config")
    for text, cause in ((None, ""), ("not json", ": JSON"), ("{}", ": source.system")):
        if text is not None:
            bad.write_text(text)
        code, answer = company.run(*init, bad)
        message = answer["errors"][0]["message"]
        report.equal((code, answer["errors"][0]["code"]), (2, "bad-configuration"), f"{text or 'no file'}: 2")
        report.check(f"{bad}{cause}" in message, f"{text or 'no file'}: {message}")
    report.equal(len(company.must("companies")["companies"]), 2, "nothing was made")


def main():
    report = Report("commands")
    with Place("commands") as place, Sandbox(place) as sandbox:
        crm, company = Crm(sandbox.ready), Company(place, sandbox).ready()
        report.check("passerelle-cli" in company.run("--version", is_json=False)[1], f"--version of {BIN.name}")
        test_status(report, company, crm)
        held = test_statuses_by_hand(report, company, crm)
        run = test_reference_by_hand(report, company, crm, sandbox, held)
        test_verify_and_certificate(report, company, run, place)
        test_exports(report, company, place)
        test_help_texts(report, company)
        test_conform(report, company)
        test_disconnect(report, company, sandbox)
        test_second_company(report, company, sandbox, place)
        test_bad_settings_file(report, company, place)
    report.end()


if __name__ == "__main__":
    main()
