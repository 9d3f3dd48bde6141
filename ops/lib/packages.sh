# shellcheck shell=bash
# Installs what the tests need and this machine lacks. Sourced by ops/test.

# Makes sure that the command $1 exists, which the system's package $2 brings.
need_command() {
    command -v "$1" > /dev/null && return 0
    if command -v apt-get > /dev/null && [[ "$(id -u)" -eq 0 ]]; then
        echo "Installing $2 …"
        { apt-get install -y -qq "$2" || { apt-get update -qq && apt-get install -y -qq "$2"; }; } > /dev/null 2>&1 || true
    fi
    if ! command -v "$1" > /dev/null; then
        echo "The tests need the command '$1' and could not install it. Maybe: sudo apt-get install $2" >&2
        exit 1
    fi
}
