#!/usr/bin/env bash
# Every command of docs/quickstart.md, as it stands there, in its order. The image is not built a second time.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"

cd "$ROOT"
timeout 1 bash -c ': < /dev/tcp/127.0.0.1/8000' 2> /dev/null && fail "port 8000, which the quick start takes, is in use"
[[ ! -e var/production.env ]] || fail "var/production.env is there already: the quick start would replace it"
installation() {
    docker compose --env-file var/production.env -f ops/compose/docker-compose.prod.yml --profile local-db down -v
    rm -f var/production.env
    docker image rm calminer:latest
}
at_end installation
log="$WORK/quickstart.log"
: > "$log"

# The server that people end with Ctrl-C, until it is ready.
serve() {
    local server started="$WORK/quickstart.server.log"
    # beside the data of whoever works in this checkout
    # as from a terminal: what is started in the background ignores Ctrl-C otherwise
    env --default-signal=INT setsid bash -c "$1 --data '$WORK/quickstart.data' --fresh" > "$started" 2>&1 &
    server=$!
    at_end kill -KILL -- "-$server"
    within 600 grep -q 'CalMiner is ready at' "$started" || { tail -20 "$started" >&2 && fail "$1 does not start"; }
    curl -sf -o /dev/null http://localhost:8000/sign-in.xhtml || fail "$1 shows no page"
    kill -INT -- "-$server"
    wait "$server" || true
    rm -rf "$WORK/quickstart.data"
}

commands=0
# shellcheck disable=SC2016 # the marks are those of a code block
while IFS= read -r command; do
    case "$command" in
        "ops/run") serve "$command" ;;
        "docker build "*) docker tag "$IMAGE" calminer:latest ;;
        *) bash -euo pipefail -c "$command" >> "$log" 2>&1 < /dev/null || { tail -20 "$log" >&2 && fail "$command"; } ;;
    esac
    commands=$((commands + 1))
done < <(sed -n '/^```sh$/,/^```$/p' docs/quickstart.md | grep -v '^```')
((commands >= 12)) || fail "only $commands commands were found in the quick start"
for shown in "Net present value" "Migrations that would run" "is complete" "is whole"; do
    grep -q "$shown" "$log" || fail "no command printed '$shown'"
done
ran "quick start: its $commands commands work as they stand"
