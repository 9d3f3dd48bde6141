#!/usr/bin/env bash
# The entry point of the stand-in for postgres:16: the same variables, the same folders, the same first start.
set -Eeuo pipefail

# The variable $1, or the content of the file that $1_FILE names, or $2.
value() {
    local file="$1_FILE"
    if [[ -n "${!file:-}" ]]; then
        cat "${!file}"
    else
        printf '%s' "${!1:-$2}"
    fi
}

first_start() {
    local user database password access="${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" script arguments
    user=$(value POSTGRES_USER postgres)
    database=$(value POSTGRES_DB "$user")
    password=$(value POSTGRES_PASSWORD "")
    if [[ -z "$password" && "$access" != trust ]]; then
        echo "Error: the database is empty and POSTGRES_PASSWORD is not set." >&2
        exit 1
    fi
    read -ra arguments <<< "${POSTGRES_INITDB_ARGS:-}"
    initdb --username="$user" --pwfile=<(printf '%s\n' "${password:-unused}") "${arguments[@]}" -D "$PGDATA"
    printf '\nhost all all all %s\n' "$access" >> "$PGDATA/pg_hba.conf"
    pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
    export PGHOST=/var/run/postgresql PGUSER="$user" PGPASSWORD="$password"
    if [[ "$database" != postgres ]]; then
        psql -v ON_ERROR_STOP=1 -d postgres --set database="$database" <<< 'CREATE DATABASE :"database";'
    fi
    for script in /docker-entrypoint-initdb.d/*; do
        case "$script" in
            *.sh)
                # as in the published image: a script that is not executable is sourced
                # shellcheck disable=SC1090
                if [[ -x "$script" ]]; then "$script"; else . "$script"; fi
                ;;
            *.sql) psql -v ON_ERROR_STOP=1 -d "$database" -f "$script" ;;
        esac
    done
    pg_ctl -D "$PGDATA" -m fast -w stop
    unset PGHOST PGUSER PGPASSWORD
    echo
    echo "PostgreSQL init process complete; ready for start up."
}

if [[ "${1:0:1}" == - ]]; then
    set -- postgres "$@"
fi
if [[ "$1" == postgres ]]; then
    mkdir -p "$PGDATA" /var/run/postgresql
    chmod 700 "$PGDATA"
    if [[ "$(id -u)" -eq 0 ]]; then
        chown -R postgres:postgres "$PGDATA" /var/run/postgresql
        exec gosu postgres "${BASH_SOURCE[0]}" "$@"
    fi
    if [[ ! -s "$PGDATA/PG_VERSION" ]]; then
        first_start
    fi
fi
exec "$@"
