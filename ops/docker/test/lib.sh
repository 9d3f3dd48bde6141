# shellcheck shell=bash
# What the steps of ops/test --docker share. A step sources this file, does its work and reports it with `ran` and
# `could_not`; a step that exits with anything but 0 fails the whole.

DOCKER_TEST=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd -P)
ROOT=$(cd "$DOCKER_TEST/../../.." && pwd -P)
# The image under test, and what steps may write into; both outlive a step.
IMAGE=calminer:test
WORK="$ROOT/var/docker-test"
REPORT="${REPORT:-$WORK/report}"
# What comes from elsewhere and is the same for every checkout: Docker's programs, the stand-ins of images.
CACHE="${DOCKER_TEST_CACHE:-/var/cache/calminer-docker-test}"
export ROOT IMAGE WORK CACHE
mkdir -p "$WORK"

# shellcheck source=ops/docker/test/engine.sh
source "$DOCKER_TEST/engine.sh"
# shellcheck source=ops/docker/test/images.sh
source "$DOCKER_TEST/images.sh"
engine_use

# Says and notes that the thing in $1 was done, with its figures: "production stack: healthy after 9 s".
ran() {
    printf '  ✓ %s\n' "$1"
    printf 'ran\t%s\n' "$1" >> "$REPORT"
}

# Says and notes that the thing in $1 could not be done here, and in $2 why. What stands in for it is reported by `ran`.
could_not() {
    printf '  – %s: %s\n' "$1" "$2"
    printf 'could not\t%s\t%s\n' "$1" "$2" >> "$REPORT"
}

# Ends the step as failed, with the reason in $1.
fail() {
    printf '  ✗ %s\n' "$1" >&2
    exit 1
}

# Runs a command when the step ends, however it ends; the last one given runs first.
at_end() {
    AT_END=("$(printf '%q ' "$@")" "${AT_END[@]}")
}
AT_END=()
run_at_end() {
    local command status=$?
    for command in "${AT_END[@]}"; do
        eval "$command" > /dev/null 2>&1 || true
    done
    exit "$status"
}
trap run_at_end EXIT

# Waits at most $1 seconds until the command that follows succeeds; fails otherwise.
within() {
    local seconds="$1" end
    shift
    end=$((SECONDS + seconds))
    until "$@" > /dev/null 2>&1; do
        if ((SECONDS >= end)); then
            return 1
        fi
        sleep 0.2
    done
}

# Milliseconds since some moment, for differences.
now_ms() {
    date +%s%3N
}

# The milliseconds since the moment $1 as seconds with one digit.
seconds_since() {
    local passed=$(($(now_ms) - $1))
    printf '%d.%d' $((passed / 1000)) $((passed % 1000 / 100))
}

# Whether the container $1 says that it is healthy.
is_healthy() {
    [[ "$(docker inspect --format '{{.State.Health.Status}}' "$1" 2> /dev/null)" == healthy ]]
}

# The text of the field $1 in the JSON on standard input; the first of that name.
field() {
    sed -nE "s/.*\"$1\" *: *\"?([^\",}]*)\"?.*/\1/p" | head -n 1
}

# Logs the first administrator in at the address $1 and prints the token.
login() {
    curl -sS --fail-with-body -H 'Content-Type: application/json' "$1/api/auth/login" \
        -d '{"username": "admin", "password": "six words that nobody guesses"}' | tr ',' '\n' | field access_token
}

# Asks the address $1 with the token $2 for the path $3; further arguments go to curl.
ask() {
    curl -sS -H "Authorization: Bearer $2" -H 'Content-Type: application/json' "${@:4}" "$1$3" | tr ',' '\n'
}

# The id of the copper mine's scenario at the address $1, with the token $2.
demo_scenario() {
    local project
    project=$(ask "$1" "$2" "/api/projects?name=Copper%20mine%20%28demo%29" | field id)
    ask "$1" "$2" "/api/projects/$project/scenarios" | field id
}

# The net present value of the copper mine at the address $1, with the token $2.
demo_value() {
    ask "$1" "$2" "/api/scenarios/$(demo_scenario "$1" "$2")/valuation" | field npv
}
