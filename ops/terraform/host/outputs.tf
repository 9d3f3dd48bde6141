output "user_data" {
  description = "What the provider gives the machine at its first start, for cloud-init."
  value       = local.user_data
}

output "open_ports" {
  description = "The TCP ports that the provider's own firewall has to let in."
  value       = local.ports
}

output "inventory" {
  description = "The host as Ansible's inventory names it."
  value       = local.inventory
}

output "address" {
  description = "The address of CalMiner's pages."
  value       = var.environment == "development" ? "http://${coalesce(var.address, var.domain)}:8000" : "https://${var.domain}"
}
