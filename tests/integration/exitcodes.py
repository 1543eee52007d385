#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The exit codes of the command line, each brought about for real; and what the machine-readable answer says with it."""
import json
import signal
import subprocess
import time

from books import Books
from passerelle import IS_WINDOWS, Company, Place, Report, Sandbox


def refused(report, company, exit_code, *words, language="en", text=None):
    code, answer = company.run(*words, language=language, text=text)
    label = " ".join(str(word)[:40] for word in words) or "(nothing)"
    errors = answer.get("errors") or [{}]
    report.equal((code, answer.get("exit")), (exit_code, exit_code), f"{label}: {exit_code}")
    report.check(errors[0].get("code") and errors[0].get("message") and errors[0].get("fix"),
                 f"{label}: {errors[0].get('code')} with its sentence and fix", answer)
    return errors[0].get("code")


def test_bad_usage(report, company, place):
    report.section("2: bad usage")
    for words in (("nothing-like-it",), ("sync", "--no-such-option"), ("sync", "--wait", "soon"), ("set-status", "invoice"),
                  ("set-status", "teapot", "1", "pending"), ("set-status", "invoice", "001001", "lost"),
                  ("export", "teapots", "--format", "csv", "--out", place / "x"), ("export", "records", "--format", "csv"),
                  ("export", "records", "--format", "odt", "--out", place / "x"),
                  ("certificate", "--run", "1", "--format", "xlsx", "--out", place / "x"), ("certificate", "--format", "csv", "--out", place / "x"),
                  ("verify", "--from", "yesterday"), ("mapping", "set", "teapot", "a", "b"), ("--company", "Nobody", "status")):
        refused(report, company, 2, *words)
    report.check(not (place / "x").exists(), "no file is left behind")


# covers: M-46
def test_not_authorized(report, company, sandbox):
    report.section("3: not authorized; wrong state; refused consent")
    report.equal(refused(report, company, 3, "sync"), "not-authorized", "it says so")
    good = company.consent()
    refused(report, company, 3, "authorize", "--redirect", good.replace("state=", "state=x"))
    report.equal(company.run("sync")[0], 3, "still not authorized after a wrong state")
    report.equal(company.run("authorize", "--redirect", company.consent())[0], 0, "the right address is accepted")
    report.equal(len(Books(sandbox.ready).customers()), 0, "nothing was transferred meanwhile")


# covers: M-45, M-46, M-97
def test_wrong_secret(report, company):
    report.section("3: a wrong client secret of the source")
    held = company.secrets.read_text(encoding="utf-8")
    values = json.loads(held)
    name = next(key for key in values if key.endswith("source-client-secret"))
    company.secrets.write_text(json.dumps({**values, name: "wrong-secret-4711"}), encoding="utf-8")
    code, answer = company.run("sync")
    report.equal((code, answer.get("exit")), (3, 3), "sync: 3")
    report.check("wrong-secret-4711" not in json.dumps(answer), "the secret is not repeated")
    report.check(not any(step["done"] for step in answer.get("steps", []) if step["name"] != "connect"), "no step after connect",
                 answer.get("steps"))
    company.secrets.write_text(held, encoding="utf-8")


def test_open_secrets(report, company):
    if IS_WINDOWS:
        return
    report.section("6: secrets that others can read")
    report.equal(company.secrets.stat().st_mode & 0o777, 0o600, "init makes the file 0600")
    for mode in (0o640, 0o604):
        company.secrets.chmod(mode)
        refused(report, company, 6, "sync")
    company.secrets.chmod(0o600)


# covers: M-46
def test_unreachable(report, company, sandbox):
    report.section("4: nothing answers")
    sandbox.stop()
    code, answer = company.run("sync")
    errors = answer.get("errors") or [{}]
    report.equal((code, answer.get("exit")), (4, 4), "sync: 4")
    report.check(errors[0].get("fix"), f"{errors[0].get('code')}: {errors[0].get('message')}", answer)
    texts = " ".join(errors[0].get(part, "") for part in ("message", "fix"))
    report.check("update" in texts.lower(), "it says that an update may be necessary", texts)
    sandbox.start()


def wait_for_writes(sandbox, count=3):
    for _ in range(600):
        if sum(1 for one in sandbox.requests() if one["service"] == "quickbooks" and one["method"] == "POST") >= count:
            return True
        time.sleep(0.05)
    return False


def test_busy_and_stopped(report, company, sandbox):
    report.section("5: another run holds the company; 7: stopped by the user within 2 s")
    running = company.start("sync")
    report.check(wait_for_writes(sandbox), "a run is under way")
    report.equal(refused(report, company, 5, "sync"), "company-busy", "it says so")
    report.equal(company.run("status")[0], 0, "status can still be read")
    report.check(running.poll() is None, "the first run goes on")
    if IS_WINDOWS:
        running.kill()
        running.communicate()
        return
    asked = time.monotonic()
    running.send_signal(signal.SIGTERM)
    try:
        out, _ = running.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        running.kill()
        out, _ = running.communicate()
    report.check(time.monotonic() - asked <= 2.0, "it ends within 2 s of SIGTERM", f"{time.monotonic() - asked:.2f} s")
    report.equal(running.returncode, 7, "with 7")
    answer = json.loads(out or "{}")
    report.equal((answer.get("exit"), answer.get("result")), (7, "stopped"), "and says so")
    code, answer = company.run("sync", "--wait", "60")
    report.equal((code, answer.get("pending")), (1, []), "the next run finishes the work")


def main():
    report = Report("exitcodes")
    with Place("exitcodes") as place, Sandbox(place, "--latency", "40") as sandbox:
        company = Company(place, sandbox)
        refused(report, company, 2, "status")
        company.init()
        test_not_authorized(report, company, sandbox)
        company.must("mapping", "accept")
        test_bad_usage(report, company, place)
        test_wrong_secret(report, company)
        test_open_secrets(report, company)
        test_unreachable(report, company, sandbox)
        test_busy_and_stopped(report, company, sandbox)
        if not IS_WINDOWS:
            code, answer = company.run("sync")
            report.equal((code in (0, 1), answer.get("effects")), (True, 0), "and one more has nothing to do")
    report.end()


if __name__ == "__main__":
    main()
