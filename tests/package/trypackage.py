#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the .deb on a clean Debian 12 and tries what a person would; takes it away again. Called by ./dev package --try.

usage: trypackage.py PACKAGE FOLDER   FOLDER keeps the bare system for the next call, and the picture of the window
Needs root (chroot), mmdebstrap, xvfb, xdotool, imagemagick; the mirror of Debian that apt of this computer uses.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TREE / "tests" / "integration"))
from cleanroot import USER, Root, make_archive  # noqa: E402
from passerelle import Report  # noqa: E402

PROGRAMS = ("passerelle", "passerelle-cli", "passerelle-signin", "passerelle-printer", "passerelle-sandbox")
WINDOW_SECONDS = 90


def try_install(report, root, package):
    report.section("it installs on a bare Debian 12, with what it needs and nothing recommended")
    root.must("apt-get", "update", "-q")
    root.must("useradd", "--create-home", USER)
    # A bare system leaves manual pages out of what it unpacks only when told so: these lines would be in a container.
    tools = ("man-db", "desktop-file-utils", "appstream")
    root.must("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q", "--no-install-recommends", *tools)
    before = root.files()
    shutil.copy(package, root.path / "package.deb")
    output = root.must("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q", "--no-install-recommends",
                       "/package.deb")
    (root.path / "package.deb").unlink()
    size = re.search(r"After this operation, (.*) of additional disk space", output)
    print(f"   with its libraries it takes {size.group(1) if size else 'an unknown amount'}")
    code, state = root.run("dpkg-query", "-W", "-f=${db:Status-Status}", "passerelle")
    report.equal((code, state), (0, "installed"), "dpkg says: installed")
    for program in PROGRAMS:
        missing = [line.strip() for line in root.must("ldd", f"/usr/bin/{program}").splitlines() if "not found" in line]
        report.equal(missing, [], f"{program} finds its libraries")
    return before


def try_versions(report, root, version):
    report.section("the programs say their version, without a display")
    for program, wanted in (("passerelle", f"Passerelle {version}"), ("passerelle-cli", f"passerelle-cli {version}")):
        code, output = root.run(program, "--version", user=USER)
        report.equal((code, output.strip()), (0, wanted), f"{program} --version")


def try_papers(report, root):
    report.section("manual pages, desktop entry, metadata, icons")
    for program in PROGRAMS:
        for language, word in (("C.UTF-8", "SYNOPSIS"), ("fr", "VOIR AUSSI")):
            folder = "" if language == "C.UTF-8" else "fr/"
            code, page = root.run("man", "--warnings", "-l", f"/usr/share/man/{folder}man1/{program}.1.gz",
                                  environment={"MANWIDTH": "100"})
            report.check(code == 0 and word in page and "warning" not in page, f"{program}(1), {language}", page[:500])
        code, page = root.run("man", program)
        report.check(code == 0 and program in page, f"man {program} opens", page[:300])
    code, output = root.run("desktop-file-validate", "/usr/share/applications/org.passerelle.Passerelle.desktop")
    report.equal((code, output), (0, ""), "the desktop entry is valid")
    code, output = root.run("appstreamcli", "validate", "--no-net", "/usr/share/metainfo/org.passerelle.Passerelle.metainfo.xml")
    report.equal(code, 0, "the metadata is valid")
    print("   " + output.strip().replace("\n", "\n   "))
    icons = sorted(one.parent.parent.name for one in (root.path / "usr/share/icons/hicolor").rglob("apps/passerelle.*"))
    report.check(len(icons) == 10 and "scalable" in icons, "the icon is there in ten sizes", icons)


def try_transfer(report, root, place):
    """The whole main-job test of the command line, with the installed programs in place of the built ones."""
    report.section("the installed command line transfers the sample company from the installed sandbox, to the cent")
    wrappers = place / "bin"
    wrappers.mkdir()
    for program in ("passerelle-cli", "passerelle-sandbox"):
        words = root.command(f"/usr/bin/{program}")
        wrapper = wrappers / program
        wrapper.write_text("#!/bin/sh\nexec " + " ".join(f"'{word}'" for word in words) + ' "$@"\n', encoding="utf-8")
        wrapper.chmod(0o755)
    work = place / "work"
    work.mkdir()
    root.mount("--bind", work)
    done = subprocess.run([sys.executable, "-B", str(TREE / "tests/integration/mainjob.py")], text=True, capture_output=True,
                          env={**os.environ, "PASSERELLE_BIN": str(wrappers), "TMPDIR": str(work)})
    lines = done.stdout.strip().splitlines() or [done.stderr]
    print("   " + "\n   ".join(line for line in lines if "=" in line or "cent" in line or line.startswith("mainjob")))
    report.check(done.returncode == 0, lines[-1], done.stdout[-3000:] + done.stderr[-2000:])


