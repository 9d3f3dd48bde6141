#!/usr/bin/env bash
# The production stack with its own database: set-up, health, limits, rights, a kill, data over down and up; then backup,
# destruction, restore, and recovery to a point in time.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"

folder="$WORK/production"
rm -rf "$folder"
mkdir -p "$folder"
sed -e 's/^DATABASE_PASSWORD=.*/DATABASE_PASSWORD=a-secret-of-the-test/' -e 's/^CALMINER_IMAGE=.*/CALMINER_IMAGE=calminer/' \
    -e 's/^CALMINER_TAG=.*/CALMINER_TAG=test/' -e 's/^API_PORT=.*/API_PORT=18000/' -e 's/^API_LIMIT_CPUS=.*/API_LIMIT_CPUS=1.5/' \
    -e 's/^CALMINER_NETWORK=.*/CALMINER_NETWORK=calminer_production_test/' -e 's/^CALMINER_TLS_PROXY=.*/CALMINER_TLS_PROXY=false/' \
    -e 's/^CALMINER_SEED_ADMIN_PASSWORD=.*/CALMINER_SEED_ADMIN_PASSWORD="six words that nobody guesses"/' \
    "$ROOT/ops/config/setup_production.env.example" > "$folder/production.env"
stack() {
    docker compose -p calminer-production-test --env-file "$folder/production.env" \
        -f "$ROOT/ops/compose/docker-compose.prod.yml" --profile local-db "$@"
}
clean_up() {
    stack --profile backup down -v --remove-orphans
}
at_end clean_up
site=http://127.0.0.1:18000
clean_up > /dev/null 2>&1 || true

stack run --rm -T api setup-database --run-migrations --seed-data --demo > "$folder/setup.log" 2>&1 \
    || { tail -20 "$folder/setup.log" >&2 && fail "the set-up failed"; }
stack up -d --wait api postgres > "$folder/up.log" 2>&1 || { stack logs api >&2 && fail "the stack does not come up"; }
api=$(stack ps -q api)
ran "production: set up and healthy with local-db"

inside() {
    docker exec "$api" bash -c "$1"
}
memory=$(inside 'cat /sys/fs/cgroup/memory.max 2> /dev/null || cat /sys/fs/cgroup/memory/memory.limit_in_bytes')
[[ "$memory" == 1073741824 ]] || fail "the memory limit inside is $memory"
cpu=$(inside 'cat /sys/fs/cgroup/cpu.max 2> /dev/null || cat /sys/fs/cgroup/cpu/cpu.cfs_quota_us /sys/fs/cgroup/cpu/cpu.cfs_period_us' | paste -sd ' ')
[[ "$cpu" == "150000 100000" ]] || fail "the CPU limit inside is $cpu"
[[ "$(inside 'id -u')" == 10001 ]] || fail "the server runs as $(inside 'id')"
if inside 'touch /opt/calminer/x' 2> /dev/null; then fail "the root can be written"; fi
ran "production: inside 1 GiB of memory and 1.5 CPUs, user 10001, a root that cannot be written"

token=$(login "$site")
before=$(demo_value "$site" "$token")
[[ -n "$before" ]] || fail "the demo mine has no value"
pid=$(docker inspect --format '{{.State.Pid}}' "$api")
kill -9 "$pid"
restarted() {
    [[ "$(docker inspect --format '{{.RestartCount}}' "$api")" -ge 1 ]] && is_healthy "$api"
}
within 120 restarted || fail "the server did not come back after kill -9"
[[ "$(demo_value "$site" "$(login "$site")")" == "$before" ]] || fail "another value after kill -9"
ran "production: back by itself after kill -9, with the same value"

stack down > /dev/null 2>&1
stack up -d --wait api postgres > /dev/null 2>&1
[[ "$(demo_value "$site" "$(login "$site")")" == "$before" ]] || fail "another value after down and up"
ran "production: data kept over down and up (net present value $before)"

# a backup by CalMiner, and one of PostgreSQL
database() {
    stack exec -T postgres psql -qAt -U calminer -d calminer -c "$1"
}
stack run --rm -T --entrypoint /opt/calminer/backup/backup backup > "$folder/backup.log" 2>&1 \
    || { cat "$folder/backup.log" >&2 && fail "the backup of the database failed"; }
ran "backup: $(tail -n 1 "$folder/backup.log")"
stack exec -T api calminer backup /var/lib/calminer/mine.backup > "$folder/archive.log"
stack exec -T api calminer verify /var/lib/calminer/mine.backup > /dev/null

