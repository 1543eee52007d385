#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh CLIENT SANDBOX FOLDER: installs the clients into FOLDER once, starts a sandbox on a free port, runs
# CLIENT.mjs with the ready line in SANDBOX_READY, and ends the sandbox by closing its standard input.
set -eu
client=$1
sandbox=$2
folder=$3
here=$(cd "$(dirname "$0")" && pwd)

if ! command -v npm >/dev/null 2>&1; then
    echo "skipped: npm is not installed"
    exit 77
fi
mkdir -p "$folder"
cp "$here/package.json" "$here"/*.mjs "$folder/"
if [ -f "$here/package-lock.json" ]; then
    cp "$here/package-lock.json" "$folder/"
fi
if [ ! -d "$folder/node_modules/$client" ]; then
    (cd "$folder" && npm install --no-audit --no-fund --loglevel=error)
fi

work=$(mktemp -d)
mkfifo "$work/stdin"
"$sandbox" --data "$work/data" --exit-with-stdin <"$work/stdin" >"$work/ready" 2>"$work/errors" &
pid=$!
exec 3>"$work/stdin"
finish() {
    exec 3>&-
    wait "$pid" || true
    rm -rf "$work"
}
trap finish EXIT
tries=0
while [ ! -s "$work/ready" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ] || ! kill -0 "$pid" 2>/dev/null; then
        echo "the sandbox did not start:"
        cat "$work/errors"
        exit 1
    fi
    sleep 0.1
done
SANDBOX_READY=$(head -n 1 "$work/ready") node "$folder/$client.mjs"