class Display:
    """A virtual display of this computer that the clean system reaches by its socket."""

    def __init__(self, root, place):
        self.authority = place / "authority"
        self.log = place / "xvfb.log"
        reading, writing = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp",
                                         "-auth", str(self.authority)], pass_fds=[writing], stderr=self.log.open("w"))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.name = ":" + pipe.readline().strip()
        cookie = os.urandom(16).hex()
        subprocess.run(["xauth", "-f", str(self.authority), "add", self.name, ".", cookie], check=True, capture_output=True)
        shutil.copy(self.authority, root.path / "authority")
        (root.path / "authority").chmod(0o644)
        self.mine = {"DISPLAY": self.name, "XAUTHORITY": str(self.authority)}
        self.theirs = {"DISPLAY": self.name, "XAUTHORITY": "/authority", "XDG_RUNTIME_DIR": f"/home/{USER}/runtime"}

    def windows(self, title):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True,
                              env={**os.environ, **self.mine}).stdout.split()

    def picture(self, file):
        subprocess.run(["import", "-window", "root", str(file)], check=True, env={**os.environ, **self.mine})

    def close(self):
        self.process.terminate()
        self.process.wait(10)


def programs_of(root, name):
    """Processes whose file is the installed program."""
    found = []
    for one in Path("/proc").iterdir():
        try:
            if one.name.isdigit() and os.readlink(one / "exe") in (f"{root.path}/usr/bin/{name}", f"/usr/bin/{name}"):
                found.append(int(one.name))
        except OSError:
            continue
    return found


