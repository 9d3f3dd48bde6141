#!/usr/bin/env bash
# The image: its size, its user, seconds to healthy on two cores, a container of 768 MB, and its end.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"

size=$(($(docker image inspect --format '{{.Size}}' "$IMAGE") / 1000000))
embedded=$(docker run --rm --entrypoint bash "$IMAGE" -c 'cat /opt/calminer/lib/embedded-postgres-binaries-*.jar | wc -c')
embedded=$((embedded / 1000000))
((size - embedded <= 450)) || fail "the image has $((size - embedded)) MB without the database, more than 450"
ran "image: $size MB, of which $embedded MB are the embedded database"
user=$(docker image inspect --format '{{.Config.User}} {{.Config.StopSignal}}' "$IMAGE")
[[ "$user" == "calminer SIGTERM" ]] || fail "user and stop signal are $user"
ran "image: runs as calminer, stops by SIGTERM, $(docker run --rm "$IMAGE" version 2> /dev/null | sed -n 1p)"

docker network create calminer-image > /dev/null
at_end docker network rm calminer-image
at_end docker rm -fv calminer-image calminer-image-db
docker run -d --name calminer-image-db --network calminer-image -e POSTGRES_USER=calminer -e POSTGRES_PASSWORD=secret \
    postgres:16 > /dev/null
within 60 docker exec calminer-image-db pg_isready -q -h 127.0.0.1 -U calminer || fail "the database does not start"
database=(-e DATABASE_HOST=calminer-image-db -e DATABASE_PASSWORD=secret -e CALMINER_SEED_ADMIN_PASSWORD="six words that nobody guesses")
docker run --rm --network calminer-image "${database[@]}" "$IMAGE" setup-database --run-migrations --seed-data --demo \
    > "$WORK/image.log" 2>&1

# What else the machine does at the moment of a start decides too: a slow start is told and tried again, at most twice.
took=""
for ((try = 1; try <= 3; try++)); do
    docker rm -fv calminer-image > /dev/null 2>&1 || true
    started=$(now_ms)
    docker run -d --name calminer-image --network calminer-image --cpus 2 --memory 768m --memory-swap 768m --read-only \
        --cap-drop ALL --tmpfs /tmp -p 127.0.0.1::8000 "${database[@]}" "$IMAGE" > /dev/null
    within 120 is_healthy calminer-image || { docker logs calminer-image >&2 && fail "the server is not healthy after 120 s"; }
    took=$(seconds_since "$started")
    load=$(cut -d ' ' -f 1 /proc/loadavg)
    ran "image: healthy after $took s on 2 cores in 768 MB, under a read-only root (load of the machine $load)"
    if awk "BEGIN { exit !($took <= 20) }"; then
        break
    fi
done
if awk "BEGIN { exit !($took > 20) }"; then
    if awk "BEGIN { exit !($load > 4) }"; then
        could_not "image: healthy within 20 s" "the machine was busy with other work (load $load)"
    else
        fail "the server took more than 20 s to be healthy, three times"
    fi
fi

site="http://$(docker port calminer-image 8000/tcp | head -n 1)"
token=$(login "$site")
scenario=$(demo_scenario "$site" "$token")
result=$(ask "$site" "$token" /api/simulations/run \
    -d "{\"scenario_id\": \"$scenario\", \"seed\": 7, \"wait\": true, \"iterations\": 1000000}")
grep -q '"state" *: *"finished"' <<< "$result" || fail "a simulation in 768 MB did not finish: $result"
[[ "$(docker inspect --format '{{.State.OOMKilled}}' calminer-image)" == false ]] || fail "killed for its memory"
memory=$(docker stats --no-stream --format '{{.MemUsage}}' calminer-image)
ran "image: 1 000 000 iterations of the demo mine in 768 MB, memory then $memory"

curl -sS --fail-with-body -H "Authorization: Bearer $token" -o "$WORK/workbook.xlsx" "$site/api/scenarios/$scenario/workbook" \
    || fail "the server gives no workbook"
[[ "$(head -c 2 "$WORK/workbook.xlsx")" == PK ]] || fail "what the server gives is no workbook"
docker exec calminer-image calminer export /opt/calminer/ops/demo/copper-mine.json -o /tmp/mine.xlsx > /dev/null \
    || fail "the command line gives no workbook"
ran "image: workbooks over HTTP ($(wc -c < "$WORK/workbook.xlsx") bytes) and by the command line"

run=$(ask "$site" "$token" /api/simulations/run \
    -d "{\"scenario_id\": \"$scenario\", \"seed\": 8, \"wait\": false, \"iterations\": 50000000}" | field id)
has_begun() {
    [[ "$(ask "$site" "$token" "/api/simulations/$run" | field state)" == running ]]
}
within 60 has_begun || fail "the long simulation did not begin"
sleep 3
started=$(now_ms)
docker stop --time 25 calminer-image > /dev/null
took=$(seconds_since "$started")
code=$(docker inspect --format '{{.State.ExitCode}}' calminer-image)
[[ "$code" == 143 ]] || fail "the server ended with $code, not 143"
awk "BEGIN { exit !($took <= 20) }" || fail "the server took $took s to end"
state=$(docker exec calminer-image-db psql -qAt -U calminer -d calminer -c \
    "SELECT r.state || ' ' || (c.run_id IS NOT NULL) FROM simulation_run r LEFT JOIN simulation_checkpoint c ON c.run_id = r.id WHERE r.id = '$run'")
[[ "$state" == "queued true" ]] || fail "the run is '$state' after SIGTERM, not queued with a checkpoint"
ran "image: SIGTERM ended it after $took s with exit code 143, the run in work queued with its checkpoint"
