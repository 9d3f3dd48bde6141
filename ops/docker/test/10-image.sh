#!/usr/bin/env bash
# The image: its size, its user, and how long it takes to be healthy.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"

size=$(($(docker image inspect --format '{{.Size}}' "$IMAGE") / 1000000))
[[ $size -le 450 ]] || fail "the image has $size MB, more than 450"
ran "image: $size MB"
