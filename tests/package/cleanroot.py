# SPDX-License-Identifier: GPL-3.0-or-later
"""A clean Debian 12, made by mmdebstrap from the mirror that this computer uses, and commands run inside it."""
import os
import subprocess
from pathlib import Path

USER = "tester"


def mirror_lines():
    """The Debian lines of this computer's apt, so that no address stands here."""
    listed = subprocess.run(["apt-get", "indextargets", "--format", "deb $(REPO_URI) $(RELEASE) $(COMPONENT)",
                             "Created-By: Packages", "Origin: Debian"], capture_output=True, text=True, check=True).stdout
    lines = sorted({line for line in listed.splitlines() if " bookworm" in line})
    if not lines:
        raise RuntimeError("apt of this computer knows no Debian 12 (bookworm)")
    return "\n".join(lines) + "\n"


def make_archive(archive):
    """The bare system as a tar file: apt and what it needs, nothing recommended. Kept for the next call."""
    if archive.exists():
        print(f"   the bare system is {archive}, made before", flush=True)
        return
    print("   making the bare system by mmdebstrap (some minutes)", flush=True)
    partial = archive.with_name("partial-" + archive.name)
    subprocess.run(["mmdebstrap", "--quiet", "--variant=apt", "--mode=root", "bookworm", str(partial), "-"],
                   input=mirror_lines(), text=True, check=True)
    partial.rename(archive)


class Root:
    """The unpacked system, with /proc and what a window needs of this computer's display; in a mount namespace of its own,
    so that nothing stays mounted."""

    def __init__(self, folder, archive):
        self.path = Path(folder) / "root"
        self.path.mkdir()
        subprocess.run(["tar", "-xf", str(archive), "-C", str(self.path)], check=True)
        self.mount("--rbind", "/proc")
        self.mount("--bind", "/tmp/.X11-unix")
        memory = self.path / "dev/shm"
        memory.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(memory)], check=True)
        # The clean system asks the names of hosts as this computer does.
        (self.path / "etc/resolv.conf").write_bytes(Path("/etc/resolv.conf").read_bytes())
        (self.path / "etc/hosts").write_bytes(Path("/etc/hosts").read_bytes())

    def mount(self, kind, folder):
        """The same folder under the same name inside."""
        target = self.path / str(folder).lstrip("/")
        target.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", kind, str(folder), str(target)], check=True)

    def command(self, *words, user=None, environment=None):
        home = f"/home/{user}" if user else "/root"
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LANG": "C.UTF-8", "TERM": "dumb",
                     **(environment or {})}
        who = ["--userspec", f"{user}:{user}"] if user else []
        return ["chroot", *who, str(self.path), "/usr/bin/env", "-i", *[f"{name}={value}" for name, value in variables.items()],
                *map(str, words)]

    def run(self, *words, user=None, environment=None, seconds=900, text=""):
        """(exit code, what it printed)"""
        done = subprocess.run(self.command(*words, user=user, environment=environment), input=text, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds)
        return done.returncode, done.stdout

    def must(self, *words, **options):
        code, output = self.run(*words, **options)
        if code:
            raise RuntimeError(f"{' '.join(map(str, words))} ended with {code}:\n{output[-3000:]}")
        return output

    def files(self):
        """Every file and folder of the system but what is not on its disk or changes by itself."""
        skipped = ("/proc", "/dev", "/sys", "/tmp", "/run", "/var/cache", "/var/lib/apt", "/var/lib/dpkg", "/var/log")
        found = set()
        for folder, names, leaves in os.walk(self.path):
            inside = "/" + str(Path(folder).relative_to(self.path)).lstrip(".")
            names[:] = [name for name in names if not os.path.ismount(Path(folder) / name)
                        and not str(Path(inside) / name).startswith(skipped)]
            found.update(str(Path(inside) / name) for name in (*names, *leaves))
        return found
