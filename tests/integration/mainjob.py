#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job through the command line: sandbox, authorization, mapping, run; both sides compared with what was expected."""
from collections import Counter

from books import Books, Crm, by_number, compare, counted, ledger_sums, merged, sums
from passerelle import SERVICE, Company, Place, Report, Sandbox


def keys(issues):
    return sorted((one["kind"], one["number"], one["code"]) for one in issues if "kind" in one)


def applied_writes(sandbox, since):
    """Requests that changed an outside system; asking for a token changes none."""
    return [one for one in sandbox.requests(since)
            if one["service"] in ("membri", SERVICE) and one["applied"] and one["method"] != "GET"
            and "/oauth2/" not in one["path"]]


# covers: M-12, M-18
def test_nothing_before_a_run(report, company, sandbox, crm, before):
    report.section("nothing is written outside before a run, nor by a dry run")
    since = sandbox.last_request()
    company.must("status")
    company.must("mapping", "list")
    report.equal(applied_writes(sandbox, since), [], "reading status and mapping writes nothing outside")
    code, plan = company.sync("--dry-run")
    report.equal(code, 1, "the dry run ends with 1: something would end in error")
    report.equal(applied_writes(sandbox, since), [], "the dry run writes nothing outside")
    report.check(crm.records() == before, "the CRM is as before")
    report.check(plan.get("errors"), "the dry run names errors beforehand", plan)


# covers: M-01, M-10, M-15, M-18, M-21..M-23, M-29..M-31, M-40, M-43
def test_first_run(report, company, sandbox, crm, books, before):
    report.section("the first run transfers what is expected, and only that")
    expected = sandbox.expected
    code, run = company.sync()
    after = crm.records()
    report.equal((code, run["exit"], run["result"]), (1, 1, "partial"), "ends with 1: planted errors remain")
    wanted = merged(expected["transferable"])
    report.equal(counted(after, before), wanted, "transferred in the CRM, by kind, as expected")
    documents = {kind: len(numbers) for kind, numbers in by_number(books.marked()).items()}
    wanted.pop("customer")
    report.equal(documents, wanted, "live documents with a marker in the ledger, by kind, as expected")
    report.equal(compare(before, after, books), [], "each transferred record has one document with its number and total")
    report.equal(ledger_sums(books), sums(after, before), "sums by kind equal on both sides")
    report.equal(keys(run["errors"]), keys(expected["planted"]), "the planted errors, exactly")
    report.equal(keys(run["blocked"]), keys(expected["blocked"]), "the blocked records, exactly")
    different = [row for row in run["totals"] if not row["source"] == row["journal"] == row["ledger"]]
    report.equal(different, [], f"source = journal = ledger on {len(run['totals'])} days")
    counts = Counter()
    for row in run["totals"]:
        counts[row["kind"]] += row["count"]
    report.equal(merged(counts), wanted, "the totals count every document")
    report.equal(run["throttled"], 0, "no throttled reply")
    errors = {key for key, one in after.items() if one["status"] == "transfer-error" and before[key]["status"] == "to-transfer"}
    report.equal(errors, {one["record"] for one in run["errors"] if "kind" in one}, "the failed records say so in the CRM")
    report.check(all(after[key]["message"] for key in errors), "each with its message")
    gained = [key for key, one in after.items() if one["status"] == "transferred" and before[key]["status"] == "to-transfer"]
    report.check(all(after[key]["reference"] for key in gained), "each transferred record has the ledger's reference")
    untouched = {key for key, one in before.items() if one["status"] != "to-transfer"}
    report.check(all(after[key] == before[key] for key in untouched), "records of another status are untouched")
    return run


# covers: M-44
def test_step_order(report, run):
    report.section("steps")
    order = ["connect", "create-customers", "update-customers", "create-invoices", "payments", "journal-entries"]
    names = [step["name"] for step in run["steps"]]
    report.equal(names, [name for name in order if name in names], "the steps stand in their order")


# covers: M-23, M-31
def test_texts_in_both_languages(report, company, run):
    report.section("each error has its message and fix in both languages")
    texts = {}
    for language in ("fr", "en"):
        code, answer = company.run("errors", language=language)
        report.equal(code, 0, f"errors ends with 0 ({language})")
        texts[language] = {one["code"]: (one["message"], one["fix"]) for one in answer["errors"]}
    for code in sorted({one["code"] for one in run["errors"] + run["blocked"]}):
        french, english = texts["fr"].get(code, ("", "")), texts["en"].get(code, ("", ""))
        report.check(all(french) and all(english) and french[0] != english[0] and french[1] != english[1],
                     f"{code}: message and fix, different in fr and en", (french, english))
    report.check(all(one["message"] and one["fix"] for one in run["errors"] + run["blocked"]), "the run gave them too")


# covers: M-30, M-35
def test_second_run(report, company, sandbox, crm):
    report.section("a second run posts nothing")
    before, since = crm.records(), sandbox.last_request()
    code, run = company.sync()
    report.equal(run["effects"], 0, "0 effects")
    report.check(code in (0, 1), "ends with 0 or 1", code)
    posted = [one for one in applied_writes(sandbox, since) if one["service"] == SERVICE]
    report.equal(posted, [], "nothing is written to the ledger")
    after = crm.records()
    report.equal({key: (before[key]["status"], one["status"]) for key, one in after.items()
                  if one["status"] != before[key]["status"]}, {}, "no status changes in the CRM")


# covers: M-24, M-34
def test_corrected_errors(report, company, listed, crm, books, before):
    report.section("a corrected error is transferred by the next run")
    products = [one for one in listed["mapping"] if one["kind"] == "product"]
    unmapped = [one for one in products if one["state"] == "unmapped"]
    report.equal(len(unmapped), 1, "one product was unmapped")
    product = unmapped[0]
    number = next(one["number"] for one in crm.records().values() if one["status"] == "transfer-error"
                  and one["kind"] == "invoice" and product["name"] in (one["message"] or ""))
    company.must("mapping", "set", "product", product["source"], next(one["ledger"] for one in products if one["ledger"]))
    _, run = company.sync()
    report.equal(run["effects"], 0, "mapped, but not set back: still not tried again")
    code, changed = company.run("set-status", "invoice", number, "to-transfer")
    report.equal((code, changed.get("status")), (0, "to-transfer"), f"invoice {number} set back")
    _, run = company.sync()
    now = next(one for one in crm.records().values() if one["kind"] == "invoice" and one["number"] == number)
    report.equal((now["status"], now["message"] or ""), ("transferred", ""), "transferred, its message gone")
    report.check(now["reference"], "with its reference")
    report.check(number not in [one["number"] for one in run["errors"]], "no longer an error")
    report.equal(compare(before, crm.records(), books), [], "both sides agree, dependants included")


def main():
    report = Report("mainjob")
    with Place("mainjob") as place, Sandbox(place) as sandbox:
        crm = Crm(sandbox.ready)
        before = crm.records()
        company = Company(place, sandbox).ready()
        listed = company.must("mapping", "list")
        books = Books(sandbox.ready)
        report.equal(sum(map(len, books.marked().values())), 0, "the ledger starts without a marked document")
        test_nothing_before_a_run(report, company, sandbox, crm, before)
        run = test_first_run(report, company, sandbox, crm, books, before)
        test_step_order(report, run)
        test_texts_in_both_languages(report, company, run)
        test_second_run(report, company, sandbox, crm)
        test_corrected_errors(report, company, listed, crm, books, before)
    report.end()


if __name__ == "__main__":
    main()
