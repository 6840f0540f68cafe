# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Reading packages.debian, and whether this system can build by itself. To be sourced after say.sh.

package_list=$source_dir/packaging/packages.debian

# The packages of the named groups ("build window"), or of all groups; one a line.
packages() {
    awk -v wanted=" $* " '
        { sub(/#.*/, "") }
        /^\[/ { group = substr($1, 2, length($1) - 2); next }
        NF && (wanted == "  " || index(wanted, " " group " ")) { print $1 }' "$package_list"
}

installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Whether apt has a package in this version or a newer one.
apt_offers() {
    local candidate
    candidate=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ { print $2 }')
    [[ -n $candidate && $candidate != "(none)" ]] && dpkg --compare-versions "$candidate" ge "$2"
}

# Debian 13, Ubuntu with KF6 and what derives from them. Debian is known by its release (testing has
# none), because a fresh image has no package lists to ask.
apt_can_build() {
    command -v apt-get >/dev/null || return 1
    local ID VERSION_ID
    . "${SYNOPTIC_OS_RELEASE:-/etc/os-release}"
    if [[ $ID == debian ]]; then
        ((${VERSION_ID:-99} >= 13))
    else
        apt_offers cmake 3.31 && apt_offers qt6-base-dev 6.8 && apt_offers libkf6syntaxhighlighting-dev 6.13
    fi
}

# Fedora, Arch and others: whether the libraries are here already.
libraries_are_here() {
    command -v cmake ninja g++ >/dev/null && pkg-config --atleast-version=6.8 Qt6Widgets Qt6Svg 2>/dev/null \
        && pkg-config --exists uchardet 2>/dev/null \
        && compgen -G '/usr/lib*/cmake/KF6SyntaxHighlighting/KF6SyntaxHighlightingConfig.cmake' >/dev/null \
        && compgen -G '/usr/lib*/cmake/KF6Archive/KF6ArchiveConfig.cmake' >/dev/null
}

# Installs those of the named groups that are missing.
install_missing() {
    local package missing=()
    for package in $(packages "$@"); do
        installed "$package" || missing+=("$package")
    done
    ((${#missing[@]} == 0)) && return
    say "Installing ${#missing[@]} packages with apt …"
    install_with_apt "${missing[@]}"
}
