# shellcheck shell=bash
# Finds the JDKs of this machine. Sourced by the commands in ops/.

# The major version of the JDK in folder $1, or nothing when there is none.
jdk_major() {
    local line version=""
    [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] || return 0
    if [[ -r "$1/release" ]]; then
        while read -r line; do
            if [[ "$line" =~ ^JAVA_VERSION=\"?([0-9]+) ]]; then
                version="${BASH_REMATCH[1]}"
            fi
        done < "$1/release"
    fi
    if [[ -z "$version" ]]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p')
    fi
    printf '%s' "$version"
}

# Every JDK from 17 on, newest first, one a line: major version, a blank, folder. A JDK with several names comes once.
jdk_list() {
    local folder home major javac
    javac=$(command -v javac || true)
    for folder in \
        "${JAVA_HOME:-}" \
        "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [[ -n "$folder" && -d "$folder" ]] || continue
        home=$(cd "$folder" && pwd -P)
        major=$(jdk_major "$home")
        if [[ -n "$major" && "$major" -ge 17 ]]; then
            printf '%s %s\n' "$major" "$home"
        fi
    done | sort -u | sort -s -rn -k1,1
}

# Sets JAVA_HOME to the newest JDK, or says what is missing.
jdk_use_newest() {
    local newest
    newest=$(jdk_list | head -n 1)
    if [[ -z "$newest" ]]; then
        echo "CalMiner needs a JDK 17 or later and found none: not in JAVA_HOME, not on PATH, not in /usr/lib/jvm." >&2
        echo "Maybe install one: apt-get install openjdk-17-jdk-headless" >&2
        exit 1
    fi
    export JAVA_HOME="${newest#* }"
    # A library inside of Maven uses what newer JDKs warn of on every start.
    if [[ "${newest%% *}" -ge 23 ]]; then
        export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
    fi
}
