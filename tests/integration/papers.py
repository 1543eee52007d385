#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates, register and records as PDF, spreadsheet and CSV: read back by other programs, and their totals computed
again from what the two systems themselves hold."""
import csv
import datetime
import os
import re
import resource
import signal
import subprocess
from collections import Counter, defaultdict
from decimal import Decimal
from zoneinfo import ZoneInfo

from books import CORRECTION, FIRST, STATUSES, Crm, QuickBooks, cents
from paperfiles import letter_size, pdf_facts, pdf_fonts, pdf_pages, sheet_rows
from passerelle import Company, Place, Report, Sandbox, is_private

NAME = "Réseau « Ève & fils », l’Estuaire"
HOSTILE = '=HYPERLINK("//127.0.0.1/"&A1,"prix")'
TO_TRANSFER = FIRST + STATUSES.index("to-transfer")
ZONE = ZoneInfo("America/Toronto")
MANY_BYTES = 40_000  # less than any list takes, more than the journal's own small files


def kind_of(kind):
    return CORRECTION if kind in ("credit-note", "refund") else kind


def read_csv(path):
    return list(csv.reader(path.read_bytes().decode("utf-8-sig").splitlines()))


def totals_of(path):
    """{(kind, currency, day): (source, journal, ledger)} of a certificate in CSV; days that only apply a credit are nothing."""
    rows = read_csv(path)
    head = next(at for at, row in enumerate(rows) if row[:1] == ["kind"])
    found = defaultdict(lambda: [Decimal(0)] * 3)
    for kind, currency, day, _, *amounts, difference in rows[head + 1:]:
        key = (kind_of(kind), currency, day)
        found[key] = [before + Decimal(more) for before, more in zip(found[key], amounts)]
        assert Decimal(difference) == Decimal(amounts[2]) - Decimal(amounts[0])
    return {key: tuple(sums) for key, sums in found.items() if any(sums)}


def ledger_totals(books, first="", last="9999"):
    """The same of the ledger's own documents that carry a marker."""
    found = defaultdict(Decimal)
    for kind, documents in books.marked().items():
        for document in documents:
            if first <= document["TxnDate"] <= last:
                found[(kind, document["CurrencyRef"]["value"], document["TxnDate"])] += cents(document)
    return {key: total for key, total in found.items() if total}


def source_totals(crm, before):
    """The same of the records that the CRM holds as transferred since; the day is the organization's."""
    records, found = crm.records(), defaultdict(Decimal)
    for table, key, column in (("invoices", "invoiceid", "cdc_invoicedate"), ("cdc_payments", "cdc_paymentid", "cdc_paymentdate")):
        for row in crm.rows(table):
            one = records[row[key]]
            if one["status"] == "transferred" and before[row[key]]["status"] != "transferred":
                moment = datetime.datetime.fromisoformat(row[column].replace("Z", "+00:00"))
                found[(one["kind"], "CAD", moment.astimezone(ZONE).date().isoformat())] += one["amount"]
    return dict(found)


def test_certificate_computed_again(report, company, crm, books, before, run, place):
    report.section("a run's certificate, computed again from both systems' own data")
    out = place / "run.csv"
    company.must("certificate", "--run", run["run"], "--format", "csv", "--out", out)
    told = totals_of(out)
    report.check(len(told) > 100, f"{len(told)} totals by kind, currency and day")
    report.equal({key: sums[2] for key, sums in told.items()}, ledger_totals(books), "its ledger column is the ledger's own")
    report.equal({key: sums[0] for key, sums in told.items()}, source_totals(crm, before), "its source column is the CRM's own")
    report.check(all(len(set(sums)) == 1 for sums in told.values()), "and its journal column is equal to both")
    return told


