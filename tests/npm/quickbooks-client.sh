#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one client script of this folder against a sandbox of its own: quickbooks-client.sh SCRIPT WORK-FOLDER [ARGUMENT...]
# The packages are installed once into WORK-FOLDER. Ends with 77 (skipped) only where npm is absent.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
script=$1
work=$2
shift 2
if ! command -v npm >/dev/null 2>&1 || ! command -v node >/dev/null 2>&1; then
    echo "skipped: npm and node are not installed"
    exit 77
fi
mkdir -p "$work"
(
    flock 9
    if ! cmp -s "$here/package.json" "$work/installed.json"; then
        cp "$here/package.json" "$work/package.json"
        (cd "$work" && npm install --no-audit --no-fund --ignore-scripts --loglevel=error)
        cp "$here/package.json" "$work/installed.json"
    fi
) 9>"$work/install.lock"
PASSERELLE_NPM=$work exec node "$here/$script" "$@"