# ── recovery: the volume of the database is gone, the archive brings the moment before a mistake
database "UPDATE project SET description = 'kept'"
moment=$(database "SELECT clock_timestamp()")
sleep 1
projects=$(database "SELECT count(*) FROM project")
database "UPDATE project SET description = 'spoilt'"
segment=$(database "SELECT pg_walfile_name(pg_switch_wal())")
archived() {
    stack exec -T postgres test -e "/backups/wal/$segment"
}
within 60 archived || fail "the log was not archived"
stack kill -s SIGKILL postgres > /dev/null 2>&1
stack rm -sf api postgres > /dev/null 2>&1
docker volume rm calminer-production-test_pg_data_prod > /dev/null
# Recovers with the arguments after the first one, and starts the services that the first one names.
recover() {
    local services
    read -ra services <<< "$1"
    shift
    stack run --rm -T --no-deps --entrypoint /opt/calminer/backup/recover postgres "$@" > "$folder/recover.log" 2>&1 \
        || { cat "$folder/recover.log" >&2 && fail "the recovery failed"; }
    stack up -d --wait "${services[@]}" > "$folder/up.log" 2>&1 \
        || { stack logs postgres | tail -20 >&2 && fail "the recovered database does not start"; }
}
with_description() {
    database "SELECT count(*) FROM project WHERE description = '$1'"
}
began=$(now_ms)
recover "api postgres" "$moment"
[[ "$(with_description kept)" == "$projects" ]] || fail "the recovery did not bring the moment"
[[ "$(demo_value "$site" "$(login "$site")")" == "$before" ]] || fail "another value after the recovery"
ran "backup: volume of the database destroyed, recovered in $(seconds_since "$began") s to $moment, before a change that spoilt every project"

# a kill: what was committed a moment before is not in the archive yet, only in the log that the database left
database "UPDATE project SET description = 'last'"
stack kill -s SIGKILL postgres > /dev/null 2>&1
stack rm -sf api postgres > /dev/null 2>&1
recover postgres --replace latest
[[ "$(with_description last)" == "$projects" ]] || fail "the recovery of all that is kept lost a change"
ran "backup: all that was committed recovered after a kill, also what the archive had not got yet"

# ── CalMiner's own backup into an empty database
database 'CREATE DATABASE another' > /dev/null
stack run --rm -T -e DATABASE_NAME=another api restore /var/lib/calminer/mine.backup > "$folder/restore.log" 2>&1 \
    || { cat "$folder/restore.log" >&2 && fail "calminer restore failed"; }
ran "backup: $(grep -m 1 'was restored' "$folder/restore.log")"

# ── from the embedded database to this server: the log of a start without a database of its own says how
alone=calminer-production-alone
at_end docker rm -fv "$alone"
docker run -d --name "$alone" --network calminer_production_test --read-only --cap-drop ALL --tmpfs /tmp \
    -e "CALMINER_SEED_ADMIN_PASSWORD=six words that nobody guesses" -p 127.0.0.1::8000 "$IMAGE" serve --demo > /dev/null
within 120 is_healthy "$alone" || { docker logs "$alone" >&2 && fail "the embedded default does not start"; }
# it answers a moment before it says so
told_how_to_move() {
    [[ "$(docker logs "$alone" 2>&1)" == *"To move them to a server of yours: "* ]]
}
within 60 told_how_to_move || fail "the log does not say how to move"
hint=$(docker logs "$alone" 2>&1 | grep -o 'To move them to a server of yours: .*')
address="http://$(docker port "$alone" 8000/tcp | head -n 1)"
ask "$address" "$(login "$address")" /api/projects -d '{"name": "Moved", "currency": "USD"}' > /dev/null
docker exec "$alone" calminer backup /var/lib/calminer/moving.backup > /dev/null
database 'CREATE DATABASE moved' > /dev/null
docker exec -e DATABASE_HOST=postgres -e DATABASE_USER=calminer -e DATABASE_PASSWORD=a-secret-of-the-test -e DATABASE_NAME=moved \
    "$alone" calminer restore /var/lib/calminer/moving.backup > "$folder/moving.log" 2>&1 \
    || { cat "$folder/moving.log" >&2 && fail "the embedded database did not move"; }
sed -i 's/^DATABASE_NAME=.*/DATABASE_NAME=moved/' "$folder/production.env"
stack up -d --wait --no-deps api > "$folder/up.log" 2>&1 || { stack logs api >&2 && fail "no start on what was moved"; }
token=$(login "$site")
[[ "$(demo_value "$site" "$token")" == "$before" ]] || fail "another value after the move"
[[ -n "$(ask "$site" "$token" '/api/projects?name=Moved' | field id)" ]] || fail "a project was lost on the move"
ran "embedded database: moved to the server as its log says, with the same value: $hint"
