#!/usr/bin/env bash
# A server behind a proxy with TLS by ACME, watched by Prometheus: every query of the dashboards is answered, and an alert
# comes when the server goes.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"
# shellcheck source=ops/docker/test/host.sh
source "$DOCKER_TEST/host.sh"

PROJECT=calminer-watching
PORT=18100
DOMAIN=mine.test
SECURE=15443
FOLDER="$WORK/watching"

stack() {
    docker compose -p "$PROJECT" --env-file "$FOLDER/env" -f "$ROOT/ops/compose/docker-compose.prod.yml" --profile local-db "$@"
}

down() {
    stack down -v --remove-orphans
    rm -rf "$FOLDER"
}
rm -rf "$FOLDER"
mkdir -p "$FOLDER"
for program in jq openssl; do
    command -v "$program" > /dev/null || engine_packages install "$program"
done
need_programs prometheus prometheus-alertmanager prometheus-node-exporter prometheus-postgres-exporter \
    prometheus-blackbox-exporter caddy pebble

cat > "$FOLDER/env" << END
CALMINER_IMAGE=${IMAGE%:*}
CALMINER_TAG=${IMAGE#*:}
CALMINER_NETWORK=$PROJECT
CALMINER_DOMAIN=$DOMAIN
CALMINER_TLS_PROXY=true
CALMINER_METRICS_TOKEN=a-token-for-figures-0123456789abcdef
CALMINER_TOKEN_KEY=0123456789abcdef0123456789abcdef
CALMINER_SEED_ADMIN_PASSWORD=seven words for the first login
DATABASE_PASSWORD=a-password-of-the-database
API_PORT=$PORT
END
at_end down
stack up -d --wait > "$WORK/watching.log" 2>&1 || { tail -20 "$WORK/watching.log" >&2; fail "the stack did not come up"; }

# ── TLS by ACME
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 \
    -keyout "$FOLDER/authority.key" -out "$FOLDER/authority.pem" 2> /dev/null
cat > "$FOLDER/pebble.json" << END
{"pebble": {"listenAddress": "127.0.0.1:14000", "managementListenAddress": "127.0.0.1:15001",
  "certificate": "$FOLDER/authority.pem", "privateKey": "$FOLDER/authority.key", "httpPort": 15080, "tlsPort": $SECURE,
  "ocspResponderURL": "", "externalAccountBindingRequired": false}}
END
start_program names pebble-challtestsrv -defaultIPv4 127.0.0.1 -defaultIPv6 "" -dns01 127.0.0.1:18053 -http01 "" -https01 "" \
    -tlsalpn01 "" -management 127.0.0.1:18055
start_program authority env PEBBLE_VA_NOSLEEP=1 pebble -config "$FOLDER/pebble.json" -dnsserver 127.0.0.1:18053
within 20 curl -skf https://127.0.0.1:14000/dir || fail "the certificate authority did not start: $WORK/authority.log"
cat > "$FOLDER/Caddyfile" << END
{
    admin off
    email operators@$DOMAIN
    acme_ca https://127.0.0.1:14000/dir
    acme_ca_root $FOLDER/authority.pem
    http_port 15080
    https_port $SECURE
    storage file_system $FOLDER/certificates
}
$DOMAIN {
    @assets path /jakarta.faces.resource/*
    header @assets Cache-Control "public, max-age=604800"
    reverse_proxy 127.0.0.1:$PORT
}
END
start_program proxy env XDG_CONFIG_HOME="$FOLDER" XDG_DATA_HOME="$FOLDER" caddy run --adapter caddyfile --config "$FOLDER/Caddyfile"
curl -sk https://127.0.0.1:15001/roots/0 > "$FOLDER/root.pem"
secure() {
    curl -s -m 10 --cacert "$FOLDER/root.pem" --resolve "$DOMAIN:$SECURE:127.0.0.1" "$@"
}
within 60 secure -f "https://$DOMAIN:$SECURE/health" || { tail -5 "$WORK/proxy.log" >&2; fail "no page over TLS"; }
issuer=$(secure -vo /dev/null "https://$DOMAIN:$SECURE/health" 2>&1 | sed -n 's/^\*  issuer: //p')
[[ "$issuer" == *Pebble* ]] || fail "the certificate is not the authority's: $issuer"
headers=$(secure -D - -o /dev/null "https://$DOMAIN:$SECURE/sign-in.xhtml")
grep -qi '^strict-transport-security: ' <<< "$headers" || fail "browsers are not told to stay with TLS: $headers"
redirect=$(curl -s -m 10 -o /dev/null -w '%{http_code} %{redirect_url}' -H "Host: $DOMAIN" http://127.0.0.1:15080/sign-in.xhtml)
[[ "$redirect" == 308\ https://$DOMAIN* ]] || fail "plain HTTP is not led to TLS: $redirect"
ran "proxy with TLS by ACME: certificate of $issuer, routing, redirect, Strict-Transport-Security (Caddy and Pebble)"
could_not "TLS by Traefik itself" "its image is in no package; Caddy with Pebble stood in for it"

# ── what Traefik would be told
asserted=0
# Whether the part $1 of the stack's settings, a path of jq, holds each line of standard input.
holds() {
    local told line
    told=$(jq -r "$1" <<< "$settings")
    while IFS= read -r line; do
        grep -qxF -- "$line" <<< "$told" || fail "Traefik is not told '$line' by $1, but: $told"
        asserted=$((asserted + 1))
    done
}
settings=$(TRAEFIK_ACME_EMAIL=operators@$DOMAIN stack --profile reverse-proxy --profile green config --format json)
for colour in api api-green; do
    holds ".services[\"$colour\"].labels | to_entries[] | \"\(.key)=\(.value)\"" << END
traefik.enable=true
traefik.docker.network=$PROJECT
traefik.http.routers.calminer.rule=Host(\`$DOMAIN\`)
traefik.http.routers.calminer.entrypoints=websecure
traefik.http.routers.calminer.tls.certresolver=letsencrypt
traefik.http.services.calminer.loadbalancer.server.port=8000
traefik.http.services.calminer.loadbalancer.healthcheck.path=/health
traefik.http.services.calminer.loadbalancer.sticky.cookie.secure=true
traefik.http.routers.calminer-assets.rule=Host(\`$DOMAIN\`) && PathPrefix(\`/jakarta.faces.resource/\`)
traefik.http.routers.calminer-assets.middlewares=calminer-assets
traefik.http.middlewares.calminer-assets.headers.customresponseheaders.Cache-Control=public, max-age=604800
END
done
holds '.services.traefik.command[]' << END
--providers.docker=true
--providers.docker.exposedbydefault=false
--providers.docker.network=$PROJECT
--entrypoints.web.address=:80
--entrypoints.web.http.redirections.entrypoint.to=websecure
--entrypoints.web.http.redirections.entrypoint.scheme=https
--entrypoints.websecure.address=:443
--certificatesresolvers.letsencrypt.acme.email=operators@$DOMAIN
--certificatesresolvers.letsencrypt.acme.storage=/letsencrypt/acme.json
--certificatesresolvers.letsencrypt.acme.tlschallenge=true
END
holds '.services.traefik.volumes[] | "\(.source):\(.target)\(if .read_only then ":ro" else "" end)"' << END
/var/run/docker.sock:/var/run/docker.sock:ro
traefik_certificates:/letsencrypt
END
ran "Traefik: $asserted labels and options of its static configuration are as they have to be"

# ── figures
watch="$FOLDER/prometheus"
cp -r "$ROOT/ops/monitoring" "$watch"
printf '%s' a-token-for-figures-0123456789abcdef > "$watch/metrics-token"
sed -i 's/15s$/1s/' "$watch/prometheus.yml"
sed -i -E 's/^( +for:).*/\1 1s/' "$watch/alerts.yml"
echo "[{targets: ['127.0.0.1:$PORT']}]" > "$watch/targets/calminer.yml"
echo "[{targets: ['127.0.0.1:19093']}]" > "$watch/targets/alertmanager.yml"
echo "[{targets: ['127.0.0.1:19100']}]" > "$watch/targets/machine.yml"
echo "[{targets: ['127.0.0.1:19187']}]" > "$watch/targets/postgres.yml"
echo "[{targets: ['https://localhost:$SECURE/health'], labels: {prober: '127.0.0.1:19115'}}]" > "$watch/targets/site.yml"
# the name of the site leads nowhere on this machine: the prober asks for it by its address
cat > "$watch/blackbox.yml" << END
modules:
  http_2xx:
    prober: http
    http:
      headers: {Host: $DOMAIN}
      tls_config: {server_name: $DOMAIN, ca_file: $FOLDER/root.pem}
END
mkdir -p "$watch/figures"
sed -n '/^# HELP calminer_backup/,/^calminer_backup/p' "$ROOT/ops/backup/backup" | sed "s/\$(date +%s)/$(date +%s)/" > "$watch/figures/calminer.prom"
database=$(docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$(stack ps -q postgres)")
start_program machine prometheus-node-exporter --web.listen-address=127.0.0.1:19100 --collector.textfile.directory="$watch/figures"
start_program database env "DATA_SOURCE_NAME=postgresql://calminer:a-password-of-the-database@$database:5432/calminer?sslmode=disable" \
    prometheus-postgres-exporter --web.listen-address=127.0.0.1:19187
start_program site prometheus-blackbox-exporter --config.file="$watch/blackbox.yml" --web.listen-address=127.0.0.1:19115
sed -i '/smtp_auth/d' "$watch/alertmanager.yml"
# unpacked only, it still looks for its templates where its package would have put them
templates=/usr/share/prometheus/alertmanager
if [[ ! -e "$templates" ]]; then
    mkdir -p "${templates%/*}"
    ln -s "$TOOLS/debian/prometheus-alertmanager$templates" "$templates"
    at_end rm "$templates"
fi
start_program alertmanager prometheus-alertmanager --config.file="$watch/alertmanager.yml" --storage.path="$FOLDER/alerts" \
    --web.listen-address=127.0.0.1:19093 --cluster.listen-address=
start_program prometheus prometheus --config.file="$watch/prometheus.yml" --storage.tsdb.path="$FOLDER/data" \
    --web.listen-address=127.0.0.1:19090
within 20 curl -sf http://127.0.0.1:19093/-/ready || fail "Alertmanager did not start: $WORK/alertmanager.log"
PROMETHEUS=http://127.0.0.1:19090
asked() {
    curl -sf -m 10 --data-urlencode "query=$1" "$PROMETHEUS/api/v1/query"
}
has_answer() {
    asked "$1" | jq -e '.data.result | length > 0' > /dev/null
}
within 60 has_answer 'count(up == 1) == 4' \
    || fail "not every target is read: $(curl -s "$PROMETHEUS/api/v1/targets" | jq -c '.data.activeTargets[] | [.scrapeUrl, .lastError]')"
ran "live scrape by Prometheus $(prometheus --version 2>&1 | sed -n 's/^prometheus, version \([0-9.]*\).*/\1/p'): server, database, machine and site are read"

# a rate needs two figures, a share of requests a request
for _ in 1 2 3 4 5; do status_of "http://127.0.0.1:$PORT/sign-in.xhtml" > /dev/null; done
# shellcheck disable=SC2016 # the dollars are Grafana's
mapfile -t queries < <(jq -r '.panels[].targets[].expr' "$ROOT"/ops/monitoring/grafana/dashboards/*.json \
    | sed -e 's/\$__rate_interval/30s/g' -e 's/\$instance/.*/g')
silent=()
for query in "${queries[@]}"; do
    within 15 has_answer "$query" || silent+=("$query")
done
[[ ${#silent[@]} -eq 0 ]] || fail "queries without an answer: $(printf '%s; ' "${silent[@]}")"
ran "dashboards: ${#queries[@]} queries answered"
could_not "the dashboards in Grafana" "it is in no package; their queries were asked of Prometheus instead"

unwell=$(curl -sf "$PROMETHEUS/api/v1/rules" | jq -r '[.data.groups[].rules[] | select(.health != "ok") | .name] | join(" ")')
[[ -z "$unwell" ]] || fail "alerts that cannot be evaluated: $unwell"
# With waiting times this short one late answer of a busy machine is an alert: it has to pass.
no_alert() {
    [[ "$(curl -sf "$PROMETHEUS/api/v1/alerts" | jq '[.data.alerts[] | select(.state == "firing") | .labels.alertname
        | select(test("CalMiner|Database") and . != "CalMinerSlow")] | length')" == 0 ]]
}
within 120 no_alert || fail "alerts without a fault: $(curl -sf "$PROMETHEUS/api/v1/alerts")"
began=$(now_ms)
stack kill -s KILL api > /dev/null 2>&1
# the policy of the stack starts it again; an operator's stop does not
stack stop api > /dev/null 2>&1
alerted() {
    amtool --alertmanager.url http://127.0.0.1:19093 alert query alertname=CalMinerDown | grep -q 'No server of CalMiner answers'
}
within 120 alerted || fail "no alert came: $(curl -sf "$PROMETHEUS/api/v1/alerts")"
ran "alert: CalMinerDown reached Alertmanager $(seconds_since "$began") s after the server went (waiting times shortened)"
stack start api > /dev/null 2>&1
within 240 has_answer 'up{job="calminer"} == 1' || fail "the server did not come back"
