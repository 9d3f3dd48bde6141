# shellcheck shell=bash
# How the command line's JVM is started. Sourced by the commands in ops/ after build.sh.

# The archive that makes the command $1 start quickly, or nothing where the JDK knows none. See docs/decisions/0009.
java_archive() {
    local major
    major=$(jdk_major "$JAVA_HOME")
    if [[ "$major" -ge 25 && "${CALMINER_QUICK_START:-true}" != false ]]; then
        # The server loads a hundred times the classes of a command: the archive of one is of little use to the other.
        case "${1:-}" in
            serve) printf '%s' "$(dirname "$JAR")/quick-start/server-$major.aot" ;;
            *) printf '%s' "$(dirname "$JAR")/quick-start/commands-$major.aot" ;;
        esac
    fi
}

# Sets JAVA_OPTIONS for the command $1. The engine needs the full compiler, so a quick start comes from elsewhere: the
# simplest collector and an archive of what the JVM learned in a rehearsal. Its messages are switched off, since a JVM
# that finds an archive unfit does without. Commands that are over before the full compiler is warm do without it; their
# figures have the same bits.
java_options() {
    local archive quiet=cds=off
    archive=$(java_archive "${1:-}")
    # JDKs before 24 do not know the tag aot, and do not start with a tag that they do not know
    [[ -z "$archive" ]] || quiet=aot=off,cds=off
    JAVA_OPTIONS=(-XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable "-Xlog:all=error,$quiet:stderr")
    if [[ -n "$archive" && -f "$archive" ]]; then
        JAVA_OPTIONS+=("-XX:AOTCache=$archive")
    fi
    # The optional accelerator of draws needs a module that is still incubating; an archive made without it is unfit then.
    case "${CALMINER_ACCELERATOR:-off}" in
        off) ;;
        *) JAVA_OPTIONS+=(--add-modules jdk.incubator.vector "-Dcalminer.accelerator=$CALMINER_ACCELERATOR") ;;
    esac
    case "${1:-}" in
        value | explain | version | setup-database | users | backup | restore | verify | "" | -*) JAVA_OPTIONS+=(-XX:TieredStopAtLevel=1) ;;
        # The engine's loops are short methods: compiling them a second time in the middle of a call, or as a part of the
        # methods that call them, only costs time. The methods named in the file are compiled once, on their own.
        simulate) JAVA_OPTIONS+=(-XX:-UseOnStackReplacement "-XX:CompileCommandFile=$ROOT/ops/lib/compiler.txt") ;;
    esac
    # Without a locale Java would print ? for every letter outside of ASCII.
    case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
        *UTF-8* | *utf8*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# Makes the archive for the command $1 unless it is there and newer than the jars. A failure only costs time later.
java_rehearse() {
    local archive scene
    archive=$(java_archive "${1:-}")
    if [[ -z "$archive" ]] || java_archive_is_fresh "$archive"; then
        return 0
    fi
    mkdir -p "$(dirname "$archive")" 2> /dev/null || return 0
    rm -f "$archive"
    scene=$(mktemp -d "$archive.XXXXXX") || return 0
    if [[ "${1:-}" == serve ]]; then
        echo "Rehearsing a start of the server, so that later ones are quick; once for each build …" >&2
        java_learn "$scene" serve serve --rehearsal --port 0 --data "$scene/data"
    else
        java_learn "$scene" simulate simulate "$ROOT/ops/demo/copper-mine.json" --iterations 300000 --threads 2 --hash
    fi
    if [[ -f "$scene/archive" ]]; then
        mv -f "$scene/archive" "$archive"
    fi
    rm -rf "$scene"
}

# Runs CalMiner with the options for the command $2 and the other arguments, and writes what the JVM learned into the
# folder $1, with the options LEARN_OPTIONS besides where there are any. Nothing of the environment is handed on: a
# rehearsal must not touch the installation that it may name.
java_learn() {
    local scene="$1" JAVA_OPTIONS
    java_options "$2"
    shift 2
    env -i PATH="$PATH" HOME="$HOME" LC_ALL=C.UTF-8 CALMINER_DATA="$scene" \
        "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" ${LEARN_OPTIONS[@]+"${LEARN_OPTIONS[@]}"} "-XX:AOTCacheOutput=$scene/archive" -jar "$JAR" "$@" \
        < /dev/null > /dev/null 2>&1 || true
}

java_archive_is_fresh() {
    [[ -f "$1" && -z "$(find "$JAR" "$(dirname "$JAR")/lib" -name '*.jar' -newer "$1" -print -quit 2> /dev/null)" ]]
}
