#!/usr/bin/env bash
# From a push to a registry over a deployment by SSH to releases that fail and one that changes nothing for people.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"
# shellcheck source=ops/docker/test/host.sh
source "$DOCKER_TEST/host.sh"

REGISTRY=127.0.0.1:15000
SITE=http://127.0.0.1:18080
BLUE=18070
GREEN=18071
PROJECT=calminer-deploy
# The folder has one name on the host and on this machine, whose Docker the host uses.
FOLDER="$WORK/installation"

export REGISTRY_URL=$REGISTRY REGISTRY_USERNAME=pusher REGISTRY_PASSWORD="a password with 'marks' & blanks"

down() {
    docker rm -f calminer-test-host || true
    docker ps -aq --filter "label=com.docker.compose.project=$PROJECT" | xargs -r docker rm -fv
    docker volume ls -q --filter "label=com.docker.compose.project=$PROJECT" | xargs -r docker volume rm
    docker network rm "$PROJECT" || true
    # by name: by number the image under test would go with them
    docker image ls --format '{{.Repository}}:{{.Tag}}' | grep -E "^($REGISTRY/calminer|calminer-test/release):" | grep -v ':<none>' \
        | xargs -r docker image rm
    docker logout "$REGISTRY" || true
    rm -rf "$FOLDER"
}
down > /dev/null 2>&1 || true
at_end down

# Makes the tag $1 of the image under test, with the lines of a Dockerfile on standard input, and pushes it.
release_as() {
    local context="${2:-$WORK/empty}"
    mkdir -p "$WORK/empty"
    { echo "FROM $IMAGE"; cat; echo "LABEL release=$1"; } | docker build -q -t "calminer-test/release:$1" -f - "$context" > /dev/null
    COMMIT="$1" VERSION="" "$ROOT/ops/deploy/build-and-push" --image "calminer-test/release:$1" > "$WORK/push.log" 2>&1 \
        || { cat "$WORK/push.log" >&2; fail "the tag $1 was not pushed"; }
}

# The label of the release that the service $1 runs.
running() {
    docker ps -q --filter "label=com.docker.compose.project=$PROJECT" --filter "label=com.docker.compose.service=${1:-api}" \
        | xargs -r docker inspect --format '{{.Config.Labels.release}}'
}

ask_database() {
    docker exec "$(docker ps -q --filter "label=com.docker.compose.project=$PROJECT" --filter label=com.docker.compose.service=postgres)" \
        psql -qAt -h /var/run/postgresql -U calminer -d calminer -c "$1"
}

# ── a push
start_registry 15000 "$REGISTRY_USERNAME" "$REGISTRY_PASSWORD"
began=$(now_ms)
echo '{"bomFormat": "CycloneDX"}' > "$WORK/contents.json"
docker tag "$IMAGE" calminer-test/release:one
SBOM="$WORK/contents.json" COMMIT=one VERSION=v0.0.1 "$ROOT/ops/deploy/build-and-push" --image calminer-test/release:one \
    > "$WORK/push.log" 2>&1 || { cat "$WORK/push.log" >&2; fail "the image was not pushed"; }
tags=$(curl -sf -u "$REGISTRY_USERNAME:$REGISTRY_PASSWORD" "http://$REGISTRY/v2/calminer/tags/list")
for tag in one latest 0.0.1 '\.sbom'; do
    grep -q "$tag\"" <<< "$tags" || fail "the registry has no tag $tag: $tags"
