variable "name" {
  description = "The host's name, by which Ansible's inventory and the machine know it."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", var.name))
    error_message = "A host's name consists of small letters, digits, dots and hyphens."
  }
}

variable "environment" {
  description = "Which of Ansible's inventories the host belongs to."
  type        = string

  validation {
    condition     = contains(["development", "staging", "production"], var.environment)
    error_message = "The environment is development, staging or production."
  }
}

variable "address" {
  description = "The host's address, as its provider tells it once it is there; null before."
  type        = string
  default     = null
}

variable "admin" {
  description = "Who Ansible logs in as, and the public keys that open this account."
  type = object({
    user = string
    keys = list(string)
  })

  validation {
    condition     = length(var.admin.keys) > 0
    error_message = "Without a key nobody could log in."
  }
}

variable "domain" {
  description = "The public name of the installation."
  type        = string
}

variable "settings" {
  description = "Further variables of Ansible for this host, as calminer_tag."
  type        = map(string)
  default     = {}
}

variable "private_key_file" {
  description = "The file of the private key with which Ansible logs in."
  type        = string
  default     = "~/.ssh/id_ed25519"
}

variable "apply" {
  description = "Whether Ansible sets the host up as a part of terraform apply; needs ansible-playbook here."
  type        = bool
  default     = true
}
