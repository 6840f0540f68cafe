# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Running a command inside a root with everything of the user's at its usual place.
# To be sourced after say.sh.

# The folders of this system that the root shows too, at the same path: all but the system's own,
# so that checkout, home, temporary files and the news somewhere on a disk are where they always are.
shared_folders() {
    local folder
    for folder in /*; do
        case $folder in
        /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /snap | /sys | /usr | /var) ;;
        *) [[ -d $folder && ! -L $folder && -r $folder ]] && printf '%s\n' "$folder" ;;
        esac
    done
    for folder in "$(readlink -f "$HOME")" "$source_dir" "$source_dir/../shared" "${TMPDIR:-/tmp}" /var/tmp \
        "$cache_dir" "${XDG_RUNTIME_DIR:-}" /run/media /run/dbus "$PWD"; do
        [[ -d $folder ]] && case $(readlink -f "$folder") in
            /var/* | /run/* | /usr/* | /etc/*) readlink -f "$folder" ;;
        esac
    done
    return 0
}

# What the root shows of this system, for reading: "from to" a line.
shared_for_reading() {
    local file
    for file in passwd group hosts machine-id resolv.conf; do
        [[ -e /etc/$file ]] && printf '%s %s\n' "$(readlink -f "/etc/$file")" "/etc/$file"
    done
    # Whom this system trusts, under the name by which Debian's programs look for it.
    for file in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem; do
        [[ -e $file ]] && printf '%s %s\n' "$(readlink -f "$file")" /etc/ssl/certs/ca-certificates.crt && break
    done
    # The desktop's own fonts and icons, beside those of the root.
    [[ -d /usr/share/fonts ]] && echo /usr/share/fonts /usr/local/share/fonts
    [[ -d /usr/share/icons ]] && echo /usr/share/icons /usr/local/share/icons
    [[ -n ${XAUTHORITY:-} && -e $XAUTHORITY ]] && case $XAUTHORITY in
        /var/* | /run/* | /usr/* | /etc/*) printf '%s %s\n' "$XAUTHORITY" "$XAUTHORITY" ;;
    esac
    return 0
}

# The environment stays as it is (display, theme, input method, session bus), but for what names
# programs and libraries of this system.
adapt_environment() {
    local zone
    unset LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH
    unset CC CXX CXXFLAGS LDFLAGS CMAKE_PREFIX_PATH PKG_CONFIG_PATH PYTHONHOME PYTHONPATH
    export PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
    # Qt takes words and numbers from LANG; the C library of the root only knows C.UTF-8.
    if [[ -n ${LC_ALL:-} ]]; then
        export LANG=$LC_ALL
        unset LC_ALL
    fi
    export LC_CTYPE=C.UTF-8
    if [[ -z ${TZ:-} ]]; then
        zone=$(readlink -f /etc/localtime || true)
        [[ $zone == */zoneinfo/* ]] && export TZ=${zone#*/zoneinfo/}
    fi
    return 0
}

can_use_bubblewrap() {
    [[ ${SYNOPTIC_ENTER:-} != chroot ]] && bwrap --ro-bind / / --dev /dev --proc /proc true 2>/dev/null
}

# Runs the command "$@" in the root $root. Everything that can be seen of this system is a bind mount.
enter_root() {
    if can_use_bubblewrap; then
        enter_with_bubblewrap "$@"
    elif ((EUID == 0)); then
        enter_with_chroot "$@"
    else
        fail "This system forbids name spaces to users (look at the sysctls kernel.unprivileged_userns_clone and kernel.apparmor_restrict_unprivileged_userns). Allow them, or run this as root."
    fi
}

enter_with_bubblewrap() {
    local options=(--bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys) from to
    while read -r from; do
        options+=(--bind "$from" "$from")
    done < <(shared_folders)
    while read -r from to; do
        options+=(--ro-bind "$from" "$to")
    done < <(shared_for_reading)
    adapt_environment
    bwrap "${options[@]}" --chdir "$PWD" -- "$@"
}

# Where name spaces are forbidden to users and we are root. The mounts stand on a private view of the
# root (never in the root itself, which may be removed one day), one for each run, gone when it ends.
# Where root may have mounts of its own, nothing of them is left even by a run that is killed.
view=

enter_with_chroot() {
    if unshare --mount true 2>/dev/null; then
        export root source_dir cache_dir
        unshare --mount --propagation private -- bash -c '
            set -euo pipefail
            . "$source_dir/packaging/lib/say.sh"
            . "$source_dir/packaging/lib/enter.sh"
            enter_view "$@"' packaging/enter "$@"
    else
        enter_view "$@"
    fi
}

enter_view() {
    local status=0 from to
    view=$cache_dir/view.$$
    mkdir "$view"
    at_exit leave_view
    { mount --bind "$root" "$view" && mount --make-rprivate "$view"; } \
        || fail "This system forbids mounts even to root; please use a machine or a container that allows them."
    for from in /dev /proc /sys; do
        mount --rbind --make-rslave "$from" "$view$from"
    done
    while read -r from; do
        mkdir -p "$view$from"
        mount --rbind --make-rslave "$from" "$view$from"
    done < <(shared_folders)
    while read -r from to; do
        if [[ -d $from ]]; then mkdir -p "$view$to"; else mkdir -p "$view${to%/*}" && touch "$view$to"; fi
        mount --bind "$from" "$view$to"
    done < <(shared_for_reading)
    adapt_environment
    chroot "$view" /usr/bin/env --chdir="$PWD" -- "$@" || status=$?
    leave_view
    return "$status"
}

# Takes the view away, with all its mounts at once. rmdir, not rm -r: should a mount have stayed,
# nothing under it is touched.
leave_view() {
    [[ -n $view ]] || return 0
    if mountpoint -q "$view"; then umount --lazy "$view"; fi
    rmdir "$view" 2>/dev/null || true
    view=
}

# Takes away the views and the roots for one run of which the process (the number at the end of
# their names) is gone: it was killed before it could.
remove_left_behind() {
    local left owner
    for left in "$cache_dir"/view.* "$cache_dir"/root-*-ci-*; do
        [[ -d $left ]] || continue
        owner=${left%.unfinished}
        [[ ! -d /proc/${owner##*[.-]} ]] || continue
        case $left in
        */view.*)
            if mountpoint -q "$left"; then umount --lazy "$left" || continue; fi
            rmdir "$left" 2>/dev/null || true
            ;;
        *)
            say "Removing $left, left by a run that was ended …"
            remove_unfinished "$left"
            rm -f "${left%.unfinished}.lock"
            ;;
        esac
    done
}