done
[[ "$(status_of "http://$REGISTRY/v2/calminer/tags/list")" == 401 ]] || fail "the registry asks for no password"
ran "push to a registry with a password: tags commit, latest, version and list of contents in $(seconds_since "$began") s"
could_not "signature of the image" "cosign is in no package of Debian 12; with a key but without cosign the push fails and says so"

release_as 1 <<< ""
release_as 2 <<< ""
release_as ill <<< "COPY --chmod=755 <<END /opt/calminer/bin/healthy
#!/bin/sh
exit 1
END"
release_as refused <<< "ENV CALMINER_NONSENSE=1"

# ── a deployment by SSH
need_host_image
make_key
plugin=$(find "${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins" /usr/libexec/docker/cli-plugins /usr/lib/docker/cli-plugins \
    -name docker-compose 2> /dev/null | head -n 1 || true)
[[ -n "$plugin" ]] || fail "the plugin of Docker Compose was not found"
docker run -d --name calminer-test-host --network host -v /var/run/docker.sock:/var/run/docker.sock \
    -v "$(command -v docker):/usr/local/bin/docker:ro" -v "$plugin:/usr/local/lib/docker/cli-plugins/docker-compose:ro" \
    -v "$WORK:$WORK" -v "$KEY.pub:/etc/calminer-key.pub:ro" "$HOST_IMAGE" \
    sh -c 'mkdir -p /run/sshd /root/.ssh && install -m 600 /etc/calminer-key.pub /root/.ssh/authorized_keys &&
        exec /usr/sbin/sshd -D -e -p 12222 -o ListenAddress=127.0.0.1' > /dev/null
within 20 ssh-keyscan -p 12222 127.0.0.1 || fail "the host's SSH does not answer"
export SSH_HOST=127.0.0.1 SSH_PORT=12222 SSH_USERNAME=root DEPLOY_FOLDER="$FOLDER"
SSH_PRIVATE_KEY=$(cat "$KEY")
SSH_KNOWN_HOSTS=$(ssh-keyscan -p 12222 127.0.0.1 2> /dev/null)
export SSH_PRIVATE_KEY SSH_KNOWN_HOSTS
mkdir -p "$FOLDER"
cat > "$FOLDER/.env" << END
COMPOSE_PROJECT_NAME=$PROJECT
COMPOSE_PROFILES=local-db
REGISTRY_URL=$REGISTRY
CALMINER_NETWORK=$PROJECT
DATABASE_PASSWORD=a-password-of-the-database
CALMINER_TOKEN_KEY=0123456789abcdef0123456789abcdef
CALMINER_SEED_ADMIN_PASSWORD=seven words for the first login
API_PORT=$BLUE
API_GREEN_PORT=$GREEN
API_LIMIT_CPUS=2
HEALTH_SECONDS=300
DRAIN_SECONDS=3
END

ship() {
    "$ROOT/ops/deploy/ship" "$1" > "$WORK/ship.log" 2>&1
}

# Says in the host's settings how many seconds a release has until it is healthy.
be_patient() {
    sed -i "s/^HEALTH_SECONDS=.*/HEALTH_SECONDS=$1/" "$FOLDER/.env"
}

# Deploys a release of which is known that it is never healthy: little patience with it, but not with the one that follows.
ship_ill() {
    local patient taken=0
    be_patient 20
    : > "$WORK/ship.log"
    (within 600 grep -q 'was not healthy within' "$WORK/ship.log" && be_patient 300) &
    patient=$!
    ship "$1" || taken=$?
    kill "$patient" 2> /dev/null || true
    wait "$patient" 2> /dev/null || true
    be_patient 300
    return "$taken"
}

began=$(now_ms)
ship 1 || { cat "$WORK/ship.log" >&2; fail "tag 1 was not deployed"; }
[[ "$(running)" == 1 && "$(status_of "http://127.0.0.1:$BLUE/health")" == 200 ]] || fail "tag 1 is not in service"
ran "deployment by SSH: tag 1 on a host without anything, in service after $(seconds_since "$began") s"
ask_database "create table kept (v int); insert into kept values (42)" > /dev/null

began=$(now_ms)
ship 2 || { cat "$WORK/ship.log" >&2; fail "tag 2 was not deployed"; }
[[ "$(running)" == 2 && "$(status_of "http://127.0.0.1:$BLUE/health")" == 200 ]] || fail "tag 2 is not in service"
ran "deployment by SSH: tag 1 → 2 after $(seconds_since "$began") s"

if SSH_KNOWN_HOSTS="[127.0.0.1]:12222 $(cat "$KEY.pub")" ship 2; then fail "a host with another key was trusted"; fi
if ship missing; then fail "a missing tag was deployed"; fi
grep -q 'Nothing was changed' "$WORK/ship.log" || fail "a missing tag is not told: $(cat "$WORK/ship.log")"
[[ "$(running)" == 2 && "$(status_of "http://127.0.0.1:$BLUE/health")" == 200 ]] || fail "a missing tag harmed tag 2"
ran "a missing tag, and a host with another key: refused, tag 2 stayed in service"

# Sees tag 2 in service again after the release $1, which is told as $2, and began to be deployed at $3.
is_back() {
    grep -q '2 is in service again' "$WORK/ship.log" || fail "the release $1 was not rolled back: $(cat "$WORK/ship.log")"
    [[ "$(running)" == 2 && "$(status_of "http://127.0.0.1:$BLUE/health")" == 200 ]] \
        || fail "tag 2 is not in service again: $(cat "$WORK/ship.log")"
    ran "a release $2: tag 2 back after $(seconds_since "$3") s"
}
began=$(now_ms)
if ship refused; then fail "a release that does not start was taken for good"; fi
is_back refused "that does not start" "$began"
began=$(now_ms)
if ship_ill ill; then fail "a release that is never healthy was taken for good"; fi
is_back ill "that is never healthy" "$began"

# ── a release that changes the database and does not come up
migration="$WORK/migration"
rm -rf "$migration"
mkdir -p "$migration/tree"
jar=$(docker run --rm --entrypoint sh "$IMAGE" -c 'ls /opt/calminer/offline/calminer-adapters-persistence-*.jar')
id=$(docker create "$IMAGE")
docker cp -q "$id:$jar" "$migration/changed.jar" && docker rm "$id" > /dev/null
place=$("${JAVA_HOME:+$JAVA_HOME/bin/}jar" tf "$migration/changed.jar" | grep -E '/V[0-9_]+__.*\.sql$' | sort | tail -n 1)
mkdir -p "$migration/tree/$(dirname "$place")"
echo "create table later (v int); update kept set v = 7;" > "$migration/tree/$(dirname "$place")/V9999__later.sql"
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" uf "$migration/changed.jar" -C "$migration/tree" .
release_as changes "$migration" <<< "COPY changed.jar $jar
COPY --chmod=755 <<END /opt/calminer/bin/healthy
#!/bin/sh
exit 1
END"
began=$(now_ms)
if ship_ill changes; then fail "the release with a migration was taken for good"; fi
grep -q 'Migrations that will run: 1' "$WORK/ship.log" || fail "the migration did not run: $(cat "$WORK/ship.log")"
[[ "$(ask_database 'select v from kept')" == 42 ]] || fail "the database was not restored: $(cat "$WORK/ship.log")"
is_back changes "whose migration ran and that is never healthy, the database restored" "$began"

# ── back by hand
began=$(now_ms)
"$FOLDER/ops/deploy/release" --rollback > "$WORK/rollback.log" 2>&1 || { cat "$WORK/rollback.log" >&2; fail "no way back by hand"; }
[[ "$(running)" == 1 && "$(status_of "http://127.0.0.1:$BLUE/health")" == 200 ]] || fail "tag 1 is not in service again"
[[ "$(ask_database 'select v from kept')" == 42 ]] || fail "the way back by hand lost a row"
ran "roll back by hand: tag 2 → 1 with its data after $(seconds_since "$began") s"

# ── a switch under load
need_programs caddy
mkdir -p "$FOLDER/state/proxy"
# the proxy reads no empty file
echo 'respond "Nothing is in service yet" 503' > "$FOLDER/state/proxy/calminer.caddy"
cat > "$WORK/Caddyfile" << END
{
    admin 127.0.0.1:12019
    auto_https off
}
http://127.0.0.1:18080 {
    import $FOLDER/state/proxy/*.caddy
}
END
start_program caddy env XDG_DATA_HOME="$WORK/caddy" XDG_CONFIG_HOME="$WORK/caddy" caddy run --adapter caddyfile --config "$WORK/Caddyfile"
switch() {
    PROXY=caddy PROXY_BLUE=127.0.0.1:$BLUE PROXY_GREEN=127.0.0.1:$GREEN SITE_HEALTH="$SITE/health" \
        PROXY_RELOAD="caddy reload --force --address 127.0.0.1:12019 --adapter caddyfile --config '$WORK/Caddyfile'" \
        "$FOLDER/ops/deploy/switch" "$@" > "$WORK/switch.log" 2>&1
}
switch 1 || { cat "$WORK/switch.log" >&2; fail "the first colour did not come up"; }
[[ "$(running api)" == 1 && "$(status_of "$SITE/health")" == 200 ]] || fail "blue is not in service: $(cat "$WORK/switch.log")"

# asks until the file is gone, at most 20 000 times; some ten times a second, which leaves the machine to what starts
load() {
    local i
    for ((i = 0; i < 20000; i++)); do
        [[ -e "$WORK/loading" ]] || return 0
        status_of "$SITE$1"
        echo
        sleep 0.1
    done
}
touch "$WORK/loading"
load /health > "$WORK/load.1" &
load /sign-in.xhtml > "$WORK/load.2" &
load /api/openapi > "$WORK/load.3" &
began=$(now_ms)
switch 2 || { rm "$WORK/loading"; cat "$WORK/switch.log" >&2; fail "the switch to green failed"; }
switched=$(seconds_since "$began")
sleep 1
rm "$WORK/loading"
wait -n || true
within 20 bash -c "! pgrep -P $$ curl"
answers=$(cat "$WORK"/load.? | wc -l)
failed=$(cat "$WORK"/load.? | grep -cv '^200$' || true)
[[ "$(running api)$(running api-green)" == 2 ]] || fail "green does not run alone"
[[ "$failed" -eq 0 ]] || fail "$failed of $answers requests failed: $(sort "$WORK"/load.? | uniq -c | tr '\n' ' ')"
ran "blue-green switch in $switched s under load: $answers requests, none failed"

if switch changes; then fail "a switch to a release with a migration was allowed"; fi
grep -q 'use release' "$WORK/switch.log" || fail "a migration is not told: $(cat "$WORK/switch.log")"
if switch refused; then fail "a switch to a release that does not start went through"; fi
[[ "$(running api-green)" == 2 && "$(status_of "$SITE/health")" == 200 ]] || fail "green was harmed"
ran "switch to a release with a migration, and to one that does not start: refused, green stayed in service"

# ── the same for Traefik, which looks at Docker's health
green=$(docker ps -q --filter "label=com.docker.compose.project=$PROJECT" --filter label=com.docker.compose.service=api-green)
: > "$WORK/watched"
(while docker inspect --format '{{.State.Health.Status}}' "$green" 2> /dev/null | tr '\n' ' ' \
    && status_of "http://127.0.0.1:$GREEN/health" && echo; do sleep 0.5; done) > "$WORK/watched" 2>&1 &
watcher=$!
DRAIN_SECONDS=5 PROXY=traefik "$FOLDER/ops/deploy/switch" 1 > "$WORK/switch.log" 2>&1 || { cat "$WORK/switch.log" >&2; fail "the switch to blue failed"; }
kill "$watcher" 2> /dev/null || true
grep -q '^unhealthy 200' "$WORK/watched" || fail "the old colour did not leave before it was stopped: $(sort "$WORK/watched" | uniq -c)"
[[ "$(running api)" == 1 && -z "$(running api-green)" ]] || fail "blue does not run alone"
ran "switch for Traefik: the old colour called itself unhealthy and still answered before it was stopped"
could_not "the switch behind Traefik itself" "its image is in no package; Caddy stood in for it"
