# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Where Synoptic is built and run: on this system itself where it has the libraries, else in a Debian
# 13 of our own beside it. To be sourced by packaging/run, test and enter, which set source_dir.
#
# SYNOPTIC_ENVIRONMENT=native|root  decides it by hand
# SYNOPTIC_ENTER=chroot             does not use bubblewrap
# SYNOPTIC_DRY_RUN=1                shows what apt would install, and stops

. "$source_dir/packaging/lib/say.sh"
. "$source_dir/packaging/lib/packages.sh"
. "$source_dir/packaging/lib/root.sh"
. "$source_dir/packaging/lib/enter.sh"
. "$source_dir/packaging/lib/npm.sh"

choose_environment() {
    if [[ -n ${SYNOPTIC_ENVIRONMENT:-} ]]; then
        echo "$SYNOPTIC_ENVIRONMENT"
    elif apt_can_build; then
        echo native
    elif ! command -v apt-get >/dev/null && libraries_are_here; then
        echo native
    else
        echo root
    fi
}

# Sets up what the groups "$@" of the package list need. A root that has more than these does as well: who
# runs the tests has browsers and office programs in it, who only runs Synoptic need not fetch them.
set_up() {
    environment=$(choose_environment)
    if [[ $environment == native ]]; then
        command -v apt-get >/dev/null && install_missing "$@"
    else
        remove_left_behind
        root_groups=()
        root=$cache_dir/root-$(root_key)
        if [[ ! -d $root && " $* " != *" test "* ]]; then
            root_groups=("$@")
            root=$cache_dir/root-$(root_key "$@")
        fi
        # A fresh root cannot hide a package that is missing from the list.
        if [[ ${CI:-} == true ]]; then
            root=$root-ci-$$
            at_exit remove_root
        fi
        [[ -n ${SYNOPTIC_DRY_RUN:-} ]] || make_root "$root"
    fi
    [[ " $* " != *" test "* ]] || fetch_npm_packages
    if [[ -n ${SYNOPTIC_DRY_RUN:-} ]]; then
        say "Nothing was installed or run. This system would use: $environment."
        exit 0
    fi
}

remove_root() {
    remove_unfinished "$root.unfinished"
    rm -rf --one-file-system "$root" "$root.lock"
}

# Runs a command in what set_up has chosen.
enter() {
    if [[ $environment == native ]]; then
        "$@"
    else
        enter_root "$@"
    fi
}
