// The pure halves of all services: what the Payload config and the hooks iterate. No vendor SDK behind it.
// Adding a service: one folder under services/, one line here and one in registry.ts.
import type { ServiceId } from '@/domain/services'
import type { ServiceDefinition } from './provisioner'
import { emailDomainDefinition } from './services/email-domain/definition'

export const definitions: readonly ServiceDefinition[] = [emailDomainDefinition]

export const definitionOf = (service: ServiceId): ServiceDefinition | undefined =>
  definitions.find(({ id }) => id === service)
