# A machine of Amazon's: the same module, with what this provider needs around it. Another provider takes its place the
# same way: it orders a machine with user_data and open_ports, and gives its address back.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "region" {
  description = "Where the machine stands."
  type        = string
  default     = "eu-central-1"
}

variable "domain" {
  description = "The public name of the installation."
  type        = string
}

variable "public_key" {
  description = "The public key that opens the host."
  type        = string
}

variable "machine" {
  description = "The kind of machine."
  type        = string
  default     = "m7i.xlarge"
}

provider "aws" {
  region = var.region
}

data "aws_ami" "debian" {
  owners      = ["136693071363"]
  most_recent = true

  filter {
    name   = "name"
    values = ["debian-13-amd64-*"]
  }
}

resource "aws_security_group" "calminer" {
  name        = "calminer"
  description = "CalMiner"

  egress {
    description = "packages, images, certificates, mail"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "open" {
  for_each          = toset([for port in module.host.open_ports : tostring(port)])
  type              = "ingress"
  security_group_id = aws_security_group.calminer.id
  from_port         = tonumber(each.value)
  to_port           = tonumber(each.value)
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_instance" "calminer" {
  ami                    = data.aws_ami.debian.id
  instance_type          = var.machine
  user_data              = module.host.user_data
  vpc_security_group_ids = [aws_security_group.calminer.id]

  metadata_options {
    http_tokens = "required"
  }

  root_block_device {
    volume_size = 100
    volume_type = "gp3"
    encrypted   = true
  }

  tags = { Name = var.domain }
}

resource "aws_eip" "calminer" {
  instance = aws_instance.calminer.id
}

module "host" {
  source      = "../../host"
  name        = "mine"
  environment = "production"
  address     = aws_eip.calminer.public_ip
  domain      = var.domain
  admin       = { user = "admin", keys = [var.public_key] }
}

output "address" {
  description = "The address to which the domain's record has to point."
  value       = aws_eip.calminer.public_ip
}
