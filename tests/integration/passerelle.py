# SPDX-License-Identifier: GPL-3.0-or-later
"""What the whole-run tests share: the sandbox and the command line as processes, each with its own folder."""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

BIN = Path(os.environ.get("PASSERELLE_BIN", "build/release/bin")).resolve()
READY_SECONDS = 120
# Which ledger the company is on: "quickbooks" or "business-central"; and what the sandbox calls it.
LEDGER = os.environ.get("PASSERELLE_LEDGER") or "quickbooks"
SERVICE = {"quickbooks": "quickbooks", "business-central": "businessCentral"}[LEDGER]
COMMAND_SECONDS = 400
# The programs are those of Windows, under Wine: there are no permission bits, and no signal asks a program to stop.
IS_WINDOWS = bool(os.environ.get("PASSERELLE_WINDOWS"))


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Report:
    """Counts what was asserted; every assertion is printed, a wrong one with what was seen."""

    def __init__(self, name):
        self.name, self.right, self.wrong = name, 0, 0

    def section(self, words):
        print(f"-- {words}", flush=True)

    def check(self, is_right, words, seen=None):
        if is_right:
            self.right += 1
            print(f"   ok    {words}", flush=True)
            return True
        self.wrong += 1
        print(f"   WRONG {words}" + (f"\n         seen: {str(seen)[:1500]}" if seen is not None else ""), flush=True)
        return False

    def equal(self, got, wanted, words):
        return self.check(got == wanted, words, f"{got!r}, wanted {wanted!r}")

    def end(self):
        print(f"{self.name}: {self.right} right, {self.wrong} wrong", flush=True)
        sys.exit(1 if self.wrong or not self.right else 0)


def is_private(file):
    """Readable by its owner only; on Windows the folder says whose it is."""
    return IS_WINDOWS or Path(file).stat().st_mode & 0o077 == 0


class Place:
    """A temporary folder, gone at the end unless PASSERELLE_KEEP is set."""

    def __init__(self, name):
        self.path = Path(tempfile.mkdtemp(prefix=f"passerelle-{name}-"))

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        if os.environ.get("PASSERELLE_KEEP"):
            print(f"kept: {self.path}")
        else:
            shutil.rmtree(self.path, ignore_errors=True)


class Sandbox:
    """passerelle-sandbox on a free port; it ends with this program whatever happens: it reads our pipe."""

    def __init__(self, place, *options):
        self.data, self.options, self.process, self.ready = Path(place) / "sandbox", options, None, None
        self.start()

    def start(self):
        self.process = subprocess.Popen([BIN / "passerelle-sandbox", "--data", self.data, "--exit-with-stdin", *self.options],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the sandbox ended before it was ready: {self.process.wait(10)}")
        self.ready = json.loads(line)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
        if self.process:
            self.process.wait(10)
            self.process.stdin.close()
            self.process.stdout.close()
        self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.ready['port']}"

    @property
    def expected(self):
        return self.ready["expected"][SERVICE]

    def admin(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/admin/{path}", data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)

    def requests(self, since=0):
        answer = self.admin(f"requests?since={since}")
        return answer["requests"] if isinstance(answer, dict) else answer

    def last_request(self):
        return max((one["id"] for one in self.requests()), default=0)

    def ledger_posts(self, since=0):
        """What was posted to the ledger, whatever became of it; asking for a token is no such thing."""
        return [one for one in self.requests(since)
                if one["service"] == SERVICE and one["method"] == "POST" and "/oauth2/" not in one["path"]]

    def faults(self, *rules, seed=7):
        return self.admin("faults", {"seed": seed, "rules": list(rules)})


class Company:
    """One home of passerelle-cli with its secrets file."""

    def __init__(self, place, sandbox, name="Exemple"):
        self.home, self.secrets = Path(place) / "home", Path(place) / "secrets.json"
        self.sandbox, self.name = sandbox, name

    def command(self, *words, language="en", is_json=True):
        return [str(BIN / "passerelle-cli"), "--home", str(self.home), "--secrets", str(self.secrets),
                "--language", language, *(["--json"] if is_json else []), *map(str, words)]

    def run(self, *words, language="en", is_json=True, seconds=COMMAND_SECONDS, text=None):
        """(exit code, JSON object or text of stdout)"""
        done = subprocess.run(self.command(*words, language=language, is_json=is_json), capture_output=True,
                              text=True, timeout=seconds, input=text if text is not None else "")
        if not is_json:
            return done.returncode, done.stdout + done.stderr
        try:
            return done.returncode, json.loads(done.stdout)
        except ValueError:
            return done.returncode, {"notJson": done.stdout, "stderr": done.stderr}

    def start(self, *words):
        return subprocess.Popen(self.command(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                stdin=subprocess.DEVNULL, text=True)

    def must(self, *words, **options):
        code, answer = self.run(*words, **options)
        if code != 0:
            raise RuntimeError(f"{' '.join(map(str, words))} ended with {code}: {answer}")
        return answer

    def init(self):
        self.must("init", "--name", self.name, "--source", "membri", "--ledger", LEDGER, "--sandbox", self.sandbox.url)

    def consent(self):
        """The redirect address that the provider would send the browser to; it is read, never loaded."""
        address = next(line for line in self.must("authorize", is_json=False).splitlines() if line.startswith("http"))
        opener = urllib.request.build_opener(NoRedirect)
        try:
            opener.open(address + "&sandbox_consent=auto", timeout=60)
        except urllib.error.HTTPError as answer:
            return answer.headers["Location"]
        raise RuntimeError("the authorize address did not redirect")

    def authorize(self):
        return self.must("authorize", "--redirect", "-", text=self.consent())

    def ready(self):
        self.init()
        self.authorize()
        self.must("mapping", "accept")
        return self

    def sync(self, *words, **options):
        return self.run("sync", *words, **options)


def measured(command):
    """Runs to the end: (exit code, stdout, seconds, processor seconds, peak memory in MiB)."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        out.seek(0)
        text = out.read().decode()
    return process.returncode, text, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
