#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A company on Business Central that connects by its own keys, without a person: which of its companies it is, and a whole run."""
import json

from books import Books, Crm, compare
from passerelle import Company, Place, Report, Sandbox


def choose(company, name):
    """Edits the settings as somebody does who sets up a server."""
    file = next(company.home.rglob("company.json"))
    settings = json.loads(file.read_text(encoding="utf-8"))
    settings["ledger"]["businessCentral"].update(signsInAsItself=True, company=name)
    file.write_text(json.dumps(settings), encoding="utf-8")


def test_company(report, company):
    report.section("the company is never guessed")
    for name in ("", "Nowhere"):
        choose(company, name)
        code, answer = company.run("authorize")
        report.equal((code, answer["errors"][0]["code"]), (3, "ledger-wrong-company"), f"named {name!r}: refused")
    report.equal(company.run("sync")[0], 3, "and nothing is authorized")


def test_run(report, company, sandbox):
    report.section("by its name: connected, a whole run, disconnected")
    choose(company, "Réseau des archivistes de l'Estuaire")
    answer = company.must("authorize")
    report.equal((answer["authorized"], answer["realm"]), (True, sandbox.ready["businessCentral"]["companyId"]), "connected at once")
    company.must("mapping", "accept")
    crm, books = Crm(sandbox.ready), Books(sandbox.ready)
    before = crm.records()
    code, run = company.sync()
    report.equal((code, run["pending"]), (1, []), "ends with the planted errors only")
    report.check(run["effects"] > 0, f"{run['effects']} effects")
    report.equal(compare(before, crm.records(), books), [], "each record has one document with its number and total")
    company.must("disconnect")
    report.equal(company.run("sync")[0], 3, "disconnected: no run")


def main():
    report = Report("asitself")
    with Place("asitself") as place, Sandbox(place) as sandbox:
        company = Company(place, sandbox)
        company.init()
        test_company(report, company)
        test_run(report, company, sandbox)
    report.end()


if __name__ == "__main__":
    main()