def wait_for(condition, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return False


def try_window(report, root, display, pictures):
    report.section("the window opens on the sample company, as an ordinary user")
    root.must("mkdir", "-p", f"/home/{USER}/runtime", user=USER)
    root.must("chmod", "700", f"/home/{USER}/runtime", user=USER)
    environment = {**display.theirs, "LANG": "C.UTF-8"}
    command = root.command("passerelle", "--secrets", f"/home/{USER}/secrets.json", "--sample", user=USER, environment=environment)
    with (pictures / "window.log").open("w") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    report.check(wait_for(lambda: display.windows("Passerelle"), WINDOW_SECONDS), "its window is on the screen")
    report.check(wait_for(lambda: programs_of(root, "passerelle-sandbox"), WINDOW_SECONDS),
                 "it started the installed sandbox that stands beside it")
    home = root.path / "home" / USER / ".local/share/Passerelle"
    report.check(wait_for(lambda: list(home.glob("companies/*/company.json")) or list(home.glob("companies/*/*")), WINDOW_SECONDS),
                 "the sample company is in the user's data folder")
    time.sleep(6)  # what it reads of the sandbox is drawn
    display.picture(pictures / "window.png")
    print(f"   the picture is {pictures / 'window.png'}")
    window = display.windows("Passerelle")[-1]
    names = subprocess.run(["xprop", "-id", window, "WM_CLASS"], capture_output=True, text=True,
                           env={**os.environ, **display.mine}).stdout
    report.check('"passerelle"' in names, "the desktop entry's StartupWMClass is the window's", names)
    for words in (["windowfocus", window], ["key", "F1"]):
        subprocess.run(["xdotool", *words], check=False, env={**os.environ, **display.mine})
    time.sleep(3)
    display.picture(pictures / "help.png")
    report.check(process.poll() is None, "it is still there")
    process.send_signal(signal.SIGTERM)
    process.wait(20)
    report.check(wait_for(lambda: not programs_of(root, "passerelle-sandbox"), 20), "its sandbox ends with it")


def try_sign_in(report, root, display):
    report.section("the installed sign-in program shows a page and catches the redirect")
    sandbox = subprocess.Popen(root.command("passerelle-sandbox", "--data", f"/home/{USER}/services", "--exit-with-stdin", user=USER),
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        books = json.loads(sandbox.stdout.readline())["quickbooks"]
        address = (f"{books['authorizeUrl']}?client_id={books['clientId']}&response_type=code&scope=com.intuit.quickbooks.accounting"
                   f"&redirect_uri={books['redirectUri']}&state=abc&sandbox_consent=auto")
        request = json.dumps({"address": address, "redirectUri": books["redirectUri"], "allowedHosts": ["127.0.0.1"],
                              "language": "fr", "isLoopbackAllowed": True})
        # Inside a chroot the kernel gives the browser no namespaces of its own: only here its protection is off.
        environment = {**display.theirs, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_LOGGING_RULES": "qt.webenginecontext*=false"}
        helper = subprocess.Popen(root.command("passerelle-signin", user=USER, environment=environment),
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        helper.stdin.write(request + "\n")
        helper.stdin.flush()
        answer = json.loads(helper.stdout.readline() or "{}")
        helper.stdin.close()
        helper.wait(30)
        report.check(answer.get("event") == "redirect" and "code=" in answer.get("address", ""), "the redirect came back", answer)
    finally:
        sandbox.stdin.close()
        sandbox.wait(20)


def try_doctor(report, root):
    report.section("the command line finds the sign-in program")
    sandbox = subprocess.Popen(root.command("passerelle-sandbox", "--data", f"/home/{USER}/services", "--exit-with-stdin", user=USER),
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        url = f"http://127.0.0.1:{json.loads(sandbox.stdout.readline())['port']}"
        cli = ("passerelle-cli", "--home", f"/home/{USER}/doctor", "--secrets", f"/home/{USER}/doctor.json", "--language", "en")
        root.must(*cli, "init", "--name", "D", "--source", "membri", "--ledger", "quickbooks", "--sandbox", url, user=USER)
        _, output = root.run(*cli, "doctor", user=USER)
        browser = [line for line in output.splitlines() if "passerelle-signin" in line]
        report.check(browser, "doctor names it as the browser", output)
    finally:
        sandbox.stdin.close()
        sandbox.wait(20)


def try_removal(report, root, before):
    report.section("taking it away leaves nothing but company data")
    shutil.rmtree(root.path / "home" / USER / "services", ignore_errors=True)
    root.must("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "purge", "-y", "-q", "passerelle")
    mine = [one for one in root.files() - before if "passerelle" in one.lower() and not one.startswith("/home/")]
    report.equal(mine, [], "no file of the program is left on the system")
    kept = sorted(one.relative_to(root.path / "home" / USER).as_posix()
                  for one in (root.path / "home" / USER / ".local/share").glob("*"))
    report.equal(kept, [".local/share/Passerelle"], "the companies of the user are still there, and only they")
    root.must("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "autoremove", "--purge", "-y", "-q")
    # What the libraries leave is caches of the system (fonts, icons, certificates); it is told, not judged.
    left = sorted(one for one in root.files() - before if not one.startswith(("/home/", "/authority", "/etc/ssl/certs")))
    print(f"   after autoremove, left by other packages: {len(left)} files {left[:12]}")


def inside(package, folder, place):
    report = Report("package")
    version = re.search(r"_([0-9.]+)_", package.name).group(1)
    root = Root(place, folder / "debian12.tar")
    before = try_install(report, root, package)
    try_versions(report, root, version)
    try_papers(report, root)
    try_transfer(report, root, place)
    display = Display(root, place)
    try:
        try_window(report, root, display, folder)
        try_sign_in(report, root, display)
    finally:
        display.close()
    try_doctor(report, root)
    try_removal(report, root, before)
    report.end()


def main():
    if sys.argv[1:2] == ["--inside"]:
        inside(*map(Path, sys.argv[2:5]))
    package, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    if os.geteuid() != 0:
        sys.exit("trypackage: needs root, for the chroot")
    folder.mkdir(parents=True, exist_ok=True)
    make_archive(folder / "debian12.tar")
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
    # The folder is taken away out here, where nothing is mounted below it: mounts and processes end with the namespaces.
    with tempfile.TemporaryDirectory(prefix="passerelle-package-") as place:
        done = subprocess.run(["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable, "-B", __file__,
                               "--inside", str(package), str(folder), place])
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