def test_periods_computed_again(report, company, books, told, place):
    report.section("a period's and a fiscal year's certificate, computed again")
    days = sorted({day for _, _, day in told})
    middle = days[len(days) // 2]
    month = datetime.date.fromisoformat(middle).replace(day=1)
    end = (month + datetime.timedelta(days=32)).replace(day=1) - datetime.timedelta(days=1)
    for first, last in ((month.isoformat(), end.isoformat()), ("2026-01-01", "2026-12-31")):
        out = place / f"{first}.csv"
        company.must("certificate", "--from", first, "--to", last, "--format", "csv", "--out", out)
        report.equal({key: sums[2] for key, sums in totals_of(out).items()}, ledger_totals(books, first, last), f"{first} to {last}")


def amount(value, language):
    text = f"{abs(value):,.2f}"
    if language == "fr":
        text = text.replace(",", " ").replace(".", ",")
    return f"({text})" if value < 0 else text


def test_certificate_pdf(report, company, crm, told, run, place, language, words):
    report.section(f"the certificate as PDF ({language})")
    out = place / f"run-{language}.pdf"
    company.must("certificate", "--run", run["run"], "--format", "pdf", "--out", out, language=language)
    report.check(is_private(out), "readable by its owner only")
    pages = pdf_pages(out)
    text = "\n".join(pages)
    report.equal(pdf_facts(out)["Page size"], letter_size(), "on Letter paper")
    report.check(all(embedded for _, embedded in pdf_fonts(out)), f"every font is embedded: {pdf_fonts(out)}")
    for sentence in words["sentences"] + (NAME,):
        report.check(sentence in text, f"it says: {sentence}", pages[0])
    report.check(all(words["page"].format(at + 1, len(pages)) in page for at, page in enumerate(pages)),
                 f"each of the {len(pages)} pages has its number")
    with_dates = [page for page in pages if re.search(r"^2026-\d\d-\d\d ", page, re.M)]
    report.check(len(with_dates) > 2 and all(words["head"] in page for page in with_dates),
                 f"the head of the table stands on each of the {len(with_dates)} pages that it reaches")
    sums = defaultdict(Decimal)
    for (kind, _, _), row in told.items():
        sums[kind] += row[2]
    for kind in ("invoice", "payment"):
        report.check(text.count(amount(sums[kind], language)) >= 3, f"{kind}: {amount(sums[kind], language)} in three columns")
    total = amount(sums["invoice"] + sums["payment"] - sums[CORRECTION], language)
    report.check(any(line.startswith(words["total"]) and line.count(total) == 3 for line in text.splitlines()),
                 f"the control total is {total}")
    report.check(run["certificate"] == "".join(re.search(words["hash"] + r"\s*((?:[0-9a-f]{8} ?){8})", text).group(1).split()),
                 "the journal's hash is in the foot")
    names = {row["name"] for row in crm.rows("accounts") if row["name"]}
    report.equal([name for name in names if name in text], [], "and no customer's name")
    return pages


FRENCH = {"sentences": ("Certificat de conformité", "Source = journal = système comptable", "Synchronisation nº", "Écart 0,00",
                        "Membri 365, chapitre Québec", "Laissés hors des totaux", "Préparé par", "(America/Toronto)"),
          "page": "Page {} de {}", "head": "Syst. comptable", "total": "Total de contrôle", "hash": "Empreinte du journal :"}
ENGLISH = {"sentences": ("Certificate of conformity", "Source = journal = ledger", "Run No.", "Difference 0.00",
                         "Membri 365, chapter Québec", "Left out of the totals", "Prepared by", "(America/Toronto)"),
           "page": "Page {} of {}", "head": "Ledger", "total": "Control total", "hash": "Journal hash:"}


def test_period_pdf(report, company, place):
    report.section("the certificate of a period, and A4")
    out = place / "year.pdf"
    company.must("certificate", "--from", "2026-01-01", "--to", "2026-12-31", "--format", "pdf", "--out", out, language="fr")
    report.check("Exercice 2026-01-01 – 2026-12-31" in pdf_pages(out)[0], "twelve whole months are called a fiscal year")
    company.must("certificate", "--from", "2026-02-10", "--to", "2026-03-20", "--format", "pdf", "--out", out, language="fr")
    first = pdf_pages(out)[0]
    report.check("2026-02-10 – 2026-03-20" in first and "Exercice" not in first, "another period is not")
    os.environ["LC_ALL"] = "fr_FR.UTF-8"
    company.must("certificate", "--from", "2026-02-10", "--to", "2026-03-20", "--format", "pdf", "--out", out, language="fr")
    del os.environ["LC_ALL"]
    report.equal(pdf_facts(out)["Page size"].split(" pts")[0], "595 x 842", "where people write on A4, it is A4")


def as_sheet(cells, column, kind):
    """What a cell of the CSV is in the spreadsheet; a customer has no amount, and an amount its sign of the window."""
    cell = cells[column]
    if kind == "date":
        return datetime.date.fromisoformat(cell) if cell else None
    if kind == "amount":
        sign = -1 if cells["kind"] in ("credit-note", "refund", "expense") else 1
        return None if cells["kind"] == "customer" else sign * Decimal(cell)
    return (cell[1:] if cell[:1] == "'" else cell) or None


def differences(cells, row, columns):
    wanted = {at: as_sheet(cells, column, kind) for at, (column, kind) in columns.items()}
    return [(columns[at][0], row.get(at), one) for at, one in wanted.items() if row.get(at) != one]


# The spreadsheet's columns by place: the column of the CSV it holds, and how. Words of the person's language are left out.
COLUMNS = {"records": {1: ("number", "text"), 2: ("customer", "text"), 3: ("date", "date"), 4: ("amount", "amount"),
                       7: ("reference", "text"), 8: ("message", "text"), 9: ("record", "text")},
           "register": {0: ("date", "date"), 2: ("number", "text"), 3: ("customer", "text"), 4: ("amount", "amount"),
                        6: ("ledgerNumber", "text"), 7: ("ledgerId", "text"), 8: ("marker", "text")}}
HEADS = {"records": {"fr": "Genre", "en": "Kind"}, "register": {"fr": "Écriture", "en": "Entry"}}


def test_spreadsheets(report, company, place):
    report.section("records and register as spreadsheets: real numbers and dates, the same rows as CSV")
    for what, columns in COLUMNS.items():
        table = place / f"{what}.csv"
        company.must("export", what, "--format", "csv", "--out", table)
        head, *lines = read_csv(table)
        for language in ("fr", "en"):
            out = place / f"{what}-{language}.xlsx"
            company.must("export", what, "--format", "xlsx", "--out", out, language=language)
            titles, *rows = sheet_rows(out)
            report.check(HEADS[what][language] in titles, f"{what}: heads in the person's language ({language})", titles)
            report.equal(len(rows), len(lines), f"{what}: as many rows as the CSV")
        wrong = [one for line, row in zip(lines, rows) for one in differences(dict(zip(head, line)), row, columns)]
        report.equal(wrong[:5], [], f"{what}: each cell is the CSV's, amounts as numbers, days as dates")
        report.check(any(isinstance(row.get(4), Decimal) and row[4] < 0 for row in rows),
                     f"{what}: what is given back is negative, as in the window")


def test_no_formula(report, company, place):
    report.section("text never becomes a formula")
    for what in ("records", "register"):
        table, book = place / f"{what}.csv", place / f"{what}-en.xlsx"
        with_name = [row for row in read_csv(table) if "'" + HOSTILE in row]
        report.check(with_name, f"{what}.csv: the hostile name is there, behind an apostrophe")
        cells = [cell for row in read_csv(table) for cell in row]
        report.equal([cell for cell in cells if re.match(r"[=+@\t\r]|-(?![\d.]+$)", cell)], [], f"{what}.csv: no cell starts a formula")
        report.check(any(HOSTILE in row.values() for row in sheet_rows(book)[1:]), f"{what}.xlsx: the name is text")
    out = place / "register.pdf"
    company.must("export", "register", "--format", "pdf", "--out", out)
    report.check("=HYPERLINK" in "".join(pdf_pages(out)), "register.pdf: the name is printed as it is")


def test_lists_as_pdf(report, company, place):
    report.section("register and records as PDF")
    for what, title in (("register", "Registre des écritures"), ("records", "Enregistrements")):
        out = place / f"{what}-fr.pdf"
        company.must("export", what, "--format", "pdf", "--out", out, language="fr")
        pages, lines = pdf_pages(out), len(read_csv(place / f"{what}.csv")) - 1
        report.check(title in pages[0] and "Devise" in pages[-1] and f"{lines} lignes" in "".join(pages[-2:]),
                     f"{what}: {len(pages)} pages, its heads on the last, {lines} lines", pages[-1])
    register = "\n".join(pdf_pages(place / "register-fr.pdf"))
    markers = [row[9] for row in read_csv(place / "register.csv")[1:]]
    report.equal([marker for marker in markers if marker not in register], [], "the register holds every marker")


def limited():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MANY_BYTES, MANY_BYTES))


