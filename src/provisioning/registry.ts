// All services with their clients. Clients come in as arguments, so that nobody who needs only the pure half loads an SDK.
import type { AnyProvisioner } from './provisioner'
import { emailDomain, type EmailDomainClients } from './services/email-domain'

export type Clients = EmailDomainClients

export function createProvisioners(clients: Clients): AnyProvisioner[] {
  return [emailDomain(clients)].map(erased)
}

/** The engine passes a service's own values through untouched, so it needs no more of their types. */
function erased(provisioner: ReturnType<typeof emailDomain>): AnyProvisioner {
  return provisioner as unknown as AnyProvisioner
}
