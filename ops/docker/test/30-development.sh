#!/usr/bin/env bash
# The stack for people who change CalMiner: a source that is changed is served without anybody starting anything, one that
# does not compile leaves the server as it was.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"

# A checkout of its own, since it is changed.
folder="$WORK/development"
source="$folder/checkout"
rm -rf "$folder"
mkdir -p "$source"
(cd "$ROOT" && git ls-files -z --cached --others --exclude-standard | tar -c --ignore-failed-read --null -T -) 2> /dev/null \
    | tar -x -C "$source"
cat > "$folder/ports.yml" << END
# other servers may run on this machine
services:
  api:
    ports: !override ["127.0.0.1:18030:8000", "127.0.0.1:18035:5005"]
  db:
    ports: !override ["127.0.0.1:18032:5432"]
networks:
  backend:
    name: calminer_development_test
END
export CALMINER_SEED_ADMIN_PASSWORD="six words that nobody guesses"
[[ ! -d "$HOME/.m2/repository" ]] || export MAVEN_REPOSITORY="$HOME/.m2/repository"
stack() {
    docker compose -p calminer-development-test -f "$source/ops/compose/docker-compose.dev.yml" -f "$folder/ports.yml" "$@"
}
clean_up() {
    stack down -v --remove-orphans
    rm -rf "$folder"
}
stack down -v --remove-orphans > /dev/null 2>&1 || true
at_end clean_up
site=http://127.0.0.1:18030

began=$(now_ms)
stack build > "$folder/build.log" 2>&1 || { tail -20 "$folder/build.log" >&2 && fail "the image of the stack cannot be built"; }
stack up -d --wait > "$folder/up.log" 2>&1 || { stack logs api | tail -40 >&2 && fail "the stack does not come up"; }
[[ -n "$(demo_value "$site" "$(login "$site")")" ]] || fail "the demo mine has no value"
[[ "$(stack exec -T db psql -qAt -U calminer -d calminer -c 'SHOW server_encoding')" == UTF8 ]] || fail "the database is not UTF-8"
greeting=$(timeout 5 bash -c 'exec 3<> /dev/tcp/127.0.0.1/18035 && printf "JDWP-Handshake" >&3 && head -c 14 <&3') || true
[[ "$greeting" == JDWP-Handshake ]] || fail "no debugger can be attached: the port answers '$greeting'"
ran "development: source mounted, built and served with its database after $(seconds_since "$began") s, a debugger can be attached"

# ── a source that does not compile
java=$(find "$source/bootstrap/src/main" -name CalMiner.java)
cp "$java" "$folder/good.java"
echo "nothing that compiles" >> "$java"
told() {
    [[ "$(stack logs api 2>&1)" == *"$1"* ]]
}
within 300 told "The build failed" || fail "a source that does not compile is not told"
curl -sf -o /dev/null "$site/health" || fail "a source that does not compile took the server away"
cp "$folder/good.java" "$java"

# ── one that does
sed -i 's/^sign_in.title=.*/sign_in.title=Come in and look/' "$source/adapters-ui-faces/src/main/resources/io/calminer/faces/Messages.properties"
began=$(now_ms)
seen() {
    [[ "$(curl -sf -m 10 -H 'Accept-Language: en' "$site/sign-in.xhtml")" == *"Come in and look"* ]]
}
within 300 seen || { stack logs api | tail -20 >&2 && fail "a change of a source is not seen"; }
ran "development: one that does not compile left the server as it was; the next was seen on the page $(seconds_since "$began") s after it was saved"
