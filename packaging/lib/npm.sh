# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The packages of packages.npm, unpacked in the user's cache folder: each under its name and version, where CMake
# looks for it (synoptic_npm_package). To be sourced after say.sh and root.sh.

npm_list=$source_dir/packaging/packages.npm
npm_dir=$cache_dir/npm

# The name that npm gives the archive of a package: @scope/name becomes scope-name.
npm_file_name() { tr / - <<<"${1#@}"; }

# "name version integrity" a line.
npm_packages() { awk '{ sub(/#.*/, "") } NF { print $1, $2, $3 }' "$npm_list"; }

# Whether the archive $1 is the one with the integrity $2 (sha512-, then the sum in base64).
has_integrity() {
    local wanted
    wanted=$(base64 --decode <<<"${2#sha512-}" | od -An -v -tx1 | tr -d ' \n')
    [[ -f $1 && $(sha512sum <"$1") == "$wanted  -" ]]
}

fetch_npm_packages() {
    local name version integrity
    while read -r name version integrity; do
        [[ -d $npm_dir/$(npm_file_name "$name")-$version ]] || fetch_npm_package "$name" "$version" "$integrity"
    done < <(npm_packages)
}

# It appears under its name only when it is whole, and only one process fetches it: a second one waits.
fetch_npm_package() {
    local package archive unfinished lock
    package=$(npm_file_name "$1")-$2
    archive=$npm_dir/$package.tgz
    unfinished=$npm_dir/$package.unfinished
    if [[ -n ${SYNOPTIC_DRY_RUN:-} ]]; then
        say "would fetch: $1@$2 from the npm registry"
        return
    fi
    mkdir -p "$npm_dir"
    exec {lock}>"$npm_dir/$package.lock"
    flock "$lock"
    if [[ ! -d $npm_dir/$package ]]; then
        if [[ ! -f $archive ]]; then
            say "Fetching $1 $2 from the npm registry (once) …"
            enter npm pack --loglevel=error --ignore-scripts --pack-destination "$npm_dir" "$1@$2" </dev/null >/dev/null \
                || fail "$1 $2, which the tests run, could not be fetched from the npm registry. Is there a network? Where there is none, run 'npm pack $1@$2' on another machine and put $package.tgz into $npm_dir."
        fi
        has_integrity "$archive" "$3" \
            || fail "$archive is not the one whose checksum packaging/packages.npm gives. Remove it and start again; if it comes back, do not use it."
        rm -rf "$unfinished"
        mkdir "$unfinished"
        tar -xzf "$archive" -C "$unfinished" --strip-components=1 --no-same-owner \
            || fail "$archive could not be unpacked; is the disk full?"
        mv "$unfinished" "$npm_dir/$package"
        rm -f "$archive"
    fi
    exec {lock}>&-
}
