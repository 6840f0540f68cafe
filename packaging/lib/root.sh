# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A Debian 13 of our own in the user's cache folder, for systems that have no Qt 6.8 or KF6.
# To be sourced after say.sh and packages.sh.

cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/synoptic

# What the root is made of; changing anything here makes a new root.
debian_release=trixie
mmdebstrap_options=(
    --variant=apt
    --aptopt='APT::Install-Recommends "false"'
    --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/man/*'
    --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-exclude=/usr/share/info/*'
    --dpkgopt='path-exclude=/usr/share/locale/*'
)

# Of a root with the named groups of packages.
root_key() {
    { packages "$@"; printf '%s\n' "$debian_release" "${mmdebstrap_options[@]}"; } | sha256sum | cut -c -12
}

# Makes sure that this system can make and enter a root.
install_root_makers() {
    local missing=()
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    ((EUID == 0)) || command -v newuidmap >/dev/null || missing+=(uidmap)
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
    ((${#missing[@]} == 0)) && return
    command -v apt-get >/dev/null \
        || fail "This system has neither the libraries Synoptic needs nor ${missing[*]}. The README names the packages to install."
    say "Installing ${missing[*]} with apt, to make a Debian 13 beside this system …"
    install_with_apt "${missing[@]}"
}

# mmdebstrap into the folder $1, which is empty, with the packages of root_groups. A user who is not root gets the files through a
# tar: so they are their own to read and to remove, and the home folder may stay closed to others.
fill_root() {
    local include
    include=$(packages "${root_groups[@]}" | paste -sd,)
    if ((EUID == 0)); then
        mmdebstrap --quiet --mode=root "${mmdebstrap_options[@]}" --include="$include" "$debian_release" "$1"
    else
        grep -q "^$(id -un):" /etc/subuid 2>/dev/null \
            || fail "The user $(id -un) has no line in /etc/subuid. Please run: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
        TMPDIR=/var/tmp HOME=/nonexistent mmdebstrap --quiet --mode=unshare --format=tar "${mmdebstrap_options[@]}" \
            --include="$include" "$debian_release" - | tar -x -C "$1" --exclude='./dev/*' --no-same-owner
    fi
}

# Takes away what a killed run has left: its mounts first.
remove_unfinished() {
    local mounted
    while read -r mounted; do
        umount --lazy "$mounted"
    done < <(awk -v below="$1/" 'index($5, below) == 1 { print $5 }' /proc/self/mountinfo | sort -r)
    rm -rf --one-file-system "$1" || fail "The folder $1, left by a run that was ended, cannot be removed."
}

# Makes the root $1 if it is not there. It appears under its name only when it is whole, and only
# one process makes it: a second one waits.
make_root() {
    local root=$1 unfinished=$1.unfinished lock
    [[ -d $root ]] && return
    mkdir -p "$cache_dir"
    exec {lock}>"$root.lock"
    if ! flock --nonblock "$lock"; then
        say "Waiting for another run that is making the same Debian 13 …"
        flock "$lock"
    fi
    if [[ ! -d $root ]]; then
        local start=$SECONDS
        install_root_makers
        say "Making a Debian 13 with Qt 6 in $root (once; a few minutes) …"
        remove_unfinished "$unfinished"
        mkdir "$unfinished"
        fill_root "$unfinished" || fail "mmdebstrap could not make it; the lines above say why."
        rm -f "$unfinished/etc/resolv.conf"
        touch "$unfinished/etc/resolv.conf"
        mv "$unfinished" "$root"
        say "Made in $((SECONDS - start)) s."
    fi
    exec {lock}>&-
}
