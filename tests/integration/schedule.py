#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Automatic runs: what the operating system's scheduler is told, the run that it begins, the open window that takes it, and
the summary by e-mail, over a real mail server with TLS.

# covers: M-19, M-20
"""
import base64
import json
import os
import shlex
import socket
import ssl
import subprocess
import sys
import time
from email import message_from_bytes
from email.header import decode_header, make_header

from passerelle import BIN, Company, Place, Report, Sandbox

try:
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult
except ImportError:
    print("schedule: skipped, aiosmtpd is not installed")
    sys.exit(77)

PASSWORD = "pass phrase é"
STAND_IN = """#!/bin/sh
echo "$@" >> "$SYSTEMCTL_LOG"
[ -z "$SYSTEMCTL_FAILS" ] || { echo "Failed to connect to bus: $SYSTEMCTL_FAILS" >&2; exit 1; }
"""


class Scheduler:
    """systemd is not running in a container: its command is stood in for, its unit files are the real ones."""

    def __init__(self, place):
        self.log, self.units = place / "systemctl.log", place / "config/systemd/user"
        (place / "bin").mkdir()
        (place / "bin/systemctl").write_text(STAND_IN, encoding="utf-8")
        (place / "bin/systemctl").chmod(0o755)
        os.environ.update(PATH=f"{place}/bin:{os.environ['PATH']}", XDG_CONFIG_HOME=str(place / "config"), SYSTEMCTL_LOG=str(self.log))

    def told(self):
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return lines

    def unit(self, ending):
        return next(self.units.glob(f"*.{ending}")).read_text(encoding="utf-8")

    def command(self):
        """The words that systemd would start: the line of the unit, by its own quoting."""
        line = next(line for line in self.unit("service").splitlines() if line.startswith("ExecStart="))
        return [word.replace("%%", "%").replace("$$", "$") for word in shlex.split(line.removeprefix("ExecStart="))]


class Mailbox:
    """A mail server on this computer that wants TLS and a password."""

    def __init__(self, place, wants_tls=True):
        self.messages, certificate, key = [], place / "mail.pem", place / "mail.key"
        if not certificate.exists():
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
                            "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"], check=True, capture_output=True)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
        options = {"tls_context": context, "require_starttls": True, "authenticator": self.login, "auth_required": True} if wants_tls else {}
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port(), **options)
        os.environ["PASSERELLE_MAIL_CERTIFICATES"] = str(certificate)

    def login(self, _server, _session, _envelope, _mechanism, data):
        right = (data.login, data.password) == (b"club", PASSWORD.encode())
        return AuthResult(success=right)

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802, the library's name
        self.messages.append((envelope.rcpt_tos, message_from_bytes(envelope.content)))
        return "250 taken"

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()

    @property
    def port(self):
        return self.controller.port


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_schedule(report, company, scheduler):
    report.section("the schedule: off until configured, told to the system, kept only when the system took it")
    report.equal(company.must("schedule")["schedule"], None, "off at first")
    for words in (("every", 7), ("at", "25:00"), ("at",), ("every", 60, "--days", "someday"), ("sometimes",)):
        report.equal(company.run("schedule", *words)[0], 2, f"schedule {' '.join(map(str, words))}: refused")
    os.environ["SYSTEMCTL_FAILS"] = "No medium found"
    code, answer = company.run("schedule", "every", 60)
    report.equal((code, answer["errors"][0]["code"]), (6, "scheduler-failed"), "no scheduler: said")
    report.check("No medium found" in answer["errors"][0]["message"], "with the system's own words", answer)
    report.equal(company.must("schedule")["schedule"], None, "and nothing is kept")
    del os.environ["SYSTEMCTL_FAILS"]
    scheduler.told()
    answer = company.must("schedule", "at", "14:00,2:00", "--days", "mon,fri")
    report.equal(answer["schedule"], {"times": "02:00, 14:00", "days": "mon,fri"}, "set")
    report.check(answer["active"] and answer["next"], "active, with the next run", answer)
    told = scheduler.told()
    report.equal([line.split()[1] for line in told], ["daemon-reload", "enable", "restart", "is-active"], "the system was told")
    report.check("OnCalendar=Mon,Fri *-*-* 02:00:00\nOnCalendar=Mon,Fri *-*-* 14:00:00\n" in scheduler.unit("timer"), "the timer's times")


def test_export(report, company, place, sandbox):
    report.section("settings taken over elsewhere bring no schedule: that computer was told nothing")
    company.must("export", "settings", "--out", place / "settings.json")
    other = Company(place / "other", sandbox)
    secrets = json.dumps({"source": {"clientSecret": "a"}, "ledger": {"clientId": "b", "clientSecret": "c"}})
    other.must("init", "--name", "Autre", "--source", "membri", "--ledger", "quickbooks", "--start-date", "2026-01-01",
               "--config", place / "settings.json", text=secrets)
    report.equal(other.must("schedule")["schedule"], None, "off there")
    report.check(company.must("schedule")["schedule"], "still set here")


def test_run(report, company, scheduler):
    report.section("the run that the system begins")
    done = subprocess.run(scheduler.command(), capture_output=True, text=True, timeout=400)
    report.equal(done.returncode, 1, "the planted errors only")
    run = company.must("history")["runs"][0]
    report.check("schedule" in run["who"], "the journal says that the schedule began it", run["who"])
    text = company.must("schedule", is_json=False)
    report.check("Last automatic run:" in text and f"{run['effects'] if 'effects' in run else ''}" in text, "the last automatic run is told", text)
    report.equal(company.run("sync", "--scheduled", "--dry-run")[0], 2, "never a preview")


def test_mail(report, company, place):
    report.section("the summary by e-mail, never without TLS")
    report.equal(company.run("mail", "set", "--to", "a@example.org,b@example.org,c@example.org", "--from", "p@example.org", "--server", "x")[0],
                 2, "three recipients: refused")
    with Mailbox(place) as box:
        words = ("mail", "set", "--to", "a@example.org,b@example.org", "--from", "p@example.org", "--server", "127.0.0.1", "--port", box.port)
        company.must(*words, "--user", "club", text="wrong\n")
        code, answer = company.run("mail", "test")
        report.equal((code, answer["errors"][0]["code"]), (2, "mail-failed"), "a wrong password: said")
        company.must(*words, "--user", "club", text=PASSWORD + "\n")
        company.must("mail", "test")
        report.equal(len(box.messages), 1, "a test message arrives")
        report.check(PASSWORD not in "".join(one.read_text(encoding="utf-8", errors="replace") for one in company.home.rglob("*.json")),
                     "the password is in no settings file")
        code, run = company.sync("--scheduled")
        recipients, message = box.messages[-1]
        subject = str(make_header(decode_header(message["Subject"])))
        body = base64.b64decode(message.get_payload()).decode()
        report.equal(recipients, ["a@example.org", "b@example.org"], "the summary goes to both")
        report.check(company.name in subject and "transferred" in subject, "its subject tells the outcome", subject)
        report.check(len(box.messages) == 2 and "error" not in subject, "nothing was left to post, the planted errors wait", subject)
        names = [row["customer"] for row in run.get("errors", []) + run.get("blocked", []) if row.get("customer")]
        report.equal([name for name in names if name in body], [], "no customer is named in it")
    with Mailbox(place, wants_tls=False) as box:
        company.must("mail", "set", "--port", box.port, text="\n")
        code, answer = company.run("mail", "test")
        report.equal((code, len(box.messages)), (2, 0), "a server without TLS gets nothing")
        report.equal(company.sync("--scheduled")[0], company.sync()[0], "a summary that can't be sent changes nothing of the run")
    company.must("mail", "off")


def test_window(report, company):
    report.section("the open window takes the run")
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    window = subprocess.Popen([BIN / "passerelle", "--home", company.home, "--secrets", company.secrets], env=environment,
                              stdin=subprocess.DEVNULL)
    try:
        end, answer = time.monotonic() + 60, {}
        while time.monotonic() < end and answer.get("handedTo") != "window":
            before = len(company.must("history")["runs"])
            code, answer = company.sync("--scheduled")  # until the window is open, the command line runs it itself
        report.equal(answer, {"exit": 0, "handedTo": "window"}, "handed over")
        while time.monotonic() < end:
            runs = company.must("history")["runs"]
            if len(runs) > before and runs[0]["endedAt"]:
                break
            time.sleep(0.3)
        report.check(len(runs) > before and "schedule" in runs[0]["who"], "it ran there, as the schedule's", runs[0])
    finally:
        window.terminate()
        window.wait(30)


def test_off(report, company, scheduler):
    report.section("off again")
    scheduler.told()
    report.equal(company.must("schedule", "off")["schedule"], None, "off")
    report.equal(list(scheduler.units.glob("*")), [], "no unit is left")
    report.check(any("disable" in line for line in scheduler.told()), "and the system was told")


def main():
    report = Report("schedule")
    with Place("schedule") as place, Sandbox(place) as sandbox:
        scheduler = Scheduler(place)
        company = Company(place, sandbox).ready()
        test_schedule(report, company, scheduler)
        test_export(report, company, place, sandbox)
        test_run(report, company, scheduler)
        test_mail(report, company, place)
        test_window(report, company)
        test_off(report, company, scheduler)
    report.end()


if __name__ == "__main__":
    main()
