# A host for CalMiner, whoever provides it. The module knows no provider: it gives `user_data` for the machine that the
# caller orders, takes that machine's address back, and has Ansible set it up.

locals {
  ports = var.environment == "development" ? [22, 8000] : [22, 80, 443]

  user_data = templatefile("${path.module}/cloud-init.yml.tftpl", {
    name  = var.name
    admin = var.admin
  })

  inventory = yamlencode({
    calminer = {
      hosts = {
        (var.name) = merge({
          ansible_host                 = var.address
          ansible_user                 = var.admin.user
          ansible_ssh_private_key_file = pathexpand(var.private_key_file)
          calminer_domain              = var.domain
        }, var.settings)
      }
    }
  })

  playbook = "${path.module}/../../ansible"
}

# Anew whenever the address, the settings or a role has changed.
resource "terraform_data" "setup" {
  count = var.apply ? 1 : 0

  triggers_replace = [
    local.inventory,
    sha256(join("", [for file in sort(fileset(local.playbook, "{site.yml,roles/**}")) : filesha256("${local.playbook}/${file}")])),
  ]

  provisioner "local-exec" {
    working_dir = local.playbook
    # the first login waits for the machine to be there
    command = join(" ", [
      "umask 077; printf '%s' \"$INVENTORY\" > \"$FILE\" &&",
      "ansible -i \"$FILE\" calminer -m ansible.builtin.wait_for_connection -a timeout=300 &&",
      "ansible-playbook -i inventories/${var.environment} -i \"$FILE\" -l '${var.name}' site.yml",
    ])

    environment = {
      INVENTORY               = local.inventory
      FILE                    = abspath("${path.root}/.${var.name}.inventory.yml")
      ANSIBLE_SSH_COMMON_ARGS = "-o StrictHostKeyChecking=accept-new"
      ANSIBLE_NOCOLOR         = "true"
    }
  }

  lifecycle {
    precondition {
      condition     = var.address != null
      error_message = "There is no host to set up without its address."
    }
  }
}
