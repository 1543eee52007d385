#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bookkeeper who sees nothing: from the first launch to a verified run on the sample company by what AT-SPI tells and offers
(or, with "keyboard", by keys alone), with an account linked, three errors mended by their buttons, and the certificate exported.

Usage: bookkeeper.py BIN fr|en actions|keyboard. Ends with 77 where assistive technology can't be tried.

# covers: M-16, M-90, M-126, M-127
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

SKIPPED = 77
BIN, LANGUAGE, WAY = sys.argv[1:4]
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PROGRAMS = ("xvfb-run", "openbox", "dbus-run-session", "gnome-keyring-daemon", "xdotool", "pdftotext")


def missing():
    """What this computer lacks for it, or nothing."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    if not any(map(os.path.exists, LAUNCHERS)):
        absent.append("at-spi-bus-launcher")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        absent.append(f"gir1.2-atspi-2.0 for {sys.executable}")
    return ", ".join(absent)


def inside(home):
    """All the rest happens with a display, a session bus, an unlocked keychain and a browser of its own."""
    browser = Path(home) / "programs" / "xdg-open"  # "my own browser": notes the address, as a person copies it
    browser.parent.mkdir()
    browser.write_text('#!/bin/sh\nprintf "%s" "$1" >"$HOME/opened.new" && mv "$HOME/opened.new" "$HOME/opened"\n', encoding="ascii")
    browser.chmod(0o755)
    environment = dict(os.environ, HOME=home, XDG_RUNTIME_DIR=home + "/run", XDG_DATA_HOME=home + "/data", XDG_CONFIG_HOME=home + "/config",
                       LANG="C.UTF-8", PASSERELLE_NO_TOUR="1", PATH=f"{browser.parent}:{os.environ['PATH']}", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                       QT_QPA_PLATFORM="xcb", PASSERELLE_INSIDE=home)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"):
        environment.pop(name, None)
    os.mkdir(home + "/run", 0o700)
    os.mkdir(home + "/Documents")
    launcher = next(filter(os.path.exists, LAUNCHERS))  # before anything asks for its bus
    script = (f'{launcher} --launch-immediately & '
              'printf right | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; sleep 1; exec "$0" "$@"')
    return subprocess.call(
        ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp", "dbus-run-session", "--", "sh", "-c", script,
         sys.executable, "-B", __file__, BIN, LANGUAGE, WAY], env=environment)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Story:
    """The bookkeeper's day, one function a task. Whatever is asserted was told by AT-SPI, or stands in the file exported."""

    def __init__(self, home):
        from hands import Actions, Keyboard
        from screen import Screen
        from words import FIXES, WORDS
        self.home, self.children = Path(home), []
        self.words, self.fixes = WORDS[LANGUAGE], FIXES[LANGUAGE]
        self.screen = Screen("Passerelle")
        self.hands = {"actions": Actions, "keyboard": Keyboard}[WAY](self.screen)
        self.sandbox = ""

    def note(self, text):
        print(f"bookkeeper: {text}", flush=True)

    def check(self, is_right, text, seen=None):
        if not is_right:
            raise AssertionError(f"{text}; seen: {seen}\n{self.screen.told()}")
        self.note(text)

    def offered(self, label):
        """Whether this button comes, which need not be."""
        from screen import BUTTON, Unseen
        try:
            return self.screen.wait(label, lambda: self.screen.now(BUTTON, label), 10)
        except Unseen:
            return None

    def start(self, *words):
        self.children.append(subprocess.Popen(words))

    def close(self):
        for child in reversed(self.children):
            child.send_signal(signal.SIGTERM)
            try:
                child.wait(20)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

    def play(self):
        from story import acts
        self.start("openbox")
        time.sleep(1)
        self.start(BIN + "/passerelle", "--home", str(self.home / "books"))
        for act in acts():
            act(self)

    def consent(self, address):
        """What the provider's pages send the browser to, once the bookkeeper agreed there; it is read, never loaded."""
        parts = urllib.parse.urlsplit(address)
        self.sandbox = f"{parts.scheme}://{parts.netloc}"
        try:
            urllib.request.build_opener(NoRedirect).open(address + "&sandbox_consent=auto", timeout=60)
        except urllib.error.HTTPError as answer:
            return answer.headers["Location"]
        raise AssertionError("the provider's page did not send the browser back")

    def admin(self, path, body):
        """What somebody else does meanwhile in the accounting system."""
        request = urllib.request.Request(f"{self.sandbox}/admin/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


def main():
    if "PASSERELLE_INSIDE" in os.environ:
        story = Story(os.environ["PASSERELLE_INSIDE"])
        try:
            story.play()
        finally:
            story.close()
        story.note("passed")
        return 0
    if absent := missing():
        print(f"bookkeeper: skipped, for want of {absent}")
        return SKIPPED
    home = tempfile.mkdtemp(prefix="bookkeeper-")
    try:
        return inside(home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
