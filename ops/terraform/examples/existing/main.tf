# A host that is there already: no provider is needed.
#   terraform init && terraform apply -var address=203.0.113.10 -var domain=mine.example.org -var public_key="$(cat ~/.ssh/id_ed25519.pub)"

terraform {
  required_version = ">= 1.5"
}

variable "address" {
  description = "The host's address."
  type        = string
}

variable "domain" {
  description = "The public name of the installation."
  type        = string
}

variable "public_key" {
  description = "The public key that opens the host."
  type        = string
}

variable "private_key_file" {
  description = "The file of the private key with which Ansible logs in."
  type        = string
  default     = "~/.ssh/id_ed25519"
}

variable "user" {
  description = "Who Ansible logs in as."
  type        = string
  default     = "root"
}

variable "environment" {
  description = "Which of Ansible's inventories the host belongs to."
  type        = string
  default     = "production"
}

variable "apply" {
  description = "Whether Ansible sets the host up."
  type        = bool
  default     = true
}

module "host" {
  source           = "../../host"
  name             = "mine"
  environment      = var.environment
  address          = var.address
  domain           = var.domain
  admin            = { user = var.user, keys = [var.public_key] }
  private_key_file = var.private_key_file
  apply            = var.apply
}

output "address" {
  description = "The address of CalMiner's pages."
  value       = module.host.address
}

output "inventory" {
  description = "The host as Ansible's inventory names it."
  value       = module.host.inventory
}
