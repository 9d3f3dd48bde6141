#!/usr/bin/env bash
# Tests in containers: docker-compose.test.yml as people call it, and its server on port 8001.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"

stack() {
    docker compose -f "$ROOT/ops/compose/docker-compose.test.yml" "$@"
}
stack down -v --remove-orphans > /dev/null 2>&1 || true
at_end stack down -v --remove-orphans
[[ ! -d "$HOME/.m2/repository" ]] || export MAVEN_REPOSITORY="$HOME/.m2/repository"
export CALMINER_IMAGE="$IMAGE"
build_image calminer:tests tests

# The sum of the tests that the log $1 tells.
tests_in() {
    sed -nE 's/.*Tests run: ([0-9]+), Failures: 0, Errors: 0, Skipped: 0$/\1/p' "$1" | awk '{ sum += $1 } END { print sum + 0 }'
}
began=$(now_ms)
stack run --rm -T tests > "$WORK/tests.log" 2>&1 || { tail -40 "$WORK/tests.log" >&2 && fail "the tests in containers failed"; }
grep -q '^Migrations that would run: 0' "$WORK/tests.log" || fail "the set-up was not seen to be complete"
[[ "$(tests_in "$WORK/tests.log")" -gt 50 ]] || fail "too few tests ran: $(grep 'Tests run' "$WORK/tests.log")"
ran "docker compose run --rm tests: set-up tried and done, $(tests_in "$WORK/tests.log") tests of storage on its database in $(seconds_since "$began") s"

site=http://127.0.0.1:8001
stack up -d --wait api > "$WORK/tests-api.log" 2>&1 || { stack logs api | tail -20 >&2 && fail "the tested server does not start"; }
token=$(login "$site")
[[ -n "$(ask "$site" "$token" /api/projects -d '{"name": "Tested", "currency": "USD"}' | field id)" ]] || fail "no project can be made"
[[ -n "$(ask "$site" "$token" '/api/projects?name=Tested' | field id)" ]] || fail "the project is not there"
ran "test stack: its server on port 8001 lets people in, keeps a project and finds it"
