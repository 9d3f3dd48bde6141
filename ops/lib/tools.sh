# shellcheck shell=bash
# Brings programs that only the checks need, beside the system: unpacked, never installed, so that no service starts.

TOOLS="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/calminer-tools"

# Unpacks Debian's packages and puts their commands on the PATH; false where there are no Debian packages.
unpack_packages() {
    local package folder archive
    for package in "$@"; do
        folder="$TOOLS/debian/$package"
        if [[ ! -d "$folder" ]]; then
            command -v apt-get > /dev/null || return 1
            archive=$(mktemp -d)
            (
                cd "$archive" || exit 1
                apt-get download -qq "$package" 2> /dev/null \
                    || { apt-get update -qq && apt-get download -qq "$package"; }
            ) > /dev/null 2>&1 || { rm -rf "$archive"; return 1; }
            mkdir -p "$TOOLS/debian"
            dpkg-deb -x "$archive"/*.deb "$archive/unpacked" && mv "$archive/unpacked" "$folder"
            rm -rf "$archive"
        fi
        PATH="$folder/usr/bin:$folder/usr/sbin:$PATH"
    done
    export PATH
}

# Makes sure that package $1 of npm, in version $2, lies in $TOOLS/npm/$1; false where npm or its registry is not there.
npm_package() {
    [[ -d "$TOOLS/npm/$1/node_modules/$1" ]] && return 0
    command -v npm > /dev/null || return 1
    mkdir -p "$TOOLS/npm/$1"
    npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$TOOLS/npm/$1" "$1@$2" > /dev/null 2>&1
}
