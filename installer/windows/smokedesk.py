# SPDX-License-Identifier: GPL-3.0-or-later
"""A Windows of its own for the smoke test: a Wine prefix, a virtual screen, keys and pictures."""
import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

FONTS = ("Segoe UI", "MS Shell Dlg", "MS Shell Dlg 2", "Tahoma", "Arial")
SETTLED_LOOKS = 2


class Report:
    """Counts what was asserted; every assertion is printed, a wrong one with what was seen."""

    def __init__(self):
        self.right, self.wrong = 0, 0

    def section(self, words):
        print(f"-- {words}", flush=True)

    def check(self, is_right, words, seen=None):
        self.right += bool(is_right)
        self.wrong += not is_right
        print(f"   {'ok   ' if is_right else 'WRONG'} {words}" + ("" if is_right else f"\n         seen: {seen}"), flush=True)
        return is_right

    def equal(self, got, wanted, words):
        return self.check(got == wanted, words, f"{got!r}, wanted {wanted!r}")


def wait_until(done, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if done():
            return True
        time.sleep(0.3)
    return False


def on_drive_z(path):
    """A path of Linux as the programs know it."""
    return "Z:" + str(path).replace("/", "\\")


def text_of(output):
    """Our programs print UTF-8, Windows' own the system's code page."""
    try:
        return output.decode()
    except UnicodeDecodeError:
        return output.decode("cp850", "replace")


class Desk:
    """Everything ends and disappears with it: programs, screen and prefix."""

    def __init__(self, pictures):
        self.pictures = Path(pictures)
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.place = Path(tempfile.mkdtemp(prefix="passerelle-wine-"))
        self.processes = []
        # In the C locale Wine can't open a path with accents.
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.place), "LC_ALL": "C.UTF-8", "WINEDEBUG": "-all",
                            "WINEPREFIX": str(self.place / "prefix"), "WINEDLLOVERRIDES": "mscoree,mshtml="}

    def __enter__(self):
        read, write = os.pipe()
        self.processes.append(subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x960x24", "-nolisten", "tcp"],
                                               pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as number:
            self.environment["DISPLAY"] = ":" + number.readline().strip()
        self.processes.append(subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL))
        # Windows' services start with the first program and would keep the pipe it is heard through: they start unheard, and stay.
        for words in (["wineserver", "-p"], ["wine", "wineboot", "-i"]):
            subprocess.run(words, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        self.wine("winecfg", "-v", "win10")
        for font in FONTS:
            self.wine("reg", "add", r"HKCU\Software\Wine\Fonts\Replacements", "/v", font, "/d", "Liberation Sans", "/f")
        return self

    def __exit__(self, *_):
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)
        for process in reversed(self.processes):
            process.terminate()
            process.wait(10)
        shutil.rmtree(self.place, ignore_errors=True)

    @property
    def user(self):
        """The user's folder of local data, as Linux sees it."""
        return next((self.place / "prefix/drive_c/users").glob("[!P]*")) / "AppData/Local"

    def wine(self, *words, seconds=300):
        """(exit code, what it printed)"""
        done = subprocess.run(["wine", *map(str, words)], env=self.environment, capture_output=True, timeout=seconds, check=False)
        return done.returncode, text_of(done.stdout) + text_of(done.stderr)

    def start(self, *words):
        process = subprocess.Popen(["wine", *map(str, words)], env=self.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.processes.append(process)
        return process

    def registry(self, key, value):
        code, text = self.wine("reg", "query", key, "/v", value)
        lines = [line for line in text.splitlines() if "REG_" in line]
        return lines[0].split("REG_", 1)[1].split(None, 1)[1:] if code == 0 and lines else None

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False).stdout

    def windows(self, title):
        return self.xdotool("search", "--onlyvisible", "--name", title).split()

    def wait_for_window(self, title, seconds=60):
        if not wait_until(lambda: self.windows(title), seconds):
            return False
        self.settle()
        return True

    def wait_for_no_window(self, title, seconds=60):
        return wait_until(lambda: not self.windows(title), seconds)

    def screen(self, file):
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True)
        return hashlib.sha256(subprocess.run(["convert", str(file), "rgb:-"], capture_output=True, check=True).stdout).digest()

    def settle(self, seconds=4):
        """Waits until the screen has stopped changing."""
        file, same, last = self.place / "look.png", 0, None
        until = time.monotonic() + seconds
        while same < SETTLED_LOOKS and time.monotonic() < until:
            now = self.screen(file)
            same, last = (same + 1 if now == last else 0), now
            time.sleep(0.25)

    def picture(self, name):
        self.settle()
        file = self.pictures / f"{name}.png"
        self.screen(file)
        subprocess.run(["convert", str(file), "-trim", "+repage", str(file)], check=True)

    def press(self, *keys):
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)
            time.sleep(0.15)
        self.settle()

    def type(self, text):
        self.xdotool("type", "--delay", "30", text)
        self.settle()
