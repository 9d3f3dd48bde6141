# shellcheck shell=bash
# Docker Engine, Compose v2 and buildx from Debian's packages, and a daemon that runs. Sourced by lib.sh.

# Debian 12 has no Compose v2 and no buildx: the packages of the next release run beside the system there.
ENGINE_SUITE=trixie
ENGINE="$CACHE/engine"

# Puts the programs unpacked before, if there are any, on the path.
engine_use() {
    if [[ -f "$ENGINE/done" ]]; then
        export PATH="$ENGINE/usr/sbin:$ENGINE/usr/bin:$PATH" DOCKER_CONFIG="$ENGINE/config"
    fi
}

engine_is_complete() {
    command -v dockerd > /dev/null && docker compose version > /dev/null 2>&1 && docker buildx version > /dev/null 2>&1
}

engine_install() {
    engine_is_complete && return 0
    if ! command -v apt-get > /dev/null || [[ "$(id -u)" -ne 0 ]]; then
        echo "The tests need Docker Engine with Compose v2 and buildx, or root on Debian to install them." >&2
        exit 1
    fi
    echo "Installing Docker Engine, Compose v2 and buildx from Debian's packages …"
    engine_packages update
    # runc and iptables of the system, which fit its kernel
    engine_packages install runc iptables
    if apt-cache show docker-buildx > /dev/null 2>&1; then
        engine_packages install docker.io docker-cli docker-compose docker-buildx
    else
        engine_unpack
        engine_use
    fi
    engine_is_complete || { echo "Docker is not complete after its installation." >&2 && exit 1; }
}

# apt-get, which waits for another one to end.
engine_packages() {
    local action="$1"
    shift
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$action" -y -qq "$@" > "$WORK/apt.log" 2>&1 || {
        tail -5 "$WORK/apt.log" >&2
        exit 1
    }
}

# Unpacks the packages of a newer Debian without installing them: their programs need nothing that the system lacks.
engine_unpack() {
    local apt="$ENGINE/apt" package
    rm -rf "$ENGINE"
    mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/packages" "$ENGINE/config/cli-plugins"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(debian_mirror Debian) $ENGINE_SUITE main" \
        > "$apt/sources.list"
    cat > "$apt/apt.conf" << END
Dir::State "$apt/state";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
APT::Sandbox::User "root";
END
    (
        export APT_CONFIG="$apt/apt.conf"
        cd "$apt/packages" || exit 1
        apt-get -qq update
        apt-get -qq download docker.io docker-cli docker-compose docker-buildx containerd tini
    )
    for package in "$apt"/packages/*.deb; do
        dpkg-deb -x "$package" "$ENGINE"
    done
    mv "$ENGINE"/usr/libexec/docker/cli-plugins/* "$ENGINE/config/cli-plugins/"
    ln -sf tini-static "$ENGINE/usr/bin/docker-init"
    rm -rf "$apt"
    touch "$ENGINE/done"
}

# Starts the daemon unless one answers. It goes on running afterwards, as on any machine with Docker.
engine_start() {
    docker info > /dev/null 2>&1 && return 0
    if [[ "$(id -u)" -ne 0 ]]; then
        echo "No Docker daemon answers, and only root can start one." >&2
        exit 1
    fi
    mkdir -p "$CACHE"
    setsid dockerd > "$CACHE/dockerd.log" 2>&1 < /dev/null &
    within 60 docker info || { tail -20 "$CACHE/dockerd.log" >&2 && exit 1; }
    echo "Started dockerd; its log is $CACHE/dockerd.log."
}

# The mirror that this system's own package sources name for what is labelled $1: Debian or Debian-Security.
debian_mirror() {
    local label="$1" found
    # shellcheck disable=SC2016
    found=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' 2> /dev/null \
        | sed -n "s/^$label //p" | sort -u | head -n 1)
    if [[ "$label" == Debian-Security ]]; then
        printf '%s' "${found:-http://security.debian.org/debian-security}"
    else
        printf '%s' "${found:-http://deb.debian.org/debian}"
    fi
}
