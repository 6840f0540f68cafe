# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What the scripts tell their user, and how they ask for rights and end. To be sourced.

say() { printf 'synoptic: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Runs the function $1 when the script ends, however it ends; the last one named runs first.
at_exit() {
    exit_functions="$1 ${exit_functions:-}"
    trap 'for f in $exit_functions; do $f; done' EXIT
}

# Runs a command of the package manager as root; with SYNOPTIC_DRY_RUN=1 only shows it.
as_root() {
    if [[ -n ${SYNOPTIC_DRY_RUN:-} ]]; then
        say "would run: $*"
    elif ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs root rights and there is no sudo here. Please run as root: $*"
    fi
}

# Installs packages with apt and without questions; what apt says is shown where it fails.
install_with_apt() {
    local output
    if [[ -z $(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -print -quit 2>/dev/null) ]]; then
        as_root apt-get update -qq || fail "The package lists could not be fetched; is there a network?"
    fi
    if [[ -n ${SYNOPTIC_DRY_RUN:-} ]]; then
        as_root apt-get install --no-install-recommends "$@"
        return
    fi
    output=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" 2>&1) \
        || fail "apt could not install: $*. An 'apt-get update' may help. Its words:"$'\n'"$output"
}