def test_no_half_file(report, company, run, place):
    report.section("a file that cannot be written whole is not written at all")
    folder = place / "out"
    folder.mkdir()
    jobs = [(("export", what, "--format", form), f"{what}.{form}") for what in ("records", "register") for form in ("pdf", "xlsx")]
    jobs.append((("certificate", "--run", run["run"], "--format", "pdf"), "certificate.pdf"))
    for words, name in jobs:
        out = folder / name
        out.write_text("before")
        done = subprocess.run(company.command(*words, "--out", out), capture_output=True, text=True, preexec_fn=limited)
        report.equal((done.returncode, "file-write-failed" in done.stdout), (6, True), f"{name}: the disk is full, it ends with 6")
        report.equal(out.read_text(), "before", "the file of before is still there")
    report.equal(sorted(path.name for path in folder.iterdir()), sorted(name for _, name in jobs), "and nothing beside them")
    for words, _ in jobs:
        code, answer = company.run(*words, "--out", place / "nowhere" / "x")
        report.equal((code, answer["errors"][0]["code"]), (6, "file-write-failed"), f"{words[1]}: a folder that is not there")


def rename_a_customer(crm, before):
    """A customer who will be created, with invoices to transfer, gets a name that a spreadsheet could take for a formula."""
    billed = Counter(row["_customerid_value"] for row in crm.rows("invoices") if before[row["invoiceid"]]["status"] == "to-transfer")
    new = [row["accountid"] for row in crm.rows("accounts") if row["cdc_newaccountforsync"] and row["cdc_syncstatus"] == TO_TRANSFER]
    crm.change("accounts", max(new, key=lambda key: billed[key]), {"name": HOSTILE})


def main():
    report = Report("papers")
    with Place("papers") as place, Sandbox(place) as sandbox:
        crm, books = Crm(sandbox.ready), QuickBooks(sandbox.ready)
        company = Company(place, sandbox, NAME).ready()
        before = crm.records()
        rename_a_customer(crm, before)
        code, run = company.sync()
        report.check(code in (0, 1) and run["effects"] > 100, f"a run of {run.get('effects')} effects", run)
        told = test_certificate_computed_again(report, company, crm, books, before, run, place)
        test_periods_computed_again(report, company, books, told, place)
        test_certificate_pdf(report, company, crm, told, run, place, "fr", FRENCH)
        test_certificate_pdf(report, company, crm, told, run, place, "en", ENGLISH)
        test_period_pdf(report, company, place)
        test_spreadsheets(report, company, place)
        test_no_formula(report, company, place)
        test_lists_as_pdf(report, company, place)
        test_no_half_file(report, company, run, place)
    report.end()


if __name__ == "__main__":
    main()
