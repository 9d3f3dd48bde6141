# shellcheck shell=bash
# What the steps of deployment share: a host that is reached over SSH, a registry, programs that are only unpacked.
# Sourced after lib.sh.

# shellcheck source=ops/lib/tools.sh
source "$ROOT/ops/lib/tools.sh"

HOST_IMAGE=calminer-test/host

# A Debian with systemd, an SSH server and Python, as a provider would hand it out.
need_host_image() {
    docker image inspect "$HOST_IMAGE" > /dev/null 2>&1 && return 0
    need_trixie
    build_stand_in "$HOST_IMAGE" << END
FROM $TRIXIE
RUN apt-get update -qq && \\
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \\
        systemd systemd-sysv dbus openssh-server python3 python3-apt sudo iproute2 && \\
    rm -rf /var/lib/apt/lists/* /var/cache/apt/*
END
}

# Unpacks programs of Debian or ends the step.
need_programs() {
    unpack_packages "$@" || fail "the packages $* cannot be had"
}

# A key for SSH in the file $KEY, of this step alone.
KEY="$WORK/$(basename "$0" .sh).key"
make_key() {
    rm -f "$KEY" "$KEY.pub"
    ssh-keygen -q -t ed25519 -N '' -f "$KEY"
}

# Starts a program in the background, with its log in $WORK/NAME.log, and ends it with the step.
start_program() {
    local name="$1"
    shift
    "$@" > "$WORK/$name.log" 2>&1 &
    at_end kill $!
}

# A registry at 127.0.0.1:$1 that asks for the user $2 with the password $3.
start_registry() {
    need_programs docker-registry
    rm -rf "$WORK/registry"
    mkdir -p "$WORK/registry"
    # the registry computes the hash anew for each request: with few rounds, or a push takes minutes
    # shellcheck disable=SC2016 # the dollars are those of a hash
    printf '%s:%s\n' "$2" "$(perl -e 'print crypt($ARGV[0], q($2y$04$) . "a" x 21 . "u")' "$3")" > "$WORK/registry.users"
    cat > "$WORK/registry.yml" << END
version: 0.1
log: {level: warn}
storage:
  filesystem: {rootdirectory: $WORK/registry}
http:
  addr: 127.0.0.1:$1
auth:
  htpasswd: {realm: calminer, path: $WORK/registry.users}
END
    start_program registry docker-registry serve "$WORK/registry.yml"
    within 20 curl -sf -u "$2:$3" "http://127.0.0.1:$1/v2/" || fail "the registry did not start: $WORK/registry.log"
}

# The status of an answer.
status_of() {
    curl -sk -m 10 -o /dev/null -w '%{http_code}' "$@" || true
}
