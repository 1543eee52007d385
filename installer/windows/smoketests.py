# SPDX-License-Identifier: GPL-3.0-or-later
"""The unit tests of the tree, cross-built, under Wine."""
import re
import subprocess
from pathlib import Path

from smokedesk import on_drive_z


def try_unit_tests(report, desk, build, prefix, stage):
    report.section("the unit tests under Wine (tests/skipped-on-windows.txt says which not)")
    (build / "bin/qt.conf").write_text(f"[Paths]\nPrefix={on_drive_z(stage)}\nPlugins=plugins\n".replace("\\", "/"))
    environment = {**desk.environment, "WINEPATH": on_drive_z(stage) + ";" + on_drive_z(Path(prefix) / "bin")}
    done = subprocess.run(["ctest", "--test-dir", build, "-j2", "-LE", "checks", "--output-on-failure"], env=environment,
                          capture_output=True, text=True, errors="replace", check=False)
    last = re.search(r"\d+% tests passed.*", done.stdout)
    report.check(done.returncode == 0, last[0] if last else "ctest", done.stdout[-4000:])
