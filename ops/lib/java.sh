# shellcheck shell=bash
# How the command line's JVM is started. Sourced by the commands in ops/ after build.sh.

# Sets JAVA_OPTIONS for the command $1. The engine needs the full compiler, so a quick start comes from elsewhere: the
# simplest collector and, from JDK 19 on, an archive of loaded classes that the first run leaves in var/cache. Its
# messages are switched off, since an archive that does not fit is only written anew. Commands that are over before the
# full compiler is warm do without it; their figures have the same bits.
java_options() {
    local major archive cache="$ROOT/var/cache"
    major=$(jdk_major "$JAVA_HOME")
    JAVA_OPTIONS=(-XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable "-Xlog:all=error,cds=off:stderr")
    if [[ "$major" -ge 19 ]] && mkdir -p "$cache" 2> /dev/null && [[ -w "$cache" ]]; then
        # The server loads a hundred times the classes of a command: the archive of one is of little use to the other.
        archive="$cache/calminer-$major.jsa"
        if [[ "${1:-}" == serve ]]; then
            archive="$cache/calminer-server-$major.jsa"
        fi
        # An archive of older jars would be complained of and never replaced.
        if [[ -n "$(find "$JAR" "$(dirname "$JAR")/lib" -name '*.jar' -newer "$archive" -print -quit 2> /dev/null)" ]]; then
            rm -f "$archive"
        fi
        JAVA_OPTIONS+=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$archive")
    fi
    case "${1:-}" in
        value | explain | version | setup-database | users | "" | -*) JAVA_OPTIONS+=(-XX:TieredStopAtLevel=1) ;;
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
