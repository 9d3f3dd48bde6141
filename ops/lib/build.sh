# shellcheck shell=bash
# Builds CalMiner when it has to. Sourced by the commands in ops/ after jdk.sh, with ROOT set to the project's folder.

BUILT="$ROOT/bootstrap/target/built"
JAR="$ROOT/bootstrap/target/calminer.jar"

build_is_needed() {
    [[ -f "$JAR" && -f "$BUILT" ]] || return 0
    local newer
    newer=$(find "$ROOT"/*/src/main "$ROOT"/pom.xml "$ROOT"/*/pom.xml -newer "$BUILT" -print -quit)
    [[ -n "$newer" ]]
}

# -DskipTests and not -Dmaven.test.skip, which would leave out test jars that other modules are built with.
build_jar() {
    local stamp
    echo "Building CalMiner with $JAVA_HOME …" >&2
    mkdir -p "$ROOT/bootstrap/target"
    stamp=$(mktemp "$ROOT/bootstrap/target/built.XXXXXX")
    if ! (cd "$ROOT" && ./mvnw -q -B -T 1C -Dquick -Dapplication.only=true -DskipTests -Dspotless.check.skip -pl bootstrap -am package >&2); then
        rm -f "$stamp"
        echo "The build failed: see above." >&2
        exit 1
    fi
    mv "$stamp" "$BUILT"
}

# Two commands started at once build once: the second one waits.
build_when_needed() {
    build_is_needed || return 0
    mkdir -p "$ROOT/var"
    (
        if command -v flock > /dev/null; then
            flock 9
        fi
        if build_is_needed; then
            build_jar
        fi
    ) 9> "$ROOT/var/build.lock"
}
