# shellcheck shell=bash
# What the deployment's commands on a host share. Sourced by release and switch.

HERE=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd -P)
# The folder of an installation: its settings in `.env`, its state beside it.
HOME_FOLDER="${CALMINER_HOME:-$(cd "$HERE/../.." && pwd -P)}"
STATE="$HOME_FOLDER/state"
ENVIRONMENT_FILE="$HOME_FOLDER/.env"

say() {
    printf '%s %s\n' "$(date -u +%H:%M:%S)" "$*"
}

refuse() {
    say "$*" >&2
    exit 1
}

# The value of $1 from the environment, else from the installation's settings, else $2.
setting() {
    local value="${!1:-}"
    if [[ -z "$value" && -f "$ENVIRONMENT_FILE" ]]; then
        value=$(sed -n "s/^$1=//p" "$ENVIRONMENT_FILE" | tail -n 1 | sed -E "s/^(['\"])(.*)\1\$/\2/")
    fi
    printf '%s' "${value:-${2:-}}"
}

# One deployment at a time; the second is refused instead of waiting behind one that it does not know.
take_turn() {
    mkdir -p "$STATE"
    exec 9> "$STATE/lock"
    flock -n 9 || refuse "Another deployment is at work here. Nothing was changed."
}

# Docker Compose on the installation's files, with the image that $STATE/images.yml names.
compose() {
    local files=(-f "$HOME_FOLDER/$(setting COMPOSE_FILE ops/compose/docker-compose.prod.yml)")
    local more=() environment=()
    [[ -f "$ENVIRONMENT_FILE" ]] && environment=(--env-file "$ENVIRONMENT_FILE")
    IFS=: read -ra more <<< "$(setting COMPOSE_FILES_MORE)"
    local file
    for file in "${more[@]}"; do
        files+=(-f "$HOME_FOLDER/$file")
    done
    [[ -f "$STATE/images.yml" ]] && files+=(-f "$STATE/images.yml")
    docker compose -p "$(setting COMPOSE_PROJECT_NAME calminer)" "${environment[@]}" "${files[@]}" "$@"
}

# Names the image of each service: pairs of service and image.
use_images() {
    {
        echo "# Written by the deployment: which image each service runs."
        echo "services:"
        while [[ $# -gt 0 ]]; do
            printf '  %s:\n    image: "%s"\n' "$1" "$2"
            shift 2
        done
    } > "$STATE/images.draft"
    mv "$STATE/images.draft" "$STATE/images.yml"
}

# The image of this product with the tag $1.
image_of() {
    printf '%s/%s:%s' "$(setting REGISTRY_URL)" "$(setting CALMINER_REPOSITORY calminer)" "$1" | sed 's#^/##'
}

# Pulls the tag $1 and sets IMAGE to what it means now, by its digest: a tag may mean another image tomorrow.
pull_tag() {
    local tagged
    tagged=$(image_of "$1")
    [[ "$1" =~ ^[A-Za-z0-9_][A-Za-z0-9_.-]*$ ]] || refuse "'$1' is no tag. Nothing was changed."
    say "Pulling $tagged"
    docker pull -q "$tagged" > /dev/null || refuse "There is no image $tagged to be had. Nothing was changed."
    # shellcheck disable=SC2034 # release and switch read it
    IMAGE=$(docker image inspect --format '{{index .RepoDigests 0}}' "$tagged")
}

# How many migrations of the database the image brings that have not run yet.
pending_migrations() {
    local told
    told=$(compose run --rm -T --quiet-pull "$1" setup-database --dry-run 2> "$STATE/dry-run.log") || {
        tail -n 20 "$STATE/dry-run.log" >&2
        return 1
    }
    sed -n 's/^Migrations that would run: \([0-9]*\).*/\1/p' <<< "$told"
}

container_of() {
    compose ps -aq "$1" | tail -n 1
}

# Waits until the service $1 says that it is healthy; gives up early when it has ended or begins over and over.
wait_for_health() {
    local service="$1" seconds end container state starts health first=""
    seconds=$(setting HEALTH_SECONDS 120)
    end=$((SECONDS + seconds))
    while ((SECONDS < end)); do
        container=$(container_of "$service")
        read -r state starts health < <(docker inspect --format \
            '{{.State.Status}} {{.RestartCount}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' "$container" 2> /dev/null) || true
        first="${first:-${starts:-0}}"
        if [[ "${starts:-0}" -gt "$first" ]]; then
            say "$service begins over and over"
            return 1
        fi
        case "${state:-gone} ${health:-}" in
            "running healthy") return 0 ;;
            exited* | dead* | gone*) say "$service has ended" && return 1 ;;
            "running unhealthy") say "$service says that it is unhealthy" && return 1 ;;
        esac
        sleep 0.5
    done
    say "$service was not healthy within $seconds s"
    return 1
}

# Shows why a service did not come up.
show_log() {
    say "The last lines of $1:"
    compose logs --no-log-prefix --tail 20 "$1" 2>&1 | sed 's/^/    /' || true
}

# What is done is told in one line each, for people: time, what, tag, image, end.
record() {
    printf '%s\t%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >> "$STATE/history"
}

# The tag and image that were last known to be good.
good() {
    cat "$STATE/good" 2> /dev/null
}

keep_as_good() {
    if [[ -s "$STATE/good" && "$(good)" != "$1 $2" ]]; then
        cp "$STATE/good" "$STATE/good.before"
    fi
    printf '%s %s\n' "$1" "$2" > "$STATE/good.draft"
    mv "$STATE/good.draft" "$STATE/good"
}
