#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bookkeeper's first run, with nothing imitated but the outside services: the window under a virtual display, the
system keychain, the embedded browser, Start by the keyboard. What happened is then read by the command line.

covers below name the requirements this proves:
# covers: M-40, M-41, M-42, M-43, M-90, M-122, M-123, M-124, M-127
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BIN = sys.argv[1]
LEDGER = sys.argv[2]
SERVICE = {"quickbooks": "quickbooks", "business-central": "businessCentral"}[LEDGER]  # as the sandbox calls it
PATIENCE = 150  # seconds for one thing to happen on a busy machine


def note(text):
    print(f"wholerun: {text}", flush=True)


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            note(what)
            return
        time.sleep(0.3)
    raise SystemExit(f"wholerun: not within {PATIENCE} s: {what}")


def inside(home):
    """Everything below runs with a session bus, an unlocked keychain and a display of its own."""
    script = (
        "printf right | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
        'exec "$0" "$@"'
    )
    environment = dict(os.environ, HOME=home, XDG_RUNTIME_DIR=home + "/run", XDG_DATA_HOME=home + "/data",
                       LANG="C.UTF-8", PASSERELLE_NO_TOUR="1", QTWEBENGINE_DISABLE_SANDBOX="1", QT_QUICK_BACKEND="software",
                       PASSERELLE_INSIDE=home)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    os.mkdir(home + "/run", 0o700)
    return subprocess.call(
        ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp", "dbus-run-session", "--", "sh", "-c", script,
         sys.executable, __file__, BIN, LEDGER], env=environment)


class Stage:
    """Sandbox, window manager and window; all end with it, each by its own process id."""

    def __init__(self, home):
        self.home = home
        self.children = []

    def start(self, *words, **options):
        child = subprocess.Popen(words, **options)
        self.children.append(child)
        return child

    def cli(self, *words):
        done = subprocess.run([BIN + "/passerelle-cli", "--home", self.home + "/books", "--language", "fr", "--json",
                               *words], capture_output=True, text=True, timeout=PATIENCE)
        return json.loads(done.stdout) if done.stdout else {"exit": done.returncode, "stderr": done.stderr}

    def close(self):
        for child in reversed(self.children):
            child.send_signal(signal.SIGTERM)
            try:
                child.wait(15)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def key(*words):
    subprocess.run(["xdotool", *words], check=True)
    time.sleep(0.4)


def window_named(*titles):
    for title in titles:
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True)
        if found.stdout.strip():
            return found.stdout.split()[0]
    return None


def ask_for_authorization():
    """Authorization / Autorisation; a key pressed before the window is ready to take it is lost, so it is pressed again."""
    for _ in range(4):
        key("key", "alt+u")
        for _ in range(25):
            if window_named("Sign in", "Connexion"):
                return
            time.sleep(1)


def sign_in(stage):
    """The provider's three pages by the keyboard: address and password, company, consent."""
    wait_for("the sign-in window is open", lambda: window_named("Sign in", "Connexion"))
    time.sleep(4)
    key("type", "comptable@exemple.org")
    key("key", "Tab")
    key("type", "secret")
    key("key", "Return")
    for _ in range(20):
        if stage.cli("status").get("authorized"):
            return
        time.sleep(2)
        if window_named("Sign in", "Connexion"):
            key("key", "Return")
    raise SystemExit("wholerun: the sign-in pages did not lead to an authorization")


def play(home):
    stage = Stage(home)
    try:
        sandbox = stage.start(BIN + "/passerelle-sandbox", "--data", home + "/sandbox", stdout=subprocess.PIPE)
        ready = json.loads(sandbox.stdout.readline())
        address = f"http://127.0.0.1:{ready['port']}"
        made = stage.cli("init", "--name", "Exemple", "--source", "membri", "--ledger", LEDGER, "--sandbox", address)
        assert made.get("exit") == 0, made
        note("company made, secrets in the keychain")
        stage.start("openbox")
        time.sleep(1)
        stage.start(BIN + "/passerelle", "--home", home + "/books")
        wait_for("the window is open", lambda: window_named("^Passerelle$"))
        wait_for("the records are read", lambda: stage.cli("status").get("records"))
        time.sleep(2)
        ask_for_authorization()
        sign_in(stage)
        note("authorized in the embedded browser")
        assert stage.cli("mapping", "accept").get("exit") == 0
        time.sleep(2)
        key("key", "F9")  # Start
        wait_for("the run is over", lambda: any(run["endedAt"] for run in stage.cli("history").get("runs", [])))
        run = stage.cli("history")["runs"][0]
        expected = ready["expected"][SERVICE]
        verified = stage.cli("verify")
        assert verified["exit"] == 0 and verified["totals"], str(verified)[:600]
        counts = {}
        for row in verified["totals"]:
            counts[row["kind"]] = counts.get(row["kind"], 0) + row["count"]
        for kind, count in expected["transferable"].items():
            if kind != "customer":
                assert counts.get(kind) == count, (kind, counts.get(kind), count)
        assert run["errors"] == len(expected["planted"]), run
        note(f"transferred as expected: {counts}, {run['errors']} planted errors shown")
        key("key", "ctrl+shift+l")
        key("key", "ctrl+1")
        note("language switched while open")
    finally:
        stage.close()


def main():
    if "PASSERELLE_INSIDE" in os.environ:
        play(os.environ["PASSERELLE_INSIDE"])
        note("passed")
        return 0
    home = tempfile.mkdtemp(prefix="wholerun-")
    try:
        return inside(home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
