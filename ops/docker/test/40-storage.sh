#!/usr/bin/env bash
# What storage promises, on the image of PostgreSQL that installations run, started by Testcontainers.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"
# shellcheck source=ops/lib/jdk.sh
source "$ROOT/ops/lib/jdk.sh"

cd "$ROOT"
jdk_use_newest
log="$WORK/storage.log"
reports=adapters-persistence/target/surefire-reports
rm -f "$reports"/*ContainerContractsTest.txt
began=$(now_ms)
# the container that would clear away after Testcontainers cannot be pulled everywhere: the test stops its own
TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1 \
    ./mvnw -B -ntp -q -pl adapters-persistence -am package -Dquick -Dspotless.check.skip -Dcalminer.test.excluded=none \
    -Dtest=ContainerContractsTest -Dsurefire.failIfNoSpecifiedTests=false > "$log" 2>&1 \
    || { tail -40 "$log" >&2 && fail "the contracts of storage failed: $log"; }
tests=$(sed -nE 's/^Tests run: ([0-9]+), Failures: 0, Errors: 0, Skipped: 0.*/\1/p' "$reports"/*ContainerContractsTest.txt)
[[ "${tests:-0}" -gt 50 ]] || fail "too few contracts ran: $(cat "$reports"/*ContainerContractsTest.txt)"
[[ -z "$(docker ps -q --filter label=org.testcontainers=true)" ]] || fail "Testcontainers left a container behind"
ran "Testcontainers: $tests contracts of storage on postgres:16 in $(seconds_since "$began") s, with the build of the tests"
