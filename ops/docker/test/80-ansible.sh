#!/usr/bin/env bash
# Ansible on a fresh Debian with systemd: the first run sets it up, the second changes nothing.
set -euo pipefail

# shellcheck source=ops/docker/test/lib.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib.sh"
# shellcheck source=ops/docker/test/host.sh
source "$DOCKER_TEST/host.sh"

HOST=calminer-test-ansible
# Packages that a host fetched before, for the next one.
PACKAGES="$CACHE/packages"
mkdir -p "$PACKAGES/partial"
command -v ansible-playbook > /dev/null || engine_packages install ansible-core
need_host_image
make_key
docker rm -f "$HOST" > /dev/null 2>&1 || true
at_end docker rm -fv "$HOST"
docker run -d --name "$HOST" --hostname mine --cgroupns=private --cap-add SYS_ADMIN --cap-add NET_ADMIN \
    --security-opt seccomp=unconfined --security-opt apparmor=unconfined --tmpfs /run --tmpfs /run/lock --tmpfs /tmp \
    --stop-signal RTMIN+3 -v "$PACKAGES:/var/cache/apt/archives" "$HOST_IMAGE" /sbin/init > /dev/null
within 60 docker exec "$HOST" systemctl is-system-running || true
docker exec -i "$HOST" sh -c 'mkdir -p -m 700 /root/.ssh && cat > /root/.ssh/authorized_keys && systemctl start ssh' < "$KEY.pub"
address=$(docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$HOST")
# the packages' source of this machine serves the host too; its lists of packages are of no day yet
docker exec -i "$HOST" sh -c 'rm -rf /etc/apt/sources.list.d/* && cat > /etc/apt/sources.list && touch -d 2020-01-01 /var/lib/apt/lists' << END
deb $(debian_mirror Debian) trixie main
deb $(debian_mirror Debian-Security) trixie-security main
END
# its disk is thrown away: nothing has to be safe there
docker exec "$HOST" sh -c 'echo force-unsafe-io > /etc/dpkg/dpkg.cfg.d/quick'
cat > "$WORK/hosts.yml" << END
calminer:
  hosts:
    mine:
      ansible_host: $address
      ansible_user: root
      ansible_ssh_private_key_file: $KEY
      ansible_ssh_common_args: -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null
      users_deployer_keys: ["$(cat "$KEY.pub")"]
END

provision() {
    (cd "$ROOT/ops/ansible" \
        && ANSIBLE_SSH_RETRIES=3 ansible-playbook -i inventories/production -i "$WORK/hosts.yml" -l mine site.yml) \
        > "$WORK/ansible.$1.log" 2>&1 || { tail -30 "$WORK/ansible.$1.log" >&2; fail "the playbook failed: $WORK/ansible.$1.log"; }
    grep -oE 'ok=[0-9]+ +changed=[0-9]+' "$WORK/ansible.$1.log"
}

began=$(now_ms)
first=$(provision first)
ran "Ansible on a fresh host: $first in $(seconds_since "$began") s"
began=$(now_ms)
second=$(provision second)
[[ "$second" == *changed=0 ]] || fail "the second run changed something: $second, $(grep -B3 '^changed' "$WORK/ansible.second.log")"
ran "Ansible again: $second in $(seconds_since "$began") s"

on_host() {
    docker exec "$HOST" "$@"
}
[[ "$(on_host docker version --format '{{.Server.Version}}')" == [0-9]* ]] || fail "no Docker on the host"
on_host nft list chain inet calminer input | grep -q 'tcp dport 443 accept' || fail "no firewall on the host"
[[ "$(on_host systemctl is-active prometheus prometheus-alertmanager prometheus-node-exporter calminer-backup.timer nftables | sort -u)" == active ]] \
    || fail "not every service is up: $(on_host systemctl --failed --no-pager)"
[[ "$(on_host stat -c '%a %U' /opt/calminer/.env)" == '600 deploy' ]] || fail "the settings can be read by others"
on_host promtool check config /etc/prometheus/prometheus.yml > /dev/null || fail "Prometheus would not start again"
ssh -i "$KEY" -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR "deploy@$address" \
    'docker compose version && /opt/calminer/ops/deploy/release --status' > /dev/null || fail "the deploying user cannot deploy"
ran "the host: Docker, firewall, watching and the clock of backups run; the deploying user logs in by key and reaches Docker"
