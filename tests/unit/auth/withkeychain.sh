#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program with a keychain in a given state: withkeychain.sh open|locked|prompting|absent PROGRAM...
# Home, run-time folder and session bus are made for it and removed afterwards.
set -eu
state=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_RUNTIME_DIR="$folder/run" XDG_DATA_HOME="$folder/data" PASSERELLE_KEYCHAIN="$state"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY || true

daemon='gnome-keyring-daemon --components=secrets'
case $state in
absent)
    "$@" --gtest_filter='*AbsentKeychain*'
    ;;
open)
    dbus-run-session -- sh -c "printf right | $daemon --unlock >/dev/null 2>&1; exec \"\$@\"" sh \
        "$@" --gtest_filter='*OpenKeychain*'
    ;;
locked | prompting)
    # A first session makes the keychain and an entry; the second one does not know its password. With a display its
    # prompt waits for an answer that nobody gives.
    dbus-run-session -- sh -c "printf right | $daemon --unlock >/dev/null 2>&1; exec \"\$@\"" sh \
        "$@" --gtest_filter='*Prepare*' --gtest_also_run_disabled_tests
    display=
    [ "$state" = locked ] || display='xvfb-run -a'
    $display dbus-run-session -- sh -c "printf wrong | $daemon --unlock >/dev/null 2>&1; exec \"\$@\"" sh \
        "$@" --gtest_filter='*LockedKeychain*'
    ;;
esac
