# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed programs at work under Wine: the whole-run tests of the tree on the Windows programs, the credential store,
and the window on the sample company."""
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from smokedesk import on_drive_z, wait_until

ROOT = Path(__file__).resolve().parents[2]
STORE = r"HKCU\Software\Wine\Credential Manager"
WHOLE_RUNS = [("mainjob", {}), ("mainjob", {"PASSERELLE_LEDGER": "business-central"}), ("exitcodes", {}),
              ("kill", {"PASSERELLE_KILLS": "6"}), ("papers", {})]


def make_wrappers(desk, stage):
    """Programs named as on Linux that start the Windows ones: exec keeps the process, so that a kill hits it."""
    folder = desk.place / "bin"
    folder.mkdir()
    for name in ("passerelle-cli", "passerelle-sandbox", "passerelle-printer"):
        wrapper = folder / name
        wrapper.write_text(f'#!/bin/sh\nexec wine "{stage / name}.exe" "$@"\n')
        wrapper.chmod(0o755)
    return folder


def try_whole_runs(report, desk, wrappers):
    for name, variables in WHOLE_RUNS:
        report.section(f"tests/integration/{name}.py on the Windows programs {' '.join(variables.values())}".rstrip())
        done = subprocess.run([sys.executable, "-B", ROOT / f"tests/integration/{name}.py"], capture_output=True, text=True, check=False,
                              env={**desk.environment, **variables, "PASSERELLE_BIN": str(wrappers), "PASSERELLE_SOURCE": str(ROOT), "PASSERELLE_WINDOWS": "1"})
        lines = done.stdout.strip().splitlines()
        wrong = [line for line in lines if "WRONG" in line or "seen:" in line] + done.stderr.strip().splitlines()[-3:]
        report.check(done.returncode == 0, lines[-1] if lines else name, "\n".join(wrong[:20]))


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def redirect_of(address):
    try:
        urllib.request.build_opener(NoRedirect).open(address + "&sandbox_consent=auto", timeout=60)
    except urllib.error.HTTPError as answer:
        return answer.headers["Location"]
    return ""


def start_sandbox(desk, wrappers):
    process = subprocess.Popen([wrappers / "passerelle-sandbox", "--data", desk.place / "sandbox", "--exit-with-stdin"],
                               env=desk.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return process, json.loads(process.stdout.readline())


# covers: M-97
def try_credential_store(report, desk, wrappers):
    report.section("token and secret are in the credential store, and nowhere else")
    process, ready = start_sandbox(desk, wrappers)

    def run(*words, text=""):
        done = subprocess.run([wrappers / "passerelle-cli", "--language", "fr", *words], env=desk.environment, input=text,
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr
    code, answer = run("init", "--name", "Été à Montréal", "--source", "membri", "--ledger", "quickbooks", "--sandbox",
                       f"http://127.0.0.1:{ready['port']}")
    report.equal(code, 0, f"a company is made {answer.strip()[:200]}")
    address = next((line for line in run("authorize")[1].splitlines() if line.startswith("http")), "")
    code, answer = run("authorize", "--redirect", "-", text=redirect_of(address))
    report.equal(code, 0, f"and authorized {answer.strip()[:200]}")
    _, entries = desk.wine("reg", "query", STORE, "/s")
    names = [line for line in entries.splitlines() if "Passerelle" in line and line.startswith("HKEY")]
    report.check(len(names) >= 2, f"the credential store has {len(names)} entries of the program", entries[:800])
    home = desk.user / "Passerelle"
    report.check(home.is_dir(), "the companies are in the user's folder of local data", str(home))
    secret = ready["membri"]["clientSecret"].encode()
    leaks = [str(file) for file in home.rglob("*") if file.is_file() and secret in file.read_bytes()]
    report.equal(leaks, [], "no file of it holds the client secret")
    run("mapping", "accept")
    code, answer = run("sync")
    report.check(code == 1 and "écriture" in answer, "a run transfers the sample", answer[-400:])
    print("         " + answer.strip().splitlines()[-1])
    code, answer = run("--json", "doctor")
    browser = [one for one in json.loads(answer).get("findings", []) if one.get("subject") == "browser"] if answer.startswith("{") else answer
    print(f"         doctor: {browser}")
    process.stdin.close()
    process.wait(20)


def catch_browser(desk):
    """The user's own browser is a script that notes the address it is given."""
    noted, browser = desk.place / "address", desk.place / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" >"{noted}"\n')
    browser.chmod(0o755)
    desk.wine("reg", "add", r"HKCU\Software\Wine\WineBrowser", "/v", "Browsers", "/d", str(browser), "/f")
    return noted


def try_window(report, desk, stage, wrappers):
    report.section("the window on the sample company, by the keyboard: sign-in by the user's own browser, Start, to the end")
    noted, home = catch_browser(desk), desk.place / "fenêtre"

    def ask(*words):
        done = subprocess.run([wrappers / "passerelle-cli", "--home", on_drive_z(home), "--json", *words],
                              env=desk.environment, capture_output=True, text=True, check=False)
        return json.loads(done.stdout) if done.stdout.startswith("{") else {"seen": done.stdout + done.stderr}
    began = time.monotonic()
    desk.start(stage / "passerelle.exe", "--home", on_drive_z(home), "--sample")
    report.check(desk.wait_for_window("Passerelle$", 120), f"it opens within {time.monotonic() - began:.1f} s")
    report.check(wait_until(lambda: ask("status").get("records"), 60), "both sides are read", ask("status"))
    desk.picture("window-authorization")
    wait_until(lambda: desk.press("alt+u") or noted.exists(), 30)
    report.check(noted.exists(), "the user's browser is given the provider's page")
    desk.type(redirect_of(noted.read_text()))
    desk.picture("window-pasted")
    desk.press("Return")
    report.check(wait_until(lambda: ask("status").get("authorized"), 60), "the pasted address authorizes", ask("status"))
    report.equal(ask("mapping", "accept").get("exit"), 0, "the proposed mapping is accepted")
    time.sleep(2)
    desk.press("F9")
    report.check(wait_until(lambda: any(run["endedAt"] for run in ask("history").get("runs", [])), 180), "Start runs to the end",
                 ask("history"))
    desk.picture("window-run")
    desk.press("ctrl+1")
    desk.picture("window-dashboard")
    verified = ask("verify")
    differences = [row for row in verified.get("totals", []) if row.get("difference") not in (None, "0.00", 0, "0,00")]
    report.check(verified.get("exit") == 0 and verified.get("totals") and not differences, "both sides and the journal agree to the cent",
                 verified)
    desk.xdotool("key", "alt+F4")
    desk.wait_for_no_window("Passerelle$")


def try_programs(report, desk, stage, parts):
    os.environ.update({name: text for name, text in desk.environment.items() if name.startswith("WINE")})
    wrappers = make_wrappers(desk, stage)
    if "store" in parts:
        try_credential_store(report, desk, wrappers)
    if "window" in parts:
        try_window(report, desk, stage, wrappers)
    if "runs" in parts:
        try_whole_runs(report, desk, wrappers)
